"""What comes next is what then comes."""

import numpy as np
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.next_step import next_frame

NAMES = ("xor", "two_two_two", "iris_softmax", "batch_norm", "vanishing")


@pytest.fixture(params=NAMES)
def debugger(request):
    made = Debugger(*open_experiment(request.param))
    made.seek(3)
    return made


def assert_same(next_one, later):
    assert (next_one.t, next_one.revealed, next_one.phase) == (later.t, later.revealed, later.phase)
    assert next_one.newest == later.newest
    assert np.array_equal(next_one.theta, later.theta)
    assert next_one.trace.sample == later.trace.sample
    assert next_one.trace.loss == later.trace.loss
    assert np.array_equal(next_one.trace.after, later.trace.after)
    assert next_one.dataset is later.dataset


def test_every_phase_of_two_steps_is_foreseen(debugger):
    for _ in range(2 * debugger.phase_count):
        foreseen = next_frame(debugger.present, debugger.revealed)
        debugger.step_phase()
        assert_same(foreseen, debugger.frame())


def test_the_end_of_the_step_is_foreseen_from_each_of_its_phases(debugger):
    for revealed in range(debugger.phase_count):
        debugger.seek(3, revealed)
        foreseen = next_frame(debugger.present, debugger.revealed, completes=True)
        debugger.step()
        assert_same(foreseen, debugger.frame())


def test_nothing_is_moved(debugger):
    debugger.seek(3, 2)
    before = debugger.frame()
    next_frame(debugger.present, debugger.revealed, completes=True)
    after = debugger.frame()
    assert (after.t, after.revealed, after.newest) == (before.t, before.revealed, before.newest)
    assert np.array_equal(after.theta, before.theta)


def test_an_edit_made_at_the_next_step_is_foreseen():
    debugger = Debugger(*open_experiment("xor"))
    debugger.seek(3)
    debugger.set_weight(0, 5.0)
    debugger.seek(2)
    foreseen = next_frame(debugger.present, 0, completes=True)
    debugger.step()
    assert_same(foreseen, debugger.frame())
    assert foreseen.theta[0] == 5.0


def test_the_very_first_phase_is_foreseen():
    debugger = Debugger(*open_experiment("xor"))
    foreseen = next_frame(debugger.present, 0)
    debugger.step_phase()
    assert_same(foreseen, debugger.frame())


def test_nothing_comes_after_a_phase_that_is_not_finite():
    debugger = Debugger(*open_experiment("xor"))
    for index in range(3):
        debugger.set_weight(index, 1e308)
    stops = [debugger.step() for _ in range(8)]
    assert stops[-1].is_failure
    assert next_frame(debugger.present, debugger.revealed) is None
    assert next_frame(debugger.present, 0, completes=True) is None
    assert next_frame(debugger.present, 0).revealed == 1
