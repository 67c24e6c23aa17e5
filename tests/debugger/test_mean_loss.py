"""The mean loss that is told of a frame, against one worked out with numpy by hand."""

from dataclasses import replace

import numpy as np
import pytest

from bpviz.debugger import mean_loss as module
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.mean_loss import is_recorded, mean_loss, recorded_mean


@pytest.fixture
def debugger():
    """XOR with a sigmoid hidden layer and half the squared error."""
    return Debugger(*open_experiment("xor"))


def by_hand(frame):
    a = frame.dataset.inputs
    for layer in range(1, frame.network.depth + 1):
        z = a @ frame.weights(layer).T + frame.biases(layer)
        a = 1 / (1 + np.exp(-z))
    return float(np.mean(0.5 * ((a - frame.dataset.targets) ** 2).sum(axis=1)))


@pytest.mark.parametrize("t", [0, 1, 3, 4, 5, 8, 4000])
def test_it_is_that_of_the_frames_weights_at_any_step(debugger, t):
    debugger.seek(t)
    frame = debugger.frame()
    assert mean_loss(frame) == pytest.approx(by_hand(frame), rel=1e-12)


def test_it_is_so_too_at_an_end_of_an_epoch_that_is_not_recorded_any_more(debugger):
    debugger.seek(40_000)  # so many epochs that only every eighth is recorded
    debugger.seek(4 * 1001)
    frame = debugger.frame()
    assert not is_recorded(frame.curves, frame.t)
    assert mean_loss(frame) == pytest.approx(by_hand(frame), rel=1e-12)
    assert recorded_mean(frame.curves, frame.t) != pytest.approx(by_hand(frame), rel=1e-9)


def test_of_data_that_take_too_long_it_is_the_latest_recorded_one(debugger, monkeypatch):
    monkeypatch.setattr(module, "MOST_WORK", 0)
    debugger.seek(6)
    frame = debugger.frame()
    assert mean_loss(frame) == frame.curves.mean_losses[0]
    assert mean_loss(replace(frame, t=3)) is None
