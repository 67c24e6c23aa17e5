"""The stop table: what breakpoints wait for, as the compiled loop reads it."""

import math
from typing import NamedTuple

import numpy as np

from bpviz.engine.kinds import records
from bpviz.engine.rows import DELTA, ONE, row_size
from bpviz.engine.rows import LOSS as LOSS_AT
from bpviz.engine.rows import SAMPLE as SAMPLE_AT
from bpviz.engine.rows import SLOPE as SLOPE_AT

# What a row observes; it hits where low <= value <= high. The last two are looked at when an epoch ends.
SAMPLE, LOSS, ACTIVATION, ERROR, GRADIENT, LAYER_ERROR, LAYER_GRADIENT = range(7)
CROSSING, SLOPE, RIGHT, ALWAYS, MEAN_LOSS, RISE = range(7, 13)

# How a row is looked at: a product of two places in a row of numbers, a parameter's change by it, or else.
PRODUCT, CHANGE, NORM, CLASS, NOT_IN_A_STEP = range(5)
HOW = {
    CROSSING: CHANGE,
    LAYER_ERROR: NORM,
    LAYER_GRADIENT: NORM,
    RIGHT: CLASS,
    MEAN_LOSS: NOT_IN_A_STEP,
    RISE: NOT_IN_A_STEP,
}

# Where a row looks. Without a sign, an index is not tested for counting from the end, which takes as long.
LOOK = np.dtype(
    [
        ("how", np.int64),
        ("one", np.uint64),  # places in a row of numbers, see rows
        ("other", np.uint64),
        ("parameter", np.uint64),  # in θ, for a change
        ("absolute", np.int64),
        ("low", np.float64),
        ("high", np.float64),
    ]
)

STOP = np.dtype(
    [
        ("kind", np.int64),
        ("phase", np.int64),
        ("first", np.int64),  # a sample, a unit's place in z, a and delta, or an index in θ
        ("unit", np.int64),  # for a crossing the place of the weight's unit
        ("source", np.int64),  # the place of the unit that feeds it, −1 for a bias
        ("place", np.int64),  # of the layer in Plan.layers
        ("needed", np.int64),  # for how many steps in a row it must hold
        ("since", np.int64),  # the first step of those that it held for last
        ("until", np.int64),  # the step after them
        ("ignore", np.int64),  # hits that do not stop
        ("hits", np.int64),  # hits so far
        ("hit_at", np.int64),  # the step of the latest one
        ("low", np.float64),
        ("high", np.float64),
        ("look", LOOK),  # filled in by make_stops
    ]
)


# A norm of a layer, and the limits beyond which a row may hold that waits for it.
NORM_LOOK = np.dtype(
    [("kind", np.int64), ("place", np.int64), ("above", np.float64), ("below", np.float64)],
)
LOOKS, NORM_LOOKS, STOP_ROWS = records(LOOK), records(NORM_LOOK), records(STOP)
LEEWAY = 1e-9  # of those limits: a sum that is compiled twice may be rounded in two ways


class Stops(NamedTuple):
    """The table, and what is known from the steps before; of no use for a run that starts elsewhere."""

    rows: np.ndarray  # of STOP, in the order of their phases
    quick: np.ndarray  # of LOOK: the products, then the changes
    products: int  # how many of them are products
    changes: int  # how many are changes
    norms: np.ndarray  # of NORM_LOOK, one for each norm
    remembering: np.ndarray  # (3,) 1: go on after hits and only remember the last: its step and phase, or −1
    wrong: np.ndarray  # (N,) 1: the sample was classified wrong when it came last
    middle: float  # what parts the two classes of a single output
    last_mean: np.ndarray  # (1,) the mean loss at the end of the epoch before
    thresholds: np.ndarray  # what mean losses are compared with, ascending
    needs_means: int
    needs_exact_means: int
    needs_right: int


def make_stops(rows: list[tuple], unit_count: int = 0, sample_count: int = 0, middle: float = 0.5) -> Stops:
    """A table of rows, each with the fields of STOP up to high. unit_count: of the network and its inputs."""
    table = np.zeros(len(rows), STOP)
    for row, fields in zip(table, sorted(rows, key=lambda fields: fields[1]), strict=True):
        for name, value in zip(STOP.names, fields, strict=False):
            row[name] = value
        row["look"] = _look(row, unit_count)
    how, kinds = table["look"]["how"], set(table["kind"].tolist())
    quick = table["look"][how <= CHANGE]
    thresholds = np.stack((table["low"], table["high"]))[:, table["kind"] == MEAN_LOSS]
    return Stops(
        rows=table,
        quick=quick[np.argsort(quick["how"], kind="stable")],
        products=int(np.sum(quick["how"] == PRODUCT)),
        changes=int(np.sum(quick["how"] == CHANGE)),
        norms=_norms(table[how == NORM]),
        remembering=np.array([0, -1, -1]),
        wrong=np.zeros(sample_count if RIGHT in kinds else 0, dtype=np.int64),
        middle=middle,
        last_mean=np.full(1, math.inf),
        thresholds=np.sort(thresholds[np.isfinite(thresholds)]),
        needs_means=int(bool(kinds & {MEAN_LOSS, RISE})),
        needs_exact_means=int(RISE in kinds),
        needs_right=int(RIGHT in kinds),
    )


def _norms(rows: np.ndarray) -> np.ndarray:
    """One NORM_LOOK for each norm, however many rows wait for it."""
    found = {}
    for row in rows:
        limits = found.setdefault((int(row["kind"]), int(row["place"])), [math.inf, -math.inf])
        if row["low"] > -math.inf:
            limits[0] = min(limits[0], row["low"] * (1.0 - LEEWAY))
        else:
            limits[1] = max(limits[1], row["high"] * (1.0 + LEEWAY))
    return np.array([(*which, *limits) for which, limits in found.items()], NORM_LOOK)


def _look(row: np.void, unit_count: int) -> tuple:
    """The LOOK of a row."""
    kind, place, source = int(row["kind"]), row["first"], row["source"]
    one, loss, sample = (row_size(unit_count) + end for end in (ONE, LOSS_AT, SAMPLE_AT))
    delta, slope, source = (
        DELTA * unit_count + place,
        SLOPE_AT * unit_count + place,
        one if source < 0 else source,
    )
    first, second = {
        SAMPLE: (sample, one),
        LOSS: (loss, one),
        ACTIVATION: (place, one),
        ERROR: (delta, one),
        GRADIENT: (delta, source),
        CROSSING: (DELTA * unit_count + row["unit"], source),
        SLOPE: (slope, one),
    }.get(kind, (one, one))
    parameter, absolute = place if kind == CROSSING else 0, kind in (ERROR, GRADIENT)
    low, high = (1.0, 1.0) if kind == ALWAYS else (row["low"], row["high"])
    return HOW.get(kind, PRODUCT), first, second, parameter, absolute, low, high
