"""A part of the plane in a rectangle: there and back, upwards, and what lies outside."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from bpviz.ui.painting.plane import Plane

PLANE = Plane(QRectF(10, 20, 200, 100), (-1.0, 1.0), (0.0, 5.0))


def test_its_corners_are_those_of_the_rectangle_and_y_goes_upwards():
    found = PLANE.pixels(np.array([(-1.0, 0.0), (1.0, 5.0), (0.0, 2.5)]))
    assert found == pytest.approx(np.array([(10.0, 120.0), (210.0, 20.0), (110.0, 70.0)]))
    assert PLANE.pixel((1.0, 0.0)) == QPointF(210, 120)


@given(st.floats(10, 210), st.floats(20, 120))
def test_a_pixel_means_the_place_that_is_painted_there(x, y):
    place = PLANE.place(QPointF(x, y))
    at = PLANE.pixel(place)
    assert abs(at.x() - x) <= 1.0
    assert abs(at.y() - y) <= 1.0


def test_a_pixel_outside_means_the_nearest_place_inside():
    assert PLANE.place(QPointF(-50, 500)).tolist() == [-1.0, 0.0]


def test_a_grid_has_its_points_in_the_middles_of_equal_parts():
    path = QPainterPath(QPointF(0, 0))
    path.lineTo(3, 1)  # the last of four columns, the second of two rows
    found = PLANE.from_grid(path, 2, 4)
    start, end = found.elementAt(0), found.elementAt(1)
    assert (start.x, start.y) == (35.0, 95.0)
    assert (end.x, end.y) == (185.0, 45.0)
