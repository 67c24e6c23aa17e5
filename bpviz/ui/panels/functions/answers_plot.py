"""A chart of a layer's units as a widget: hover, a cursor moved by keys, a click that selects a unit."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from bpviz.language import tr
from bpviz.ui.panels.functions.bars_chart import BarsChart
from bpviz.ui.panels.functions.curves_chart import CurvesChart
from bpviz.ui.panels.pointed_view import ALONG, PointedView, place_along

HELP = tr("← → another unit by its z, Home and End the ends, Enter selects it")
Chart = CurvesChart | BarsChart


class AnswersPlot(PointedView):
    """Draws a chart; its items are units. selected: the unit that stands out."""

    def __init__(self):
        super().__init__(tr("Units on the curves of their activation"), HELP)
        self._make: Callable[[QRectF, int], Chart] | None = None
        self.selected: int | None = None
        self.setMinimumHeight(80)

    def sizeHint(self) -> QSize:
        """Wider than high."""
        return QSize(280, 150)

    def show_chart(self, make: Callable[[QRectF, int], Chart]) -> None:
        """Draw another chart, made for a rectangle and a text size."""
        self._make = make
        answers = self.chart.answers
        count = 0 if answers is None else len(answers.z)
        self.cursor = self.cursor if self.cursor is not None and self.cursor < count else None
        self.hovered = self.hovered if self.hovered is not None and self.hovered < count else None
        self.update()

    def select(self, unit: int | None) -> None:
        """Let a unit stand out."""
        self.selected = unit
        self.update()

    @property
    def chart(self) -> Chart:
        """What is drawn, where it stands."""
        return self._make(QRectF(self.rect()), self._pixels)

    @property
    def is_empty(self) -> bool:
        """Whether there is no chart yet."""
        return self._make is None

    def paint(self, painter: QPainter, event: QPaintEvent) -> None:
        """Paint the chart."""
        chart = self.chart
        has_unit = chart.answers is not None and self.selected is not None
        is_there = has_unit and self.selected < len(chart.answers.z)
        chart.paint(painter, self._theme, self.selected if is_there else None, self.shown)

    def item_at(self, point: QPointF) -> int | None:
        """The unit at a point."""
        return self.chart.unit_at(point)

    def goal(self, event: QKeyEvent) -> int | None:
        """The unit with the next z; the first key only shows the cursor, at the selected or the first one."""
        answers = self.chart.answers
        if event.key() not in ALONG or answers is None:
            return None
        order = np.argsort(answers.z, kind="stable")
        if self.cursor is None:
            return self.selected if self.selected is not None else int(order[0])
        place = int(np.flatnonzero(order == self.cursor)[0])
        return int(order[place_along(event.key(), place, len(order) - 1)])
