"""How the compiled loop looks at the stop table, and finds a hit.

A hit has a place: step t and the phase of it, counted from 1, that computes what was waited for; phase 0
is the end of an epoch, with t steps complete. All but those are found before step t changes θ, so that a run
stops with the θ that the step began with.
"""

import math

from bpviz.engine.compiled import leaf, part
from bpviz.engine.kinds import BOOL, FLOAT, INT, INTS, LAYERS, VECTOR
from bpviz.engine.stops import (
    CHANGE,
    CLASS,
    LAYER_GRADIENT,
    MEAN_LOSS,
    NORM,
    NORM_LOOKS,
    PRODUCT,
    RISE,
    STOP_ROWS,
)
from bpviz.engine.units import unit


@part
def product(look, values):
    """The number that a row waits for where that is a product."""
    value = values[look.one] * values[look.other]
    return abs(value) if look.absolute else value


@part
def crosses(look, before, theta, values, alpha):
    """Whether this step's update takes a parameter from below `low` to it or above, or back.

    before: the state before the step. theta: that after it, with alpha = 0; for a plain step still the same.
    """
    after = theta[look.parameter] - alpha * values[look.one] * values[look.other]
    return (before[look.parameter] < look.low) != (after < look.low)


@part
def squares(values, first, count):
    """The sum of squares of a part of a vector."""
    total = 0.0
    for u in range(first, first + count):
        total += values[u] * values[u]
    return total


@part
def layer_norm(layers, kind, place, values):
    """‖δ‖ of a layer, or the norm of its gradient δ aᵀ, which is ‖δ‖ ‖(a, 1)‖."""
    layer = layers[place]
    square = squares(values, layer.delta_at, layer.units)
    if kind == LAYER_GRADIENT:
        square *= squares(values, layer.below_at, layer.fan_in) + (1.0 if layer.biases_at >= 0 else 0.0)
    return math.sqrt(square)


@leaf
def is_trained(layers, row):
    """Whether the parameter that a row waits for is not frozen."""
    layer = layers[row.place]
    return (layer.train_biases if row.source < 0 else layer.train_weights) != 0


@part
def is_right(layer, d, row, middle):
    """Whether the outputs say the class of the target d: by the greatest, or by the side of the middle."""
    first = layer.a_at
    if d.size == 1:
        return (row[first] > middle) == (d[0] > middle)
    said, meant = 0, 0
    for k in range(1, d.size):
        said = k if row[first + k] > row[first + said] else said
        meant = k if d[k] > d[meant] else meant
    return said == meant


@part
def holds(layers, row, before, theta, values, alpha, sample, turned_right):
    """Whether what a row waits for is so in the step that was just computed; NaN is within no limits."""
    look = row.look
    if look.how == PRODUCT:
        value = product(look, values)
    elif look.how == NORM:
        value = layer_norm(layers, row.kind, row.place, values)
    elif look.how == CHANGE:
        return is_trained(layers, row) and crosses(look, before, theta, values, alpha)
    else:
        return look.how == CLASS and turned_right and (row.first < 0 or row.first == sample)
    return look.low <= value and value <= look.high


@leaf
def count_hit(remembering, row, t, phase):
    """Note a hit; whether it stops the run."""
    row.hit_at = t
    if remembering[0]:
        remembering[1], remembering[2] = t, phase
        return False
    row.hits += 1
    return row.hits > row.ignore


@part
def any_quick(quick, products, before, theta, values, alpha):
    """Whether a row with a quick look holds, or would but for what is frozen."""
    for b in range(products):
        value = product(quick[b], values)
        if quick[b].low <= value and value <= quick[b].high:
            return True
    for b in range(products, quick.size):  # noqa: SIM110 - any() is not compiled
        if crosses(quick[b], before, theta, values, alpha):
            return True
    return False


@unit(BOOL(LAYERS, NORM_LOOKS, VECTOR))
def any_norm(layers, norms, values):
    """Whether a row that waits for a norm may hold."""
    for b in range(norms.size):
        norm = layer_norm(layers, norms[b].kind, norms[b].place, values)
        if norm >= norms[b].above or norm <= norms[b].below:
            return True
    return False


@unit(INT(LAYERS, STOP_ROWS, INTS, VECTOR, VECTOR, VECTOR, FLOAT, INT, BOOL, INT, INT))
def first_hit(layers, rows, remembering, before, theta, values, alpha, sample, turned_right, t, seen):
    """The first phase after `seen` at which step t, just computed, stops; 0 if none."""
    stop = 0
    for b in range(rows.size):
        row = rows[b]
        if not holds(layers, row, before, theta, values, alpha, sample, turned_right):
            continue
        if row.until != t and row.until != t + 1:  # t + 1: the step is looked at again
            row.since = t
        row.until = t + 1
        is_due = row.phase > seen and t + 1 - row.since >= row.needed
        if is_due and (stop == 0 or row.phase == stop) and count_hit(remembering, row, t, row.phase):
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
            stop = count_hit(stops.remembering, row, t, 0) or stop
    return stop
