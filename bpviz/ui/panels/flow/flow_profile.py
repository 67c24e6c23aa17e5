"""The layers side by side at the present step, beside the curves and on the same logarithmic axis."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.language import tr
from bpviz.ui.painting.text import CENTER, LEFT, draw_text, width
from bpviz.ui.panels.plots.plot_style import CurvePlot, hairline
from bpviz.ui.theme import MONO, SANS, Theme

COLUMN = 1.5  # widths of a column, in text heights
GUTTER = 3.2  # room of the curves' labels
DIGIT, APART = 0.64, 0.5  # of a number, and between two, in text heights


@dataclass(frozen=True, eq=False)
class Profile:
    """Powers of ten of layers 1..L, (L,), NaN where there is none.

    ends: where the curves end. usual: typical at the present step. own: of the shown step's sample.
    zero: whether a layer's typical value is 0. lit: the layer that the user points at, 0 = none.
    """

    ends: np.ndarray
    usual: np.ndarray
    own: np.ndarray
    zero: np.ndarray
    lit: int = 0


class FlowProfile(QWidget):
    """Labels of the curves, and a column for each layer, layer 1 at the left as in the network.

    pointed: the layer under the pointer, 1..L, 0 when it left.
    """

    pointed = Signal(int)

    def __init__(self, plot: CurvePlot):
        super().__init__()
        self._plot, self._theme, self._profile = plot, None, None
        self._colors: list[QColor] = []
        self._pixels, self._widest = 11, 150.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Layers at the present step"))

    def apply_theme(self, theme: Theme, colors: list[QColor]) -> None:
        """Take a theme's colours and the hues of layers 1..L."""
        self._theme = theme
        resized = len(colors) != len(self._colors)
        self._colors = colors
        if resized:
            self.updateGeometry()
        self.update()

    def set_text_size(self, pixels: int, widest: float) -> None:
        """Height of the numbers; all columns together are at most `widest` pixels wide."""
        self._pixels, self._widest = pixels, widest
        self.updateGeometry()

    def show_profile(self, profile: Profile | None) -> None:
        """Take other values."""
        self._profile = profile
        self.update()

    def sizeHint(self) -> QSize:
        """The labels and all columns."""
        return QSize(round(self._gutter + self._column * len(self._colors)) + 2, 60)

    @property
    def _column(self) -> float:
        return min(COLUMN * self._pixels, self._widest / max(1, len(self._colors)))

    @property
    def _gutter(self) -> float:
        return max(GUTTER * self._pixels, width(tr("layer"), *self._style()) + APART * self._pixels)

    def layer_at(self, x: float) -> int:
        """The layer whose column lies at x, 0 for none."""
        layer = int((x - self._gutter) // self._column) + 1
        return layer if 1 <= layer <= len(self._colors) else 0

    def column(self, layer: int) -> QRectF:
        """Where a layer's column stands, in pixels of the widget; empty where it has no value."""
        top, bottom = self._height_of(self._profile.usual[layer - 1]), self._bottom
        left = self._gutter + self._column * (layer - 1)
        gap = min(3.0, 0.2 * self._column)
        return QRectF(left + gap / 2, top, self._column - gap, max(0.0, bottom - top))

    @property
    def _bottom(self) -> float:
        return self._height_of(self._plot.plotItem.vb.viewRange()[1][0])

    def _height_of(self, power: float) -> float:
        """The place of a power of ten, level with the plot beside."""
        return float(self._plot.to_pixels(0.0, power)[1]) if np.isfinite(power) else self._bottom

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grid, columns, numbers and labels."""
        if self._theme is None or self._profile is None:
            return
        with QPainter(self) as painter:
            self._paint_grid(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for layer in range(1, len(self._colors) + 1):
                self._paint_column(painter, layer)
            self._paint_numbers(painter)
            self._paint_labels(painter)

    def _paint_grid(self, painter: QPainter):
        low, high = self._plot.plotItem.vb.viewRange()[1]
        painter.setPen(hairline(self._theme.line))
        _, places = self._plot.values.tickValues(low, high, self._plot.plotItem.vb.height())[0]
        for place in places:
            y = round(self._height_of(place)) + 0.5
            painter.drawLine(QPointF(self._gutter, y), QPointF(self.width(), y))

    def _paint_column(self, painter: QPainter, layer: int):
        column = self.column(layer)
        painter.fillRect(column, self._colors[layer - 1])
        style = (MONO, self._pixels, True, False)
        if self._profile.zero[layer - 1] and self._column >= width("0", *style):
            middle = self._bottom - 0.6 * self._pixels
            draw_text(painter, column.center().x(), middle, "0", style, self._theme.color("warning"))
        if np.isfinite(self._profile.own[layer - 1]):
            y = self._height_of(self._profile.own[layer - 1])
            painter.fillRect(
                QRectF(column.left() - 1, y - 1, column.width() + 2, 2), self._theme.color("text")
            )

    def _paint_numbers(self, painter: QPainter):
        """The layers' numbers below, as many as find room."""
        y = self._bottom + 2 + 0.62 * self._pixels
        needed = (DIGIT * len(str(len(self._colors))) + APART) * self._pixels
        every = math.ceil(needed / self._column)
        draw_text(painter, 0, y, tr("layer"), self._style(), self._theme.color("muted"), LEFT)
        for layer in range(1, len(self._colors) + 1):
            lit = layer == self._profile.lit
            if lit or (layer - 1) % every == 0:
                x = self._gutter + self._column * (layer - 0.5)
                color = self._theme.color("accent" if lit else "muted")
                draw_text(painter, x, y, str(layer), self._style(lit), color, CENTER)

    def _paint_labels(self, painter: QPainter):
        """Each curve's number at its end, moved aside where two would overlap."""
        known = np.flatnonzero(np.isfinite(self._profile.ends))
        top = self._height_of(self._plot.plotItem.vb.viewRange()[1][1])
        room = max(1, int((self._bottom - top) // self._pixels))
        known = known[:: -(-len(known) // room) or 1]
        wanted = np.array([self._height_of(self._profile.ends[at]) for at in known])
        places = spread(wanted, float(self._pixels), top, self._bottom - 0.4 * self._pixels)
        for at, y in zip(known, places, strict=True):
            lit = at + 1 == self._profile.lit
            color = self._theme.color("accent") if lit else self._colors[at]
            draw_text(painter, 0, y, str(at + 1), self._style(True), color, LEFT)

    def _style(self, bold: bool = False) -> tuple:
        return SANS, self._pixels, bold, False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which layer the pointer is at."""
        self.pointed.emit(self.layer_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer left."""
        self.pointed.emit(0)


def spread(wanted: np.ndarray, distance: float, low: float, high: float) -> np.ndarray:
    """Places near the wanted ones in low..high, in the same order, at least `distance` apart."""
    order = np.argsort(wanted, kind="stable")
    steps = distance * np.arange(len(wanted))
    slack = nearest_rising(wanted[order] - steps)
    spaced = np.empty(len(wanted))
    spaced[order] = np.clip(slack, low, max(low, high - steps.max(initial=0.0))) + steps
    return spaced


def nearest_rising(values: np.ndarray) -> np.ndarray:
    """The numbers that never fall and lie nearest to the given ones in the mean square."""
    groups: list[tuple[float, int]] = []  # mean and size
    for value in values:
        mean, size = float(value), 1
        while groups and groups[-1][0] >= mean:
            below, count = groups.pop()
            mean, size = (mean * size + below * count) / (size + count), size + count
        groups.append((mean, size))
    return np.repeat([mean for mean, _ in groups], [size for _, size in groups]).astype(float)
