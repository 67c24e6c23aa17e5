"""The hidden numbers of a picture: which there are in the order of the step, and which lies at a point."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bpviz.debugger.quantities import Quantity, phase_of
from bpviz.engine.phases import Kind
from bpviz.ui.painting.columns import Column
from bpviz.ui.painting.hiding import UNKNOWN, hides, hides_weight
from bpviz.ui.painting.text import draw_text
from bpviz.ui.painting.units import View
from bpviz.ui.theme import MONO

BOX = 1.3  # the size of a box around the mark, in parts of its text


def paint_question(painter: QPainter, x: float, y: float, pixels: int, color: QColor, fill: QColor) -> None:
    """A box with a question mark, centred at a point."""
    side = BOX * pixels
    painter.setPen(QPen(color, max(1.0, pixels / 12)))
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(x - side / 2, y - side / 2, side, side), 0.25 * pixels, 0.25 * pixels)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw_text(painter, x, y, UNKNOWN, (MONO, pixels, True), color)


def questions(view: View) -> list[Quantity]:
    """All hidden numbers in sight that the shown step has computed, in the order of the step."""
    order = view.frame.phases.index
    found = [*_of_units(view), *_of_weights(view)]
    if view.frame.shows(Kind.LOSS) and hides(view.focus.hidden, "loss"):
        found.append(Quantity("loss"))
    return sorted(found, key=lambda quantity: order(phase_of(quantity)))


def question_at(view: View, x: float, y: float) -> Quantity | None:
    """The hidden number at a point: of a disc its activation before its error."""
    if unit := view.layout.unit_at(x, y):
        return next((q for q in _of_units(view) if (q.layer, q.unit) == unit), None)
    for column in view.layout.columns[1:]:
        for row, unit in enumerate(column.units.tolist()):
            if error_rect(view, column, row).contains(QPointF(x, y)) and _is_hidden(
                view, "error", column, row
            ):
                return Quantity("error", column.layer, unit)
    return _weight_at(view, x, y)


def _is_hidden(view: View, kind: str, column: Column, row: int) -> bool:
    known = view.values(column) if kind == "activation" else view.errors(column)
    return known is not None and view.hides(kind, column, row)


def _of_units(view: View) -> Iterator[Quantity]:
    for kind in ("activation", "error"):
        for column in view.layout.columns[1:]:
            for row, unit in enumerate(column.units.tolist()):
                if _is_hidden(view, kind, column, row):
                    yield Quantity(kind, column.layer, unit)


def _of_weights(view: View) -> Iterator[Quantity]:
    for edges in view.layout.edges:
        for unit, source in zip(edges.unit.tolist(), edges.source.tolist(), strict=True):
            if hides_weight(view.focus.hidden, view.frame, edges.layer, unit, source):
                yield Quantity("weight", edges.layer, unit, source)


def _weight_at(view: View, x: float, y: float) -> Quantity | None:
    """The new weight whose label or edge is at a point."""
    network, index = view.frame.network, view.layout.labelled_at(x, y)
    index = view.layout.parameter_at(x, y) if index is None else index
    if index is None or not hides_weight(view.focus.hidden, view.frame, *network.locate(index)):
        return None
    return Quantity.of_parameter("weight", network, index)


def error_rect(view: View, column: Column, row: int) -> QRectF:
    """Where the error of a unit is written: under a roomy disc, else beside it."""
    pixels, y = column.error_pixels, float(column.y[row])
    if column.is_roomy:
        under = y + column.radius + 4 * view.line
        return QRectF(column.x - 2.6 * pixels, under - 0.3 * pixels, 5.2 * pixels, 1.6 * pixels)
    if column.layer < view.frame.network.depth:
        left = column.x + column.radius + 3.4 * view.line
        return QRectF(left, y + 0.62 * column.radius - 0.7 * pixels, 2.0 * pixels, 1.6 * pixels)
    left = column.x + column.radius + 6 * pixels
    return QRectF(left, y - 0.7 * pixels, 8 * pixels, 1.4 * pixels)
