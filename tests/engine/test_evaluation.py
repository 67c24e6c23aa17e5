"""The network in use, in fours: outputs, all activations and losses, against numpy; means given up early."""

import math
from dataclasses import replace

import numpy as np
import pytest
from numba import njit
from setups import Setup

from bpviz.engine.evaluation import mean_loss
from bpviz.engine.network import Network
from bpviz.engine.passes import forward_four
from bpviz.engine.plan import Settings, make_plan, make_workspace

COUNTS = pytest.mark.parametrize("count", [1, 3, 4, 5, 8, 11])
NETWORK = Network((2, 3, 2), ("tanh", "sigmoid"), True)
THETA = np.random.default_rng(2).uniform(-1, 1, NETWORK.parameter_count)


def data(count):
    rng = np.random.default_rng(count)
    return rng.uniform(-1, 1, (count, 2)), rng.uniform(0, 1, (count, 2))


def setup_of(count, **changes):
    return Setup(NETWORK, *data(count), replace(Settings(), **changes), THETA)


def hidden_and_outputs(x):
    hidden = np.tanh(x @ NETWORK.W(THETA, 1).T + NETWORK.b(THETA, 1))
    return hidden, 1 / (1 + np.exp(-(hidden @ NETWORK.W(THETA, 2).T + NETWORK.b(THETA, 2))))


def losses_of(x, d):
    return 0.5 * np.sum((hidden_and_outputs(x)[1] - d) ** 2, axis=1)


@COUNTS
def test_outputs_activations_and_losses(count):
    engine, (x, d) = setup_of(5).engine(), data(count)
    hidden, outs = hidden_and_outputs(x)
    assert engine.predict(THETA, x) == pytest.approx(outs, rel=1e-13)
    assert engine.activations(THETA, x) == pytest.approx(np.hstack([x, hidden, outs]), rel=1e-13)
    assert engine.losses(THETA, x, d) == pytest.approx(losses_of(x, d), rel=1e-12)


@COUNTS
def test_mean_loss_is_over_the_training_set(count):
    assert setup_of(count).engine().mean_loss(THETA) == pytest.approx(
        losses_of(*data(count)).mean(), rel=1e-12
    )


def test_nothing_drops_out_in_use():
    engine = setup_of(5, dropout=(0.9, 0.0)).engine()
    assert engine.mean_loss(THETA) == setup_of(5).engine().mean_loss(THETA)


mean_loss_at, forward_four_at = mean_loss.at, forward_four.at


@njit
def told(addresses, layers, theta, inputs, targets, loss, quad, greatest, thresholds, tolerance):
    return mean_loss_at(addresses[0])(
        forward_four_at(addresses[1]),
        layers, theta, inputs, targets, loss, quad, greatest, thresholds, tolerance,
    )  # fmt: skip


def compared(count, thresholds, tolerance):
    """The mean loss, or less where all comparisons are decided before the end."""
    plan = make_plan(NETWORK, *data(count), Settings())
    work = make_workspace(NETWORK, plan, THETA.size)
    loss, greatest = plan.setting["loss"][0], plan.setting["greatest_loss"][0]
    addresses = np.array([mean_loss.address, forward_four.address])
    return told(
        addresses, plan.layers, THETA, plan.inputs, plan.targets, loss, work.quad,
        greatest, np.array(thresholds, float), tolerance,
    )  # fmt: skip


@pytest.mark.parametrize("share", [0.01, 0.5, 0.999, 1.001, 2.0, 100.0])
@pytest.mark.parametrize("is_tolerance", [True, False])
def test_what_is_given_up_early_compares_like_the_mean(share, is_tolerance):
    exact = losses_of(*data(200)).mean()
    value = exact * share
    found = compared(200, [], value) if is_tolerance else compared(200, [value], 0.0)
    assert (found < value) == (exact < value)
    assert found <= exact * (1 + 1e-12)


def test_it_is_given_up_early_at_all():
    exact = losses_of(*data(200)).mean()
    assert compared(200, [], exact * 0.01) < 0.1 * exact


def test_nothing_decides_not_a_number():
    assert compared(200, [1e-9], math.nan) == pytest.approx(losses_of(*data(200)).mean(), rel=1e-12)
