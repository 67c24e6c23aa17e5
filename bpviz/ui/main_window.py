"""The window: panels around the network, actions in front of the runner."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QMessageBox, QToolBar, QWidget

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import Quantity
from bpviz.ui.actions import make_actions
from bpviz.ui.attention import Attention
from bpviz.ui.debugging import Debugging
from bpviz.ui.docks import BOTTOM, LEFT, RIGHT, Docks
from bpviz.ui.documents import Documents
from bpviz.ui.editing import NetworkEditor
from bpviz.ui.help import show_about, show_keys
from bpviz.ui.menus import Menus
from bpviz.ui.navigation import GRANULARITIES, Navigation
from bpviz.ui.network_keys import NetworkKeys
from bpviz.ui.panels.beside_panel import BesidePanel
from bpviz.ui.panels.breakpoints_panel import BreakpointsPanel
from bpviz.ui.panels.experiment_panel import ExperimentPanel, scrolling
from bpviz.ui.panels.flow_plot import FlowPlot
from bpviz.ui.panels.gradient_table import GradientTable
from bpviz.ui.panels.homework_grid import HomeworkGrid
from bpviz.ui.panels.inspector import Inspector
from bpviz.ui.panels.interference_bars import InterferenceBars
from bpviz.ui.panels.loss_plot import LossPlot
from bpviz.ui.panels.network_panel import NetworkPanel
from bpviz.ui.panels.runs_panel import RunsPanel
from bpviz.ui.panels.timeline import Timeline
from bpviz.ui.panels.transport import Transport
from bpviz.ui.panels.watch_plot import WatchPlot
from bpviz.ui.panels.watches_panel import WatchesPanel
from bpviz.ui.panels.weights_plot import WeightsPlot
from bpviz.ui.prediction import HIDEABLE, Prediction
from bpviz.ui.preferences import Preferences
from bpviz.ui.runner import Runner
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES
from bpviz.ui.turns import Turns
from bpviz.ui.unspoiled import unspoiled

ALWAYS_THERE = ("Experiment", "Loss", "Weights over time")


class MainWindow(QMainWindow):
    """Shows every frame of a runner, and turns actions into commands for it."""

    def __init__(self, runner: Runner, preferences: Preferences):
        super().__init__()
        self.setWindowTitle("bpviz")
        self.setDockOptions(QMainWindow.DockOption.AnimatedDocks | QMainWindow.DockOption.AllowTabbedDocks)
        self.runner, self._preferences = runner, preferences
        self.frame: Frame | None = None
        self.selection = Selection(self)
        self.prediction = Prediction(self)
        self.navigation = Navigation(runner, self)
        self.debugging = Debugging(runner, self.navigation, self.selection, self)
        self.documents = Documents(runner, preferences, self)
        self.actions_by_name = make_actions(self)
        self._add_theme_menu()
        self._make_panels()
        self._place_panels()
        self._first_layout = self.saveState()
        self._connect()
        self._restore()

    # Building

    def _make_panels(self):
        self.network = NetworkPanel(self.selection, prediction=self.prediction)
        self.beside = BesidePanel(self.network, self.selection)
        self.editor = NetworkEditor(self.network, self.runner, self.selection)
        self.network_keys = NetworkKeys(self.network, self.editor, self.selection)
        self.experiment_panel = ExperimentPanel()
        self.loss_plot = LossPlot()
        self.weights_plot = WeightsPlot(self.selection)
        self.timeline = Timeline()
        self.transport = Transport(self.actions_by_name, self.prediction)
        self.inspector = Inspector(self.selection)
        self.breakpoints = BreakpointsPanel(self.selection)
        self.runs = RunsPanel(self.selection)
        self.watches = WatchesPanel(self.selection)
        self.watch_plot = WatchPlot(self.selection)
        self.homework = HomeworkGrid(self.selection)
        self.gradients = GradientTable(self.selection)
        self.flow_plot = FlowPlot(self.selection)
        self.interference = InterferenceBars()
        self._always = (self.beside, self.experiment_panel, self.timeline, self.transport)
        self._docked = {
            self.loss_plot: (),
            self.weights_plot: (),
            self.inspector: ("changes", "gradient check"),
            self.breakpoints: (),
            self.runs: ("comparison",),
            self.watches: ("watches",),
            self.watch_plot: ("watches",),
            self.homework: (),
            self.gradients: ("gradient check",),
            self.flow_plot: ("flow",),
            self.interference: ("interference",),
        }
        self.attention = Attention(self.runner, self.selection, self._docked)
        self._telling = (self.inspector, self.gradients, self.interference)  # each tells many numbers
        self._turns = Turns({self.loss_plot: 0, self.weights_plot: 2, self.flow_plot: 1, self.breakpoints: 3})
        self._note = QLabel()
        self._note.setContentsMargins(0, 0, 16, 0)
        self.menuBar().setCornerWidget(self._note)

    def _place_panels(self):
        self.setCentralWidget(self.beside)
        self.docks = docks = Docks(self)
        docks.add("Experiment", scrolling(self.experiment_panel), LEFT)
        docks.add("Inspector", self.inspector, RIGHT, tab=True)
        docks.add("Breakpoints", self.breakpoints, RIGHT, tab=True)
        docks.add("Watches", self.watches, RIGHT, tab=True)
        docks.add("Runs", self.runs, RIGHT, tab=True)
        docks.add("My work", self.homework, RIGHT, tab=True)
        docks.add("Gradients", self.gradients, RIGHT, tab=True)
        docks.add_gap()
        docks.add("Loss", self.loss_plot, BOTTOM)
        docks.add("Weights over time", self.weights_plot, BOTTOM)
        docks.add("Flow", self.flow_plot, BOTTOM, tab=True)
        docks.add("Samples", self.interference, BOTTOM, tab=True)
        docks.add("Plot", self.watch_plot, BOTTOM, tab=True)
        docks.arrange()
        for dock in docks.all:
            self.attention.follow(dock)
        self._view_menu.addActions([docks.get(title).toggleViewAction() for title in ALWAYS_THERE])
        self._bar("Transport", self.transport, Qt.ToolBarArea.TopToolBarArea)
        self._bar("Timeline", self.timeline, Qt.ToolBarArea.BottomToolBarArea)

    def _bar(self, title: str, panel: QWidget, area: Qt.ToolBarArea):
        bar = QToolBar(title, self)
        bar.setObjectName(title)
        bar.setMovable(False)
        bar.layout().setContentsMargins(0, 0, 0, 0)
        bar.addWidget(panel)
        bar.toggleViewAction().setVisible(False)
        self.addToolBar(area, bar)

    def _add_theme_menu(self):
        self._view_menu = self.actions_by_name["full_screen"].associatedObjects()[-1]
        menu = self._view_menu.addMenu("&Theme")
        for theme in THEMES.values():
            action = QAction(theme.title, self, checkable=True)
            action.setData(theme.name)
            action.triggered.connect(lambda _checked=False, name=theme.name: self.set_theme(name))
            menu.addAction(action)
        self._theme_actions = menu.actions()
        self._view_menu.addSeparator()

    def _connect(self):
        self.runner.frame_ready.connect(self.show_frame)
        self.runner.failed.connect(self.refuse)
        self.runner.running_changed.connect(self._show_running)
        self.navigation.granularity_changed.connect(self._show_granularity)
        self.transport.speed_changed.connect(self.runner.set_speed)
        self.timeline.seek_requested.connect(self.runner.seek)
        self.menus = Menus(self)
        for panel in (self.beside, self.breakpoints, self.runs, self.watches, self.watch_plot):
            panel.commanded.connect(self.runner.do)
        self.runs.compared_changed.connect(self.attention.compare)
        self.watches.plot_requested.connect(self.plot)
        self.prediction.changed.connect(self._follow_prediction)
        self.breakpoints.run_requested.connect(self.navigation.toggle_run)
        self.breakpoints.run_back_requested.connect(self.debugging.run_back)
        self.debugging.asked_to_break.connect(self.menus.draft)
        self.debugging.asked_to_explain.connect(self.explain)
        self.network_keys.explained.connect(self.explain)
        self.inspector.language_changed.connect(self.set_language)
        self.inspector.seek_requested.connect(self.runner.seek)
        self.inspector.why_requested.connect(self.debugging.go_to_why)
        self.prediction.changed.connect(self.runner.refresh)
        self.homework.hidden_changed.connect(self.prediction.hide_homework)
        self.experiment_panel.edited.connect(self.change_experiment)
        self.experiment_panel.refused.connect(self.refuse)
        self.experiment_panel.open_requested.connect(self.documents.open_file)
        self.documents.refused.connect(self.refuse)

    def _restore(self):
        self.restoreGeometry(self._preferences.geometry)
        self.restoreState(self._preferences.layout)
        self.set_theme(self._preferences.theme)
        self.transport.speed_place = self._preferences.speed
        self.navigation.go_by(self._preferences.granularity)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Let every panel show where we are."""
        if self.frame is None or frame.network != self.frame.network:
            self.selection.select()
            self.selection.hover(None)
        self.frame = frame
        for helper in (self.debugging, self.editor, self.network_keys, self.menus, self.attention):
            helper.show_frame(frame)
        self._turns.next(running=self.runner.running)
        if self._turns.has_numbers:
            self.beside.refresh_texts()
        self.prediction.next_step(frame.trace.t if frame.trace else -1)
        may_be_seen = unspoiled(frame, self.prediction)
        for panel in filter(self._turns.has, (*self._always, *self.attention.seen)):
            panel.show_frame(may_be_seen if panel in self._telling else frame)
        self.documents.show_frame(frame)
        self.show_note(frame.stop.message if frame.stop else "")

    def _follow_prediction(self):
        """Let panels that tell single numbers keep the hidden ones."""
        for panel in (self.breakpoints, self.watches, self.watch_plot):
            panel.hides = self.prediction.hides if self.prediction.is_active else None
        self.watches.refresh()
        self.watch_plot.refresh()

    def _show_running(self, running: bool):
        self.actions_by_name["run"].setChecked(running)
        self.transport.show_running(running)
        if not running:
            self.runner.refresh()  # for the panels that were not due at the last frame

    def _show_granularity(self, granularity: str):
        self._preferences.granularity = granularity
        for name in GRANULARITIES:
            self.actions_by_name[f"by_{name}"].setChecked(name == granularity)

    def set_theme(self, name: str) -> None:
        """Paint everything in another theme."""
        theme = THEMES.get(name, THEMES["light"])
        self._preferences.theme = theme.name
        self.setPalette(theme.palette)
        for action in self._theme_actions:
            action.setChecked(action.data() == theme.name)
        for panel in (*self._always, *self._docked):
            panel.apply_theme(theme)

    @property
    def note(self) -> str:
        """What is said beside the menus."""
        return self._note.text()

    def show_note(self, text: str) -> None:
        """Say something beside the menus."""
        if text != self._note.text():
            self._note.setText(text)
            self.menuBar().setCornerWidget(self._note)

    def hold(self, why: str) -> None:
        """Say what must be done before a step can be taken; commands wait until release()."""
        self.show_note(why)
        self.runner.hold()

    def release(self, first) -> None:
        """Go on with the commands that wait, after one of the program's own."""
        self.show_note("")
        self.runner.release(lambda debugger: first())

    def refuse(self, why: str) -> None:
        """Say why something cannot be; the run stays as it is."""
        QMessageBox.warning(self, "bpviz", f"{why}\n\nNothing has changed.")
        self.runner.refresh()

    # Actions

    def escape(self) -> None:
        """Pause; if nothing runs leave full screen; never quit."""
        if self.runner.running:
            self.runner.pause()
        elif self.isFullScreen():
            self.showNormal()

    def slower(self) -> None:
        """One notch slower."""
        self.transport.speed_place -= 1

    def faster(self) -> None:
        """One notch faster."""
        self.transport.speed_place += 1

    def toggle_full_screen(self) -> None:
        """The window over the whole screen, or as it was."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def move_panels(self) -> None:
        """Show or hide the title bars by which panels are moved and closed."""
        self.docks.set_movable(self.actions_by_name["move_panels"].isChecked())

    def reset_layout(self) -> None:
        """Put all panels back to where they were at first."""
        self.restoreState(self._first_layout)

    def show_keys(self) -> None:
        """All keys in a box."""
        show_keys(self)

    def show_about(self) -> None:
        """What this is."""
        show_about(self)

    def explain(self) -> None:
        """Show where the selected number comes from."""
        self.docks.show("Inspector")

    def plot(self, quantity: Quantity) -> None:
        """Draw a watched number in the watch plot."""
        self.docks.show("Plot")
        self.watch_plot.add(quantity)

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES, everywhere."""
        panels = (self.beside, self.breakpoints, self.runs, self.homework, self.gradients)
        for part in (*panels, self.watches, self.watch_plot, self.editor, self.menus):
            part.set_language(language)

    def hide_chosen(self) -> None:
        """Hide the numbers whose names are checked in the menu, until they are asked for."""
        self.prediction.hide(name for name in HIDEABLE if self.actions_by_name[f"hide_{name}"].isChecked())

    # Experiments

    def change_experiment(self, experiment: Experiment) -> None:
        """Go over to an experiment; what cannot be is refused, and the run stays."""
        self.runner.do(lambda debugger: debugger.change(experiment))

    # Window

    def changeEvent(self, event: QEvent) -> None:
        """Keep the full-screen action in step with the window."""
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_by_name["full_screen"].setChecked(self.isFullScreen())
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved work; remember the window, end the worker."""
        if not self.documents.may_discard():
            event.ignore()
            return
        self._preferences.geometry = self.saveGeometry()
        self._preferences.layout = self.saveState()
        self._preferences.speed = self.transport.speed_place
        self.runner.close()
        super().closeEvent(event)
