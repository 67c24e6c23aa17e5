"""The doors in the window: whatever comes in by them becomes an experiment, or is refused in a sentence."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from bpviz.data.data_file import SUFFIXES
from bpviz.data.dataset import Dataset
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.store.run_file import SUFFIX
from bpviz.language import tr
from bpviz.ui.asking import ask_opened
from bpviz.ui.documents import Documents
from bpviz.ui.importing.drawn_points import NO_POINTS, points_of
from bpviz.ui.importing.import_dialog import ImportDialog
from bpviz.ui.importing.own_data import Ready, raw, ready_points
from bpviz.ui.importing.points_dialog import PointsDialog
from bpviz.ui.importing.sources import FileSource, PastedSource
from bpviz.ui.preferences import Preferences
from bpviz.ui.runner import Runner
from bpviz.ui.theme import THEMES

PATTERNS = " ".join(f"*{suffix}" for suffix in SUFFIXES)
NOTHING_TO_PASTE = tr(
    "The clipboard holds no text; allowed are cells copied from a spreadsheet, or lines of text."
)
DOCUMENTS = (SUFFIX, ".toml")


class Doors(QObject):
    """Takes data from files, the clipboard, what is dropped on the window, and from the user's own drawing.

    Goes over to the new experiment as to one from the form: undo brings the run back. refused(str): why not.
    """

    refused = Signal(str)
    _found = Signal(object)

    def __init__(self, runner: Runner, documents: Documents, preferences: Preferences, window: QWidget):
        super().__init__(window)
        self._runner, self._documents, self._preferences = runner, documents, preferences
        self._window = window
        self._found.connect(self._draw, Qt.ConnectionType.QueuedConnection)
        documents.data_chosen.connect(lambda path: self.take([path]))
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    # Import and paste

    def import_file(self) -> None:
        """Ask for a file of data, and how to read it."""
        kinds = tr("Data ({patterns})", patterns=PATTERNS)
        path = ask_opened(self._window, self._preferences, tr("Import data"), kinds)
        if path:
            self._ask(FileSource(Path(path)))

    def paste(self) -> None:
        """Take the table that was copied elsewhere, and ask how to read it."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._ask(PastedSource(text))
        else:
            self.refused.emit(NOTHING_TO_PASTE)

    def _ask(self, source: FileSource | PastedSource):
        self._runner.pause()
        theme = THEMES[self._preferences.theme]
        dialog = ImportDialog(source, self._window.frame.experiment.seed, theme, self._window)
        dialog.resize(self._size)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._go_over(dialog.ready)
        dialog.deleteLater()

    @property
    def _size(self) -> QSize:
        """Of a dialog: most of the window."""
        return QSize(round(0.85 * self._window.width()), round(0.88 * self._window.height()))

    def _go_over(self, ready: Ready):
        self._runner.do(lambda debugger: debugger.take_over(ready.experiment, ready.setup))

    # Draw

    def draw(self) -> None:
        """Draw points, beginning with those of the present data if they lie in a plane."""
        self._runner.pause()
        self._runner.do(lambda debugger: self._found.emit(_raw_data(debugger)))

    def _draw(self, known: Dataset):
        points, theme = points_of(known), THEMES[self._preferences.theme]
        made: list[Ready] = []
        present = self._window.frame

        def use(path, points, names):
            made.append(ready_points(path, points, names, present.experiment, present.dataset))

        is_curve = points is not None and not known.classes
        begun = NO_POINTS if points is None else points
        names = () if points is None else known.classes
        dialog = PointsDialog(use, theme, begun, names, is_curve=is_curve, parent=self._window)
        dialog.resize(self._size)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._go_over(made[-1])
        dialog.deleteLater()

    # Drop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let files be dropped on the window."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop) and event.mimeData().hasUrls():
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                paths = [url.toLocalFile() for url in event.mimeData().urls()]
                QTimer.singleShot(0, self, lambda: self.take(paths))  # the other program waits till we return
            return True
        return super().eventFilter(watched, event)

    def take(self, paths: list[str]) -> None:
        """Open what was dropped, or chosen. paths: of files, "" for what is none on this machine."""
        why = _why_not(paths)
        path = Path(paths[0])
        if why:
            self.refused.emit(why)
        elif path.suffix.lower() in SUFFIXES:
            self._ask(FileSource(path))
        elif self._documents.may_discard():
            self._documents.open(str(path))


def _raw_data(debugger: Debugger) -> Dataset:
    """In the worker: the present data on their own scale."""
    return raw(debugger.experiment, debugger.session().folder, debugger.frame().dataset)


def _why_not(paths: list[str]) -> str:
    """Why this cannot be taken, "" if it can be."""
    allowed = tr("allowed are {value}", value=", ".join((*DOCUMENTS, *SUFFIXES)))
    if len(paths) > 1:
        return tr("{count} files were dropped; allowed is one at a time.", count=len(paths))
    if not paths[0]:
        return tr("What was dropped is no file on this computer; {allowed}.", allowed=allowed)
    path = Path(paths[0])
    if path.is_dir():
        return tr("{name} is a folder; {allowed}.", name=path.name, allowed=allowed)
    if path.suffix.lower() not in (*DOCUMENTS, *SUFFIXES):
        return tr("{name} is of a kind that cannot be opened; {allowed}.", name=path.name, allowed=allowed)
    return ""
