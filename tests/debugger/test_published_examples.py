"""Two hand-worked examples of the literature, from a TOML and a CSV file as a user would write them."""

import numpy as np
import pytest

from bpviz import Debugger, read_experiment

TWO_TWO_TWO = """
[data]
path = "data.csv"
targets = ["d1", "d2"]

[network]
hidden = [2]
initializer = "given"
weights = [[[0.15, 0.20], [0.25, 0.30]], [[0.40, 0.45], [0.50, 0.55]]]
biases = [[0.35, 0.35], [0.6, 0.6]]

[training]
step_size = 0.5
update = "UPDATE"
frozen = ["biases"]
"""
THREE_TWO_ONE = """
[data]
path = "data.csv"

[network]
hidden = [2]
initializer = "given"
weights = [[[0.2, 0.4, -0.5], [-0.3, 0.1, 0.2]], [[-0.3, -0.2]]]
biases = [[-0.4, 0.2], [0.1]]

[training]
step_size = 0.9
"""


@pytest.fixture
def open_debugger(tmp_path):
    def opened(toml, csv):
        (tmp_path / "example.toml").write_text(toml, encoding="utf-8")
        (tmp_path / "data.csv").write_text(csv, encoding="utf-8")
        return Debugger(read_experiment(tmp_path / "example.toml"), tmp_path)

    return opened


@pytest.mark.parametrize(
    ("update", "hidden_error", "loss_after"),
    [("exact", (0.0087713547, 0.0099542547), 0.2910277737), ("in-place", None, 0.2910279239)],
)
def test_two_inputs_two_hidden_two_outputs(open_debugger, update, hidden_error, loss_after):
    toml = TWO_TWO_TWO.replace("UPDATE", update)
    debugger = open_debugger(toml, "x1,x2,d1,d2\n0.05,0.10,0.01,0.99\n")
    assert debugger.mean_loss() == pytest.approx(0.298371109, abs=5e-10)
    debugger.step()
    trace = debugger.trace
    assert trace.loss == pytest.approx(0.298371109, abs=5e-10)
    assert trace.delta[2] == pytest.approx([0.1384985616, -0.0380982365], abs=5e-11)
    if hidden_error:
        assert trace.delta[1] == pytest.approx(hidden_error, abs=5e-11)
    assert debugger.mean_loss() == pytest.approx(loss_after, abs=5e-11)
    debugger.step()
    assert debugger.trace.loss == pytest.approx(loss_after, abs=5e-11)


def test_two_two_two_updates_the_weights_as_published(open_debugger):
    debugger = open_debugger(TWO_TWO_TWO.replace("UPDATE", "exact"), "x1,x2,d1,d2\n0.05,0.10,0.01,0.99\n")
    debugger.step()
    frame = debugger.frame()
    published = [[0.149780716, 0.19956143], [0.24975114, 0.29950229]]
    assert frame.weights(1) == pytest.approx(np.array(published), abs=5e-9)
    published = [[0.35891648, 0.408666186], [0.511301270, 0.561370121]]
    assert frame.weights(2) == pytest.approx(np.array(published), abs=5e-9)
    assert frame.biases(1).tolist() == [0.35, 0.35]
    assert frame.biases(2).tolist() == [0.6, 0.6]


def test_three_inputs_two_hidden_one_output(open_debugger):
    debugger = open_debugger(THREE_TWO_ONE, "x1,x2,x3,d\n1,0,1,1\n")
    debugger.step()
    frame = debugger.frame()
    assert frame.weights(2)[0] == pytest.approx([-0.2608288463, -0.1380250675], abs=5e-11)
    assert frame.biases(2) == pytest.approx([0.2180521704], abs=5e-11)
    assert frame.biases(1) == pytest.approx([-0.4078521058, 0.1941121234], abs=5e-11)
    # x = (1, 0, 1): the outer weights move like the bias, the middle one not at all
    moved = frame.biases(1) - [-0.4, 0.2]
    assert frame.weights(1) - [[0.2, 0.4, -0.5], [-0.3, 0.1, 0.2]] == pytest.approx(
        np.outer(moved, [1, 0, 1]), abs=1e-12
    )
