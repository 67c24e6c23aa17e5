import numpy as np
import pytest

from bpviz.debugger.landscape.plane import Plane
from bpviz.debugger.landscape.surface import Extent, Surface, fit_extent

PLANE = Plane(np.zeros(2), np.eye(2), weights=(0, 1))
EXTENT = Extent(-1.0, 3.0, 0.0, 2.0)


def surface(losses):
    return Surface(PLANE, EXTENT, np.asarray(losses), len(losses) - 1, 7)


def test_rows_go_up_and_columns_to_the_right():
    ramp = surface(np.arange(9.0).reshape(3, 3))
    assert ramp.xs.tolist() == [-1, 1, 3]
    assert ramp.ys.tolist() == [0, 1, 2]
    assert ramp.loss_at(3.0, 1.0) == 5.0


def test_between_four_points_it_is_bilinear():
    xs, ys = np.meshgrid(np.linspace(-1, 3, 5), np.linspace(0, 2, 5))
    formula = surface(2 + 3 * xs - ys + 0.5 * xs * ys)
    for x, y in ((-1, 0), (3, 2), (0.31, 1.77), (2.999, 0.001)):
        assert formula.loss_at(x, y) == pytest.approx(2 + 3 * x - y + 0.5 * x * y)


def test_outside_there_is_no_loss():
    assert np.isnan(surface(np.zeros((3, 3))).loss_at(3.1, 1.0))


def test_a_loss_that_is_not_finite_reaches_no_further_than_its_cells():
    losses = np.ones((3, 3))
    losses[2, 2] = np.inf
    spoiled = surface(losses)
    assert spoiled.loss_at(1.0, 1.0) == 1.0
    assert spoiled.loss_at(2.0, 1.5) == np.inf


def test_the_extent_shows_the_whole_path_with_air_and_not_less_than_what_is_sensible():
    path = np.array([[0.0, 0.0], [8.0, 1.0]])
    left, right, bottom, top = fit_extent(PLANE, path, "weights")
    assert (left, right) == (-2.0, 10.0)
    assert (bottom, top) == (-1.5, 2.5)


def test_random_directions_have_the_present_point_in_the_middle():
    left, right, bottom, top = fit_extent(PLANE, np.array([[0.0, 0.0], [4.0, 0.2]]), "random")
    assert left == -right
    assert bottom == -top == -1.0
    assert right > 4.0


def test_points_too_far_to_be_drawn_do_not_widen_the_extent():
    path = np.array([[0.0, 0.0], [np.inf, 1.0], [1.0, np.nan], [1.0, 1.0]])
    assert fit_extent(PLANE, path, "weights") == (-1.5, 2.5, -1.5, 2.5)


def test_far_is_a_good_part_of_the_surface_off_the_plane():
    plane = Plane(np.zeros(3), np.array([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))
    over = Surface(plane, Extent(-1.5, 1.5, -4.0, 4.0), np.zeros((3, 3)), 2, 0)  # half a diagonal is 5 long
    assert not over.is_far(np.array([90.0, 90.0, 0.5]))
    assert over.is_far(np.array([0.0, 0.0, 1.5]))
    assert over.is_far(np.array([0.0, 0.0, np.inf]))
