"""As many digits as a difference takes, and no more."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bpviz.debugger.cancellation import digits_beside


@pytest.mark.parametrize(
    ("value", "others", "digits"),
    [
        (0.738, (1.0,), 3),
        (0.958, (1.0,), 3),
        (0.9953, (1.0,), 4),
        (0.99953, (1.0,), 5),
        (1.0346, (1.0,), 4),
        (-0.99953, (-1.0,), 5),
        (0.99953, (0.0, 1.0), 5),
        (0.00457, (1.0,), 3),
        (1.0, (1.0,), 3),
        (0.0, (1.0,), 3),
        (1 - 1e-12, (1.0,), 3),
        (float("inf"), (1.0,), 3),
        (0.5, (float("nan"),), 3),
        (0.5, (), 3),
    ],
)
def test_a_number_near_another_has_more_digits(value, others, digits):
    assert digits_beside(value, others, 3) == digits


@given(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3))
def test_what_is_written_is_as_far_away_as_it_should_be(value, other):
    assume(abs(value - other) > 1e-5 * abs(value) > 0)
    written = float(f"{value:.{digits_beside(value, (other,), 4) - 1}e}")
    assert written - other == pytest.approx(value - other, rel=6e-3)
