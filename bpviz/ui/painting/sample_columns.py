"""Where the samples of an update stand: in which order, and each in which column of a chart."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QRectF

from bpviz.debugger.interference import Interference

MOST_BARS = 40  # more samples are drawn as columns of their changes only
LEAST_SLOT, COLUMN = 8.0, 3.0  # pixels of a bar's slot and of a column
LOSSES_SHARE = 0.6  # of the height, where both are drawn


@dataclass(frozen=True, eq=False)
class Bars:
    """The samples of an update that was made, in the order in which they stand."""

    found: Interference
    by_change: bool

    @cached_property
    def order(self) -> np.ndarray:
        """The samples from left to right: by number, or from the most helped to the most hurt."""
        if not self.by_change:
            return np.arange(len(self.found.change))
        return np.argsort(np.nan_to_num(self.found.change, nan=np.inf), kind="stable")

    @cached_property
    def place(self) -> np.ndarray:
        """Where each sample stands; the inverse of order."""
        place = np.empty(len(self.order), np.intp)
        place[self.order] = np.arange(len(self.order))
        return place


@dataclass(frozen=True)
class Chart:
    """Where everything stands in a rectangle for so many samples; pixels: height of the text."""

    rect: QRectF
    count: int
    pixels: int

    @property
    def left(self) -> float:
        """Where the samples begin, right of the axis."""
        return self.rect.left() + 4.7 * self.pixels

    @property
    def is_single(self) -> bool:
        """Whether each sample has bars of its own."""
        return self.count <= MOST_BARS and (self.rect.right() - self.left) / self.count >= LEAST_SLOT

    @property
    def slots(self) -> int:
        """Columns: one for each sample, or as many as there is room for."""
        if self.is_single:
            return self.count
        return max(1, min(self.count, int((self.rect.right() - self.left) / COLUMN)))

    @property
    def slot(self) -> float:
        """The width of a column with its air."""
        return (self.rect.right() - self.left) / self.slots

    def x(self, place: int) -> float:
        """The middle of the column of a place in the order."""
        return self.left + (place * self.slots // self.count + 0.5) * self.slot

    def places_at(self, x: float) -> range:
        """The places in the order whose column is at x; empty beside the columns."""
        column = math.floor((x - self.left) / self.slot)
        if not 0 <= column < self.slots:
            return range(0)
        first, end = (-(-n * self.count // self.slots) for n in (column, column + 1))
        return range(first, end)

    @property
    def _below(self) -> float:
        """The height of the texts under the bars."""
        return (2.9 if self.is_single else 1.5) * self.pixels

    @property
    def losses(self) -> QRectF:
        """Where losses stand, only where each sample has bars of its own."""
        height = LOSSES_SHARE * (self.rect.height() - self._below) - 1.6 * self.pixels
        return QRectF(self.left, self.rect.top() + 1.6 * self.pixels, self.rect.right() - self.left, height)

    @property
    def changes(self) -> QRectF:
        """Where changes stand."""
        room = self.rect.height() - self._below
        height = (1 - LOSSES_SHARE) * room - self.pixels if self.is_single else room - 1.6 * self.pixels
        bottom = self.rect.top() + room
        return QRectF(self.left, bottom - height, self.rect.right() - self.left, height)


def sample_at(chart: Chart, bars: Bars, x: float) -> int | None:
    """The sample at x; of a column with several the one that changed most."""
    samples = bars.order[chart.places_at(x)]
    if not samples.size:
        return None
    sizes = np.nan_to_num(np.abs(bars.found.change[samples]), nan=np.inf)
    return int(samples[np.argmax(sizes)])
