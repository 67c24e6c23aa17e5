import math

import pytest

from bpviz.ui.painting.numbers import counted, fixed, short, signed, significant, small


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.5654, "0.565"), (-0.5, "−0.500"), (9.9996, "10.00"), (12.345, "12.35"), (123.4, "123.4"),
     (1234.0, "1234"), (123456.0, "1.2e5"), (math.nan, "NaN"), (-math.inf, "−∞"), (-0.0001, "0.000")],
)  # fmt: skip
def test_fixed_keeps_its_width(value, text):
    assert fixed(value) == text


def test_signed_always_has_a_sign():
    assert [signed(value) for value in (2.86, -4.96, 0.0, -math.inf)] == ["+2.86", "−4.96", "+0.00", "−∞"]


@pytest.mark.parametrize("value", [0.12345, -0.0505, 0.001, -0.000341, 3.4e-9, 9.0])
def test_small_numbers_are_seven_characters_wide_and_never_vanish(value):
    text = small(value)
    assert len(text) == 7
    assert any(digit in text for digit in "123456789")


def test_small_tells_an_exact_zero():
    assert small(0.0) == "0"


def test_short_leaves_out_needless_digits():
    assert [short(value) for value in (1.0, 0.5, -5.844, 1e-9)] == ["1", "0.5", "−5.84", "1e−9"]


def test_significant_digits():
    values = (0.034343, -0.050512, 12.345, 0.0, 6.2e-7)
    assert [significant(value) for value in values] == ["0.0343", "−0.0505", "12.3", "0", "6.2e−7"]


def test_counted_in_groups_of_three():
    assert counted(1234567).split("\u2009") == ["1", "234", "567"]
