"""Paints over a picture what the lecturer points at and draws, or black in place of it."""

import math
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QRegion

from bpviz.ui.lecture.presentation import LASER, PEN, SPOTLIGHT, Presentation
from bpviz.ui.lecture.stroke_layer import StrokeLayer
from bpviz.ui.painting.board import TEXT
from bpviz.ui.painting.text import draw_text, width
from bpviz.ui.theme import MONO, Theme

# Sizes in shares of the picture's height.
DOT, HALO, RING = 0.011, 0.003, 0.003
TIP = 0.006  # radius of the pen's
DIM, TAIL = QColor(0, 0, 0, 175), 0.6


class _View:
    """Where shares of the picture are in the rectangle that a part of it fills."""

    def __init__(self, rect: QRectF, presentation: Presentation):
        self.rect, self._zoom, self.high = rect, presentation.zoom, rect.height()

    def at(self, place: QPointF) -> QPointF:
        seen = self._zoom.view_place(place)
        return self.rect.topLeft() + QPointF(seen.x() * self.rect.width(), seen.y() * self.high)


def paint_presentation(
    painter: QPainter, rect: QRectF, presentation: Presentation, theme: Theme, strokes: StrokeLayer
) -> None:
    """Paint over the picture in rect, of which the presentation's zoom shows a part; strokes: kept for it."""
    if presentation.is_blank:
        painter.fillRect(rect, Qt.GlobalColor.black)
        return
    view = _View(rect, presentation)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect)
    if presentation.strokes:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.topLeft(), strokes.picture(rect.size(), ratio, presentation, theme))
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
    around = QRect(*(math.floor(at - radius) for at in middle.toTuple()), *[math.ceil(2 * radius) + 1] * 2)
    for far in QRegion(view.rect.toAlignedRect()) - around:  # which is fast, having no edges to smooth
        painter.fillRect(far, DIM)
    near = QPainterPath()
    near.addRect(around)
    near.addEllipse(middle, radius, radius)
    painter.fillPath(near, DIM)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), RING * view.high))
    painter.drawEllipse(middle, radius, radius)


def _paint_laser(painter: QPainter, view: _View, presentation: Presentation, theme: Theme) -> None:
    """A dot, and a tail that gets thinner to where it was before."""
    color, dot = theme.color("warning"), DOT * view.high
    tail = [(view.at(place), 0.7 * dot * fresh) for place, fresh in presentation.trail]
    color.setAlphaF(TAIL)
    painter.fillPath(_tail([*tail, (view.at(presentation.pointer), 0.7 * dot)]), color)
    _paint_dot(painter, view, view.at(presentation.pointer), dot, theme)


def _tail(places: list[tuple[QPointF, float]]) -> QPainterPath:
    """One outline around discs of given places and radii: nothing is painted twice where they overlap."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for (start, thin), (end, thick) in pairwise(places):
        along = QLineF(start, end)
        if along.length() > 0:
            across = QPointF(along.dy(), -along.dx()) / along.length()  # all outlines run the same way around
            sides = start + thin * across, end + thick * across, end - thick * across, start - thin * across
            path.addPolygon(QPolygonF([*sides, sides[0]]))
    for place, radius in places:
        path.addEllipse(place, radius, radius)
    return path


def _paint_tip(painter: QPainter, view: _View, presentation: Presentation, theme: Theme) -> None:
    """Where the pen is, for those who do not see the lecturer's pointer."""
    _paint_dot(painter, view, view.at(presentation.pointer), TIP * view.high, theme)


def _paint_dot(painter: QPainter, view: _View, middle: QPointF, radius: float, theme: Theme) -> None:
    painter.setPen(QPen(theme.color("panel"), HALO * view.high))
    painter.setBrush(theme.color("warning"))
    painter.drawEllipse(middle, radius, radius)


def _paint_timer(painter: QPainter, rect: QRectF, text: str, theme: Theme) -> None:
    """In the upper right corner, on the panel's colour."""
    pixels = round(TEXT * rect.height() + 0.5)
    style, gap = (MONO, pixels), 0.4 * pixels
    wide, high = width(text, *style) + 2 * gap, 1.6 * pixels
    box = QRectF(rect.right() - wide, rect.top(), wide, high)
    painter.fillRect(box, theme.color("panel"))
    draw_text(painter, box.center().x(), box.center().y(), text, style, theme.color("muted"))
