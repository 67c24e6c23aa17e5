"""The gradient of the mean loss against central differences of it."""

import numpy as np
import pytest

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.setup import prepare
from bpviz.debugger.starts.slope import Slope
from bpviz.debugger.training_settings import settings_of
from bpviz.engine.engine import Engine

TRAINING = {
    "order": ("training.order", "shuffled"),
    "step size": ("training.step_size", 3.0),
    "schedule": ("training.schedule", "inverse"),
    "update": ("training.update", "in-place"),
    "pinned": ("training.order", "pinned"),
}


def central_differences(engine, theta, h=1e-5):
    gradient = np.zeros_like(theta)
    for index in range(theta.size):
        for sign in (1, -1):
            moved = theta.copy()
            moved[index] += sign * h
            gradient[index] += sign * engine.mean_loss(moved) / (2 * h)
    return gradient


def made(experiment):
    setup = prepare(experiment)
    settings = settings_of(experiment, setup)
    engine = Engine(setup.network, setup.dataset.inputs, setup.dataset.targets, settings)
    return setup, engine, Slope(setup, settings)


@pytest.mark.parametrize("name", ["xor", "iris", "curve"])
@pytest.mark.parametrize("changed", TRAINING.values(), ids=TRAINING.keys())
def test_it_is_the_gradient_whatever_the_training(name, changed):
    setup, engine, slope = made(Experiment().with_("data.name", name).with_(*changed))
    expected = central_differences(engine, setup.theta)
    np.testing.assert_allclose(slope.gradient(setup.theta), expected, rtol=1e-4, atol=1e-7)
    assert slope.norm(setup.theta) == pytest.approx(np.linalg.norm(expected), rel=1e-4)


def test_what_is_frozen_has_none():
    setup, _, slope = made(Experiment().with_("training.frozen", ("W1",)))
    gradient = slope.gradient(setup.theta)
    assert not setup.network.W(gradient, 1).any()
    assert setup.network.W(gradient, 2).all()


def test_theta_stays_as_it_is():
    setup, _, slope = made(Experiment())
    before = setup.theta.copy()
    slope.norm(setup.theta)
    assert np.array_equal(setup.theta, before)
