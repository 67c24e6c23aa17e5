"""Bins against numpy's own, and by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_starts import mixed, start, starts_of

from bpviz.debugger.starts.histogram import histogram


def counts(found):
    return [len(each.starts) for each in found.bins]


@given(st.lists(st.floats(1e-6, 1e3), min_size=1, max_size=40), st.booleans(), st.integers(1, 60))
def test_counts_are_numpys(losses, logarithmic, count):
    found = histogram(starts_of(*(start(s, x) for s, x in enumerate(losses))), count, logarithmic=logarithmic)
    assert len(found.bins) == count
    for each in found.bins:
        for one in each.starts:
            assert each.low * (1 - 1e-9) <= one.mean_loss <= each.high * (1 + 1e-9)
    assert sum(counts(found)) == len(losses)
    if not logarithmic:
        expected, _ = np.histogram(losses, count, (0.0, max(losses) * 1.02))
        assert (
            np.abs(np.cumsum(expected) - np.cumsum(counts(found))).max() <= 1
        )  # an edge may fall either way


def test_bins_know_what_has_settled():
    found = histogram(mixed(), 50, logarithmic=True)
    assert sum(len(each.settled) for each in found.bins) == 8
    assert [one.seed for each in found.bins for one in each.moving] == [8]
    assert [one.seed for one in found.diverged] == [9]
    assert found.greatest >= 3


def test_places_on_the_axis():
    found = histogram(starts_of(start(0, 0.001), start(1, 0.1)), 10, logarithmic=True)
    assert found.place(0.01) == pytest.approx(0.5)
    assert found.place(found.bins[0].low) == pytest.approx(0.0)
    linear = histogram(starts_of(start(0, 0.001), start(1, 0.1)), 10, logarithmic=False)
    assert linear.place(0.0) == 0.0
    assert linear.place(0.102) == pytest.approx(1.0)


@pytest.mark.parametrize("logarithmic", [True, False])
def test_losses_of_zero_can_be_shown(logarithmic):
    assert sum(counts(histogram(starts_of(start(0, 0.0)), 8, logarithmic=logarithmic))) == 1


def test_where_all_diverged_there_are_no_bins():
    found = histogram(starts_of(start(0, float("nan"))), 8, logarithmic=True)
    assert (found.bins, found.greatest) == ((), 1)
