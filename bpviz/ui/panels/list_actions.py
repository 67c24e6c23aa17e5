"""What the user can do in a list: by key while the list has the focus, or from its context menu."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from bpviz.ui.key_names import key_name


def offer(widget: QWidget, *actions: tuple[str, tuple[str | Qt.Key, ...], Callable[[], object]]) -> None:
    """Give a widget actions (text, keys, what to call), in the order of its menu."""
    for text, keys, slot in actions:
        action = QAction(text, widget)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        widget.addAction(action)
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    tell_keys(widget)


def tell_keys(widget: QWidget) -> None:
    """Let a screen reader tell what the widget's own actions do, and by which keys."""
    told = [f"{action.text()}: {key_name(action.shortcut().toString())}" for action in widget.actions()]
    widget.setAccessibleDescription(", ".join(told))
