"""What may be shown of a step while some of its numbers are hidden."""

import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.quantities import Quantity, shown_value
from bpviz.engine.phases import Kind, Phase
from bpviz.ui.prediction import HIDEABLE, Prediction
from bpviz.ui.unspoiled import unspoiled

# The phase before the first one that computes what is hidden, in a network of two layers.
LAST_SEEN = {
    "activations": Phase(Kind.PICK),
    "loss": Phase(Kind.FORWARD, 2),
    "errors": Phase(Kind.LOSS),
    "weights": Phase(Kind.ERROR, 2),
}


@pytest.fixture
def debugger():
    debugger = Debugger(Experiment())
    debugger.run(5)
    return debugger


@pytest.fixture
def prediction(qapp, debugger):
    made = Prediction()
    made.next_step(debugger.frame().trace.t)
    return made


def test_with_nothing_hidden_it_is_the_frame_itself(debugger, prediction):
    frame = debugger.frame()
    assert unspoiled(frame, prediction) is frame


def test_before_the_first_step_there_is_nothing_to_hide(prediction):
    prediction.hide(HIDEABLE)
    frame = Debugger(Experiment()).frame()
    assert unspoiled(frame, prediction) is frame


@pytest.mark.parametrize("hidden", HIDEABLE)
def test_a_complete_step_is_taken_back_to_before_what_is_hidden(debugger, prediction, hidden):
    frame = debugger.frame()
    prediction.hide({hidden})
    seen = unspoiled(frame, prediction)
    assert seen.phase == LAST_SEEN[hidden]
    assert seen.trace is frame.trace
    assert seen.t == 4
    assert (seen.theta == frame.trace.before).all()


@pytest.mark.parametrize("hidden", HIDEABLE)
def test_no_phase_of_a_step_tells_what_is_hidden(debugger, prediction, hidden):
    prediction.hide({hidden})
    network = debugger.present.network
    quantities = [
        Quantity("loss"),
        *(Quantity(kind, layer, unit) for kind in ("activation", "error", "weighted sum")
          for layer in (1, 2) for unit in range(network.sizes[layer])),
        *(Quantity.of_parameter(kind, network, index) for kind in ("gradient", "change")
          for index in range(network.parameter_count)),
    ]  # fmt: skip
    for _ in range(debugger.phase_count):
        debugger.step_phase()
        frame = debugger.frame()
        prediction.next_step(frame.trace.t)
        seen = unspoiled(frame, prediction)
        told = [q for q in quantities if shown_value(q, seen) is not None]
        assert not [q for q in told if prediction.hides(q)]
        if hidden == "weights":
            for layer in (1, 2):
                assert (seen.weights(layer) == network.W(frame.trace.before, layer)).all()


def test_what_is_revealed_is_told_phase_by_phase(debugger, prediction):
    frame = debugger.frame()
    prediction.hide({"activations"})
    for unit in range(3):
        prediction.reveal(Quantity("activation", 1, unit))
    assert unspoiled(frame, prediction).phase == Phase(Kind.FORWARD, 1)
    prediction.reveal(Quantity("activation", 2, 0))
    assert unspoiled(frame, prediction) is frame


def test_a_step_that_has_not_come_so_far_is_left_as_it_is(debugger, prediction):
    prediction.hide({"errors"})
    for _ in range(3):
        debugger.step_phase()
    frame = debugger.frame()
    prediction.next_step(frame.trace.t)
    assert unspoiled(frame, prediction) is frame


def test_the_history_of_a_weight_keeps_the_hidden_change(debugger, prediction):
    bias = 12  # of the output: every step changes it
    debugger.wanted = {"changes": bias}
    frame = debugger.frame()
    assert {change.t for change in frame.insights["changes"].changes} == {0, 1, 2, 3, 4}
    prediction.hide({"weights"})
    history = unspoiled(frame, prediction).insights["changes"]
    assert {change.t for change in history.changes} == {0, 1, 2, 3}
    assert history.index == bias
    assert len(frame.insights["changes"].changes) == 5
