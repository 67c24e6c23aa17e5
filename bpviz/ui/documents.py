"""The file of a run: open it, save it, and ask before unsaved work is lost."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from bpviz.data.data_file import SUFFIXES
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.edits import ChangeTraining
from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.experiment_file import naming, open_experiment, write_experiment
from bpviz.debugger.frame import Frame, RunView
from bpviz.debugger.store.run_file import SUFFIX, is_run, restore, save
from bpviz.language import tr, translated
from bpviz.lessons.library import is_lesson
from bpviz.ui.asking import BUTTONS, ask_opened, ask_path
from bpviz.ui.preferences import Preferences
from bpviz.ui.runner import Runner
from bpviz.ui.written import place_of

OPENED = tr(
    "Runs, experiments and data (*{suffix} *.toml {suffixes})",
    suffix=SUFFIX,
    suffixes=" ".join(f"*{suffix}" for suffix in SUFFIXES),
)


class Documents(QObject):
    """Knows the file of the present run and whether it is up to date; names it in the window's title.

    path: of the .bpviz file, "" while there is none. Unsaved is what the user made: edits, forks, names,
    settings, breakpoints, watches; where there is a file, also steps that were run since. Whoever only
    steps through an example is asked nothing. refused(str): why something cannot be written;
    exported(str): that an experiment is.
    data_chosen(str): a file of data is to be opened, which takes asking how to read it. lesson_chosen(str): a
    lesson is to be opened. opening(): another run is.
    """

    refused = Signal(str)
    exported = Signal(str)
    data_chosen = Signal(str)
    lesson_chosen = Signal(str)
    opening = Signal()
    _taken = Signal(str)
    _ended = Signal(bool)

    def __init__(self, runner: Runner, preferences: Preferences, window: QWidget):
        super().__init__(window)
        self._runner, self._preferences, self._window = runner, preferences, window
        self.path, self.is_dirty = "", False
        self._frame: Frame | None = None
        self._kept: tuple | None = None  # the work that is in the file; None: the next frame tells
        self._waiting: QEventLoop | None = None
        self._taken.connect(self.belongs_to, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def belongs_to(self, path: str) -> None:
        """The next frame shows what is in this .bpviz file, or with "" what is in none yet."""
        self.path, self._kept = path, None

    def show_frame(self, frame: Frame) -> None:
        """See whether there is unsaved work, and say so in the title."""
        self._frame = frame
        work = work_of(frame, with_steps=bool(self.path))
        if self._kept is None:
            self._kept = work
        self.is_dirty = work != self._kept
        title = f"{self.name.replace('[*]', '[*][*]')}[*] – bpviz"
        if title != self._window.windowTitle():
            self._window.setWindowTitle(title)
        self._window.setWindowModified(self.is_dirty)

    @property
    def name(self) -> str:
        """What the window shows: a file, or an experiment."""
        if self.path:
            return Path(self.path).name
        return (
            translated(self._frame.experiment.title or self._frame.dataset.title) if self._frame else "bpviz"
        )

    # Opening

    def open_file(self) -> None:
        """Ask for a file and open it; data are taken in by their own door, where undo brings the run back."""
        path = ask_opened(self._window, self._preferences, tr("Open"), OPENED)
        is_data = Path(path).suffix.lower() in SUFFIXES
        if path and (is_data or self.may_discard()):
            (self.data_chosen.emit if is_data else self.open)(path)

    def open(self, name: str) -> None:
        """Open a .bpviz file, a lesson, or an experiment by name or path; forget the present run unasked."""
        if is_lesson(name):
            self.lesson_chosen.emit(name)
            return

        def command(debugger: Debugger):
            self._taken.emit(open_into(debugger, name))

        self.opening.emit()
        self._runner.pause()
        self._runner.do(command)

    # Saving

    def save(self) -> None:
        """Write the run to its file; ask for one if it has none."""
        self._save_to(self.path or self._ask_where())

    def save_as(self) -> None:
        """Ask for a file and write the run there."""
        self._save_to(self._ask_where())

    def _ask_where(self) -> str:
        """The path of a .bpviz file that may be written, "" for none."""
        proposed = Path(self._preferences.folder) / f"{_as_file_name(self.name)}{SUFFIX}"
        return self._ask_path(tr("Save"), self.path or str(proposed), tr("Runs"), SUFFIX)

    def _ask_path(self, title: str, start: str, kind: str, suffix: str) -> str:
        return ask_path(self._window, self._preferences, title, start, {suffix: kind})

    def _save_to(self, path: str):
        if path:
            self._runner.do(lambda debugger: self._write(debugger, path))

    def _write(self, debugger: Debugger, path: str):
        """In the worker. The frame that follows shows what is in the file."""
        is_written = False
        try:
            save(debugger, path)
            is_written = True
            self._taken.emit(path)
        finally:
            self._ended.emit(is_written)

    def export(self) -> None:
        """Ask for a name and write the experiment alone there, as TOML."""
        start = str(Path(self._preferences.folder) / "experiment.toml")
        path = self._ask_path(tr("Export"), start, tr("Experiments"), ".toml")
        if not path:
            return
        try:
            write_experiment(self._frame.experiment, path)
        except OSError as error:
            self.refused.emit(tr("{path}: cannot be written: {strerror}", path=path, strerror=error.strerror))
        else:
            self.exported.emit(tr("Experiment written: {place}", place=place_of(path)))

    # Asking

    def may_discard(self) -> bool:
        """Whether the present run may go; asks where there is unsaved work, and saves it if so told."""
        if not self.is_dirty:
            return True
        question = tr("Save the changes to “{name}”? Otherwise they are lost.", name=self.name)
        buttons = BUTTONS.Save | BUTTONS.Discard | BUTTONS.Cancel
        asked = QMessageBox.question(self._window, "bpviz", question, buttons, BUTTONS.Save)
        return self._save_and_wait() if asked == BUTTONS.Save else asked == BUTTONS.Discard

    def _save_and_wait(self) -> bool:
        path = self.path or self._ask_where()
        if not path:
            return False
        self._waiting = QEventLoop(self)
        self._save_to(path)
        is_written = self._waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._waiting = None
        return bool(is_written)

    def _end(self, is_written: bool):
        if self._waiting:
            self._waiting.exit(int(is_written))


def open_into(debugger: Debugger, name: str) -> str:
    """Let a debugger go over to what a name or path means; the path if that is a .bpviz file, else "".

    Raises ExperimentError or DataError, and then nothing has changed.
    """
    if is_run(name):
        restore(debugger, name)
        return name
    experiment, folder = open_experiment(name)
    with naming(name):
        debugger.open(experiment, folder)
    return ""


def work_of(frame: Frame, *, with_steps: bool) -> tuple:
    """What a user would lose, to be compared; a run that was only started again is no work."""
    runs = tuple(_work_of_run(run) for run in frame.runs)
    breakpoints = tuple(msgspec.structs.replace(b, hits=0) for b in frame.breakpoints)
    steps = tuple(run.newest for run in frame.runs) if with_steps else ()
    return runs, breakpoints, frame.watches, steps


def _work_of_run(run: RunView) -> tuple:
    experiment = run.experiment
    if any(isinstance(edit, ChangeTraining) for edit in run.edits):  # then it depends on where one is
        experiment = msgspec.structs.replace(experiment, training=TrainingChoice())
    return "" if run.name == f"run {run.number}" else run.name, run.edits, experiment


def _as_file_name(title: str) -> str:
    return "".join(letter if letter.isalnum() or letter in " -_." else "-" for letter in title) or "run"
