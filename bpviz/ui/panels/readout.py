"""The line below a picture: what is pointed at in it, else what its colours mean."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from bpviz.ui.painting.text import LEFT, draw_text, elided
from bpviz.ui.panels.painted_widget import PaintedWidget
from bpviz.ui.theme import SANS, Theme

PaintLegend = Callable[[QPainter, QRectF, Theme, int], None]


class Readout(PaintedWidget):
    """As tall as a line of text. paint_legend: paints what stands there while nothing is said."""

    def __init__(self, paint_legend: PaintLegend):
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._paint_legend = paint_legend
        self.text = ""

    def sizeHint(self) -> QSize:
        """As tall as a line of text with some air."""
        return QSize(20 * self._pixels, round(1.7 * self._pixels))

    def say(self, sentence: str) -> None:
        """Say what is pointed at; "" for nothing."""
        self.text = sentence
        self.setToolTip(sentence)
        self.setAccessibleName(sentence)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sentence or the legend."""
        with QPainter(self) as painter:
            if not self.text:
                self._paint_legend(painter, QRectF(self.rect()), self._theme, self._pixels)
                return
            style = (SANS, self._pixels, False, False)
            text = elided(self.text, style, self.width())
            draw_text(painter, 0.0, self.height() / 2, text, style, self._theme.color("text"), LEFT)
