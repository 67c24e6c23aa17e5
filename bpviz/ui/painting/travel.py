"""Paints what travels along the edges in a phase: values forward, errors backward, gradients into weights."""

from collections import defaultdict
from functools import lru_cache

from PySide6.QtCore import QEasingCurve, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from bpviz.engine.phases import Kind
from bpviz.ui.painting.colors import STEPS, colors
from bpviz.ui.painting.edges import LEVELS, line_widths
from bpviz.ui.painting.layout import Layout
from bpviz.ui.painting.marks import UNKNOWN, Marks, marks
from bpviz.ui.painting.unit_texts import corner_names
from bpviz.ui.painting.units import View
from bpviz.ui.painting.weight_travel import paint_weight_travel

SIZE, AIR = 2.3, 4.0  # diameter of the greatest mark: in greatest line widths, and pixels more
FAR, CLOSE = 1.1, 0.5  # in texts of a picture that is read from afar; in distances of units: the most
LEAST_SIZE = 0.3  # of that: the smallest
GROWING = 0.12  # of the time: marks grow at the start, and shrink at the end
SIGNED = 9.0  # pixels: from there on a mark has its sign written on it
_EASE = QEasingCurve(QEasingCurve.Type.InOutCubic)
_ROUND, _SOLID = Qt.PenCapStyle.RoundCap, Qt.PenStyle.SolidLine


def paint_travel(painter: QPainter, view: View, share: float) -> None:
    """Paint what is on its way over the picture of a frame that is under way, see under_way.

    share: how much of the phase's time has passed, 0..1. Texts stay free. What is
    hidden travels without telling its sign or size.
    """
    painter.save()
    painter.setClipRegion(_free(view), Qt.ClipOperation.IntersectClip)
    moved = _EASE.valueForProgress(share)
    if view.frame.arriving.kind is Kind.UPDATE:
        paint_weight_travel(painter, view, moved)
    else:
        _paint_marks(painter, view, marks(view), moved, _grown(share))
    painter.restore()


def travel_rect(view: View) -> QRectF:
    """The part of the picture in which anything moves."""
    place, (kind, layer) = view.layout, view.frame.arriving
    top, high = place.top, place.captions_y - place.top
    if kind is Kind.ERROR and layer == view.frame.network.depth:
        left = place.columns[-1].x
        return QRectF(left, top, place.left + place.width - left, high)
    edges = layer + 1 if kind is Kind.ERROR else layer
    start, end = place.columns[edges - 1], place.columns[edges]
    return QRectF(start.x, top, end.x - start.x, high)


def _free(view: View) -> QRegion:
    """Where marks may be seen: not on labels, names over edges, errors under units, and normalization."""
    region, at_work = QRegion(travel_rect(view).toAlignedRect()), view.stage.edges
    column = view.layout.columns[at_work]
    over = [*(view.layout.label_rects[at_work - 1] or []), *corner_names(view, column)]
    if view.focus.selected is not None:
        over += [
            box for edges, _, box in view.layout.labels_of(view.focus.selected) if edges.layer == at_work
        ]
    if (bar := view.layout.norm_bars[at_work]) is not None:
        over.append(bar)
    if view.stage.tone == "backward":
        over += column.error_rects
    for rect in over:
        region -= QRegion(rect.toAlignedRect())
    return region


def _grown(share: float) -> float:
    return min(1.0, share / GROWING, (1.0 - share) / GROWING)


def _paint_marks(painter: QPainter, view: View, shown: Marks, moved: float, grown: float) -> None:
    """Small ones first, each on a halo of the panel's colour; what is negative is a ring, not a disc."""
    greatest = _greatest(view.layout)
    places = defaultdict(list)
    for bucket, x, y in zip(
        shown.buckets.tolist(), *(part.tolist() for part in shown.at(moved)), strict=True
    ):
        places[bucket].append(QPointF(x, y))
    for bucket in sorted(places, key=lambda bucket: bucket % LEVELS):
        share = 0.5 if bucket == UNKNOWN else (bucket % LEVELS + 0.5) / LEVELS
        size = grown * greatest * max(LEAST_SIZE, share)
        if size > 0.5:
            _paint_alike(painter, view, places[bucket], bucket, size)


def _greatest(layout: Layout) -> float:
    """The diameter of the greatest mark; in a picture that is read from afar no less than its texts."""
    least = FAR * layout.least if layout.is_far else 0.0
    pitch = min(column.pitch for column in layout.columns)
    return min(max(SIZE * line_widths(layout)[1] + AIR, least), CLOSE * pitch)


def _paint_alike(painter: QPainter, view: View, points: list[QPointF], bucket: int, size: float) -> None:
    color, panel, ring = _color(view, bucket), view.theme.color("panel"), max(1.4, 0.16 * size)
    is_negative = LEVELS <= bucket < UNKNOWN
    _dots(painter, points, panel, size + 2 * max(1.0, view.line))
    _dots(painter, points, color, size)
    if is_negative:
        _dots(painter, points, panel, size - 2 * ring)
    if size >= SIGNED and bucket != UNKNOWN:
        painter.setPen(QPen(color if is_negative else panel, ring))
        painter.drawLines(_signs(points, 0.26 * size, is_plus=not is_negative))


def _dots(painter: QPainter, points: list[QPointF], color: QColor, size: float) -> None:
    painter.setPen(_dot_pen(color.name(), round(size, 2)))
    painter.drawPoints(points)


@lru_cache(maxsize=256)
def _dot_pen(color: str, size: float) -> QPen:
    return QPen(QColor(color), size, _SOLID, _ROUND)


def _color(view: View, bucket: int) -> QColor:
    if bucket == UNKNOWN:
        return view.theme.color("muted")
    if view.stage.tone == "backward":
        return view.theme.color("backward")
    return colors(view.theme).edges[0 if bucket >= LEVELS else STEPS - 1]


def _signs(points: list[QPointF], reach: float, *, is_plus: bool) -> list[QLineF]:
    lines = [QLineF(at.x() - reach, at.y(), at.x() + reach, at.y()) for at in points]
    if is_plus:
        lines += [QLineF(at.x(), at.y() - reach, at.x(), at.y() + reach) for at in points]
    return lines
