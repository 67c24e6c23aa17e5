"""Each activation against its formula, its slope against differences, and both where numbers end."""

import math

import numpy as np
import pytest
from reference import PHI

from bpviz.engine.activations import ACTIVATIONS, phi, slope_at, value_at

SMOOTH = np.array([-20.0, -3.1, -1.1, -0.1, 0.1, 0.5, 2.0, 7.0, 30.0])
EXTREMES = np.array([-math.inf, -1e308, -1e3, -710.0, -0.0, 0.0, 5e-324, 710.0, 1e3, 1e308, math.inf])


ALONE = [name for name, entry in ACTIVATIONS.items() if not entry.joint]


def test_the_reference_knows_every_activation():
    assert set(PHI) == set(ALONE)


@pytest.mark.parametrize("name", ALONE)
def test_formula(name):
    value, slope = PHI[name]
    a, slopes = phi(name, SMOOTH)
    assert a == pytest.approx([value(z) for z in SMOOTH], rel=1e-14)
    # a (1 − a) and 1 − a² keep all digits of a, but not of a's distance from its bound
    assert slopes == pytest.approx([slope(z) for z in SMOOTH], rel=1e-14, abs=3e-16)


@pytest.mark.parametrize("name", ALONE)
def test_slope_is_the_derivative(name):
    step = 1e-5
    above, below = phi(name, SMOOTH + step)[0], phi(name, SMOOTH - step)[0]
    _, slopes = phi(name, SMOOTH)
    assert slopes == pytest.approx((above - below) / (2 * step), rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("name", ALONE)
def test_extremes(name):
    value, slope = PHI[name]
    points = EXTREMES[1:-1] if name == "sine" else EXTREMES
    a, slopes = phi(name, points)
    assert a.tolist() == pytest.approx([value(z) for z in points], rel=1e-14, abs=1e-300)
    assert slopes.tolist() == pytest.approx([slope(z) for z in points], abs=1e-300)
    assert not np.isnan([a, slopes]).any()


def test_a_sine_has_no_value_at_infinity():
    assert np.isnan(phi("sine", np.array([math.inf]))).all()


def test_one_number_at_a_time():
    assert (value_at("tanh", 0.5), slope_at("tanh", 0.5)) == (math.tanh(0.5), 1 - math.tanh(0.5) ** 2)


@pytest.mark.parametrize("name", ALONE)
def test_bounds(name):
    points = np.concatenate([np.linspace(-4, 4, 100_001), EXTREMES[1:-1] if name == "sine" else EXTREMES])
    a, _ = phi(name, points)
    entry = ACTIVATIONS[name]
    assert (a.min(), a.max()) == pytest.approx((entry.low, entry.high), abs=1e-9)
    assert entry.low <= a.min()
    assert a.max() <= entry.high


@pytest.mark.parametrize("name", ALONE)
def test_not_a_number_stays_visible(name):
    a, _ = phi(name, np.array([math.nan]))
    assert np.isnan(a).all()


@pytest.mark.parametrize("name", ["relu", "leaky_relu"])
def test_slope_at_the_kink_is_that_of_the_left(name):
    _, slopes = phi(name, np.array([-1.0, 0.0]))
    assert slopes[1] == slopes[0]
