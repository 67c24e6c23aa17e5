"""Paints over a picture what the lecturer points at and draws, or black in place of it."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from bpviz.ui.lecture.presentation import LASER, PEN, SPOTLIGHT, Presentation
from bpviz.ui.painting.board import TEXT
from bpviz.ui.painting.text import draw_text, width
from bpviz.ui.theme import MONO, Theme

# Sizes in shares of the picture's height.
DOT, LINE, HALO, RING = 0.011, 0.0055, 0.003, 0.003
TIP = 0.006  # radius of the pen's
DIM = QColor(0, 0, 0, 175)
_ROUND = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin


class _View:
    """Where shares of the picture are in the rectangle that a part of it fills."""

    def __init__(self, rect: QRectF, presentation: Presentation):
        self.rect, self._zoom, self.high = rect, presentation.zoom, rect.height()

    def at(self, place: QPointF) -> QPointF:
        seen = self._zoom.view_place(place)
        return self.rect.topLeft() + QPointF(seen.x() * self.rect.width(), seen.y() * self.high)


def paint_presentation(painter: QPainter, rect: QRectF, presentation: Presentation, theme: Theme) -> None:
    """Paint over the picture in rect, of which the presentation's zoom shows a part."""
    if presentation.is_blank:
        painter.fillRect(rect, Qt.GlobalColor.black)
        return
    view = _View(rect, presentation)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect)
    _paint_strokes(painter, view, presentation, theme)
    if presentation.tool:
        {SPOTLIGHT: _paint_spotlight, LASER: _paint_laser, PEN: _paint_tip}[presentation.tool](
            painter, view, presentation, theme
        )
    if presentation.shows_timer and presentation.timer.is_used:
        _paint_timer(painter, rect, presentation.timer.text, theme)
    painter.restore()


def _paint_spotlight(painter: QPainter, view: _View, presentation: Presentation, theme: Theme) -> None:
    """Dim all but a circle."""
    middle, radius = view.at(presentation.pointer), presentation.spot * view.high
    dimmed = QPainterPath()
    dimmed.addRect(view.rect)
    dimmed.addEllipse(middle, radius, radius)
    painter.fillPath(dimmed, DIM)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), RING * view.high))
    painter.drawEllipse(middle, radius, radius)


def _paint_laser(painter: QPainter, view: _View, presentation: Presentation, theme: Theme) -> None:
    """A dot, and a line that gets thinner and fainter to where it was before."""
    color, dot = theme.color("warning"), DOT * view.high
    trail = [*presentation.trail, (presentation.pointer, 1.0)]
    for (start, _), (end, fresh) in pairwise(trail):
        faded = QColor(color)
        faded.setAlphaF(0.6 * fresh)
        painter.setPen(QPen(faded, max(1.0, 1.4 * dot * fresh), Qt.PenStyle.SolidLine, *_ROUND))
        painter.drawLine(view.at(start), view.at(end))
    _paint_dot(painter, view, view.at(presentation.pointer), dot, theme)


def _paint_tip(painter: QPainter, view: _View, presentation: Presentation, theme: Theme) -> None:
    """Where the pen is, for those who do not see the lecturer's pointer."""
    _paint_dot(painter, view, view.at(presentation.pointer), TIP * view.high, theme)


def _paint_dot(painter: QPainter, view: _View, middle: QPointF, radius: float, theme: Theme) -> None:
    painter.setPen(QPen(theme.color("panel"), HALO * view.high))
    painter.setBrush(theme.color("warning"))
    painter.drawEllipse(middle, radius, radius)


def _paint_strokes(painter: QPainter, view: _View, presentation: Presentation, theme: Theme) -> None:
    """Lines in the colour of warnings, with a rim in the panel's, so that they stand out from anything."""
    lines = [QPolygonF([view.at(place) for place in stroke]) for stroke in presentation.strokes]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for role, wide in (("panel", LINE + 2 * HALO), ("warning", LINE)):
        painter.setPen(QPen(theme.color(role), wide * view.high, Qt.PenStyle.SolidLine, *_ROUND))
        for line in lines:
            painter.drawPoint(line[0]) if len(line) == 1 else painter.drawPolyline(line)


def _paint_timer(painter: QPainter, rect: QRectF, text: str, theme: Theme) -> None:
    """In the upper right corner, on the panel's colour."""
    pixels = round(TEXT * rect.height() + 0.5)
    style, gap = (MONO, pixels), 0.4 * pixels
    wide, high = width(text, *style) + 2 * gap, 1.6 * pixels
    box = QRectF(rect.right() - wide, rect.top(), wide, high)
    painter.fillRect(box, theme.color("panel"))
    draw_text(painter, box.center().x(), box.center().y(), text, style, theme.color("muted"))
