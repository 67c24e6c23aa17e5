"""The numbers of an update against the engine's own updates and published formulas."""

import numpy as np
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment, TrainingChoice
from bpviz.debugger.explain.update_numbers import UpdateNumbers


def frame_after(steps, **training):
    debugger = Debugger(Experiment(training=TrainingChoice(order="sequential", **training)))
    for _ in range(steps):
        debugger.step()
    return debugger.frame()


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
    assert frame.trace.ends_batch
    for index in range(frame.network.parameter_count):
        is_frozen = "frozen" in training and frame.network.locate(index)[2] >= 0
        if not (is_frozen and frame.network.locate(index)[0] == 2):
            g = UpdateNumbers(frame, index).g
            assert frame.trace.change[index] == pytest.approx(-0.5 * g, rel=1e-9, abs=1e-15)


@pytest.mark.parametrize("optimizer", ["momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"])
def test_each_optimizers_step_leads_to_the_new_weight(optimizer):
    frame = frame_after(6, batch=2, optimizer=optimizer, weight_decay=0.1, step_size=0.1)
    for index in range(frame.network.parameter_count):
        assert UpdateNumbers(frame, index).after == pytest.approx(float(frame.trace.after[index]), rel=1e-12)


def test_what_adam_keeps_follows_from_its_gradients():
    """m and v after two updates, by the formulas of Kingma and Ba (2015)."""
    first, second = (frame_after(steps, batch=2, optimizer="adam") for steps in (2, 4))
    for index in (0, second.network.parameter_count - 1):
        g1, g2 = (UpdateNumbers(frame, index).g for frame in (first, second))
        m, v = (UpdateNumbers(second, index).slot(symbol, second.trace.state_after) for symbol in "mv")
        assert m == pytest.approx(0.9 * 0.1 * g1 + 0.1 * g2, rel=1e-9)
        assert v == pytest.approx(0.999 * 0.001 * g1**2 + 0.001 * g2**2, rel=1e-9)


def test_plain_descent_keeps_nothing():
    frame = frame_after(4, batch=4)
    assert UpdateNumbers(frame, 0).slot("m", np.zeros(0)) == 0.0
