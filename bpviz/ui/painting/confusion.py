"""Paints a confusion matrix: rows are true classes, columns what was said, colours the shares of a row."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from bpviz.language import localized, tr
from bpviz.ui.painting.colors import colors, ranged_step
from bpviz.ui.painting.numbers import counted
from bpviz.ui.painting.text import CENTER, LEFT, RIGHT, draw_text, elided, width
from bpviz.ui.theme import SANS, Theme

LEAST_CELL = (24, 15)  # pixels: smaller ones could not hold a number that can be read
TOP, LARGEST_CELL = 2.7, 4.5  # heights over the cells and of a cell, in parts of the text's size
FAR_TOP = 1.4
LEAST_TEXT, LARGEST_TEXT = 9, 22  # pixels of the numbers
HEADINGS_SHARE = 0.3  # of the width, at most, for the names of the rows
MARK = "·"  # stands for a count of 0
RIGHT_MARK = 2.0  # pixels of the line around the cells where what is said is true

Cell = tuple[int, int]  # the true class and the one that was said


@dataclass(frozen=True, eq=False)
class Matrix:
    """counts[true, said] of samples, (n, n); sizes: how many samples each class has, (n,)."""

    counts: np.ndarray
    sizes: np.ndarray
    classes: tuple[str, ...]

    def share(self, cell: Cell) -> float:
        """The part of its row's samples, 0 of none."""
        size = self.sizes[cell[0]]
        return float(self.counts[cell] / size) if size else 0.0

    def sentence(self, cell: Cell) -> str:
        """E.g. "true 3, said 8: 4 of 177 (2.3 %)"."""
        true, said = cell
        count, size = int(self.counts[cell]), int(self.sizes[true])
        names = tr("true {classes}, said {classes2}", classes=self.classes[true], classes2=self.classes[said])
        return tr(
            "{names}: {count} of {size} ({share})",
            names=names,
            count=counted(count),
            size=counted(size),
            share=percent(self.share(cell)),
        )


def percent(share: float) -> str:
    """A share in hundredths: "97.4 %", "100 %" only where it is all."""
    if not math.isfinite(share):
        return "–"
    tenths = round(1000 * share)
    tenths = min(tenths, 999) if share < 1 else tenths
    tenths = max(tenths, 1) if share > 0 else tenths
    return localized(f"{tenths / 10:.1f} %") if 0 < tenths < 1000 else f"{tenths // 10} %"


@dataclass(frozen=True, eq=False)
class Chart:
    """Where the cells stand in a rectangle, at most as tall as wide; pixels: height of the text.

    is_far: to be read from afar, without the words for rows and columns; numbers that find no room at the
    text's size are left out.
    """

    rect: QRectF
    matrix: Matrix
    pixels: int
    is_far: bool = False

    @property
    def count(self) -> int:
        """Classes."""
        return len(self.matrix.classes)

    @cached_property
    def style(self) -> tuple:
        """How names are written."""
        return SANS, self.pixels - 1, False, False

    @cached_property
    def cells(self) -> QRectF:
        """The square of all cells, below the names of the columns and right of those of the rows."""
        left = headings_width(self.matrix.classes, self.pixels, self.rect.width())
        top = (FAR_TOP if self.is_far else TOP) * self.pixels
        wide = self.rect.width() - left - 1
        high = min(self.rect.height() - top - 1, wide, self.count * LARGEST_CELL * self.pixels)
        return QRectF(self.rect.left() + left, self.rect.top() + top, wide, max(high, 1.0))

    def cell(self, cell: Cell) -> QRectF:
        """Where a cell stands, its borders on whole pixels."""
        (row, column), area = cell, self.cells
        x = [round(area.left() + area.width() * at / self.count) for at in (column, column + 1)]
        y = [round(area.top() + area.height() * at / self.count) for at in (row, row + 1)]
        return QRectF(x[0], y[0], x[1] - x[0], y[1] - y[0])

    def at(self, point: QPointF) -> Cell | None:
        """The cell at a point."""
        if not self.cells.contains(point):
            return None
        across = (point.x() - self.cells.left()) / self.cells.width()
        down = (point.y() - self.cells.top()) / self.cells.height()
        return min(int(down * self.count), self.count - 1), min(int(across * self.count), self.count - 1)

    @cached_property
    def number_pixels(self) -> int:
        """The size of the numbers: as large as the longest of them allows; 0 where there are to be none."""
        longest = max((counted(int(count)) for count in self.matrix.counts.flat), key=len)
        wide, high = self.cells.width() / self.count - 5, self.cells.height() / self.count
        least = self.pixels - 1 if self.is_far else LEAST_TEXT
        fits = [
            pixels
            for pixels in range(least, LARGEST_TEXT + 1)
            if width(longest, SANS, pixels, True) <= wide and 1.45 * pixels <= high
        ]
        return min(max(fits, default=0 if self.is_far else LEAST_TEXT), self.pixels + 6)


def headings_width(classes: tuple[str, ...], pixels: int, room: float) -> float:
    """How much of the width the names of the rows take."""
    names = max(width(name, SANS, pixels - 1, True) for name in classes)
    return min(names, HEADINGS_SHARE * room) + 0.7 * pixels


def least_size(classes: tuple[str, ...], pixels: int, room: float) -> tuple[int, int]:
    """The width and height below which the numbers could not be read."""
    wide, high = LEAST_CELL
    left = headings_width(classes, pixels, room)
    return math.ceil(left + len(classes) * wide) + 2, math.ceil(TOP * pixels + len(classes) * high) + 2


def greatest_height(classes: tuple[str, ...], pixels: int, room: float) -> int:
    """The height of the picture whose cells are as tall as they may be, for a width."""
    square = room - headings_width(classes, pixels, room)
    return math.ceil(TOP * pixels + min(square, len(classes) * LARGEST_CELL * pixels)) + 1


def paint_confusion(painter: QPainter, chart: Chart, theme: Theme, lit: Cell | None) -> None:
    """Paint all cells with their names; a ring around the one that is lit."""
    _paint_names(painter, chart, theme, lit)
    for row in range(chart.count):
        for column in range(chart.count):
            _paint_cell(painter, chart, (row, column), theme)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawRect(chart.cells.toRect())
    if lit is not None and max(lit) < chart.count:
        painter.setPen(QPen(theme.color("accent"), 3))
        painter.drawRect(chart.cell(lit).adjusted(1, 1, -1, -1))


def _paint_cell(painter: QPainter, chart: Chart, cell: Cell, theme: Theme):
    tables, box = colors(theme), chart.cell(cell)
    step = ranged_step(chart.matrix.share(cell), 0.0, 1.0)
    painter.fillRect(box, tables.sequential_brushes[step])
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawRect(box)
    is_right, count = cell[0] == cell[1], int(chart.matrix.counts[cell])
    if is_right:
        painter.setPen(QPen(theme.color("muted"), RIGHT_MARK))
        painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))
    if not chart.number_pixels:
        return
    text, style = counted(count) if count else MARK, (SANS, chart.number_pixels, bool(count), False)
    middle = box.center()
    draw_text(painter, middle.x(), middle.y(), text, style, tables.text_on_sequential[step], CENTER)


def _paint_names(painter: QPainter, chart: Chart, theme: Theme, lit: Cell | None):
    area, pixels = chart.cells, chart.pixels
    y, left = area.top() - 0.75 * pixels, area.left() - 0.4 * pixels
    if not chart.is_far:
        _paint_headings(painter, chart, theme)
    for at, name in enumerate(chart.matrix.classes):
        column = chart.cell((0, at))
        for is_lit, x, middle, align, room in (
            (lit and lit[1] == at, column.center().x(), y, CENTER, column.width() - 2),
            (lit and lit[0] == at, left, chart.cell((at, 0)).center().y(), RIGHT, left - chart.rect.left()),
        ):
            style = (SANS, pixels - 1, bool(is_lit), False)
            color = theme.color("text" if is_lit else "muted")
            draw_text(painter, x, middle, elided(name, style, room), style, color, align)


def _paint_headings(painter: QPainter, chart: Chart, theme: Theme):
    left, y, muted = chart.rect.left(), chart.rect.top() + 0.6 * chart.pixels, theme.color("muted")
    end = left + draw_text(painter, left, y, tr("true ↓"), chart.style, muted, LEFT)
    draw_text(painter, max(chart.cells.left(), end + chart.pixels), y, tr("said →"), chart.style, muted, LEFT)


def paint_shares(painter: QPainter, rect: QRectF, theme: Theme, pixels: int) -> None:
    """What the colours of the cells mean, in a line."""
    style, color, y = (SANS, pixels - 1, False, False), theme.color("muted"), rect.center().y()
    x = rect.left() + draw_text(painter, rect.left(), y, tr("share of the row  0"), style, color, LEFT)
    bar = QRectF(x + 0.5 * pixels, y - 0.36 * pixels, 4 * pixels, 0.72 * pixels)
    painter.fillRect(bar, colors(theme).sequential_gradient)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawRect(bar)
    draw_text(painter, bar.right() + 0.5 * pixels, y, "100 %", style, color, LEFT)
