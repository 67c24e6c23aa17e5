"""Marks what serves only at the screen, as hints and choosers, so that figures can leave it out."""

from PySide6.QtWidgets import QWidget

_PROPERTY = "only on screen"


def only_on_screen(*widgets: QWidget, is_only: bool = True) -> None:
    """Let figures leave these out, with all that is in them."""
    for widget in widgets:
        widget.setProperty(_PROPERTY, is_only)


def is_only_on_screen(widget: QWidget) -> bool:
    """Whether a figure leaves a widget out."""
    return bool(widget.property(_PROPERTY))
