"""Animations of what a window shows: what an action of the file menu does."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget

from bpviz.language import marked, tr
from bpviz.ui.animation.animation_dialog import AnimationDialog
from bpviz.ui.animation.recording import Recipe, Recording
from bpviz.ui.animation.writers import GIF, MP4
from bpviz.ui.asking import ask_path
from bpviz.ui.preferences import Preferences
from bpviz.ui.written import place_of

PNGS = ".png"  # a name with this ending means a folder of that name without it
KINDS = {MP4: marked("Video"), GIF: marked("GIF"), PNGS: marked("Folder of PNGs")}


class Animations(QObject):
    """Asks what to record, and shows how far it is."""

    def __init__(self, window, preferences: Preferences):
        super().__init__(window)
        self._window, self._preferences = window, preferences

    def export(self) -> None:
        """Ask for a stretch of steps, a size and a file, and record it."""
        self._window.runner.pause()
        dialog = AnimationDialog(self, self._window, self._window.lecture.front)
        if dialog.exec():
            self.record(dialog.recipe)
        dialog.deleteLater()

    def ask_path(self, parent: QWidget) -> str:
        """Where to write, "" for nowhere."""
        start = str(Path(self._preferences.folder) / "steps.mp4")
        kinds = {ending: tr(kind) for ending, kind in KINDS.items()}
        path = ask_path(parent, self._preferences, tr("Export animation"), start, kinds)
        return path.removesuffix(PNGS)

    def record(self, recipe: Recipe) -> None:
        """Record it, with a bar of progress that can be cancelled; what goes wrong is said."""
        recording = Recording(self._window, recipe)
        front = self._window.lecture.front
        bar = QProgressDialog(tr("Recording …"), tr("Cancel"), 0, recording.total, front)
        bar.setWindowTitle(tr("Export animation"))
        bar.setWindowModality(Qt.WindowModality.ApplicationModal)
        bar.setPalette(self._window.theme.palette)
        bar.setAutoClose(False)
        bar.setAutoReset(False)
        bar.setMinimumDuration(0)
        bar.canceled.connect(recording.cancel)
        recording.progressed.connect(lambda done, _total: bar.setValue(done))
        why = self._until_finished(recording)
        bar.canceled.disconnect(recording.cancel)  # closing counts as that
        bar.close()
        bar.deleteLater()
        self._tell(recording, recipe, why)
        recording.deleteLater()

    def _until_finished(self, recording: Recording) -> str:
        loop, ends = QEventLoop(self), []
        recording.finished.connect(ends.append)
        recording.finished.connect(loop.quit)
        recording.start()
        loop.exec()
        return ends[0]

    def _tell(self, recording: Recording, recipe: Recipe, why: str) -> None:
        if why:
            QMessageBox.warning(self._window.lecture.front, "bpviz", why)
        elif not recording.is_cancelled:
            self._window.written.said.emit(tr("Animation written: {place}", place=place_of(recipe.path)))
