"""Derivations of any way to train: never an exception, and every line of numbers adds up."""

from dataclasses import replace

import pytest
from derivation_lines import check_lines_add_up
from hypothesis import given, settings
from hypothesis import strategies as st
from setups import varied_setups

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.explain.derivation import derive
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.ui.painting.typeset import typeset

BASE = Debugger().frame()


def frames(setup, steps):
    """A frame after each of the first steps."""
    engine, state = setup.engine(), setup.theta.copy()
    dataset = replace(BASE.dataset, inputs=setup.inputs, targets=setup.targets, classes=())
    for t in range(steps):
        before = state.copy()
        _, trace = engine.step(before, t)
        state = trace.state_after
        made = {"network": setup.network, "settings": setup.settings, "dataset": dataset, "trace": trace}
        yield replace(BASE, t=t + 1, theta=trace.after, **made)


def all_quantities(network):
    yield from (Quantity("loss"), Quantity("sample"))
    for layer in range(network.depth + 1):
        for unit in range(network.sizes[layer]):
            yield Quantity("activation", layer, unit)
            if layer:
                yield from (Quantity(kind, layer, unit) for kind in ("weighted sum", "slope", "error"))
    for index in range(network.parameter_count):
        yield from (Quantity.of_parameter(k, network, index) for k in ("weight", "gradient", "change"))
    for layer in range(1, network.depth + 1):
        yield from (Quantity(kind, layer) for kind in KINDS if kind.endswith("norm"))


def results(derivation):
    return [t.value for line in derivation.lines for t in line.terms if t.tone == "result"]


@settings(max_examples=20)
@given(varied_setups(), st.sampled_from(["auto", "lecture", "general"]), st.data())
def test_any_quantity_is_explained_and_adds_up(setup, language, data):
    notation = Notation(setup.network, language)
    for frame in frames(setup, 2):
        revealed = data.draw(st.integers(0, len(frame.phases)))
        partly = replace(frame, revealed=revealed, t=frame.t - bool(revealed))
        for quantity in all_quantities(setup.network):
            assert quantity.fits(setup.network)
            derivation = derive(quantity, frame, notation)
            check_lines_add_up(derivation)
            if not quantity.kind.endswith("norm"):
                assert results(derivation)[-1] == pytest.approx(derivation.value, rel=1e-9, abs=1e-12), (
                    derivation
                )
            derive(quantity, partly, notation)


@settings(max_examples=2)
@given(varied_setups())
def test_every_formula_can_be_typeset(setup):
    for frame in frames(setup, 1):
        for quantity in all_quantities(setup.network):
            for line in derive(quantity, frame, Notation(setup.network)).lines:
                for term in line.terms:
                    typeset(term.latex)
