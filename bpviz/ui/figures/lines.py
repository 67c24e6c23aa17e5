"""Cuts lines to a rectangle."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath


def cut_lines(path: QPainterPath, box: QRectF) -> QPainterPath:
    """What of a path's outline lies in a rectangle; its bends are straight pieces then."""
    cut = QPainterPath()
    for line in path.toSubpathPolygons():
        for start, end in pairwise(line.toList()):
            piece = cut_line(start, end, box)
            if piece is not None:
                _append(cut, *piece)
    return cut


def cut_line(start: QPointF, end: QPointF, box: QRectF) -> tuple[QPointF, QPointF] | None:
    """The part of a line in a rectangle, None for none (Liang and Barsky, 1984)."""
    across, down = end.x() - start.x(), end.y() - start.y()
    first, last = 0.0, 1.0
    for step, room in (
        (-across, start.x() - box.left()),
        (across, box.right() - start.x()),
        (-down, start.y() - box.top()),
        (down, box.bottom() - start.y()),
    ):
        if step == 0.0:
            if room < 0.0:
                return None
        elif step < 0.0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    return start + (end - start) * first, start + (end - start) * last


def _append(path: QPainterPath, start: QPointF, end: QPointF) -> None:
    if path.elementCount() == 0 or path.currentPosition() != start:
        path.moveTo(start)
    path.lineTo(end)
