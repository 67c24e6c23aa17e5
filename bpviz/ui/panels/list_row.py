"""The ground of a row in a list that paints its own rows."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from bpviz.ui.theme import Theme

_SELECTED, _HOVERED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver


def paint_ground(painter: QPainter, rect: QRectF, state: QStyle.StateFlag, theme: Theme, *, has_focus: bool):
    """Show that a row is the current one, with a frame while its list has the focus, or is pointed at."""
    if state & _SELECTED:
        painter.fillRect(rect, theme.color("forward_wash"))
        if has_focus:
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    elif state & _HOVERED:
        painter.fillRect(rect, theme.color("neutral_wash"))
