"""Gives the keyboard to a panel, though its first part that takes it may come only with a later frame."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

NEXT_FRAME_MS = 200
LOOKS = 50  # for the frame of a large network may take seconds


def go_into(panel: QWidget) -> None:
    """Give the keyboard to a panel; its first part that takes it may come only with the next frame."""
    first = _first_part(panel)
    first.setFocus(Qt.FocusReason.ShortcutFocusReason)
    _look_again(panel, first, LOOKS)


def _look_again(panel: QWidget, first: QWidget, looks: int) -> None:
    """Go on to the part that has come, if any, unless the user has gone elsewhere meanwhile."""

    def look() -> None:
        if panel.window().focusWidget() is first:
            part = _first_part(panel)
            part.setFocus()
            if part is panel and looks > 1:
                _look_again(panel, first, looks - 1)

    QTimer.singleShot(NEXT_FRAME_MS, panel, look)


def _first_part(panel: QWidget) -> QWidget:
    """The first part of a panel that takes the keyboard, else the panel itself."""
    part, takes = panel, Qt.FocusPolicy.TabFocus
    while not (part.isVisible() and part.isEnabled() and part.focusPolicy() & takes):
        part = part.nextInFocusChain()
        if part is panel or not panel.isAncestorOf(part):
            return panel
    return part
