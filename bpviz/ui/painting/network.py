"""Paints the network of one frame into a rectangle: weights, units, targets, the way of the flow."""

from enum import Flag, auto

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.painting.edge_labels import paint_labels
from bpviz.ui.painting.edges import paint_edges, paint_lit_edge, solid_pen
from bpviz.ui.painting.far_targets import paint_far_targets
from bpviz.ui.painting.focus import NOWHERE, Focus
from bpviz.ui.painting.highlights import paint_highlights
from bpviz.ui.painting.layout import Layout, layout
from bpviz.ui.painting.norm_bars import paint_norm_bars, paint_norm_texts
from bpviz.ui.painting.numbers import counted
from bpviz.ui.painting.scales import scales
from bpviz.ui.painting.stage import stage
from bpviz.ui.painting.targets import paint_targets
from bpviz.ui.painting.text import CENTER, draw_text, elided, width
from bpviz.ui.painting.unit_texts import paint_unit_texts
from bpviz.ui.painting.units import View, paint_units
from bpviz.ui.theme import SANS, Theme


class Parts(Flag):
    """What of the network to paint. Shapes alone are a draft: many edges are then not antialiased."""

    SHAPES = auto()
    TEXTS = auto()
    ALL = SHAPES | TEXTS


def network_layout(frame: Frame, rect: QRectF, least: int = 0) -> Layout:
    """Where paint_network puts things in a rectangle, for hit testing."""
    return layout(frame.network, *rect.getRect(), least)


def network_view(
    frame: Frame,
    rect: QRectF,
    theme: Theme,
    notation: Notation,
    focus: Focus = NOWHERE,
    least: int = 0,
) -> View:
    """What paint_network paints in a rectangle, for finding hidden numbers in it."""
    place = network_layout(frame, rect, least)
    return View(place, frame, scales(frame), stage(frame), notation, theme, focus)


def paint_network(
    painter: QPainter,
    rect: QRectF,
    frame: Frame,
    theme: Theme,
    notation: Notation,
    focus: Focus = NOWHERE,
    *,
    parts: Parts = Parts.ALL,
    least: int = 0,
) -> None:
    """Paint the network on the panel's colour, which the caller has filled in.

    parts: what to paint, so that a run can paint texts less often than shapes. least: pixels of the smallest
    text, for a picture that is read from afar; 0 for a picture on a desk.
    """
    view = network_view(frame, rect, theme, notation, focus, least)
    painter.save()
    painter.setClipRect(rect)
    if Parts.SHAPES in parts:
        paint_highlights(painter, view)
        _paint_shapes(painter, view, is_draft=Parts.TEXTS not in parts)
    if Parts.TEXTS in parts:
        _paint_texts(painter, view)
    painter.restore()


def _paint_shapes(painter: QPainter, view: View, *, is_draft: bool) -> None:
    """Weights as lines, units as circles. is_draft: texts are to come only with a later frame."""
    paint_edges(painter, view, is_draft=is_draft)
    paint_lit_edge(painter, view)
    paint_norm_bars(painter, view)
    paint_units(painter, view)


def _paint_texts(painter: QPainter, view: View) -> None:
    """Numbers, targets and the names of the layers."""
    paint_labels(painter, view)
    paint_norm_texts(painter, view)
    paint_unit_texts(painter, view)
    (paint_far_targets if view.layout.is_far else paint_targets)(painter, view)
    _paint_captions(painter, view)
    if view.stage.flow:
        _paint_flow(painter, view)


def _caption(view: View, layer: int) -> tuple[str, tuple]:
    """The words under a layer and their style, short enough for the space between two layers."""
    is_lit = layer == view.stage.layer and view.stage.tone != "neutral"
    style = (SANS, max(view.layout.least, round(0.72 * view.layout.em)), is_lit)
    place = view.layout
    to_edge = min(place.columns[layer].x - place.left, place.left + place.width - place.columns[layer].x)
    room = min((0.72 if view.stage.flow else 0.92) * place.spacing, 2 * to_edge)
    name, norm = view.notation.layer(layer), view.frame.network.norm(layer) if layer else "none"
    long = (tr("{name}, {norm} norm", name=name, norm=norm),) if norm != "none" else ()
    if view.layout.is_far and view.layout.columns[layer].gap_y is not None:
        size = counted(view.layout.columns[layer].size)
        units = tr("{size} units", size=size)
        long = (f"{name}, {units}" if layer else f"{size} {name}", units)
    for text in (*long, name, tr("layer {layer}", layer=layer), f"{layer}"):
        if width(text, *style) <= room:
            return text, style
    return "", style


def _paint_captions(painter: QPainter, view: View) -> None:
    place, theme = view.layout, view.theme
    for column in place.columns:
        text, style = _caption(view, column.layer)
        color = view.hue if style[2] else theme.color("muted")
        draw_text(painter, column.x, place.captions_y, text, style, color)
    if view.frame.trace is not None and not place.is_far:
        first = place.columns[0]
        style = (SANS, max(9, round(0.6 * place.em)))
        sample, count = view.frame.trace.sample + 1, view.frame.dataset.sample_count
        text = elided(
            tr("sample {sample} of {count}", sample=counted(sample), count=counted(count)),
            style,
            2 * (first.x - place.left) - 8,
        )
        draw_text(
            painter, first.x, place.captions_y + 0.95 * place.em, text, style, theme.color("muted"), CENTER
        )


def _paint_flow(painter: QPainter, view: View) -> None:
    """An arrow between the names of the two layers that the flow goes between."""
    place, (start, end) = view.layout, view.stage.flow
    step = 1 if end > start else -1
    gap = 0.9 * place.em
    ends = [
        place.columns[layer].x + side * (width(*_flat(_caption(view, layer))) / 2 + gap)
        for layer, side in ((start, step), (end, -step))
    ]
    if (ends[1] - ends[0]) * step < 12:
        return
    y, head, line = place.captions_y, 0.42 * place.em, max(1.5, 0.11 * place.em)
    painter.setPen(solid_pen(view.hue, line))
    painter.setBrush(view.hue)
    painter.drawLine(QPointF(ends[0], y), QPointF(ends[1] - step * head, y))
    back = ends[1] - step * 1.5 * head
    tip = [QPointF(ends[1], y), QPointF(back, y - 0.7 * head), QPointF(back, y + 0.7 * head)]
    painter.setPen(solid_pen(view.hue, 0.5))
    painter.drawPolygon(QPolygonF(tip))


def _flat(caption: tuple[str, tuple]) -> tuple:
    return caption[0], *caption[1]
