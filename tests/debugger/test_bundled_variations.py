"""The bundled experiments of variations learn what their descriptions say; losses by numpy alone."""

import numpy as np
import pytest

from bpviz.data.counting import counted
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment

PHI = {
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True),
}


def outputs(frame, inputs):
    """What a network without normalized layers answers, (n, Q)."""
    a = inputs
    for layer, name in enumerate(frame.network.activations, 1):
        a = PHI[name](a @ frame.network.W(frame.theta, layer).T + frame.network.b(frame.theta, layer))
    return a


def binary_cross_entropy(frame, inputs, targets):
    a = outputs(frame, inputs)
    return float(-np.mean(np.log(np.where(targets > 0.5, a, 1 - a))))


def held_loss(frame):
    return binary_cross_entropy(frame, frame.dataset.held_inputs, frame.dataset.held_targets)


def opened(name):
    return Debugger(*open_experiment(name))


def test_softmax_and_adam_tell_flowers_apart_that_they_never_saw():
    debugger = opened("iris_softmax")
    stop = debugger.run(60_000)
    frame = debugger.frame()
    told = outputs(frame, frame.dataset.held_inputs)
    assert stop.reason == "converged"
    assert told.sum(axis=1) == pytest.approx(1.0)
    assert len(told) == 30
    assert np.mean(told.argmax(axis=1) == frame.dataset.held_targets.argmax(axis=1)) >= 0.9


def test_normalized_layers_learn_where_the_same_network_without_does_not():
    normalized, plain = opened("batch_norm"), opened("vanishing")
    assert normalized.run(40_000).reason == "converged"
    assert plain.run(normalized.t) is None
    assert normalized.mean_loss() < 0.005 < 0.1 < plain.mean_loss()


def test_the_held_out_loss_ends_a_run_that_learns_noise_by_heart():
    debugger = opened("early_stopping")
    stop = debugger.run(100_000)
    end = debugger.frame()
    lowest_at = int(stop.message.rpartition("step ")[2].rstrip(".").replace("\u2009", ""))
    assert stop.message.startswith(
        f"Stopped at step {counted(end.t)}: the held-out loss has not fallen for 200 epochs"
    )
    assert end.t - lowest_at == 200 * debugger.epoch_length
    debugger.seek(lowest_at)
    best, data = debugger.frame(), end.dataset
    assert held_loss(best) < held_loss(end)
    assert binary_cross_entropy(end, data.inputs, data.targets) < 0.8 * binary_cross_entropy(
        best, data.inputs, data.targets
    )


def test_dropout_keeps_the_held_out_loss_lower():
    with_dropout, without = opened("dropout"), opened("early_stopping")
    assert with_dropout.experiment.data == without.experiment.data
    assert with_dropout.experiment.network == without.experiment.network
    ends = []
    for debugger in (with_dropout, without):
        debugger.change(debugger.experiment.with_("stop.held_out", 0))
        debugger.run(40_000)
        ends.append(held_loss(debugger.frame()))
    assert ends[0] < 0.8 * ends[1]
