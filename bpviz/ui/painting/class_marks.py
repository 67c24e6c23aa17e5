"""Marks for the classes of samples: a hue and a shape each, so that colour alone tells none."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen, QPolygonF

from bpviz.ui.painting.hues import hue
from bpviz.ui.theme import Theme

# (corners, turn of the first one from the top in degrees, outer radius, inner radius of a star)
SHAPES = (
    (0, 0.0, 0.90, None),  # disc
    (4, 45.0, 1.15, None),  # square
    (3, 0.0, 1.25, None),  # triangle
    (4, 0.0, 1.20, None),  # diamond
    (5, 0.0, 1.30, 0.55),  # star
    (3, 180.0, 1.25, None),  # triangle on its tip
)


def paint_mark(
    painter: QPainter, at: QPointF, class_: int, radius: float, theme: Theme, *, hollow: bool = False
) -> None:
    """Paint the mark of a class, counted from 0, with the panel's colour around it; hollow: that inside."""
    inside, around = hue(class_, theme), theme.color("panel")
    if hollow:
        inside, around = around, inside
    painter.setPen(QPen(around, max(1.0, radius / (3 if hollow else 5))))
    painter.setBrush(inside)
    corners, _, size, _ = SHAPES[class_ % len(SHAPES)]
    if corners:
        painter.drawPolygon(_polygon(class_ % len(SHAPES), radius).translated(at))
    else:
        painter.drawEllipse(at, size * radius, size * radius)


@lru_cache(maxsize=64)
def _polygon(shape: int, radius: float) -> QPolygonF:
    corners, turn, outer, inner = SHAPES[shape]
    radii = [outer] * corners if inner is None else [outer, inner] * corners
    angles = [math.radians(turn + 360 * k / len(radii)) for k in range(len(radii))]
    points = [
        QPointF(r * radius * math.sin(a), -r * radius * math.cos(a))
        for r, a in zip(radii, angles, strict=True)
    ]
    return QPolygonF(points)
