"""Breakpoints that hit now and then in a given run, as hypothesis draws them."""

from itertools import pairwise

from hypothesis import assume
from hypothesis import strategies as st
from reference_breakpoints import observed, phase_names

from bpviz.debugger.breakpoints import BREAKPOINT_KINDS, Breakpoint

KINDS = tuple(BREAKPOINT_KINDS)
UNITS = ("activation above", "activation below", "error above", "error below", "saturated", "dead")
WEIGHTS = ("gradient above", "gradient below", "weight crosses")
LAYERS = ("layer error above", "layer error below", "layer gradient above", "layer gradient below")
MEANS = ("mean loss above", "mean loss below")


@st.composite
def breakpoints(draw, run, kinds=KINDS, steps=24):
    """One that fits a run, with a threshold between two of the values that it takes in its first steps."""
    kind = draw(st.sampled_from(kinds))
    fields = {"kind": kind, "ignore": draw(st.sampled_from((0, 0, 0, 1, 3)))}
    if kind in (*UNITS, *WEIGHTS, *LAYERS):
        fields["layer"] = draw(st.integers(1, run.depth))
    if kind in (*UNITS, *WEIGHTS):
        fields["unit"] = draw(st.integers(0, run.sizes[fields["layer"]] - 1))
    if kind in WEIGHTS:
        has_bias = run.network.bias
        fields["source"] = draw(st.integers(-int(has_bias), run.sizes[fields["layer"] - 1] - 1))
    if kind in ("sample", "right"):
        fields["sample"] = draw(st.integers(-1 if kind == "right" else 0, run.epoch_length - 1))
    if kind in ("saturated", "dead"):
        fields["steps"] = draw(st.integers(1, 5))
    if kind == "phase":
        fields["phase"], fields["layer"] = draw(st.sampled_from(phase_names(run.depth)[:-1]))
    return Breakpoint(**fields, value=draw(_value(Breakpoint(**fields), run, steps)))


@st.composite
def _value(draw, b, run, steps):
    if b.kind in ("step", "epoch"):
        return float(draw(st.integers(0, steps if b.kind == "step" else steps // run.epoch_length)))
    if b.kind in ("sample", "right", "phase", "dead", "loss rose"):
        return 0.0
    if b.kind in MEANS:
        values = [run.mean_reached(t) for t in range(0, 6 * run.epoch_length, run.epoch_length)]
    else:
        values = [observed(b, run, t) for t in range(steps)]
    return draw(_between(values))


@st.composite
def _between(draw, values):
    """A number well between two neighbours; above all of them where they lie too close."""
    values = sorted(map(float, values))
    gaps = [(low, high) for low, high in pairwise(values) if high - low > 1e-6]
    assume(values[-1] < 1e3)
    if not gaps:
        return values[-1] + 0.01
    low, high = draw(st.sampled_from(gaps))
    return low + 0.382 * (high - low)
