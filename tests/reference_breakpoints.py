"""Breakpoints by brute force: whether one holds at a place, read off the slow reference's numbers."""

import math

import numpy as np
from hypothesis import assume, currently_in_test_context
from reference import PHI

TIE = 1e-9  # closer to a threshold than this the reference cannot say on which side the program is
BETWEEN = ("step", "epoch", "mean loss above", "mean loss below", "loss rose")


def phase_names(depth):
    """("forward", 1) and so on, of the phases 1, 2, …"""
    up = [("forward", layer) for layer in range(1, depth + 1)]
    down = [(kind, layer) for layer in range(depth, 0, -1) for kind in ("error", "update")]
    return [("pick", 0), *up, ("loss", 0), *down, ("check", 0)]


def phase_of(b, depth):
    """The phase, counted from 1, at which a breakpoint can hit; 0 between steps."""
    if b.kind in BETWEEN:
        return 0
    kind = b.kind.removesuffix(" above").removesuffix(" below")
    place = {
        "sample": ("pick", 0),
        "phase": (b.phase, b.layer),
        "loss": ("loss", 0),
        "weight crosses": ("update", b.layer),
        "right": ("forward", depth),
    }.get(kind)
    if place is None:
        place = ("error" if "error" in kind or "gradient" in kind else "forward", b.layer)
    return phase_names(depth).index(place) + 1


def be_sure(condition):
    """Give an example up, or fail a test by hand, where rounding decides."""
    if currently_in_test_context():
        assume(condition)
    else:
        assert condition


def compare(value, limit):
    """−1, 0 or 1; 0 only where both are given exactly."""
    be_sure(value == limit or abs(value - limit) > TIE)
    return int(value > limit) - int(value < limit)


def observed(b, run, t):
    """What a breakpoint looks at in step t, as the definitions say; the weight's new value for a crossing."""
    step, layer = run.shown(t), b.layer
    kind = b.kind.removesuffix(" above").removesuffix(" below")
    if kind == "loss":
        return step.loss
    if kind == "activation":
        return step.a[layer][b.unit]
    if kind == "error":
        return abs(step.delta[layer][b.unit])
    if kind == "gradient":
        return abs(step.gradient[run.weight_index(layer, b.unit, b.source)])
    if kind == "layer error":
        return math.hypot(*step.delta[layer])
    if kind == "layer gradient":
        return math.hypot(*(g for k, g in enumerate(step.gradient) if run.locate(k)[0] == layer))
    if kind == "weight crosses":
        return step.after[run.weight_index(layer, b.unit, b.source)]
    if kind in ("saturated", "dead"):
        return PHI[run.network.activations[layer - 1]][1](step.z[layer][b.unit])
    raise KeyError(b.kind)


def holds(b, run, t):
    """Whether it holds in step t, at its phase."""
    if b.kind == "phase":
        return True
    if b.kind == "sample":
        return run.sample(t) == b.sample
    if b.kind == "right":
        return became_right(b, run, t)
    if b.kind in ("saturated", "dead"):
        return t + 1 >= b.steps and all(is_flat(b, run, k) for k in range(t, t - b.steps, -1))
    if b.kind == "weight crosses":
        return crosses(b, run, t)
    return compare(observed(b, run, t), b.value) == (1 if b.kind.endswith("above") else -1)


def is_flat(b, run, t):
    slope, z = observed(b, run, t), run.shown(t).z[b.layer][b.unit]
    be_sure(z == 0 or abs(z) > TIE)  # where the slope of ReLU jumps
    return slope == 0 if b.kind == "dead" else compare(slope, b.value) < 0


def crosses(b, run, t):
    if f"{'b' if b.source < 0 else 'W'}{b.layer}" in run.frozen(t):
        return False
    before = run.theta(t)[run.weight_index(b.layer, b.unit, b.source)]
    return (compare(before, b.value) < 0) != (compare(observed(b, run, t), b.value) < 0)


def is_right(run, t):
    """Whether the step classifies its sample right."""
    step = run.shown(t)
    output, target = step.a[-1], run.data(t)[1][step.sample]
    if len(output) > 1:
        first, second = sorted(output)[-1:-3:-1]
        be_sure(first - second > TIE)
        return int(np.argmax(output)) == int(np.argmax(target))
    middle = (run.start[1].min() + run.start[1].max()) / 2
    return (compare(output[0], middle) > 0) == (target[0] > middle)


def became_right(b, run, t):
    sample = run.sample(t)
    if b.sample not in (-1, sample) or not is_right(run, t):
        return False
    before = [k for k in range(t) if run.sample(k) == sample]
    return bool(before) and not is_right(run, before[-1])


def holds_between(b, run, t):
    """Whether it holds at (t, 0), with t steps complete."""
    if b.kind == "step":
        return t == b.value
    epoch_ends = t > 0 and t % run.epoch_length == 0
    if b.kind == "epoch":
        return epoch_ends and b.value in (0, t // run.epoch_length)
    if not epoch_ends:
        return False
    mean, before = run.mean_reached(t), run.mean_reached(t - run.epoch_length)
    if b.kind == "loss rose":
        return mean > before * (1 + 1e-12)
    return compare(mean, b.value) == (1 if b.kind.endswith("above") else -1)


def hits(breakpoints, run, t, phase):
    """Those of the breakpoints that hit at a place."""
    here = [b for b in breakpoints if b.enabled and phase_of(b, run.depth) == phase]
    return [b for b in here if (holds(b, run, t) if phase else holds_between(b, run, t))]


def places_after(run, t, revealed, end):
    """All places after (t, revealed) up to (end, 0)."""
    while t < end:
        yield from ((t, phase) for phase in range(revealed + 1, 3 * run.depth + 3))
        t, revealed = t + 1, 0
        yield t, 0


def last_hit(breakpoints, run, t, revealed):
    """The latest place before (t, revealed) with a hit, and the hits; None."""
    while (t, revealed) > (0, 0):
        t, revealed = (t, revealed - 1) if revealed else (t - 1, 3 * run.depth + 2)
        if found := hits(breakpoints, run, t, revealed):
            return (t, revealed), found
    return None
