"""The stop table: what breakpoints wait for, as the compiled loop reads it, and how it finds a hit.

A hit has a place: step t and the phase of it, counted from 1, that computes what was waited for; phase 0
is the end of an epoch, with t steps complete. All but those are found before step t changes θ, so that a run
stops with the θ that the step began with.
"""

import math
from typing import NamedTuple

import numpy as np

from bpviz.engine.activations import slope_of
from bpviz.engine.compiled import part

# What a row observes; it hits where low <= value <= high. The last two are looked at when an epoch ends.
SAMPLE, LOSS, ACTIVATION, ERROR, GRADIENT, LAYER_ERROR, LAYER_GRADIENT = range(7)
CROSSING, SLOPE, RIGHT, ALWAYS, MEAN_LOSS, RISE = range(7, 13)

STOP = np.dtype(
    [
        ("kind", np.int64),
        ("phase", np.int64),
        ("first", np.int64),  # a sample, a unit's place in z, a and delta, or an index in θ
        ("count", np.int64),  # how many units; or for a crossing the place of the weight's unit
        ("source", np.int64),  # the place of the unit that feeds it, −1 for a bias
        ("place", np.int64),  # of the layer in Plan.layers
        ("needed", np.int64),  # for how many steps in a row it must hold
        ("since", np.int64),  # the first step of those so far
        ("ignore", np.int64),  # hits that do not stop
        ("hits", np.int64),  # hits so far
        ("hit_at", np.int64),  # the step of the latest one
        ("low", np.float64),
        ("high", np.float64),
    ]
)


QUICK_KINDS = (SAMPLE, LOSS, ACTIVATION, ERROR, GRADIENT, CROSSING, ALWAYS)
NOT_IN_A_STEP = (MEAN_LOSS, RISE)

# What is looked at in each step to see whether a row of a quick kind can hit: a product of two places in
# Workspace.values between low and high; or for a crossing the parameter moved by it against low.
QUICK = np.dtype(
    [(name, np.int64) for name in ("one", "other", "absolute", "parameter")]
    + [(name, np.float64) for name in ("low", "high")]
)


class Stops(NamedTuple):
    """The table, and what is known from the steps before; of no use for a run that starts elsewhere."""

    rows: np.ndarray  # of STOP, in the order of their phases
    products: np.ndarray  # of QUICK
    crossings: np.ndarray  # of QUICK
    in_step: np.ndarray  # the rows that hit in the middle of a step
    slow: np.ndarray  # those of them that are looked at in each step
    remembering: np.ndarray  # (1,) 1: go on after hits, and only remember the last one
    last: np.ndarray  # (2,) step and phase of that one, −1 if there was none
    right_now: np.ndarray  # (1,) whether the sample of this step is classified right
    wrong: np.ndarray  # (N,) 1: the sample was classified wrong when it came last
    middle: float  # what parts the two classes of a single output
    last_mean: np.ndarray  # (1,) the mean loss at the end of the epoch before
    needs_means: int
    needs_right: int


def make_stops(rows: list[tuple], unit_count: int = 0, sample_count: int = 0, middle: float = 0.5) -> Stops:
    """A table of rows, each with the fields of STOP. unit_count: units of the network, inputs included."""
    table = np.array(sorted(rows, key=lambda row: row[1]), STOP) if rows else np.zeros(0, STOP)
    kinds = {int(kind) for kind in table["kind"]}
    is_quick = np.isin(table["kind"], QUICK_KINDS) & (table["needed"] == 1)
    is_crossing = table["kind"] == CROSSING
    in_step = ~np.isin(table["kind"], NOT_IN_A_STEP)
    return Stops(
        rows=table,
        products=_quick(table[is_quick & ~is_crossing], unit_count),
        crossings=_quick(table[is_quick & is_crossing], unit_count),
        in_step=np.flatnonzero(in_step),
        slow=np.flatnonzero(in_step & ~is_quick),
        remembering=np.zeros(1, dtype=np.int64),
        last=np.full(2, -1, dtype=np.int64),
        right_now=np.zeros(1, dtype=np.int64),
        wrong=np.zeros(sample_count if RIGHT in kinds else 0, dtype=np.int64),
        middle=middle,
        last_mean=np.full(1, math.inf),
        needs_means=int(bool(kinds & {MEAN_LOSS, RISE})),
        needs_right=int(RIGHT in kinds),
    )


def _quick(rows: np.ndarray, unit_count: int) -> np.ndarray:
    """Where each row looks in Workspace.values."""
    found = np.zeros(len(rows), QUICK)
    constant, loss, sample = (2 * unit_count + place for place in range(3))
    for quick, row in zip(found, rows, strict=True):
        source = constant if row["source"] < 0 else row["source"]
        unit = unit_count + row["first"]
        quick["one"], quick["other"] = {
            SAMPLE: (sample, constant),
            LOSS: (loss, constant),
            ACTIVATION: (row["first"], constant),
            ERROR: (unit, constant),
            GRADIENT: (unit, source),
            CROSSING: (unit_count + row["count"], source),
            ALWAYS: (constant, constant),
        }[int(row["kind"])]
        quick["absolute"], quick["parameter"] = row["kind"] in (ERROR, GRADIENT), row["first"]
        is_always = row["kind"] == ALWAYS
        quick["low"], quick["high"] = (1.0, 1.0) if is_always else (row["low"], row["high"])
    return found


@part
def can_hit(stops, theta, work, loss, alpha):
    """Whether a row of a quick kind may hit in the step that was just computed."""
    values, found = work.values, False
    values[values.size - 2], values[values.size - 1] = loss, work.picked[0]
    for b in range(stops.products.size):
        row = stops.products[b]
        value = values[row.one] * values[row.other]
        value = abs(value) if row.absolute else value
        found |= row.low <= value and value <= row.high
    for b in range(stops.crossings.size):
        row = stops.crossings[b]
        before = theta[row.parameter]
        after = before - alpha * values[row.one] * values[row.other]
        found |= (before < row.low) != (after < row.low)
    return found


@part
def squares(values, first, count):
    """The sum of squares of a part of a vector."""
    total = 0.0
    for u in range(first, first + count):
        total += values[u] * values[u]
    return total


@part
def crosses(plan, row, theta, work):
    """Whether this step's update takes a parameter from below `low` to it or above, or back."""
    before, step = theta[row.first], work.alpha[0] * work.delta[row.count]
    after = before - step * (1.0 if row.source < 0 else work.a[row.source])
    if (before < row.low) == (after < row.low):
        return False
    layer = plan.layers[row.place]
    return (layer.train_biases if row.source < 0 else layer.train_weights) != 0


@part
def observed(plan, row, work, loss):
    """The number that a row waits for, in the step that was just computed; NaN never hits."""
    kind, first, source = row.kind, row.first, row.source
    if kind == ERROR:
        return abs(work.delta[first])
    if kind == GRADIENT:
        return abs(work.delta[first] * (1.0 if source < 0 else work.a[source]))
    if kind == SAMPLE:
        return np.float64(work.picked[0])
    if kind == LOSS:
        return loss
    if kind == ACTIVATION:
        return work.a[first]
    if kind == SLOPE:
        return slope_of(plan.layers[row.place].activation, work.z[first], work.a[first])
    if kind in (LAYER_ERROR, LAYER_GRADIENT):
        square = squares(work.delta, first, row.count)
        if kind == LAYER_GRADIENT:
            layer = plan.layers[row.place]
            square *= squares(work.a, layer.below_at, layer.fan_in) + (1.0 if layer.biases_at >= 0 else 0.0)
        return math.sqrt(square)
    return math.nan


@part
def is_right(d, all_a, middle):
    """Whether the outputs say the class of the target d: by the greatest, or by the side of the middle."""
    first = all_a.size - d.size
    if d.size == 1:
        return (all_a[first] > middle) == (d[0] > middle)
    said, meant = 0, 0
    for k in range(1, d.size):
        said = k if all_a[first + k] > all_a[first + said] else said
        meant = k if d[k] > d[meant] else meant
    return said == meant


@part
def holds(plan, row, theta, work, loss, right, was_wrong):
    """Whether what a row waits for is so in this step."""
    if row.kind == CROSSING:
        return crosses(plan, row, theta, work)
    if row.kind == RIGHT:
        return right and was_wrong and (row.first < 0 or row.first == work.picked[0])
    if row.kind == ALWAYS:
        return True
    value = observed(plan, row, work, loss)
    return row.low <= value and value <= row.high


@part
def count_hit(stops, row, t, phase):
    """Note a hit; whether it stops the run."""
    row.hit_at = t
    if stops.remembering[0]:
        stops.last[0], stops.last[1] = t, phase
        return False
    row.hits += 1
    return row.hits > row.ignore


@part
def first_hit(plan, theta, work, stops, t, seen, loss, alpha):
    """The first phase after `seen` at which step t, just computed, stops; 0 if none."""
    rows, stop, right, was_wrong = stops.rows, 0, False, False
    if stops.needs_right:
        sample = work.picked[0]
        right, was_wrong = is_right(plan.targets[sample], work.a, stops.middle), stops.wrong[sample] == 1
        stops.right_now[0] = 1 if right else 0
    which = stops.in_step if can_hit(stops, theta, work, loss, alpha) else stops.slow
    for b in range(which.size):
        row = rows[which[b]]
        if not holds(plan, row, theta, work, loss, right, was_wrong):
            if row.needed > 1:
                row.since = t + 1
            continue
        is_due = row.phase > seen and (row.needed == 1 or t + 1 - row.since >= row.needed)
        if is_due and (stop == 0 or row.phase == stop) and count_hit(stops, row, t, row.phase):
            stop = row.phase
    return stop


@part
def epoch_hit(stops, mean, t):
    """Whether the end of an epoch, with t steps complete and this mean loss, stops."""
    rows, before, stop = stops.rows, stops.last_mean[0], False
    stops.last_mean[0] = mean
    for b in range(rows.size):
        row = rows[b]
        if row.phase > 0:
            break
        rises = row.kind == RISE and mean > before * (1.0 + 1e-12)  # more than rounding
        if rises or (row.kind == MEAN_LOSS and row.low <= mean and mean <= row.high):
            stop = count_hit(stops, row, t, 0) or stop
    return stop
