"""The loss with a sum moved, against the slow reference and against layer normalization by hand."""

import numpy as np
import pytest
from reference import Reference
from setups import Setup

from bpviz.engine.moved_loss import MovedLoss
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings

X, D = np.array([[0.3, -0.8]]), np.array([[0.4, 0.9]])
MOVES = np.array([0.25, -0.5])


def moved_loss(network, loss="squared", **training):
    theta = np.random.default_rng(1).uniform(-1, 1, network.parameter_count)
    engine = Setup(network, X, D, Settings(loss=loss, **training), theta).engine()
    trace = engine.step(engine.state(theta), 0)[1]
    return MovedLoss(network, trace, loss), trace, theta


@pytest.mark.parametrize("layer", [1, 2])
@pytest.mark.parametrize("name", ["tanh", "softplus", "sine"])
def test_a_moved_sum_is_a_moved_bias(name, layer):
    network = Network((2, 2, 2), (name, name), True)
    point, _, theta = moved_loss(network)
    reference = Reference(network.sizes, network.activations, True)
    assert point.value == pytest.approx(reference.loss(theta, X[0], D[0]), rel=1e-13)
    losses = point.losses(layer, np.arange(2), MOVES, False)
    for unit in range(2):
        moved = theta.copy()
        network.b(moved, layer)[unit] += MOVES[unit]
        assert losses[unit] == pytest.approx(reference.loss(moved, X[0], D[0]), rel=1e-13)


def test_a_sum_of_a_normalized_layer_moves_all_its_units():
    network = Network((2, 3, 2), ("tanh", "linear"), False, ("layer", "none"))
    point, _, theta = moved_loss(network)
    W, (gain, shift), V = network.W(theta, 1), network.norm_numbers(theta, 1), network.W(theta, 2)
    z = W @ X[0] + [0.0, 0.25, 0.0]
    y = gain * (z - z.mean()) / np.sqrt(z.var() + 1e-5) + shift
    expected = 0.5 * ((V @ np.tanh(y) - D[0]) ** 2).sum()
    through = point.losses(1, np.array([1]), np.array([0.25]), True)
    assert through == pytest.approx([expected], rel=1e-13)
    assert point.losses(1, np.array([1]), np.array([0.25]), False) != pytest.approx([expected], rel=1e-3)


def test_what_dropout_took_stays_away():
    network = Network((2, 8, 2), ("tanh", "linear"), True)
    point, trace, theta = moved_loss(network, dropout=(0.5, 0.0))
    assert set(trace.kept[1]) == {0.0, 2.0}
    a = np.tanh(network.W(theta, 1) @ X[0] + network.b(theta, 1)) * trace.kept[1]
    outputs = network.W(theta, 2) @ a + network.b(theta, 2)
    assert point.value == pytest.approx(0.5 * ((outputs - D[0]) ** 2).sum(), rel=1e-13)
    moved = point.losses(1, np.arange(8), np.full(8, 0.1), False)
    assert np.array_equal(moved == moved[trace.kept[1] == 0.0][0], trace.kept[1] == 0.0)


@pytest.mark.parametrize(
    ("loss", "output", "expected"),
    [
        ("binary_cross_entropy", "sigmoid", lambda y: (np.log1p(np.exp(y)) - D[0] * y).sum()),
        ("cross_entropy", "softmax", lambda y: -(D[0] * (y - np.log(np.exp(y).sum()))).sum()),
        ("squared", "softmax", lambda y: 0.5 * ((np.exp(y) / np.exp(y).sum() - D[0]) ** 2).sum()),
    ],
)
def test_other_losses_and_outputs(loss, output, expected):
    network = Network((2, 2), (output,), True)
    point, _, theta = moved_loss(network, loss)
    y = network.W(theta, 1) @ X[0] + network.b(theta, 1)
    assert point.value == pytest.approx(expected(y), rel=1e-13)
    moved = [expected(y + move) for move in np.diag(MOVES)]
    assert point.losses(1, np.arange(2), MOVES, False) == pytest.approx(moved, rel=1e-13)


@pytest.mark.parametrize("loss", ["squared", "binary_cross_entropy"])
def test_rounding_moves_the_loss_by_no_more_than_its_noise(loss):
    """By adding sums up in another order, with weights that nearly cancel."""
    network = Network((1, 40, 1), ("linear", "sigmoid"), False)
    rng = np.random.default_rng(4)
    a, v = rng.uniform(-1, 1, 40), 1e3 * rng.uniform(-1, 1, 40)
    v[-1] -= (v @ a) / a[-1]
    theta = np.concatenate([a, v])
    trace = Setup(network, np.ones((1, 1)), D[:, :1], Settings(loss=loss), theta).engine().step(theta, 0)[1]
    point, exact = MovedLoss(network, trace, loss), trace.loss
    found = []
    for _ in range(200):
        y = sum((v * a)[rng.permutation(40)])
        out, d = 1 / (1 + np.exp(-y)), D[0, 0]
        found.append((out - d) ** 2 / 2 if loss == "squared" else np.log1p(np.exp(y)) - d * y)
    assert np.abs(np.array(found) - exact).max() > 0
    assert point.noise(1, False) >= np.abs(np.array(found) - exact).max()
