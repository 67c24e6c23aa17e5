"""Paints the units: disc = activation, ring = δ, both in numbers; empty where not yet computed."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS, Notation
from bpviz.engine.phases import Kind
from bpviz.ui.painting.colors import colors, ranged_step, signed_step
from bpviz.ui.painting.columns import Column
from bpviz.ui.painting.layout import Layout
from bpviz.ui.painting.numbers import counted, fixed, short, small
from bpviz.ui.painting.scales import Scales
from bpviz.ui.painting.stage import Stage
from bpviz.ui.painting.text import LEFT, RIGHT, draw_name, draw_text, name_width, width
from bpviz.ui.theme import MONO, SANS, Theme

LEAST_RING, GREATEST_RING = 0.09, 0.24
_NO_PEN = Qt.PenStyle.NoPen


@dataclass(frozen=True)
class View:
    """All that painting the units of one frame reads."""

    layout: Layout
    frame: Frame
    scales: Scales
    stage: Stage
    notation: Notation
    theme: Theme
    selected: tuple[int, int] | None

    @cached_property
    def line(self) -> float:
        """The width of an outline, in pixels."""
        return max(1.2, 0.003 * self.layout.height)

    @cached_property
    def hue(self) -> QColor:
        """The colour of what is at work."""
        return self.theme.color("muted" if self.stage.tone == "neutral" else self.stage.tone)

    def values(self, column: Column) -> np.ndarray | None:
        """The activations of the visible units, None while not computed."""
        shown = self.frame.shows_activation(column.layer)
        return self.frame.trace.a[column.layer][column.units] if shown else None

    def errors(self, column: Column) -> np.ndarray | None:
        """δ of the visible units, None while not computed."""
        shown = column.layer > 0 and self.frame.shows(Kind.ERROR, column.layer)
        return self.frame.trace.delta[column.layer][column.units] if shown else None


def paint_units(painter: QPainter, view: View) -> None:
    """Paint every visible unit, with its name and numbers."""
    for column in view.layout.columns:
        if column.bias:
            _paint_bias(painter, view, column)
        if column.gap_y is not None:
            _paint_gap(painter, view, column)
        values, errors = view.values(column), view.errors(column)
        for row in range(len(column.units)):
            value = None if values is None else float(values[row])
            error = None if errors is None else float(errors[row])
            _paint_disc(painter, view, column, row, value, error)
            _paint_name(painter, view, column, row, value is not None)
            if error is not None and 0 < column.layer < view.frame.network.depth:
                _paint_error(painter, view, column, row, error)


def _paint_bias(painter: QPainter, view: View, column: Column) -> None:
    (y, radius), theme = column.bias, view.theme
    _circle(painter, column.x, y, radius, theme.color("panel"), theme.color("faint"), view.line)
    pixels = int(min(radius, column.value_pixels or radius))
    if pixels >= 7:
        draw_text(painter, column.x, y, "1", (MONO, pixels, True), theme.color("text"))
    if view.notation.is_lecture and column.name_pixels:
        name = view.notation.unit(column.layer, BIAS)
        _place_name(painter, view, column, y, radius, name, theme.color("muted"), 0.85)


def _paint_gap(painter: QPainter, view: View, column: Column) -> None:
    theme, pixels = view.theme, max(9, round(min(0.62 * view.layout.em, 0.5 * column.pitch)))
    style = (SANS, pixels)
    text = f"⋮ {counted(column.size)} units"
    wide = width(text, *style)
    if wide > 0.9 * view.layout.spacing:
        text, wide = "⋮", width("⋮", *style)
    rect = QRectF(column.x - wide / 2 - 4, column.gap_y - 0.75 * pixels, wide + 8, 1.5 * pixels)
    painter.fillRect(rect, theme.color("panel"))
    draw_text(painter, column.x, column.gap_y, text, style, theme.color("muted"))


def _paint_disc(painter, view: View, column: Column, row: int, value, error) -> None:
    theme, x, y, radius = view.theme, column.x, float(column.y[row]), column.radius
    is_known = value is not None
    outline = theme.color("muted" if is_known else "faint")
    _paint_marks(painter, view, column, row)
    inner = radius
    if error is not None:
        step = signed_step(error, view.scales.delta)
        share = min(1.0, abs(error) / view.scales.delta)
        inner = radius * (1 - LEAST_RING - (GREATEST_RING - LEAST_RING) * share)
        _circle(painter, x, y, radius, colors(theme).diverging_brushes[step], outline, view.line)
    fill, text = _disc_colors(view, column, value)
    _circle(painter, x, y, inner, fill, outline, view.line)
    if is_known and column.value_pixels:
        _paint_value(painter, column, y, value, text)


def _paint_value(painter: QPainter, column: Column, y: float, value: float, color: QColor) -> None:
    pixels, room = column.value_pixels, 1.68 * column.radius
    shown = fixed(value, column.decimals)
    if column.layer == 0:
        shown = next(
            (text for d in (3, 2) if len(text := short(value, d)) <= column.decimals + 3), short(value, 1)
        )
    while pixels > 7 and width(shown, MONO, pixels, True) > room:
        pixels -= 1
    draw_text(painter, column.x, y, shown, (MONO, pixels, True), color)


def _paint_marks(painter: QPainter, view: View, column: Column, row: int) -> None:
    """The ring of a unit at work, and outside of it that of the selected unit."""
    x, y, panel = column.x, float(column.y[row]), view.theme.color("panel")
    if view.selected == (column.layer, int(column.units[row])):
        radius = column.radius + 4.4 * view.line
        _circle(painter, x, y, radius, panel, view.theme.color("accent"), 1.5 * view.line)
    if column.layer == view.stage.layer:
        radius = column.radius + 2.2 * view.line
        _circle(painter, x, y, radius, panel, view.hue, 1.6 * view.line)


def _disc_colors(view: View, column: Column, value: float | None) -> tuple:
    """Fill and text of a disc; a value that is not finite stands out."""
    theme, tables = view.theme, colors(view.theme)
    if value is None:
        return theme.color("panel"), theme.color("text")
    if not math.isfinite(value):
        return theme.color("warning"), theme.color("on_accent")
    step = ranged_step(value, *view.scales.activations[column.layer])
    return tables.sequential_brushes[step], tables.text_on_sequential[step]


def _circle(painter, x, y, radius, fill: QColor | QBrush, outline: QColor, line: float) -> None:
    """A disc with an outline, as two filled discs: Qt is twice as slow at stroking a circle."""
    center = QPointF(x, y)
    painter.setPen(_NO_PEN)
    painter.setBrush(outline)
    painter.drawEllipse(center, radius + line / 2, radius + line / 2)
    painter.setBrush(fill)
    painter.drawEllipse(center, radius - line / 2, radius - line / 2)


def _paint_name(painter, view: View, column: Column, row: int, is_known: bool) -> None:
    if not column.name_pixels:
        return
    name = view.notation.unit(column.layer, int(column.units[row]))
    color = view.theme.color("text" if is_known else "muted")
    _place_name(painter, view, column, float(column.y[row]), column.radius, name, color)


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
        wide = name_width(name, pixels)
        x, y = column.x - radius - 3.4 * view.line, y - 0.62 * radius - 0.1 * pixels
        back = QRectF(x - wide - 1, y - 0.5 * pixels, wide + 2, 1.1 * pixels)
        painter.fillRect(back, view.theme.color("panel"))
        draw_name(painter, x, y, name, pixels, color, RIGHT)


def _paint_error(painter, view: View, column: Column, row: int, error: float) -> None:
    """A hidden unit's error: under a roomy disc with its name, else at the lower right corner."""
    if not column.error_pixels:
        return
    index, y = int(column.units[row]), float(column.y[row])
    if column.is_roomy:
        pixels = column.error_pixels
        paint_error_text(painter, view, column.x, y + column.radius + 4 * view.line + 0.5 * pixels,
                         view.notation.error(column.layer, index), error, pixels)  # fmt: skip
        return
    pixels = max(9, round(0.85 * column.error_pixels))
    text, style = small(error), (MONO, pixels)
    wide = width(text, *style)
    x, y = column.x + column.radius + 3.4 * view.line, y + 0.62 * column.radius + 0.1 * pixels
    back = QRectF(x - 1, y - 0.55 * pixels, wide + 2, 1.1 * pixels)
    painter.fillRect(back, view.theme.color("panel"))
    draw_text(painter, x, y, text, style, view.theme.color("backward"), LEFT)


def paint_error_text(painter, view: View, x, y, name, error: float, pixels: int, align: float = 0.5) -> None:
    """ "δ₁ = −0.051" in the backward hue."""
    color, style = view.theme.color("backward"), (MONO, pixels, True)
    text = f"= {small(error)}"
    first = name_width(name, pixels, True) + 0.4 * pixels
    left = x - align * (first + width(text, *style))
    draw_name(painter, left, y, name, pixels, color, LEFT, bold=True)
    draw_text(painter, left + first, y, text, style, color, LEFT)
