"""Axes of the curves: few round ticks, steps in groups of three digits, horizontal lines only."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bpviz.ui.painting.numbers import counted, short
from bpviz.ui.painting.text import width
from bpviz.ui.painting.ticks import places, power_places, round_spacing, value_text
from bpviz.ui.theme import SANS, Theme, font

SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
MOST_DIGITS = 4  # of numbers between powers of ten
OVERHANG = 10  # pixels by which a label may stick out at the right
LEAST_WIDTH = 3.6  # for numbers at the left, in parts of the text's size
BESIDE = 7  # pixels left and right of them


class NumberAxis(pg.AxisItem):
    """An axis without a line. counts_steps: whole numbers below; else values with a line each.

    While `logarithmic`, places are powers of ten, with round numbers between them where these are few.
    """

    def __init__(self, orientation: str, *, counts_steps: bool):
        self.logarithmic = False
        self._counts_steps = counts_steps
        self._pixels = 12
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self.setPen(pg.mkPen(None))
        self.setStyle(tickLength=0, autoExpandTextSpace=False, autoReduceTextSpace=False, tickAlpha=255)
        self.setGrid(False if counts_steps else 255)
        self.setTextSize(self._pixels)

    def setTextSize(self, pixels: int) -> None:
        """Text height in pixels; the room for the labels follows from it."""
        self._pixels = pixels
        self.setTickFont(font(SANS, pixels))
        if self.orientation == "left":
            self.setWidth(round(LEAST_WIDTH * pixels))
        else:
            self.setHeight(round(1.7 * pixels))

    def fit(self, low: float, high: float) -> None:
        """Make room at the left for the widest of the numbers between two ends; short ones never move it."""
        levels = self.tickValues(low, high, self.height())
        texts = [text for spacing, at in levels for text in self.tickStrings(at, 1.0, spacing)]
        widest = max((width(text, SANS, self._pixels) for text in texts), default=0.0)
        wide = max(round(LEAST_WIDTH * self._pixels), math.ceil(widest) + BESIDE)
        if wide != self.width():
            self.setWidth(wide)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setTextPen(theme.muted)
        self.setTickPen(grid_pen(theme))
        self.picture = None
        self.update()

    def boundingRect(self) -> QRectF:
        """Reaches past the ends, where half of the outermost labels stands."""
        room = 3 * self._pixels
        return super().boundingRect().adjusted(-room, -self._pixels, room, self._pixels)

    def generateDrawSpecs(self, painter: QPainter):
        """Move the last step's label inside, where it would stick out of the plot."""
        specs = super().generateDrawSpecs(painter)
        if specs and self._counts_steps:
            for rect, *_ in specs[2]:
                rect.moveRight(min(rect.right(), self.width() + OVERHANG))
        return specs

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list:
        """One level of round places between two ends, as many as find room on `size` pixels."""
        if self.logarithmic and (between := power_places(minVal, maxVal, size / self._room(maxVal))):
            return [(1.0, between)]
        spacing = self.spacing(minVal, maxVal, size)
        return [(spacing, places(minVal, maxVal, spacing))]

    def spacing(self, low: float, high: float, size: float) -> float:
        """The distance of two ticks."""
        whole = self._counts_steps or self.logarithmic
        return round_spacing(high - low, size / self._room(high), 1.0 if whole else 0.0)

    def _room(self, high: float) -> float:
        """Pixels from tick to tick, at the least."""
        return (
            0.62 * self._pixels * (len(counted(int(high))) + 4) if self._counts_steps else 2.4 * self._pixels
        )

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """The texts at the ticks."""
        if self._counts_steps:
            return [counted(round(value)) for value in values]
        if self.logarithmic and any(abs(value - round(value)) > 1e-9 for value in values):
            return [short(10.0**value, MOST_DIGITS) for value in values]
        if self.logarithmic:
            return ["10" + str(round(value)).translate(SUPERSCRIPTS) for value in values]
        return [value_text(value, spacing) for value in values]


def grid_pen(theme: Theme) -> QPen:
    """For a line across a plot at a value; in strong contrast dotted, for solid it would pass for a curve."""
    is_strong = theme.line == theme.text
    style = Qt.PenStyle.DotLine if is_strong else Qt.PenStyle.SolidLine
    return pg.mkPen(theme.faint if is_strong else theme.line, style=style)
