"""Finding any step again by replay, in few steps of replay."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.debugger.history import History
from bpviz.debugger.recorder import Recorder


class Counted:
    """A recorded run of a toy rule, θ += t + 1 at step t, that counts the steps of its replays."""

    def __init__(self, steps, budget=64 << 20):
        self.replayed = 0
        self.recorder = Recorder(np.zeros(2), 4, budget=1)
        while self.recorder.newest < steps:
            t = self.recorder.newest
            record, end = self.recorder.room(steps)
            for done in range(t + 1, end + 1):
                if done % record.stride == 0:
                    row = done // record.stride - 1 - t // record.stride
                    record.thetas[row] = self.expected(done)
                    record.losses[row] = 0.0
            self.recorder.reached(end)
        self.history = History(self.recorder, self.replay, budget)

    def replay(self, theta, t, end):
        self.replayed += end - t
        for step in range(t, end):
            theta += step + 1

    @staticmethod
    def expected(t):
        return t * (t + 1) / 2


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=30))
def test_any_step_in_any_order(places):
    run = Counted(5000)
    for t in places:
        assert run.history.theta(t).tolist() == [run.expected(t)] * 2


def test_a_walk_back_replays_little():
    run = Counted(100_000)
    stride = run.recorder.curves.stride
    assert stride > 2000
    for t in range(99_999, 99_999 - stride, -1):
        run.history.theta(t)
    assert run.replayed < 20 * stride


def test_what_is_given_out_is_ones_own():
    run = Counted(100)
    run.history.theta(50)[:] = -1
    assert run.history.theta(50).tolist() == [run.expected(50)] * 2
    kept = np.full(2, run.expected(51))
    run.history.keep(51, kept)
    kept[:] = -1
    assert run.history.theta(51).tolist() == [run.expected(51)] * 2


def test_kept_states_need_no_replay():
    run = Counted(3000)
    stride = run.recorder.curves.stride
    t = 10 * stride - 1
    run.history.keep(t, np.array([7.0, 7.0]))
    assert run.history.theta(t).tolist() == [7, 7]
    assert run.replayed == 0


def test_a_fork_knows_what_lies_before_it_only():
    """And what it keeps, and replays, is its own."""
    run, other = Counted(3000), Counted(3000)
    stride = run.recorder.curves.stride
    t = 10 * stride - 2
    run.history.keep(t, np.array([7.0, 7.0]))
    before, after = (
        run.history.fork(at, run.recorder.fork(at, 2), other.replay, 2) for at in (t, t + 1)
    )  # fmt: skip
    assert after.theta(t).tolist() == [7, 7]
    assert before.theta(t).tolist() == [run.expected(t)] * 2
    assert (run.replayed, other.replayed) == (0, stride - 2)
    before.keep(t, np.array([8.0, 8.0]))
    assert run.history.theta(t).tolist() == after.theta(t).tolist() == [7, 7]


@pytest.mark.parametrize(("budget", "most"), [(1, 32), (1600, 100), (10**9, 4096)])
def test_the_trail_is_bounded(budget, most):
    run = Counted(10, budget)
    for t in range(20_000, 15_000, -1):
        run.history.keep(t, np.zeros(2))
    assert len(run.history._trail) == most
    assert min(run.history._trail) == 15_001  # the latest ones stay
