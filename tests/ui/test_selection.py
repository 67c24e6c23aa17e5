"""One selection for all views."""

import pytest

from bpviz.ui.selection import Selection


@pytest.fixture
def selection(qapp):
    made = Selection()
    made.changes = 0

    def count():
        made.changes += 1

    made.changed.connect(count)
    return made


def test_a_weight_or_a_unit_is_selected_never_both(selection):
    selection.select(weight=3)
    selection.select(unit=(1, 0))
    assert (selection.weight, selection.unit, selection.changes) == (None, (1, 0), 2)


def test_the_hovered_weight_lights_up_before_the_selected_one(selection):
    selection.select(weight=3)
    selection.hover(5)
    assert selection.lit_weight == 5
    selection.hover(None)
    assert selection.lit_weight == 3


def test_what_stays_the_same_is_no_change(selection):
    selection.select(weight=0)
    selection.select(weight=0)
    selection.hover(None)
    assert selection.changes == 1
