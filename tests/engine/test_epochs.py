"""What an epoch's end remembers: when the plateau schedule cuts α, and when the held-out part ends a run."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from setups import Setup

from bpviz.engine.engine import Outcome
from bpviz.engine.epochs import CUTS, HELD_AT
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings

EPOCHS, SAMPLES, ALPHA = 25, 4, 0.2
SCALES = st.sampled_from([1.0, 1e-7, 1e-40])  # losses of about 1, 1e-14 and 1e-80
CUT_LENGTHS = st.lists(st.integers(0, 9), max_size=15)


def setup_of(seed, scale=1.0, **changes):
    """A network that soon learns its four samples by heart, and gets worse at the others.

    scale: of outputs and targets, and so the root of that of all losses.
    """
    rng = np.random.default_rng(seed)
    network = Network((2, 5, 1), ("tanh", "linear"), True)
    x, d = rng.uniform(-1, 1, (SAMPLES, 2)), rng.uniform(-1, 1, (SAMPLES, 1))
    held = rng.uniform(-1, 1, (3, 2)), scale * rng.uniform(-1, 1, (3, 1))
    settings = replace(Settings(order="sequential", alpha=ALPHA), **changes)
    theta = rng.uniform(-1, 1, network.parameter_count)
    theta[network.weights_at[1] :] *= scale
    return Setup(network, x, scale * d, settings, theta, held)


def mean_loss(setup, theta, part):
    """By numpy alone."""
    x, d = part
    network = setup.network
    a = np.tanh(x @ network.W(theta, 1).T + network.b(theta, 1))
    return float(np.mean(0.5 * (a @ network.W(theta, 2).T + network.b(theta, 2) - d) ** 2))


def epoch_ends(setup):
    """θ at the end of each epoch, and α in it."""
    engine = setup.engine()
    state, thetas, alphas = engine.state(setup.theta), [], []
    for epoch in range(EPOCHS):
        alphas.append(engine.step(state, epoch * SAMPLES)[1].alpha)
        engine.run(state, epoch * SAMPLES, (epoch + 1) * SAMPLES)
        thetas.append(state[: setup.theta.size].copy())
    return thetas, alphas


@pytest.mark.parametrize("patience", [0, 1, 3])
def test_alpha_is_cut_after_patience_epochs_without_a_lower_loss(patience):
    """Nothing is trained: the first epoch's loss is the lowest; the cut comes when one more has passed."""
    everything = frozenset({1, 2})
    setup = setup_of(
        0, schedule="plateau", patience=patience, frozen_weights=everything, frozen_biases=everything
    )
    _, alphas = epoch_ends(setup)
    expected = [ALPHA * 0.5 ** (max(0, epoch - 1) // (patience + 1)) for epoch in range(EPOCHS)]
    assert alphas == pytest.approx(expected, rel=1e-15)


@given(st.integers(0, 50), SCALES, st.integers(0, 3), st.sampled_from([1, 3, 0]))
def test_alpha_is_cut_where_the_mean_losses_say(seed, scale, patience, batch):
    setup = setup_of(seed, scale, schedule="plateau", patience=patience, batch=batch, decay=0.7)
    thetas, alphas = epoch_ends(setup)
    best, waited, alpha = math.inf, 0, ALPHA
    for theta, found in zip(thetas, alphas, strict=True):
        assert found == pytest.approx(alpha, rel=1e-12)
        loss = mean_loss(setup, theta, (setup.inputs, setup.targets))
        if loss < best * (1 - 1e-4):
            best, waited = loss, 0
        else:
            waited += 1
        if waited > patience:
            alpha, waited = alpha * 0.7, 0


def held_end(setup):
    """The epoch at whose end the held-out part stops the run, and the one of its lowest loss."""
    thetas, _ = epoch_ends(setup)
    best, best_at, waited = math.inf, 0, 0
    for epoch, theta in enumerate(thetas, 1):
        loss = mean_loss(setup, theta, setup.held)
        best, best_at, waited = (loss, epoch, 0) if loss < best * (1 - 1e-4) else (best, best_at, waited + 1)
        if waited == setup.settings.held_patience:
            return epoch, best_at
    return None, best_at


@given(st.integers(0, 50), SCALES, st.integers(1, 4), st.sampled_from([1, 3, 0]), CUT_LENGTHS)
def test_stops_at_the_epoch_that_the_held_out_part_says_however_it_is_cut(seed, scale, patience, batch, cuts):
    setup = setup_of(seed, scale, held_patience=patience, batch=batch)
    engine, t, outcome = setup.engine(), 0, Outcome.REACHED
    state, end = engine.state(setup.theta), EPOCHS * SAMPLES
    for length in [*cuts, end]:
        if outcome is Outcome.REACHED:
            outcome, t, _ = engine.run(state, t, min(t + length, end), checked=True)
    epoch, best_at = held_end(setup)
    assert t == (EPOCHS if epoch is None else epoch) * SAMPLES
    assert outcome is (Outcome.REACHED if epoch is None else Outcome.HELD_ROSE)
    assert state[setup.theta.size + HELD_AT] == best_at * SAMPLES


def test_some_runs_end_early_and_some_do_not():
    """Else the property above would have nothing to find."""
    ends = [
        [held_end(setup_of(seed, scale, held_patience=2))[0] for seed in range(12)] for scale in (1.0, 1e-7)
    ]
    assert min(len(set(of_scale)) for of_scale in ends) > 3
    assert None in ends[0]


def test_the_held_out_part_ends_no_run_that_does_not_ask():
    setup = setup_of(0, held_patience=1)
    engine = setup.engine()
    state = engine.state(setup.theta)
    assert engine.run(state, 0, 100)[:2] == (Outcome.REACHED, 100)


@pytest.mark.parametrize("schedule", ["constant", "plateau"])
def test_losses_beyond_the_largest_number_leave_a_finite_state_and_end_a_run(schedule):
    """The held-out targets are so far off that their loss is not finite; then they come near."""
    setup = setup_of(0, schedule=schedule, held_patience=3)
    setup = setup._replace(held=(setup.held[0], np.full((3, 1), 1e200)))
    engine = setup.engine()
    state = engine.state(setup.theta)
    assert engine.run(state, 0, 100, checked=True)[:2] == (Outcome.HELD_ROSE, 4 * SAMPLES)
    assert np.isfinite(state).all()
    assert state[setup.theta.size + HELD_AT] == SAMPLES
    back = setup._replace(held=(setup.held[0], np.zeros((3, 1)))).engine()
    assert back.run(state, 16, 20, checked=True)[:2] == (Outcome.REACHED, 20)
    assert state[setup.theta.size + HELD_AT] == 20


def test_held_out_samples_do_not_alter_a_step():
    with_held, without = setup_of(3), setup_of(3)._replace(held=None)
    ends = []
    for setup in (with_held, without):
        engine = setup.engine()
        state = engine.state(setup.theta)
        engine.run(state, 0, 60)
        ends.append(state[: setup.theta.size].tobytes())
    assert ends[0] == ends[1]


def test_other_schedules_cut_nothing():
    setup = setup_of(1, schedule="constant", patience=0)
    engine = setup.engine()
    state = engine.state(setup.theta)
    engine.run(state, 0, 100)
    assert state[setup.theta.size + CUTS] == 0
