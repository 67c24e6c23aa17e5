"""Running backward, against a look at every place before, from the nearest on."""

import msgspec
import pytest
from drawn_breakpoints import KINDS, breakpoints
from experiments import NEVER, tame_experiments
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reference_breakpoints import last_hit
from reference_run import ReferenceRun

from bpviz import Debugger, Experiment
from bpviz.debugger import reverse
from bpviz.debugger.edits import SetInput, SetTarget, SetWeight
from bpviz.debugger.experiment import DataChoice, NetworkChoice, TrainingChoice
from bpviz.debugger.interrupts import Interrupted, interruptible
from bpviz.engine.engine import interrupt_flag

XOR = Experiment(stop=NEVER)
MANY = {"max_examples": 15, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}


def place(debugger):
    return debugger.t, debugger.revealed


@pytest.fixture(autouse=True)
def short_blocks(monkeypatch):
    """So that many of them are gone over."""
    monkeypatch.setattr(reverse, "FIRST_BLOCK", 3)


@pytest.mark.parametrize("kinds", [*((kind,) for kind in KINDS), KINDS])
@settings(**MANY)
@given(experiment=tame_experiments(alphas=st.just(0.05)), data=st.data())
def test_goes_to_the_latest_hit_before_and_on_to_the_first(kinds, experiment, data):
    """Over edits; ignore counts do not matter, and no hit is counted."""
    debugger = Debugger(experiment)
    run = ReferenceRun(debugger)
    for edit in (SetWeight(9, 0, 0.731), SetTarget(17, 1, 0, 0.283), SetInput(17, 2, 0, -0.417)):
        debugger.seek(edit.t)
        debugger.edit(edit)
        run = run.edited(edit)
    wanted = [data.draw(breakpoints(run, kinds)) for _ in range(3 if len(kinds) > 1 else 1)]
    numbered = [debugger.break_when(**msgspec.structs.asdict(b)) for b in wanted]
    debugger.seek(data.draw(st.integers(0, 30)), data.draw(st.integers(0, 5)))
    debugger.seek(*place(debugger))
    for _ in range(6):
        expected = last_hit(numbered, run, *place(debugger))
        here, stop = place(debugger), debugger.reverse_continue()
        assert debugger.breakpoints == tuple(numbered)
        if expected is None:
            assert (stop.reason, stop.breakpoints, place(debugger)) == ("no hit", (), here)
            break
        assert (stop.reason, place(debugger)) == ("breakpoint", expected[0])
        assert stop.breakpoints == tuple(sorted(b.number for b in expected[1]))


def test_forth_from_where_it_went_back_to():
    debugger = Debugger(XOR)
    debugger.break_when("sample", sample=2)
    run = ReferenceRun(Debugger(XOR))
    picked = [t for t in range(200) if run.sample(t) == 2]
    debugger.seek(picked[5], 1)
    debugger.reverse_continue()
    assert place(debugger) == (picked[4], 1)
    assert debugger.run().t == picked[5]
    assert debugger.breakpoints[0].hits == 1


def test_far_back_over_merged_rows():
    """One hit, a hundred thousand steps ago."""
    debugger = Debugger(XOR)
    debugger.seek(100_000)
    debugger.break_when("step", value=7.0)
    assert debugger.reverse_continue().t == 7
    debugger.remove_breakpoint(1)
    debugger.seek(100_000)
    run = ReferenceRun(Debugger(XOR))
    loss = max(run.loss(t) for t in range(40))
    made = debugger.break_when("loss above", value=loss - 1e-9)
    first = next(t for t in range(40) if run.loss(t) > loss - 1e-9)
    places = []
    while (stop := debugger.reverse_continue()).reason == "breakpoint":
        places.append(stop.t)
    assert places[-1] == first
    assert places == sorted(places, reverse=True)
    debugger.change_breakpoint(made)
    debugger.seek(0)
    forth = []
    while (stop := debugger.run(100_000 - debugger.t)) is not None:
        forth.append(stop.t)
    assert forth == places[::-1]


@pytest.mark.parametrize("kind", ["epoch", "step", "sample", "mean loss above", "loss rose"])
def test_nothing_lies_before_the_start(kind):
    debugger = Debugger(XOR)
    debugger.break_when(kind, sample=0, value=0.0)
    assert debugger.reverse_continue().reason == "no hit"
    assert place(debugger) == (0, 0)


def test_step_0_is_a_place_to_go_back_to_and_no_end_of_an_epoch():
    debugger = Debugger(XOR)
    debugger.break_when("epoch")
    debugger.break_when("step", value=0.0)
    debugger.seek(5)
    assert [debugger.reverse_continue().breakpoints for _ in range(2)] == [(1,), (2,)]
    assert place(debugger) == (0, 0)


def test_without_breakpoints_it_stays():
    debugger = Debugger(XOR)
    debugger.seek(7, 3)
    assert debugger.reverse_continue().reason == "no hit"
    assert place(debugger) == (7, 3)


def test_an_interrupted_search_stays():
    debugger, flag = Debugger(XOR), interrupt_flag()
    debugger.break_when("loss above", value=-1.0)
    debugger.seek(50, 2)
    flag[0] = 1
    with interruptible(flag), pytest.raises(Interrupted):
        debugger.reverse_continue()
    assert place(debugger) == (50, 2)
    assert debugger.reverse_continue().t == 49


def test_from_a_step_that_could_not_be_taken(tmp_path):
    """It hits nothing itself: a run never gets that far."""
    (tmp_path / "data.csv").write_text("x,d\n1,0.5\n", encoding="utf-8")
    network = NetworkChoice(hidden=(), activations=("linear",), bias=False)
    data, training = DataChoice(path="data.csv"), TrainingChoice(step_size=1e5)
    debugger = Debugger(Experiment(data=data, network=network, training=training, stop=NEVER), tmp_path)
    halted = debugger.run()
    assert halted.is_failure
    debugger.break_when("sample", sample=0)
    debugger.break_when("error above", layer=1, value=0.0)
    assert debugger.reverse_continue().breakpoints == (2,)
    assert debugger.t == halted.t - 1
    assert [debugger.run().reason for _ in range(1)] == ["not finite"]
