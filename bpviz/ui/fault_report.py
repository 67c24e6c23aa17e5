"""Tells of what goes wrong unforeseen: writes it to a file, and says where that is; the window stays."""

import faulthandler
import logging
import sys
import threading
import time
import traceback
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from bpviz.language import tr

AGAIN = 5.0  # seconds that a fault must have stayed away to be told once more: painting fails with each frame


def log_file() -> Path:
    """Where faults are written to."""
    return platformdirs.user_log_path("bpviz", ensure_exists=True) / "bpviz.log"


class FaultReport(QObject):
    """Takes what nobody caught, in any thread, and what ends the process by a signal.

    Its box opens from the event loop: a fault may come out of a paint event, and Qt crashes where a box lets
    the window be painted anew while it is being painted.
    """

    _told = Signal(object)

    def __init__(self, file: Path, parent: QObject):
        super().__init__(parent)
        self._file, self.box = file, QMessageBox()
        self._latest, self._latest_at = None, 0.0
        logging.basicConfig(filename=file, level=logging.WARNING, format="%(asctime)s %(message)s")
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Be told of faults from now on."""
        sys.excepthook = self.tell
        threading.excepthook = lambda fault: self.tell(fault.exc_type, fault.exc_value, fault.exc_traceback)
        self._crashes = self._file.open("a", encoding="utf-8")  # stays open, for a signal cannot open it
        faulthandler.enable(self._crashes)

    def tell(self, kind, error, trace) -> None:
        """Write a fault down and let it be shown soon, unless it is but the same again."""
        place, now = traceback.extract_tb(trace)[-1:], time.monotonic()
        is_new = place != self._latest or now - self._latest_at > AGAIN
        self._latest, self._latest_at = place, now
        if is_new:
            logging.error("".join(traceback.format_exception(kind, error, trace)))
            self._told.emit(error)

    def _show(self, error: BaseException) -> None:
        if self.box.isVisible():
            return
        said = tr("Something went wrong: {error}\n\nThe details are in {file}.", error=error, file=self._file)
        self.box = QMessageBox(QMessageBox.Icon.Critical, "bpviz", said)
        self.box.open()  # no loop of its own, out of which Qt for Python would throw the faults of others
