"""A watch as one line: its symbol, its number, its course with the least and greatest value, a cross."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from bpviz.ui.painting.numbers import short
from bpviz.ui.painting.quantity_symbol import Symbol, draw_symbol, fitting_pixels, symbol_width
from bpviz.ui.painting.sparkline import Spark, paint_sparkline
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text, width
from bpviz.ui.theme import MONO, SANS, Theme

SYMBOL_SCALE, LIMIT_SCALE, LEAST_LIMIT = 1.25, 0.85, 10  # of the text's size; pixels
VALUE, LIMIT = "−0.0000", "−8.88e−8"  # the widest of each
GAP, EDGE = 0.8, 0.5  # between columns and at both ends, in text heights
CROSS = 1.4  # the width of the cross's column
MOST_SYMBOL = 0.32  # of the row
LEAST_SPARK = 3.5  # text heights; with less room the limits are left out


class Columns(NamedTuple):
    """Where the parts of a row lie, in pixels from its left end: (from, to)."""

    symbol: tuple[float, float]
    value: tuple[float, float]
    spark: tuple[float, float]
    limits: tuple[float, float]
    cross: tuple[float, float]


def lay_out(room: float, pixels: int, symbols: list[Symbol]) -> Columns:
    """Columns for rows of a width with these symbols."""
    gap, left = GAP * pixels, EDGE * pixels
    widest = max((symbol_width(symbol, symbol_pixels(pixels)) for symbol in symbols), default=0.0)
    symbol = left, left + min(widest, MOST_SYMBOL * room)
    value = symbol[1] + gap, symbol[1] + gap + width(VALUE, MONO, pixels, True)
    cross = room - CROSS * pixels, room
    limit = width(LIMIT, SANS, limit_pixels(pixels))
    start, end = value[1] + gap, cross[0] - 0.3 * pixels
    if end - start - limit - 0.5 * gap < LEAST_SPARK * pixels:
        limit = 0.0
    spark = start, max(start, end - (limit + 0.5 * gap if limit else 0.0))
    return Columns(symbol, value, spark, (end - limit, end), cross)


def symbol_pixels(pixels: int) -> int:
    """The size of symbols beside text of a size."""
    return round(SYMBOL_SCALE * pixels)


def limit_pixels(pixels: int) -> int:
    """The size of least and greatest values."""
    return max(LEAST_LIMIT, round(LIMIT_SCALE * pixels))


def paint_row(
    painter: QPainter, rect: QRectF, columns: Columns, symbol: Symbol, value: str, spark: Spark,
    theme: Theme, pixels: int, *, is_known: bool = True, has_cross: bool = False,
) -> None:  # fmt: skip
    """Paint all parts into a row. has_cross: it can be removed by a click there."""
    left, middle = rect.left(), rect.center().y()
    start, end = columns.symbol
    size = fitting_pixels(symbol, symbol_pixels(pixels), end - start + 1)
    draw_symbol(painter, left + start, middle, symbol, size, theme.color("text"))
    style = (MONO, pixels, is_known, False)
    color = theme.color("text" if is_known else "muted")
    draw_text(painter, left + columns.value[1], middle, value, style, color, RIGHT)
    start, end = columns.spark
    high = 0.72 * rect.height()
    paint_sparkline(painter, QRectF(left + start, middle - high / 2, end - start, high), spark, theme)
    if columns.limits[1] > columns.limits[0] and spark.limits is not None:
        _paint_limits(painter, left + columns.limits[0], middle, spark.limits, theme, limit_pixels(pixels))
    if has_cross:
        _paint_cross(painter, left + sum(columns.cross) / 2, middle, theme, pixels)


def _paint_limits(painter: QPainter, x: float, middle: float, limits, theme: Theme, pixels: int) -> None:
    low, high = (short(limit) for limit in limits)
    style, color, apart = (SANS, pixels, False, False), theme.color("muted"), 0.6 * pixels
    if low == high:
        draw_text(painter, x, middle, low, style, color, LEFT)
        return
    draw_text(painter, x, middle - apart, high, style, color, LEFT)
    draw_text(painter, x, middle + apart, low, style, color, LEFT)


def _paint_cross(painter: QPainter, x: float, y: float, theme: Theme, pixels: int) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("muted"), max(1.3, 0.11 * pixels)))
    arm = 0.3 * pixels
    painter.drawLine(QPointF(x - arm, y - arm), QPointF(x + arm, y + arm))
    painter.drawLine(QPointF(x - arm, y + arm), QPointF(x + arm, y - arm))
    painter.restore()
