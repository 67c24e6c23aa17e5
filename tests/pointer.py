"""Moves the pointer over one widget, whatever other windows lie above it."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication


def move_mouse(widget, place):
    """As a move of the mouse without a button reaches a widget; place: in its pixels."""
    at, no = QPointF(place), Qt.MouseButton.NoButton
    everywhere = widget.mapToGlobal(at)
    event = QMouseEvent(QEvent.Type.MouseMove, at, everywhere, no, no, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)
