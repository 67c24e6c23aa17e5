"""A part of the plane in a rectangle of pixels, with its axes."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTransform

from bpviz.ui.painting.text import CENTER, LEFT, RIGHT, draw_text, elided, width
from bpviz.ui.panels.plots.number_axis import round_spacing, value_text
from bpviz.ui.theme import SANS, Theme

TICK = 4  # pixels


@dataclass(frozen=True)
class Plane:
    """x and y: least and greatest number. rect: where they lie, y upwards."""

    rect: QRectF
    x: tuple[float, float]
    y: tuple[float, float]

    def pixels(self, places: np.ndarray) -> np.ndarray:
        """Where points stand, (n, 2) to (n, 2)."""
        rect, low = self.rect, np.array((self.x[0], self.y[0]))
        shares = (places - low) / (self.x[1] - self.x[0], self.y[1] - self.y[0])
        return np.column_stack(
            (rect.left() + shares[:, 0] * rect.width(), rect.bottom() - shares[:, 1] * rect.height())
        )

    def from_grid(self, path: QPainterPath, rows: int, columns: int) -> QPainterPath:
        """A path in parts of a grid whose points are the middles of equal parts of the plane."""
        wide, high = self.rect.width() / columns, self.rect.height() / rows
        left, bottom = self.rect.left() + wide / 2, self.rect.bottom() - high / 2
        return QTransform(wide, 0.0, 0.0, -high, left, bottom).map(path)


def ticks(limits: tuple[float, float], size: float, room: float) -> list[tuple[float, str]]:
    """Round numbers between two limits, `room` pixels apart at least, with their texts."""
    low, high = limits
    spacing = round_spacing(high - low, size / room)
    first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
    return [(place * spacing, value_text(place * spacing, spacing)) for place in range(first, last + 1)]


def left_room(limits: tuple[float, float], height: float, pixels: int) -> float:
    """How wide the numbers at the left are, with their ticks."""
    texts = [text for _, text in ticks(limits, height, 2.6 * pixels)]
    return max((width(text, SANS, pixels) for text in texts), default=0.0) + TICK + 4


def paint_axes(painter: QPainter, plane: Plane, names: tuple[str, str], pixels: int, theme: Theme) -> None:
    """Numbers below and at the left, the names of both axes, and a line around."""
    rect, style, color = plane.rect, (SANS, pixels), theme.color("muted")
    painter.setPen(QPen(theme.color("faint"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect)
    for value, text in ticks(plane.x, rect.width(), 4.2 * pixels):
        x = float(plane.pixels(np.array([(value, plane.y[0])]))[0, 0])
        painter.setPen(theme.color("faint"))
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x, rect.bottom() + TICK))
        draw_text(painter, x, rect.bottom() + TICK + 0.75 * pixels, text, style, color, CENTER)
    for value, text in ticks(plane.y, rect.height(), 2.6 * pixels):
        y = float(plane.pixels(np.array([(plane.x[0], value)]))[0, 1])
        painter.setPen(theme.color("faint"))
        painter.drawLine(QPointF(rect.left() - TICK, y), QPointF(rect.left(), y))
        draw_text(painter, rect.left() - TICK - 3, y, text, style, color, RIGHT)
    _paint_names(painter, rect, names, style, theme)


def _paint_names(painter: QPainter, rect: QRectF, names: tuple[str, str], style: tuple, theme: Theme) -> None:
    across, up = names
    pixels, color = style[1], theme.color("text")
    across, up = (elided(name, style, rect.width() - pixels) for name in (f"{across} →", f"↑ {up}"))
    draw_text(painter, rect.right(), rect.bottom() + TICK + 2.1 * pixels, across, style, color, RIGHT)
    draw_text(painter, rect.left(), rect.top() - 0.9 * pixels, up, style, color, LEFT)
