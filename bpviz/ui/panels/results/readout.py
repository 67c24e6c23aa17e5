"""The line below the confusion matrix: what is pointed at, else what the colours mean."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.ui.painting.confusion import paint_shares
from bpviz.ui.painting.text import LEFT, draw_text, elided
from bpviz.ui.theme import SANS, THEMES, Theme


class Readout(QWidget):
    """As tall as a line of text. text: the sentence that it says, "" for the legend."""

    def __init__(self):
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme, self._pixels = THEMES["light"], 12
        self.text, self._is_legend = "", False

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = pixels
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As tall as a line of text with some air."""
        return QSize(20 * self._pixels, round(1.7 * self._pixels))

    def say(self, sentence: str) -> None:
        """Say what is pointed at."""
        self.text, self._is_legend = sentence, False
        self.setToolTip(sentence)
        self.setAccessibleName(sentence)
        self.update()

    def show_legend(self) -> None:
        """Say what the colours of the matrix mean."""
        self.say("")
        self._is_legend = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sentence or the legend."""
        painter = QPainter(self)
        if self._is_legend:
            paint_shares(painter, QRectF(self.rect()), self._theme, self._pixels)
            return
        style = (SANS, self._pixels, False, False)
        text = elided(self.text, style, self.width())
        draw_text(painter, 0.0, self.height() / 2, text, style, self._theme.color("text"), LEFT)
