"""Round numbers along an axis."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.ui.painting.ticks import places, power_places, round_spacing, ticks, value_text


@pytest.mark.parametrize(
    ("span", "most", "spacing"),
    [(1.0, 5, 0.2), (1.0, 4, 0.5), (7.0, 10, 1.0), (90.0, 5, 20.0), (0.003, 3, 0.001)],
)
def test_spacings_are_1_2_or_5_times_a_power_of_ten(span, most, spacing):
    assert round_spacing(span, most) == pytest.approx(spacing)


def test_places_have_the_ends_among_them():
    assert places(-0.4, 0.4, 0.2) == pytest.approx([-0.4, -0.2, 0.0, 0.2, 0.4])
    assert places(-0.39, 0.39, 0.2) == pytest.approx([-0.2, 0.0, 0.2])


@pytest.mark.parametrize(
    ("value", "spacing", "text"),
    [
        (-0.5, 0.5, "−0.5"),
        (2.0, 1.0, "2"),
        (0.25, 0.05, "0.25"),
        (0.0, 1e-7, "0"),
        (2e5, 1e5, "2e5"),
        (1.5e5, 5e4, "1.5e5"),
        (102_000.0, 2e3, "1.02e5"),
        (-6e156, 2e156, "−6e156"),
        (2e-6, 2e-6, "2e−6"),
        (0.500002, 1e-6, "5.00002e−1"),
    ],
)
def test_texts_have_the_digits_that_their_spacing_needs(value, spacing, text):
    assert value_text(value, spacing) == text


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.floats(40, 2000), st.floats(10, 40))
def test_ticks_lie_between_the_ends_and_have_room(low, span, size, room):
    limits = low, low + span
    found = [value for value, _ in ticks(limits, size, room)]
    assert all(limits[0] - 1e-6 * span <= value <= limits[1] + 1e-6 * span for value in found)
    gaps = [(b - a) * size / span for a, b in pairwise(found)]
    assert all(gap >= room * (1 - 1e-6) or math.isclose(gap, room, rel_tol=1e-6) for gap in gaps)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.1, 1000.0, []),  # five whole powers are enough
        (0.08, 2.5, [0.1, 0.2, 0.5, 1, 2]),
        (0.21, 0.29, [0.22, 0.24, 0.26, 0.28]),
        (1.0, 1.002, [1.0, 1.0005, 1.001, 1.0015, 1.002]),
    ],
)
def test_a_logarithmic_axis_has_ticks_between_powers_where_these_are_few(low, high, expected):
    found = power_places(math.log10(low), math.log10(high), 5)
    assert [10**place for place in found] == pytest.approx(expected)
