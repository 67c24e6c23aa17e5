"""The screens there are, and which of them is the projector's; looked up by name each time."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen


class Screens(QObject):
    """Tells when screens change. changed: one came or went, or has another size.

    Keep no QScreen: Qt deletes it with the cable.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._soon = QTimer(self, singleShot=True, interval=0)  # when Qt has moved its windows off
        self._soon.timeout.connect(self.changed)
        application = QGuiApplication.instance()
        application.screenAdded.connect(self._follow)
        for gone in (application.screenRemoved, application.primaryScreenChanged):
            gone.connect(self._tell_soon)
        for screen in QGuiApplication.screens():  # they were there already: nothing has changed
            self._watch(screen)

    def _follow(self, screen: QScreen) -> None:
        self._watch(screen)
        self._tell_soon()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._tell_soon, Qt.ConnectionType.UniqueConnection)

    def _tell_soon(self, _what: object = None) -> None:
        self._soon.start()

    @property
    def all(self) -> list[QScreen]:
        """Every screen, the main one first."""
        return QGuiApplication.screens()

    def projector(self, main: QScreen, name: str = "") -> QScreen | None:
        """A screen that shows something else than the main window's: the one of that name, else the first."""
        others = [s for s in self.all if s is not main and not s.geometry().intersects(main.geometry())]
        return next((screen for screen in others if screen.name() == name), others[0] if others else None)

    def mirrors(self, main: QScreen) -> bool:
        """Whether another screen shows what the main window's does."""
        return any(s is not main and s.geometry().intersects(main.geometry()) for s in self.all)
