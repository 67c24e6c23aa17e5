"""Decides whose a key is that the window has, and the panel with the keyboard too: Qt would obey neither."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from bpviz.ui.actions import ROWS

FIELDS = (QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
LECTURERS = frozenset(row.name for row in ROWS if row.menu == "&Lecture")
_HERE, _BELOW = Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut


class NearerKeys(QObject):
    """Watches each part of a window that has had the focus.

    The panel's action goes first; in a lecture those of the lecturer do, which a clicker's keys may mean.
    """

    def __init__(self, window):
        super().__init__(window)
        self._window = window
        self._wanted: QAction | None = None
        QApplication.instance().focusChanged.connect(self._watch)

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a key from Qt's table of shortcuts, and do what it is for."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self._wanted = self._action_for(watched, event)
            if self._wanted is not None:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            wanted.trigger()
            return True
        return False

    def _action_for(self, part: QWidget, event: QKeyEvent) -> QAction | None:
        """What a key is for that two actions have; None where at most one has it, or a field takes it."""
        if isinstance(part, FIELDS) and event.text().isprintable() and event.text():
            return None
        key = QKeySequence(event.keyCombination())
        nearer = _nearest(part, key)
        if nearer is None:
            return None
        actions = self._window.actions_by_name.items()
        other = next(((name, action) for name, action in actions if _has(action, key)), None)
        if other is None:
            return None
        name, action = other
        return action if name in LECTURERS and self._window.lecture.is_on else nearer


def _nearest(part: QWidget, key: QKeySequence) -> QAction | None:
    """The action with a key of a part of a window, or of what it is in."""
    within, contexts = part, (_HERE, _BELOW)
    while within is not None and not within.isWindow():
        found = (action for action in within.actions() if action.shortcutContext() in contexts)
        if (action := next((action for action in found if _has(action, key)), None)) is not None:
            return action
        within, contexts = within.parentWidget(), (_BELOW,)
    return None


def _has(action: QAction, key: QKeySequence) -> bool:
    return action.isEnabled() and key in action.shortcuts()
