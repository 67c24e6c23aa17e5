"""A checked run stops at exactly the first epoch end where a slow reference says that it has converged."""

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from setups import Setup, setups

from bpviz.engine.engine import Engine, Outcome
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings

EPOCHS = 6
OUTCOMES = {
    "loss_below": Outcome.LOSS_SMALL,
    "gradient_below": Outcome.GRADIENT_SMALL,
    "change_below": Outcome.CHANGE_SMALL,
}
CONDITIONS = pytest.mark.parametrize("condition", OUTCOMES)


def measured(setup, condition):
    """What a condition looks at, at the end of each epoch."""
    engine, theta, found, reference = setup.engine(), setup.theta.copy(), [], setup.reference
    measure = (
        reference.mean_loss
        if condition == "loss_below"
        else partial(reference.gradient_norm, frozen=setup.frozen)
    )
    for epoch in range(EPOCHS):
        before = theta.copy()
        engine.run(theta, epoch * len(setup.inputs), (epoch + 1) * len(setup.inputs))
        if condition == "change_below":
            found.append(float(np.abs(theta - before).max()))
        else:
            found.append(measure(theta, setup.inputs, setup.targets))
    return found


def with_a_condition(setup, condition, epoch):
    """The set-up with a tolerance just above the value of an epoch, and the first epoch below it."""
    values = measured(setup, condition)
    tolerance = values[epoch] * (1 + 1e-7)
    first = next(k for k, value in enumerate(values) if value < tolerance)
    assert tolerance > 0
    return setup._replace(settings=replace(setup.settings, **{condition: tolerance})), first


def useful(setup, condition, epoch):
    return measured(setup, condition)[epoch] > 1e-6


@CONDITIONS
@settings(max_examples=60)
@given(setups(), st.integers(0, EPOCHS - 1), st.lists(st.integers(0, 9), max_size=12))
def test_stops_at_the_first_epoch_end_that_meets_it(condition, setup, epoch, cuts):
    """However the run is cut, in the middle of epochs or at their ends."""
    if not useful(setup, condition, epoch):
        return
    setup, first = with_a_condition(setup, condition, epoch)
    engine, theta, t, outcome = setup.engine(), setup.theta.copy(), 0, Outcome.REACHED
    ends = [*(int(end) for end in np.cumsum(cuts, dtype=int)), 10_000]
    for end in ends:
        if engine.needs_anchor(t):
            assert condition == "change_below"
            assert t % len(setup.inputs) == 0  # only ever at the start: these runs never go back
            engine.anchor(theta, t)
        outcome, t, _ = engine.run(theta, t, end, checked=True)
        if outcome is not Outcome.REACHED:
            break
    assert (outcome, t) == (OUTCOMES[condition], (first + 1) * len(setup.inputs))


@CONDITIONS
@given(setup=setups(), epoch=st.integers(0, EPOCHS - 1))
def test_a_run_that_is_not_checked_goes_on(condition, setup, epoch):
    if not useful(setup, condition, epoch):
        return
    setup, _ = with_a_condition(setup, condition, epoch)
    end = EPOCHS * len(setup.inputs)
    assert setup.engine().run(setup.theta.copy(), 0, end) == (Outcome.REACHED, end, 0)


@given(setups(), st.integers(0, EPOCHS - 1))
def test_needs_an_anchor_after_going_elsewhere(setup, epoch):
    setup = setup._replace(settings=replace(setup.settings, change_below=1e-300))
    engine, count = setup.engine(), len(setup.inputs)
    engine.anchor(setup.theta, epoch * count)
    for step in range(3 * count):
        inside = step // count == epoch
        assert engine.needs_anchor(step) == (not inside)


def test_tolerances_of_zero_never_hold():
    """Not even where loss, gradient and change are exactly 0."""
    engine = Engine(Network((1, 1), ("linear",), True), np.zeros((1, 1)), np.zeros((1, 1)), Settings())
    assert engine.run(np.zeros(2), 0, 50, checked=True) == (Outcome.REACHED, 50, 0)


def test_looking_at_all_gradients_leaves_the_trace_of_the_step_as_it_was():
    """The step's sample stays told, and dropout plays no part in whether a run has converged."""
    network = Network((2, 3, 1), ("tanh", "linear"), True)
    rng = np.random.default_rng(3)
    x, d, theta = rng.uniform(-1, 1, (3, 2)), rng.uniform(-1, 1, (3, 1)), rng.uniform(-1, 1, 13)
    plain = Setup(network, x, d, Settings(order="sequential", alpha=0.0), theta)
    norm = plain.reference.gradient_norm(theta, x, d)
    for share, expected in ((1 + 1e-9, Outcome.GRADIENT_SMALL), (1 - 1e-9, Outcome.REACHED)):
        tolerant = replace(plain.settings, gradient_below=norm * share, dropout=(0.5, 0.0))
        outcome, trace = plain._replace(settings=tolerant).engine().step(theta, 2, checked=True)
        assert (outcome, trace.sample) == (expected, 2)
