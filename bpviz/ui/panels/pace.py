"""Lets what cannot be seen at 60 frames a second be done ten times a second."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

REFRESH_MS = 100


class Pace(QObject):
    """Calls a function at once where some time has passed since it was called, else when it has."""

    def __init__(self, act: Callable[[], None], parent: QObject):
        super().__init__(parent)
        self._act, self._is_late = act, False
        self._timer = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._timer.timeout.connect(self._catch_up)

    def ask(self) -> None:
        """Have it done now or soon."""
        self._is_late = True
        if not self._timer.isActive():
            self._catch_up()

    def _catch_up(self):
        if self._is_late:
            self._is_late = False
            self._act()
            self._timer.start()
