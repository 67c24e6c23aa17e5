"""What must hold of a debugger after each command, by a ReferenceDebugger that was given the same ones."""

import numpy as np

from bpviz.debugger import recorder
from bpviz.debugger.journal import Journal
from bpviz.debugger.run import Run

CLOSE = {"rtol": 1e-8, "atol": 1e-10}


def check_place(debugger, model):
    """Where it is, why, and what is in force there."""
    found, at = debugger.frame(), model.at
    assert (found.t, found.revealed, found.newest) == (at.t, at.revealed, at.track.newest)
    assert (found.stop.reason if found.stop else None) == model.reason
    assert (found.stop.breakpoints if found.stop else ()) == model.stopped_by
    assert found.experiment.training == model.run.training(at.t)
    assert found.experiment.stop == at.track.condition
    assert found.breakpoints == tuple(model.breakpoints[number] for number in sorted(model.breakpoints))


def check_runs(debugger, model):
    """Which runs there are, and the way back and forth through the edits."""
    found, at = debugger.frame(), model.at
    assert found.run == at.track.number
    assert [(run.number, run.newest) for run in found.runs] == [(run.number, run.newest) for run in at.runs]
    assert found.undo == (model.done[-1].said if model.done else None)
    assert found.redo == (model.undone[-1].said if model.undone else None)


def check_theta(debugger, model):
    """Close to the reference, and the same bytes as ever, which are those of the journal alone."""
    t, theta, track = model.at.t, debugger.frame().theta, model.at.track
    assert np.allclose(theta, model.run.theta(t), **CLOSE)
    assert track.memory.seen.setdefault(t, theta.tobytes()) == theta.tobytes()
    journal = debugger.present.journal
    assert sorted(map(repr, journal.edits)) == sorted(map(repr, model.run.edits))
    again = Run(Journal(journal.experiment, journal.setup, model.run.edits))
    again.advance(t)
    assert (again.t, again.theta.tobytes()) == (t, theta.tobytes())


def check_trace(debugger, model):
    """All numbers of the shown step, and the data that it is of."""
    frame, shown = debugger.frame(), model.shown
    if shown < 0:
        assert frame.trace is None
        return
    found, step = frame.trace, model.run.shown(shown)
    assert (found.t, found.sample) == (shown, step.sample)
    for name in ("alpha", "loss", "gradient", "before", "after"):
        assert np.allclose(getattr(found, name), getattr(step, name), **CLOSE)
    for name in ("z", "a", "delta"):
        for mine, expected in zip(getattr(found, name), getattr(step, name), strict=True):
            assert np.allclose(mine, expected, **CLOSE)
    inputs, targets = model.run.data(shown)
    assert np.array_equal(frame.dataset.inputs, inputs)
    assert np.array_equal(frame.dataset.targets, targets)


def check_curves(debugger, model):
    """Every recorded row and mean, however often rows were merged."""
    curves, run, newest = debugger.frame().curves, model.run, model.at.track.newest
    assert len(curves.losses) == newest // curves.stride <= recorder.MOST_ROWS
    assert len(curves.mean_losses) == newest // curves.mean_every <= recorder.MOST_MEANS
    assert np.allclose(curves.thetas, [run.theta(t) for t in curves.times], **CLOSE)
    losses = np.array([run.loss(t) for t in range(len(curves.losses) * curves.stride)])
    if len(losses):
        rows = losses.reshape(-1, curves.stride)
        expected = np.stack((rows.min(axis=1), rows.max(axis=1), rows.mean(axis=1)), axis=1)
        assert np.allclose(curves.losses, expected, **CLOSE)
    means = [run.mean_reached(t) for t in curves.mean_times]
    assert np.allclose(curves.mean_losses, means, **CLOSE)
