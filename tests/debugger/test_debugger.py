"""Moving through time: the same bytes on every way there, and what a change leaves and forgets."""

import msgspec
import numpy as np
import pytest
from experiments import NEVER, experiments
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_run import ReferenceRun

from bpviz import Debugger, Experiment
from bpviz.data.dataset import DataError
from bpviz.debugger.experiment import DataChoice
from bpviz.debugger.setup import ExperimentError
from bpviz.engine.phases import Kind

XOR = Experiment(stop=NEVER)
FORWARD_WAYS = {
    "phase by phase": lambda debugger, steps: [
        debugger.step_phase() for _ in range(steps * debugger.phase_count)
    ],
    "step by step": lambda debugger, steps: [debugger.step() for _ in range(steps)],
    "epoch by epoch": lambda debugger, steps: [debugger.step_epoch() for _ in range(steps // 4)],
    "one run": lambda debugger, steps: debugger.run(steps),
    "odd slices": lambda debugger, steps: [debugger.run(min(7, steps - t)) for t in range(0, steps, 7)],
    "seek": lambda debugger, steps: debugger.seek(debugger.t + steps),
}
BACK_WAYS = {
    "phase by phase": lambda debugger: [debugger.back_phase() for _ in range(10 * debugger.phase_count)],
    "step by step": lambda debugger: [debugger.back() for _ in range(10)],
    "epoch by epoch": lambda debugger: [debugger.back_epoch() for _ in range(3)],
    "seek": lambda debugger: debugger.seek(3, 2),
    "start": lambda debugger: debugger.seek(0),
    "reset": lambda debugger: debugger.reset(),
}


def at(steps, experiment=XOR):
    debugger = Debugger(experiment)
    debugger.run(steps)
    return debugger


def state(debugger):
    """All that a frame shows, as bytes."""
    frame = debugger.frame()
    trace = frame.trace
    shown = (
        () if trace is None else (*trace.z, *trace.a, *trace.delta, trace.gradient, trace.before, trace.after)
    )
    curves = (frame.curves.thetas, frame.curves.losses, frame.curves.mean_losses)
    numbers = [array.tobytes() for array in (frame.theta, *shown, *curves)]
    return frame.t, frame.revealed, frame.newest, frame.stop, frame.experiment, numbers


@pytest.mark.parametrize("way", FORWARD_WAYS)
def test_every_way_forward_ends_in_the_same_state(way):
    debugger = Debugger(XOR)
    FORWARD_WAYS[way](debugger, 40)
    assert state(debugger) == state(at(40))


@pytest.mark.parametrize("forward", FORWARD_WAYS)
@pytest.mark.parametrize("back", BACK_WAYS)
def test_back_and_forth_ends_in_the_same_state(back, forward):
    debugger = at(40)
    BACK_WAYS[back](debugger)
    assert debugger.t < 40
    debugger.seek(debugger.t - debugger.t % 4)
    FORWARD_WAYS[forward](debugger, 40 - debugger.t)
    assert state(debugger) == state(at(40))


@settings(max_examples=40)
@given(experiments(), st.lists(st.integers(0, 300), min_size=1, max_size=6))
def test_theta_of_a_step_is_the_same_bytes_on_every_way(experiment, places):
    debugger = Debugger(experiment)
    for t in places:
        debugger.seek(t)
    assert debugger.frame().theta.tobytes() == at(places[-1], experiment).frame().theta.tobytes()


def test_far_out_and_back_over_merged_rows():
    debugger = at(100_003)
    assert debugger.frame().curves.stride > 16
    far = debugger.frame().theta.tobytes()
    for t in (99_999, 12_345, 1, 0):
        debugger.seek(t)
        assert debugger.frame().theta.tobytes() == at(t).frame().theta.tobytes()
    debugger.seek(100_003)
    assert debugger.frame().theta.tobytes() == far
    assert debugger.newest == 100_003


def test_phases_only_reveal():
    debugger = at(5)
    before = debugger.frame()
    for number in range(1, debugger.phase_count):
        debugger.step_phase()
        frame = debugger.frame()
        assert (frame.t, frame.revealed, frame.phase_number) == (5, number, number)
        assert frame.theta.tobytes() == before.theta.tobytes()
    debugger.step_phase()
    frame = debugger.frame()
    assert (frame.t, frame.revealed, frame.phase.kind) == (6, 0, Kind.CHECK)
    assert frame.theta.tobytes() == frame.trace.after.tobytes()


def test_frames_never_change():
    debugger = at(10)
    frame, kept = debugger.frame(), state(debugger)
    arrays = [frame.theta, frame.curves.thetas, frame.curves.losses, frame.curves.mean_losses]
    copies = [array.copy() for array in arrays]
    debugger.run(500)
    debugger.seek(3)
    debugger.change(XOR.with_("training.step_size", 0.1))
    debugger.run(20)
    assert all(np.array_equal(array, copy) for array, copy in zip(arrays, copies, strict=True))
    assert not any(array.flags.writeable for array in arrays)
    assert (frame.t, frame.newest, frame.stop, frame.experiment) == (*kept[:1], *kept[2:5])


@pytest.mark.parametrize(("t", "revealed"), [(-1, 0), (3, -1), (3, 9), (3, 100)])
def test_seek_refuses_what_is_no_place(t, revealed):
    debugger = at(5)
    with pytest.raises(ValueError, match=f"found step {t}, phase {revealed}; allowed are .* 0 to 8"):
        debugger.seek(t, revealed)
    assert state(debugger) == state(at(5))


def test_nothing_lies_before_the_start():
    debugger = Debugger(XOR)
    for back in (debugger.back_phase, debugger.back, debugger.back_epoch):
        back()
        assert state(debugger) == state(Debugger(XOR))


def test_back_hides_a_half_revealed_step_first():
    debugger = at(6)
    debugger.step_phase()
    debugger.back()
    assert (debugger.t, debugger.revealed) == (6, 0)
    debugger.back_epoch()
    assert debugger.t == 4
    debugger.back_epoch()
    assert debugger.t == 0


# Change


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
def test_change_in_the_past_forgets_the_future(cut):
    """And leaves the same state as if one had never gone further."""
    debugger, changed = at(10_000), XOR.with_("training.step_size", 0.01)
    debugger.seek(cut)
    debugger.change(changed)
    assert debugger.newest == debugger.t == cut
    assert len(debugger.frame().curves.losses) == cut // debugger.frame().curves.stride
    straight = at(cut)
    straight.change(changed)
    for run in (debugger, straight):
        run.run(3_000)
    assert debugger.frame().theta.tobytes() == straight.frame().theta.tobytes()
    debugger.seek(cut // 2)
    straight.seek(cut // 2)
    assert debugger.frame().theta.tobytes() == straight.frame().theta.tobytes()


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


def test_predict_and_mean_loss_are_those_of_the_shown_step():
    debugger = at(10)
    debugger.back()
    frame = debugger.frame()
    run_again = ReferenceRun(Debugger(XOR))
    assert debugger.mean_loss() == pytest.approx(run_again.mean_loss(9), rel=1e-10)
    expected = [run_again.network.forward(frame.theta, x)[1][-1] for x in run_again.inputs]
    assert debugger.predict() == pytest.approx(np.array(expected), rel=1e-10)
    assert debugger.predict(run_again.inputs[2:]) == pytest.approx(np.array(expected[2:]), rel=1e-10)
