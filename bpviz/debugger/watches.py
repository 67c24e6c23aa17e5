"""Watched numbers over the recorded steps of a run."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from bpviz.debugger.journal import Stretch
from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.debugger.recorder import Curves
from bpviz.debugger.sampling_rows import SECONDS, compute_coarsest_first, spaced_steps
from bpviz.engine.network import Network
from bpviz.engine.trace import Trace

MOST_ROWS = 128

Step = Callable[[np.ndarray, int], Trace]
InForce = Callable[[int], Stretch]


@dataclass(frozen=True, eq=False)
class Series:
    """A quantity at some steps, (n,) ascending, and its values there, (n,).

    What a step computes stands at that step; what θ alone decides is taken at the start of the step.
    complete: False while values in between are still to be computed.
    """

    quantity: Quantity
    steps: np.ndarray
    values: np.ndarray
    complete: bool = True


class WatchRecorder:
    """Builds the series of one run, and computes no number twice while the run grows.

    A weight is known at every recorded step; all else at multiples of a power of two, at most 128 of
    them. Each call takes steps for about `seconds`, one at least, and each of them for all watches.
    """

    def __init__(self, network: Network, seconds: float = SECONDS):
        self._network, self.seconds = network, seconds
        self._known: dict[Quantity, dict[int, float]] = {}
        self._series: dict[Quantity, Series] = {}

    def series(
        self, watches: Sequence[Quantity], curves: Curves, newest: int, step: Step, at: InForce
    ) -> tuple[Series, ...]:
        """What is known by now of each watch, in their order; the same arrays where nothing is new.

        newest: the furthest step reached. step(θ, t) takes step t of this run from θ and tells all of it;
        at(t) is what is in force at step t.
        """
        wanted = {q: _wanted(q, curves, newest) for q in watches if q.kind != "weight"}
        self._known = {quantity: self._known.get(quantity, {}) for quantity in wanted}
        missing = {t for quantity, steps in wanted.items() for t in set(steps) - self._known[quantity].keys()}
        self._compute(missing, wanted, curves, step, at)
        self._series = {quantity: self._of_rows(quantity, steps) for quantity, steps in wanted.items()}
        times = curves.times
        return tuple(
            self._series[quantity]
            if quantity in wanted
            else Series(quantity, times, curves.thetas[:, quantity.index(self._network)])
            for quantity in watches
        )

    def _compute(self, missing: set[int], wanted: dict[Quantity, range], curves: Curves, step, at):
        def compute(t: int):
            theta, trace = curves.thetas[t // curves.stride], None
            for quantity, steps in wanted.items():
                kind, known = KINDS[quantity.kind], self._known[quantity]
                if t not in steps or t in known:
                    continue
                if kind.of_state is not None:
                    now = at(t)
                    known[t] = kind.of_state(quantity, self._network, theta, now.dataset, now.settings.loss)
                else:
                    trace = trace or step(theta, t)
                    known[t] = kind.read(quantity, self._network, trace)

        compute_coarsest_first(missing, compute, self.seconds)

    def _of_rows(self, quantity: Quantity, wanted: range) -> Series:
        known, last = self._known[quantity], self._series.get(quantity)
        known = {t: known[t] for t in wanted if t in known}
        self._known[quantity] = known
        steps, values = np.array(list(known), dtype=np.int64), np.array(list(known.values()), dtype=float)
        complete = len(known) == len(wanted)
        if last is not None and last.complete == complete and np.array_equal(last.steps, steps):
            return last
        return Series(quantity, steps, values, complete)

    def cut(self, t: int) -> None:
        """Forget step t and all after it: they are taken otherwise from now on."""
        for quantity, known in self._known.items():
            self._known[quantity] = {at: value for at, value in known.items() if at < t}
        self._series = {}


def _wanted(quantity: Quantity, curves: Curves, newest: int) -> range:
    """The steps to know it at: what a step computes only once that step is taken."""
    steps = spaced_steps(curves, MOST_ROWS)
    return steps if steps[-1] < newest or KINDS[quantity.kind].of_state is not None else steps[:-1]


# The order of watches


def moved(watches: tuple[Quantity, ...], quantity: Quantity, place: Quantity) -> tuple[Quantity, ...]:
    """The watches with one in the place of another, and those between them closed up."""
    at, rest = watches.index(place), [kept for kept in watches if kept != quantity]
    return (*rest[:at], quantity, *rest[at:])


def shifted(
    watches: tuple[Quantity, ...], shown: tuple[Quantity, ...], quantity: Quantity, by: int
) -> tuple[Quantity, ...]:
    """The watches with one moved down by so many of those that are shown; it stops at the ends."""
    if quantity not in shown:
        return watches
    at = shown.index(quantity) + by
    return moved(watches, quantity, shown[min(max(at, 0), len(shown) - 1)])
