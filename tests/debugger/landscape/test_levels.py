import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.debugger.landscape.levels import contour_levels


def test_linear_levels_are_round_and_evenly_spaced():
    assert contour_levels(np.linspace(0.02, 0.1, 1000)) == pytest.approx(np.arange(2, 10) / 100)


def test_a_steep_wall_does_not_take_all_levels():
    losses = np.append(np.linspace(0, 1, 990), np.full(10, 1e9))
    levels = contour_levels(losses)
    assert levels[-1] <= 1
    assert len(levels) > 5


def test_logarithmic_levels_are_one_two_five():
    assert contour_levels(np.array([0.009, 1.1]), True) == pytest.approx([0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1])


def test_many_powers_leave_two_and_five_out():
    assert contour_levels(np.array([1e-7, 10.0]), True) == pytest.approx(10.0 ** np.arange(-7, 2))


def test_a_loss_of_nothing_has_no_power_of_ten():
    levels = contour_levels(np.array([0.0, 1.0]), True)
    assert levels[0] >= 1e-9
    assert levels[-1] == 1.0


@pytest.mark.parametrize("high", [0.11, 0.15, 0.3, 0.9])
def test_levels_of_a_narrow_range_stand_at_equal_ratios(high):
    """A scale that switches to even spacing there would be no logarithmic one."""
    levels = contour_levels(np.linspace(0.1, high, 100), True)
    ratios = levels[1:] / levels[:-1]
    assert len(levels) >= 5
    assert np.log(ratios) == pytest.approx(np.log(ratios).mean(), rel=0.5)
    assert all(len(f"{level:.6g}") <= 6 for level in levels)


@pytest.mark.parametrize("losses", [[np.nan, np.inf], [0.0, 0.0], [3.0], [np.nan, 2.0]])
def test_there_is_one_level_at_the_least(losses):
    for logarithmic in (False, True):
        assert len(contour_levels(np.array(losses), logarithmic)) == 1


@given(st.lists(st.floats(0, 1e300), min_size=1), st.booleans())
def test_levels_ascend_are_few_and_lie_in_the_range(losses, logarithmic):
    levels = contour_levels(np.array(losses), logarithmic)
    assert 1 <= len(levels) <= 13
    assert (np.diff(levels) > 0).all()
    spare = 1e-9 * max(losses)
    assert levels[0] >= min(losses) - spare
    assert levels[-1] <= max(losses) + spare
