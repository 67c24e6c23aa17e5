"""One run: the same steps however it is cut, and what forks share with it and what they do not."""

import numpy as np
import pytest
from experiments import NEVER, experiments
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_run import ReferenceRun

from bpviz import Debugger, Experiment
from bpviz.debugger import recorder
from bpviz.debugger.edits import ChooseSample, SetInput, SetWeight
from bpviz.debugger.journal import Journal
from bpviz.debugger.recorder import FEWEST_ROWS
from bpviz.debugger.run import Run
from bpviz.debugger.setup import ExperimentError, prepare
from bpviz.engine.engine import Outcome, interrupt_flag

XOR = Experiment(stop=NEVER)
SETUP = prepare(XOR)


def run_of(*edits, experiment=XOR, to=0):
    run = Run(Journal(experiment, prepare(experiment) if experiment is not XOR else SETUP, edits))
    run.advance(to)
    return run


def curves_of(run):
    curves = run.curves
    return [array.tobytes() for array in (curves.thetas, curves.losses, curves.mean_losses)]


@pytest.fixture
def few_rows(monkeypatch):
    """So that there are steps between rows."""
    monkeypatch.setattr(recorder, "MOST_ROWS", FEWEST_ROWS)


@settings(max_examples=30)
@given(experiments(), st.lists(st.integers(1, 60), max_size=5))
def test_pieces_are_one_run(experiment, lengths):
    pieces, whole = run_of(experiment=experiment), run_of(experiment=experiment, to=sum(lengths))
    for length in lengths:
        pieces.advance(pieces.t + length)
    assert pieces.theta.tobytes() == whole.theta.tobytes()
    assert curves_of(pieces) == curves_of(whole)


def test_weights_edited_at_the_start_are_those_of_row_0():
    run = run_of(SetWeight(0, 3, 0.25), to=5)
    assert run.curves.thetas[0, 3] == run.theta_at(0)[3] == run.trace_at(0).before[3] == 0.25


@pytest.mark.parametrize("t", [0, 1, 31, 32, 63, 64, 77, 100])
@pytest.mark.parametrize("edit", [None, SetWeight, ChooseSample, SetInput])
def test_a_fork_is_the_run_of_its_journal(t, edit, few_rows):
    """Byte for byte, at rows and between them; and the run that it comes from stays as it was."""
    edits = {None: None, SetWeight: SetWeight(t, 3, 0.25), ChooseSample: ChooseSample(t, 2)}
    edit = edits.get(edit, SetInput(t, 1, 0, 0.5))
    old = run_of(SetWeight(40, 2, 0.75), SetWeight(77, 1, -0.75), to=100)
    old.seek(max(0, t - 3))
    before, theta = curves_of(old), old.theta.copy()
    fork = old.fork(edit, 2, "so", at=t)
    assert (fork.t, fork.newest, fork.number, fork.origin.t) == (t, t, 2, t)
    for end in (t, t + 50):
        fork.advance(end)
        straight = run_of(*fork.journal.edits)
        straight.advance(end)
        assert fork.theta.tobytes() == straight.theta.tobytes()
        assert (
            fork.trace_at(max(0, t - 1)).after.tobytes() == straight.trace_at(max(0, t - 1)).after.tobytes()
        )
        for k in (0, t // 2, max(0, t - 1), t):
            assert fork.theta_at(k).tobytes() == straight.theta_at(k).tobytes()
    assert (curves_of(old), old.theta.tobytes(), old.newest) == (before, theta.tobytes(), 100)
    old.advance(150)
    assert old.theta.tobytes() == run_of(*old.journal.edits, to=150).theta.tobytes()


@pytest.mark.parametrize("t", [32, 50, 77])
def test_the_curves_of_a_fork_are_those_of_the_reference(t, few_rows):
    run = ReferenceRun(Debugger(XOR)).edited(SetWeight(t, 3, 0.25))
    fork = run_of(to=100).fork(SetWeight(t, 3, 0.25), 2, "so", at=t)
    fork.advance(130)
    curves = fork.curves
    assert curves.stride > 1
    assert curves.thetas == pytest.approx(np.array([run.theta(k) for k in curves.times]), rel=1e-9)
    losses = np.reshape([run.loss(k) for k in range(len(curves.losses) * curves.stride)], (-1, curves.stride))
    expected = np.stack((losses.min(axis=1), losses.max(axis=1), losses.mean(axis=1)), axis=1)
    assert curves.losses == pytest.approx(expected, rel=1e-9)
    means = [run.mean_reached(k) for k in curves.mean_times]
    assert curves.mean_losses == pytest.approx(np.array(means), rel=1e-9)


def test_a_fork_that_cannot_be_leaves_the_run():
    run = run_of(to=10)
    before = curves_of(run)
    with pytest.raises(ExperimentError):
        run.fork(SetWeight(5, 99, 0.0), 2, "no", at=5)
    assert (curves_of(run), run.t, run.newest) == (before, 10, 10)


def test_other_stop_conditions_share_what_is_recorded():
    run = run_of(to=10)
    renewed = run.with_conditions(XOR.with_("stop.steps", 50))
    renewed.advance(60)
    assert (run.t, run.newest, renewed.t) == (10, 60, 60)
    assert run.theta.tobytes() == run_of(to=10).theta.tobytes()
    assert run.theta_at(60).tobytes() == renewed.theta.tobytes() == run_of(to=60).theta.tobytes()
    assert renewed.experiment.stop.steps == 50 != run.experiment.stop.steps


def test_an_interrupted_run_takes_one_more_step():
    run, flag = run_of(), interrupt_flag()
    flag[0] = 1
    assert run.advance(100, interrupt=flag) == (Outcome.REACHED, 0)
    assert run.t == 1


def test_states_at_even_distances_over_an_edit():
    run = run_of(SetWeight(7, 3, 0.25), to=20)
    found = run.states(1, 15, 3)
    assert found.tobytes() == b"".join(run.theta_at(t).tobytes() for t in (1, 4, 7, 10, 13))
    assert found[2][3] == 0.25


def test_the_mean_loss_as_it_was_reached_and_as_it_is():
    edits = SetWeight(8, 3, 0.25), SetInput(8, 1, 0, 0.5)
    run, reference = run_of(*edits, to=20), ReferenceRun(Debugger(XOR)).with_edits(edits)
    for t in (0, 4, 8, 12):
        assert run.mean_loss(t) == pytest.approx(reference.mean_loss(t), rel=1e-10)
        assert run.mean_loss_reached(t) == pytest.approx(reference.mean_reached(t), rel=1e-10)
    assert run.mean_loss(8) != run.mean_loss_reached(8)


def test_samples_and_steps_by_themselves():
    run, reference = run_of(ChooseSample(3, 2), to=10), ReferenceRun(Debugger(XOR))
    found = [run.sample_of(t) for t in range(20)]
    assert found == [
        *(reference.sample(t) for t in range(3)),
        2,
        *(reference.sample(t) for t in range(4, 20)),
    ]
    theta = run.theta_at(4)
    assert run.take(theta, 4).after.tobytes() == run.theta_at(5).tobytes()
    assert theta.tobytes() == run.theta_at(4).tobytes()


def test_thinned_it_still_finds_every_step():
    run = run_of(to=5000)
    before = run.nbytes
    thetas = [run_of(to=t).theta.tobytes() for t in (0, 1234, 4999)]
    run.thin()
    assert run.nbytes <= before / 2 + 1000
    assert [run.theta_at(t).tobytes() for t in (0, 1234, 4999)] == thetas
    run.advance(5001)
    assert run.theta.tobytes() == run_of(to=5001).theta.tobytes()
