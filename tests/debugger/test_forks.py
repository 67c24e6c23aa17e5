"""The runs there are: names, where they part, and what is given up when memory is short."""

import pytest
from experiments import NEVER
from hypothesis import given
from hypothesis import strategies as st
from reference_run import ReferenceRun

from bpviz import Debugger, Experiment
from bpviz.debugger import forks
from bpviz.debugger.edits import ChangeTraining, ChooseSample, SetInput, SetTarget, SetWeight
from bpviz.debugger.forks import Edited, Forks, Standing, parts_at
from bpviz.debugger.journal import Journal
from bpviz.debugger.run import Run
from bpviz.debugger.setup import ExperimentError, prepare

XOR = Experiment(stop=NEVER)
SETUP = prepare(XOR)
SLOW = XOR.with_("training.step_size", 0.01)


def run_of(*edits, experiment=XOR, number=1):
    return Run(Journal(experiment, SETUP, edits), number)


EDITS = st.lists(
    st.sampled_from(
        [make(t) for t in (2, 5) for make in (
            lambda t: SetWeight(t, 9, 0.25),
            lambda t: SetInput(t, 0, 1, 0.5),
            lambda t: SetTarget(t, 3, 0, 0.5),
            lambda t: ChooseSample(t, 2),
            lambda t: ChangeTraining(t, SLOW.training),
        )]
    ),
    max_size=4,
    unique=True,
)  # fmt: skip


@given(EDITS, EDITS)
def test_before_runs_part_they_are_the_same(first, second):
    at = parts_at(run_of(*first), run_of(*second))
    assert at == parts_at(run_of(*second), run_of(*first))
    differing = {edit.t for edit in {*first} ^ {*second}}
    assert at == min(differing, default=None)
    one, other = (ReferenceRun(Debugger(XOR)).with_edits(edits) for edits in (first, second))
    for t in range(9 if at is None else at):
        assert one.theta(t).tobytes() == other.theta(t).tobytes()


def test_runs_of_other_data_or_another_training_part_at_the_start():
    other = prepare(XOR.with_("seed", 9))
    assert parts_at(run_of(), Run(Journal(XOR.with_("seed", 9), other))) == 0
    assert parts_at(run_of(), run_of(experiment=SLOW)) == 0


def test_stop_conditions_and_titles_part_nothing():
    for path, value in (("stop.steps", 50), ("title", "Mine")):
        assert parts_at(run_of(), run_of(experiment=XOR.with_(path, value))) is None


def test_numbers_go_on_from_the_runs_that_are_there_or_can_come_back():
    debugger = Debugger()
    debugger.run(10)
    for _ in range(3):  # edits of the newest step replace the run
        debugger.set_weight(0, 0.5)
        debugger.step()
    assert debugger.fork() == 2
    debugger.undo()
    assert debugger.fork() == 2  # the one before cannot come back
    debugger.undo()
    debugger.redo()
    debugger.switch_to(1)
    debugger.delete(2)
    assert debugger.fork() == 3  # undo can bring run 2 back
    for _ in range(2):
        debugger.undo()
    assert [run.number for run in debugger.runs] == [1, 2]


def test_a_run_that_was_beside_and_is_undone_puts_no_other_of_its_number_there():
    debugger = Debugger()
    debugger.step()
    number = debugger.run_beside(SLOW)
    debugger.undo()
    debugger.redo()
    assert debugger.frame().beside.run == number
    debugger.undo()
    assert debugger.fork() == number
    debugger.switch_to(1)
    assert debugger.frame().beside is None


def test_only_so_many_edits_can_be_undone():
    run = run_of()
    kept = Forks(run)
    for k in range(forks.MOST_UNDO + 50):
        kept.remember(str(k), Standing(run, 0, 0))
    assert len(kept.done) <= forks.MOST_UNDO + 1
    assert kept.undoes == str(forks.MOST_UNDO + 49)


def test_a_new_edit_forgets_what_was_undone():
    run = run_of()
    kept = Forks(run)
    here = Standing(run, 0, 0)
    kept.undone = [Edited("old", here, here, (run,))]
    assert kept.redoes == "old"
    kept.remember("new", here)
    assert (kept.undoes, kept.redoes) == ("new", None)


@pytest.fixture
def small_budget(monkeypatch):
    """For the records of three and a half runs."""
    monkeypatch.setattr(forks, "BUDGET", int(3.5 * run_of().nbytes))


def test_first_the_longest_undone_edits_go(small_budget):
    debugger = Debugger(XOR)
    for value in range(8):
        debugger.set_weight(9, float(value))
    undone = []
    while debugger.undo():
        undone.append(debugger.frame().theta[9])
    assert undone == [6.0, 5.0]


def test_then_ghosts_are_thinned_and_the_present_run_never(small_budget):
    debugger = Debugger(XOR)
    debugger.run(500)
    for _ in range(6):
        debugger.fork()
        debugger.seek(500)
    strides = [run.curves.stride for run in debugger.frame().runs]
    assert strides[-1] == 1
    assert max(strides) > 1
    assert sum(run.nbytes for run in debugger.runs) <= forks.BUDGET
    for run in debugger.runs:
        debugger.switch_to(run.number)
        debugger.seek(123)
        again = Debugger(XOR)
        again.seek(123)
        assert debugger.frame().theta.tobytes() == again.frame().theta.tobytes()


def test_names_and_deletion():
    debugger = Debugger(XOR)
    debugger.fork()
    debugger.rename(2, "  small α ")
    assert [run.name for run in debugger.runs] == ["run 1", "small α"]
    debugger.rename(2, " ")
    assert debugger.runs[1].name == "run 2"
    with pytest.raises(ExperimentError, match="found 2, the present one"):
        debugger.delete(2)
    debugger.delete(1)
    assert [run.number for run in debugger.runs] == [2]
    debugger.undo()
    assert [run.number for run in debugger.runs] == [1, 2]
    assert debugger.fork() == 3
