"""What an update is made of, against numpy by hand and against the engine's own update."""

import numpy as np
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment, NetworkChoice, TrainingChoice
from bpviz.debugger.update_numbers import full_gradient, is_plain, is_trained, kept_numbers, penalty
from bpviz.engine.network import Network


def frame_after(steps, norms=("none",), **training):
    choice = TrainingChoice(order="sequential", **training)
    debugger = Debugger(Experiment(network=NetworkChoice(norms=norms), training=choice))
    for _ in range(steps):
        debugger.step()
    return debugger.frame()


@pytest.mark.parametrize(
    ("changes", "plain"),
    [
        ({}, True),
        ({"batch": 2}, False),
        ({"optimizer": "adam"}, False),
        ({"l1": 0.1}, False),
        ({"clip_norm": 1.0}, False),
        ({"dropout": (0.5,)}, True),
    ],
)
def test_plain_is_what_only_follows_the_samples_gradient(changes, plain):
    assert is_plain(TrainingChoice(**changes)) == plain


def test_the_penalty_is_of_weights_alone():
    network = Network((2, 1), ("sigmoid",), True, ("layer",))
    theta = np.array([3.0, -4.0, 100.0, 50.0, 60.0])  # w, w, b, γ, β
    assert penalty(network, theta, TrainingChoice(l1=0.1, l2=0.01)) == pytest.approx(0.1 * 7 + 0.005 * 25)
    assert penalty(network, theta, TrainingChoice()) == 0.0


def test_frozen_parts_are_not_trained():
    network = Network((2, 1, 1), ("sigmoid", "sigmoid"), True)
    trained = is_trained(network, TrainingChoice(frozen=("W1", "b2")))
    assert trained.tolist() == [False, False, True, True, False]


@pytest.mark.parametrize(
    "training",
    [
        {"batch": 4},
        {"batch": 4, "l1": 0.02, "l2": 0.3},
        {"batch": 2, "clip_value": 0.01},
        {"batch": 4, "clip_norm": 0.02, "l2": 0.1},
        {"batch": 4, "clip_norm": 0.02, "frozen": ("W2",)},
        {"batch": 3},
    ],
)
def test_the_full_gradient_is_what_plain_descent_follows(training):
    """θ after − θ before = −α g for every weight and bias that is trained."""
    frame = frame_after(4, step_size=0.5, **training)
    trace, network = frame.trace, frame.network
    assert trace.ends_batch
    trained = is_trained(network, frame.experiment.training)
    for index in np.flatnonzero(trained).tolist():
        g = full_gradient(network, trace, frame.experiment.training, index)
        assert trace.change[index] == pytest.approx(-0.5 * g, rel=1e-9, abs=1e-15)


def test_what_adam_keeps_follows_from_its_gradients():
    """m and v after two updates, by the formulas of Kingma and Ba (2015)."""
    first, second = (frame_after(steps, batch=2, optimizer="adam") for steps in (2, 4))
    training, network = second.experiment.training, second.network
    for index in (0, network.parameter_count - 1):
        g1, g2 = (full_gradient(network, frame.trace, training, index) for frame in (first, second))
        kept = kept_numbers(network, second.trace, training, index)
        assert kept["m"] == pytest.approx(0.9 * 0.1 * g1 + 0.1 * g2, rel=1e-9)
        assert kept["v"] == pytest.approx(0.999 * 0.001 * g1**2 + 0.001 * g2**2, rel=1e-9)


def test_plain_descent_keeps_nothing():
    frame = frame_after(4, batch=4)
    assert kept_numbers(frame.network, frame.trace, frame.experiment.training, 0) == {}
