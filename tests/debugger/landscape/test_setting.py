import numpy as np

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.landscape.setting import setting


def test_two_weights_are_set_and_all_others_stay_and_one_undo_takes_it_back():
    debugger = Debugger()
    debugger.run(10)
    before = debugger.present.theta.copy()
    setting({2: 0.5, 7: -3.0})(debugger)
    after = debugger.present.theta
    assert (after[2], after[7]) == (0.5, -3.0)
    assert np.array_equal(np.delete(after, [2, 7]), np.delete(before, [2, 7]))
    assert debugger.present.t == 10
    debugger.undo()
    assert np.array_equal(debugger.present.theta, before)


def test_a_step_whose_update_is_seen_is_completed_first():
    debugger = Debugger()
    debugger.run(10)
    for _ in range(6):
        debugger.step_phase()
    debugger_whole = Debugger()
    debugger_whole.run(11)
    setting({2: 0.5, 7: -3.0})(debugger)
    assert debugger.present.t == 11
    assert np.array_equal(
        np.delete(debugger.present.theta, [2, 7]), np.delete(debugger_whole.present.theta, [2, 7])
    )


def test_what_was_run_beyond_stays_as_a_run_of_its_own():
    debugger = Debugger()
    debugger.run(10)
    debugger.seek(4)
    setting({2: 0.5})(debugger)
    assert len(debugger.runs) == 2
