"""Each activation against its formula, its slope against differences, and both where numbers end."""

import math

import numpy as np
import pytest
from numba import njit
from reference import PHI

from bpviz.engine.activations import ACTIVATIONS, CODES, slope_of, value_of
from bpviz.engine.compiled import OPTIONS

SMOOTH = np.array([-20.0, -3.0, -1.0, -0.1, 0.1, 0.5, 2.0, 7.0, 30.0])
EXTREMES = [-math.inf, -1e308, -1e3, -710.0, -0.0, 0.0, 5e-324, 710.0, 1e3, 1e308, math.inf]


@njit(**OPTIONS)
def evaluate(code, z, a, slopes):
    for i in range(z.size):
        a[i] = value_of(code, z[i], 0.0)
        slopes[i] = slope_of(code, z[i], a[i])


def values_and_slopes(name, z):
    z = np.array(z, dtype=float)
    a, slopes = np.empty_like(z), np.empty_like(z)
    evaluate(CODES[name], z, a, slopes)
    return a, slopes


def test_the_reference_knows_every_activation():
    assert set(PHI) == set(ACTIVATIONS)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_formula(name):
    value, slope = PHI[name]
    a, slopes = values_and_slopes(name, SMOOTH)
    assert a == pytest.approx([value(z) for z in SMOOTH], rel=1e-14)
    # a (1 − a) and 1 − a² keep all digits of a, but not of a's distance from its bound
    assert slopes == pytest.approx([slope(z) for z in SMOOTH], rel=1e-14, abs=3e-16)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_slope_is_the_derivative(name):
    step = 1e-5
    above, below = values_and_slopes(name, SMOOTH + step)[0], values_and_slopes(name, SMOOTH - step)[0]
    _, slopes = values_and_slopes(name, SMOOTH)
    assert slopes == pytest.approx((above - below) / (2 * step), rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_extremes(name):
    value, slope = PHI[name]
    a, slopes = values_and_slopes(name, EXTREMES)
    assert a.tolist() == pytest.approx([value(z) for z in EXTREMES], rel=1e-14, abs=1e-300)
    assert slopes.tolist() == pytest.approx([slope(z) for z in EXTREMES], abs=1e-300)
    assert not np.isnan([a, slopes]).any()


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_bounds(name):
    a, _ = values_and_slopes(name, EXTREMES)
    entry = ACTIVATIONS[name]
    assert a.min() == entry.low
    assert a.max() == entry.high


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_not_a_number_stays_visible(name):
    a, _ = values_and_slopes(name, [math.nan])
    assert np.isnan(a).all()


@pytest.mark.parametrize("name", ["relu", "leaky_relu"])
def test_slope_at_the_kink_is_that_of_the_left(name):
    _, slopes = values_and_slopes(name, [-1.0, 0.0])
    assert slopes[1] == slopes[0]
