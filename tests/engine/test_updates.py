"""Batches: one update from the mean of their gradients; clipping by norm; what is frozen stays."""

from dataclasses import replace

import numpy as np
import pytest
from setups import Setup

from bpviz.engine.engine import Engine, Outcome
from bpviz.engine.network import Network
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.plan import Settings, Tuning

NAMES = pytest.mark.parametrize("name", OPTIMIZERS)
RNG = np.random.default_rng(5)
NETWORK = Network((3, 4, 2), ("tanh", "linear"), True, ("layer", "none"))
SETUP = Setup(
    NETWORK,
    RNG.uniform(-1, 1, (7, 3)),
    RNG.uniform(-1, 1, (7, 2)),
    Settings(order="sequential", alpha=0.1, batch=3),
    RNG.uniform(-1, 1, NETWORK.parameter_count),
)
PENALIZED = Tuning(l1=0.01, l2=0.1, weight_decay=0.1)


def with_(**changes):
    return SETUP._replace(settings=replace(SETUP.settings, **changes))


def traces(setup, steps):
    """The traces of steps 0, 1, …, each from the state that the one before left."""
    engine = setup.engine()
    state, found = engine.state(setup.theta), []
    for t in range(steps):
        outcome, trace = engine.step(state, t)
        assert outcome is Outcome.REACHED
        found.append(trace)
        state = trace.state_after
    return found


def test_an_update_takes_the_mean_gradient_of_its_batch():
    """Seven samples in batches of 3, 3 and 1; nothing moves before a batch is complete."""
    found = traces(SETUP, 14)
    for first, last in ((0, 2), (3, 5), (6, 6), (7, 9), (10, 12), (13, 13)):
        batch = found[first : last + 1]
        assert [trace.ends_batch for trace in batch] == [False] * (last - first) + [True]
        assert all((trace.change == 0).all() for trace in batch[:-1])
        mean = np.mean([trace.gradient for trace in batch], axis=0)
        assert batch[-1].change == pytest.approx(-0.1 * mean, rel=1e-9, abs=1e-15)
        assert batch[-1].summed == pytest.approx(mean * len(batch), rel=1e-12, abs=1e-15)


def test_a_batch_of_all_is_gradient_descent_on_the_mean_loss():
    """By central differences of the mean loss, which are told without the engine's gradients."""
    engine = with_(batch=0).engine()
    state = engine.state(SETUP.theta)
    engine.run(state, 0, 7)
    slopes, size = np.empty(SETUP.theta.size), 1e-6
    for p in range(SETUP.theta.size):
        moved = np.zeros(SETUP.theta.size)
        moved[p] = size
        slopes[p] = (engine.mean_loss(SETUP.theta + moved) - engine.mean_loss(SETUP.theta - moved)) / (
            2 * size
        )
    assert (SETUP.theta - state[: SETUP.theta.size]) / 0.1 == pytest.approx(slopes, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("most", [0.05, 1e9])
def test_clipping_by_norm_keeps_the_direction(most):
    clipped = traces(with_(tuning=Tuning(clip_norm=most)), 3)[-1].change
    mean = np.mean([trace.gradient for trace in traces(SETUP, 3)], axis=0)
    norm = np.linalg.norm(mean)
    assert norm > 0.1
    expected = -0.1 * mean * min(1.0, most / (norm + 1e-6))
    assert clipped == pytest.approx(expected, rel=1e-9, abs=1e-15)


WIDE = Network((19, 11, 3), ("tanh", "linear"), True)  # wider than the processor's vectors, and with a rest
ALONE = Setup(
    WIDE,
    RNG.uniform(-1, 1, (7, 19)),
    RNG.uniform(-1, 1, (7, 3)),
    Settings(order="sequential", alpha=0.01, tuning=PENALIZED),
    RNG.uniform(-1, 1, WIDE.parameter_count),
)


@NAMES
@pytest.mark.parametrize(
    "frozen", [{}, {"frozen_weights": {2}}, {"frozen_weights": {1}, "frozen_biases": {1}}]
)
def test_a_sample_alone_updates_as_a_sum_of_one(name, frozen):
    """Its gradient is not written down, unless one clips by its norm; this clip cuts nothing."""
    settings = replace(ALONE.settings, optimizer=name, **frozen)
    found = traces(ALONE._replace(settings=settings), 20)[-1].state_after
    summing = replace(settings, tuning=PENALIZED._replace(clip_norm=1e300))
    assert found == pytest.approx(traces(ALONE._replace(settings=summing), 20)[-1].state_after, rel=1e-13)


def test_a_sample_alone_ends_a_batch_that_was_under_way():
    """Two samples of three, and then the size of the batch is changed to 1."""
    batches = ALONE._replace(settings=replace(ALONE.settings, batch=3, tuning=Tuning(clip_value=1e9)))
    found = traces(batches, 2)
    alone = batches._replace(settings=replace(batches.settings, batch=1)).engine()
    _, trace = alone.step(found[-1].state_after, 2)
    mean = np.mean([step.gradient for step in (*found, trace)], axis=0)
    assert trace.change == pytest.approx(-0.01 * mean, rel=1e-9, abs=1e-15)


def parts(layer, kind):
    """Where the parameters of a layer lie, as a mask over θ."""
    mask = np.zeros(SETUP.theta.size)
    part = {"W": NETWORK.W, "b": NETWORK.b, "norm": NETWORK.norm_numbers}[kind](mask, layer)
    part[:] = 1
    return mask.astype(bool)


@NAMES
@pytest.mark.parametrize("batch", [1, 3, 0])
@pytest.mark.parametrize("layer", [1, 2])
def test_frozen_parts_stay_and_all_else_moves(name, batch, layer):
    """γ and β go with the weights of their layer."""
    setup = with_(optimizer=name, batch=batch, tuning=PENALIZED, frozen_weights=frozenset({layer}))
    theta = traces(setup, 14)[-1].after
    frozen = parts(layer, "W") | parts(layer, "norm")
    assert (theta[frozen] == SETUP.theta[frozen]).all()
    assert (theta[~frozen] != SETUP.theta[~frozen]).all()


@NAMES
def test_frozen_biases_stay_and_all_else_moves(name):
    setup = with_(optimizer=name, tuning=PENALIZED, frozen_biases=frozenset({1, 2}))
    theta = traces(setup, 14)[-1].after
    frozen = parts(1, "b") | parts(2, "b")
    assert (theta[frozen] == SETUP.theta[frozen]).all()
    assert (theta[~frozen] != SETUP.theta[~frozen]).all()


@NAMES
def test_a_step_that_would_not_be_finite_is_not_made(name):
    far = SETUP._replace(
        network=Network((1, 1), ("linear",), True),
        inputs=np.array([[1e160]]),
        targets=np.zeros((1, 1)),
        theta=np.array([1e160, 0.0]),
        settings=Settings(optimizer=name, batch=1, tuning=Tuning(l2=0.1)),
    )
    engine = far.engine()
    state = engine.state(far.theta)
    before = state.copy()
    assert engine.run(state, 0, 5)[:2] == (Outcome.NOT_FINITE, 0)
    assert state.tobytes() == before.tobytes()


def test_weights_that_a_penalty_drives_off_are_not_committed():
    """Their layer's input is 0, so that the gradient says nothing of it."""
    network = Network((2, 1), ("linear",), True)
    settings = Settings(order="sequential", alpha=1e6, tuning=Tuning(l2=1e3))
    engine = Engine(network, np.array([[0.0, 1.0], [0.0, 0.5]]), np.zeros((2, 1)), settings)
    state = engine.state(np.array([1.0, 0.0, 0.0]))
    outcome, t, _ = engine.run(state, 0, 1000)
    assert outcome is Outcome.NOT_FINITE
    assert np.isfinite(state).all()
    assert engine.step(state, t)[1].first_not_finite(network) is not None
