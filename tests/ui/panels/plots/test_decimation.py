import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.ui.panels.plots.decimation import decimate, evenly, group_size, rows_between, same_rows

FINITE = st.floats(-1e6, 1e6)


def test_a_short_curve_comes_back_as_it_is():
    x, y = np.arange(5), np.array([3.0, 1.0, 4.0, 1.0, 5.0])
    line_x, line_y = decimate(x, y, y, 5)
    assert line_x.tolist() == [0, 1, 2, 3, 4]
    assert line_y.tolist() == [3.0, 1.0, 4.0, 1.0, 5.0]


def test_groups_keep_their_least_and_greatest():
    y = np.array([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0, 7.0])
    line_x, line_y = decimate(np.arange(9), y, y, 6)
    assert line_y.tolist() == [1.0, 4.0, 2.0, 9.0, 7.0, 7.0]
    assert line_x.tolist() == [1.5, 3.0, 5.5, 7.0, 8.0, 8.0]


def test_a_band_touches_both_its_sides():
    low, high = np.array([0.0, -1.0, 0.5]), np.array([2.0, 1.0, 3.0])
    assert decimate(np.arange(3), low, high, 6)[1].tolist() == [0.0, 2.0, -1.0, 1.0, 0.5, 3.0]


def test_nothing_gives_an_empty_line():
    empty = np.empty(0)
    assert [len(part) for part in decimate(empty, empty, empty.copy(), 10)] == [0, 0]


@given(st.lists(FINITE, min_size=1, max_size=300), st.integers(4, 50))
def test_extremes_stay_and_points_are_bounded(values, most):
    y = np.array(values)
    line_x, line_y = decimate(np.arange(len(y)), y, y, most)
    assert len(line_x) == len(line_y) <= most
    assert (line_y.min(), line_y.max()) == (min(values), max(values))
    assert (np.diff(line_x) >= 0).all()
    assert line_x[0] >= 0
    assert line_x[-1] == len(y) - 1


def test_a_growing_curve_keeps_its_drawn_points():
    y = np.random.default_rng(1).normal(size=1000)
    x = np.arange(1000)
    before, after = decimate(x[:800], y[:800], y[:800], 300)[1], decimate(x, y, y, 300)[1]
    assert after[: len(before)].tolist() == before.tolist()


@given(st.integers(0, 5000), st.integers(1, 300))
def test_group_size_is_the_least_power_of_two_that_fits(count, most):
    fitting = next(2**n for n in range(20) if -(-count // 2**n) <= most)
    assert group_size(count, most) == fitting


@given(st.floats(0, 500), st.floats(0, 500), st.sampled_from([1, 2, 64]), st.integers(0, 400))
def test_rows_between_covers_all_in_view(one, other, spacing, count):
    first, last = sorted((one, other))
    rows = rows_between(first, last, spacing, count)
    assert 0 <= rows.start <= rows.stop <= count
    inside = [k for k in range(count) if first <= k * spacing <= last]
    assert not inside or (rows.start <= inside[0] and inside[-1] < rows.stop)


def test_rows_between_leaves_out_what_is_far_from_view():
    rows = rows_between(1000, 1100, 1, 4096)
    assert rows.start >= 990
    assert rows.stop <= 1103


@pytest.mark.parametrize("count", [1, 399, 400, 401, 101_770])
def test_evenly_spreads_from_first_to_last(count):
    picked = evenly(count, 400)
    assert len(picked) == min(count, 400)
    assert (picked[0], picked[-1]) == (0, count - 1)
    gaps = np.diff(picked)
    assert not gaps.size or (gaps.min() >= 1 and gaps.max() - gaps.min() <= 1)


def test_same_rows_tells_buffers_and_lengths_apart():
    buffer = np.zeros((4, 2))
    assert same_rows(buffer[:3], buffer.view()[:3])
    assert not same_rows(buffer[:3], buffer[:2])
    assert not same_rows(buffer[:3], buffer.copy()[:3])
