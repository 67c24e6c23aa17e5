"""Hidden numbers: none of them shows in any text or colour, and each is found where its mark stands."""

import re

import pytest
from PySide6.QtCore import QRectF

from bpviz.debugger.experiment import Experiment, NetworkChoice
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.ui.painting.caption import caption, formula_result
from bpviz.ui.painting.focus import Focus
from bpviz.ui.painting.network import network_view, paint_network
from bpviz.ui.painting.questions import error_rect, question_at, questions
from bpviz.ui.painting.tips import parameter_tip, unit_tip
from bpviz.ui.theme import THEMES

LIGHT, RECT = THEMES["light"], QRectF(0, 0, 1000, 500)
V11, FROZEN = 6, 10  # the indices of v₁,₁ and of a bias that is not trained


def everything(quantity):
    return True


def only(*kinds):
    return lambda quantity: quantity.kind in kinds


def picture(paint, frame, hidden=None, lit=None):
    notation = Notation(frame.network)
    return paint(
        lambda painter, rect: paint_network(painter, rect, frame, LIGHT, notation, Focus(lit, hidden=hidden)),
        1000, 500,
    )  # fmt: skip


def view(frame, hidden):
    return network_view(frame, RECT, LIGHT, Notation(frame.network), Focus(hidden=hidden))


def told(text):
    """The numbers in a text with more than two digits."""
    return re.findall(r"\d\.\d{2,}", text)


def test_hidden_activations_leave_their_discs_empty(paint, worked):
    image, shown = picture(paint, worked(3), only("activation")), picture(paint, worked(3))
    for column in view(worked(3), None).layout.columns[1:]:
        x, y = round(column.x - 0.2 * column.radius), round(column.y[0] + 0.62 * column.radius)
        assert image.pixelColor(x, y).name() == LIGHT.panel
        assert shown.pixelColor(x, y).name() != LIGHT.panel


def test_different_hidden_numbers_look_the_same(paint, worked):
    frame, other = worked(9), worked(9)
    for layer in (1, 2):
        other.trace.a[layer][:] = 0.9, 0.1
        other.trace.delta[layer][:] = 0.05, -0.1
    other.trace.after[[0, 7]] += 0.05
    assert picture(paint, frame) != picture(paint, other)
    assert picture(paint, frame, everything) == picture(paint, other, everything)
    assert picture(paint, frame, everything, V11) == picture(paint, other, everything, V11)


def test_hidden_gradients_are_not_drawn(paint, worked):
    frame, other = worked(5), worked(5)
    other.trace.gradient[6:10] = 0.05
    hidden = only("error", "gradient")
    assert picture(paint, frame, hidden) == picture(paint, other, hidden)


def test_without_anything_hidden_the_picture_is_as_ever(paint, worked):
    assert picture(paint, worked(9), lambda quantity: False) == picture(paint, worked(9))


def test_old_and_frozen_weights_are_known(worked):
    found = questions(view(worked(6), everything))
    weights = {quantity for quantity in found if quantity.kind == "weight"}
    assert weights == {Quantity("weight", 2, unit, source) for unit in (0, 1) for source in (0, 1)}


def test_questions_come_in_the_order_of_the_step(worked):
    assert questions(view(worked(0), everything)) == []
    kinds = [(q.kind, q.layer) for q in questions(view(worked(7), everything))]
    assert list(dict.fromkeys(kinds)) == [
        ("activation", 1), ("activation", 2), ("loss", 0), ("error", 2), ("weight", 2), ("error", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("sizes", [(3,), (16,), (16, 16)])
def test_each_question_of_a_unit_is_found_at_its_place(xor, sizes):
    frame = xor(3 + 3 * (len(sizes) + 1), Experiment(network=NetworkChoice(hidden=sizes)))
    shown = view(frame, everything)
    for column in shown.layout.columns[1:]:
        for row, unit in enumerate(column.units.tolist()):
            at = column.x, float(column.y[row])
            assert question_at(shown, *at) == Quantity("activation", column.layer, unit)
            errors = view(frame, only("error"))
            assert question_at(errors, *at) == Quantity("error", column.layer, unit)


def test_an_error_is_found_under_its_unit_and_a_weight_at_its_label(worked):
    shown = view(worked(9), everything)
    column = shown.layout.columns[2]
    under = error_rect(shown, column, 1).center()
    assert question_at(shown, under.x(), under.y()) == Quantity("error", 2, 1)
    _, edge = shown.layout.place_of(V11)
    label = shown.layout.label_rects[1][edge].center()
    assert question_at(shown, label.x(), label.y()) == Quantity("weight", 2, 0, 0)
    assert question_at(shown, 5, 5) is None
    _, edge = shown.layout.place_of(FROZEN)
    label = shown.layout.label_rects[1][edge].center()
    assert question_at(shown, label.x(), label.y()) is None


@pytest.mark.parametrize("update", ["exact", "in-place"])
@pytest.mark.parametrize("phases", range(2, 9))
def test_the_caption_gives_no_hidden_number_away(worked, phases, update):
    frame = worked(phases, update)
    words = caption(frame, Notation(frame.network), (1, 1), everything)
    known = {"0.01", "0.99", "0.05", "0.10", "0.1500", "0.2500", "0.4000", "0.4500", "0.5000", "0.5500",
             "0.400", "0.450", "0.500", "0.550"}  # fmt: skip
    assert set(told(words.formula)) <= known
    assert "<b>?</b>" in words.formula
    assert "?" not in caption(frame, Notation(frame.network), (1, 1)).formula


@pytest.mark.parametrize(
    ("phases", "result"),
    [
        (1, None), (2, Quantity("activation", 1, 1)), (3, Quantity("activation", 2, 0)),
        (4, Quantity("loss")), (5, Quantity("error", 2, 0)), (6, Quantity("weight", 2, 0, 1)),
        (7, Quantity("error", 1, 1)), (8, Quantity("weight", 1, 1, 0)), (9, None),
    ],
)  # fmt: skip
def test_the_formulas_result_is_known_by_name(worked, phases, result):
    assert formula_result(worked(phases), (1, 1)) == result


def test_tooltips_give_no_hidden_number_away(worked):
    frame = worked(9)
    notation = Notation(frame.network)
    assert parameter_tip(frame, notation, V11, everything).startswith("v₁,₁ = ?   gradient ?   Δ ?\n")
    assert parameter_tip(frame, notation, FROZEN, everything).startswith("v₁,₀ = +0.6 ")
    assert unit_tip(frame, notation, 2, 0, everything) == "d̂₁ = ?   z⁽²⁾₁ = ?   d₁ = +0.01   δ₁ = ?"
    assert unit_tip(frame, notation, 0, 0, everything) == unit_tip(frame, notation, 0, 0)
