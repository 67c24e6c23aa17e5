"""Paints a plane with a grid, points as marks of their classes, and the cursor."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bpviz.debugger.notation import Name
from bpviz.ui.painting.class_marks import paint_mark
from bpviz.ui.painting.sample_marks import mark_radius
from bpviz.ui.painting.text import CENTER, LEFT, RIGHT, draw_name, draw_text
from bpviz.ui.panels.plots.number_axis import round_spacing, value_text
from bpviz.ui.theme import SANS, Theme

TEXT = 12
TICK_ROOM = 64  # pixels that a tick with its number takes


@dataclass(frozen=True)
class Plane:
    """A part of the plane, x and y from least to greatest, in a rectangle of pixels."""

    rect: QRectF
    x: tuple[float, float]
    y: tuple[float, float]

    def pixels(self, places: np.ndarray) -> np.ndarray:
        """Where points stand in the picture: (n, 2) to (n, 2)."""
        across = self.rect.left() + (places[:, 0] - self.x[0]) * self.pixels_per_unit[0]
        down = self.rect.bottom() - (places[:, 1] - self.y[0]) * self.pixels_per_unit[1]
        return np.column_stack([across, down])

    def pixel(self, place) -> QPointF:
        """Where one point stands."""
        return QPointF(*self.pixels(np.reshape(place, (1, 2)))[0])

    def place(self, pixel: QPointF) -> np.ndarray:
        """What a pixel means, (2,); one outside means the nearest place inside."""
        across, up = self.pixels_per_unit
        place = (
            self.x[0] + (pixel.x() - self.rect.left()) / across,
            self.y[0] + (self.rect.bottom() - pixel.y()) / up,
        )
        return self.inside(place)

    def inside(self, place) -> np.ndarray:
        """The place, or the nearest one in this part of the plane; rounded to what a pixel can tell."""
        digits = max(0, 2 - math.floor(math.log10(min(self.x[1] - self.x[0], self.y[1] - self.y[0]))))
        corners = [*zip(self.x, self.y, strict=True)]
        return np.round(np.clip(place, *corners), digits)

    @property
    def pixels_per_unit(self) -> tuple[float, float]:
        """How far apart numbers 0 and 1 are, across and up."""
        return self.rect.width() / (self.x[1] - self.x[0]), self.rect.height() / (self.y[1] - self.y[0])


def paint_plane(painter: QPainter, plane: Plane, names: tuple[Name, Name], theme: Theme) -> None:
    """The grid with its numbers, the axes through 0 where they are in view, and the names of the two."""
    color = theme.color("muted")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _paint_lines(painter, plane, theme)
    for value, text in _ticks(plane.x, plane.rect.width()):
        at = plane.pixel((value, plane.y[0]))
        draw_text(painter, at.x(), at.y() + TEXT, text, (SANS, TEXT), color, CENTER)
    for value, text in _ticks(plane.y, plane.rect.height()):
        at = plane.pixel((plane.x[0], value))
        draw_text(painter, at.x() - 6, at.y(), text, (SANS, TEXT), color, RIGHT)
    rect = plane.rect
    across, up = names
    draw_name(painter, rect.right() + 8, rect.bottom(), across, 15, theme.color("text"), LEFT)
    draw_name(painter, rect.left(), rect.top() - 14, up, 15, theme.color("text"), CENTER)


def _paint_lines(painter: QPainter, plane: Plane, theme: Theme) -> None:
    rect = plane.rect
    for (low, high), size, is_across in ((plane.x, rect.width(), True), (plane.y, rect.height(), False)):
        for value, _ in _ticks((low, high), size):
            is_axis = abs(value) < 1e-9 * (high - low)
            style = Qt.PenStyle.SolidLine if is_axis or theme.name != "contrast" else Qt.PenStyle.DotLine
            painter.setPen(QPen(theme.color("muted" if is_axis else "line"), 1, style))
            if is_across:
                x = plane.pixel((value, plane.y[0])).x()
                painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
            else:
                y = plane.pixel((plane.x[0], value)).y()
                painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    painter.setPen(QPen(theme.color("faint"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect)


def _ticks(limits: tuple[float, float], size: float) -> list[tuple[float, str]]:
    """Round numbers between two ends, with their texts."""
    low, high = limits
    spacing = round_spacing(high - low, size / TICK_ROOM)
    first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
    return [(k * spacing, value_text(k * spacing, spacing)) for k in range(first, last + 1)]


def paint_points(
    painter: QPainter, plane: Plane, places: np.ndarray, classes: np.ndarray, theme: Theme
) -> None:
    """Every point as the mark of its class. places: (n, 2), classes: (n,)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = mark_radius(len(places))
    for (x, y), class_ in zip(plane.pixels(places).tolist(), classes.tolist(), strict=True):
        paint_mark(painter, QPointF(x, y), class_, radius, theme)


def paint_cursor(painter: QPainter, at: QPointF, theme: Theme, *, on_point: bool) -> None:
    """A cross with a gap, in a ring where it stands on a point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for role, wide in (("panel", 6.0), ("accent", 3.0)):
        painter.setPen(QPen(theme.color(role), wide))
        for step in (QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)):
            painter.drawLine(at + 12 * step, at + 20 * step)
        if on_point:
            painter.drawEllipse(at, 12.0, 12.0)


def paint_brush(painter: QPainter, plane: Plane, at: QPointF, spread: float, theme: Theme) -> None:
    """The area where the brush mostly puts its points: two standard deviations around the pointer."""
    across, up = plane.pixels_per_unit
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, 2 * spread * across, 2 * spread * up)
