"""Weights that are set to a place: in view as near as one can point, however far one has zoomed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QMenu

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.landscape.slices import Slice
from bpviz.debugger.landscape.surface import Extent
from bpviz.ui.panels.landscape.weight_setting import add_setting, rounded

PIXELS = 300  # of a plot's width


@given(st.floats(-100, 100), st.floats(-3, 6), st.floats(0, 1))
def test_a_place_is_told_from_those_a_pixel_beside_it(middle, power, share):
    span = 10.0**power
    extent = Extent(middle - span / 2, middle + span / 2, -span, 0.0)
    place = extent.left + share * span, extent.bottom + share * span
    x, y = rounded(place, extent)
    assert (x, y) == pytest.approx(place, abs=span / PIXELS / 2)
    beside = rounded((place[0] + span / PIXELS, place[1]), extent)
    assert beside[0] > x


@pytest.mark.parametrize(
    ("place", "span", "expected"),
    [
        ((1.23456, -0.5), 4.0, (1.235, -0.5)),
        ((12.3456789, 0.0), 0.004, (12.345679, 0.0)),
        ((12345.678, 0.4), 9000.0, (12346.0, 0.0)),
    ],
)
def test_no_more_digits_than_that_takes(place, span, expected):
    assert rounded(place, Extent(-span / 2, span / 2, -span / 2, span / 2)) == expected


def test_the_entry_tells_the_values_that_it_sets(qtbot):
    debugger, menu, sent = Debugger(Experiment()), QMenu(), []
    qtbot.addWidget(menu)
    before = debugger.present.theta.copy()
    add_setting(menu, Slice(first=2, second=5), ("a", "b"), (12.345679, -0.25), sent.append)
    (action,) = menu.actions()
    assert action.text() == "Set these weights here: a = 12.345679, b = −0.25"
    action.trigger()
    sent[0](debugger)
    assert debugger.present.theta[[2, 5]].tolist() == [12.345679, -0.25]
    assert np.array_equal(np.delete(debugger.present.theta, [2, 5]), np.delete(before, [2, 5]))
