"""Tells when a file has changed, also where an editor puts another one in its place."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLING_MS = 150  # an editor writes a file in several pieces


class FileWatch(QObject):
    """Follows one file at a time. changed(): it is there and other than before."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._path: Path | None = None
        self._stamp: tuple | None = None
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._settled.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._settled.start)
        self._watcher.directoryChanged.connect(self._settled.start)

    def follow(self, path: Path | None) -> None:
        """Follow this file, and no other any more; None for none."""
        self._path, self._stamp = path, _stamp(path)
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        if path is not None:
            self._watcher.addPaths([str(path.parent.absolute()), str(path.absolute())])

    def _look(self) -> None:
        stamp = _stamp(self._path)
        if self._path is None or stamp is None:
            return
        if str(self._path.absolute()) not in self._watcher.files():
            self._watcher.addPath(str(self._path.absolute()))
        if stamp != self._stamp:
            self._stamp = stamp
            self.changed.emit()


def _stamp(path: Path | None) -> tuple | None:
    """What differs once a file was written; None where there is none."""
    try:
        found = path.stat() if path else None
    except OSError:
        return None
    return found and (found.st_mtime_ns, found.st_size, found.st_ino)
