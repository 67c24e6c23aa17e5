"""Moving through time: the same bytes on every way there, and what a change leaves and forgets."""

import numpy as np
import pytest
from experiments import NEVER, experiments
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_run import ReferenceRun

from bpviz import Debugger, Experiment
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


def test_predict_and_mean_loss_are_those_of_the_shown_step():
    debugger = at(10)
    debugger.back()
    frame = debugger.frame()
    run_again = ReferenceRun(Debugger(XOR))
    assert debugger.mean_loss() == pytest.approx(run_again.mean_loss(9), rel=1e-10)
    expected = [run_again.network.forward(frame.theta, x)[1][-1] for x in run_again.inputs]
    assert debugger.predict() == pytest.approx(np.array(expected), rel=1e-10)
    assert debugger.predict(run_again.inputs[2:]) == pytest.approx(np.array(expected[2:]), rel=1e-10)
