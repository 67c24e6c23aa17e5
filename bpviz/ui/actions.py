"""Every action of the window, one row each: menu, text, keys, what it does."""

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtGui import QAction, QKeySequence

from bpviz.language import tr
from bpviz.ui.key_names import key_name
from bpviz.ui.typed import enter_typed


@dataclass(frozen=True)
class Row:
    """One action. slot: a method, as reached from the main window, and after a colon its argument.

    An empty text is a separator.
    """

    menu: str
    name: str
    text: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""
    slot: str = ""
    checkable: bool = False

    @property
    def steps(self) -> bool:
        """Whether it goes a step forward or back."""
        return self.menu == "&Step" and not self.checkable

    @property
    def short(self) -> str:
        """Its text in the user's language, without marks for the keyboard."""
        return tr(self.text).replace("&", "").removesuffix(" …")


ROWS = (
    Row("&File", "open", "&Open …", ("Ctrl+O",), "Open a run, an experiment or data: .bpviz, .toml or .csv", "documents.open_file"),
    Row("&File", "save", "&Save", ("Ctrl+S",), "Save the run as a .bpviz file", "documents.save"),
    Row("&File", "save_as", "Save &as …", ("Ctrl+Shift+S",), "Save the run under another name", "documents.save_as"),
    Row("&File", "export", "&Export experiment as TOML …", (), "Write the experiment alone as a .toml file", "documents.export"),
    Row("&File", "weights_end"),
    Row("&File", "export_weights", "Export &weights …", ("Ctrl+Shift+E",), "Write all weights and biases: .npz, .safetensors for PyTorch, or .csv", "weight_files.export_weights"),
    Row("&File", "import_weights", "&Import weights …", ("Ctrl+Shift+O",), "Go on from the weights of a file; undo takes them back", "weight_files.import_weights"),
    Row("&File", "export_numpy", "Export as numpy scrip&t …", ("Ctrl+Shift+N",), "Write the next 100 steps as a Python script that needs numpy alone", "script_files.export_numpy"),
    Row("&File", "export_torch", "Export as P&yTorch script …", ("Ctrl+Shift+T",), "Write the next 100 steps as a Python script for PyTorch", "script_files.export_torch"),
    Row("&File", "figures_end"),
    Row("&File", "export_figure", "Export fi&gure …", ("Ctrl+Shift+G",), "Write network, plot, derivation or window as .svg, .pdf or .png", "figures.export"),
    Row("&File", "copy_picture", "&Copy picture", ("Ctrl+Shift+Y",), "Copy the panel that has the keyboard, else the network, as picture and SVG", "figures.copy_seen"),
    Row("&File", "export_animation", "Export ani&mation …", ("Ctrl+Shift+K",), "Record a range of steps as .mp4, .gif or a folder of PNGs", "animations.export"),
    Row("&File", "export_worksheet", "Export wor&ksheet …", ("Ctrl+Shift+U",), "Write this step as a worked example, or as an exercise with blanks", "step_files.export_worksheet"),
    Row("&File", "export_trace", "Export t&race …", ("Ctrl+Shift+B",), "Write all numbers of some steps as a table: .csv or .jsonl", "step_files.export_trace"),
    Row("&File", "data_end"),
    Row("&File", "import_data", "Import &data …", ("Ctrl+N",), "See how a file of data is read, and learn it: .csv, .tsv, .txt, .npz, .npy", "doors.import_file"),
    Row("&File", "paste_data", "&Paste data …", ("Ctrl+Shift+V",), "Learn a table that was copied from a spreadsheet", "doors.paste"),
    Row("&File", "draw_points", "Draw poi&nts …", ("Ctrl+Shift+D",), "Draw points of classes or of a curve, and learn them", "doors.draw"),
    Row("&File", "file_end"),
    Row("&File", "quit", "&Quit", ("Ctrl+Q",), "Close the window", "close"),
    Row("&Edit", "undo", "&Undo", ("Ctrl+Z",), "Take the latest edit back, and show where it was; with the pen its last stroke", "lecture.tools.undo"),
    Row("&Edit", "redo", "&Redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "Do again what was taken back, and show where", "debugging.redo"),
    Row("&Edit", "edit_end"),
    Row("&Edit", "edit_value", "&Edit the selected number", ("F2",), "Type a new weight, input or target", "editor.edit_selected"),
    Row("&Edit", "choose_sample", "Choose the &sample …", ("Ctrl+J",), "Let the shown step use another sample", "debugging.choose_sample"),
    Row("&Edit", "fork", "&Fork here", ("Ctrl+K",), "Keep this run, and go on in a copy of it", "debugging.fork"),
    Row("&Step", "forward", "&Forward", ("PgDown",), "Forward at the chosen granularity", "navigation.forward"),
    Row("&Step", "backward", "&Back", ("PgUp",), "Back at the chosen granularity", "navigation.backward"),
    Row("&Step", "step_end"),
    Row("&Step", "back_phase", "Back a phase", ("Alt+PgUp",), "Hide the latest phase", "navigation.back_phase"),
    Row("&Step", "phase", "Next phase", ("Alt+PgDown",), "Show the next phase of this step", "navigation.phase"),
    Row("&Step", "back_sample", "Back a sample", ("Ctrl+PgUp",), "Back to before this sample", "navigation.back_sample"),
    Row("&Step", "sample", "Next sample", ("Ctrl+PgDown",), "Complete the step of this sample", "navigation.sample"),
    Row("&Step", "back_epoch", "Back an epoch", ("Ctrl+Shift+PgUp",), "Back to the start of the epoch", "navigation.back_epoch"),
    Row("&Step", "epoch", "Next epoch", ("Ctrl+Shift+PgDown",), "Run to the end of the epoch", "navigation.epoch"),
    Row("&Step", "by_end"),
    Row("&Step", "by_phase", "PgDn steps by &phase", ("Ctrl+1",), "PgDn and PgUp go by phase", "navigation.by_phase", True),
    Row("&Step", "by_sample", "PgDn steps by &sample", ("Ctrl+2",), "PgDn and PgUp go by sample", "navigation.by_sample", True),
    Row("&Step", "by_epoch", "PgDn steps by &epoch", ("Ctrl+3",), "PgDn and PgUp go by epoch", "navigation.by_epoch", True),
    Row("&Run", "run", "&Run", ("F5", "Shift+F5"), "Run or pause", "navigation.toggle_run", True),
    Row("&Run", "pause", "&Pause", ("Esc",), "Pause, end what takes long, or leave full screen", "escape"),
    Row("&Run", "slower", "S&lower", ("Ctrl+Down",), "Fewer steps a second", "transport.slower"),
    Row("&Run", "faster", "&Faster", ("Ctrl+Up",), "More steps a second", "transport.faster"),
    Row("&Run", "run_end"),
    Row("&Run", "start", "Go to &start", ("Home",), "Go to step 0; the way back stays open", "navigation.start"),
    Row("&Run", "newest", "Go to &newest step", ("End",), "Go to the furthest step reached", "navigation.newest"),
    Row("&Run", "restart", "Rest&art", ("Ctrl+R",), "Go to step 0 and forget the run", "navigation.restart"),
    Row("&Debug", "explain", "&Explain the selected number", ("Ctrl+E",), "Show where the selected number comes from", "debugging.explain"),
    Row("&Debug", "why", "&Why this value?", ("F7",), "Go to the step that last changed the selected weight notably", "debugging.why"),
    Row("&Debug", "watch", "Wa&tch the selected number", ("F8",), "Follow the selected number", "debugging.watch"),
    Row("&Debug", "debug_end"),
    Row("&Debug", "add_breakpoint", "New &breakpoint …", ("F9",), "Stop a run where something happens", "debugging.add_breakpoint"),
    Row("&Debug", "run_back", "Run bac&k", ("Ctrl+F5",), "Back to where a breakpoint was hit before", "debugging.run_back"),
    Row("&Debug", "beside_end"),
    Row("&Debug", "two_orders", "The two update &orders", ("F6",), "v of step t and v of step t + 1, side by side", "debugging.show_two_orders"),
    Row("&Debug", "one_run", "O&ne run again", ("Ctrl+F6",), "Take the run beside away", "debugging.show_one_run"),
    Row("&Debug", "hide_end"),
    Row("&Debug", "hide_activations", "Hide &activations", (), "Predict activations, then reveal them", "hide_chosen", True),
    Row("&Debug", "hide_errors", "Hide e&rrors δ", (), "Predict errors, then reveal them", "hide_chosen", True),
    Row("&Debug", "hide_weights", "Hide the new wei&ghts", (), "Predict new weights, then reveal them", "hide_chosen", True),
    Row("&Debug", "hide_loss", "Hide the &loss", (), "Predict the loss, then reveal it", "hide_chosen", True),
    Row("&Debug", "reveal_next", "Re&veal the next", ("V",), "Show one hidden number, or answer the question of a lesson", "lessons.reveal_next"),
    Row("&Debug", "reveal_all", "Reveal all", ("Shift+V",), "Show all hidden numbers of this step", "prediction.reveal_all"),
    Row("&Panels", "panel_inspector", "&Inspector", ("Ctrl+I",), "Where the selected number comes from", "docks.toggle:Inspector"),
    Row("&Panels", "panel_breakpoints", "&Breakpoints", ("Ctrl+B",), "What a run stops at", "docks.toggle:Breakpoints"),
    Row("&Panels", "panel_watches", "&Watches", ("Ctrl+Shift+W",), "Numbers to follow", "docks.toggle:Watches"),
    Row("&Panels", "panel_runs", "&Runs", ("Ctrl+Shift+R",), "Forks: go back to them, compare, name, delete", "docks.toggle:Runs"),
    Row("&Panels", "panel_work", "Check &my work", ("Ctrl+M",), "Type what you worked out by hand", "docks.toggle:My work"),
    Row("&Panels", "panel_gradients", "&Gradient check", ("Ctrl+G",), "Every gradient beside its central difference", "docks.toggle:Gradients"),
    Row("&Panels", "panel_numbers", "&Numbers", ("Ctrl+Shift+H",), "The numbers of the shown step as tables, for screen readers and spreadsheets", "docks.toggle:Numbers"),
    Row("&Panels", "panel_flow", "Gradient &flow", ("Ctrl+L",), "How strong signals and errors are in each layer", "docks.toggle:Flow"),
    Row("&Panels", "panel_samples", "&Samples", ("Ctrl+Shift+L",), "What this update did to the loss of every sample", "docks.toggle:Samples"),
    Row("&Panels", "panel_plot", "Watch &plot", ("Ctrl+Shift+P",), "Watched numbers over time", "docks.toggle:Plot"),
    Row("&Panels", "panel_map", "&Decision map", ("Ctrl+D",), "What the network says over its inputs", "docks.toggle:Map"),
    Row("&Panels", "panel_results", "R&esults", ("Ctrl+Shift+A",), "Accuracy, loss and confusion, training and held-out", "docks.toggle:Results"),
    Row("&Panels", "panel_landscape", "&Landscape", ("Ctrl+Shift+C",), "The cost surface, and the way of the run on it", "docks.toggle:Landscape"),
    Row("&Panels", "panel_images", "Im&ages", ("Ctrl+Shift+I",), "Weights of the first layer as images", "docks.toggle:Images"),
    Row("&Panels", "panel_starts", "S&tarts", ("Ctrl+Shift+M",), "Train from many initial weights: the minima they end in", "docks.toggle:Starts"),
    Row("&Panels", "panel_functions", "F&unctions", ("Ctrl+Shift+F",), "φ and φ′ with the units on them, and the step size", "docks.toggle:Functions"),
    Row("&Lecture", "lecture", "&Lecture mode", ("F12",), "One large picture over the whole screen, for the last row; Esc twice leaves it", "lecture.toggle", True),
    Row("&Lecture", "audience", "&Audience window", ("Ctrl+Shift+X",), "The lecture's picture on the other screen, or in a window of its own to try it out or to share", "lecture.toggle_window", True),
    Row("&Lecture", "swap", "S&wap screens", ("X",), "This window and the audience's change places", "lecture.swap"),
    Row("&Lecture", "screens_end"),
    Row("&Lecture", "blank", "&Blank", ("B", "."), "Black in place of the picture, until the next step", "lecture.presentation.toggle_blank", True),
    Row("&Lecture", "freeze", "&Freeze", ("F",), "The audience's picture stands still while the run goes on", "lecture.presentation.toggle_frozen", True),
    Row("&Lecture", "pointing_end"),
    Row("&Lecture", "spotlight", "&Spotlight", ("S",), "Dim all but a circle; the wheel sizes it, the mouse or arrow keys move it", "lecture.presentation.take:spotlight", True),
    Row("&Lecture", "laser", "Laser d&ot", ("L",), "A dot to point with, by mouse or arrow keys", "lecture.presentation.take:laser", True),
    Row("&Lecture", "pen", "&Draw", ("D",), "Draw by mouse, or by Shift and arrow keys; gone with the next step", "lecture.presentation.take:pen", True),
    Row("&Lecture", "clear_strokes", "&Clear drawing", ("C",), "Take away all that is drawn", "lecture.presentation.clear_strokes"),
    Row("&Lecture", "zoom", "&Zoom", ("Z",), "Magnify what is pointed at or selected; the wheel sizes it, a drag moves it", "lecture.tools.zoom", True),
    Row("&Lecture", "timer_end"),
    Row("&Lecture", "timer", "&Timer", ("T",), "Start the timer, or pause it", "lecture.presentation.timer.toggle", True),
    Row("&Lecture", "timer_reset", "&Reset timer", ("Shift+T",), "Count from the beginning", "lecture.presentation.timer.reset"),
    Row("&Lecture", "timer_minutes", "Cou&nt down …", ("Ctrl+T",), "Let the timer count down from a number of minutes", "lecture.tools.count_down"),
    Row("&Lecture", "timer_shown", "Show t&imer in the picture", ("Alt+Shift+T",), "Let the audience see the timer too", "lecture.tools.show_timer", True),
    Row("Less&ons", "open_lesson", "&Open lesson …", ("Ctrl+Shift+Q",), "Open a lesson of your own: a .toml file with scenes", "lessons.open_file"),
    Row("Less&ons", "lesson_end"),
    Row("Less&ons", "next_scene", "&Next scene", ("Ctrl+Alt+PgDown",), "To the next scene of the lesson at once", "lessons.skip"),
    Row("Less&ons", "previous_scene", "&Previous scene", ("Ctrl+Alt+PgUp",), "To the start of the scene before", "lessons.skip_back"),
    Row("Less&ons", "close_lesson", "&Close the lesson", ("Ctrl+Shift+J",), "PgDn steps again; the run stays as it is", "lessons.close"),
    Row("&View", "full_screen", "&Full screen", ("F11",), "The window over the whole screen", "arrangement.toggle_full_screen", True),
    Row("&View", "phase_animation", "Phase &animation", ("A",), "Let values and errors travel along the weights where time goes slowly", "pace_menu.toggle", True),
    Row("&View", "move_panels", "&Move panels", (), "Show the panels' title bars, to move or close them", "arrangement.move_panels", True),
    Row("&View", "panel_larger", "Panel larger", ("Ctrl++",), "More room for the panel that has the keyboard, else for the one on the right", "docks.larger"),
    Row("&View", "panel_smaller", "Panel smaller", ("Ctrl+-",), "Less room for the panel that has the keyboard, else for the one on the right", "docks.smaller"),
    Row("&View", "panel_on", "Panel to the next side", ("Alt+Shift+P",), "The panel that has the keyboard to the right, below, or left", "docks.move_on"),
    Row("&View", "reset_layout", "&Reset layout", (), "Put all panels back", "arrangement.reset"),
    Row("&Help", "keys", "&Keys", ("?",), "Show all keys", "show_keys"),
    Row("&Help", "about", "&About bpviz", (), "What this is, and whose work it rests on", "show_about"),
)  # fmt: skip


MOVES = ("&Step", "&Run")  # menus that move in time: what is being typed is entered first


def make_actions(window) -> dict[str, QAction]:
    """The window's actions by name, wired to its methods and put into its menus."""
    actions, menus = {}, {}
    for row in ROWS:
        if row.menu not in menus:
            menus[row.menu] = window.menuBar().addMenu(tr(row.menu))
        menu = menus[row.menu]
        if not row.text:
            menu.addSeparator()
            continue
        action, tip = QAction(tr(row.text), window, checkable=row.checkable), tr(row.tip)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.setToolTip(f"{tip} ({key_name(row.keys[0])})" if row.keys else tip)
        action.setStatusTip(tip)
        action.triggered.connect(_slot(window, row, action))
        menu.addAction(action)
        actions[row.name] = action
    return actions


def name_edits(actions: dict[str, QAction], undo: str | None, redo: str | None) -> None:
    """Let undo and redo say what they would take back and do again; None for nothing."""
    for name, alone, text, said in (
        ("undo", tr("&Undo"), tr("&Undo {what}", what=undo), undo),
        ("redo", tr("&Redo"), tr("&Redo {what}", what=redo), redo),
    ):
        actions[name].setText(text if said else alone)
        actions[name].setEnabled(said is not None)


def _slot(window, row: Row, action: QAction):
    """What an action calls; the path is followed when it is triggered, for panels come after actions."""
    method, _, argument = row.slot.partition(":")
    arguments = (argument,) if argument else ()
    moves = row.menu in MOVES and row.name != "pause"

    def call(checked=False):
        window.travelling.finish()  # a clicker never waits
        if row.steps and window.lecture.presentation.light_up():
            return  # an audience is to see what a step changes
        if not moves or enter_typed(window):
            attrgetter(method)(window)(*arguments)
        elif row.checkable:
            action.setChecked(not checked)  # as it was

    return call
