"""Paints φ as a solid and φ' as a dashed curve, each unit as a dot on both."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from bpviz.ui.painting.colors import mixed
from bpviz.ui.painting.text import CENTER, LEFT, RIGHT, draw_name, draw_text, name_width
from bpviz.ui.painting.ticks import ticks
from bpviz.ui.panels.functions.unit_answers import Answers, Curves
from bpviz.ui.theme import SANS, Theme

DOT, SMALL_DOT, LARGE_DOT = 3.5, 2.5, 6.0  # pixels of radius
MANY = 40  # units, from which on dots are small
REACH = 10.0  # pixels by which a click may miss a dot
DIMMED = 0.55  # how much of its hue a flat unit keeps
BEHIND_NAME = 190  # of 255: how far a name covers what lies behind it
AIR = 0.06  # of the height, above and below the curves


@dataclass(frozen=True, eq=False)
class CurvesChart:
    """Where the curves and dots stand in a rectangle. pixels: height of the text."""

    rect: QRectF
    pixels: int
    curves: Curves
    answers: Answers | None

    @cached_property
    def area(self) -> QRectF:
        """Where the curves are; numbers stand left of it and below it."""
        p = self.pixels
        return self.rect.adjusted(3.4 * p, 0.4 * p, -0.8 * p, -1.5 * p)

    @cached_property
    def span(self) -> tuple[float, float]:
        """The least and greatest value."""
        both = np.concatenate((self.curves.values, self.curves.slopes))
        finite = both[np.isfinite(both)]
        low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
        air = AIR * (high - low or 1.0)
        return low - air, high + air

    def x(self, z):
        """Where a sum stands; numbers or arrays."""
        first, last = self.curves.z[0], self.curves.z[-1]
        return self.area.left() + (z - first) / (last - first) * self.area.width()

    def y(self, value):
        """Where a value stands; numbers or arrays."""
        low, high = self.span
        return self.area.bottom() - (value - low) / (high - low) * self.area.height()

    def unit_at(self, point: QPointF) -> int | None:
        """The unit with the nearest dot, None if none is near."""
        if self.answers is None:
            return None
        x = self.x(self.answers.z) - point.x()
        away = [np.hypot(x, self.y(values) - point.y()) for values in (self.answers.a, self.answers.slopes)]
        nearest = np.nan_to_num(np.fmin(*away), nan=np.inf)
        unit = int(nearest.argmin())
        return unit if nearest[unit] <= REACH else None

    def paint(self, painter: QPainter, theme: Theme, selected: int | None, lit: int | None) -> None:
        """Paint all of it; the selected unit's dots are large and named, the lit unit's have a ring."""
        self._paint_axes(painter, theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        forward, backward = theme.color("forward"), theme.color("backward")
        self._paint_curve(painter, self.curves.slopes, QPen(backward, 2.0, Qt.PenStyle.DashLine))
        self._paint_curve(painter, self.curves.values, QPen(forward, 2.0))
        if self.answers is not None:
            for unit in self._in_order(selected, lit):
                radius = self._radius(unit, selected)
                for values, color in ((self.answers.slopes, backward), (self.answers.a, forward)):
                    place = QPointF(self.x(self.answers.z[unit]), self.y(values[unit]))
                    self._paint_dot(painter, theme, place, radius, color, unit, unit in (selected, lit))
            if selected is not None:
                self._paint_name(painter, theme, selected)

    def _paint_axes(self, painter: QPainter, theme: Theme):
        area, style, (low, high) = self.area, (SANS, self.pixels - 1, False, False), self.span
        muted, limit = theme.color("muted"), float(self.curves.z[-1])
        for value, text in ticks((low, high), area.height(), 2.2 * self.pixels):
            y = round(self.y(value)) + 0.5
            painter.setPen(theme.color("faint" if value == 0 else "line"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            draw_text(painter, area.left() - 0.5 * self.pixels, y, text, style, muted, RIGHT)
        below = area.bottom() + 0.8 * self.pixels
        for z, text in ticks((-limit, limit), area.width(), 4.0 * self.pixels):
            draw_text(painter, self.x(z), below, text, style, muted, CENTER)
        painter.setPen(theme.color("faint"))
        painter.drawLine(QPointF(self.x(0.0), area.top()), QPointF(self.x(0.0), area.bottom()))
        draw_text(
            painter,
            self.rect.left(),
            below,
            self._argument,
            (SANS, self.pixels - 1, False, True),
            muted,
            LEFT,
        )

    @property
    def _argument(self) -> str:
        return "z" if self.answers is None else self.answers.argument

    def _paint_curve(self, painter: QPainter, values: np.ndarray, pen: QPen):
        finite = np.isfinite(values)
        x, y = self.x(self.curves.z[finite]), self.y(values[finite])
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(list(map(QPointF, x.tolist(), y.tolist()))))

    def _in_order(self, *last: int | None) -> Iterator[int]:
        """Units whose places are known, those to be seen best at the end."""
        known = np.isfinite(self.answers.z) & np.isfinite(self.answers.a) & np.isfinite(self.answers.slopes)
        yield from (unit for unit in np.flatnonzero(known).tolist() if unit not in last)
        yield from (unit for unit in dict.fromkeys(reversed(last)) if unit is not None and known[unit])

    def _radius(self, unit: int, selected: int | None) -> float:
        if unit == selected:
            return LARGE_DOT
        return SMALL_DOT if len(self.answers.z) > MANY else DOT

    def _paint_dot(
        self, painter: QPainter, theme: Theme, place: QPointF, radius: float, color: QColor, unit: int,
        strong: bool,
    ):  # fmt: skip
        """A full disc; an empty one with a bar where the unit is flat, struck out where it was left out."""
        panel = theme.color("panel")
        if not self.answers.kept[unit]:
            painter.setPen(QPen(theme.color("text") if strong else color, 1.5))
            painter.setBrush(panel)
            painter.drawEllipse(place, radius, radius)
            painter.drawLine(place + QPointF(-radius, radius), place + QPointF(radius, -radius))
            return
        if not self.answers.flat[unit]:
            painter.setPen(QPen(theme.color("text") if strong else panel, 1.5 if strong else 1.0))
            painter.setBrush(color)
            painter.drawEllipse(place, radius, radius)
            return
        painter.setPen(QPen(theme.color("text") if strong else mixed(color, panel, DIMMED), 1.5))
        painter.setBrush(panel)
        painter.drawEllipse(place, radius, radius)
        painter.drawLine(place - QPointF(radius - 1.5, 0), place + QPointF(radius - 1.5, 0))

    def _paint_name(self, painter: QPainter, theme: Theme, unit: int):
        """Above the dot on φ, and above that on φ' if it is near; below where there is no room."""
        answers, name = self.answers, self.answers.names[unit]
        z, values = answers.z[unit], np.array((answers.a[unit], answers.slopes[unit]))
        if not np.isfinite((z, *values)).all():
            return
        size, (y, other) = self.pixels + 2, self.y(values)
        together = (y, other) if abs(y - other) < 2 * size else (y,)
        x, y = self.x(z), min(together) - 1.1 * size
        y = y if y > self.rect.top() + 0.6 * size else max(together) + 1.2 * size
        half = name_width(name, size, True) / 2
        x = min(max(x, self.area.left() + half), self.area.right() - half)
        behind = theme.color("panel")
        behind.setAlpha(BEHIND_NAME)
        painter.fillRect(QRectF(x - half - 1, y - 0.6 * size, 2 * half + 2, 1.1 * size), behind)
        draw_name(painter, x, y, name, size, theme.color("text"), CENTER, True)
