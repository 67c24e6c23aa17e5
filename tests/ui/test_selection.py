"""One selection for all views."""

import pytest

from bpviz.debugger.quantities import Quantity
from bpviz.engine.network import Network
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


def test_a_subject_is_what_was_asked_for_else_the_weight_or_unit_itself(selection):
    network = Network((2, 3, 1), ("sigmoid", "sigmoid"), True)
    selection.select(weight=10)
    assert selection.subject_in(network) == Quantity("weight", 2, 0, 1)
    selection.select(unit=(1, 2))
    assert selection.subject_in(network) == Quantity("activation", 1, 2)
    selection.select(subject=Quantity("loss"))
    assert selection.subject_in(network) == Quantity("loss")
    selection.select()
    assert selection.subject_in(network) is None


def test_what_a_network_lacks_is_no_subject(selection):
    network = Network((1, 1), ("sigmoid",), False)
    for chosen in ({"weight": 1}, {"unit": (1, 1)}, {"subject": Quantity("error", 2, 0)}):
        selection.select(**chosen)
        assert selection.subject_in(network) is None


@pytest.mark.parametrize(
    ("quantity", "weight", "unit"),
    [
        (Quantity("gradient", 2, 0, 1), 10, None),
        (Quantity("error", 1, 2), None, (1, 2)),
        (Quantity("loss"), None, None),
    ],
)
def test_a_quantity_selects_the_weight_or_unit_that_it_belongs_to(selection, quantity, weight, unit):
    network = Network((2, 3, 1), ("sigmoid", "sigmoid"), True)
    selection.select_quantity(quantity, network)
    assert (selection.weight, selection.unit, selection.subject_in(network)) == (weight, unit, quantity)


def test_what_a_network_does_not_have_is_not_selected_in_it(qapp):
    selection, small = Selection(), Network((2, 2, 1), ("sigmoid", "sigmoid"), True)
    selection.select(weight=8, unit=(1, 1))
    assert (selection.lit_in(small), selection.unit_in(small)) == (8, (1, 1))
    selection.select(weight=9, unit=(1, 2))
    assert (selection.lit_in(small), selection.unit_in(small)) == (None, None)
    selection.hover(3)
    selection.select(unit=(3, 0))
    assert (selection.lit_in(small), selection.unit_in(small)) == (3, None)
