"""The axes around a map."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bpviz.ui.painting.plane import Plane
from bpviz.ui.painting.text import CENTER, LEFT, RIGHT, draw_text, elided, width
from bpviz.ui.painting.ticks import ticks
from bpviz.ui.theme import SANS, Theme

TICK = 4  # pixels


def left_room(limits: tuple[float, float], height: float, pixels: int) -> float:
    """How wide the numbers at the left are, with their ticks."""
    texts = [text for _, text in ticks(limits, height, 2.6 * pixels)]
    return max((width(text, SANS, pixels) for text in texts), default=0.0) + TICK + 4


def paint_axes(painter: QPainter, plane: Plane, names: tuple[str, str], pixels: int, theme: Theme) -> None:
    """Numbers below and at the left, the names of both axes, and a line around."""
    rect, style, color = plane.rect, (SANS, pixels), theme.color("muted")
    painter.setPen(QPen(theme.color("faint"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect)
    for value, text in ticks(plane.x, rect.width(), 4.2 * pixels):
        x = plane.pixel((value, plane.y[0])).x()
        painter.setPen(theme.color("faint"))
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x, rect.bottom() + TICK))
        draw_text(painter, x, rect.bottom() + TICK + 0.75 * pixels, text, style, color, CENTER)
    for value, text in ticks(plane.y, rect.height(), 2.6 * pixels):
        y = plane.pixel((plane.x[0], value)).y()
        painter.setPen(theme.color("faint"))
        painter.drawLine(QPointF(rect.left() - TICK, y), QPointF(rect.left(), y))
        draw_text(painter, rect.left() - TICK - 3, y, text, style, color, RIGHT)
    _paint_names(painter, rect, names, style, theme)


def _paint_names(painter: QPainter, rect: QRectF, names: tuple[str, str], style: tuple, theme: Theme) -> None:
    across, up = names
    pixels, color = style[1], theme.color("text")
    across, up = (elided(name, style, rect.width() - pixels) for name in (f"{across} →", f"↑ {up}"))
    draw_text(painter, rect.right(), rect.bottom() + TICK + 2.1 * pixels, across, style, color, RIGHT)
    draw_text(painter, rect.left(), rect.top() - 0.9 * pixels, up, style, color, LEFT)
