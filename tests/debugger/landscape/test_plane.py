import numpy as np
import pytest

from bpviz.debugger.landscape.plane import Plane

RNG = np.random.default_rng(5)


def aslant():
    return Plane(RNG.normal(size=7), RNG.normal(size=(2, 5)))


def test_a_place_has_the_coordinates_it_was_made_from():
    plane = aslant()
    assert plane.coordinates(plane.theta(0.3, -2.0)) == pytest.approx([0.3, -2.0])


def test_what_follows_the_parameters_stays_as_it_is():
    plane = aslant()
    assert np.array_equal(plane.theta(3.0, 4.0)[5:], plane.origin[5:])


def test_coordinates_are_those_of_the_least_squares_foot():
    plane, thetas = aslant(), RNG.normal(size=(6, 7))
    by_lstsq = [np.linalg.lstsq(plane.directions.T, (t - plane.origin)[:5], rcond=None)[0] for t in thetas]
    assert plane.coordinates(thetas) == pytest.approx(np.array(by_lstsq))


def test_distance_is_the_length_of_the_perpendicular():
    plane = Plane(np.zeros(3), np.array([[1.0, 0.0, 0.0], [1.0, 1.0, 0.0]]))
    assert plane.distance(np.array([8.0, -3.0, -2.5])) == pytest.approx(2.5)


def test_two_weights_are_read_as_they_are():
    plane = Plane(np.zeros(3), np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]), weights=(1, 0))
    assert plane.coordinates(np.array([[0.1, 0.2, 0.3]])).tolist() == [[0.2, 0.1]]


def test_theta_too_large_to_be_squared_is_told_without_a_warning():
    plane = aslant()
    assert plane.distance(np.full(7, 1e300)) > 1e299
