"""Buttons for the lecturer's tools."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from bpviz.language import tr

COLUMNS = 4


class Controls(QWidget):
    """One button for each tool's action; what it does and its key stand in its tooltip."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None):
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for number, (name, text) in enumerate(_texts().items()):
            grid.addWidget(tool_button(actions[name], text), number // COLUMNS, number % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)


def _texts() -> dict[str, str]:
    """The buttons from left to right, by the names of their actions."""
    return {
        "blank": tr("Blank"), "freeze": tr("Freeze"), "zoom": tr("Zoom"), "swap": tr("Swap"),
        "spotlight": tr("Spotlight"), "laser": tr("Laser"), "pen": tr("Pen"), "clear_strokes": tr("Clear"),
    }  # fmt: skip


class ToolButton(QToolButton):
    """Keeps its own text, which Qt would take from the action whenever that changes."""

    def __init__(self, text: str):
        super().__init__()
        self._text = text

    def set_text(self, text: str) -> None:
        """Say this from now on."""
        self._text = text
        self.setText(text)

    def actionEvent(self, event) -> None:
        """Follow the action in all but its text."""
        super().actionEvent(event)
        self.setText(self._text)


def tool_button(action: QAction, text: str) -> ToolButton:
    """A button for an action, with a shorter text."""
    button = ToolButton(text)
    button.setDefaultAction(action)
    button.set_text(text)
    button.setAccessibleName(action.text().replace("&", ""))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button


def end_button(action: QAction) -> ToolButton:
    """Triggers an action that is on all the time, and does not look pressed."""
    button = ToolButton(tr("End"))
    button.set_text(tr("End"))
    button.setToolTip(tr("Close the audience's window (F12, or Esc twice)"))
    button.setAccessibleName(tr("End the lecture"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda: action.trigger())
    return button
