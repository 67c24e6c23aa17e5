"""Tells frames that rush by from one that stays."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

SETTLING = 120  # milliseconds between frames, below which they rush by


class Settling(QTimer):
    """Runs while frames come in quick succession; then it calls settled(), once."""

    def __init__(self, parent: QObject, settled: Callable[[], None]):
        super().__init__(parent, singleShot=True, interval=SETTLING)
        self.timeout.connect(settled)

    def next(self) -> bool:
        """A frame has come; whether another came just before."""
        rushes = self.isActive()
        self.start()
        return rushes

    def end(self) -> None:
        """Take the latest frame for one that stays, without waiting."""
        if self.isActive():
            self.stop()
            self.timeout.emit()
