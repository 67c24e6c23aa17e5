"""A button whose text may be longer than it is wide."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

from bpviz.ui.painting.text import elided
from bpviz.ui.theme import SANS

AIR = 14  # pixels beside the text
SHORTEST = 56


class ElidedButton(QToolButton):
    """Writes as much of its text as there is room for."""

    def __init__(self):
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a short word."""
        return QSize(SHORTEST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it like any button, with the text that fits."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        style = (SANS, self.font().pixelSize(), False, False)
        option.text = elided(option.text, style, self.width() - AIR)
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
