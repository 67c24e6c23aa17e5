"""The window: panels around the network, actions in front of the runner."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import Quantity
from bpviz.language import tr
from bpviz.ui.actions import make_actions, name_edits
from bpviz.ui.animation.animations import Animations
from bpviz.ui.announcing import Announcing
from bpviz.ui.arrangement import Arrangement
from bpviz.ui.attention import Attention
from bpviz.ui.debugging import Debugging
from bpviz.ui.docks import Docks, place
from bpviz.ui.documents import Documents
from bpviz.ui.editing import NetworkEditor
from bpviz.ui.figures.figure_menus import FigureMenus
from bpviz.ui.figures.figures import Figures
from bpviz.ui.help import show_about, show_keys
from bpviz.ui.importing.doors import Doors
from bpviz.ui.language_menu import LanguageMenu
from bpviz.ui.lecture.lecture import Lecture
from bpviz.ui.lecture.lessons.lessons import Lessons
from bpviz.ui.lecture.presenter.presenter_dock import PresenterDock
from bpviz.ui.menus import Menus
from bpviz.ui.navigation import GRANULARITIES, Navigation
from bpviz.ui.network_keys import NetworkKeys
from bpviz.ui.note import Note
from bpviz.ui.pace_menu import PaceMenu
from bpviz.ui.panel_table import PANELS
from bpviz.ui.panels.beside.beside_panel import BesidePanel
from bpviz.ui.panels.experiment_panel import ExperimentPanel
from bpviz.ui.panels.network_panel import NetworkPanel
from bpviz.ui.panels.timeline import Timeline
from bpviz.ui.panels.transport import Transport
from bpviz.ui.prediction import HIDEABLE, Prediction
from bpviz.ui.preferences import Preferences
from bpviz.ui.runner import Runner
from bpviz.ui.script_files import ScriptFiles
from bpviz.ui.seen_frame import SeenFrame
from bpviz.ui.selection import Selection
from bpviz.ui.shown_panels import ShownPanels
from bpviz.ui.theme import THEMES
from bpviz.ui.theme_menu import ThemeMenu
from bpviz.ui.travelling import Travelling
from bpviz.ui.waiting import Waiting
from bpviz.ui.weight_files import WeightFiles
from bpviz.ui.wiring import connect
from bpviz.ui.worksheet.step_files import StepFiles
from bpviz.ui.written import Written


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
        self._make_files()
        self.actions_by_name = make_actions(self)
        self._theme_menu, self.travelling = ThemeMenu(self), Travelling(self)
        self.pace_menu = PaceMenu(self, preferences)
        self.language_menu = LanguageMenu(self, preferences)
        self._make_panels()
        self._place_panels()
        self.menus = Menus(self)
        self.lecture = Lecture(self)
        self.lessons = Lessons(preferences, self)
        self.presenter = PresenterDock(self)
        FigureMenus(self, self.figures)
        self.announcing = Announcing(self)
        self.seen, self.waiting = SeenFrame(self), Waiting(self)
        connect(self)
        self._restore()

    # Building

    def _make_files(self):
        runner, preferences, self.written = self.runner, self._preferences, Written(self)
        self.documents = Documents(runner, preferences, self)
        self.doors = Doors(runner, self.documents, preferences, self)
        self.weight_files = WeightFiles(runner, preferences, self.written, self)
        self.script_files = ScriptFiles(runner, preferences, self.written, self)
        self.step_files = StepFiles(runner, preferences, self.written, self)
        self.figures = Figures(self, preferences)
        self.animations = Animations(self, preferences)

    def _make_panels(self):
        self.network = NetworkPanel(self.selection, prediction=self.prediction, travelling=self.travelling)
        self.beside = BesidePanel(self.network, self.selection)
        self.editor = NetworkEditor(self.network, self.runner, self.selection)
        self.network_keys = NetworkKeys(self.network, self.editor, self.selection)
        self.experiment_panel = ExperimentPanel()
        self.timeline = Timeline()
        self.transport = Transport(self.actions_by_name, self.prediction)
        docked = {row.make(self.selection): row for row in PANELS}
        for panel, row in docked.items():
            setattr(self, row.name, panel)
        self.attention = Attention(self.runner, self.selection)
        bars = self.experiment_panel, self.timeline, self.transport
        self.panels = ShownPanels(self.beside, bars, docked, self.attention, self.prediction)
        self._note = Note(self.menuBar())

    def _place_panels(self):
        self.setCentralWidget(self.beside)
        self.docks = Docks(self)
        place(self, self.docks, self.panels.docked)
        self.arrangement = Arrangement(self, self._preferences)
        for panel, row in self.panels.docked.items():
            self.attention.follow(self.docks.get(row.title), panel, row.insights)

    def _restore(self):
        self.arrangement.restore()
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
        self.prediction.next_step(frame.trace.t if frame.trace else -1)
        self.seen.show(self.travelling.seen(frame))
        self.presenter.show_frame(frame)
        self.documents.show_frame(frame)
        self.show_edits()

    def show_edits(self) -> None:
        """Let undo and redo say what they will do."""
        undo, redo = (self.frame.undo, self.frame.redo) if self.frame else (None, None)
        if self.lecture.tools.draws:
            undo = tr("the last stroke") if self.lecture.presentation.strokes else None
        name_edits(self.actions_by_name, undo, redo)

    def show_running(self, running: bool) -> None:
        """Let the run action and button say what they will do."""
        self.actions_by_name["run"].setChecked(running)
        self.transport.show_running(running)
        if not running:
            self.runner.refresh()  # for the panels that were not due at the last frame

    def show_granularity(self, granularity: str) -> None:
        """Check what forward and backward go by."""
        self._preferences.granularity = granularity
        for name in GRANULARITIES:
            self.actions_by_name[f"by_{name}"].setChecked(name == granularity)

    def set_theme(self, name: str) -> None:
        """Paint everything in another theme."""
        theme = self.theme = THEMES.get(name, THEMES["light"])
        self._preferences.theme = theme.name
        self.setPalette(theme.palette)
        self._theme_menu.check(theme.name)
        self.panels.apply_theme(theme)
        self.lecture.apply_theme(theme)
        self.lessons.apply_theme(theme)
        self.presenter.apply_theme(theme)

    @property
    def note(self) -> str:
        """What is said beside the menus."""
        return self._note.whole

    def show_note(self, text: str) -> None:
        """Say something beside the menus."""
        self._note.say(text)
        self.announcing.show_note(text)
        self.lecture.show_note(text)

    @property
    def state(self) -> str:
        """What is said of the audience's picture and the timer."""
        return self._note.state

    def show_state(self, text: str) -> None:
        """Say beside the menus how the audience's picture is and what the timer tells."""
        self._note.show_state(text)

    def show_busy(self) -> None:
        """Say that something takes long, and how it is ended."""
        self.show_note(tr("This takes a while … Esc ends it"))

    def refuse(self, why: str) -> None:
        """Say why something cannot be; the run stays as it is."""
        QMessageBox.warning(self.lecture.front, "bpviz", tr("{why}\n\nNothing has changed.", why=why))
        self.runner.refresh()

    # Actions

    def escape(self) -> None:
        """Pause, or end a search or a multi-start; then leave full screen, or a lesson; never quit."""
        if self.lecture.escape():
            return
        if self.runner.running:
            self.runner.pause()
        elif not self.runner.is_idle:
            self.runner.cancel()
        elif self.starts.job.is_running:
            self.starts.job.cancel()
        elif self.isFullScreen() and not self.lecture.is_on:
            self.showNormal()
        elif not self.lecture.is_on:
            self.lessons.close()

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
        for part in (self.panels, self.editor, self.menus, self.step_files, self.lecture, self.lessons):
            part.set_language(language)
        self.presenter.set_language(language)
        self.announcing.set_language(language)

    def hide_chosen(self) -> None:
        """Hide the numbers whose names are checked in the menu, until they are asked for."""
        self.prediction.hide(name for name in HIDEABLE if self.actions_by_name[f"hide_{name}"].isChecked())

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
        self.lecture.leave()  # so that what is remembered is not the presenter's
        self.arrangement.keep()
        self._preferences.speed = self.transport.speed_place
        for end in (self.runner.close, self.starts.job.stop, self.travelling.finish):
            end()
        super().closeEvent(event)
