"""When a weight moved most: found in the recorded rows, then narrowed down to single steps by replay."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpviz.debugger.recorder import Curves

States = Callable[[int, int, int], np.ndarray]
SUBDIVISIONS = 64
RECENT_ROWS = 64
NOTABLE = 0.1  # of the largest recent change


@dataclass(frozen=True)
class Change:
    """What step t, or with steps > 1 the steps t..t+steps−1, did to one parameter.

    sample: that of step t, from 0; None for several steps, and for a batch of several samples.
    is_edit: it was not the step, but an edit made when it was complete.
    """

    t: int
    steps: int
    sample: int | None
    before: float
    after: float
    is_edit: bool = False

    @property
    def size(self) -> float:
        """after − before."""
        return self.after - self.before


@dataclass(frozen=True)
class WeightHistory:
    """The largest changes of one parameter, an index in θ; largest first."""

    index: int
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Replay:
    """How steps are taken again.

    states(start, end, every): θ at the steps start, start + every, … up to end, (rows, parameters).
    sample_of(t): the sample of step t, from 0; None where it is one of several. budget: how many steps may
    be replayed in all. edited: the steps t > 0 before which the parameter was edited; left(t): what it was
    until then.
    """

    states: States
    sample_of: Callable[[int], int | None]
    budget: int = 20_000
    edited: frozenset[int] = frozenset()
    left: Callable[[int], float] = float


def largest_changes(
    index: int, curves: Curves, end: int, replay: Replay, most: int = 8
) -> tuple[Change, ...]:
    """The largest net changes of recorded intervals, each narrowed to the step in it that moved it most.

    Steps before `end` are looked at. An interval in which the parameter moves far and back again has
    a small net change, and of one interval only one step is told; while every step is recorded
    (stride 1) it is the exact list. Intervals that the replay's budget does not reach stay whole.
    Largest first.
    """
    times, values = _recorded(index, curves, end, replay)
    sizes = _sizes(times, values, replay)
    best = np.argsort(-sizes, kind="stable")[:most]
    spans = [(int(times[k]), int(times[k + 1]), values[k], values[k + 1]) for k in best if sizes[k] > 0]
    left, changes = replay.budget, []
    for span in spans:
        cost = span[1] - span[0] if span[1] - span[0] > 1 else 0
        changes += _narrowed(index, span, replay) if cost <= left else [_whole(span)]
        left -= cost if cost <= left else 0
    return tuple(sorted(changes, key=lambda change: -abs(change.size))[:most])


def last_notable_change(index: int, curves: Curves, before: int, replay: Replay) -> Change | None:
    """The latest step before step `before` that changed the parameter notably; None if none ever did.

    Notably: its recorded interval has at least a tenth of the largest net change among the latest 64
    intervals in which it moved at all. In that interval it is the step that moved it most.
    """
    times, values = _recorded(index, curves, before, replay)
    sizes = _sizes(times, values, replay)
    moved = np.flatnonzero(sizes > 0)[-RECENT_ROWS:]
    if not moved.size:
        return None
    k = int(moved[sizes[moved] >= NOTABLE * sizes[moved].max()][-1])
    span = int(times[k]), int(times[k + 1]), values[k], values[k + 1]
    is_affordable = span[1] - span[0] <= max(replay.budget, 1)
    narrowed = _narrowed(index, span, replay) if is_affordable else []
    # A replay finds none where a file tells of other changes than its run makes.
    return max(narrowed or [_whole(span)], key=lambda change: abs(change.size))


def _recorded(index: int, curves: Curves, end: int, replay: Replay) -> tuple[np.ndarray, np.ndarray]:
    """Recorded steps up to `end` and the parameter there; `end` itself is added if it has no row."""
    times = curves.times
    rows = int(np.searchsorted(times, end, side="right"))
    times, values = times[:rows], curves.thetas[:rows, index]
    last = int(times[-1])
    if last == end:
        return times, values
    at_end = replay.states(last, end, end - last)[-1, index]
    return np.append(times, end), np.append(values, at_end)


def _sizes(times: np.ndarray, values: np.ndarray, replay: Replay) -> np.ndarray:
    """How much each interval changed; one of a single step with an edit behind it by the larger of both."""
    sizes = np.abs(np.diff(values))
    for t in replay.edited:
        k = int(np.searchsorted(times, t)) - 1
        if 0 <= k < sizes.size and (times[k], times[k + 1]) == (t - 1, t):
            left = replay.left(t)
            sizes[k] = max(abs(left - values[k]), abs(values[k + 1] - left))
    return sizes


def _narrowed(index: int, span: tuple[int, int, float, float], replay: Replay) -> list[Change]:
    """Cut the span into up to 64 parts and go on with the one that changed most, down to one step."""
    start, end, before, after = span
    while end - start > 1:
        every = -(-(end - start) // SUBDIVISIONS)
        values = replay.states(start, end, every)[:, index]
        times = start + every * np.arange(len(values))
        if times[-1] < end:
            times, values = np.append(times, end), np.append(values, after)
        k = int(np.argmax(_sizes(times, values, replay)))
        start, end, before, after = int(times[k]), int(times[k + 1]), values[k], values[k + 1]
    return _of_step(start, float(before), float(after), replay)


def _of_step(t: int, before: float, after: float, replay: Replay) -> list[Change]:
    """What step t did, and what an edit behind it did."""
    left = replay.left(t + 1) if t + 1 in replay.edited else after
    changes = [
        Change(t, 1, replay.sample_of(t), before, left),
        Change(t, 1, None, left, after, is_edit=True),
    ]
    return [change for change in changes if change.size]


def _whole(span: tuple[int, int, float, float]) -> Change:
    start, end, before, after = span
    return Change(start, end - start, None, float(before), float(after))
