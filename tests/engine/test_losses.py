"""The squared error of one output."""

import pytest

from bpviz.engine.losses import squared_error, squared_error_slope


@pytest.mark.parametrize(
    ("output", "target", "loss"), [(0.75, 0.25, 0.125), (-1.0, 2.0, 4.5), (3.0, 3.0, 0.0)]
)
def test_worked_values(output, target, loss):
    assert squared_error(output, target) == loss
    assert squared_error_slope(output, target) == output - target


def test_slope_is_the_derivative():
    step = 1e-6
    difference = squared_error(0.7 + step, 0.2) - squared_error(0.7 - step, 0.2)
    assert squared_error_slope(0.7, 0.2) == pytest.approx(difference / (2 * step))
