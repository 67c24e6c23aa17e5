"""Where the units and edges of a network lie in a rectangle, and what lies at a point."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product
from operator import itemgetter

import numpy as np
from PySide6.QtCore import QLineF, QRectF

from bpviz.debugger.notation import BIAS
from bpviz.engine.network import Network
from bpviz.ui.painting.columns import Column, columns
from bpviz.ui.painting.far_columns import far_columns, name_pixels

LABEL_CHARACTERS = 6
LEAST_EM = 13.0  # pixels, in a narrow picture, as long as there is room for it
LEAST_TEXT = 9  # pixels, on a desk
MOST_LABELS, FEW_LABELS = 60, 16
MOST_TRIES = 200
# Where labels may stand along their edges, and the most edges for which so many places are tried.
_LABEL_PLACES = (
    ((0.33, 0.5, 0.67, 0.42, 0.58, 0.25, 0.75, 0.2, 0.8), MOST_LABELS),
    (tuple(place / 100 for place in (33, 50, 67, *range(42, 11, -5), *range(47, 88, 5))), FEW_LABELS),
    (tuple(place / 100 for place in sorted(range(10, 91, 2), key=lambda place: abs(place - 45))), FEW_LABELS),
)


@dataclass(frozen=True, eq=False)
class Edges:
    """The visible weights into one layer, bias weights included.

    index: (edges,) in θ. unit, source: (edges,) of both ends, source BIAS for the constant unit.
    x1, y1, x2, y2: (edges,) from disc rim to disc rim.
    """

    layer: int
    index: np.ndarray
    unit: np.ndarray
    source: np.ndarray
    x1: np.ndarray
    y1: np.ndarray
    x2: np.ndarray
    y2: np.ndarray

    @cached_property
    def lines(self) -> list[QLineF]:
        """The edges as Qt draws them."""
        ends = zip(*(end.tolist() for end in (self.x1, self.y1, self.x2, self.y2)), strict=True)
        return [QLineF(*end) for end in ends]

    @cached_property
    def normal(self) -> tuple[np.ndarray, np.ndarray]:
        """The unit vector (edges,) at right angles to each edge, pointing down."""
        along_x, along_y = self.x2 - self.x1, self.y2 - self.y1
        length = np.maximum(np.hypot(along_x, along_y), 1e-9)
        return -along_y / length, along_x / length

    def distance(self, x: float, y: float) -> np.ndarray:
        """How far (edges,) a point is from each edge, in pixels."""
        along_x, along_y = self.x2 - self.x1, self.y2 - self.y1
        square = np.maximum(along_x**2 + along_y**2, 1e-9)
        share = np.clip(((x - self.x1) * along_x + (y - self.y1) * along_y) / square, 0.0, 1.0)
        return np.hypot(self.x1 + share * along_x - x, self.y1 + share * along_y - y)


@dataclass(frozen=True, eq=False)
class Layout:
    """columns: layers 0..L. edges: those into layers 1..L. em: the size of running text in pixels.
    captions_y: the middle of the line of layer names. least: pixels of the smallest text.
    """

    network: Network
    left: float
    top: float
    width: float
    height: float
    em: float
    captions_y: float
    columns: tuple[Column, ...]
    edges: tuple[Edges, ...]
    least: int = LEAST_TEXT

    @property
    def is_far(self) -> bool:
        """Whether it is to be read from afar: see far_columns."""
        return self.least > LEAST_TEXT

    @property
    def thinnest(self) -> float:
        """Pixels that any line has at least: 2 at a height of 1080 where it is read from afar."""
        return self.least / 18

    @property
    def edge_count(self) -> int:
        """How many edges are visible."""
        return sum(len(edges.index) for edges in self.edges)

    @property
    def spacing(self) -> float:
        """From one layer to the next, in pixels."""
        return self.columns[1].x - self.columns[0].x

    def at(self, x: float, y: float) -> tuple[tuple[int, int] | None, int | None]:
        """The unit and, where there is none, the weight at a point; see unit_at and parameter_at."""
        unit = self.unit_at(x, y)
        return unit, None if unit else self.parameter_at(x, y)

    def unit_at(self, x: float, y: float) -> tuple[int, int] | None:
        """The (layer, index) of the unit whose disc covers a point."""
        for column in self.columns:
            inside = np.flatnonzero(np.hypot(column.y - y, column.x - x) <= max(column.radius, 5.0))
            if inside.size:
                return column.layer, int(column.units[inside[0]])
        return None

    def layer_at(self, x: float) -> int:
        """The layer in whose column a point lies, 0 for the inputs and for the space in between."""
        near = (column.layer for column in self.columns if abs(column.x - x) <= self.spacing / 4)
        return next(near, 0)

    def parameter_at(self, x: float, y: float, tolerance: float = 5.0) -> int | None:
        """The index in θ of the weight whose edge passes nearest to a point, if within the tolerance."""
        nearest, found = tolerance, None
        for edges in self.edges:
            distance = edges.distance(x, y)
            best = int(np.argmin(distance))
            if distance[best] <= nearest:
                nearest, found = float(distance[best]), int(edges.index[best])
        return found

    def labelled_at(self, x: float, y: float) -> int | None:
        """The index in θ of the weight whose label covers a point, where labels find room."""
        for edges, rects in zip(self.edges, self.label_rects, strict=True):
            for index, rect in zip(edges.index.tolist(), rects or (), strict=False):
                if rect.contains(x, y):
                    return index
        return None

    def place_of(self, parameter: int) -> tuple[Edges, int] | None:
        """The edges and the position in them of a parameter, None where it is not visible."""
        edges = self.edges[self.network.locate(parameter)[0] - 1]
        found = np.flatnonzero(edges.index == parameter)
        return (edges, int(found[0])) if found.size else None

    @property
    def norm_pixels(self) -> int:
        """The text size on the bars of normalized layers."""
        return max(self.least, round(0.55 * self.em))

    @cached_property
    def norm_bars(self) -> tuple[QRectF | None, ...]:
        """For each layer 0..L where the bar of its normalization stands, None without one."""
        return None, *(
            self._norm_bar(column) if self.network.norm(column.layer) != "none" else None
            for column in self.columns[1:]
        )

    def _norm_bar(self, column: Column) -> QRectF:
        """Left of the discs, of names at their side, and of errors under them."""
        wide = 1.4 * self.norm_pixels
        beside = 0.0 if column.is_roomy else 2.1 * column.name_pixels
        errors = 0.5 * column.error_rects[0].width() if column.error_rects else 0.0
        right = column.x - max(column.radius + beside, errors) - max(0.45 * self.em, 6.0)
        top, bottom = column.y[0] - 0.8 * column.radius, column.y[-1] + 0.8 * column.radius
        return QRectF(right - wide, float(top), wide, float(bottom - top))

    @property
    def label_pixels(self) -> int:
        """The text size of a weight's label."""
        return max(self.least, round(0.62 * self.em))

    def label_rect(self, edges: Edges, edge: int, place: float = 0.5) -> QRectF:
        """The box of a weight's label at a place 0..1 along its edge."""
        size = self.label_pixels
        wide, high = (LABEL_CHARACTERS * 0.602 + 0.5) * size, (1.3 if self.is_far else 1.55) * size
        x = edges.x1[edge] + place * (edges.x2[edge] - edges.x1[edge])
        y = edges.y1[edge] + place * (edges.y2[edge] - edges.y1[edge])
        return QRectF(float(x) - wide / 2, float(y) - high / 2, wide, high)

    def lone_label_rect(self, edges: Edges, edge: int) -> QRectF | None:
        """The box of a weight's label where others of its layer have none; None where nothing may overlap
        and there is no room for it.
        """
        if not self.is_far:
            return self.label_rect(edges, edge)
        return next(self._label_boxes(edges, edge, _LABEL_PLACES[0][0]), None)

    @cached_property
    def label_rects(self) -> tuple[list[QRectF] | None, ...]:
        """For each layer 1..L a box a weight without any overlap, None where not all of them find room."""
        return tuple(self._label_rects(edges) for edges in self.edges)

    def _label_rects(self, edges: Edges) -> list[QRectF] | None:
        for (places, most), is_tight in product(_LABEL_PLACES, (False, True)):
            if len(edges.index) <= most and (self.is_far or not is_tight):
                boxes = [
                    list(self._label_boxes(edges, edge, places, is_tight=is_tight))
                    for edge in range(len(edges.index))
                ]
                by_choices = sorted(range(len(boxes)), key=lambda edge: len(boxes[edge]))
                for order in (range(len(boxes)), by_choices):
                    if (found := _fitted(boxes, order)) is not None:
                        return found
        return None

    def _label_boxes(
        self, edges: Edges, edge: int, places: tuple[float, ...], *, is_tight: bool = False
    ) -> Iterator[QRectF]:
        """Boxes along one edge that keep clear of the units of both its layers, their names and errors.

        is_tight: they may stand between texts of one column, too.
        """
        start, end = self.columns[edges.layer - 1], self.columns[edges.layer]
        taken, bar = [*start.error_rects, *end.error_rects], self.norm_bars[edges.layer]
        if is_tight:
            taken += [*start.corner_rects, *end.corner_rects]
        left, right = (start.radius, end.radius) if is_tight else (start.reach[1], end.reach[0])
        left, right = start.x + left, end.x - right
        if bar is not None:
            right = bar.right() - 5.0 * self.norm_pixels
        for place in places:
            rect = self.label_rect(edges, edge, place)
            is_between = rect.left() > left and rect.right() < right
            if is_between and not any(rect.intersects(text) for text in taken):
                yield rect


def _fitted(boxes: list[list[QRectF]], order: Sequence[int]) -> list[QRectF] | None:
    """One of the boxes of each edge so that none overlap; None if a short search finds none.

    Edges are placed in this order; where one finds no room, the one before it moves on.
    """
    choices, taken = [iter(boxes[edge]) for edge in order[:1]], []
    for _ in range(MOST_TRIES):
        if not choices:
            return None
        box = next(choices[-1], None)
        if box is None:
            choices.pop()
            taken = taken[:-1]
        elif _is_free(box, taken):
            taken.append(box)
            if len(taken) == len(order):
                return [box for _, box in sorted(zip(order, taken, strict=True), key=itemgetter(0))]
            choices.append(iter(boxes[order[len(taken)]]))
    return None


def _is_free(rect: QRectF, taken: list[QRectF]) -> bool:
    padded = rect.adjusted(-2, -2, 2, 2)
    return not any(padded.intersects(other) for other in taken)


@lru_cache(maxsize=16)
def layout(network: Network, left: float, top: float, width: float, height: float, least: int = 0) -> Layout:
    """The layout of a network in a rectangle; with a least size of texts, to be read from afar."""
    if least > LEAST_TEXT:
        return _far_layout(network, QRectF(left, top, width, height), least)
    em = max(9.0, min(0.052 * height, max(width / 34, min(LEAST_EM, width / 27))))
    captions = 2.3 * em
    placed = columns(network, QRectF(left, top + 0.35 * em, width, height - captions - 0.35 * em), em)
    captions_y = top + height - captions + 0.75 * em
    return Layout(network, left, top, width, height, em, captions_y, placed, _all_edges(network, placed))


def _far_layout(network: Network, rect: QRectF, least: int) -> Layout:
    em, captions = name_pixels(least), 1.9 * least
    placed = far_columns(network, rect.adjusted(0, 0.4 * em, 0, -captions), least)
    captions_y, edges = rect.bottom() - captions / 2, _all_edges(network, placed)
    return Layout(network, *rect.getRect(), em, captions_y, placed, edges, least)


def _all_edges(network: Network, placed: tuple[Column, ...]) -> tuple[Edges, ...]:
    return tuple(_edges(network, *placed[layer - 1 : layer + 1]) for layer in range(1, network.depth + 1))


def _edges(network: Network, start: Column, end: Column) -> Edges:
    """All edges between the visible units of two neighbouring columns, those of the constant unit first."""
    sources, source_y, radius = start.units, start.y, np.full(len(start.units), start.radius)
    if start.bias:
        sources = np.concatenate([[BIAS], sources])
        source_y = np.concatenate([[start.bias[0]], source_y])
        radius = np.concatenate([[start.bias[1]], radius])
    unit, source = (grid.ravel() for grid in np.meshgrid(end.units, sources, indexing="ij"))
    y2, y1 = (grid.ravel() for grid in np.meshgrid(end.y, source_y, indexing="ij"))
    radius = np.tile(radius, len(end.units))
    along_x, along_y = end.x - start.x, y2 - y1
    length = np.hypot(along_x, along_y)
    step_x, step_y = along_x / length, along_y / length
    weights = network.weights_at[end.layer - 1] + unit * network.sizes[start.layer] + source
    index = np.where(source == BIAS, network.biases_at[end.layer - 1] + unit, weights)
    return Edges(
        end.layer, index, unit, source,
        start.x + step_x * radius, y1 + step_y * radius,
        end.x - step_x * end.radius, y2 - step_y * end.radius,
    )  # fmt: skip
