"""Ghost curves in a plot: faint and strong grey lines, names at their ends, marks where runs part."""

from typing import NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from bpviz.debugger.frame import Frame
from bpviz.ui.painting.numbers import counted
from bpviz.ui.painting.text import LEFT, draw_text, elided, width
from bpviz.ui.panels.ghosts import Ghost, Line, ghosts_of, grid_of, same_ghosts
from bpviz.ui.panels.plot_style import CurvePlot, hairline
from bpviz.ui.theme import SANS, THEMES, Theme

FAINT_DEPTH, STRONG_DEPTH, TEXT_DEPTH = -20, -10, 20
FAINT_SHARE = 0.45  # of the colour, beside the background's
LONGEST = 11  # of a name, in parts of the text's size
LINE = 1.35  # height of a line of text, in parts of its size
PARTS = "parts at "


class End(NamedTuple):
    """Where a ghost ends in view, and its name."""

    name: str
    step: float
    value: float


class GhostLayer:
    """The ghosts of one plot. any_network: whether runs of other networks are drawn, too."""

    def __init__(self, plot: CurvePlot, *, any_network: bool):
        self.plot, self._any_network = plot, any_network
        self.ghosts: tuple[Ghost, ...] = ()
        self.faint, self.strong = pg.PlotCurveItem(antialias=True), pg.PlotCurveItem(antialias=True)
        for item, depth in ((self.faint, FAINT_DEPTH), (self.strong, STRONG_DEPTH)):
            item.setZValue(depth)
            plot.addItem(item, ignoreBounds=True)
        self.words = _Words(plot)
        self._drawn: dict[str, Line] = {}

    def take(self, frame: Frame) -> bool:
        """Take the other runs of a frame; whether they look different now."""
        ghosts = ghosts_of(frame, any_network=self._any_network)
        if same_ghosts(ghosts, self.ghosts):
            return False
        self.ghosts = ghosts
        return True

    @property
    def grid(self) -> float:
        """Steps from point to point of dashed lines."""
        return grid_of(self.plot.window, self.plot.columns)

    @property
    def parts(self) -> tuple[int, ...]:
        """The steps at which ghosts leave the present run."""
        return tuple(sorted({ghost.start for ghost in self.ghosts if ghost.parts}))

    def draw_faint(self, line: Line) -> None:
        """Take other lines in the background."""
        self._draw(self.faint, "faint", line)

    def draw_strong(self, line: Line) -> None:
        """Take other lines to look at."""
        self._draw(self.strong, "strong", line)

    def _draw(self, item: pg.PlotCurveItem, which: str, line: Line):
        if line is not self._drawn.get(which):
            self._drawn[which] = line
            item.setVisible(line.steps.size > 0)
            if line.steps.size:
                item.setData(line.steps, line.values, connect=line.joined, skipFiniteCheck=True)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.strong.setPen(hairline(theme.muted))
        self.faint.setPen(hairline(_blend(theme.color("muted"), theme.color("panel"), FAINT_SHARE)))
        self.words.theme = theme
        self.words.update()


class _Words(QGraphicsItem):
    """Names and marks, placed when they are painted so that none lies over another."""

    def __init__(self, plot: CurvePlot):
        super().__init__(plot.plotItem)
        self.setZValue(TEXT_DEPTH)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._plot, self.theme, self.pixels = plot, THEMES["light"], 11
        self.ends: tuple[End, ...] = ()
        self.parts: tuple[int, ...] = ()

    def show_words(self, ends: tuple[End, ...], parts: tuple[int, ...]) -> None:
        """Take other names and marks."""
        if (ends, parts) != (self.ends, self.parts):
            self.ends, self.parts = ends, parts
            self.update()

    def boundingRect(self) -> QRectF:
        """The plot without its axes."""
        box = self._plot.plotItem.vb
        return box.mapRectToItem(self.parentItem(), box.rect())

    def paint(self, painter: QPainter, *_) -> None:
        """Marks first, then as many names as find room."""
        area, taken = self.boundingRect(), []
        painter.setClipRect(area)
        for step in self.parts:
            self._paint_part(painter, area, taken, step)
        for end in self.ends:
            self._paint_name(painter, area, taken, end)

    def _place(self, step: float, value: float) -> tuple[float, float]:
        x, y = self._plot.to_pixels(step, value)
        origin = self.parentItem().scenePos()
        return x - origin.x(), y - origin.y()

    @property
    def _style(self) -> tuple:
        return SANS, self.pixels, False, False

    def _paint_part(self, painter: QPainter, area: QRectF, taken: list[QRectF], step: int):
        x = round(self._place(step, 0.0)[0]) + 0.5
        if not area.left() <= x <= area.right():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(self.theme.color("faint"), 1.0)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        painter.drawLine(round(x), round(area.top()), round(x), round(area.bottom()))
        text = PARTS + counted(step)
        wide, high = width(text, *self._style), LINE * self.pixels
        boxes = (QRectF(left, area.top(), wide + 6, high) for left in (x + 1, x - wide - 7))
        self._paint_text(painter, area, taken, text, boxes)

    def _paint_name(self, painter: QPainter, area: QRectF, taken: list[QRectF], end: End):
        x, y = self._place(end.step, end.value)
        text = elided(end.name, self._style, LONGEST * self.pixels)
        wide, high = width(text, *self._style) + 6, LINE * self.pixels
        left, middle = min(x, area.right()) - wide, y - high / 2
        places = (x + 2, middle), (left, y - high - 1), (left, y + 2), (left, y - 2 * high), (left, y + high)
        boxes = (QRectF(*place, wide, high) for place in places)
        self._paint_text(painter, area, taken, text, boxes)

    def _paint_text(self, painter: QPainter, area: QRectF, taken: list[QRectF], text: str, boxes):
        """In the first box that lies in the plot and over no other text; else not at all."""
        room = area.adjusted(0, -1, 1, 1)
        free = (box for box in boxes if room.contains(box) and not any(box.intersects(t) for t in taken))
        box = next(free, None)
        if box is None:
            return
        taken.append(box)
        behind = self.theme.color("panel")
        behind.setAlpha(190)
        painter.fillRect(box, behind)
        color = self.theme.color("muted")
        draw_text(painter, box.left() + 3, box.center().y(), text, self._style, color, LEFT)


def _blend(one: QColor, other: QColor, share: float) -> QColor:
    pairs = zip(one.getRgbF(), other.getRgbF(), strict=True)
    return QColor.fromRgbF(*(share * a + (1 - share) * b for a, b in pairs))
