"""A chart of a layer's units as a widget: hover, a cursor moved by keys, a click that selects a unit."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bpviz.ui.panels.focus_ring import TAB_REASONS
from bpviz.ui.panels.functions.bars_chart import BarsChart
from bpviz.ui.panels.functions.curves_chart import CurvesChart
from bpviz.ui.theme import THEMES, Theme

HELP = "← → another unit by its z, Home and End the ends, Enter selects it"
Chart = CurvesChart | BarsChart
_KEYS = {
    Qt.Key.Key_Left: lambda place, last: place - 1,
    Qt.Key.Key_Right: lambda place, last: place + 1,
    Qt.Key.Key_Home: lambda place, last: 0,
    Qt.Key.Key_End: lambda place, last: last,
}


class AnswersPlot(QWidget):
    """pointed: another unit, or none, is under mouse or cursor. chosen: one was clicked or entered."""

    pointed = Signal()
    chosen = Signal(int)

    def __init__(self):
        super().__init__()
        self._make: Callable[[QRectF, int], Chart] | None = None
        self._theme, self._pixels, self._tabbed = THEMES["light"], 12, False
        self.selected: int | None = None
        self._cursor: int | None = None
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(80)
        self.setAccessibleName("Units on the curves of their activation")
        self.setAccessibleDescription(HELP)

    def sizeHint(self) -> QSize:
        """Wider than high."""
        return QSize(280, 150)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = pixels
        self.update()

    def show_chart(self, make: Callable[[QRectF, int], Chart]) -> None:
        """Draw another chart, made for a rectangle and a text size."""
        self._make = make
        answers = self.chart.answers
        count = 0 if answers is None else len(answers.z)
        self._cursor = self._cursor if self._cursor is not None and self._cursor < count else None
        self._hovered = self._hovered if self._hovered is not None and self._hovered < count else None
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
    def shown(self) -> int | None:
        """The unit that is pointed at: by the mouse before the keys."""
        return self._hovered if self._hovered is not None else self._cursor if self.hasFocus() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, and the ring of the focus."""
        if self._make is None:
            return
        painter, chart = QPainter(self), self.chart
        has_unit = chart.answers is not None and self.selected is not None
        is_there = has_unit and self.selected < len(chart.answers.z)
        chart.paint(painter, self._theme, self.selected if is_there else None, self.shown)
        if self._tabbed and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _point(self):
        self.update()
        self.pointed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the unit under the mouse."""
        found = self.chart.unit_at(event.position()) if self._make else None
        if found != self._hovered:
            self._hovered = found
            self._point()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        super().leaveEvent(event)
        self._hovered = None
        self._point()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the unit under the mouse."""
        found = self.chart.unit_at(event.position()) if self._make else None
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self._cursor = found
            self.chosen.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor from unit to unit; Enter selects."""
        answers = self.chart.answers if self._make else None
        if event.key() in _KEYS and answers is not None:
            self._move(np.argsort(answers.z, kind="stable"), _KEYS[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cursor is not None:
            self.chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def _move(self, order: np.ndarray, goal):
        """The first key only shows the cursor, at the selected unit or the first one."""
        if self._cursor is None:
            self._cursor = self.selected if self.selected is not None else int(order[0])
        else:
            place = goal(int(np.flatnonzero(order == self._cursor)[0]), len(order) - 1)
            self._cursor = int(order[min(len(order) - 1, max(0, place))])
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
