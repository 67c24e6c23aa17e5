"""Paints what was predicted over what was to be: a point for each number, and the line where both agree."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from bpviz.language import tr
from bpviz.ui.painting import hues
from bpviz.ui.painting.scales import FARTHEST
from bpviz.ui.painting.text import CENTER, LEFT, RIGHT, draw_text, width
from bpviz.ui.painting.ticks import ticks
from bpviz.ui.panels.plots.decimation import evenly
from bpviz.ui.panels.plots.number_axis import grid_pen
from bpviz.ui.theme import SANS, Theme

MOST_POINTS = 2000
DOT, SMALL_DOT, FEW = 6.0, 3.0, 300  # pixels of a point, and how many may be large
LEFT_ROOM, GAP = (
    3.4,
    0.4,
)  # for numbers at the left, and between them and the area, in parts of the text's size
REACH = 12.0  # pixels from the pointer within which a point is meant


@dataclass(frozen=True, eq=False)
class Scatter:
    """targets and outputs, (n, Q); those that are not finite, or at the end of all numbers, are not drawn."""

    targets: np.ndarray
    outputs: np.ndarray

    @cached_property
    def near(self) -> np.ndarray:
        """Which numbers can be drawn, as indices into the flat arrays."""
        with np.errstate(invalid="ignore"):
            farther = np.maximum(np.abs(self.outputs), np.abs(self.targets))
            return np.flatnonzero(farther.ravel() < FARTHEST)

    @cached_property
    def drawn(self) -> np.ndarray:
        """The numbers that are drawn, at most 2000, as indices into the flat arrays."""
        return self.near[evenly(len(self.near), MOST_POINTS)]

    @cached_property
    def limits(self) -> tuple[float, float]:
        """The least and greatest of all that is drawn; the same for both axes."""
        values = np.concatenate((self.targets.ravel()[self.near], self.outputs.ravel()[self.drawn]))
        low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 1.0)
        room = 0.04 * (high - low) or 0.5
        return low - room, high + room


@dataclass(frozen=True, eq=False)
class Chart:
    """Where the points stand in a rectangle; pixels: height of the text."""

    rect: QRectF
    scatter: Scatter
    pixels: int

    @cached_property
    def area(self) -> QRectF:
        """Right of the values and above the targets."""
        widest = max((width(text, SANS, self.pixels - 1) for _, text in self.ticks), default=0.0)
        return self._area(max(LEFT_ROOM * self.pixels, widest + 1.5 * GAP * self.pixels))

    def _area(self, left: float) -> QRectF:
        return self.rect.adjusted(left, 1.9 * self.pixels, -0.5 * self.pixels, -2.9 * self.pixels)

    def x(self, target):
        """Where a target stands."""
        low, high = self.scatter.limits
        return self.area.left() + (target - low) / (high - low) * self.area.width()

    def y(self, output):
        """Where an output stands."""
        low, high = self.scatter.limits
        return self.area.bottom() - (output - low) / (high - low) * self.area.height()

    @cached_property
    def places(self) -> np.ndarray:
        """The points that are drawn, (n, 2), in pixels."""
        at = self.scatter.drawn
        targets, outputs = self.scatter.targets.ravel()[at], self.scatter.outputs.ravel()[at]
        return np.column_stack((self.x(targets), self.y(outputs)))

    def at(self, point: QPointF) -> int | None:
        """The number nearest to a place, as an index into the flat arrays; None where none is near."""
        if not len(self.places):
            return None
        far = np.hypot(*(self.places - (point.x(), point.y())).T)
        nearest = int(far.argmin())
        return int(self.scatter.drawn[nearest]) if far[nearest] <= REACH else None

    @cached_property
    def ticks(self) -> list[tuple[float, str]]:
        """Round values and how they are written; as close as texts may stand in a row and in a column."""
        area = self._area(LEFT_ROOM * self.pixels)
        most = min(area.width() / (4 * self.pixels), area.height() / (2.6 * self.pixels))
        return ticks(self.scatter.limits, most, 1.0)


def paint_scatter(painter: QPainter, chart: Chart, theme: Theme, lit: int | None) -> None:
    """Paint axes, the line d̂ = d and all points; a ring around the one that is lit."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_axes(painter, chart, theme)
    low, high = chart.scatter.limits
    painter.setPen(QPen(theme.color("muted"), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(chart.x(low), chart.y(low)), QPointF(chart.x(high), chart.y(high)))
    size = DOT if len(chart.places) <= FEW else SMALL_DOT
    outputs = chart.scatter.outputs.shape[1]
    for output in range(outputs):
        mine = chart.places[chart.scatter.drawn % outputs == output]
        painter.setPen(QPen(hues.hue(output, theme), size, c=Qt.PenCapStyle.RoundCap))
        painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in mine]))
    if lit is not None and lit < chart.scatter.outputs.size:
        _paint_ring(painter, chart, theme, lit)


def _paint_ring(painter: QPainter, chart: Chart, theme: Theme, lit: int):
    target, output = chart.scatter.targets.flat[lit], chart.scatter.outputs.flat[lit]
    if max(abs(target), abs(output)) < FARTHEST:
        painter.setPen(QPen(theme.color("text"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(chart.x(target), chart.y(output)), DOT, DOT)


def _paint_axes(painter: QPainter, chart: Chart, theme: Theme):
    style, muted, area = (SANS, chart.pixels - 1, False, False), theme.color("muted"), chart.area
    painter.setPen(grid_pen(theme))
    for value, _ in chart.ticks:
        painter.drawLine(QPointF(area.left(), chart.y(value)), QPointF(area.right(), chart.y(value)))
    for value, text in chart.ticks:
        draw_text(painter, area.left() - GAP * chart.pixels, chart.y(value), text, style, muted, RIGHT)
        x = min(chart.x(value), chart.rect.right() - 0.5 * width(text, *style[:2]))
        draw_text(painter, x, area.bottom() + 0.9 * chart.pixels, text, style, muted, CENTER)
    draw_text(
        painter, area.left(), chart.rect.top() + 0.8 * chart.pixels, tr("predicted ↑"), style, muted, LEFT
    )
    draw_text(painter, area.right(), area.bottom() + 2.2 * chart.pixels, tr("target →"), style, muted, RIGHT)
