"""Predicted over target as a widget: hover, a cursor moved by keys, a click that activates a sample."""

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bpviz.ui.panels.focus_ring import TAB_REASONS
from bpviz.ui.panels.results.target_scatter import Chart, Scatter, paint_scatter
from bpviz.ui.theme import THEMES, Theme

HELP = "← → to the next less or greater target, Enter opens the sample's menu"
LEAST = QSize(200, 90)


class ScatterPlot(QWidget):
    """Draws a Scatter. pointed: the number under the mouse or the cursor, as an index into its flat arrays,
    None for none. chosen: one that was clicked or entered.
    """

    pointed = Signal(object)
    chosen = Signal(int)

    def __init__(self):
        super().__init__()
        self.scatter: Scatter | None = None
        self._theme, self._pixels, self._tabbed = THEMES["light"], 12, False
        self.cursor: int | None = None
        self._hovered: int | None = None
        self.setMinimumSize(LEAST)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Predicted values over targets")
        self.setAccessibleDescription(HELP)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = pixels
        self.update()

    def show_scatter(self, scatter: Scatter) -> None:
        """Draw other points; the cursor stays at its number, if that still is."""
        if self.scatter is None or self.scatter.outputs.shape != scatter.outputs.shape:
            self.cursor = self._hovered = None
        self.scatter = scatter
        self._point()

    @property
    def chart(self) -> Chart:
        """Where the points stand."""
        return Chart(QRectF(self.rect()), self.scatter, self._pixels)

    @property
    def shown(self) -> int | None:
        """The number that is pointed at: by the mouse before the keys."""
        return self._hovered if self._hovered is not None else self.cursor if self.hasFocus() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the points, and the ring of the focus."""
        if self.scatter is None or not len(self.scatter.outputs):
            return
        painter = QPainter(self)
        paint_scatter(painter, self.chart, self._theme, self.shown)
        if self._tabbed and self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _point(self):
        self.update()
        self.pointed.emit(self.shown)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the number under the pointer."""
        found = self._at(event)
        if found != self._hovered:
            self._hovered = found
            self._point()

    def _at(self, event: QMouseEvent) -> int | None:
        is_empty = self.scatter is None or not len(self.scatter.outputs)
        return None if is_empty else self.chart.at(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        super().leaveEvent(event)
        self._hovered = None
        self._point()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the number under the pointer."""
        found = self._at(event)
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.cursor = found
            self.chosen.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor from target to target; Enter chooses."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self.scatter is None or not self.scatter.outputs.size:
            super().keyPressEvent(event)
        elif event.key() in moves:
            self._move(moves[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cursor is not None:
            self.chosen.emit(self.cursor)
        else:
            super().keyPressEvent(event)

    def _move(self, by: int):
        order = np.argsort(self.scatter.targets.ravel(), kind="stable")
        place = 0 if self.cursor is None else int(np.flatnonzero(order == self.cursor)[0]) + by
        self.cursor = int(order[min(max(place, 0), len(order) - 1)])
        self._hovered = None
        self._point()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor, and a ring when the focus came by key."""
        self._tabbed = event.reason() in TAB_REASONS
        super().focusInEvent(event)
        self._point()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor."""
        super().focusOutEvent(event)
        self._point()
