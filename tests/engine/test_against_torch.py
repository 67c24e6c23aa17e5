"""Optimizers, batches, losses, penalties, clipping and normalized layers against PyTorch, 200 updates long.

Where PyTorch is missing the results are compared with numbers that it gave: see torch_training, which also
writes them down. PyTorch 2.13 made them on a CPU in float64.
"""

import json

import numpy as np
import pytest
from torch_training import VALUES, TorchTraining, summary
from trainings import EPOCHS, SAMPLES, TRAININGS

ALL = pytest.mark.parametrize("name", TRAININGS)
STORED = json.loads(VALUES.read_text())


def train(setup):
    """The mean loss and the parameters at the end."""
    engine = setup.engine()
    state, end = engine.state(setup.theta), EPOCHS[setup.settings.batch] * SAMPLES
    assert engine.run(state, 0, end)[1] == end
    theta = state[: setup.network.parameter_count]
    return engine.mean_loss(theta), theta


@ALL
def test_pytorch_agrees(name):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    setup = TRAININGS[name]
    loss, theta = train(setup)
    torch_loss, torch_theta = TorchTraining(torch, setup).run(EPOCHS[setup.settings.batch])
    assert theta == pytest.approx(torch_theta, rel=1e-9, abs=1e-11)
    assert loss == pytest.approx(torch_loss, rel=1e-9)


@ALL
def test_ends_where_pytorch_ended(name):
    assert summary(*train(TRAININGS[name])) == pytest.approx(STORED[name], rel=1e-9, abs=1e-11)


def test_each_training_goes_somewhere_and_has_its_numbers():
    """Else all would agree without having moved."""
    assert list(STORED) == list(TRAININGS)
    for name, setup in TRAININGS.items():
        start = summary(setup.engine().mean_loss(setup.theta), setup.theta)
        moved = np.abs(np.subtract(STORED[name], start))
        assert moved[0] > 0.001, name
        assert moved[1:].max() > 0.01, name
