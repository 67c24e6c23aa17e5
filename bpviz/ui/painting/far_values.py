"""Writes a unit's value into its disc in a picture that is read from afar, or not at all."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter

from bpviz.ui.painting.board_theme import TEXT_CONTRAST
from bpviz.ui.painting.colors import contrast
from bpviz.ui.painting.columns import Column
from bpviz.ui.painting.difference import difference_text, is_difference
from bpviz.ui.painting.numbers import fixed, short
from bpviz.ui.painting.text import draw_text, width
from bpviz.ui.painting.units import View, disc_colors
from bpviz.ui.theme import MONO


def paint_far_value(painter: QPainter, view: View, column: Column, row: int, value: float) -> None:
    """The value with as many decimals as fit all the column's discs; on paper where its disc is too dark."""
    style = (MONO, column.value_pixels, True)
    texts = _texts(view, column, value)
    text = next((text for text in texts if width(text, *style) <= _room(view, column)), "")
    if not text:
        return
    fill, color = disc_colors(view, column, value)
    y = float(column.y[row])
    if contrast(fill.color() if isinstance(fill, QBrush) else fill, color) < TEXT_CONTRAST:
        color = _paint_paper(painter, view, column.x, y, width(text, *style), column.value_pixels)
    draw_text(painter, column.x, y, text, style, color)


def _texts(view: View, column: Column, value: float) -> list[str]:
    if is_difference(view.frame):
        return [difference_text(value, min(2, column.decimals))] if column.decimals else []
    if column.layer == 0:
        return [short(value, digits) for digits in (3, 2, 1)]
    return [fixed(value, column.decimals)] if column.decimals else []


def _room(view: View, column: Column) -> float:
    """How wide digits may be in a disc."""
    return 2 * math.sqrt(max(0.0, column.radius**2 - (0.38 * column.value_pixels) ** 2)) - 2 * view.line


def _paint_paper(painter: QPainter, view: View, x: float, y: float, wide: float, pixels: int) -> QColor:
    """A box in the panel's colour under a text, and the colour of text on it."""
    painter.fillRect(QRectF(x - wide / 2, y - 0.6 * pixels, wide, 1.2 * pixels), view.theme.color("panel"))
    return view.theme.color("text")
