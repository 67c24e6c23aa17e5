"""Paints a plane with a grid, points as marks of their classes, and the cursor."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from bpviz.debugger.notation import Name
from bpviz.ui.painting.class_marks import paint_mark
from bpviz.ui.painting.plane import Plane
from bpviz.ui.painting.sample_marks import mark_radius
from bpviz.ui.painting.text import CENTER, LEFT, RIGHT, draw_name, draw_text
from bpviz.ui.painting.ticks import ticks
from bpviz.ui.theme import SANS, Theme

TEXT = 12
TICK_ROOM = 64  # pixels that a tick with its number takes


def paint_plane(painter: QPainter, plane: Plane, names: tuple[Name, Name], theme: Theme) -> None:
    """The grid with its numbers, the axes through 0 where they are in view, and the names of the two."""
    color = theme.color("muted")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _paint_lines(painter, plane, theme)
    for value, text in ticks(plane.x, plane.rect.width(), TICK_ROOM):
        at = plane.pixel((value, plane.y[0]))
        draw_text(painter, at.x(), at.y() + TEXT, text, (SANS, TEXT), color, CENTER)
    for value, text in ticks(plane.y, plane.rect.height(), TICK_ROOM):
        at = plane.pixel((plane.x[0], value))
        draw_text(painter, at.x() - 6, at.y(), text, (SANS, TEXT), color, RIGHT)
    rect = plane.rect
    across, up = names
    draw_name(painter, rect.right() + 8, rect.bottom(), across, 15, theme.color("text"), LEFT)
    draw_name(painter, rect.left(), rect.top() - 14, up, 15, theme.color("text"), CENTER)


def _paint_lines(painter: QPainter, plane: Plane, theme: Theme) -> None:
    rect = plane.rect
    for (low, high), size, is_across in ((plane.x, rect.width(), True), (plane.y, rect.height(), False)):
        for value, _ in ticks((low, high), size, TICK_ROOM):
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
