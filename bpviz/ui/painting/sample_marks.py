"""Paints samples on a plane: what they are by shape and colour, wrong ones crossed, one ringed."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bpviz.ui.painting.class_marks import paint_mark
from bpviz.ui.theme import Theme

LEAST_RADIUS, LARGEST_RADIUS = 2.6, 6.0
CROSS = 1.6  # arms of a cross in parts of the mark's radius


@dataclass(frozen=True, eq=False)
class Marks:
    """n marks. places: (n, 2), in pixels. held: (n,), the hollow ones.

    classes: (n,), or None where there are none; then discs of these colours.
    """

    places: np.ndarray
    held: np.ndarray
    classes: np.ndarray | None
    colors: tuple[QColor, ...] = ()


def mark_radius(count: int) -> float:
    """Marks get smaller where there are many."""
    return max(LEAST_RADIUS, LARGEST_RADIUS - 2.2 * math.log10(max(1.0, count / 16)))


def paint_marks(painter: QPainter, marks: Marks, radius: float, theme: Theme) -> None:
    """Paint all marks, those of held-out samples first."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for n in np.argsort(~marks.held, kind="stable").tolist():
        at, is_held = QPointF(*marks.places[n].tolist()), bool(marks.held[n])
        if marks.classes is not None:
            paint_mark(painter, at, int(marks.classes[n]), radius, theme, hollow=is_held)
        else:
            paint_disc(painter, at, radius, marks.colors[n], theme, hollow=is_held)


def paint_disc(
    painter: QPainter, at: QPointF, radius: float, color: QColor, theme: Theme, *, hollow: bool = False
) -> None:
    """A disc that stands out from whatever is below it, or as a ring."""
    painter.setBrush(theme.color("panel") if hollow else color)
    painter.setPen(QPen(color if hollow else theme.color("panel"), max(1.2, radius / 4)))
    painter.drawEllipse(at, 0.9 * radius, 0.9 * radius)


def paint_crosses(painter: QPainter, places: np.ndarray, radius: float, theme: Theme) -> None:
    """Crosses to go below the marks of samples at places, (n, 2): only their arms stick out."""
    arm = CROSS * radius
    lines = [
        QLineF(x - arm, y - sign * arm, x + arm, y + sign * arm)
        for x, y in places.tolist()
        for sign in (1, -1)
    ]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for role, wide in (("panel", 3.2), ("warning", 1.8)):
        painter.setPen(QPen(theme.color(role), wide))
        painter.drawLines(lines)


def paint_ring(painter: QPainter, at: QPointF, radius: float, theme: Theme, *, pinned: bool = False) -> None:
    """The ring of the shown step's sample; a second one around it where it is pinned."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for reach in (2.0, 3.0) if pinned else (2.0,):
        for role, wide in (("panel", 5.0), ("accent", 2.4)):
            painter.setPen(QPen(theme.color(role), wide))
            painter.drawEllipse(at, reach * radius, reach * radius)
