"""Breakpoints made ready for a run: the kernel's stop table, and the steps that are known beforehand."""

import math

from bpviz.debugger.breakpoint_check import fits
from bpviz.debugger.breakpoints import Breakpoint, phase_number
from bpviz.debugger.run import Run
from bpviz.engine import stops as engine
from bpviz.engine.plan import NEVER
from bpviz.engine.stops import Stops, make_stops

Place = tuple[int, int]  # step and phase
BETWEEN_STEPS = ("step", "epoch")
UNKNOWN = 2


class StopTable:
    """Tells the kernel what to stop at in a run, and what it must know of earlier steps for that."""

    def __init__(self, breakpoints: tuple[Breakpoint, ...], run: Run):
        self.breakpoints, self.run = breakpoints, run
        network, targets = run.network, run.journal.setup.dataset.targets
        active = [b for b in breakpoints if b.enabled and fits(b, network, run.dataset)]
        self._between = [b for b in active if b.kind in BETWEEN_STEPS]
        self._watched = [b for b in active if b.kind not in BETWEEN_STEPS]
        self._watched.sort(key=lambda b: phase_number(b, network))
        self._hits = {b.number: b.hits for b in self._between}
        rows = [_row(b, run) for b in self._watched]
        middle = float(targets.min() + targets.max()) / 2 if targets.shape[1] == 1 else 0.0
        self.stops: Stops = make_stops(rows, sum(network.sizes), run.dataset.sample_count, middle)
        self._ready_at = -1

    @property
    def is_empty(self) -> bool:
        """Whether nothing can hit."""
        return not self._between and not self._watched

    @property
    def hits(self) -> dict[int, int]:
        """How often each breakpoint has been hit, by number."""
        rows = zip(self._watched, self.stops.rows, strict=True)
        return self._hits | {b.number: int(row["hits"]) for b, row in rows}

    # What is known beforehand

    def next_step(self, t: int, end: int) -> int:
        """The first step in t+1..end at which a breakpoint between two steps hits, else `end`."""
        return min([end, *(at for b in self._between if (at := self._step_after(b, t)) is not None)])

    def _step_after(self, b: Breakpoint, t: int) -> int | None:
        length = self.run.epoch_length
        if b.kind == "epoch" and b.value == 0:
            return (t // length + 1) * length
        at = int(b.value) * (length if b.kind == "epoch" else 1)
        return at if at > t else None

    def step_before(self, t: int) -> int | None:
        """The last step before t at which a breakpoint between two steps hits; None if there is none."""
        found = [self._last_before(b, t) for b in self._between]
        return max((at for at in found if at is not None), default=None)

    def _last_before(self, b: Breakpoint, t: int) -> int | None:
        length = self.run.epoch_length
        if b.kind == "epoch" and b.value == 0:
            return (t - 1) // length * length if t > length else None
        at = int(b.value) * (length if b.kind == "epoch" else 1)
        return at if at < t else None

    def arrive(self, t: int) -> bool:
        """Count the hits of breakpoints between two steps at t; whether one of them stops."""
        stops = False
        for b in self._between_at(t):
            self._hits[b.number] += 1
            stops = stops or self._hits[b.number] > b.ignore
        return stops

    def _between_at(self, t: int) -> list[Breakpoint]:
        return [b for b in self._between if self._last_before(b, t + 1) == t]

    def hit_at(self, t: int, phase: int) -> set[int]:
        """The numbers of the breakpoints that a run has just hit at a place, or that were looked at there."""
        rows = zip(self._watched, self.stops.rows, strict=True)
        found = {b.number for b, row in rows if (row["hit_at"], row["phase"]) == (t, phase)}
        return found | {b.number for b in self._between_at(t) if phase == 0}

    def between(self, first: int, end: int) -> "StopTable":
        """A table of those that hit in the phases first..end−1 only."""
        network = self.run.network
        inside = (b for b in self._watched if first <= phase_number(b, network) < end)
        return StopTable(tuple(inside), self.run)

    # What must be known of the steps before

    def make_ready(self, t: int) -> None:
        """Know of the steps before t what the rows need to. Raises Interrupted, see interrupts."""
        if self._ready_at != t:
            self._ready_at = -1
            self.stops.wrong[:] = UNKNOWN
            back = self._steps_back()
            self._look_back(t, back)
            while back < t and self._lacks_samples(t):
                back *= 2
                self._look_back(t, back)
            if self.stops.needs_means:
                self.stops.last_mean[0] = self.run.mean_loss_reached(t - t % self.run.epoch_length)
        self._ready_at = t

    def _steps_back(self) -> int:
        rows = self.stops.rows
        streak = int(rows["needed"].max(initial=1)) - 1
        return max(streak, 4 * self.run.epoch_length if self.stops.needs_right else 0)

    def _look_back(self, t: int, back: int) -> None:
        start = max(0, t - back)
        self.stops.rows["since"] = self.stops.rows["until"] = start
        if start < t:
            self.remember(start, t)

    def _lacks_samples(self, t: int) -> bool:
        if not self.stops.needs_right:
            return False
        wanted = {b.sample for b in self._watched if b.kind == "right"}
        unknown = self.stops.wrong == UNKNOWN
        settings, is_last = self.run.journal.at(t).settings, self.run.journal.until(t, NEVER) == NEVER
        if settings.order == "pinned" and is_last:
            return bool(unknown[settings.pinned])  # no other will come
        return bool(unknown.any() if -1 in wanted else unknown[list(wanted)].any())

    def remember(self, start: int, end: int) -> Place | None:
        """Go over the steps start..end−1 without stopping; the place of the last hit."""
        rows = self.stops.rows
        kept = rows["hits"].copy()
        self._ready_at, self.stops.remembering[:] = -1, (1, -1, -1)
        try:
            self.run.go_over(start, end, self.stops)
        finally:
            self.stops.remembering[0], rows["hits"] = 0, kept
        self._ready_at = end
        step, phase = (int(number) for number in self.stops.remembering[1:])
        return None if step < 0 else (step, phase)

    def look_at(self, place: Place) -> None:
        """Find which breakpoints hit at a place, for hit_at to tell."""
        t, phase = place
        start = t if phase else max(0, t - 1)
        self.make_ready(start)
        self.remember(start, start + 1)

    def moved(self, t: int) -> None:
        """A run with this table has reached step t."""
        self._ready_at = t


def _row(b: Breakpoint, run: Run) -> tuple:
    """The row of the stop table that a breakpoint is compiled to."""
    network = run.network
    kind, word = _kind_of(b)
    low, high = _limits(b, word)
    row = {
        "kind": kind, "phase": phase_number(b, network), "first": 0, "unit": 0, "source": -1,
        "place": max(b.layer - 1, 0), "needed": b.steps, "since": 0, "until": 0, "ignore": b.ignore,
        "hits": b.hits, "hit_at": -1, "low": low, "high": high,
    }  # fmt: skip
    if b.layer:
        row |= _place_of(b, kind, run)
    if kind in (engine.SAMPLE, engine.RIGHT):
        row["first"] = b.sample
    return tuple(row.values())


def _kind_of(b: Breakpoint) -> tuple[int, str]:
    name, _, word = b.kind.rpartition(" ")
    kinds = {
        "loss": engine.LOSS,
        "mean loss": engine.MEAN_LOSS,
        "activation": engine.ACTIVATION,
        "error": engine.ERROR,
        "gradient": engine.GRADIENT,
        "layer error": engine.LAYER_ERROR,
        "layer gradient": engine.LAYER_GRADIENT,
    }
    others = {
        "sample": engine.SAMPLE,
        "phase": engine.ALWAYS,
        "loss rose": engine.RISE,
        "right": engine.RIGHT,
        "weight crosses": engine.CROSSING,
        "saturated": engine.SLOPE,
        "dead": engine.SLOPE,
    }
    return (others[b.kind], "") if b.kind in others else (kinds[name], word)


def _limits(b: Breakpoint, word: str) -> tuple[float, float]:
    """The closed interval in which a row hits."""
    if word == "above":
        return math.nextafter(b.value, math.inf), math.inf
    if word == "below":
        return -math.inf, math.nextafter(b.value, -math.inf)
    if b.kind == "sample":
        return b.sample, b.sample
    if b.kind == "dead":
        return 0.0, 0.0
    if b.kind == "saturated":
        return -math.inf, math.nextafter(b.value, -math.inf)
    return b.value, math.inf


def _place_of(b: Breakpoint, kind: int, run: Run) -> dict[str, int]:
    """Where in θ, or in the vector of all units, a row looks."""
    network = run.network
    unit, below = network.units_at[b.layer] + b.unit, network.units_at[b.layer - 1]
    source = -1 if b.source < 0 else below + b.source
    if kind == engine.CROSSING:
        return {
            "first": network.weight_index(b.layer, b.unit, b.source), "unit": unit, "source": source
        }  # fmt: skip
    return {"first": unit, "source": source}
