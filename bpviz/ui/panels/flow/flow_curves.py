"""One curve for each layer, from the first layer's hue to the last one's, on a logarithmic axis."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from bpviz.ui.painting.colors import mixed
from bpviz.ui.panels.plots.plot_style import hairline
from bpviz.ui.theme import Theme

RAMP = "plasma"  # evenly growing lightness, told apart by the colour-blind too
ON_LIGHT, ON_DARK = (0.0, 0.72), (0.45, 1.0)  # the parts of it that stand out from a panel
SOFT = 0.3  # how much of the hue is left in the curve of single samples
MOST_STRONG = 16  # curves; more of them are drawn thin
STRONG = (-0.5, 0.5)  # pixels up and down: a wide smooth pen is thirty times slower than hairlines
DOT = 6  # pixels
EVERYWHERE = QRectF(-1e18, -1e18, 2e18, 2e18)


def layer_colors(theme: Theme, depth: int) -> list[QColor]:
    """The hues of layers 1..L."""
    first, last = ON_DARK if theme.color("panel").lightnessF() < 0.5 else ON_LIGHT
    places = np.linspace(first, last, depth) if depth > 1 else np.array([(first + last) / 2])
    return [QColor(*rgb) for rgb in pg.colormap.get(RAMP).map(places, mode="byte")]


def powers(values: np.ndarray) -> np.ndarray:
    """log₁₀ of norms; NaN for those that a logarithmic axis cannot show."""
    drawable = np.isfinite(values) & (values > 0)
    return np.log10(values, where=drawable, out=np.full(values.shape, np.nan))


class FlowCurves(pg.GraphicsObject):
    """A thin curve of single samples and a strong one of typical values for each layer."""

    def __init__(self):
        super().__init__()
        self._thin: list[QPainterPath] = []
        self._strong: list[QPainterPath] = []
        self._thin_pens, self._strong_pens = [], []
        self._dots: dict[int, QPointF] = {}
        self._lit_dot: tuple[int, QPointF] | None = None

    def set_colors(self, colors: list[QColor], panel: QColor) -> None:
        """Take the hues of layers 1..L on a panel of some colour."""
        self._strong_pens = [hairline(color) for color in colors]
        self._thin_pens = [hairline(mixed(color, panel, SOFT)) for color in colors]
        self.update()

    def set_values(self, steps: np.ndarray, own: np.ndarray, usual: np.ndarray) -> None:
        """Take steps, (n,), and powers of ten, (n, L); a curve has a gap where it is NaN."""
        self._thin = [curve_path(steps, values) for values in own.T]
        self._strong = [curve_path(steps, values) for values in usual.T]
        first = usual[0] if len(steps) == 1 else ()
        self._dots = {at: QPointF(steps[0], y) for at, y in enumerate(first) if np.isfinite(y)}
        self._lit_dot = None
        self.update()

    def light(self, layer: int, place: QPointF | None) -> None:
        """Put a dot on the curve of a layer, or none."""
        lit = None if place is None else (layer - 1, place)
        if lit != self._lit_dot:
            self._lit_dot = lit
            self.update()

    def boundingRect(self) -> QRectF:
        """Whatever is in view."""
        return EVERYWHERE

    def paint(self, painter: QPainter, *_) -> None:
        """Draw all thin curves, then the strong ones, and dots where there is no line yet."""
        if not self._strong_pens:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pen, path in zip(self._thin_pens, self._thin, strict=False):
            painter.setPen(pen)
            painter.drawPath(path)
        offsets = STRONG if len(self._strong) <= MOST_STRONG else (0.0,)
        world = painter.transform()
        for pen, path in zip(self._strong_pens, self._strong, strict=False):
            painter.setPen(pen)
            for down in offsets:
                painter.setTransform(world * world.fromTranslate(0.0, down))
                painter.drawPath(path)
        painter.setTransform(world)
        self._paint_dots(painter)

    def _paint_dots(self, painter: QPainter):
        for at, place in (*self._dots.items(), *((self._lit_dot,) if self._lit_dot else ())):
            pen = QPen(self._strong_pens[at].color(), DOT, c=Qt.PenCapStyle.RoundCap)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPoint(place)


def curve_path(steps: np.ndarray, values: np.ndarray) -> QPainterPath:
    """A line through the points that are numbers, broken where some are not."""
    known = np.isfinite(values)
    at = np.flatnonzero(known)
    if len(at) < 2:
        return QPainterPath()
    joined = np.append(np.diff(at) == 1, False).astype(np.int32)
    return pg.arrayToQPath(steps[at].astype(float), values[at], connect=joined, finiteCheck=False)
