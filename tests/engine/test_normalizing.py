"""Layer and batch normalization against numpy: what goes forward, what comes back, and running averages."""

from dataclasses import replace

import numpy as np
import pytest
from setups import Setup

from bpviz.engine.engine import Outcome
from bpviz.engine.network import Network
from bpviz.engine.normalizing import NORMS
from bpviz.engine.plan import Settings

RNG = np.random.default_rng(7)
SAMPLES = 6
EPSILON, MOVED = 1e-5, 0.1  # as in PyTorch


def setup_of(norm, batch):
    network = Network((3, 4, 2), ("tanh", "sigmoid"), True, (norm, "none"))
    theta = RNG.uniform(-1, 1, network.parameter_count)
    for row, start in zip(network.norm_numbers(theta, 1)[2:], (0.1, 0.7), strict=False):
        row[:] = start
    settings = Settings(order="sequential", batch=batch, alpha=0.1)
    return Setup(network, RNG.uniform(-1, 1, (SAMPLES, 3)), RNG.uniform(0, 1, (SAMPLES, 2)), settings, theta)


def sums(setup, theta, rows):
    """z of the hidden layer, (n, 4)."""
    return setup.inputs[rows] @ setup.network.W(theta, 1).T + setup.network.b(theta, 1)


def outputs(setup, theta, hat):
    gain, shift = setup.network.norm_numbers(theta, 1)[:2]
    above = np.tanh(gain * hat + shift) @ setup.network.W(theta, 2).T + setup.network.b(theta, 2)
    return 1 / (1 + np.exp(-above))


def normalized(z, axis):
    mean, variance = z.mean(axis, keepdims=True), z.var(axis, keepdims=True)
    return (z - mean) / np.sqrt(variance + EPSILON)


def batch_loss(setup, theta, rows, axis):
    """Σ f over a batch, by numpy alone."""
    found = outputs(setup, theta, normalized(sums(setup, theta, rows), axis))
    return 0.5 * np.sum((found - setup.targets[rows]) ** 2)


def traces(setup, steps):
    engine = setup.engine()
    state, found = engine.state(setup.theta), []
    for t in range(steps):
        _, trace = engine.step(state, t)
        found.append(trace)
        state = trace.state_after
    return found


@pytest.mark.parametrize(("norm", "batch", "axis"), [("layer", 1, 1), ("layer", 4, 1), ("batch", 4, 0)])
def test_what_goes_forward_has_mean_0_and_variance_1(norm, batch, axis):
    setup = setup_of(norm, batch)
    found = traces(setup, batch)
    hat = np.array([trace.hat[1] for trace in found])
    z = sums(setup, setup.theta, range(batch))
    assert hat == pytest.approx(normalized(z, axis), rel=1e-11)
    assert hat.mean(axis) == pytest.approx(0, abs=1e-12)
    assert hat.var(axis) == pytest.approx(z.var(axis) / (z.var(axis) + EPSILON), rel=1e-11)
    outs = np.array([trace.a[2] for trace in found])
    assert outs == pytest.approx(outputs(setup, setup.theta, hat), rel=1e-12)
    rates = np.array([trace.rate[1] for trace in found])
    deviations = np.broadcast_to(np.sqrt(z.var(axis, keepdims=True) + EPSILON), z.shape)
    assert rates == pytest.approx(1 / deviations, rel=1e-12)


@pytest.mark.parametrize(("norm", "axis"), [("layer", 1), ("batch", 0)])
@pytest.mark.parametrize("batch", [2, 4, 0])
def test_summed_gradient_is_the_slope_of_the_loss_of_the_batch(norm, axis, batch):
    """Also through μ and σ², by central differences; the running averages have no slope."""
    setup = setup_of(norm, batch)
    rows = range(batch or SAMPLES)
    summed, size = traces(setup, len(rows))[-1].summed, 1e-6
    for p in range(setup.theta.size):
        moved = np.zeros(setup.theta.size)
        moved[p] = size
        above, under = (batch_loss(setup, setup.theta + sign * moved, rows, axis) for sign in (1, -1))
        assert summed[p] == pytest.approx((above - under) / (2 * size), rel=1e-5, abs=1e-8)


def test_running_averages_move_a_tenth_of_the_way_at_each_update():
    """Six samples in batches of 4 and 2: towards the mean and the unbiased variance of each."""
    setup = setup_of("batch", 4)
    found = traces(setup, 6)
    mean, variance = setup.network.norm_numbers(setup.theta, 1)[2:]
    for rows, last in ((range(4), 3), (range(4, 6), 5)):
        assert (found[last - 1].change == 0).all()
        z = sums(setup, found[last].before, rows)
        mean = (1 - MOVED) * mean + MOVED * z.mean(0)
        variance = (1 - MOVED) * variance + MOVED * z.var(0, ddof=1)
        kept = setup.network.norm_numbers(found[last].after, 1)[2:]
        assert kept == pytest.approx(np.array([mean, variance]), rel=1e-11)


@pytest.mark.parametrize("far", [1e160, 1e250, 1e308])
def test_a_variance_beyond_all_numbers_leaves_the_running_averages_of_its_unit(far):
    """Of a weight that the last sample of the batch has no input for: its own step is finite."""
    setup = setup_of("batch", 4)
    setup.network.W(setup.theta, 1)[2, 0] = far
    setup.inputs[3, 0] = 0.0
    engine, z = setup.engine(), sums(setup, setup.theta, range(4))
    state = engine.state(setup.theta)
    outcome, trace = engine.step(state, 3)
    assert outcome is Outcome.REACHED
    before, after = (setup.network.norm_numbers(theta, 1)[2:] for theta in (trace.before, trace.after))
    z = z[:, [0, 1, 3]]
    moved = np.array([z.mean(0), z.var(0, ddof=1)])
    assert after[:, [0, 1, 3]] == pytest.approx(0.9 * before[:, [0, 1, 3]] + 0.1 * moved, rel=1e-9)
    assert (after[:, 2] == before[:, 2]).all()
    assert np.isfinite(trace.state_after).all()


def test_a_batch_of_one_is_all_mean_and_no_variance():
    """Six samples in batches of 5 leave one over."""
    setup = setup_of("batch", 5)
    trace = traces(setup, 6)[-1]
    assert (trace.batch_size, list(trace.hat[1])) == (1, [0.0] * 4)
    before, after = (setup.network.norm_numbers(theta, 1)[3] for theta in (trace.before, trace.after))
    assert after == pytest.approx((1 - MOVED) * before, rel=1e-14)


def test_in_use_a_batch_normalized_layer_reads_its_running_averages():
    setup = setup_of("batch", 4)
    mean, variance = setup.network.norm_numbers(setup.theta, 1)[2:]
    hat = (sums(setup, setup.theta, range(SAMPLES)) - mean) / np.sqrt(variance + EPSILON)
    assert setup.engine().predict(setup.theta) == pytest.approx(outputs(setup, setup.theta, hat), rel=1e-12)


def test_in_use_a_layer_normalized_layer_is_as_in_training():
    setup = setup_of("layer", 1)
    hat = normalized(sums(setup, setup.theta, range(SAMPLES)), 1)
    assert setup.engine().predict(setup.theta) == pytest.approx(outputs(setup, setup.theta, hat), rel=1e-12)


def test_the_scale_of_weights_below_does_not_matter():
    """ẑ of c W x is that of W x, but for ε."""
    setup = setup_of("layer", 1)
    network = replace(setup.network, bias=False)
    theta = RNG.uniform(-1, 1, network.parameter_count)
    larger = theta.copy()
    network.W(larger, 1)[:] *= 1e4
    engine = setup._replace(network=network).engine()
    assert engine.predict(theta) == pytest.approx(engine.predict(larger), abs=1e-3)


def test_numbers_of_a_unit_are_those_that_lie_in_theta():
    for norm, entry in NORMS.items():
        network = Network((3, 4), ("tanh",), True, (norm,))
        assert network.parameter_count == 4 * (3 + 1 + entry.numbers)
