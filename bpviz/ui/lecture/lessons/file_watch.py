"""Tells when a file has changed, also where an editor puts another one in its place."""

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLING_MS = 150  # an editor writes a file in several pieces


class FileWatch(QObject):
    """Follows a few files, which need not be there yet. changed(): one is there and other than before."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._stamps: dict[Path, tuple | None] = {}
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._settled.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._settled.start)
        self._watcher.directoryChanged.connect(self._settled.start)

    def follow(self, *paths: Path) -> None:
        """Follow these files, and no others any more."""
        self._stamps = {path.absolute(): _stamp(path) for path in paths}
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        self._watch()

    def _watch(self) -> None:
        """Watch what there is of the files and their folders; what was put in another's place is new."""
        places = (str(place) for path in self._stamps for place in (path, path.parent))
        wanted = set(filter(os.path.exists, places))
        if new := wanted - {*self._watcher.files(), *self._watcher.directories()}:
            self._watcher.addPaths(list(new))

    def _look(self) -> None:
        self._watch()
        stamps = {path: _stamp(path) or before for path, before in self._stamps.items()}
        if stamps != self._stamps:
            self._stamps = stamps
            self.changed.emit()


def _stamp(path: Path) -> tuple | None:
    """What differs once a file was written; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
