"""Places in a run: what a halt, an interruption and an edge of time leave behind."""

import pytest
from experiments import NEVER

from bpviz import Debugger, Experiment
from bpviz.debugger.edits import SetWeight
from bpviz.debugger.experiment import DataChoice, NetworkChoice, TrainingChoice
from bpviz.engine.engine import interrupt_flag

XOR = Experiment(stop=NEVER)
PHASES = 9


def at(t, revealed=0):
    debugger = Debugger(XOR)
    debugger.seek(t, revealed)
    return debugger


def place(debugger):
    return debugger.t, debugger.revealed


@pytest.mark.parametrize("revealed", range(PHASES))
def test_back_phase_undoes_step_phase_at_every_phase(revealed):
    debugger = at(3, revealed)
    debugger.step_phase()
    assert place(debugger) == ((3, revealed + 1) if revealed < PHASES - 1 else (4, 0))
    debugger.back_phase()
    assert place(debugger) == (3, revealed)


@pytest.mark.parametrize(
    ("start", "end"),
    [((0, 0), (0, 0)), ((4, 0), (0, 0)), ((4, 1), (4, 0)), ((7, 3), (4, 0)), ((9, 0), (8, 0))],
)
def test_back_to_where_the_shown_epoch_began(start, end):
    debugger = at(*start)
    debugger.back_epoch()
    assert place(debugger) == end


@pytest.mark.parametrize(("start", "end"), [((0, 0), 4), ((3, 5), 4), ((4, 0), 8)])
def test_step_epoch_ends_with_the_epoch(start, end):
    debugger = at(*start)
    assert debugger.step_epoch() is None
    assert place(debugger) == (end, 0)


def test_shown_is_the_step_that_the_trace_is_of():
    assert (at(0).shown, at(0).trace) == (-1, None)
    for debugger, shown in ((at(0, 1), 0), (at(5), 4), (at(5, 2), 5)):
        assert debugger.shown == debugger.trace.t == shown


def test_a_run_goes_on_from_the_middle_of_a_step():
    debugger = at(5, 3)
    assert debugger.run(2) is None
    assert place(debugger) == (7, 0)
    assert debugger.frame().theta.tobytes() == at(7).frame().theta.tobytes()


def test_an_interrupted_run_says_nothing():
    debugger, flag = at(5, 3), interrupt_flag()
    flag[0] = 1
    assert debugger.run(interrupt=flag) is None
    assert place(debugger) == (6, 0)


def diverging(tmp_path):
    """One weight, doubled and more by each step, and its last step not taken."""
    (tmp_path / "data.csv").write_text("x,d\n1,0.5\n", encoding="utf-8")
    network = NetworkChoice(hidden=(), activations=("linear",), bias=False)
    data, training = DataChoice(path="data.csv"), TrainingChoice(step_size=1e5)
    experiment = Experiment(data=data, network=network, training=training, stop=NEVER)
    return Debugger(experiment, tmp_path)


def test_no_phase_is_shown_after_one_that_is_not_finite(tmp_path):
    """Whichever way leads there: step by step, a seek, a switch of runs, a redo."""
    debugger = diverging(tmp_path)
    halt = debugger.run()
    assert halt.is_failure
    there = place(debugger)
    ways = {
        "seek": lambda: debugger.seek(there[0], 5),
        "step": debugger.step,
        "run": lambda: debugger.run(10),
        "phases": lambda: [debugger.step_phase() for _ in range(9)],
    }
    for way in ways.values():
        way()
        assert place(debugger) == there
        assert debugger.stop == halt
        debugger.seek(there[0])
    debugger.fork(SetWeight(there[0], 0, 0.5))
    debugger.seek(there[0], 5)
    assert place(debugger) == (there[0], 5)
    debugger.switch_to(1)
    assert place(debugger) == there
    assert debugger.stop == halt


def test_an_edit_that_ends_numbers_halts_at_its_phase(tmp_path):
    """The square of 1e200 is no number: the loss is the third phase, and the error after it was shown."""
    debugger = diverging(tmp_path)
    debugger.seek(1, 4)
    assert debugger.edit(SetWeight(1, 0, 1e200)).is_failure
    assert place(debugger) == (1, 3)
    debugger.undo()
    assert place(debugger) == (1, 4)
    assert debugger.stop is None
    debugger.seek(3)
    assert debugger.edit(SetWeight(1, 0, 1e200)).t == 1
    assert place(debugger) == (1, 3)
