"""Writes the weights' values on labels at their edges, and question marks in place of hidden ones."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from bpviz.ui.painting.difference import EQUAL, difference_text, is_difference
from bpviz.ui.painting.edge_places import Edges
from bpviz.ui.painting.edges import solid_pen
from bpviz.ui.painting.hiding import hides_weight
from bpviz.ui.painting.label_room import characters_in
from bpviz.ui.painting.numbers import signed
from bpviz.ui.painting.questions import paint_question
from bpviz.ui.painting.text import draw_text
from bpviz.ui.painting.units import View
from bpviz.ui.theme import MONO

FEW_LABELS = 16
_NO_PEN = Qt.PenStyle.NoPen


def paint_labels(painter: QPainter, view: View) -> None:
    """The weights' values where all of a layer fit: at the layer at work, everywhere if they are few.

    Where they do not, those of the selected unit's weights.
    """
    if is_difference(view.frame) and view.frame.ends_only:
        return
    layout, stage = view.layout, view.stage
    is_at_rest = not stage.edges and all(rects is not None for rects in layout.label_rects)
    for edges, rects in zip(layout.edges, layout.label_rects, strict=True):
        is_at_work = edges.layer == stage.edges
        if rects is None or not (is_at_work or is_at_rest or layout.edge_count <= FEW_LABELS):
            continue
        _paint_layer(painter, view, edges, rects)
    lit = None if view.focus.lit is None else layout.place_of(view.focus.lit)
    lit_rect = lit and _rect_of_lit(view, *lit)
    if view.focus.selected is not None:
        for edges, edge, rect in layout.labels_of(view.focus.selected):
            if not (lit_rect and rect.intersects(lit_rect)):
                _paint_weight(painter, view, edges, edge, rect)
    if lit_rect:
        _paint_lit_label(painter, view, *lit, lit_rect)


def _color(view: View, layer: int) -> QColor:
    """Of the values of a layer's weights."""
    stage, is_at_work = view.stage, layer == view.stage.edges
    if is_at_work and layer in stage.ghost and stage.layer == layer:
        return view.theme.color("backward")
    return view.theme.color("faint" if stage.edges and not is_at_work else "text")


def _paint_layer(painter: QPainter, view: View, edges: Edges, rects: list[QRectF]) -> None:
    for edge, rect in enumerate(rects):
        _paint_weight(painter, view, edges, edge, rect)


def _paint_weight(painter: QPainter, view: View, edges: Edges, edge: int, rect: QRectF) -> None:
    """The label of a weight that is not lit."""
    if edges.index[edge] == view.focus.lit:
        return
    if _is_unknown(view, edges, edge):
        _paint_unknown(painter, rect, view)
    else:
        text = _text(view, float(view.frame.parameters(edges.layer)[edges.index[edge]]), rect)
        _paint_label(painter, view, rect, text, _color(view, edges.layer))


def _text(view: View, value: float, rect: QRectF) -> str:
    """The value with two decimals; seen from afar, where texts keep their size, with fewer if it is long."""
    if is_difference(view.frame):
        return difference_text(value)
    room = characters_in(rect, view.layout.label_pixels) if view.layout.is_far else math.inf
    texts = [signed(value, decimals) for decimals in (2, 1, 0)]
    return next((text for text in texts if len(text) <= room), texts[-1])


def _is_unknown(view: View, edges: Edges, edge: int) -> bool:
    hidden, ends = view.focus.hidden, (int(edges.unit[edge]), int(edges.source[edge]))
    return hides_weight(hidden, view.frame, edges.layer, *ends)


def _paint_unknown(painter, rect: QRectF, view: View, is_lit: bool = False) -> None:
    colors_of_box = ("on_accent", "accent") if is_lit else ("accent", "panel")
    colors = map(view.theme.color, colors_of_box)
    paint_question(painter, *rect.center().toTuple(), view.layout.label_pixels, *colors)


def _paint_label(painter, view: View, rect: QRectF, text: str, color: QColor) -> None:
    pixels, theme = view.layout.label_pixels, view.theme
    if text == EQUAL:
        rect, color = _narrow(rect), theme.color("muted")
    painter.setPen(solid_pen(theme.color("line"), max(1.0, pixels / 14)))
    painter.setBrush(theme.color("panel"))
    painter.drawRoundedRect(rect, 0.25 * pixels, 0.25 * pixels)
    _label_text(painter, rect, text, (MONO, pixels), color, view.layout.least)


def _narrow(rect: QRectF) -> QRectF:
    """A square box: what is equal takes less of the picture."""
    less = (rect.width() - rect.height()) / 2
    return rect.adjusted(less, 0, -less, 0)


def _label_text(painter, rect: QRectF, text: str, style: tuple, color: QColor, least: int) -> None:
    family, pixels, *weight = style
    center = rect.center()
    pixels = min(pixels, max(least, characters_in(rect, pixels) * pixels // len(text)))
    draw_text(painter, center.x(), center.y(), text, (family, pixels, *weight), color)


def _rect_of_lit(view: View, edges: Edges, edge: int) -> QRectF | None:
    """Where its label stands among others, else where it has room alone."""
    layout, selected = view.layout, view.focus.selected
    if rects := layout.label_rects[edges.layer - 1]:
        return rects[edge]
    among = layout.labels_of(selected) if selected is not None else ()
    mine = (rect for those, other, rect in among if those is edges and other == edge)
    return next(mine, None) or layout.lone_label_rect(edges, edge)


def _paint_lit_label(painter, view: View, edges: Edges, edge: int, rect: QRectF) -> None:
    layout, frame, theme = view.layout, view.frame, view.theme
    if _is_unknown(view, edges, edge):
        _paint_unknown(painter, rect, view, is_lit=True)
        return
    painter.setPen(_NO_PEN)
    painter.setBrush(theme.color("accent"))
    pixels = layout.label_pixels
    text = _text(view, float(frame.parameters(edges.layer)[edges.index[edge]]), rect)
    painter.drawRoundedRect(rect, 0.25 * pixels, 0.25 * pixels)
    _label_text(painter, rect, text, (MONO, pixels, True), theme.color("on_accent"), layout.least)
