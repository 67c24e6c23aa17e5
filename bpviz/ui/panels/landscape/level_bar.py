"""The legend of a surface: its bands in a row, and the losses between them."""

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.language import tr
from bpviz.ui.painting.numbers import short
from bpviz.ui.painting.text import CENTER, LEFT, draw_text, width
from bpviz.ui.painting.ticks import value_text
from bpviz.ui.panels.landscape.contour_map import band_colors
from bpviz.ui.panels.painted_widget import PaintedWidget
from bpviz.ui.theme import SANS

TITLE = tr("loss")
MOST_DIGITS = 8
GAP = 8  # pixels, at the least, between two numbers


def level_texts(levels: tuple[float, ...]) -> list[str]:
    """Levels in the digits that tell them apart: those of their spacing if they are evenly spaced."""
    gaps = np.diff(levels)
    if gaps.size and np.allclose(gaps, gaps[0]):
        texts = [value_text(level, gaps[0]) for level in levels]
        if len(set(texts)) == len(texts):
            return texts
    return [short(level, MOST_DIGITS) for level in levels]


class LevelBar(PaintedWidget):
    """As wide as its place; numbers that would touch are left out, evenly."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._levels: tuple[float, ...] = ()
        self.setAccessibleName(tr("Legend of the losses"))

    def show_levels(self, levels) -> None:
        """Take the losses between the bands, ascending; none for nothing."""
        self._levels = tuple(map(float, levels))
        self.setAccessibleDescription(", ".join(level_texts(self._levels)))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines: the bands, and numbers below."""
        return QSize(10 * self._pixels, round(2.4 * self._pixels))

    @property
    def texts(self) -> list[tuple[float, str]]:
        """Where numbers stand, by x, and what they say."""
        bar, count = self._bar, len(self._levels)
        places = [bar.left() + (at + 1) / (count + 1) * bar.width() for at in range(count)]
        texts = level_texts(self._levels)
        widest = max((width(text, SANS, self._pixels) for text in texts), default=0.0)
        every = max(1, -(-round(widest + GAP) // max(1, round(bar.width() / (count + 1)))))
        return list(zip(places, texts, strict=True))[::every]

    @property
    def _bar(self) -> QRectF:
        left = width(TITLE, SANS, self._pixels) + GAP
        return QRectF(left, 2.0, max(1.0, self.width() - left), round(0.8 * self._pixels))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bands, a frame around them, and the numbers at their borders."""
        if not self._levels:
            return
        bar = self._bar
        with QPainter(self) as painter:
            bands = band_colors(self._theme, len(self._levels))
            wide = bar.width() / len(bands)
            for at, color in enumerate(bands):
                left, right = round(bar.left() + at * wide), round(bar.left() + (at + 1) * wide)
                painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), color)
            muted, style = self._theme.color("muted"), (SANS, self._pixels)
            painter.setPen(self._theme.color("faint"))
            painter.drawRect(bar.adjusted(0, 0, -1, 0))
            y = bar.bottom() + 0.85 * self._pixels
            draw_text(painter, 0.0, bar.center().y(), TITLE, style, muted, LEFT)
            for x, text in self.texts:
                draw_text(painter, x, y, text, style, muted, CENTER)
