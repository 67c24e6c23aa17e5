"""Starts against runs of the debugger, one after another."""

import threading

import numpy as np
import pytest

from bpviz import Debugger, Experiment
from bpviz.debugger.experiment import LARGEST_SEED
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.setup import ExperimentError
from bpviz.debugger.starts import multi_start as module
from bpviz.debugger.starts.multi_start import MOST_OUTPUTS, check_starts, multi_start
from bpviz.debugger.starts.starts import Kind
from bpviz.engine.engine import Outcome, interrupt_flag

XOR = Experiment().with_("network.hidden", (2,)).with_("training.step_size", 2.0)
SMALL = {
    "plain": XOR,
    "shuffled": XOR.with_("training.order", "shuffled"),
    "weight change": XOR.with_("stop.weight_change", 0.01),
    "step limit": XOR.with_("stop.steps", 300),
    "drawn data": XOR.with_("data.name", "gaussians").with_("data.samples", 30),
}


@pytest.mark.parametrize("experiment", SMALL.values(), ids=SMALL.keys())
def test_every_start_is_the_run_of_its_experiment_byte_for_byte(experiment):
    found = multi_start(experiment, range(5, 17), 2000)
    assert sorted(start.seed for start in found.starts) == list(range(5, 17))
    for start in found.starts:
        debugger = Debugger(found.experiment_of(start.seed))
        debugger.run(2000)
        assert (debugger.t, debugger.mean_loss()) == (start.t, start.mean_loss)
        assert debugger.predict().ravel().tobytes() == start.outputs.tobytes()


def test_only_the_initial_weights_differ():
    experiment = SMALL["drawn data"]
    found = multi_start(experiment, (1, 2), 10)
    one, two = (Debugger(found.experiment_of(seed)) for seed in (1, 2))
    assert np.array_equal(one.present.dataset.inputs, two.present.dataset.inputs)
    assert not np.array_equal(one.present.theta, two.present.theta)
    assert [one.present.sample_of(t) for t in range(50)] == [two.present.sample_of(t) for t in range(50)]


def test_the_experiments_own_seed_is_its_own_run():
    (start,) = multi_start(XOR, (XOR.seed,), 500).starts
    debugger = Debugger(XOR)
    debugger.run(500)
    assert debugger.mean_loss() == start.mean_loss


def test_many_threads_find_what_one_finds(monkeypatch):
    def ends(cores):
        monkeypatch.setattr(module, "cores", lambda: cores)
        starts = multi_start(XOR, range(40), 3000).starts
        return sorted((start.seed, start.t, start.mean_loss, start.gradient_norm) for start in starts)

    assert ends(8) == ends(1)


def test_xor_has_its_local_minima():
    """Two of the four points told apart, the others at 1/2: 2 (1/2)^2 / 2 / 4 = 1/16. Three at 2/3: 1/12."""
    experiment, _ = open_experiment("xor_local_minima")
    found = multi_start(experiment, range(200))
    solved, *others = found.minima()
    assert solved.kind is Kind.SOLVED
    assert 0.6 < solved.count / 200 < 0.85
    assert [group.example.mean_loss for group in others] == pytest.approx([1 / 16, 1 / 12], rel=0.01)
    assert others[0].count > 20
    assert all(group.example.gradient_norm < 0.005 for group in others)
    functions = {tuple(np.round(2 * g.example.outputs)) for g in found.minima(True) if g.kind is Kind.MINIMUM}
    assert {(0, 2, 1, 1), (0, 1, 2, 1)} <= functions


def test_starts_that_diverge_are_told():
    experiment = Experiment().with_("network.activations", ("linear",)).with_("training.step_size", 50.0)
    found = multi_start(experiment, range(3), 1000)
    assert {start.outcome for start in found.starts} == {Outcome.NOT_FINITE}
    assert [group.kind for group in found.groups()] == [Kind.DIVERGED]


def test_progress_comes_in_the_callers_thread_start_by_start():
    seen, threads = [], set()

    def look(found):
        seen.append(len(found.starts))
        threads.add(threading.get_ident())

    found = multi_start(XOR, range(7), 10, progress=look)
    assert seen == list(range(1, 8))
    assert threads == {threading.get_ident()}
    assert found.is_complete


def test_an_interrupt_keeps_what_has_ended():
    flag = interrupt_flag()

    def stop(found):
        flag[0] = len(found.starts) >= 3

    found = multi_start(XOR.with_("stop.mean_loss", 0.0), range(200), 50_000, progress=stop, interrupt=flag)
    assert 3 <= len(found.starts) < 20
    assert not found.is_complete


def test_an_error_of_the_caller_ends_all():
    class OwnError(Exception):
        pass

    def fail(found):
        raise OwnError

    with pytest.raises(OwnError):
        multi_start(XOR.with_("stop.mean_loss", 0.0), range(100), 10**8 // 1000, progress=fail)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("bpviz-start")]


def test_large_networks_keep_a_part_of_their_outputs():
    experiment, folder = open_experiment("digits")
    (start,) = multi_start(experiment, (0,), 5, folder=folder).starts
    assert 1000 < start.outputs.size <= MOST_OUTPUTS


@pytest.mark.parametrize(
    ("experiment", "seeds", "steps", "said"),
    [
        (XOR, (), 1, "starts: found 0; allowed are 1 to 1\u2009000"),
        (XOR, tuple(range(1001)), 1, "starts: found 1\u2009001; allowed are 1 to 1\u2009000"),
        (XOR, (0,), 0, "steps: found 0; allowed are 1 to 1\u2009000\u2009000\u2009000"),
        (XOR, (0, -1), 1, "seeds: found -1; allowed are 0 to 2\u2009147\u2009483\u2009647"),
        (
            XOR,
            (LARGEST_SEED + 1,),
            1,
            "seeds: found 2147483648; allowed are 0 to 2\u2009147\u2009483\u2009647",
        ),
        (
            XOR.with_("network.initializer", "zeros"),
            (0,),
            1,
            'network.initializer: found "zeros", by which all starts are alike; '
            "allowed for a multi-start are uniform, normal, xavier, he",
        ),
    ],
)
def test_what_cannot_be_is_refused(experiment, seeds, steps, said):
    with pytest.raises(ExperimentError) as refused:
        check_starts(experiment, seeds, steps)
    assert str(refused.value) == said


def test_given_weights_are_refused():
    experiment, folder = open_experiment("two_two_two")
    with pytest.raises(ExperimentError, match='found "given"'):
        multi_start(experiment, range(3), folder=folder)
