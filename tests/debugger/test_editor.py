"""Edits from where one stands: which step they act from, what they fork, and the way back."""

import msgspec
import numpy as np
import pytest
from experiments import NEVER
from reference_run import ReferenceRun

from bpviz import Debugger, Experiment
from bpviz.debugger.edits import ChangeTraining, ChooseSample, SetInput, SetTarget, SetWeight, SetWeights
from bpviz.debugger.setup import ExperimentError

XOR = Experiment(stop=NEVER)
V = 9  # v₁,₁, updated in the sixth of nine phases; index 0 is of the first layer, updated in the eighth


def at(t, revealed=0, newest=0):
    debugger = Debugger(XOR)
    debugger.seek(newest)
    debugger.seek(t, revealed)
    return debugger


def place(debugger):
    return debugger.t, debugger.revealed


def edits(debugger):
    return debugger.present.journal.edits


def numbers(debugger):
    return [run.number for run in debugger.runs]


def is_right(debugger):
    """θ is that of the reference with the same edits."""
    run = ReferenceRun(Debugger(XOR)).with_edits(edits(debugger))
    return debugger.frame().theta == pytest.approx(run.theta(debugger.t), rel=1e-10)


@pytest.mark.parametrize(
    ("t", "revealed", "index", "acts_from"),
    [(0, 0, V, 0), (5, 0, V, 5), (5, 5, V, 5), (5, 6, V, 6), (5, 8, V, 6), (5, 7, 0, 5), (5, 8, 0, 6)],
)
def test_a_weight_is_set_as_it_is_seen(t, revealed, index, acts_from):
    debugger = at(t, revealed)
    debugger.set_weight(index, 0.25)
    assert edits(debugger) == (SetWeight(acts_from, index, 0.25),)
    assert debugger.frame().theta[index] == 0.25
    assert place(debugger) == ((t, revealed) if acts_from == t else (t + 1, 0))
    debugger.run(10)
    assert is_right(debugger)


@pytest.mark.parametrize(("t", "revealed", "acts_from"), [(0, 0, 0), (5, 0, 5), (5, 5, 5), (5, 6, 6)])
def test_all_weights_are_set_before_the_step_or_after_one_that_shows_an_update(t, revealed, acts_from):
    debugger, theta = at(t, revealed), np.linspace(-1, 1, 13)
    debugger.set_weights(theta, origin="net.npz")
    assert edits(debugger) == (SetWeights(acts_from, theta.tobytes(), "net.npz"),)
    assert debugger.frame().theta.tobytes() == theta.tobytes()
    assert place(debugger) == ((t, revealed) if acts_from == t else (t + 1, 0))
    debugger.run(10)
    assert is_right(debugger)


def test_all_weights_are_one_edit_that_undo_takes_back_byte_for_byte():
    debugger = at(5, newest=20)
    before, theta = debugger.frame(), np.linspace(-1, 1, 13)
    debugger.set_weights(theta, origin="net.npz")
    assert debugger.frame().undo == "weights of net.npz"
    assert len(debugger.runs) == 2
    debugger.seek(5)
    debugger.set_weight(V, 0.25)
    assert debugger.frame().theta[V] == 0.25
    assert np.delete(debugger.frame().theta, V).tobytes() == np.delete(theta, V).tobytes()
    debugger.undo()
    debugger.undo()
    assert debugger.frame().theta.tobytes() == before.theta.tobytes()
    debugger.redo()
    assert debugger.frame().theta.tobytes() == theta.tobytes()


@pytest.mark.parametrize("theta", [np.zeros(12), np.full(13, np.inf)])
def test_weights_that_do_not_fit_are_refused_and_nothing_changes(theta):
    debugger = at(5, 8)
    with pytest.raises(ExperimentError, match=r"^weights: found "):
        debugger.set_weights(theta)
    assert place(debugger) == (5, 8)
    assert edits(debugger) == ()


@pytest.mark.parametrize(("t", "revealed", "acts_from"), [(0, 1, 0), (5, 0, 4), (5, 1, 5), (5, 8, 5)])
@pytest.mark.parametrize("what", ["input", "target", "sample"])
def test_data_act_from_the_shown_step_on(t, revealed, acts_from, what):
    debugger = at(t, revealed)
    sample = debugger.trace.sample
    if what == "input":
        debugger.set_input(1, 0.25)
        expected = SetInput(acts_from, sample, 1, 0.25)
        assert debugger.trace.a[0][1] == 0.25
    elif what == "target":
        debugger.set_target(0, 0.25)
        expected = SetTarget(acts_from, sample, 0, 0.25)
        assert debugger.trace.target[0] == 0.25
    else:
        debugger.choose_sample((sample + 1) % 4)
        expected = ChooseSample(acts_from, (sample + 1) % 4)
        assert debugger.trace.sample == expected.sample
    assert edits(debugger) == (expected,)
    assert place(debugger) == (t, revealed)
    debugger.run(10)
    assert is_right(debugger)


def test_at_the_very_start():
    """No step is shown, so there is no sample to edit; the one that is chosen is then to be seen."""
    debugger = at(0)
    for command in (debugger.set_input, debugger.set_target):
        with pytest.raises(ExperimentError, match="sample: found none"):
            command(0, 1.0)
    debugger.set_input(0, 0.5, sample=2)
    assert edits(debugger) == (SetInput(0, 2, 0, 0.5),)
    debugger.choose_sample(2)
    assert (place(debugger), debugger.trace.sample, debugger.trace.a[0][0]) == ((0, 1), 2, 0.5)


def test_an_edit_at_the_newest_step_goes_on_in_the_same_run():
    debugger = at(10)
    debugger.set_weight(V, 0.25)
    debugger.set_weight(0, 0.5)
    assert numbers(debugger) == [1]
    assert set(edits(debugger)) == {SetWeight(10, V, 0.25), SetWeight(10, 0, 0.5)}
    debugger.run(5)
    assert is_right(debugger)


def test_an_edit_in_the_past_forks():
    debugger = at(4, newest=10)
    debugger.set_weight(V, 0.25)
    (old, new) = debugger.frame().runs
    assert (old.number, old.newest, new.newest, new.origin, new.forked_at) == (1, 10, 4, 1, 4)
    assert new.said == "v₁,₁ = 0.25"
    assert debugger.frame().run == new.number


def test_an_edit_of_another_step_than_the_present_stays_where_it_was():
    debugger = at(10, 4)
    debugger.edit(SetTarget(3, 1, 0, 0.5))
    assert place(debugger) == (10, 4)
    assert is_right(debugger)
    debugger = at(3, 2, newest=10)
    debugger.edit(SetWeight(8, V, 0.5))
    assert (place(debugger), debugger.newest) == ((3, 2), 8)
    debugger.seek(12)
    assert is_right(debugger)


def test_undo_and_redo_over_edits_forks_and_restarts():
    debugger = at(4, 3, newest=10)
    commands = {
        "v₁,₁ = 0.25": lambda: debugger.set_weight(V, 0.25),
        "sample 2 at step 4": lambda: debugger.choose_sample(1),
        "fork, mine": lambda: debugger.fork(name="mine"),
        "α = 0.1": lambda: debugger.change(debugger.experiment.with_("training.step_size", 0.1)),
        "the stop conditions": lambda: debugger.change(debugger.experiment.with_("stop.steps", 99)),
        "delete run 1": lambda: debugger.delete(1),
        "restart": debugger.reset,
        "another experiment": lambda: debugger.change(XOR.with_("seed", 9)),
    }
    states = [state(debugger)]
    for said, command in commands.items():
        command()
        assert (debugger.frame().undo, debugger.frame().redo) == (said, None)
        states.append(state(debugger))
    for back, forth in (("undo", "redo"), ("redo", "undo"), ("undo", "redo")):
        ordered = states[::-1] if back == "undo" else states
        for expected in ordered[1:]:
            assert getattr(debugger, back)()
            assert state(debugger) == expected
        assert not getattr(debugger, back)()
        assert getattr(debugger.frame(), back) is None
        assert getattr(debugger.frame(), forth) in (next(iter(commands)), [*commands][-1])
    debugger.set_weight(V, 0.75)
    assert not debugger.redo()


@pytest.mark.parametrize("way", ["run", "step_phase", "back", "back_epoch"])
def test_undo_and_redo_show_the_place_of_the_edit_wherever_one_has_gone(way):
    """Both the same one, again and again: an edit at a step that is half shown, in the past of the run."""
    debugger = at(4, 3, newest=10)
    debugger.set_input(0, 0.25)
    edited = debugger.present
    for _ in range(2):
        wander(debugger, way)
        debugger.undo()
        assert (debugger.t, debugger.revealed, debugger.present.number) == (4, 3, 1)
        assert debugger.trace.a[0][0] in (0.0, 1.0)
        wander(debugger, way)
        debugger.redo()
        assert (debugger.t, debugger.revealed, debugger.present) == (4, 3, edited)
        assert debugger.trace.a[0][0] == 0.25


def wander(debugger, way):
    if way == "run":
        debugger.run(30)
    else:
        getattr(debugger, way)()
    assert (debugger.t, debugger.revealed) != (4, 3)


def test_undo_and_redo_lead_to_the_run_of_the_edit():
    debugger = at(4, newest=10)
    debugger.set_weight(V, 0.25)
    debugger.switch_to(1)
    debugger.seek(9)
    debugger.undo()
    assert (debugger.t, debugger.present.number, len(debugger.runs)) == (4, 1, 1)
    debugger.redo()
    assert (debugger.t, debugger.present.number, len(debugger.runs)) == (4, 2, 2)
    assert debugger.frame().theta[V] == 0.25


def test_redo_of_a_turned_weight_shows_where_the_last_turn_was():
    debugger = at(4, newest=10)
    for value in (0.25, 0.5):
        debugger.set_weight(V, value, merge=True)
    debugger.undo()
    debugger.seek(9)
    debugger.redo()
    assert (debugger.t, debugger.frame().theta[V]) == (4, 0.5)


def state(debugger):
    frame = debugger.frame()
    trace = None if frame.trace is None else frame.trace.after.tobytes()
    runs = tuple((run.number, run.name, run.newest) for run in frame.runs)
    return (
        frame.t,
        frame.revealed,
        frame.newest,
        frame.run,
        runs,
        frame.experiment,
        frame.theta.tobytes(),
        trace,
    )


def test_merged_edits_are_undone_at_once_and_told_as_the_last():
    for newest in (4, 10):
        debugger = at(4, newest=newest)
        for value in (0.25, 0.5, 0.75):
            debugger.set_weight(V, value, merge=True)
        assert edits(debugger) == (SetWeight(4, V, 0.75),)
        assert debugger.frame().undo == "v₁,₁ = 0.75"
        assert len(debugger.runs) == (1 if newest == 4 else 2)
        assert debugger.frame().runs[-1].said == ("" if newest == 4 else "v₁,₁ = 0.75")
        debugger.undo()
        assert edits(debugger) == ()
        assert (debugger.newest, debugger.frame().undo) == (newest, None)


def test_an_input_that_is_turned_forks_once():
    """The step that it is of is complete already, so the run as it was stays."""
    debugger = at(10)
    for value in (0.25, 0.5, 0.75):
        debugger.set_input(0, value, merge=True)
    assert len(debugger.runs) == 2
    assert [edit.value for edit in edits(debugger)] == [0.75]


SEPARATE = {
    "another weight": lambda debugger: debugger.set_weight(0, 0.5, merge=True),
    "a step": lambda debugger: debugger.step(),
    "a fork": lambda debugger: [debugger.fork(), debugger.switch_to(1)],
    "an undo": lambda debugger: [debugger.undo(), debugger.redo()],
    "stop conditions": lambda debugger: debugger.change(debugger.experiment.with_("stop.steps", 99)),
}


@pytest.mark.parametrize("between", SEPARATE)
def test_edits_with_something_between_them_are_two(between):
    debugger = at(4)
    debugger.set_weight(V, 0.25, merge=True)
    SEPARATE[between](debugger)
    debugger.seek(4)
    before = numbers(debugger)
    debugger.set_weight(V, 0.75, merge=True)
    debugger.undo()
    assert SetWeight(4, V, 0.25) in edits(debugger)
    assert numbers(debugger) == before


def test_fork_with_a_change_of_any_sort():
    changes = {
        None: ((5, 2), ()),
        SetWeight(5, V, 0.25): ((5, 2), (SetWeight(5, V, 0.25),)),
        ChooseSample(3, 1): ((5, 2), (ChooseSample(3, 1),)),
        XOR.with_("training.step_size", 0.1): (
            (5, 2),
            (ChangeTraining(5, XOR.with_("training.step_size", 0.1).training),),
        ),
        XOR.with_("seed", 9): ((0, 0), ()),
    }
    for change, (there, made) in changes.items():
        debugger = at(5, 2, newest=10)
        number = debugger.fork(change, "mine")
        assert (debugger.frame().run, debugger.frame().runs[-1].name) == (number, "mine")
        assert (place(debugger), edits(debugger)) == (there, made)
        debugger.switch_to(1)
        assert (debugger.newest, edits(debugger)) == (10, ())


def test_a_fork_keeps_its_edits_and_forgets_later_ones():
    debugger = at(5)
    debugger.set_weight(V, 0.25)
    debugger.run(5)
    debugger.set_weight(V, 0.5)
    debugger.seek(7)
    debugger.fork()
    assert edits(debugger) == (SetWeight(5, V, 0.25),)
    debugger.run(10)
    assert is_right(debugger)


def test_switch_to_the_same_step_or_the_furthest():
    debugger = at(4, newest=10)
    debugger.fork()
    debugger.seek(4, 3)
    debugger.switch_to(1)
    assert place(debugger) == (4, 3)
    debugger.seek(8, 2)
    debugger.switch_to(2)
    assert place(debugger) == (4, 0)
    with pytest.raises(ValueError, match="run: found 7; allowed are 1, 2"):
        debugger.switch_to(7)


def test_what_cannot_be_changes_nothing():
    debugger = at(5, 2, newest=10)
    before = state(debugger)
    attempts = [
        lambda: debugger.set_weight(V, float("nan")),
        lambda: debugger.set_weight(-1, 0.0),
        lambda: debugger.set_weight(13, 0.0),
        lambda: debugger.choose_sample(4),
        lambda: debugger.set_input(2, 0.0),
        lambda: debugger.set_target(0, 0.0, sample=9),
        lambda: debugger.fork(SetWeight(5, 99, 0.0)),
        lambda: debugger.fork(XOR.with_("network.activations", ("tanh",) * 5)),
    ]
    for attempt in attempts:
        with pytest.raises(ExperimentError):
            attempt()
        assert state(debugger) == before
        assert (debugger.frame().undo, debugger.frame().redo) == (None, None)


def test_stop_conditions_come_and_go_with_undo_and_what_was_run_stays():
    debugger = at(5)
    debugger.change(msgspec.structs.replace(XOR, stop=msgspec.structs.replace(NEVER, steps=20)))
    assert debugger.run().reason == "step limit"
    debugger.undo()
    assert (place(debugger), debugger.newest, debugger.experiment) == ((5, 0), 20, XOR)
    debugger.set_weight(V, 0.25)
    assert debugger.run(30) is None
    assert is_right(debugger)


def test_an_added_run_stands_aside():
    debugger = at(5, 2)
    number = debugger.add_run(XOR.with_("seed", 9), "other")
    assert (place(debugger), debugger.frame().run, numbers(debugger)) == ((5, 2), 1, [1, number])
    debugger.undo()
    assert numbers(debugger) == [1]
