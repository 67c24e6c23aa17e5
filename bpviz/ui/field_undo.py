"""Lets the window's undo and redo through a text field that has nothing of its own to take back."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QMainWindow, QWidget

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class FieldUndo(QObject):
    """Watches each field of a window that has had the focus.

    Qt's fields keep Ctrl+Z for themselves even with no text to undo.
    """

    def __init__(self, window: QMainWindow):
        super().__init__(window)
        self._window = window
        QApplication.instance().focusChanged.connect(self._watch)

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit | QAbstractSpinBox) and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a key from the field that could do nothing with it."""
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        line = watched if isinstance(watched, QLineEdit) else watched.findChild(QLineEdit)
        is_idle = (event.matches(_UNDO) and not line.isUndoAvailable()) or (
            event.matches(_REDO) and not line.isRedoAvailable()
        )
        if is_idle:
            event.ignore()
        return is_idle
