"""Right answers are right, however one trains; what cannot be checked by hand is not asked for."""

import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import DataChoice, Experiment, NetworkChoice, TrainingChoice
from bpviz.debugger.homework.hand_numbers import HandNumbers
from bpviz.debugger.homework.sheet import RIGHT, cells, check, limits
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import KINDS

IRIS = DataChoice(name="iris", normalization="standardize")
TRAININGS = {
    "binary": (("tanh", "sigmoid"), {"loss": "binary_cross_entropy"}),
    "softmax": (("tanh", "softmax"), {"loss": "cross_entropy"}),
    "softmax squared": (("tanh", "softmax"), {"loss": "squared"}),
    "huber": (("relu", "linear"), {"loss": "huber"}),
    "absolute": (("gelu", "sigmoid"), {"loss": "absolute"}),
    "dropout": (("sigmoid",), {"dropout": (0.5,)}),
    "adam": (("sigmoid",), {"optimizer": "adam"}),
    "batches": (("sigmoid",), {"batch": 3, "l2": 0.1}),
}


def stepped(name, steps=4):
    activations, choices = TRAININGS[name]
    network = NetworkChoice(hidden=(4,), activations=activations)
    debugger = Debugger(Experiment(data=IRIS, network=network, training=TrainingChoice(**choices)))
    for _ in range(steps):
        debugger.step()
    return debugger.frame()


@pytest.mark.parametrize("name", TRAININGS)
def test_the_steps_own_numbers_are_right_and_follow(name):
    frame = stepped(name)
    network, trace, training = frame.network, frame.trace, frame.experiment.training
    sheet = cells(network, training)
    values = {c.quantity: KINDS[c.quantity.kind].read(c.quantity, network, trace) for c in sheet}
    answers = {quantity: repr(value) for quantity, value in values.items()}
    marks = check(answers, sheet, network, trace, training, Notation(network))
    assert {mark.state for mark in marks.marks.values()} == {RIGHT}
    own = HandNumbers(network, trace, training)
    for layer in (1, 2):
        own.follow("weighted sum", layer)
        own.follow("activation", layer)
    own.follow("loss", 0)
    for layer in (2, 1):
        own.follow("error", layer)
        own.follow("gradient", layer)
    for quantity, value in values.items():
        assert own.value(quantity) == pytest.approx(value, rel=1e-9, abs=1e-12), quantity
    wrong = check(dict.fromkeys(values, "1234.5"), sheet, network, trace, training, Notation(network))
    assert wrong.count(RIGHT) == 0


@pytest.mark.parametrize("name", ["adam", "batches"])
def test_new_weights_of_other_steps_are_not_asked_for(name):
    frame = stepped(name)
    sheet = cells(frame.network, frame.experiment.training)
    assert {cell.quantity.kind for cell in sheet} == {
        "weighted sum",
        "activation",
        "loss",
        "error",
        "gradient",
    }
    assert "plain steps" in limits(frame.network, frame.experiment.training)


def test_normalized_layers_are_not_asked_for():
    network = NetworkChoice(hidden=(4,), norms=("layer",))
    frame = Debugger(Experiment(data=IRIS, network=network)).frame()
    assert cells(frame.network, frame.experiment.training) == ()
    assert "normalized" in limits(frame.network, frame.experiment.training)


def test_plain_steps_have_no_limits():
    frame = stepped("dropout")
    assert limits(frame.network, frame.experiment.training) == ""
