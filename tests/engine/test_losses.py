"""Each loss against worked values, its slope against differences, both where outputs end."""

import math

import pytest

from bpviz.engine.losses import CODES, LOSSES, is_simple, loss_and_slope


def loss(name, output, target, z=0.0):
    return loss_and_slope.py_func(CODES[name], z, output, target)


@pytest.mark.parametrize(
    ("name", "output", "target", "expected"),
    [
        ("squared", 0.75, 0.25, 0.125),
        ("squared", -1.0, 2.0, 4.5),
        ("squared", 3.0, 3.0, 0.0),
        ("absolute", -1.0, 2.0, 3.0),
        ("absolute", 2.0, 2.0, 0.0),
        ("huber", 0.75, 0.25, 0.125),
        ("huber", -1.0, 2.0, 2.5),
        ("huber", 3.0, 2.0, 0.5),
        ("cross_entropy", 0.25, 1.0, math.log(4)),
        ("cross_entropy", 0.25, 0.0, 0.0),
        ("cross_entropy", 0.5, 0.5, 0.5 * math.log(2)),
    ],
)
def test_worked_values(name, output, target, expected):
    assert loss(name, output, target)[0] == pytest.approx(expected, rel=1e-15)


@pytest.mark.parametrize("z", [-800.0, -30.0, -1.0, 0.0, 2.0, 40.0, 800.0])
@pytest.mark.parametrize("d", [0.0, 0.3, 1.0])
def test_binary_cross_entropy_is_exact_where_the_output_is_0_or_1(z, d):
    a = 1 / (1 + math.exp(-z)) if z > -700 else 0.0
    value, slope = loss("binary_cross_entropy", a, d, z)
    softplus = max(z, 0.0) + math.log1p(math.exp(-abs(z)))
    assert value == pytest.approx(softplus - d * z, rel=1e-14)
    assert slope == a - d


@pytest.mark.parametrize("name", [name for name in LOSSES if not is_simple.py_func(CODES[name])])
@pytest.mark.parametrize(("output", "target"), [(0.7, 0.2), (-3.0, 0.5), (2.0, 0.1)])
def test_slope_is_the_derivative(name, output, target):
    step = 1e-6
    difference = loss(name, output + step, target)[0] - loss(name, output - step, target)[0]
    assert loss(name, output, target)[1] == pytest.approx(difference / (2 * step), rel=1e-7)


@pytest.mark.parametrize("name", LOSSES)
def test_those_with_simple_errors_say_with_which_outputs(name):
    assert is_simple.py_func(CODES[name]) == (LOSSES[name].outputs == (LOSSES[name].simple_with,))


@pytest.mark.parametrize("name", ["squared", "absolute", "huber"])
def test_not_a_number_stays_visible(name):
    assert math.isnan(loss(name, math.nan, 0.5)[0])


def test_no_probability_makes_no_infinity():
    assert loss("cross_entropy", 0.0, 1.0)[0] == pytest.approx(300 * math.log(10))
