"""Steps of one set-up: what they leave alone, what is frozen, and where numbers end."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from setups import Setup, setups

from bpviz.engine.engine import Outcome
from bpviz.engine.network import Network
from bpviz.engine.phases import Kind, Phase
from bpviz.engine.plan import Settings


@given(setups(), st.integers(0, 30))
def test_step_leaves_theta_as_it_was(setup, t):
    theta = setup.theta.copy()
    theta.flags.writeable = False
    _, trace = setup.engine().step(theta, t)
    assert theta.tobytes() == setup.theta.tobytes() == trace.before.tobytes()


@given(setups())
def test_data_may_be_read_only_and_of_any_layout(setup):
    inputs, targets = np.asfortranarray(setup.inputs), setup.targets.copy()
    inputs.flags.writeable = targets.flags.writeable = False
    other = setup._replace(inputs=inputs, targets=targets)
    assert np.array_equal(
        other.engine().step(setup.theta, 0)[1].after, setup.engine().step(setup.theta, 0)[1].after
    )


@given(setups(), st.integers(1, 40))
def test_frozen_parts_stay_and_the_others_move(setup, steps):
    theta, network = setup.theta.copy(), setup.network
    setup.engine().run(theta, 0, steps)
    for layer in setup.settings.frozen_weights:
        assert np.array_equal(network.W(theta, layer), network.W(setup.theta, layer))
    for layer in setup.settings.frozen_biases:
        assert np.array_equal(network.b(theta, layer), network.b(setup.theta, layer))


def test_a_run_to_where_it_is_does_nothing():
    setup = diverging("loss")
    theta = setup.theta.copy()
    assert setup.engine().run(theta, 5, 5) == (Outcome.REACHED, 5, 0)
    assert np.array_equal(theta, setup.theta)


# x → h = w1 x + b1 → a = w2 h + b2, all linear, in the order w1, b1, w2, b2
DIVERGING = {
    "activation": ([1e200, 0, 1, 0], 1e200, 0.0, 1.0, Phase(Kind.FORWARD, 1)),
    "output": ([1, 1e200, 1e200, 0], 1.0, 0.0, 1.0, Phase(Kind.FORWARD, 2)),
    "loss": ([1, 0, 1, 1e200], 1.0, 0.0, 1.0, Phase(Kind.LOSS)),
    "error": ([0, 0, 1e200, 1e150], 1.0, 0.0, 1.0, Phase(Kind.ERROR, 1)),
    "update": ([0, 1e160, 1e-10, 0], 1.0, 0.0, 1.0, Phase(Kind.UPDATE, 2)),
    "bias update": ([0, 0, 0, 1e150], 0.0, 0.0, 1e200, Phase(Kind.UPDATE, 2)),
}


def diverging(case):
    theta, x, d, alpha, _ = DIVERGING[case]
    network, (x, d) = Network((1, 1, 1), ("linear", "linear"), True), np.reshape([x, d], (2, 1, 1))
    return Setup(network, x, d, Settings(alpha=alpha), np.array(theta, dtype=float))


@pytest.mark.parametrize("case", DIVERGING)
def test_a_step_that_is_not_finite_is_not_taken(case):
    setup = diverging(case)
    theta = setup.theta.copy()
    assert setup.engine().run(theta, 0, 10) == (Outcome.NOT_FINITE, 0, 0)
    assert theta.tobytes() == setup.theta.tobytes()


@pytest.mark.parametrize("case", DIVERGING)
def test_trace_tells_where_numbers_end(case):
    setup = diverging(case)
    outcome, trace = setup.engine().step(setup.theta, 0)
    assert outcome is Outcome.NOT_FINITE
    assert not trace.committed
    assert trace.after.tobytes() == setup.theta.tobytes()
    assert trace.first_not_finite(setup.network)[0] == DIVERGING[case][-1]


@pytest.mark.parametrize("in_place", [False, True])
@pytest.mark.parametrize("checked", [False, True])
def test_a_run_ends_before_the_first_bad_step_as_in_the_reference(in_place, checked):
    """A linear network with far too large a step size, which the slow reference follows to the same end."""
    network = Network((2, 3, 1), ("linear", "linear"), True)
    rng = np.random.default_rng(3)
    inputs, targets, theta = rng.normal(size=(5, 2)), rng.normal(size=(5, 1)), rng.normal(size=13)
    setup = Setup(network, inputs, targets, Settings(alpha=3.0, in_place=in_place, loss_below=1e-9), theta)
    t, expected = 0, theta
    while True:
        _, _, step = setup.reference_step(expected, t)
        if not all(map(math.isfinite, [*step.z[1], *step.a[2], step.loss, *step.delta[1], *step.after])):
            break
        t, expected = t + 1, step.after
    assert t > 2
    assert setup.engine().run(theta, 0, 1000, checked=checked) == (Outcome.NOT_FINITE, t, 0)
    assert np.isfinite(theta).all()
    assert theta == pytest.approx(expected, rel=1e-6)


def test_recovers_after_a_step_that_was_not_finite():
    setup = diverging("loss")
    engine = setup.engine()
    engine.run(setup.theta.copy(), 0, 1)
    calm = np.full(4, 0.1)
    expected = setup._replace(theta=calm).engine().step(calm, 3)[1].after
    assert np.array_equal(engine.step(calm, 3)[1].after, expected)


def padded(setup, samples):
    rng = np.random.default_rng(2)
    sizes = setup.network.sizes
    return setup._replace(
        inputs=rng.normal(size=(samples, sizes[0])), targets=rng.normal(size=(samples, sizes[-1]))
    )


@given(setups(), st.integers(1, 11))
def test_predict_and_mean_loss(setup, samples):
    setup = padded(setup, samples)._replace(settings=Settings())
    engine, reference = setup.engine(), setup.reference
    expected = [reference.forward(setup.theta, x)[1][-1] for x in setup.inputs]
    assert engine.predict(setup.theta) == pytest.approx(np.array(expected), rel=1e-11, abs=1e-12)
    assert np.array_equal(engine.predict(setup.theta, setup.inputs[:3]), engine.predict(setup.theta)[:3])
    mean = reference.mean_loss(setup.theta, setup.inputs, setup.targets)
    assert engine.mean_loss(setup.theta) == pytest.approx(mean, rel=1e-9, abs=1e-14)


def test_mean_loss_of_a_diverging_network_is_infinite():
    setup = diverging("loss")
    assert setup.engine().mean_loss(setup.theta) == math.inf


@given(setups())
def test_a_step_size_of_zero_moves_nothing(setup):
    still = setup._replace(settings=replace(setup.settings, alpha=0.0))
    theta = setup.theta.copy()
    still.engine().run(theta, 0, 20)
    assert np.array_equal(theta, setup.theta)


def test_step_decay_falls_at_exact_multiples_of_the_period():
    """Where a reciprocal in place of the division would come too late, as 49 · (1/49) < 1 does."""
    setup = diverging("loss")
    for period in range(1, 200):
        chosen = Settings(schedule="step", alpha=1.0, decay=0.5, period=float(period))
        engine = setup._replace(settings=chosen).engine()
        found = [
            engine.step(np.zeros(4), t)[1].alpha for t in (period - 1, period, 3 * period - 1, 3 * period)
        ]
        assert found == [1.0, 0.5, 0.25, 0.125]
