"""Ending commands from another thread: what goes forward stays on its way, all else changes nothing."""

from contextlib import contextmanager
from threading import Timer

import pytest

from bpviz import Debugger, Experiment
from bpviz.debugger import recorder
from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.experiment import StopChoice
from bpviz.debugger.history import History
from bpviz.debugger.interrupts import Interrupted, flag_in_force, interruptible
from bpviz.engine.engine import interrupt_flag

XOR = Experiment(stop=StopChoice(mean_loss=0.0))
V = 9


@pytest.fixture(autouse=True)
def few_states(monkeypatch):
    """So that most steps are far from any that is known."""
    monkeypatch.setattr(recorder, "MOST_ROWS", 2)
    monkeypatch.setattr(recorder, "FEWEST_ROWS", 2)
    monkeypatch.setattr(History, "keep", lambda *_: None)


@contextmanager
def ended_at_once():
    flag = interrupt_flag()
    flag[0] = 1
    with interruptible(flag):
        yield
    assert flag_in_force()[0] == 0


def walked():
    """Runs of some length, an edit to be undone, breakpoints; in the midst of a step."""
    debugger = Debugger(XOR)
    debugger.run(3000)
    debugger.set_weight(V, 0.5)
    debugger.run(1000)
    debugger.seek(1500)
    debugger.set_input(0, 0.25)
    edited = debugger.present.number
    debugger.switch_to(1)
    debugger.seek(100)
    debugger.switch_to(edited)
    debugger.break_when("loss above", value=1e9)
    debugger.break_when("right")
    debugger.seek(3900)
    debugger.seek(3800, 2)
    return debugger


def state(debugger):
    """All that one can see, but for the numbers that runs are given."""
    frame = debugger.frame()
    runs = [(run.newest, run.edits, run.said, run.number == frame.run) for run in frame.runs]
    seen = frame.t, frame.revealed, frame.newest, frame.stop, frame.undo, frame.redo
    return seen, runs, frame.breakpoints, frame.theta.tobytes(), frame.trace.after.tobytes()


BACKWARD = {
    "seek": lambda debugger: debugger.seek(1400, 3),
    "back_epoch": lambda debugger: (debugger.seek(3000), debugger.back_epoch()),
    "reverse_continue": lambda debugger: debugger.reverse_continue(),
    "why": lambda debugger: debugger.why(V),
    "undo": lambda debugger: debugger.undo(),
    "switch_to": lambda debugger: debugger.switch_to(1),
    "edit": lambda debugger: debugger.set_weight(V, 0.125),
    "fork": lambda debugger: debugger.fork(name="mine"),
    "run after a look back": lambda debugger: debugger.run(10),
}


@pytest.mark.parametrize("command", BACKWARD.values(), ids=BACKWARD)
def test_what_needs_the_steps_before_changes_nothing_and_works_the_next_time(command):
    debugger, expected = walked(), walked()
    before = state(debugger)
    with ended_at_once(), pytest.raises(Interrupted):
        command(debugger)
    assert state(debugger) == before
    command(debugger)
    command(expected)
    assert state(debugger) == state(expected)


FORWARD = {
    "step_epoch": lambda debugger: debugger.step_epoch(),
    "run": lambda debugger: debugger.run(),
    "seek": lambda debugger: debugger.seek(9000),
}


@pytest.mark.parametrize("command", FORWARD.values(), ids=FORWARD)
def test_what_goes_forward_stays_on_its_way_and_says_so(command):
    debugger, straight = Debugger(XOR), Debugger(XOR)
    debugger.seek(5, 3)
    with ended_at_once():
        stop = command(debugger)
    assert (stop.reason, debugger.t, debugger.revealed) == ("interrupted", 6, 0)
    assert stop.message == "Ended before it was done, at step 6."
    straight.seek(6)
    assert debugger.frame().theta.tobytes() == straight.frame().theta.tobytes()


def test_a_flag_that_another_thread_sets_ends_a_run_without_end():
    debugger, flag = Debugger(XOR), interrupt_flag()
    Timer(0.1, lambda: flag.__setitem__(0, 1)).start()
    with interruptible(flag):
        assert debugger.run().reason == "interrupted"
    assert debugger.t > 1000
    straight = Debugger(XOR)
    straight.seek(debugger.t)
    assert debugger.frame().theta.tobytes() == straight.frame().theta.tobytes()


def test_a_look_back_that_was_ended_leaves_no_wrong_memory():
    """Whether a sample comes right depends on steps before: all of them are looked at again."""
    ended, straight = Debugger(XOR), Debugger(XOR)
    for debugger in (ended, straight):
        debugger.seek(50)
        debugger.break_when("right")
    with ended_at_once(), pytest.raises(Interrupted):
        ended.run(100_000)
    assert ended.run(100_000) == straight.run(100_000)
    assert ended.breakpoints == straight.breakpoints
    assert state(ended) == state(straight)


def test_a_frame_is_made_without_what_takes_too_long():
    debugger = walked()
    debugger.wanted = {"changes": V, "flow": None}
    whole = debugger.frame()
    with ended_at_once():
        hurried = debugger.frame()
    assert set(whole.insights) == {"changes", "flow"}
    assert set(hurried.insights) == {"flow"}
    assert hurried.theta.tobytes() == whole.theta.tobytes()


def test_a_run_beside_that_was_ended_catches_up_later():
    debugger = Debugger(XOR)
    debugger.seek(3000)
    debugger.run_beside(XOR.with_("training.step_size", 0.1))
    with ended_at_once():
        assert debugger.frame().beside.t < 3000
    assert debugger.frame().beside.t == 3000


def test_without_a_flag_nothing_is_ended():
    debugger = Debugger(XOR)
    debugger.break_when("sample", sample=2)
    assert debugger.run(100).reason == "breakpoint"
    assert isinstance(debugger.breakpoints[0], Breakpoint)
