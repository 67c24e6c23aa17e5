"""How many starts ended with which mean loss."""

from dataclasses import dataclass

import numpy as np

from bpviz.debugger.starts.start import Start
from bpviz.debugger.starts.starts import Kind, Starts

AIR = 0.02  # of the width, free at both ends
LEAST_DECADES = 0.5
LEAST_LOSS = 1e-300  # a logarithmic axis shows smaller ones here


@dataclass(frozen=True, eq=False)
class Bin:
    """The starts with mean losses from low to high: settled at a minimum, or moving still."""

    low: float
    high: float
    settled: tuple[Start, ...]
    moving: tuple[Start, ...]

    @property
    def starts(self) -> tuple[Start, ...]:
        """All of them, settled ones first."""
        return (*self.settled, *self.moving)


@dataclass(frozen=True, eq=False)
class Histogram:
    """Bins from the least to the greatest loss, equally wide on the axis; diverged starts are in none."""

    bins: tuple[Bin, ...]
    diverged: tuple[Start, ...]
    logarithmic: bool

    @property
    def greatest(self) -> int:
        """The most starts in a bin, or diverged."""
        return max((len(self.diverged), *(len(each.starts) for each in self.bins)))

    def place(self, loss: float) -> float:
        """Where a loss stands on the axis: 0 at the left end, 1 at the right one."""
        low, high, loss = (
            _on_axis(x, self.logarithmic) for x in (self.bins[0].low, self.bins[-1].high, loss)
        )
        return float((loss - low) / (high - low))


def histogram(starts: Starts, count: int, *, logarithmic: bool) -> Histogram:
    """The starts in so many bins; without any bins where none has a loss."""
    diverged = starts.by_kind[Kind.DIVERGED]
    finite = [start for kind in Kind if kind is not Kind.DIVERGED for start in starts.by_kind[kind]]
    if not finite:
        return Histogram((), diverged, logarithmic)
    places = _on_axis(np.array([start.mean_loss for start in finite]), logarithmic)
    edges = np.linspace(*_limits(places, logarithmic), count + 1)
    which = np.clip(np.searchsorted(edges, places, side="right") - 1, 0, count - 1)
    settled: list[list[Start]] = [[] for _ in range(count)]
    moving: list[list[Start]] = [[] for _ in range(count)]
    for start, place in zip(finite, which, strict=True):
        (moving if starts.kind_of(start) is Kind.MOVING else settled)[place].append(start)
    ends = (10.0**edges if logarithmic else edges).tolist()
    bins = zip(ends[:-1], ends[1:], map(tuple, settled), map(tuple, moving), strict=True)
    return Histogram(tuple(Bin(*parts) for parts in bins), diverged, logarithmic)


def _on_axis(losses, logarithmic: bool):
    return np.log10(np.maximum(losses, LEAST_LOSS)) if logarithmic else losses


def _limits(places: np.ndarray, logarithmic: bool) -> tuple[float, float]:
    """The ends of the axis: around all losses, from 0 on where it is linear."""
    low, high = float(places.min()), float(places.max())
    if not logarithmic:
        return min(0.0, low), (high * (1 + AIR) if high > 0 else 1.0)
    air = max(AIR * (high - low), (LEAST_DECADES - (high - low)) / 2)
    return low - air, high + air
