"""Where the edges of a network lie, from disc to disc."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QLineF

from bpviz.debugger.notation import BIAS
from bpviz.engine.network import Network
from bpviz.ui.painting.columns import Column


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

    def of_unit(self, unit: tuple[int, int]) -> list[int]:
        """Which of them lead into a unit, (layer, index), or come from it."""
        layer, place = unit
        ends = {self.layer: self.unit, self.layer - 1: self.source}.get(layer)
        return [] if ends is None else np.flatnonzero(ends == place).tolist()

    def distance(self, x: float, y: float) -> np.ndarray:
        """How far (edges,) a point is from each edge, in pixels."""
        along_x, along_y = self.x2 - self.x1, self.y2 - self.y1
        square = np.maximum(along_x**2 + along_y**2, 1e-9)
        share = np.clip(((x - self.x1) * along_x + (y - self.y1) * along_y) / square, 0.0, 1.0)
        return np.hypot(self.x1 + share * along_x - x, self.y1 + share * along_y - y)


def all_edges(network: Network, placed: tuple[Column, ...]) -> tuple[Edges, ...]:
    """Those into layers 1..L, between the columns of layers 0..L."""
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
