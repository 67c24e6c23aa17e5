"""Who hears whom in the window."""

from bpviz.ui.field_undo import FieldUndo
from bpviz.ui.nearer_keys import NearerKeys


def connect(window) -> None:
    """Connect the parts of a main window; frames go down from the runner, commands come up to it."""
    _connect_runner(window)
    _connect_debugging(window)
    _connect_inspector(window)
    _connect_prediction(window)
    window.experiment_panel.edited.connect(window.change_experiment)
    window.experiment_panel.refused.connect(window.refuse)
    window.experiment_panel.open_requested.connect(window.doors.import_file)
    window.documents.refused.connect(window.refuse)
    window.documents.exported.connect(window.written.said)
    window.written.changed.connect(window.show_note)
    window.lessons.refused.connect(window.refuse)
    window.doors.refused.connect(window.refuse)
    FieldUndo(window)
    NearerKeys(window)


def _connect_runner(window):
    runner = window.runner
    runner.frame_ready.connect(window.travelling.show_frame)  # first: it knows what is to be seen
    runner.frame_ready.connect(window.show_frame)
    runner.failed.connect(window.refuse)
    runner.failed.connect(window.experiment_panel.show_again)
    runner.running_changed.connect(window.show_running)
    runner.took_long.connect(window.show_busy)
    window.navigation.granularity_changed.connect(window.show_granularity)
    window.transport.speed_changed.connect(runner.set_speed)
    runner.running_changed.connect(window.travelling.set_running)
    window.transport.speed_changed.connect(window.travelling.set_speed)
    window.travelling.changed.connect(window.seen.show)
    window.navigation.stepped.connect(window.travelling.expect_step)
    window.timeline.seek_requested.connect(runner.seek)
    panels = window.beside, window.breakpoints, window.runs, window.watches, window.watch_plot, window.starts
    for panel in panels:
        panel.commanded.connect(runner.do)


def _connect_debugging(window):
    window.runs.compared_changed.connect(window.attention.compare)
    window.watches.plot_requested.connect(window.plot)
    window.landscape.commanded.connect(window.runner.do)
    window.maps.commanded.connect(window.runner.do)
    window.maps.asked.connect(lambda question: window.attention.put("map", question))
    window.breakpoints.run_requested.connect(window.navigation.toggle_run)
    window.breakpoints.run_back_requested.connect(window.debugging.run_back)
    window.debugging.asked_to_break.connect(window.menus.draft)
    window.debugging.watched.connect(lambda: window.docks.show("Watches"))
    window.debugging.said.connect(window.show_note)
    window.debugging.asked_to_explain.connect(window.explain)
    window.network_keys.explained.connect(window.explain)


def _connect_inspector(window):
    window.inspector.language_changed.connect(window.set_language)
    window.inspector.seek_requested.connect(window.runner.seek)
    window.inspector.why_requested.connect(window.debugging.go_to_why)


def _connect_prediction(window):
    window.homework.hidden_changed.connect(window.prediction.hide_homework)
    window.prediction.changed.connect(window.panels.follow_prediction)
    for panel in (window.watches, window.watch_plot):
        window.prediction.changed.connect(panel.refresh)
    window.prediction.changed.connect(window.runner.refresh)
