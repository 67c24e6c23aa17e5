"""Writes at the units: their names, activations and errors in numbers."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.notation import BIAS, Name
from bpviz.language import tr
from bpviz.ui.painting.columns import Column
from bpviz.ui.painting.difference import difference_text, is_difference
from bpviz.ui.painting.far_values import paint_far_value
from bpviz.ui.painting.hiding import UNKNOWN
from bpviz.ui.painting.numbers import counted, fixed, short, small
from bpviz.ui.painting.questions import BOX, paint_question
from bpviz.ui.painting.text import LEFT, RIGHT, draw_name, draw_text, name_width, width
from bpviz.ui.painting.units import View, disc_colors
from bpviz.ui.theme import MONO, SANS

SELECTED_RIM = 1.8  # in lines: how much further from its unit a name stands for the ring of a selected one


def paint_unit_texts(painter: QPainter, view: View) -> None:
    """Write the name and the numbers of every visible unit."""
    for column in view.layout.columns:
        if column.gap_y is not None:
            _paint_gap(painter, view, column)
        values, errors = view.values(column), view.errors(column)
        for row in range(len(column.units)):
            is_out = view.left_out(column, row)
            _paint_name(painter, view, column, row, values is not None and not is_out)
            if is_out:
                continue
            if values is not None and view.hides("activation", column, row):
                _paint_unknown(painter, view, column, row)
            elif values is not None and column.value_pixels:
                _paint_value(painter, view, column, row, float(values[row]))
            if errors is not None and column.layer < view.frame.network.depth:
                is_hidden = view.hides("error", column, row)
                _paint_error(painter, view, column, row, None if is_hidden else float(errors[row]))
        if column.bias:  # after the name of the unit below, whose ground would reach into this name
            _paint_bias(painter, view, column)


def _paint_unknown(painter: QPainter, view: View, column: Column, row: int) -> None:
    pixels = max(view.layout.least, round(min(1.3 * column.value_pixels, column.radius)))
    style, color = (MONO, pixels, True), view.theme.color("accent")
    draw_text(painter, column.x, float(column.y[row]), UNKNOWN, style, color)


def _paint_bias(painter: QPainter, view: View, column: Column) -> None:
    (y, radius), theme = column.bias, view.theme
    pixels = int(min(radius, column.value_pixels or radius))
    if pixels >= (view.layout.least if view.layout.is_far else 7):
        draw_text(painter, column.x, y, "1", (MONO, pixels, True), theme.color("text"))
    if view.notation.is_lecture and column.name_pixels:
        name = view.notation.unit(column.layer, BIAS)
        share = 1.0 if view.layout.is_far else 0.85
        _place_name(painter, view, column, y, radius, name, theme.color("muted"), share)


def _paint_gap(painter: QPainter, view: View, column: Column) -> None:
    theme, pixels = view.theme, max(view.layout.least, round(min(0.62 * view.layout.em, 0.5 * column.pitch)))
    style = (SANS, pixels)
    text = tr("⋮ {size} units", size=counted(column.size))
    wide = width(text, *style)
    if wide > 0.9 * view.layout.spacing or view.layout.is_far:  # there the caption says how many
        text, wide = "⋮", width("⋮", *style)
    rect = QRectF(column.x - wide / 2 - 4, column.gap_y - 0.75 * pixels, wide + 8, 1.5 * pixels)
    painter.fillRect(rect, theme.color("panel"))
    draw_text(painter, column.x, column.gap_y, text, style, theme.color("muted"))


def _value_text(view: View, column: Column, value: float) -> str:
    if is_difference(view.frame):
        return difference_text(value, min(2, column.decimals))
    if column.layer > 0:
        return fixed(value, column.decimals)
    texts = (short(value, digits) for digits in (3, 2))
    return next((text for text in texts if len(text) <= column.decimals + 3), short(value, 1))


def _paint_value(painter: QPainter, view: View, column: Column, row: int, value: float) -> None:
    if view.layout.is_far:
        paint_far_value(painter, view, column, row, value)
        return
    shown, color = _value_text(view, column, value), disc_colors(view, column, value)[1]
    pixels, room, y = column.value_pixels, 1.68 * column.radius, float(column.y[row])
    while pixels > 7 and width(shown, MONO, pixels, True) > room:
        pixels -= 1
    draw_text(painter, column.x, y, shown, (MONO, pixels, True), color)


def _paint_name(painter, view: View, column: Column, row: int, is_known: bool) -> None:
    is_told_beside = view.layout.is_far and column.layer == view.frame.network.depth
    if not column.name_pixels or is_told_beside:
        return
    name = view.notation.unit(column.layer, int(column.units[row]))
    color = view.theme.color("text" if is_known else "muted")
    is_selected = view.focus.selected == (column.layer, int(column.units[row]))
    rim = column.radius + (SELECTED_RIM * view.line if is_selected else 0.0)
    _place_name(painter, view, column, float(column.y[row]), rim, name, color)


def _place_name(painter, view: View, column: Column, y, radius, name, color, share: float = 1.0) -> None:
    """Above a roomy disc; else beside it, at the side where no edges are, or at its upper left corner."""
    pixels, off = round(share * column.name_pixels), radius + 3.5 * view.line
    if column.is_roomy:
        draw_name(painter, column.x, y - off - 0.64 * pixels, name, pixels, color)
    elif column.layer == 0:
        draw_name(painter, column.x - off - 0.2 * pixels, y, name, pixels, color, RIGHT)
    elif column.layer == view.frame.network.depth:
        draw_name(painter, column.x + off + 0.2 * pixels, y, name, pixels, color, LEFT)
    else:
        back = _corner(view, column, y, radius, name, pixels)
        painter.fillRect(back, view.theme.color("panel"))
        draw_name(painter, back.right() - 1, back.bottom() - 0.6 * pixels, name, pixels, color, RIGHT)


def _corner(view: View, column: Column, y, radius, name: Name, pixels: int) -> QRectF:
    """The box of a name at the upper left corner of a disc."""
    wide, above = name_width(name, pixels), 0.6 if name.sup else 0.5
    gap = 5.0 if view.layout.is_far else 3.4
    x, y = column.x - radius - gap * view.line, y - 0.62 * radius - 0.1 * pixels
    return QRectF(x - wide - 1, y - above * pixels, wide + 2, (above + 0.6) * pixels)


def corner_names(view: View, column: Column) -> list[QRectF]:
    """Where names stand over the edges into small hidden units."""
    if not column.name_pixels or column.is_roomy or not 0 < column.layer < view.frame.network.depth:
        return []
    names = [view.notation.unit(column.layer, unit) for unit in column.units.tolist()]
    return [
        _corner(view, column, y, column.radius, name, column.name_pixels)
        for y, name in zip(column.y.tolist(), names, strict=True)
    ]


def _paint_error(painter, view: View, column: Column, row: int, error: float | None) -> None:
    """A hidden unit's error: under a roomy disc with its name, else at the lower right corner."""
    if not column.error_pixels:
        return
    index, y = int(column.units[row]), float(column.y[row])
    if column.is_roomy:
        pixels = column.error_pixels
        paint_error_text(painter, view, column.x, y + column.radius + 4 * view.line + 0.5 * pixels,
                         view.notation.error(column.layer, index), error, pixels)  # fmt: skip
        return
    pixels = max(view.layout.least, round(0.85 * column.error_pixels))
    x, y = column.x + column.radius + 3.4 * view.line, y + 0.62 * column.radius + 0.1 * pixels
    if error is None:
        paint_question(
            painter, x + 0.7 * pixels, y, pixels, view.theme.color("accent"), view.theme.color("panel")
        )
        return
    text, style = small(error), (MONO, pixels)
    wide = width(text, *style)
    back = QRectF(x - 1, y - 0.55 * pixels, wide + 2, 1.1 * pixels)
    painter.fillRect(back, view.theme.color("panel"))
    draw_text(painter, x, y, text, style, view.theme.color("backward"), LEFT)


def paint_error_text(
    painter, view: View, x, y, name, error: float | None, pixels: int, align: float = 0.5, digits: int = 0
) -> None:
    """ "δ₁ = −0.051" in the backward hue; None for a hidden one. digits: their size, if not the name's."""
    color, style = view.theme.color("backward"), (MONO, digits or pixels, True)
    text = "= " if error is None else f"= {small(error)}"
    first, wide = name_width(name, pixels, True) + 0.4 * pixels, width(text, *style)
    box = 0.0 if error is not None else BOX * pixels
    left = x - align * (first + wide + box)
    draw_name(painter, left, y, name, pixels, color, LEFT, bold=True)
    draw_text(painter, left + first, y, text, style, color, LEFT)
    if error is None:
        accent, panel = view.theme.color("accent"), view.theme.color("panel")
        paint_question(painter, left + first + wide + box / 2, y, round(0.9 * pixels), accent, panel)
