"""What a trace tells of its step."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reference import PHI
from setups import Setup, setups

from bpviz.engine.network import Network
from bpviz.engine.phases import Kind, Phase
from bpviz.engine.plan import Settings


@given(setups(), st.integers(0, 30))
def test_holds_all_that_the_step_computed(setup, t):
    engine, network = setup.engine(), setup.network
    _, trace = engine.step(setup.theta, t)
    sample, _, expected = setup.reference_step(setup.theta, t)
    assert (trace.t, trace.sample, trace.committed) == (t, sample, True)
    assert np.array_equal(trace.target, setup.targets[sample])
    assert np.array_equal(trace.a[0], setup.inputs[sample])
    assert trace.z[0].size == trace.delta[0].size == 0
    for layer in range(1, network.depth + 1):
        assert trace.z[layer] == pytest.approx(expected.z[layer], rel=1e-12, abs=1e-12)
        assert trace.a[layer] == pytest.approx(expected.a[layer], rel=1e-12, abs=1e-12)
        assert trace.delta[layer] == pytest.approx(expected.delta[layer], rel=1e-11, abs=1e-12)
        slopes = [PHI[network.activations[layer - 1]][1](z) for z in expected.z[layer]]
        assert trace.loss_slope[layer] * slopes == pytest.approx(expected.delta[layer], rel=1e-10, abs=1e-12)
    assert trace.loss == pytest.approx(expected.loss, rel=1e-11, abs=1e-14)
    assert trace.loss_slope[-1] == pytest.approx(trace.a[-1] - setup.targets[sample])
    assert trace.gradient == pytest.approx(expected.gradient, rel=1e-11, abs=1e-12)
    assert np.array_equal(trace.change, trace.after - trace.before)
    assert trace.first_not_finite(network) is None


@given(setups())
def test_stays_as_it_is_when_the_engine_goes_on(setup):
    engine = setup.engine()
    _, trace = engine.step(setup.theta, 0)
    kept = [array.copy() for array in (*trace.z, *trace.a, *trace.delta, trace.gradient, trace.after)]
    engine.run(setup.theta.copy(), 1, 30)
    now = (*trace.z, *trace.a, *trace.delta, trace.gradient, trace.after)
    assert all(np.array_equal(old, new) for old, new in zip(kept, now, strict=True))


def halted(theta, *, sizes=(1, 2, 1), in_place=False, alpha=1.0, x=1.0):
    network = Network(sizes, ("linear",) * (len(sizes) - 1), True)
    settings = Settings(alpha=alpha, in_place=in_place)
    setup = Setup(network, np.array([[x]]), np.array([[0.0]]), settings, np.array(theta, dtype=float))
    return setup.engine().step(setup.theta, 0)[1].first_not_finite(network)


def test_names_the_unit_of_a_bad_activation():
    assert halted([1, 1e200, 0, 0, 1, 1, 0], x=1e200) == (Phase(Kind.FORWARD, 1), 1)


def test_names_the_unit_of_a_bad_error():
    assert halted([0, 0, 0, 0, 1, 1e200, 1e150]) == (Phase(Kind.ERROR, 1), 1)


def test_names_the_parameter_of_a_bad_update():
    """δ = 1e150, and α δ h overflows for the second hidden unit only, h = 1e160."""
    assert halted([0, 0, 0, 1e160, 0, 1e-10, 0]) == (Phase(Kind.UPDATE, 2), 5)


@pytest.mark.parametrize("in_place", [False, True])
def test_an_update_comes_before_the_error_below_it(in_place):
    """δ = 1e150, h = (1e160, 0), v = (0, 1e200): α δ h₁ overflows, and so does δ v₂, but in a later phase."""
    found = halted([0, 0, 1e160, 0, 0, 1e200, 1e150], in_place=in_place)
    assert found == (Phase(Kind.UPDATE, 2), 4)
