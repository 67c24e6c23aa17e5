"""Paints the weights: colour and dashes = sign, width = size; gradients beside, old sizes under them.

Of a difference of two frames all this tells the difference, and what is equal is a thin grey line.
"""

from collections import defaultdict
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import Quantity
from bpviz.ui.painting.colors import MARK_CONTRAST, STEPS, colors
from bpviz.ui.painting.difference import is_difference
from bpviz.ui.painting.edge_places import Edges
from bpviz.ui.painting.hiding import Hidden, hides_weight
from bpviz.ui.painting.layout import Layout
from bpviz.ui.painting.scales import Scales
from bpviz.ui.painting.stage import left_out
from bpviz.ui.painting.units import View
from bpviz.ui.theme import Theme

LEVELS = 16
STILL = 2 * LEVELS  # the bucket of what does not differ, or comes from a unit that is left out
MOST_SMOOTH = 1500  # visible edges; more are drawn without antialiasing
MOST_SMOOTH_DRAFT = 40
DENSE = 60  # from here on edges are thinner, and what is next to nothing is not drawn beside them
LEAST_SHARE = 0.03
GRADIENT_LEAST = 0.7  # of the least width of a weight: that of a gradient
LEAST_ROUGH = 1.5  # without antialiasing, Qt draws lines of width 1 four times slower than wider ones
_FLAT, _ROUND_JOIN = Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin
_SMOOTH = QPainter.RenderHint.Antialiasing


def line_widths(layout: Layout) -> tuple[float, float]:
    """The least and greatest width of a weight, in pixels."""
    pitch = min(column.pitch for column in layout.columns)
    thinnest = layout.thinnest / GRADIENT_LEAST if layout.is_far else 1.0
    if layout.edge_count > DENSE:
        least, greatest = thinnest, min(0.012 * layout.height, 0.14 * pitch)
    else:
        least, greatest = max(thinnest, 0.0032 * layout.height), min(0.02 * layout.height, 0.24 * pitch)
    return least, max(2.5, 2 * thinnest, greatest)


def paint_edges(painter: QPainter, view: View, *, is_draft: bool) -> None:
    """Paint all visible weights with ghosts and gradients; those not at work paler.

    A new weight that is hidden looks like the old one, a gradient that is hidden is left out.
    """
    layout = view.layout
    is_smooth = layout.edge_count <= (MOST_SMOOTH_DRAFT if is_draft else MOST_SMOOTH)
    painter.setRenderHint(_SMOOTH, is_smooth)
    least, greatest = line_widths(layout)
    widths = (least if is_smooth else max(least, LEAST_ROUGH)), greatest
    for edges in layout.edges:
        _paint_layer(painter, edges, view, widths)
    painter.setRenderHint(_SMOOTH, True)


def _paint_layer(painter: QPainter, edges: Edges, view: View, widths: tuple[float, float]) -> None:
    """The weights between two layers. widths: of the least weight and of the greatest."""
    frame, scales, stage, theme, hidden = view.frame, view.scales, view.stage, view.theme, view.focus.hidden
    is_pale = bool(stage.edges) and edges.layer != stage.edges
    weights = _shown_weights(frame, edges, hidden)
    is_thin = is_pale and theme.edge_contrast >= MARK_CONTRAST  # where they cannot be paler
    own = (GRADIENT_LEAST * widths[0], max(widths[0], 0.5 * widths[1])) if is_thin else widths
    pens, buckets = _weight_pens(theme, own, is_pale), _bucket(weights, scales.weight)
    is_still = _is_still(frame, edges, weights)
    if edges.layer in stage.ghost:
        old = np.where(is_still, weights, frame.trace.before[edges.index])
        _paint_ghosts(painter, edges, weights, old, scales.weight, widths, theme)
    buckets[is_still] = STILL
    _draw_lines(painter, edges.lines, buckets, pens)
    if edges.layer in (*stage.gradient, *stage.summed):
        gradient = _shown_gradient(frame, edges, edges.layer in stage.summed, hidden)
        _paint_gradients(painter, edges, weights, gradient, scales, widths, theme)


def _is_still(frame: Frame, edges: Edges, weights: np.ndarray) -> np.ndarray:
    """For each edge whether it is a thin grey line: in a difference one that does not differ, else one
    from a unit that is left out.
    """
    if is_difference(frame):
        return weights == 0
    out = left_out(frame, edges.layer - 1)
    if out is None:
        return np.zeros(len(weights), bool)
    return (edges.source >= 0) & out[edges.source]


def _shown_weights(frame: Frame, edges: Edges, hidden: Hidden) -> np.ndarray:
    weights = frame.parameters(edges.layer)[edges.index]
    if hidden is None or frame.trace is None:
        return weights
    ends = zip(edges.unit.tolist(), edges.source.tolist(), strict=True)
    unknown = [hides_weight(hidden, frame, edges.layer, *end) for end in ends]
    return np.where(unknown, frame.trace.before[edges.index], weights)


def _shown_gradient(frame: Frame, edges: Edges, is_summed: bool, hidden: Hidden) -> np.ndarray:
    gradient = (frame.trace.summed if is_summed else frame.trace.gradient)[edges.index]
    if hidden is None:
        return gradient
    ends = zip(edges.unit.tolist(), edges.source.tolist(), strict=True)
    unknown = [hidden(Quantity("gradient", edges.layer, *end)) for end in ends]
    return np.where(unknown, 0.0, gradient)


def _bucket(values: np.ndarray, limit: float) -> np.ndarray:
    """0..LEVELS−1 for the sizes of positive values, LEVELS.. for those of negative ones."""
    size = np.fmin(np.fmax(np.abs(values), 0.0), limit)  # NaN becomes 0
    return np.rint(size * ((LEVELS - 1) / limit)).astype(int) + LEVELS * (values < 0)


def _draw_lines(painter: QPainter, lines: list[QLineF], buckets: np.ndarray, pens: list[QPen]) -> None:
    groups = defaultdict(list)
    for line, bucket in zip(lines, buckets.tolist(), strict=True):
        groups[bucket].append(line)
    for bucket in sorted(groups, key=lambda bucket: bucket % LEVELS):  # strong weights on top
        painter.setPen(pens[bucket])
        painter.drawLines(groups[bucket])


def _level_width(level, widths: tuple[float, float]):
    return widths[0] + (widths[1] - widths[0]) * level / (LEVELS - 1)


def solid_pen(color: QColor, width: float, rim: float = 0.0) -> QPen:
    """A pen for what is not negative; rim: how much wider than what it lies under."""
    return QPen(color, width + rim, Qt.PenStyle.SolidLine, _FLAT, _ROUND_JOIN)


def dashed_pen(color: QColor, width: float, rim: float = 0.0) -> QPen:
    """A pen for what is negative; dashes are told apart at any width, and stay in step whatever the rim."""
    pen = solid_pen(color, width, rim)
    pen.setDashPattern([(5.0 + 1.1 * width) / (width + rim), (4.0 + 0.6 * width) / (width + rim)])
    return pen


@lru_cache(maxsize=64)
def _weight_pens(theme: Theme, widths: tuple[float, float], is_pale: bool) -> list[QPen]:
    table = colors(theme).pale_edges if is_pale else colors(theme).edges
    pens = []
    for sign, make in ((1, solid_pen), (-1, dashed_pen)):
        for level in range(LEVELS):
            color = table[round((1 + sign * (level + 0.5) / LEVELS) / 2 * (STEPS - 1))]
            pens.append(make(color, _level_width(level, widths)))
    return [*pens, solid_pen(theme.color("line"), widths[0])]


@lru_cache(maxsize=64)
def _plain_pens(color: str, widths: tuple[float, float], rim: float = 0.0) -> list[QPen]:
    pens = (solid_pen, dashed_pen)
    return [make(QColor(color), _level_width(level, widths), rim) for make in pens for level in range(LEVELS)]


def _paint_ghosts(painter, edges: Edges, new, old, limit: float, widths, theme: Theme) -> None:
    """The old width in grey, a pixel wider at each side: how much of it shows tells whether |w| shrank."""
    pens = _plain_pens(colors(theme).ghost.name(), widths, 1.6 * widths[0])
    shown = _worth_drawing(new - old, limit)
    _draw_lines(painter, [edges.lines[edge] for edge in shown], _bucket(old[shown], limit), pens)


def _worth_drawing(values: np.ndarray, limit: float) -> np.ndarray:
    """Where values are not 0, and among many not next to nothing."""
    return np.flatnonzero(np.abs(values) > (LEAST_SHARE * limit if len(values) > DENSE else 0.0))


def gradient_widths(widths: tuple[float, float]) -> tuple[float, float]:
    """The least and greatest width of a gradient's stroke, from those of weights."""
    return max(1.0, GRADIENT_LEAST * widths[0]), max(1.6, 0.6 * widths[1])


def _paint_gradients(painter, edges: Edges, weights, gradient, scales: Scales, widths, theme: Theme) -> None:
    """A second stroke beside each edge; none where the gradient is 0."""
    own = gradient_widths(widths)
    buckets = _bucket(gradient, scales.gradient)
    between = (
        _level_width(_bucket(weights, scales.weight) % LEVELS, widths) + _level_width(buckets % LEVELS, own)
    ) / 2 + 0.8
    shift_x, shift_y = (part * between for part in edges.normal)
    shown = _worth_drawing(gradient, scales.gradient)
    ends = [edges.x1 + shift_x, edges.y1 + shift_y, edges.x2 + shift_x, edges.y2 + shift_y]
    lines = [QLineF(*end) for end in np.stack(ends, axis=1)[shown].tolist()]
    _draw_lines(painter, lines, buckets[shown], _plain_pens(theme.backward, own))


def paint_lit_edge(painter: QPainter, view: View) -> None:
    """Draw the weight that is lit up over all others, in the accent hue."""
    lit = view.focus.lit
    if lit is None or (place := view.layout.place_of(lit)) is None:
        return
    edges, edge = place
    weight = _shown_weights(view.frame, edges, view.focus.hidden)[edge]
    widths = line_widths(view.layout)
    width = _level_width(abs(weight) / view.scales.weight * (LEVELS - 1), widths)
    make = dashed_pen if weight < 0 else solid_pen
    painter.setPen(make(view.theme.color("accent"), float(min(width, widths[1])) + 0.25 * widths[1]))
    painter.drawLine(edges.lines[edge])
