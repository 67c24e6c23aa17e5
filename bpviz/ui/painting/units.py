"""Paints the units: disc = activation, ring = δ; empty where not yet computed."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.engine.phases import Kind
from bpviz.ui.painting.colors import colors, ranged_step, signed_step
from bpviz.ui.painting.columns import Column
from bpviz.ui.painting.difference import is_difference
from bpviz.ui.painting.focus import NOWHERE, Focus
from bpviz.ui.painting.hiding import hides
from bpviz.ui.painting.layout import Layout
from bpviz.ui.painting.scales import Scales
from bpviz.ui.painting.stage import Stage, left_out
from bpviz.ui.theme import Theme

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
    focus: Focus = NOWHERE

    @cached_property
    def line(self) -> float:
        """The width of an outline, in pixels."""
        return max(1.2, 0.003 * self.layout.height, self.layout.thinnest)

    @cached_property
    def hue(self) -> QColor:
        """The colour of what is at work."""
        return self.theme.color("muted" if self.stage.tone == "neutral" else self.stage.tone)

    def values(self, column: Column) -> np.ndarray | None:
        """The activations of the visible units, None while not computed."""
        shown = self.frame.shows_activation(column.layer) and self._is_told(column)
        return self.frame.trace.a[column.layer][column.units] if shown else None

    def errors(self, column: Column) -> np.ndarray | None:
        """δ of the visible units, None while not computed."""
        shown = column.layer > 0 and self.frame.shows(Kind.ERROR, column.layer) and self._is_told(column)
        return self.frame.trace.delta[column.layer][column.units] if shown else None

    def _is_told(self, column: Column) -> bool:
        """False for a layer that a difference has nothing to compare with."""
        return not is_difference(self.frame) or self.frame.compares(column.layer)

    def left_out(self, column: Column, row: int) -> bool:
        """Whether dropout leaves a visible unit out."""
        out = left_out(self.frame, column.layer)
        return out is not None and bool(out[column.units[row]])

    def hides(self, kind: str, column: Column, row: int) -> bool:
        """Whether a number of a visible unit is hidden."""
        return hides(self.focus.hidden, kind, column.layer, int(column.units[row]))


def paint_units(painter: QPainter, view: View) -> None:
    """Paint the disc and the ring of every visible unit."""
    for column in view.layout.columns:
        if column.bias:
            (y, radius), theme = column.bias, view.theme
            _circle(painter, column.x, y, radius, theme.color("panel"), theme.color("faint"), view.line)
        values, errors = view.values(column), view.errors(column)
        for row in range(len(column.units)):
            value = None if values is None else float(values[row])
            error = None if errors is None else float(errors[row])
            if view.focus.hidden is not None:  # a colour would give the number away
                value = None if view.hides("activation", column, row) else value
                error = None if view.hides("error", column, row) else error
            _paint_disc(painter, view, column, row, value, error)


def _paint_disc(painter, view: View, column: Column, row: int, value, error) -> None:
    theme, x, y, radius = view.theme, column.x, float(column.y[row]), column.radius
    outline = theme.color("faint" if value is None else "muted")
    _paint_marks(painter, view, column, row)
    if view.left_out(column, row):
        _circle(painter, x, y, radius, theme.color("panel"), theme.color("faint"), view.line)
        _strike(painter, x, y, radius, theme.color("muted"), 1.4 * view.line)
        return
    inner = radius
    if error is not None:
        step = signed_step(error, view.scales.delta)
        share = min(1.0, abs(error) / view.scales.delta)
        inner = radius * (1 - LEAST_RING - (GREATEST_RING - LEAST_RING) * share)
        _circle(painter, x, y, radius, colors(theme).diverging_brushes[step], outline, view.line)
    _circle(painter, x, y, inner, disc_colors(view, column, value)[0], outline, view.line)


def _strike(painter, x, y, radius, color: QColor, line: float) -> None:
    """A line through a disc, a little beyond its rim: the unit is left out."""
    reach = 0.84 * radius  # along each axis; the rim is at 0.71
    painter.setPen(QPen(color, line))
    painter.drawLine(QPointF(x - reach, y + reach), QPointF(x + reach, y - reach))


def _paint_marks(painter: QPainter, view: View, column: Column, row: int) -> None:
    """The ring of a unit at work, and outside of it that of the selected unit."""
    x, y, panel = column.x, float(column.y[row]), view.theme.color("panel")
    if view.focus.selected == (column.layer, int(column.units[row])):
        radius = column.radius + 4.4 * view.line
        _circle(painter, x, y, radius, panel, view.theme.color("accent"), 1.5 * view.line)
    if column.layer == view.stage.layer:
        radius = column.radius + 2.2 * view.line
        _circle(painter, x, y, radius, panel, view.hue, 1.6 * view.line)


def disc_colors(view: View, column: Column, value: float | None) -> tuple:
    """Fill and text of a disc; a value that is not finite stands out, an equal one does not."""
    theme, tables = view.theme, colors(view.theme)
    if value is None:
        return theme.color("panel"), theme.color("text")
    if not math.isfinite(value):
        return theme.color("warning"), theme.color("on_accent")
    low, high = view.scales.activations[column.layer]
    if is_difference(view.frame):
        if value == 0:
            return theme.color("panel"), theme.color("muted")
        step = signed_step(value, high)
        return tables.diverging_brushes[step], tables.text_on_diverging[step]
    step = ranged_step(value, low, high)
    return tables.sequential_brushes[step], tables.text_on_sequential[step]


def _circle(painter, x, y, radius, fill: QColor | QBrush, outline: QColor, line: float) -> None:
    """A disc with an outline, as two filled discs: Qt is twice as slow at stroking a circle."""
    center = QPointF(x, y)
    painter.setPen(_NO_PEN)
    painter.setBrush(outline)
    painter.drawEllipse(center, radius + line / 2, radius + line / 2)
    painter.setBrush(fill)
    painter.drawEllipse(center, radius - line / 2, radius - line / 2)
