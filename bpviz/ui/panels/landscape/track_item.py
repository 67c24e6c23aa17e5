"""The trajectory on a surface: a line with a rim, its start and the present point."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from bpviz.ui.panels.landscape.track import Track
from bpviz.ui.theme import Theme

LINE, FUTURE_LINE, RIM = 2.0, 1.0, 2.0  # pixels
GHOST_LINE, DASHES = 1.5, (3.0, 3.0)
START, PRESENT = 4.0, 5.5  # pixels: radius of a mark
EVERYWHERE = QRectF(-1e18, -1e18, 2e18, 2e18)
DEPTH = 10


class TrackItem(pg.GraphicsObject):
    """The way so far in the accent, what came later thin, other runs thin and dashed.

    A ring stands where it began, a disc where it is.
    """

    def __init__(self):
        super().__init__()
        self.setZValue(DEPTH)
        self._theme: Theme | None = None
        self._past, self._future, self._others = QPainterPath(), QPainterPath(), QPainterPath()
        self._start: QPointF | None = None
        self._present: QPointF | None = None

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def show_track(self, track: Track | None) -> None:
        """Draw a track, or nothing."""
        self._past, self._future = (_path(track.past), _path(track.future)) if track else (_path(), _path())
        self._others = QPainterPath()
        for ghost in track.ghosts if track else ():
            self._others.addPath(_path(ghost))
        self._start, self._present = (_point(track.start), _point(track.present)) if track else (None, None)
        self.update()

    def boundingRect(self) -> QRectF:
        """Whatever is in view."""
        return EVERYWHERE

    def paint(self, painter: QPainter, *_) -> None:
        """Draw lines, each with a rim in the panel's colour that stands out from dark bands, then marks."""
        if self._theme is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel, accent, muted = (self._theme.color(role) for role in ("panel", "accent", "muted"))
        painter.setPen(_pen(panel, FUTURE_LINE + 2 * RIM))
        painter.drawPath(self._others)
        painter.setPen(_dashed(muted, GHOST_LINE))
        painter.drawPath(self._others)
        for path, color, wide in ((self._future, muted, FUTURE_LINE), (self._past, accent, LINE)):
            for pen in (_pen(panel, wide + 2 * RIM), _pen(color, wide)):
                painter.setPen(pen)
                painter.drawPath(path)
        world = painter.transform()
        painter.resetTransform()
        if self._start is not None:
            _mark(painter, world.map(self._start), START, panel, accent)
        if self._present is not None:
            _mark(painter, world.map(self._present), PRESENT, accent, panel)
        painter.setTransform(world)


def _mark(painter: QPainter, at: QPointF, radius: float, fill, rim) -> None:
    painter.setPen(QPen(rim, 2.0))
    painter.setBrush(fill)
    painter.drawEllipse(at, radius, radius)


def _pen(color, wide: float) -> QPen:
    pen = QPen(color, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    pen.setCosmetic(True)
    return pen


def _dashed(color, wide: float) -> QPen:
    pen = _pen(color, wide)
    pen.setDashPattern(DASHES)
    return pen


def _path(points: np.ndarray | None = None) -> QPainterPath:
    if points is None or len(points) < 2:
        return QPainterPath()
    return pg.arrayToQPath(points[:, 0], points[:, 1], finiteCheck=False)


def _point(place: np.ndarray) -> QPointF | None:
    return QPointF(*map(float, place)) if np.isfinite(place).all() else None
