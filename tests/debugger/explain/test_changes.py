"""The largest changes of a weight, against looking at every single step."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.debugger.explain.changes import Change, Replay, largest_changes, last_notable_change
from bpviz.debugger.recorder import Curves


class Walk:
    """A parameter that moved in some way; it counts the steps that are replayed."""

    def __init__(self, values, stride=1, budget=20_000):
        self.values, self.replayed = np.asarray(values, float), 0
        self.thetas = np.column_stack((np.zeros(len(values)), self.values))
        rows = self.thetas[::stride][: (len(values) - 1) // stride + 1]
        self.curves = Curves(stride, rows, np.empty((0, 3)), 1, np.empty(0))
        self.replay = Replay(self._states, lambda t: t % 7, budget)
        self.end = len(values) - 1

    def _states(self, start, end, every):
        assert 0 <= start < end <= self.end
        self.replayed += end - start
        return self.thetas[start : end + 1 : every]

    def largest(self, most=8):
        return largest_changes(1, self.curves, self.end, self.replay, most)

    def last_notable(self, before=None):
        return last_notable_change(1, self.curves, self.end if before is None else before, self.replay)


def walk_with_jumps(length, jumps, **settings):
    steps = np.full(length, 1e-6)
    for t, size in jumps.items():
        steps[t] = size
    return Walk(np.concatenate(([0.0], np.cumsum(steps))), **settings)


@given(st.lists(st.floats(-1, 1), min_size=2, max_size=30))
def test_with_every_step_recorded_it_is_the_exact_list(values):
    walk = Walk(values)
    sizes = np.abs(np.diff(values))
    found = walk.largest()
    assert [abs(change.size) for change in found] == pytest.approx(sorted(sizes[sizes > 0])[::-1][:8])
    for change in found:
        assert (change.before, change.after) == (values[change.t], values[change.t + 1])
        assert (change.steps, change.sample) == (1, change.t % 7)
    assert walk.replayed == 0


@pytest.mark.parametrize("stride", [2, 64, 100, 4096])
def test_jumps_are_found_within_recorded_intervals(stride):
    jumps = {5: 0.5, 10_001: -2.0, 33_333: 1.0}
    walk = walk_with_jumps(50_000, jumps, stride=stride)
    found = walk.largest(3)
    expected = [10_001, 33_333, 5]
    assert [change.t for change in found] == expected
    assert [change.size for change in found] == pytest.approx([-2.0, 1.0, 0.5])
    assert walk.replayed <= 20_000 + 3 * stride


def test_the_part_after_the_last_row_counts():
    walk = walk_with_jumps(1000, {998: 3.0}, stride=300)
    assert walk.largest(1)[0].t == 998


def test_what_the_budget_does_not_reach_stays_whole():
    walk = walk_with_jumps(4000, {500: 1.0, 1500: 0.5}, stride=1000, budget=1200)
    first, second = walk.largest(2)
    assert (first.t, first.steps) == (500, 1)
    assert (second.t, second.steps, second.sample) == (1000, 1000, None)


def test_a_weight_that_never_moved_has_no_changes():
    walk = Walk(np.zeros(50), stride=7)
    assert walk.largest() == ()
    assert walk.last_notable() is None


def test_the_last_notable_change_is_the_latest_of_a_tenth_of_the_largest():
    walk = walk_with_jumps(60, {10: 1.0, 30: 0.2, 50: 0.05})
    assert walk.last_notable() == Change(30, 1, 30 % 7, walk.values[30], walk.values[31])


def test_what_is_long_past_is_no_measure():
    walk = walk_with_jumps(900, {100: 1.0, 700: 0.001})
    assert walk.last_notable(720).t == 700


def test_going_on_from_there_finds_the_one_before():
    walk = walk_with_jumps(60, {10: 1.0, 30: 0.2, 50: 0.05, 55: 0.5})
    found, before = [], 60
    while (change := walk.last_notable(before)) is not None and len(found) < 3:
        found.append(change.t)
        before = change.t
    assert found == [55, 30, 10]


def test_it_stays_before_the_step_asked_about_though_the_interval_goes_on():
    walk = walk_with_jumps(5000, {1100: 1.0, 1900: 2.0}, stride=1000)
    assert walk.last_notable(1500).t == 1100
    assert walk.last_notable(1900).t == 1100
    assert walk.last_notable(1901).t == 1900


def test_an_interval_that_a_replay_does_not_move_stays_whole():
    """As in a file whose rows were written by another hand."""
    walk = Walk([0.0, 0.0, 0.0, 0.0, 0.5], stride=4)
    walk.thetas = np.zeros((5, 2))
    walk.curves.thetas[1, 1] = 0.5
    assert walk.last_notable() == Change(0, 4, None, 0.0, 0.5)
