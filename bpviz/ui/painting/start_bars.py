"""How many starts ended with which loss: bars over an axis of losses, and one for those that diverged."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.starts.histogram import Histogram
from bpviz.debugger.starts.start import Start
from bpviz.ui.painting.numbers import counted, short
from bpviz.ui.painting.text import CENTER, draw_text, width
from bpviz.ui.theme import SANS, Theme

LEAST_HEIGHT = 3.0  # pixels of a bar with a start in it
DIVERGED = "∞"
MOST_TICKS = 6
_ROUND = (1, 2, 5)


@dataclass(frozen=True, eq=False)
class BarChart:
    """Where the bars of a histogram stand in a rectangle; pixels: height of the text.

    Bars are numbered from the left; the one after the last bin is that of the starts that diverged.
    """

    rect: QRectF
    found: Histogram
    pixels: int

    @property
    def area(self) -> QRectF:
        """Where the bars of the bins stand: between the counts above and the losses below."""
        return self.rect.adjusted(2, 1.5 * self.pixels, -2 - self._beside, -1.6 * self.pixels)

    @property
    def _beside(self) -> float:
        return 3.0 * self.pixels if self.found.diverged else 0.0

    @property
    def slot(self) -> float:
        """The width of a bin."""
        return self.area.width() / max(1, len(self.found.bins))

    def column(self, bar: int) -> QRectF:
        """All of a bar's place, from top to bottom."""
        area = self.area
        if bar == len(self.found.bins):
            return QRectF(self.rect.right() - 2 * self.pixels, area.top(), 2 * self.pixels, area.height())
        return QRectF(area.left() + bar * self.slot, area.top(), self.slot, area.height())

    def parts(self, bar: int) -> tuple[tuple[Start, ...], tuple[Start, ...]]:
        """The starts of a bar that have settled or diverged, and those that move still."""
        if bar == len(self.found.bins):
            return self.found.diverged, ()
        each = self.found.bins[bar]
        return each.settled, each.moving

    def count(self, bar: int) -> int:
        """How many starts a bar has."""
        return sum(map(len, self.parts(bar)))

    @property
    def filled(self) -> list[int]:
        """The bars that hold starts."""
        return [bar for bar in range(len(self.found.bins) + 1) if self.count(bar)]

    def bar_at(self, x: float) -> int | None:
        """The filled bar at x, or the nearest one within a finger's breadth."""
        ends = [
            (max(c.left() - x, x - c.right(), 0.0), bar) for bar in self.filled for c in [self.column(bar)]
        ]
        distance, bar = min(ends, default=(math.inf, 0))
        return bar if distance <= self.pixels else None

    def height(self, count: int) -> float:
        """How tall so many starts are."""
        share = count / self.found.greatest
        return max(LEAST_HEIGHT, share * self.area.height()) if count else 0.0

    def box(self, bar: int) -> QRectF:
        """Where a bar is painted, whatever its starts are."""
        column, tall = self.column(bar), self.height(self.count(bar))
        return QRectF(column.left(), column.bottom() - tall, column.width(), tall)


def paint_start_bars(
    painter: QPainter, chart: BarChart, theme: Theme, lit: frozenset[int], cursor: int | None
) -> None:
    """The whole picture. lit: seeds of the starts to bring out; cursor: the bar that is pointed at."""
    if cursor is not None:
        column = _crisp(chart.column(cursor).adjusted(-2, -2, 2, 0))
        painter.fillRect(column, theme.color("neutral_wash"))
        painter.setPen(theme.color("muted"))
        painter.drawRect(column.adjusted(0.5, 0.5, -0.5, -0.5))
    _paint_axis(painter, chart, theme)
    for bar in chart.filled:
        _paint_bar(painter, chart, bar, theme, lit)
    _paint_counts(painter, chart, theme)


def _paint_bar(painter: QPainter, chart: BarChart, bar: int, theme: Theme, lit: frozenset[int]):
    """Settled starts are solid, those that move still stand on them hollow; lit ones below the others."""
    column, gap = chart.column(bar), 1.0 if chart.slot > 4 else 0.0
    plain = "warning" if bar == len(chart.found.bins) else "muted"
    foot = column.bottom()
    for starts, is_solid in zip(chart.parts(bar), (True, False), strict=True):
        bright = sum(start.seed in lit for start in starts)
        for count, role in ((bright, "accent"), (len(starts) - bright, plain)):
            tall = chart.height(count)
            box = _crisp(QRectF(column.left(), foot - tall, column.width() - gap, tall))
            foot -= tall
            if count and is_solid:
                painter.fillRect(box, theme.color(role))
            elif count:
                painter.setPen(theme.color(role))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_axis(painter: QPainter, chart: BarChart, theme: Theme):
    area, style = chart.area, (SANS, chart.pixels, False, False)
    y, end = area.bottom() + 0.95 * chart.pixels, -math.inf
    painter.fillRect(_crisp(QRectF(area.left(), area.bottom(), area.width(), 1)), theme.color("muted"))
    if chart.found.diverged:
        middle = chart.column(len(chart.found.bins)).center().x()
        draw_text(painter, middle, y, DIVERGED, style, theme.color("warning"), CENTER)
    for loss in ticks(chart.found):
        x, text = area.left() + chart.found.place(loss) * area.width(), short(loss)
        painter.fillRect(_crisp(QRectF(x - 0.5, area.bottom(), 1, 4)), theme.color("muted"))
        half = width(text, *style) / 2
        middle = min(max(x, area.left() + half), area.right() - half)
        if middle - half > end + chart.pixels:
            draw_text(painter, middle, y, text, style, theme.color("muted"), CENTER)
            end = middle + half


def _paint_counts(painter: QPainter, chart: BarChart, theme: Theme):
    """Over the tallest bars, as many as find room beside each other and the bars."""
    style, tall = (SANS, chart.pixels, False, False), 1.2 * chart.pixels
    taken = [(bar, chart.box(bar)) for bar in chart.filled]
    for bar in sorted(chart.filled, key=chart.count, reverse=True):
        text, box = counted(chart.count(bar)), chart.box(bar)
        half = width(text, *style) / 2
        middle = min(max(box.center().x(), chart.rect.left() + half), chart.rect.right() - half)
        label = QRectF(middle - half - 2, box.top() - tall, 2 * half + 4, tall)
        if not any(other != bar and label.intersects(place) for other, place in taken):
            draw_text(painter, middle, label.center().y(), text, style, theme.color("text"), CENTER)
            taken.append((-1, label))


def ticks(found: Histogram) -> list[float]:
    """Round losses on the axis: a few powers of ten or their parts, or multiples of one step."""
    if not found.bins:
        return []
    low, high = found.bins[0].low, found.bins[-1].high
    if found.logarithmic:
        return [loss for loss in _rounds(low, high) if low <= loss <= high]
    power = 10.0 ** math.floor(math.log10(high / MOST_TICKS))
    step = next(part * power for part in (*_ROUND, 10) if high / (part * power) <= MOST_TICKS)
    return [step * n for n in range(int(high / step + 1e-9) + 1)]


def _rounds(low: float, high: float) -> Iterator[float]:
    """1, 2 and 5 times powers of ten, or over many decades only some of the powers."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    for exponent in range(first, last + 1, max(1, (last - first) // MOST_TICKS)):
        for part in _ROUND if last - first <= 4 else (1,):
            yield part * 10.0**exponent


def _crisp(rect: QRectF) -> QRectF:
    """A rectangle on whole pixels."""
    return QRectF(rect.toRect())
