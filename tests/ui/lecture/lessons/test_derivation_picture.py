"""Where a number comes from, beside a lecture's network."""

import pytest
from side_pictures import laid_out, texts

from bpviz.debugger.explain.terms import EQUALS, Line, sign
from bpviz.debugger.quantities import Quantity
from bpviz.headless import show
from bpviz.ui.lecture.lessons.derivation_picture import MORE, InspectorPicture, shorter_and_shorter

SIZES = [(345, 170), (345, 245), (600, 900)]


@pytest.fixture
def window(open_window, settled):
    window = open_window("xor")
    window.runner.do(lambda debugger: debugger.seek(41))
    settled(window)
    show(window, "inspector")
    return window


def picture_of(window, size):
    return laid_out(InspectorPicture(window.inspector, window.selection), window, size)


def said(widget):
    return " ".join(texts(widget))


def select(window, *quantity):
    window.selection.select_quantity(Quantity(*quantity), window.frame.network)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("quantity", [("weight", 2, 0, 1), ("error", 1, 0), ("activation", 1, 2), ("loss",)])
def test_the_last_lines_find_room_and_lead_to_the_number(window, size, quantity):
    select(window, *quantity)
    rows = picture_of(window, size).parts[0]
    told = rows.derivation
    assert rows.lines[-1] == told.lines[-1]
    assert rows.lines[-1].terms[-1].value == pytest.approx(told.value)
    assert rows.lines in [told.lines, *((MORE, *told.lines[n:]) for n in range(len(told.lines)))]
    assert rows._laid_out(rows.lines).height <= rows.height()
    if size == SIZES[-1]:
        assert rows.lines == told.lines


def test_the_number_is_that_of_the_step(window):
    select(window, "weight", 2, 0, 1)
    value = picture_of(window, SIZES[-1]).parts[0].derivation.value
    assert value == window.frame.theta[window.selection.weight]


def test_of_a_unit_its_error_is_told_once_it_is_computed(window, settled):
    select(window, "activation", 1, 0)
    assert picture_of(window, SIZES[1]).parts[0].derivation.quantity == Quantity("error", 1, 0)
    window.runner.do(lambda debugger: debugger.seek(41, 2))
    settled(window)
    assert picture_of(window, SIZES[1]).parts[0].derivation.quantity == Quantity("activation", 1, 0)


def test_its_title_says_what_it_is_and_without_a_selection_what_to_do(window):
    select(window, "error", 1, 0)
    assert "Error at hidden unit h₁" in said(picture_of(window, SIZES[1]))
    window.selection.select()
    assert "Click a unit or a weight" in said(picture_of(window, SIZES[1]))


def test_a_line_that_goes_on_stays_with_the_one_before_as_long_as_it_can():
    first, second, third = (Line((sign(letter),)) for letter in "abc")
    on = Line((EQUALS, sign("1")))
    assert list(shorter_and_shorter((first, second, on, on, third, on))) == [
        (first, second, on, on, third, on),
        (MORE, second, on, on, third, on),
        (MORE, third, on),
        (third, on),
        (third, on),
        (on,),
    ]
