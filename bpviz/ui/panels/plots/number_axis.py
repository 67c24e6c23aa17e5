"""Axes of the curves: few round ticks, steps in groups of three digits, horizontal lines only."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from bpviz.ui.painting.numbers import MINUS, counted
from bpviz.ui.theme import SANS, Theme, font

SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
OVERHANG = 10  # pixels by which a label may stick out at the right
LARGEST_PLAIN = 1e5


def round_spacing(span: float, most: float, least: float = 0.0) -> float:
    """The least of 1, 2, 5 times a power of ten that leaves at most `most` parts of a span > 0."""
    wanted = max(span / max(most, 1.0), least, 1e-300)
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(m * power for m in (1, 2, 5, 10, 20) if m * power >= wanted * (1 - 1e-9))


def value_text(value: float, spacing: float) -> str:
    """A tick's value with the digits that its spacing needs, and a true minus."""
    if abs(value) >= LARGEST_PLAIN or spacing < 1 / LARGEST_PLAIN:
        text = f"{value:.1e}" if value else "0"
    else:
        text = f"{value:.{max(0, -math.floor(math.log10(spacing) + 1e-9))}f}"
    return text.replace("-", MINUS)


class NumberAxis(pg.AxisItem):
    """An axis without a line. counts_steps: whole numbers below; else values with a line each.

    While `logarithmic`, places are powers of ten.
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
            self.setWidth(round(3.6 * pixels))
        else:
            self.setHeight(round(1.7 * pixels))

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setTextPen(theme.muted)
        self.setTickPen(pg.mkPen(theme.line, style=Qt.PenStyle.SolidLine))
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
        spacing = self.spacing(minVal, maxVal, size)
        first, last = math.ceil(minVal / spacing - 1e-9), math.floor(maxVal / spacing + 1e-9)
        return [(spacing, [place * spacing for place in range(first, last + 1)])]

    def spacing(self, low: float, high: float, size: float) -> float:
        """The distance of two ticks."""
        whole = self._counts_steps or self.logarithmic
        if self._counts_steps:
            room = 0.62 * self._pixels * (len(counted(int(high))) + 4)
        else:
            room = 2.4 * self._pixels
        return round_spacing(high - low, size / room, 1.0 if whole else 0.0)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """The texts at the ticks."""
        if self._counts_steps:
            return [counted(round(value)) for value in values]
        if self.logarithmic:
            return ["10" + str(round(value)).translate(SUPERSCRIPTS) for value in values]
        return [value_text(value, spacing) for value in values]
