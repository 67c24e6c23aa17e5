"""Paints marks behind the units and weights that a lesson speaks of: rings and tubes in an own hue."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from bpviz.debugger.quantities import KINDS, UNIT, WEIGHT, Quantity
from bpviz.ui.painting.edges import line_widths, solid_pen
from bpviz.ui.painting.units import View

OUTLINE = 1.5  # in lines
RING = 4.0  # in lines: how far a ring is from its unit
TUBE = 1.5  # in parts of the greatest width of a weight, and as many lines more as a ring is from its unit
BACKWARD = ("error", "gradient", "change")  # kinds that are marked in the hue of the backward pass


def paint_highlights(painter: QPainter, view: View) -> None:
    """Mark those that are visible; the units and edges are painted over it."""
    sizes, count = view.frame.network.sizes, view.frame.network.parameter_count
    for quantity in view.focus.marked:
        needs = KINDS[quantity.kind].needs
        if needs == WEIGHT and quantity.fits(view.frame.network):
            _paint_tube(painter, view, quantity, count)
        elif needs == UNIT and quantity.layer < len(sizes):
            _paint_ring(painter, view, quantity)


def _colors(view: View, quantity: Quantity) -> tuple[QColor, QColor]:
    """Of the outline and inside of it."""
    is_backward = quantity.kind in BACKWARD
    outline, wash = ("backward", "backward_wash") if is_backward else ("accent", "forward_wash")
    return view.theme.color(outline), view.theme.color(wash)


def _paint_ring(painter: QPainter, view: View, quantity: Quantity) -> None:
    column = view.layout.columns[quantity.layer]
    rows = (column.units == quantity.unit).nonzero()[0]
    if not rows.size:
        return
    outline, wash = _colors(view, quantity)
    radius = column.radius + RING * view.line
    painter.setPen(QPen(outline, OUTLINE * view.line))
    painter.setBrush(wash)
    painter.drawEllipse(QPointF(column.x, float(column.y[rows[0]])), radius, radius)


def _paint_tube(painter: QPainter, view: View, quantity: Quantity, count: int) -> None:
    index = quantity.index(view.frame.network)
    place = view.layout.place_of(index) if index < count else None
    if place is None:
        return
    edges, number = place
    line: QLineF = edges.lines[number]
    outline, wash = _colors(view, quantity)
    wide = TUBE * line_widths(view.layout)[1] + RING * view.line
    painter.setPen(solid_pen(outline, wide + 2 * OUTLINE * view.line))
    painter.drawLine(line)
    painter.setPen(solid_pen(wash, wide))
    painter.drawLine(line)
