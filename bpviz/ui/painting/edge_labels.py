"""Writes the weights' values on labels at their edges, and question marks in place of hidden ones."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from bpviz.debugger.frame import Frame
from bpviz.ui.painting.difference import EQUAL, difference_text, is_difference
from bpviz.ui.painting.edges import solid_pen
from bpviz.ui.painting.hiding import Hidden, hides_weight
from bpviz.ui.painting.layout import LABEL_CHARACTERS, Edges, Layout
from bpviz.ui.painting.numbers import signed
from bpviz.ui.painting.questions import paint_question
from bpviz.ui.painting.stage import Stage
from bpviz.ui.painting.text import draw_text
from bpviz.ui.theme import MONO, Theme

FEW_LABELS = 16
_NO_PEN = Qt.PenStyle.NoPen


def paint_labels(
    painter: QPainter,
    layout: Layout,
    frame: Frame,
    stage: Stage,
    lit: int | None,
    theme: Theme,
    hidden: Hidden = None,
) -> None:
    """The weights' values where all of a layer fit: at the layer at work, everywhere if they are few."""
    if is_difference(frame) and frame.ends_only:
        return
    pale, text = theme.color("faint"), theme.color("text")
    updated = theme.color("backward")
    is_at_rest = not stage.edges and all(rects is not None for rects in layout.label_rects)
    for edges, rects in zip(layout.edges, layout.label_rects, strict=True):
        is_at_work = edges.layer == stage.edges
        if rects is None or not (is_at_work or is_at_rest or layout.edge_count <= FEW_LABELS):
            continue
        color = pale if stage.edges and not is_at_work else text
        if is_at_work and edges.layer in stage.ghost and stage.layer == edges.layer:
            color = updated
        for edge, value in enumerate(frame.parameters(edges.layer)[edges.index].tolist()):
            if edges.index[edge] == lit:
                continue
            if _is_unknown(frame, edges, edge, hidden):
                _paint_unknown(painter, rects[edge], layout.label_pixels, theme)
            else:
                _paint_label(painter, layout, rects[edge], _text(frame, value), color, theme)
    if lit is not None and (place := layout.place_of(lit)):
        _paint_lit_label(painter, layout, frame, *place, theme, hidden)


def _text(frame: Frame, value: float) -> str:
    return difference_text(value) if is_difference(frame) else signed(value)


def _is_unknown(frame: Frame, edges: Edges, edge: int, hidden: Hidden) -> bool:
    if hidden is None:
        return False
    return hides_weight(hidden, frame, edges.layer, int(edges.unit[edge]), int(edges.source[edge]))


def _paint_unknown(painter, rect: QRectF, pixels: int, theme: Theme, is_lit: bool = False) -> None:
    colors_of_box = ("on_accent", "accent") if is_lit else ("accent", "panel")
    paint_question(painter, *rect.center().toTuple(), pixels, *map(theme.color, colors_of_box))


def _paint_label(painter, layout: Layout, rect: QRectF, text: str, color: QColor, theme: Theme) -> None:
    pixels = layout.label_pixels
    if text == EQUAL:
        rect, color = _narrow(rect), theme.color("muted")
    painter.setPen(solid_pen(theme.color("line"), max(1.0, pixels / 14)))
    painter.setBrush(theme.color("panel"))
    painter.drawRoundedRect(rect, 0.25 * pixels, 0.25 * pixels)
    _label_text(painter, rect, text, (MONO, pixels), color, layout.least)


def _narrow(rect: QRectF) -> QRectF:
    """A square box: what is equal takes less of the picture."""
    less = (rect.width() - rect.height()) / 2
    return rect.adjusted(less, 0, -less, 0)


def _label_text(painter, rect: QRectF, text: str, style: tuple, color: QColor, least: int) -> None:
    family, pixels, *weight = style
    center = rect.center()
    pixels = min(pixels, max(least, LABEL_CHARACTERS * pixels // len(text)))
    draw_text(painter, center.x(), center.y(), text, (family, pixels, *weight), color)


def _paint_lit_label(
    painter, layout: Layout, frame: Frame, edges: Edges, edge: int, theme: Theme, hidden: Hidden
) -> None:
    rects = layout.label_rects[edges.layer - 1]
    rect = rects[edge] if rects else layout.lone_label_rect(edges, edge)
    if rect is None:
        return
    if _is_unknown(frame, edges, edge, hidden):
        _paint_unknown(painter, rect, layout.label_pixels, theme, is_lit=True)
        return
    painter.setPen(_NO_PEN)
    painter.setBrush(theme.color("accent"))
    pixels, text = layout.label_pixels, _text(frame, float(frame.parameters(edges.layer)[edges.index[edge]]))
    painter.drawRoundedRect(rect, 0.25 * pixels, 0.25 * pixels)
    _label_text(painter, rect, text, (MONO, pixels, True), theme.color("on_accent"), layout.least)
