"""Step sizes beside the formulas by hand, and beside those that the engine takes."""

import math
from types import SimpleNamespace

import msgspec
import numpy as np
import pytest
from experiments import NEVER

from bpviz import Debugger, Experiment
from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.step_sizes import depends_on_run, step_sizes, trainings, used_step_sizes
from bpviz.engine.schedules import SCHEDULES

XOR = Experiment(stop=NEVER)
BY_HAND = {
    "constant": lambda t: 0.8,
    "inverse": lambda t: 0.8 / (1 + t / 10),
    "step": lambda t: 0.8 * 0.25 ** (t // 10),
    "exponential": lambda t: 0.8 * math.exp(math.log(0.25) * t / 10),
}
ALONE = [name for name in SCHEDULES if not depends_on_run(TrainingChoice(schedule=name))]


@pytest.mark.parametrize("name", BY_HAND)
def test_step_sizes_by_hand(name):
    training = TrainingChoice(step_size=0.8, schedule=name, decay=0.25, period=10.0)
    steps = range(0, 40, 3)
    assert step_sizes(training, steps, 4) == pytest.approx([BY_HAND[name](t) for t in steps], rel=1e-12)


@pytest.mark.parametrize("name", ALONE)
def test_they_are_those_that_the_steps_use_through_all_changes(name):
    debugger = Debugger(XOR)
    debugger.seek(20)
    for alpha in (0.3, 0.2):
        changed = msgspec.structs.replace(XOR.training, step_size=alpha, schedule=name, period=7.0)
        debugger.change(msgspec.structs.replace(XOR, training=changed))
    debugger.seek(30)
    debugger.change(XOR.with_("training.step_size", 0.1))
    debugger.seek(40)
    known = trainings(debugger.present.journal)
    assert [start for start, _ in known] == [0, 20, 30]
    assert [training.step_size for _, training in known] == [XOR.training.step_size, 0.2, 0.1]
    for t in range(40):
        training = [training for start, training in known if start <= t][-1]
        assert step_sizes(training, [t], 4)[0] == debugger.present.trace_at(t).alpha


@pytest.mark.parametrize("batch", [0, 2, 3])
@pytest.mark.parametrize("name", ALONE)
def test_with_batches_they_count_the_updates(name, batch):
    debugger = Debugger(XOR)
    changed = msgspec.structs.replace(XOR.training, schedule=name, period=7.0, batch=batch)
    debugger.change(msgspec.structs.replace(XOR, training=changed))
    debugger.seek(40)
    ((_, training),) = trainings(debugger.present.journal)
    used = [debugger.present.trace_at(t).alpha for t in range(40)]
    assert step_sizes(training, range(40), 4).tolist() == used


def test_a_change_at_the_start_leaves_one_training():
    debugger = Debugger(XOR)
    debugger.change(XOR.with_("training.step_size", 0.1))
    assert [(t, training.step_size) for t, training in trainings(debugger.present.journal)] == [(0, 0.1)]


def test_what_depends_on_the_run_is_not_told_ahead(monkeypatch):
    monkeypatch.setitem(SCHEDULES, "constant", SimpleNamespace(depends=True))
    assert np.isnan(step_sizes(TrainingChoice(), range(3), 4)).tolist() == [True] * 3


def test_a_plateau_has_the_step_sizes_that_its_steps_took():
    """XOR stands still at first, so that α is cut; then a change makes another training of it."""
    plateau = msgspec.structs.replace(XOR.training, schedule="plateau", patience=2, order="sequential")
    debugger = Debugger(msgspec.structs.replace(XOR, training=plateau))
    debugger.seek(800)
    debugger.change(debugger.experiment.with_("training.step_size", 0.05))
    debugger.seek(1600)
    run, known = debugger.present, trainings(debugger.present.journal)
    found = [
        used_step_sizes(training, run.curves, run.network.parameter_count, start, stop)
        for (start, training), stop in zip(known, (800, 1601), strict=True)
    ]
    steps, alphas = (np.concatenate(parts) for parts in zip(*found, strict=True))
    taken = [run.trace_at(t).alpha for t in range(1600)]
    drawn = alphas[np.searchsorted(steps, np.arange(1600), side="right") - 1]
    assert len(set(alphas)) > 4
    assert drawn == pytest.approx(taken, rel=1e-12)
    assert len(steps) < 400  # both sides of a cut, not all there is


def test_nothing_is_told_of_a_plateau_that_no_step_has_seen():
    debugger = Debugger(XOR)
    debugger.seek(8)
    found = used_step_sizes(XOR.training, debugger.present.curves, 13, 0, 9)
    assert [part.size for part in found] == [0, 0]
