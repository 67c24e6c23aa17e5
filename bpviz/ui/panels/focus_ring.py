"""The ring around a list or plot that has the focus, where the focus came by key."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent

from bpviz.ui.painting.exact import shows_focus

TAB_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class FocusRing:
    """Goes before a QAbstractScrollArea among a class's bases. ring_color: a colour of the theme."""

    ring_color = QColor()
    _tabbed = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by key."""
        self._tabbed = event.reason() in TAB_REASONS
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is inside, and the ring."""
        super().paintEvent(event)
        if self._tabbed and shows_focus(self):
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.ring_color)
                painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
