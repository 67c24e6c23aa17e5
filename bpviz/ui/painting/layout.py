"""Where the units and edges of a network lie in a rectangle, and what lies at a point."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from PySide6.QtCore import QRectF

from bpviz.engine.network import Network
from bpviz.ui.painting.columns import Column, columns
from bpviz.ui.painting.edge_places import Edges, all_edges
from bpviz.ui.painting.far_columns import far_columns, name_pixels
from bpviz.ui.painting.label_room import LabelRoom

LEAST_EM = 13.0  # pixels, in a narrow picture, as long as there is room for it
LEAST_TEXT = 9  # pixels, on a desk
LEAST_BAR = 0.3  # of the room between two layers' discs, where a bar with a word on it finds none


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
        """Left of the discs, of names at their side, and of errors under them; else between the discs."""
        wide = 1.4 * self.norm_pixels
        beside = 0.0 if column.is_roomy else 2.1 * column.name_pixels
        errors = 0.5 * column.error_rects[0].width() if column.error_rects else 0.0
        right = column.x - max(column.radius + beside, errors) - max(0.45 * self.em, 6.0)
        before = self.columns[column.layer - 1]
        start, end = before.x + before.radius, column.x - column.radius
        if right - wide < start:
            wide = LEAST_BAR * (end - start)
            right = (start + end + wide) / 2
        top, bottom = column.y[0] - 0.8 * column.radius, column.y[-1] + 0.8 * column.radius
        return QRectF(right - wide, float(top), wide, float(bottom - top))

    @property
    def label_pixels(self) -> int:
        """The text size of a weight's label."""
        return max(self.least, round(0.62 * self.em))

    def label_rect(self, edges: Edges, edge: int) -> QRectF:
        """The box of a weight's label in the middle of its edge, whatever it covers."""
        return self._labels(edges).box(edge)

    def lone_label_rect(self, edges: Edges, edge: int) -> QRectF | None:
        """The box of a weight's label where others of its layer have none; None where nothing may overlap
        and there is no room for it.
        """
        found = self._labels(edges).alone(edge)
        return found or (None if self.is_far else self.label_rect(edges, edge))

    @cached_property
    def label_rects(self) -> tuple[list[QRectF] | None, ...]:
        """For each layer 1..L a box a weight without any overlap, None where not all of them find room."""
        return tuple(self._labels(edges).of_all() for edges in self.edges)

    def labels_of(self, unit: tuple[int, int]) -> list[tuple[Edges, int, QRectF]]:
        """Edges into and out of a unit, (layer, index), where those of their layer have no labels together;
        with a box for each, if these find room, in a picture that is read from afar.
        """
        found = []
        for edges, rects in zip(self.edges, self.label_rects, strict=True):
            if self.is_far and rects is None:
                chosen = edges.of_unit(unit)
                boxes = self._labels(edges).of_some(chosen) or ()
                found += [(edges, edge, box) for edge, box in zip(chosen, boxes, strict=False)]
        return found

    def _labels(self, edges: Edges) -> LabelRoom:
        start, end, bar = (
            self.columns[edges.layer - 1],
            self.columns[edges.layer],
            self.norm_bars[edges.layer],
        )
        right = None if bar is None else bar.right() - 5.0 * self.norm_pixels
        return LabelRoom(edges, start, end, self.label_pixels, self.is_far, right)


@lru_cache(maxsize=16)
def layout(network: Network, left: float, top: float, width: float, height: float, least: int = 0) -> Layout:
    """The layout of a network in a rectangle; with a least size of texts, to be read from afar."""
    if least > LEAST_TEXT:
        return _far_layout(network, QRectF(left, top, width, height), least)
    em = max(9.0, min(0.052 * height, max(width / 34, min(LEAST_EM, width / 27))))
    captions = 2.3 * em
    placed = columns(network, QRectF(left, top + 0.35 * em, width, height - captions - 0.35 * em), em)
    captions_y = top + height - captions + 0.75 * em
    return Layout(network, left, top, width, height, em, captions_y, placed, all_edges(network, placed))


def _far_layout(network: Network, rect: QRectF, least: int) -> Layout:
    em, captions = name_pixels(least), 1.9 * least
    placed = far_columns(network, rect.adjusted(0, 0.4 * em, 0, -captions), least)
    captions_y, edges = rect.bottom() - captions / 2, all_edges(network, placed)
    return Layout(network, *rect.getRect(), em, captions_y, placed, edges, least)
