"""A start among the runs of a debugger."""

import pytest

from bpviz import Debugger, Experiment
from bpviz.debugger.starts.multi_start import multi_start
from bpviz.debugger.starts.opening import open_start, put_beside

XOR = Experiment().with_("network.hidden", (2,)).with_("training.step_size", 2.0)


@pytest.fixture
def debugger():
    made = Debugger(XOR)
    made.seek(100)
    return made


def test_it_is_gone_over_to_at_its_end_with_the_loss_that_was_told(debugger):
    starts = multi_start(debugger.experiment, range(20), 3000)
    assert 0 < sum(start.has_converged for start in starts.starts) < 20
    for start in starts.starts:
        stop = open_start(debugger, starts, start)
        assert (stop.reason if stop else None) == ("converged" if start.has_converged else None)
        assert (debugger.t, debugger.mean_loss()) == (start.t, start.mean_loss)
    assert [run.name for run in debugger.runs] == ["run 1", *(f"start {s.seed}" for s in starts.starts)]


def test_the_run_before_is_kept_and_undo_takes_the_new_one_away(debugger):
    starts = multi_start(XOR, (3,), 500)
    open_start(debugger, starts, starts.starts[0])
    debugger.undo()
    assert [run.name for run in debugger.runs] == ["run 1"]
    assert debugger.t == 100


def test_it_is_made_once(debugger):
    starts = multi_start(XOR, (3, 5), 500)
    for start in (*starts.starts, *starts.starts):
        open_start(debugger, starts, start)
        put_beside(debugger, starts, start)
    assert len(debugger.runs) == 3


def test_beside_the_present_run_stays(debugger):
    starts = multi_start(XOR, (3,), 500)
    put_beside(debugger, starts, starts.starts[0])
    frame = debugger.frame()
    assert (frame.run, frame.t, frame.beside.t) == (1, 100, 100)
    assert frame.beside.experiment.network.weights_seed == 3


def test_one_that_diverged_shows_where():
    experiment = Experiment().with_("network.activations", ("linear",)).with_("training.step_size", 50.0)
    starts = multi_start(experiment, (1,), 1000)
    debugger = Debugger(experiment)
    stop = open_start(debugger, starts, starts.starts[0])
    assert stop.is_failure
    assert debugger.t == starts.starts[0].t
