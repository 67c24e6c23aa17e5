"""The words beside ghost curves: names at their ends, marks where runs part; none lies over another."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from bpviz.language import tr
from bpviz.ui.painting.numbers import counted
from bpviz.ui.painting.text import LEFT, draw_text, elided, width
from bpviz.ui.panels.plots.plot_style import CurvePlot
from bpviz.ui.theme import SANS, THEMES, Theme

DEPTH = 20
LONGEST = 11  # of a name, in parts of the text's size
LINE = 1.35  # height of a line of text, in parts of its size
PAD = 3
PAPER = 200  # of 255: how much of the background lies between words and curves
PARTS = tr("parts at ")
Curve = tuple[np.ndarray, np.ndarray]  # steps in their order and values, (n,) each
NO_CURVE: Curve = (np.empty(0), np.empty(0))


class End(NamedTuple):
    """Where a ghost ends in view, and its name."""

    name: str
    step: float
    value: float


class GhostWords(QGraphicsItem):
    """Finds room for the words when they are painted; those that find none are left out."""

    def __init__(self, plot: CurvePlot):
        super().__init__(plot.plotItem)
        self.setZValue(DEPTH)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._plot, self.pixels = plot, 11
        self.theme: Theme = THEMES["light"]
        self.ends: tuple[End, ...] = ()
        self.parts: tuple[int, ...] = ()
        self.placed: list[tuple[str, QRectF]] = []
        self._present, self._pixels_of = NO_CURVE, (0.0, 1.0, 0.0, 1.0)

    def show_words(self, ends: tuple[End, ...], parts: tuple[int, ...], present: Curve) -> None:
        """Take other names, marks at steps, and the present curve, which no name may cover."""
        self.ends, self.parts, self._present = ends, parts, present
        self.update()

    def boundingRect(self) -> QRectF:
        """The plot without its axes."""
        box = self._plot.plotItem.vb
        return box.mapRectToItem(self.parentItem(), box.rect())

    def paint(self, painter: QPainter, *_) -> None:
        """Marks first, then as many names as find room."""
        area = self.boundingRect()
        painter.setClipRect(area)
        self.placed = []
        self._find_pixels()
        marks = [round(self._place(step, 0.0)[0]) for step in self.parts]
        for step, x in zip(self.parts, marks, strict=True):
            if area.left() <= x <= area.right():
                self._paint_part(painter, area, step, x, marks)
        present = self._place(*self._present)
        for end in self.ends:
            self._paint_name(painter, area, end, present)

    def _find_pixels(self):
        """Where the place (0, 0) lies in this item, and how far (1, 1) is from it."""
        (x, y), (right, down) = self._plot.to_pixels(0.0, 0.0), self._plot.to_pixels(1.0, 1.0)
        origin = self.parentItem().scenePos()
        self._pixels_of = x - origin.x(), right - x, y - origin.y(), down - y

    def _place(self, step, value) -> tuple:
        x, wide, y, high = self._pixels_of
        return x + wide * step, y + high * value

    @property
    def _style(self) -> tuple:
        return SANS, self.pixels, False, False

    def _size(self, text: str) -> tuple[float, float]:
        return width(text, *self._style) + 2 * PAD, LINE * self.pixels

    def _paint_part(self, painter: QPainter, area: QRectF, step: int, x: int, marks: list[int]):
        """A dotted line with its step at the top; only the number where more would reach over a mark."""
        pen = QPen(self.theme.color("faint"), 1.0)
        pen.setDashPattern([2, 3])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        painter.drawLine(x, round(area.top()), x, round(area.bottom()))
        for text in (PARTS + counted(step), counted(step)):
            wide, high = self._size(text)
            boxes = [QRectF(left, area.top(), wide, high) for left in (x + 1, x - wide)]
            clear = (box for box in boxes if not any(box.left() < mark < box.right() for mark in marks))
            if self._paint_text(painter, area, text, clear, NO_CURVE):
                return

    def _paint_name(self, painter: QPainter, area: QRectF, end: End, present: Curve):
        """Right of the curve's end, or at the left a little above or below it."""
        x, y = self._place(end.step, end.value)
        text = elided(end.name, self._style, LONGEST * self.pixels)
        wide, high = self._size(text)
        left = min(x, area.right()) - wide
        tops = (y + shift * high for shift in (-1.05, 0.05, -1.6, 0.6, -2.2, 1.2))
        places = ((x + 2, y - high / 2), *((left, top) for top in tops))
        self._paint_text(painter, area, text, (QRectF(*place, wide, high) for place in places), present)

    def _paint_text(self, painter: QPainter, area: QRectF, text: str, boxes, present: Curve) -> bool:
        """In the first box that lies in the plot and over nothing else; whether there is one."""
        room = area.adjusted(0, -1, 1, 1)
        box = next((box for box in boxes if room.contains(box) and self._is_free(box, present)), None)
        if box is None:
            return False
        self.placed.append((text, box))
        paper = self.theme.color("panel")
        paper.setAlpha(PAPER)
        painter.fillRect(box, paper)
        color = self.theme.color("muted")
        draw_text(painter, box.left() + PAD, box.center().y(), text, self._style, color, LEFT)
        return True

    def _is_free(self, box: QRectF, present: Curve) -> bool:
        if any(box.intersects(taken) for _, taken in self.placed):
            return False
        x, y = present
        first, last = np.searchsorted(x, (box.left(), box.right()))
        near = y[max(0, first - 1) : last + 1] if first < len(x) else y[:0]
        return not near.size or near.max() < box.top() or near.min() > box.bottom()
