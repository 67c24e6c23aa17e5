"""The other runs as curves: which of them, from which step on, how far, and through which points."""

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from bpviz.debugger.frame import Frame, RunView
from bpviz.debugger.recorder import Curves
from bpviz.ui.panels.decimation import same_rows

MOST_AHEAD = 20  # how many times as many steps as the present run has are shown of another one
LEAST_AHEAD = 100
DASH = 4  # pixels at least from point to point of a dashed line: two parts are drawn, one is not
MARGIN = 64  # points beyond the view, so that a moved view needs no other ones
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
    """Points of one curve or several, (n,) each. joined: 1 where a point is joined to the next one."""

    steps: np.ndarray
    values: np.ndarray
    joined: np.ndarray


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


def same_ghosts(some: tuple[Ghost, ...], others: tuple[Ghost, ...]) -> bool:
    """Whether both look the same."""
    return len(some) == len(others) and all(map(_same, some, others))


def _same(one: Ghost, other: Ghost) -> bool:
    return (one.view.number, one.view.name, one.view.parts_at, one.start) == (
        other.view.number, other.view.name, other.view.parts_at, other.start,
    ) and same_curves(one.view.curves, other.view.curves)  # fmt: skip


def same_curves(one: Curves, other: Curves) -> bool:
    """Whether all that is recorded is the same."""
    names = ("thetas", "losses", "mean_losses")
    return all(same_rows(getattr(one, name), getattr(other, name)) for name in names)


def grid_of(window: tuple[float, float], columns: int) -> float:
    """Steps from point to point of dashed lines: a power of two, so that they stay put in a growing view."""
    return 2.0 ** math.ceil(math.log2(max(DASH * (window[1] - window[0]) / columns, 1e-9)))


def span_of(ghost: Ghost, window: tuple[float, float], grid: float) -> tuple[float, float]:
    """From where to where a ghost is drawn: what is in view, and some more, in steps."""
    block = MARGIN * grid
    first = (window[0] // block) * block
    last = (window[1] // block + 1) * block
    return max(float(ghost.start), first), min(float(ghost.view.newest), last)


def dashed(rows: np.ndarray, first: float, spacing: float, span: tuple[float, float], grid: float) -> Line:
    """A dashed line along the span through each column of rows, (n, curves).

    Row k stands at step first + k·spacing. Points lie at multiples of the grid, between rows in proportion.
    """
    start, end = max(span[0], first), min(span[1], first + (len(rows) - 1) * spacing)
    if not len(rows) or end <= start:
        return Line(np.empty(0), np.empty(0), np.empty(0, np.int32))
    places = np.arange(math.floor(start / grid) + 1, math.ceil(end / grid))
    steps = np.concatenate(([start], places * grid, [end]))
    values = _between(rows, (steps - first) / spacing)
    joined = np.concatenate(([1], places % 3 != 2, [0])).astype(np.int32)
    drawable = np.isfinite(values).all(axis=1)
    if not drawable.all():
        steps, values, joined = steps[drawable], values[drawable], joined[drawable]
        joined[-1:] = 0
    curves = rows.shape[1]
    return Line(np.tile(steps, curves), values.T.ravel(), np.tile(joined, curves))


def _between(rows: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Values at places in units of rows, those on a row exactly its own."""
    below = np.minimum(places.astype(np.intp), len(rows) - 1)
    above = np.minimum(below + 1, len(rows) - 1)
    share = (places - below)[:, None]
    with np.errstate(all="ignore"):
        return np.where(share > 0, rows[below] * (1 - share) + rows[above] * share, rows[below])


def within(line: Line, low: float, high: float) -> Line:
    """The line with values that are far outside of low..high moved to where Qt can still draw them."""
    far = FARTHEST * (high - low)
    if line.values.size and (line.values.min() < low - far or line.values.max() > high + far):
        return line._replace(values=np.clip(line.values, low - far, high + far))
    return line


def joined_lines(lines: list[Line]) -> Line:
    """Several lines as one."""
    if not lines:
        return Line(np.empty(0), np.empty(0), np.empty(0, np.int32))
    return Line(*(np.concatenate(parts) for parts in zip(*lines, strict=True)))


class LineStore:
    """Keeps the line of each ghost until what it depends on is another.

    A line depends on what is recorded of the run, and on a key: all else that it is made from.
    """

    def __init__(self):
        self._kept: dict[int, tuple[Curves, tuple, Line]] = {}

    def line(self, ghost: Ghost, key: tuple, make) -> Line:
        """The line that was kept, or make()."""
        number, curves = ghost.view.number, ghost.view.curves
        kept = self._kept.get(number)
        if kept is None or kept[1] != key or not same_curves(kept[0], curves):
            kept = self._kept[number] = (curves, key, make())
        return kept[2]

    def forget_others(self, ghosts: tuple[Ghost, ...]) -> None:
        """Keep no lines of runs that are no ghosts any more."""
        numbers = {ghost.view.number for ghost in ghosts}
        self._kept = {number: kept for number, kept in self._kept.items() if number in numbers}
