"""What the user can do in a list: by key while the list has the focus, or from its context menu."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def offer(widget: QWidget, *actions: tuple[str, tuple[str | Qt.Key, ...], Callable[[], object]]) -> None:
    """Give a widget actions (text, keys, what to call), in the order of its menu."""
    for text, keys, slot in actions:
        action = QAction(text, widget)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        widget.addAction(action)
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
