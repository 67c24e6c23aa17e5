from dataclasses import replace

import numpy as np
import pytest
from reference import PHI, Reference

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.sample_loss import sample_loss
from bpviz.engine.network import Network


def loss_by_hand(network, theta, x, d):
    """Forward pass in loops, and half the squared distance."""
    a = [float(value) for value in x]
    reference = Reference(network.sizes, network.activations, network.bias)
    for (W, b), name in zip(reference.split(theta), network.activations, strict=True):
        a = [
            PHI[name][0](sum(w * v for w, v in zip(row, a, strict=True)) + at)
            for row, at in zip(W, b, strict=True)
        ]
    return 0.5 * sum((got - wanted) ** 2 for got, wanted in zip(a, d, strict=True))


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("name", sorted(PHI))
def test_the_loss_of_a_sample_is_half_the_squared_distance(name, bias):
    network = Network((3, 4, 2), (name, "linear"), bias)
    rng = np.random.default_rng(5)
    theta = rng.normal(size=network.parameter_count)
    data = replace(
        Debugger(Experiment()).frame().dataset,
        inputs=rng.normal(size=(5, 3)),
        targets=rng.normal(size=(5, 2)),
    )
    for sample in (0, 4):
        by_hand = loss_by_hand(network, theta, data.inputs[sample], data.targets[sample])
        assert sample_loss(network, theta, data, sample, "squared") == pytest.approx(by_hand, rel=1e-12)


LOSS = {
    "squared": lambda a, d: (a - d) ** 2 / 2,
    "binary_cross_entropy": lambda a, d: -d * np.log(a) - (1 - d) * np.log(1 - a),
    "absolute": lambda a, d: abs(a - d),
    "huber": lambda a, d: (a - d) ** 2 / 2,  # of errors below 1
}


@pytest.mark.parametrize("loss", LOSS)
@pytest.mark.parametrize("norm", ["none", "batch", "layer"])
def test_the_loss_of_a_sample_is_that_in_force_of_the_network_in_use(loss, norm):
    """Batch normalization by the running averages."""
    network = Network((2, 3, 2), ("tanh", "sigmoid"), True, (norm, "none"))
    rng = np.random.default_rng(2)
    theta, x, d = rng.uniform(0.1, 1, network.parameter_count), rng.normal(size=2), np.array([0.3, 1.0])
    y = network.W(theta, 1) @ x + network.b(theta, 1)
    numbers = network.norm_numbers(theta, 1)
    if norm != "none":
        mean, variance = numbers[2:] if norm == "batch" else (y.mean(), y.var())
        y = numbers[0] * (y - mean) / np.sqrt(variance + 1e-5) + numbers[1]
    a = 1 / (1 + np.exp(-network.W(theta, 2) @ np.tanh(y) - network.b(theta, 2)))
    data = replace(Debugger(Experiment()).frame().dataset, inputs=x[None], targets=d[None])
    found = sample_loss(network, theta, data, 0, loss)
    assert found == pytest.approx(LOSS[loss](a, d).sum(), rel=1e-12)


def test_the_loss_of_a_sample_is_categorical_cross_entropy_where_that_is_chosen():
    network = Network((1, 3), ("softmax",), False)
    theta, d = np.array([0.5, -1.0, 2.0]), np.array([[0.0, 1.0, 0.0]])
    data = replace(Debugger(Experiment()).frame().dataset, inputs=np.ones((1, 1)), targets=d)
    expected = np.log(np.exp(theta).sum()) - theta[1]
    assert sample_loss(network, theta, data, 0, "cross_entropy") == pytest.approx(expected, rel=1e-13)


def test_saturated_and_diverging_states_have_a_loss():
    network = Network((1, 1), ("sigmoid",), True)
    data = replace(
        Debugger(Experiment()).frame().dataset, inputs=np.array([[1.0]]), targets=np.array([[1.0]])
    )
    assert sample_loss(network, np.array([-2000.0, 0.0]), data, 0, "squared") == 0.5
    assert sample_loss(network, np.array([2000.0, 0.0]), data, 0, "squared") == 0.0
    assert np.isnan(sample_loss(network, np.array([np.nan, 0.0]), data, 0, "squared"))


def test_the_loss_of_a_sample_that_no_step_learns_from_is_not_derived():
    debugger = Debugger(Experiment())
    debugger.step()
    with pytest.raises(ValueError, match="ask for the loss"):
        debugger.explain(Quantity("sample loss", sample=1))
