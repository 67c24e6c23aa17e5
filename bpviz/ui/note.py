"""Says something beside the menus, as much of it as there is room for."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QMenuBar

APART, END = 24, 16  # pixels between the menus and the text, and at its right
APART_FROM_STATE = "  ·  "
LEAST = 80  # however narrow the window is


class Note(QLabel):
    """The right corner of a menu bar. All that it says stands in its tooltip."""

    def __init__(self, bar: QMenuBar):
        super().__init__()
        self._bar, self.whole, self.state = bar, "", ""
        self._menus_end = 0
        self.setContentsMargins(0, 0, END, 0)
        bar.setCornerWidget(self)
        bar.installEventFilter(self)

    def say(self, text: str) -> None:
        """Say something else."""
        if text != self.whole:
            self.whole = text
            self._fit()

    def show_state(self, text: str) -> None:
        """Say this after whatever else there is to say, until it is empty."""
        if text != self.state:
            self.state = text
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width of the window leaves another room."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        ends = (self._bar.actionGeometry(menu).right() for menu in self._bar.actions())
        self._menus_end = max((self._menus_end, *ends))  # a menu that has no room now has no place either
        room = max(LEAST, self._bar.width() - self._menus_end - APART - END)
        state = f"{APART_FROM_STATE}{self.state}" if self.whole and self.state else self.state
        room -= self.fontMetrics().horizontalAdvance(state)
        self.setText(self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, room) + state)
        self.setToolTip(self.whole + state)
        self.setAccessibleName(self.whole + state)
        self._bar.setCornerWidget(self)  # which lays it out anew
