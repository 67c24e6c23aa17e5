"""Paints the normalization of a layer as a bar that its sums pass on the way to the discs, with ẑ on it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.engine.phases import Kind
from bpviz.ui.painting.columns import Column
from bpviz.ui.painting.edges import solid_pen
from bpviz.ui.painting.hiding import UNKNOWN
from bpviz.ui.painting.numbers import signed
from bpviz.ui.painting.text import draw_text, width
from bpviz.ui.painting.units import View
from bpviz.ui.theme import MONO, SANS

WORD = "norm"
CHARACTERS = 5  # of ẑ


def paint_norm_bars(painter: QPainter, view: View) -> None:
    """Paint the bar of every normalized layer, over its edges."""
    for column, bar in zip(view.layout.columns, view.layout.norm_bars, strict=True):
        if bar is not None:
            _paint_box(painter, view, bar, column.layer == view.stage.layer)


def paint_norm_texts(painter: QPainter, view: View) -> None:
    """Write on the bars: ẑ of each unit that has room for it, and the word."""
    for column, bar in zip(view.layout.columns, view.layout.norm_bars, strict=True):
        if bar is None or _pixels(bar) < view.layout.norm_pixels:
            continue
        pixels, has_numbers = _pixels(bar), _has_numbers(view, column, bar)
        _paint_word(painter, view, column, bar, pixels, has_numbers)
        if has_numbers:
            for row in range(len(column.units)):
                _paint_number(painter, view, column, bar, row, pixels)


def _pixels(bar: QRectF) -> int:
    return round(bar.width() / 1.4)


def _paint_box(painter: QPainter, view: View, box: QRectF, is_at_work: bool) -> None:
    theme = view.theme
    painter.setPen(solid_pen(view.hue if is_at_work else theme.color("muted"), view.line))
    painter.setBrush(theme.color("neutral_wash"))
    corner = 0.25 * view.layout.norm_pixels
    painter.drawRoundedRect(box, corner, corner)


def _has_numbers(view: View, column: Column, bar: QRectF) -> bool:
    """Whether ẑ is computed, and two numbers do not touch, nor the layer before."""
    pixels = _pixels(bar)
    is_wide = view.layout.spacing - 2 * column.radius > 5 * CHARACTERS * 0.602 * pixels
    return view.frame.shows(Kind.FORWARD, column.layer) and column.pitch > 1.9 * pixels and is_wide


def _paint_number(painter: QPainter, view: View, column: Column, bar: QRectF, row: int, pixels: int) -> None:
    style, y = (MONO, pixels), float(column.y[row])
    text = signed(float(view.frame.trace.hat[column.layer][column.units[row]]))
    text = UNKNOWN if view.hides("weighted sum", column, row) else text
    wide, high = width("+0.00", *style) + 0.6 * pixels, 1.5 * pixels
    chip = QRectF(bar.right() - wide, y - high / 2, wide, high)
    _paint_box(painter, view, chip, column.layer == view.stage.layer)
    draw_text(painter, chip.center().x(), y, text, style, view.theme.color("text"))


def _paint_word(painter: QPainter, view: View, column: Column, bar: QRectF, pixels: int, between: bool):
    """Upwards along the bar: in its middle, or where numbers stand on it between two of them."""
    style, y = (SANS, pixels), bar.center().y()
    room = bar.height()
    if between and len(column.units) > 1:
        row = (len(column.units) - 1) // 2
        y, room = (
            float(column.y[row : row + 2].mean()),
            float(column.y[row + 1] - column.y[row]) - 2.4 * pixels,
        )
    elif between:
        return
    if width(WORD, *style) > room:
        return
    painter.save()
    painter.translate(bar.center().x(), y)
    painter.rotate(-90)
    draw_text(painter, 0, 0, WORD, style, view.theme.color("muted"))
    painter.restore()
