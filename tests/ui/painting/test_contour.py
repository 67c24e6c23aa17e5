"""Contours against curves that are known: where the level is crossed, and that lines are closed."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bpviz.ui.painting.contour import contour


def grid(rows=40, columns=50):
    return np.meshgrid(np.arange(columns, dtype=float), np.arange(rows, dtype=float))


def test_a_plane_is_crossed_along_a_straight_line():
    x, y = grid()
    ends = contour(2 * x + 3 * y, 61.0).reshape(-1, 2)
    np.testing.assert_allclose(2 * ends[:, 0] + 3 * ends[:, 1], 61.0)
    assert np.ptp(ends[:, 0]) > 25


def test_a_cone_is_crossed_along_a_circle_of_the_right_length():
    x, y = grid(80, 80)
    segments = contour(np.hypot(x - 40, y - 40), 25.0)
    radii = np.hypot(*(segments.reshape(-1, 2) - 40).T)
    np.testing.assert_allclose(radii, 25.0, atol=0.02)
    length = np.hypot(*(segments[:, 0] - segments[:, 1]).T).sum()
    assert length == pytest.approx(2 * np.pi * 25, rel=1e-3)


def test_where_nothing_is_crossed_there_is_nothing():
    assert contour(np.zeros((5, 5)), 0.5).shape == (0, 2, 2)
    assert contour(np.zeros((5, 5)), 0.0).shape == (0, 2, 2)


def test_a_saddle_gives_two_segments():
    segments = contour(np.array([[1.0, 0.0], [0.0, 1.0]]), 0.5)
    assert len(segments) == 2
    assert len(np.unique(segments.reshape(-1, 2), axis=0)) == 4


def test_what_is_not_a_number_leaves_a_gap():
    x, y = grid()
    values = x + 0 * y
    values[10, :] = np.nan
    rows = contour(values, 20.5)[:, :, 1]
    assert np.isfinite(rows).all()
    assert not ((rows > 9) & (rows < 11)).any()
    assert len(rows) == 39 - 2


@given(arrays(float, (6, 7), elements=st.floats(-1, 1)))
def test_every_line_ends_at_the_border_or_goes_on(values):
    """Each crossing of an edge inside belongs to two cells, so that an even number of ends meets there."""
    values = np.where(np.abs(values) < 1e-3, 0.5, values)
    segments = contour(values, 0.0)
    counts = Counter(tuple(np.round(end, 9)) for segment in segments for end in segment)
    for (column, row), count in counts.items():
        at_border = column in (0, 6) or row in (0, 5)
        assert count % 2 == 0 or at_border
