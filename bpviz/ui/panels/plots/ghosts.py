"""The other runs as curves: which of them, from which step on, how far, and through which points."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from bpviz.debugger.frame import Frame, RunView
from bpviz.debugger.recorder import Curves

MOST_AHEAD = 20  # how many times as many steps as the present run has are shown of another one
LEAST_AHEAD = 100
DASH = 4  # pixels at least from point to point of a dashed line: two parts are drawn, one is not
MARGIN = 64  # points beyond the view, so that a moved view needs no other ones
WIDER = 1.0  # by how many heights of the present run's picture ghosts may stretch it, up and down
FARTHEST = 1e4  # times the height of the picture; Qt draws nothing useful further out


@dataclass(frozen=True)
class Ghost:
    """A run that is not the present one. start: the first step at which it is to be seen."""

    view: RunView
    start: int

    @property
    def parts(self) -> bool:
        """Whether it leaves the present run somewhere after step 0."""
        return self.start > 0 and self.view.parts_at == self.start


class Line(NamedTuple):
    """Points of so many curves one after another, (n,) each, all at the same steps, in their order.

    joined: 1 where a point is joined to the next one.
    """

    steps: np.ndarray
    values: np.ndarray
    joined: np.ndarray
    curves: int = 1


NOTHING = Line(np.empty(0), np.empty(0), np.empty(0, np.int32))


def ghosts_of(frame: Frame, *, any_network: bool) -> tuple[Ghost, ...]:
    """The runs other than the present one that reach on from where they part; the latest last."""
    others = [run for run in frame.runs if run.number != frame.run]
    if not any_network:
        others = [run for run in others if run.network == frame.network]
    found = (Ghost(run, _start(run, frame.newest)) for run in others)
    return tuple(ghost for ghost in found if ghost.start < ghost.view.newest)


def _start(run: RunView, newest: int) -> int:
    """Where it parts; a run that is still the same as the present one shows what lies before that one."""
    return newest if run.parts_at is None else min(run.parts_at, newest)


def reach(newest: int, ghosts: tuple[Ghost, ...]) -> int:
    """How many steps to show: all that were taken, unless the present run would hardly be seen then."""
    ahead = max((ghost.view.newest for ghost in ghosts), default=0)
    return max(newest, min(ahead, max(MOST_AHEAD * newest, LEAST_AHEAD)))


def keep_same(ghosts: tuple[Ghost, ...], kept: tuple[Ghost, ...]) -> tuple[Ghost, ...]:
    """The ghosts, in place of each the kept one of the same run if it looks the same."""
    by_number = {ghost.view.number: ghost for ghost in kept}
    old = (by_number.get(ghost.view.number, ghost) for ghost in ghosts)
    return tuple(was if _same(was, ghost) else ghost for was, ghost in zip(old, ghosts, strict=True))


def _same(one: Ghost, other: Ghost) -> bool:
    return (one.view.name, one.view.parts_at, one.start) == (
        other.view.name, other.view.parts_at, other.start,
    ) and same_curves(one.view.curves, other.view.curves)  # fmt: skip


def same_curves(one: Curves, other: Curves) -> bool:
    """Whether all that is recorded is the same."""
    return one is other or (
        _same_rows(one.thetas, other.thetas)
        and _same_rows(one.losses, other.losses)
        and _same_rows(one.mean_losses, other.mean_losses)
    )


def _same_rows(one: np.ndarray, other: np.ndarray) -> bool:
    """Whether both are the first rows of one append-only buffer; much faster to tell than by address."""
    return one is other or (one.base is not None and one.base is other.base and one.shape == other.shape)


def grid_of(window: tuple[float, float], columns: int) -> float:
    """Steps from point to point of dashed lines: a power of two, so that they stay put in a growing view."""
    return 2.0 ** math.ceil(math.log2(max(DASH * (window[1] - window[0]) / columns, 1e-9)))


def span_of(ghost: Ghost, window: tuple[float, float], grid: float) -> tuple[float, float]:
    """From where to where a ghost is drawn: what is in view, and some more, in steps."""
    block = MARGIN * grid
    first = (window[0] // block) * block
    last = (window[1] // block + 1) * block
    return max(float(ghost.start), first), min(float(ghost.view.newest), last)


def dashed(
    rows: np.ndarray, chosen: np.ndarray, first: float, spacing: float, span: tuple[float, float], grid: float
) -> Line:
    """A dashed line along the span through each chosen column of rows, (n, columns).

    Row k stands at step first + k·spacing. Points lie at multiples of the grid, between rows in proportion.
    """
    start, end = max(span[0], first), min(span[1], first + (len(rows) - 1) * spacing)
    if not len(rows) or end <= start:
        return NOTHING
    places = np.arange(math.floor(start / grid) + 1, math.ceil(end / grid))
    steps = np.concatenate(([start], places * grid, [end]))
    values = _between(rows, chosen, (steps - first) / spacing)
    joined = np.concatenate(([1], places % 3 != 2, [0])).astype(np.int32)
    drawable = np.isfinite(values).all(axis=1)
    if not drawable.all():
        steps, values, joined = steps[drawable], values[drawable], joined[drawable]
        joined[-1:] = 0
    curves = len(chosen)
    return Line(np.tile(steps, curves), values.T.ravel(), np.tile(joined, curves), curves)


def _between(rows: np.ndarray, chosen: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Values at places in units of rows, those on a row exactly its own."""
    below = np.minimum(places.astype(np.intp), len(rows) - 1)
    above = np.minimum(below + 1, len(rows) - 1)
    share = (places - below)[:, None]
    low, high = rows[below[:, None], chosen], rows[above[:, None], chosen]
    with np.errstate(all="ignore"):
        return np.where(share > 0, low * (1 - share) + high * share, low)


def within(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """The values, those far outside of low..high moved to where Qt can still draw them."""
    far = FARTHEST * (high - low)
    return np.clip(values, low - far, high + far)


def widened(lines: Iterable[Line], low: float, high: float) -> tuple[float, float]:
    """Limits of values with those of ghosts, as far as the present run, from low to high, stays readable."""
    most = WIDER * (float(high) - float(low)) if high > low else math.inf
    lowest, highest = low - most, high + most
    for line in lines:
        low = min(low, max(lowest, line.values.min(initial=low)))
        high = max(high, min(highest, line.values.max(initial=high)))
    return low, high


def joined_lines(lines: list[Line]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Steps, values and joined of all lines."""
    return tuple(np.concatenate(parts) for parts in zip(*(line[:3] for line in lines), strict=True))


class GhostStore:
    """Keeps something that is made of each ghost's record and a key: all else that it is made from.

    Of ghosts that look the same the same object must be given, see keep_same.
    """

    def __init__(self):
        self._kept: dict[int, tuple[Curves, tuple, Any]] = {}

    def get(self, ghost: Ghost, key: tuple, make: Callable[[Ghost], Any]) -> Any:
        """What was kept, or make(ghost) where the record or the key is another."""
        number, curves = ghost.view.number, ghost.view.curves
        kept = self._kept.get(number)
        if kept is None or kept[1] != key or kept[0] is not curves:
            kept = self._kept[number] = (curves, key, make(ghost))
        return kept[2]

    def forget_others(self, ghosts: tuple[Ghost, ...]) -> None:
        """Keep nothing of runs that are no ghosts any more."""
        numbers = {ghost.view.number for ghost in ghosts}
        self._kept = {number: kept for number, kept in self._kept.items() if number in numbers}
