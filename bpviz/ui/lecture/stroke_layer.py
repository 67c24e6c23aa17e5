"""What the pen has drawn, kept as a picture to which each move of the pen adds a piece."""

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from bpviz.ui.lecture.presentation import Presentation, Stroke
from bpviz.ui.theme import Theme

LINE, RIM = 0.006, 0.0025  # widths, in shares of the picture's height however much is magnified
_ROUND = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
_ABOVE = QPainter.CompositionMode.CompositionMode_SourceOver
_BELOW = QPainter.CompositionMode.CompositionMode_DestinationOver


class StrokeLayer:
    """A transparent picture; painted anew only when strokes are taken away or are seen in another way.

    A line of 200 places takes milliseconds to paint, and there may be many while the pen moves.
    """

    def __init__(self):
        self._picture, self._seen, self._painted = QPixmap(), None, ()

    def picture(self, size: QSizeF, ratio: float, presentation: Presentation, theme: Theme) -> QPixmap:
        """The strokes as they are seen in a view of that size and device pixel ratio."""
        strokes, seen = presentation.strokes, (size, ratio, presentation.zoom, theme.name)
        if seen != self._seen or not _grew(self._painted, strokes):
            self._picture, self._seen, self._painted = QPixmap((size * ratio).toSize()), seen, ()
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
        if strokes != self._painted:
            self._add(strokes, size, presentation, theme)
        return self._picture

    def _add(
        self, strokes: tuple[Stroke, ...], size: QSizeF, presentation: Presentation, theme: Theme
    ) -> None:
        with QPainter(self._picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            last = max(len(self._painted) - 1, 0)  # the stroke that may have become longer
            for number, stroke in enumerate(strokes[last:], last):
                done = len(self._painted[number]) if number < len(self._painted) else 0
                piece = [presentation.zoom.view_place(place) for place in stroke[max(done - 1, 0) :]]
                points = [QPointF(at.x() * size.width(), at.y() * size.height()) for at in piece]
                _paint(painter, points, theme.color("warning"), LINE * size.height())
                painter.setCompositionMode(_BELOW)  # a rim keeps the line apart from what else has its colour
                _paint(painter, points, theme.color("panel"), (LINE + 2 * RIM) * size.height())
                painter.setCompositionMode(_ABOVE)
        self._painted = strokes


def _paint(painter: QPainter, places: list[QPointF], color: QColor, wide: float) -> None:
    painter.setPen(QPen(color, wide, Qt.PenStyle.SolidLine, *_ROUND))
    if len(places) == 1:
        painter.drawPoint(places[0])
    else:
        painter.drawPolyline(QPolygonF(places))


def _grew(before: tuple[Stroke, ...], now: tuple[Stroke, ...]) -> bool:
    """Whether nothing of what was there before is gone; places that stay are the same objects."""
    if not before:
        return True
    last = len(before) - 1
    goes_on = len(now) > last and now[last][: len(before[last])] == before[last]
    return goes_on and now[:last] == before[:last]
