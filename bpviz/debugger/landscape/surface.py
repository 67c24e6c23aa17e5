"""The mean loss over the points of a grid on a plane."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from bpviz.debugger.landscape.plane import FARTHEST, Plane

MARGIN = 0.25  # of a trajectory's width and height, left free around it
LEAST_HALF = {"weights": 2.0, "random": 1.0}  # half the least width and height of a surface
FAR = 0.15  # off the plane, in parts of half a surface's diagonal
FLATTEST = 0.25  # the least height of a trajectory's surface, in parts of its width


class Extent(NamedTuple):
    """The part of a plane that a surface covers."""

    left: float
    right: float
    bottom: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a place lies inside."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


@dataclass(frozen=True, eq=False)
class Surface:
    """losses[row, column], (n + 1, n + 1), is the mean loss at ys[row], xs[column]: corners of n·n cells.

    Losses that are not finite stay so. cells: n of the finished surface; a coarse one has fewer so far.
    t: the step that it was taken at.
    """

    plane: Plane
    extent: Extent
    losses: np.ndarray
    cells: int
    t: int

    @property
    def is_complete(self) -> bool:
        """Whether it is as fine as it was asked for."""
        return len(self.losses) == self.cells + 1

    @cached_property
    def xs(self) -> np.ndarray:
        """The x of the columns, (n + 1,)."""
        return np.linspace(self.extent.left, self.extent.right, self.losses.shape[1])

    @cached_property
    def ys(self) -> np.ndarray:
        """The y of the rows, (n + 1,)."""
        return np.linspace(self.extent.bottom, self.extent.top, self.losses.shape[0])

    def is_far(self, theta: np.ndarray) -> bool:
        """Whether θ has come so far off the plane that the surface no longer tells of its surroundings."""
        left, right, bottom, top = self.extent
        across, up = np.linalg.norm(self.plane.directions, axis=1)
        half = 0.5 * np.hypot((right - left) * across, (top - bottom) * up)
        return not self.plane.distance(theta) <= FAR * half

    def loss_at(self, x: float, y: float) -> float:
        """The loss at a place, between its four neighbours by bilinear interpolation; NaN outside."""
        if not self.extent.holds(x, y):
            return float("nan")
        column, right = _between(x, self.xs)
        row, up = _between(y, self.ys)
        corners = self.losses[row : row + 2, column : column + 2]
        weights = np.outer((1 - up, up), (1 - right, right))
        with np.errstate(invalid="ignore", over="ignore"):
            return float((corners * weights)[weights > 0].sum())


def _between(value: float, places: np.ndarray) -> tuple[int, float]:
    """The place before a value, and how far it is on its way to the next one, 0..1."""
    before = int(np.clip(np.searchsorted(places, value, side="right") - 1, 0, len(places) - 2))
    return before, float((value - places[before]) / (places[before + 1] - places[before]))


def fit_extent(plane: Plane, path: np.ndarray, kind: str) -> Extent:
    """A part of a plane that shows a path, (n, 2), with some air around it; kind: one of slices.SLICES."""
    path = path[(np.abs(path) <= FARTHEST).all(axis=1)]
    low, high = path.min(axis=0), path.max(axis=0)
    half = (high - low) * (0.5 + MARGIN)
    least = LEAST_HALF.get(kind, FLATTEST * half.max())
    half, middle = np.maximum(half, least), low / 2 + high / 2
    if kind == "random":  # the present θ, at 0, stays in the middle
        middle, half = np.zeros(2), np.maximum(half, np.maximum(-low, high) * (1 + MARGIN))
    (left, bottom), (right, top) = middle - half, middle + half
    return Extent(*map(float, (left, right, bottom, top)))
