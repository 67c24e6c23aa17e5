"""The results of the old future stay behind those of the present run, as grey dashed lines."""

import numpy as np
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.ui.panels.results.results_panel import ResultsPanel


@pytest.fixture
def panel(on_screen, qtbot):
    made = on_screen(ResultsPanel(), 320, 600)
    qtbot.waitActive(made)
    return made


@pytest.fixture
def debugger():
    """A run of 400 steps, and one that left it at step 200 with a smaller step size and has come to 300."""
    experiment, folder = open_experiment("iris")
    debugger = Debugger(experiment.with_("data.held_out", 0.3), folder)
    debugger.wanted = {"results": None, "result ghosts": None}
    debugger.run(400)
    debugger.seek(200)
    debugger.change(debugger.experiment.with_("training.step_size", 0.01))
    debugger.run(100)
    return debugger


def frame_of(debugger):
    frame = debugger.frame()
    found = frame.insights
    while not (found["results"].complete and all(ghost.complete for _, ghost in found["result ghosts"])):
        frame = debugger.frame()
        found = frame.insights
    return frame


def ghost_points(panel):
    return panel.curves._ghosts.layer.strong.getData()


def test_the_old_future_is_drawn_from_where_it_was_left(panel, debugger):
    frame = frame_of(debugger)
    panel.show_frame(frame)
    panel._refresh()
    panel.curves.show_scores(1)
    steps, values = ghost_points(panel)
    assert steps.max() == 400
    assert 200 - np.diff(dict(frame.insights["result ghosts"])[1].steps).max() <= steps.min() <= 200
    last = values[steps == 400]
    old = debugger.runs[0]
    engine, data = old.journal.at(0).engine, old.dataset
    theta = old.theta_at(400)[: old.network.parameter_count]
    parts = ((data.inputs, data.targets), (data.held_inputs, data.held_targets))
    assert sorted(last) == pytest.approx(sorted(np.mean(engine.losses(theta, *part)) for part in parts))
    assert panel.curves.plot.in_view[1] >= 400


def test_without_another_run_there_is_none(panel):
    experiment, folder = open_experiment("iris")
    debugger = Debugger(experiment, folder)
    debugger.wanted = {"results": None, "result ghosts": None}
    debugger.run(50)
    panel.show_frame(frame_of(debugger))
    panel._refresh()
    steps, _ = ghost_points(panel)
    assert steps is None or not len(steps)


def test_percentages_of_ghosts_are_on_the_axis_of_the_others(panel, debugger):
    panel.show_frame(frame_of(debugger))
    panel._refresh()
    panel.curves.show_scores(0)
    _, values = ghost_points(panel)
    assert 1.0 < values.min() <= values.max() <= 100.0
