"""Predicted over target as a widget: hover, a cursor moved by keys, a click that activates a sample."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from bpviz.language import tr
from bpviz.ui.panels.pointed_view import PointedView, place_along
from bpviz.ui.panels.results.target_scatter import Chart, Scatter, paint_scatter

HELP = tr("← → to the next less or greater target, Enter opens the sample's menu")
LEAST = QSize(200, 90)


class ScatterPlot(PointedView):
    """Draws a Scatter; its items are numbers, as indices into its flat arrays."""

    def __init__(self):
        super().__init__(tr("Predicted values over targets"), HELP)
        self.scatter: Scatter | None = None
        self.setMinimumSize(LEAST)

    def show_scatter(self, scatter: Scatter) -> None:
        """Draw other points; the cursor stays at its number, if that still is."""
        if self.scatter is None or self.scatter.outputs.shape != scatter.outputs.shape:
            self.cursor = self.hovered = None
        self.scatter = scatter
        self.point()

    @property
    def chart(self) -> Chart:
        """Where the points stand."""
        return Chart(QRectF(self.rect()), self.scatter, self._pixels)

    @property
    def is_empty(self) -> bool:
        """Whether there are no points."""
        return self.scatter is None or not self.scatter.outputs.size

    def has_menu(self, number: int) -> bool:
        """That of its sample."""
        return True

    def paint(self, painter: QPainter, event: QPaintEvent) -> None:
        """Paint the points."""
        paint_scatter(painter, self.chart, self._theme, self.shown)

    def item_at(self, point: QPointF) -> int | None:
        """The number near a point."""
        return self.chart.at(point)

    def goal(self, event: QKeyEvent) -> int | None:
        """The number with the next target; the first key only shows the cursor, at the least."""
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return None
        order = np.argsort(self.scatter.targets.ravel(), kind="stable")
        if self.cursor is None:
            return int(order[0])
        place = int(np.flatnonzero(order == self.cursor)[0])
        return int(order[place_along(event.key(), place, len(order) - 1)])
