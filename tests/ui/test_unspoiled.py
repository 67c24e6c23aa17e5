"""What may be shown of a step while some of its numbers are hidden."""

import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.shown_value import shown_value
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
    seen = unspoiled(frame, prediction)
    assert (seen.phase, seen.t, seen.newest) == (frame.phase, frame.t, frame.newest)
    assert seen.theta is frame.theta


def ask(debugger, **wanted):
    debugger.wanted = wanted
    return debugger.frame()


@pytest.mark.parametrize("phases", [1, 0])
@pytest.mark.parametrize("hidden", HIDEABLE)
def test_curves_end_where_a_hidden_step_began(debugger, prediction, hidden, phases):
    """XOR has 4 samples, so mean losses stand at steps 4, 8, …; the run has gone on to step 9."""
    debugger.run(4)
    debugger.seek(5 if phases == 0 else 4, phases)
    frame = debugger.frame()
    prediction.next_step(frame.trace.t)
    prediction.hide({hidden})
    curves, seen = frame.curves, unspoiled(frame, prediction)
    assert frame.trace.t == 4
    assert (seen.t, seen.newest) == (4, 4)
    assert seen.curves.thetas.tolist() == curves.thetas[:5].tolist()
    assert seen.curves.losses.tolist() == curves.losses[:4].tolist()
    assert seen.curves.mean_losses.tolist() == curves.mean_losses[:1].tolist()
    assert (len(curves.thetas), len(curves.losses), len(curves.mean_losses)) == (10, 9, 2)
    prediction.reveal_all()
    assert unspoiled(frame, prediction) is frame


def test_flow_and_comparison_say_nothing_of_the_hidden_step(debugger, prediction):
    debugger.fork()
    debugger.run(5)
    debugger.seek(4, 1)
    frame = ask(debugger, flow=None, comparison=1, landscape=None)
    prediction.next_step(4)
    assert 4 in frame.insights["flow"].steps
    prediction.hide({"loss"})
    seen = unspoiled(frame, prediction)
    assert seen.insights["flow"].steps.tolist() == [0, 1, 2, 3]
    assert seen.insights["flow"].errors.tolist() == frame.insights["flow"].errors[:4].tolist()
    found = seen.insights["comparison"]
    assert (found.sample_losses, found.mean_losses) == ((None, None), (None, None))
    assert (found.differences, found.rms) == ((), None)
    assert seen.insights["landscape"].loss == frame.insights["landscape"].loss == debugger.mean_loss()


def test_the_mean_loss_after_a_hidden_step_is_none(debugger, prediction):
    frame = ask(debugger, landscape=None)
    prediction.hide({"weights"})
    assert frame.insights["landscape"].loss == debugger.mean_loss()
    assert unspoiled(frame, prediction).insights["landscape"].loss is None


def test_the_mean_loss_of_a_single_sample_is_its_loss(qapp):
    """Over one sample the mean loss at θ before the step would tell the hidden loss of the step."""
    experiment, folder = open_experiment("two_two_two")
    debugger = Debugger(experiment, folder)
    debugger.run(6)
    debugger.seek(3, 1)
    prediction = Prediction()
    frame = ask(debugger, landscape=None)
    prediction.next_step(3)
    assert frame.dataset.sample_count == 1
    assert frame.curves.mean_losses[2] == pytest.approx(frame.trace.loss)
    prediction.hide({"loss"})
    seen = unspoiled(frame, prediction)
    assert len(seen.curves.mean_losses) == 2
    assert seen.insights["landscape"].loss is None


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
