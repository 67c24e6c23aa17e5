"""The gradient check against differences of the slow reference, and against gradients that are wrong."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference import PHI
from setups import Setup, setups

from bpviz.engine.gradient_check import (
    AGREES,
    DIFFERS,
    IN_PLACE,
    KINK,
    NOT_FINITE,
    TOLERANCE,
    check_cost,
    check_gradient,
)
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings

SIZES = {1: (3, 2), 2: (3, 4, 2), 3: (3, 4, 3, 2), 4: (3, 4, 2, 3, 2)}
KINDS = pytest.mark.parametrize(
    ("name", "depth", "bias"),
    [(name, depth, bias) for name in PHI for depth in SIZES for bias in (True, False)],
)


def setup_of(sizes, activations, bias=True, seed=0, **training):
    rng = np.random.default_rng(seed)
    network = Network(sizes, activations, bias)
    x, d = rng.uniform(-1, 1, (1, sizes[0])), rng.uniform(-1, 1, (1, sizes[-1]))
    theta = rng.uniform(-1, 1, network.parameter_count)
    return Setup(network, x, d, Settings(**training), theta)


def away_from_kinks(name, depth, bias, **training):
    """A set-up with units on both sides of 0, none near it, and a gradient everywhere below."""
    for seed in range(1000):
        setup = setup_of(SIZES[depth], (name,) * depth, bias, seed, **training)
        trace = setup.engine().step(setup.theta, 0)[1]
        z = np.concatenate(trace.z)
        if np.abs(z).min() > 0.02 and (z > 0).any() and np.abs(trace.gradient).max() > 1e-3:
            return setup, trace
    raise AssertionError("no point away from the kinks")


def difference(setup, parameter, step=1e-5):
    """(f(θ + ε) − f(θ − ε)) / 2ε of the reference, which moves θ and goes through the network again."""
    losses = []
    for sign in (1, -1):
        theta = setup.theta.copy()
        theta[parameter] += sign * step
        losses.append(setup.reference.loss(theta, setup.inputs[0], setup.targets[0]))
    return (losses[0] - losses[1]) / (2 * step)


@KINDS
def test_it_passes_for_every_activation_and_depth(name, depth, bias):
    setup, trace = away_from_kinks(name, depth, bias)
    check = check_gradient(setup.network, trace)
    assert check.parameters.tolist() == list(range(setup.network.parameter_count))
    assert check.counts == (len(check.parameters), 0, 0, 0, 0, 0)
    assert np.array_equal(check.backprop, trace.gradient)
    expected = [difference(setup, parameter) for parameter in check.parameters]
    assert check.numeric == pytest.approx(expected, rel=1e-6, abs=1e-9)


@settings(max_examples=300)
@given(setups(max_samples=1))
def test_no_right_gradient_of_a_mixed_network_is_called_wrong(setup):
    setup = setup._replace(settings=replace(setup.settings, in_place=False))
    trace = setup.engine().step(setup.theta, 0)[1]
    check = check_gradient(setup.network, trace)
    assert set(check.verdict.tolist()) <= {AGREES, KINK}
    if np.abs(np.concatenate(trace.z)).min() > 1e-3:
        assert check.counts[AGREES] == setup.network.parameter_count


@settings(max_examples=200)
@given(
    st.integers(0, 10**6),
    st.floats(-6, 6),
    st.floats(-4, 4),
    st.sampled_from(("linear", "sigmoid", "softplus")),
)
def test_data_and_weights_of_any_size_pass(seed, data_power, target_power, output):
    """Data that nobody has normalized: rounding must not be taken for a mistake."""
    setup = setup_of((3, 4, 2), ("tanh", output), seed=seed)
    theta, target = setup.theta.copy(), setup.targets * 10**target_power
    setup.network.W(theta, 1)[:] *= 10 ** (-data_power / 2)
    setup.network.W(theta, 2)[:] *= 10 ** (target_power / 2)
    setup = setup._replace(inputs=setup.inputs * 10**data_power, targets=target, theta=theta)
    check = check_gradient(setup.network, setup.engine().step(theta, 0)[1])
    assert check.counts[AGREES] == setup.network.parameter_count


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("name", PHI)
def test_a_perfect_fit_agrees(name, seed):
    """Where only rounding and the curve of the loss are left."""
    setup = setup_of((2, 3, 1), (name, name), seed=seed)
    perfect = setup._replace(targets=setup.engine().predict(setup.theta))
    check = check_gradient(setup.network, perfect.engine().step(setup.theta, 0)[1])
    assert check.counts[AGREES] == setup.network.parameter_count


@pytest.mark.parametrize("seed", [3, 17])
@pytest.mark.parametrize("name", ["gelu", "silu", "tanh", "sine"])
def test_a_mistake_at_a_perfect_fit_is_caught(name, seed):
    """Of seed 17 some units stand where the slope of GELU is nearly 0: its curve is no excuse."""
    setup = setup_of((2, 3, 1), (name, name), seed=seed)
    perfect = setup._replace(targets=setup.engine().predict(setup.theta))
    trace = perfect.engine().step(setup.theta, 0)[1]
    check = check_gradient(setup.network, replace(trace, gradient=trace.gradient + 1e-7))
    assert check.counts[DIFFERS] == setup.network.parameter_count


def wrong_gradients(setup, trace):
    """By the name of a student's mistake: a gradient with it."""
    network, layer = setup.network, setup.network.depth
    slope = PHI[network.activations[-1]][1]
    without_slope, mixed = trace.gradient.copy(), trace.gradient.copy()
    error = trace.a[-1] - trace.target
    network.W(without_slope, layer)[:] = np.outer(error, trace.a[-2])
    assert all(abs(slope(z)) < 0.999 for z in trace.z[-1])
    network.W(mixed, layer)[:] = network.W(trace.gradient, layer)[::-1]
    return {"sign": -trace.gradient, "no slope": without_slope, "mixed": mixed, "double": 2 * trace.gradient}


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "softplus"])
@pytest.mark.parametrize("mistake", ["sign", "no slope", "mixed", "double"])
def test_a_wrong_gradient_is_caught(name, mistake):
    setup, trace = away_from_kinks(name, 2, True)
    wrong = wrong_gradients(setup, trace)[mistake]
    check = check_gradient(setup.network, replace(trace, gradient=wrong))
    is_wrong = np.abs(wrong - trace.gradient) > 1e-4 * np.abs(trace.gradient)
    assert is_wrong.any()
    assert np.array_equal(check.verdict == DIFFERS, is_wrong)
    assert check.verdict[check.worst] == DIFFERS


@pytest.mark.parametrize("name", ["relu", "leaky_relu", "linear"])
def test_a_wrong_sign_is_no_kink(name):
    setup, trace = away_from_kinks(name, 3, True)
    check = check_gradient(setup.network, replace(trace, gradient=-trace.gradient))
    assert np.array_equal(check.verdict == DIFFERS, np.abs(trace.gradient) > 1e-12)


def test_a_wrong_gradient_is_caught_where_it_has_vanished():
    """As in the lowest layer of a deep sigmoid network."""
    setup = setup_of((3, 4, 4, 4, 4, 4, 1), ("sigmoid",) * 6)
    setup = setup._replace(theta=setup.theta / 2)
    trace = setup.engine().step(setup.theta, 0)[1]
    lowest = np.abs(setup.network.W(trace.gradient, 1)).max()
    assert lowest < 1e-5
    halved = trace.gradient.copy()
    setup.network.W(halved, 1)[:] *= 0.5
    check = check_gradient(setup.network, replace(trace, gradient=halved))
    assert check.counts[DIFFERS] > 0
    assert check_gradient(setup.network, trace).counts[DIFFERS] == 0


@pytest.mark.parametrize("name", ["relu", "leaky_relu"])
@pytest.mark.parametrize("z", [0.0, 1e-7, -1e-7, 4e-6, -4e-6])
def test_a_kink_within_reach_is_named(name, z):
    network = Network((1, 1, 1), (name, "linear"), True)
    theta = np.array([1.0, z - 1.0, 2.0, 0.5])  # z = 1 · 1 + b
    setup = Setup(network, np.ones((1, 1)), np.zeros((1, 1)), Settings(), theta)
    check = check_gradient(network, setup.engine().step(theta, 0)[1])
    assert check.verdict.tolist() == [KINK, KINK, AGREES, AGREES]


def test_away_from_the_kink_it_is_none():
    network = Network((1, 1, 1), ("relu", "linear"), True)
    theta = np.array([1.0, 1e-4 - 1.0, 2.0, 0.5])
    setup = Setup(network, np.ones((1, 1)), np.zeros((1, 1)), Settings(), theta)
    assert check_gradient(network, setup.engine().step(theta, 0)[1]).counts[AGREES] == 4


def test_hidden_gradients_computed_in_place_are_not_the_gradient():
    setup, trace = away_from_kinks("tanh", 3, True, in_place=True, alpha=0.7)
    check = check_gradient(setup.network, trace, in_place=True)
    top = setup.network.weights_at[-1]
    assert set(check.verdict[top:].tolist()) == {AGREES}
    assert set(check.verdict[:top].tolist()) == {IN_PLACE}


def test_what_is_frozen_is_checked_too():
    setup, trace = away_from_kinks("tanh", 2, True, frozen_weights=frozenset({1}))
    assert np.array_equal(*(setup.network.W(theta, 1) for theta in (trace.before, trace.after)))
    wrong = trace.gradient.copy()
    wrong[0] *= 1.01
    check = check_gradient(setup.network, replace(trace, gradient=wrong))
    assert np.flatnonzero(check.verdict == DIFFERS).tolist() == [0]


def test_numbers_that_are_not_finite_are_named_and_stand_first():
    setup = setup_of((2, 3, 1), ("linear", "linear"))
    theta = setup.theta.copy()
    setup.network.W(theta, 1)[:] = 1e200
    trace = setup._replace(theta=theta).engine().step(theta, 0)[1]
    check = check_gradient(setup.network, trace)
    assert check.counts[NOT_FINITE] > 0
    assert check.verdict[check.worst] == NOT_FINITE


@pytest.mark.filterwarnings("error")
def test_a_gradient_of_nan_is_not_finite_though_the_difference_is():
    setup, trace = away_from_kinks("tanh", 2, True)
    broken = trace.gradient.copy()
    broken[3] = np.nan
    check = check_gradient(setup.network, replace(trace, gradient=broken))
    assert np.flatnonzero(check.verdict == NOT_FINITE).tolist() == [3]


def test_some_parameters_are_checked_as_among_all():
    setup, trace = away_from_kinks("sigmoid", 3, True)
    all_of_them = check_gradient(setup.network, trace)
    some = check_gradient(setup.network, trace, parameters=[17, 2, 30])
    assert some.parameters.tolist() == [17, 2, 30]
    assert some.numeric == pytest.approx(all_of_them.numeric[[17, 2, 30]], rel=1e-12)
    assert check_gradient(setup.network, trace, parameters=[]).worst is None


@pytest.mark.parametrize("bending", ["relu", "leaky_relu", "selu"])
@pytest.mark.parametrize("below", ["tanh", "linear", "sine"])
def test_units_that_bend_all_at_once_are_a_kink(below, bending):
    """x = 0 without biases, as the first sample of XOR: a bias moves all units above off z = 0."""
    network, kinks = Network((2, 3, 3, 1), (below, bending, "sigmoid"), True), 0
    for seed in range(20):
        theta = np.random.default_rng(seed).uniform(-1, 1, network.parameter_count)
        for layer in (1, 2, 3):
            network.b(theta, layer)[:] = 0.0
        setup = Setup(network, np.zeros((1, 2)), np.ones((1, 1)), Settings(), theta)
        trace = setup.engine().step(theta, 0)[1]
        check = check_gradient(network, trace)
        assert check.counts[AGREES] + check.counts[KINK] == network.parameter_count, seed
        kinks += check.counts[KINK]
        wrong = check_gradient(network, replace(trace, gradient=-trace.gradient))
        assert (wrong.verdict[network.b(np.arange(theta.size), 3)] == DIFFERS).all()
    assert kinks >= 20 * 3


def test_many_parameters_are_checked_as_few():
    """More of them than are computed at a time."""
    setup = setup_of((90, 60, 2), ("sigmoid", "sigmoid"))
    trace = setup.engine().step(setup.theta, 0)[1]
    check = check_gradient(setup.network, trace)
    assert check.counts[AGREES] == setup.network.parameter_count > 5000
    for parameter in (0, 4095, 4096, 5399, 5400, 5459, 5580):
        assert check.numeric[parameter] == pytest.approx(difference(setup, parameter), rel=1e-5, abs=1e-8)


def test_the_order_goes_from_the_largest_error_on():
    setup, trace = away_from_kinks("sigmoid", 2, True)
    check = check_gradient(setup.network, trace)
    errors = check.relative_error[check.order]
    assert (np.diff(errors) <= 0).all()
    assert check.worst == check.order[0]
    assert errors[0] <= TOLERANCE


def test_the_step_is_left_as_it_was():
    setup, trace = away_from_kinks("sigmoid", 2, True)
    before, gradient = trace.before.copy(), trace.gradient.copy()
    check_gradient(setup.network, trace)
    assert np.array_equal(trace.before, before)
    assert np.array_equal(trace.gradient, gradient)


def test_the_cost_counts_two_passes_above_each_parameter():
    """2-3-1: 9 parameters move one of 3 units below 4 parameters, 4 parameters the only output."""
    assert check_cost(Network((2, 3, 1), ("sigmoid",) * 2, True)) == 2 * (9 * (3 + 4) + 4 * 1)


def test_the_cost_grows_with_the_samples_that_are_normalized_together():
    network = Network((2, 3, 1), ("sigmoid",) * 2, True, ("batch", "none"))
    assert check_cost(network, 100) == 2 * check_cost(network, 50) > 50 * check_cost(network)
