import numpy as np
import pytest

from bpviz.debugger.landscape.contours import contour_lines


def test_a_slope_has_one_straight_line():
    values = np.tile(np.arange(4.0), (3, 1))  # grows to the right
    lines = contour_lines(values, 1.25)
    assert lines.shape == (2, 2, 2)
    assert lines[..., 0] == pytest.approx(1.25)
    assert sorted(lines[..., 1].ravel()) == [0, 1, 1, 2]


def test_all_pieces_of_a_round_bowl_lie_on_the_circle_and_close_it():
    at = np.linspace(-2, 2, 81)
    values = at[None, :] ** 2 + at[:, None] ** 2
    ends = contour_lines(values, 1.7001) * 0.05 - 2
    assert np.hypot(*np.moveaxis(ends, -1, 0)) == pytest.approx(np.sqrt(1.7001), abs=1e-3)
    length = np.linalg.norm(ends[:, 0] - ends[:, 1], axis=1).sum()
    assert length == pytest.approx(2 * np.pi * np.sqrt(1.7001), rel=1e-3)
    _, met = np.unique(ends.reshape(-1, 2).round(9), axis=0, return_counts=True)
    assert (met == 2).all()


def test_an_ellipse_of_a_quadratic_has_the_axes_of_its_matrix():
    at = np.linspace(-3, 3, 121)
    values = 0.5 * (4 * at[None, :] ** 2 + at[:, None] ** 2)
    ends = contour_lines(values, 2.0).reshape(-1, 2) * 0.05 - 3
    assert ends[:, 0].max() == pytest.approx(1.0, abs=1e-3)
    assert ends[:, 1].max() == pytest.approx(2.0, abs=1e-3)


@pytest.mark.parametrize(("corner", "joined"), [(4.0, True), (1.5, False)])
def test_in_a_saddle_the_middle_decides(corner, joined):
    values = np.array([[corner, 0.0], [0.0, corner]])
    lines = contour_lines(values, 1.0)
    assert len(lines) == 2
    middles = lines.mean(axis=1)
    near_high = np.minimum(np.hypot(*middles.T), np.hypot(*(middles - 1).T))
    near_low = np.minimum(np.hypot(*(middles - [1, 0]).T), np.hypot(*(middles - [0, 1]).T))
    assert ((near_low < near_high) == joined).all()


def test_cells_with_a_corner_that_is_not_finite_have_no_line():
    values = np.tile(np.arange(4.0), (4, 1))
    values[0, 2] = np.nan
    lines = contour_lines(values, 1.5)
    assert len(lines) == 2
    assert lines[..., 1].min() == 1.0


def test_flat_ground_has_none():
    assert contour_lines(np.ones((3, 3)), 1.0).shape == (0, 2, 2)
