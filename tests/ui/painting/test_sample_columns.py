"""Samples find their columns, and points find their samples, for any number of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from bpviz.debugger.interference import Interference
from bpviz.ui.painting.sample_columns import Bars, Chart, sample_at


def bars_of(changes, by_change=False):
    changes = np.array(changes, float)
    return Bars(Interference(0, 0, np.ones(len(changes)), 1 + changes), by_change)


def test_samples_stand_by_number_or_from_most_helped_to_most_hurt():
    changes = [0.3, -0.2, np.nan, 0.0, -0.5]
    assert bars_of(changes).order.tolist() == [0, 1, 2, 3, 4]
    assert bars_of(changes, by_change=True).order.tolist() == [4, 1, 3, 0, 2]
    assert bars_of(changes, by_change=True).place.tolist() == [3, 1, 4, 2, 0]


@given(st.integers(1, 3000), st.floats(200, 1000))
def test_every_place_lies_in_its_column_and_in_no_other(count, wide):
    chart = Chart(QRectF(10, 0, wide, 150), count, 12)
    found = [
        place for n in range(chart.slots) for place in chart.places_at(chart.left + (n + 0.5) * chart.slot)
    ]
    assert found == list(range(count))
    assert all(place in chart.places_at(chart.x(place)) for place in range(0, count, 7))
    assert not chart.places_at(chart.left - 1)
    assert not chart.places_at(chart.rect.right() + 1)


@pytest.mark.parametrize(("count", "is_single"), [(4, True), (40, True), (41, False), (60_000, False)])
def test_few_samples_have_bars_of_their_own(count, is_single):
    assert Chart(QRectF(0, 0, 590, 130), count, 12).is_single is is_single


def test_a_column_speaks_of_the_sample_that_changed_most():
    changes = np.full(6000, 0.001)
    changes[1234] = -0.5
    bars, chart = bars_of(changes), Chart(QRectF(0, 0, 600, 150), 6000, 12)
    assert sample_at(chart, bars, chart.x(1234)) == 1234
    assert sample_at(chart, bars, 5) is None


@pytest.mark.parametrize("count", [4, 150])
@pytest.mark.parametrize("size", [(590, 120), (280, 200), (340, 330), (3600, 700)])
def test_all_parts_lie_in_the_rectangle(count, size):
    chart = Chart(QRectF(0, 0, *size), count, 12)
    parts = [chart.changes, chart.losses] if chart.is_single else [chart.changes]
    for part in parts:
        assert chart.rect.contains(part)
        assert part.height() > 12
    if chart.is_single:
        assert chart.losses.bottom() < chart.changes.top()
