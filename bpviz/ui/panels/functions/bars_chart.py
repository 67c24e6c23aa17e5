"""Paints the outputs of a layer as bars, where no output is a function of its own sum alone."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from bpviz.ui.painting.numbers import fixed
from bpviz.ui.painting.text import CENTER, RIGHT, draw_name, draw_text, name_width, width
from bpviz.ui.panels.functions.unit_answers import Answers
from bpviz.ui.theme import SANS, Theme

GAP = 0.25  # of a slot, between two bars


@dataclass(frozen=True, eq=False)
class BarsChart:
    """Where the bars, from 0 to 1, stand in a rectangle. pixels: height of the text."""

    rect: QRectF
    pixels: int
    answers: Answers | None

    @property
    def area(self) -> QRectF:
        """Where the bars are; numbers stand left of it and above them, names below."""
        p = self.pixels
        return self.rect.adjusted(2.2 * p, 1.4 * p, -0.8 * p, -1.8 * p)

    @property
    def slot(self) -> float:
        """Pixels from one bar to the next."""
        return self.area.width() / len(self.answers.a)

    def bar(self, unit: int) -> QRectF:
        """The bar of a unit."""
        area, a = self.area, float(np.clip(np.nan_to_num(self.answers.a[unit]), 0.0, 1.0))
        left, gap = area.left() + unit * self.slot, GAP * self.slot / 2
        return QRectF(left + gap, area.bottom() - a * area.height(), self.slot - 2 * gap, a * area.height())

    def unit_at(self, point: QPointF) -> int | None:
        """The unit in whose slot a point is."""
        if self.answers is None or not self.area.left() <= point.x() < self.area.right():
            return None
        return int((point.x() - self.area.left()) / self.slot)

    def paint(self, painter: QPainter, theme: Theme, selected: int | None, lit: int | None) -> None:
        """Paint all of it; the bars of the selected and the lit unit have an outline."""
        self._paint_axis(painter, theme)
        if self.answers is None:
            return
        for unit in range(len(self.answers.a)):
            painter.fillRect(self.bar(unit), theme.color("forward"))
            self._paint_texts(painter, theme, unit, unit == selected)
        painter.setBrush(theme.color("forward"))
        for unit in {selected, lit} - {None}:
            painter.setPen(QPen(theme.color("text"), 2.0))
            painter.drawRect(self.bar(unit))

    def _paint_axis(self, painter: QPainter, theme: Theme):
        area, style = self.area, (SANS, self.pixels - 1, False, False)
        for value in (0, 1):
            y = round(area.bottom() - value * area.height()) + 0.5
            painter.setPen(theme.color("line" if value else "faint"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            draw_text(
                painter, area.left() - 0.5 * self.pixels, y, str(value), style, theme.color("muted"), RIGHT
            )

    def _paint_texts(self, painter: QPainter, theme: Theme, unit: int, is_selected: bool):
        """Its name and value, where they find room."""
        bar, p, name = self.bar(unit), self.pixels, self.answers.names[unit]
        x, role = bar.center().x(), "text" if is_selected else "muted"
        if name_width(name, p, is_selected) <= self.slot:
            below = self.area.bottom() + 0.9 * p
            draw_name(painter, x, below, name, p, theme.color(role), CENTER, is_selected)
        text, style = fixed(self.answers.a[unit], 2), (SANS, p - 2, False, False)
        if width(text, *style) <= self.slot - 2:
            draw_text(painter, x, bar.top() - 0.6 * p, text, style, theme.color(role), CENTER)
