"""Changing an experiment in the middle of its run: what goes on, what starts again, what branches off."""

import msgspec
import pytest
from experiments import NEVER
from reference_run import ReferenceRun

from bpviz import Debugger, Experiment
from bpviz.data.dataset import DataError
from bpviz.debugger.experiment import DataChoice
from bpviz.debugger.setup import ExperimentError, prepare

XOR = Experiment(stop=NEVER)


def at(steps, experiment=XOR):
    debugger = Debugger(experiment)
    debugger.run(steps)
    return debugger


def state(debugger):
    """Where it is and what lies there."""
    frame, curves = debugger.frame(), debugger.frame().curves
    arrays = [frame.theta, curves.thetas, curves.losses, curves.mean_losses]
    if frame.trace is not None:
        arrays += [frame.trace.gradient, frame.trace.before, frame.trace.after]
    place = (frame.t, frame.revealed, frame.newest, frame.stop, frame.experiment)
    return place, [array.tobytes() for array in arrays]


def test_change_of_alpha_acts_from_here_on():
    debugger = at(10)
    slower = XOR.with_("training.step_size", 0.01)
    run_again = ReferenceRun(Debugger(XOR))
    run_again.change(10, slower.training)
    debugger.change(slower)
    debugger.run(10)
    assert debugger.frame().theta == pytest.approx(run_again.theta(20), rel=1e-10)
    debugger.seek(9)
    assert debugger.experiment == XOR
    debugger.seek(10)
    assert debugger.experiment == slower


@pytest.mark.parametrize("cut", [0, 1, 7, 5_000, 9_999])
def test_change_in_the_past_forks(cut):
    """The new run is as if one had never gone further, the old future stays as a run of its own."""
    debugger, changed = at(10_000), XOR.with_("training.step_size", 0.01)
    future = debugger.frame().theta
    debugger.seek(cut)
    debugger.change(changed)
    assert debugger.newest == debugger.t == cut
    assert [(run.number, run.newest) for run in debugger.frame().runs] == [(1, 10_000), (2, cut)]
    assert len(debugger.frame().curves.losses) == cut // debugger.frame().curves.stride
    straight = at(cut)
    straight.change(changed)
    for run in (debugger, straight):
        run.run(3_000)
    assert debugger.frame().theta.tobytes() == straight.frame().theta.tobytes()
    debugger.seek(cut // 2)
    straight.seek(cut // 2)
    assert debugger.frame().theta.tobytes() == straight.frame().theta.tobytes()
    debugger.switch_to(1)
    debugger.seek(10_000)
    assert debugger.experiment == XOR
    assert debugger.frame().theta.tobytes() == future.tobytes()


def test_undo_of_a_change_returns_to_the_future():
    debugger = at(1000)
    debugger.seek(7, 3)
    debugger.change(XOR.with_("training.step_size", 0.01))
    debugger.run(20)
    assert debugger.frame().undo == "α = 0.01"
    debugger.undo()
    assert (debugger.t, debugger.revealed, debugger.newest, debugger.experiment) == (7, 3, 1000, XOR)
    assert len(debugger.runs) == 1
    debugger.seek(900)
    debugger.redo()
    assert (debugger.t, debugger.revealed, debugger.trace.alpha) == (7, 3, 0.01)  # where it was made
    assert debugger.newest == 27


def test_change_while_a_step_is_half_revealed():
    debugger = at(10)
    debugger.seek(10, 4)
    debugger.change(XOR.with_("training.step_size", 0.01))
    assert (debugger.t, debugger.revealed, debugger.trace.alpha) == (10, 4, 0.01)


def test_change_to_the_same_forgets_nothing():
    debugger = at(10)
    debugger.seek(4)
    debugger.change(XOR)
    assert debugger.newest == 10


RESTARTS = {
    "seed": 5,
    "data.name": "and",
    "data.normalization": "standardize",
    "network.hidden": (4,),
    "network.activations": ("tanh",),
    "network.bias": False,
    "network.initializer": "he",
    "network.scale": 0.5,
    "network.weights_seed": 9,
}
CONTINUES = {
    "training.step_size": 0.1,
    "training.schedule": "inverse",
    "training.order": "sequential",
    "training.update": "in-place",
    "training.frozen": ("biases",),
    "stop.steps": 1000,
    "stop.mean_loss": 0.5,
    "title": "Mine",
}


@pytest.mark.parametrize("path", RESTARTS)
def test_changes_that_restart(path):
    debugger, changed = at(10), XOR.with_(path, RESTARTS[path])
    assert changed.restarts(XOR)
    debugger.change(changed)
    assert state(debugger) == state(Debugger(changed))


@pytest.mark.parametrize("path", CONTINUES)
def test_changes_that_continue(path):
    debugger, changed = at(10), XOR.with_(path, CONTINUES[path])
    before = debugger.frame()
    debugger.change(changed)
    assert (debugger.t, debugger.newest, debugger.experiment) == (10, 10, changed)
    assert debugger.frame().theta.tobytes() == before.theta.tobytes()


def test_stop_conditions_are_those_of_the_whole_run():
    debugger = at(10)
    slower = XOR.with_("training.step_size", 0.1)
    debugger.change(slower)
    debugger.run(10)
    debugger.change(slower.with_("stop.steps", 50))
    for t, experiment in ((0, XOR), (20, slower)):
        debugger.seek(t)
        assert debugger.experiment == experiment.with_("stop.steps", 50)
    assert debugger.newest == 20


def test_training_and_stop_conditions_can_change_at_once():
    """The new conditions are of the whole run, the new training is from here on."""
    debugger = at(10)
    debugger.change(XOR.with_("training.step_size", 0.1).with_("stop.steps", 50))
    debugger.seek(0)
    assert debugger.experiment == XOR.with_("stop.steps", 50)


def test_reset_keeps_the_present_settings():
    debugger, slower = at(10), XOR.with_("training.step_size", 0.1)
    debugger.change(slower)
    debugger.run(10)
    debugger.reset()
    debugger.run(20)
    assert state(debugger) == state(at(20, slower))


IMPOSSIBLE = {
    "activations": (XOR.with_("network.activations", ("tanh",) * 3), ExperimentError),
    "frozen": (XOR.with_("training.frozen", ("W7",)), ExperimentError),
    "pinned": (XOR.with_("training.order", "pinned").with_("training.pinned_sample", 5), ExperimentError),
    "given": (XOR.with_("network.initializer", "given"), ExperimentError),
    "file": (msgspec.structs.replace(XOR, data=DataChoice(path="nowhere.csv")), DataError),
}


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_a_change_that_cannot_be_leaves_all_as_it_was(case):
    experiment, error = IMPOSSIBLE[case]
    debugger = at(10)
    debugger.seek(6, 3)
    before = state(debugger)
    with pytest.raises(error) as caught:
        debugger.change(experiment)
    assert "\n" not in str(caught.value)
    assert state(debugger) == before
    debugger.run(30)
    assert debugger.frame().theta.tobytes() == at(36).frame().theta.tobytes()


def test_what_was_made_ready_elsewhere_starts_at_0_and_undo_brings_the_run_back():
    debugger = at(10)
    before = state(debugger)
    other = XOR.with_("data.name", "curve")
    debugger.take_over(other, prepare(other))
    assert state(debugger) == state(at(0, other))
    debugger.run(5)
    assert debugger.frame().theta.tobytes() == at(5, other).frame().theta.tobytes()
    debugger.undo()
    assert state(debugger) == before


def test_what_was_made_ready_starts_even_where_no_choice_is_another():
    """As when a file of data holds others than before."""
    debugger = at(10)
    debugger.take_over(XOR, prepare(XOR))
    assert state(debugger) == state(at(0))
