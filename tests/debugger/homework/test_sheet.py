"""The sheet of a step, on the published two-two-two example and on random networks."""

import math

import pytest
from handwork import random_hand, two_two_two

from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.homework.sheet import (
    FOLLOWS,
    MOST_SOURCES,
    RIGHT,
    ROUGH,
    UNREADABLE,
    WRONG,
    cells,
    check,
    fits_one_sheet,
)  # fmt: skip
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.network import Network

Z1, H1, H2 = Quantity("weighted sum", 1, 0), Quantity("activation", 1, 0), Quantity("activation", 1, 1)
OUT1, LOSS, DELTA1 = Quantity("activation", 2, 0), Quantity("loss"), Quantity("error", 2, 0)
# What the literature prints for the example, digit for digit.
PUBLISHED = {
    Z1: "0.3775",
    H1: "0.593269992",
    H2: "0.596884378",
    Quantity("weighted sum", 2, 0): "1.105905967",
    OUT1: "0.75136507",
    Quantity("activation", 2, 1): "0.772928465",
    LOSS: "0.298371109",
    DELTA1: "0.138498562",
    Quantity("error", 2, 1): "−0.038098236",
    Quantity("gradient", 2, 0, 0): "0.082167041",
    Quantity("weight", 2, 0, 0): "0.35891648",
    Quantity("weight", 2, 0, 1): "0.408666186",
    Quantity("weight", 2, 1, 0): "0.511301270",
    Quantity("weight", 2, 1, 1): "0.561370121",
    Quantity("gradient", 1, 0, 0): "0.000438568",
    Quantity("weight", 1, 0, 0): "0.149780716",
    Quantity("weight", 1, 0, 1): "0.19956143",
    Quantity("weight", 1, 1, 0): "0.24975114",
    Quantity("weight", 1, 1, 1): "0.29950229",
}


def marked(hand, answers):
    sheet = cells(hand.network, hand.training)
    return check(answers, sheet, hand.network, hand.trace, hand.training, Notation(hand.network))


def states(hand, answers):
    return {quantity: mark.state for quantity, mark in marked(hand, answers).marks.items()}


def test_the_sheet_is_in_the_order_of_computation():
    sheet = cells(Network((1, 1, 1), ("sigmoid",) * 2, False), TrainingChoice())
    kinds = ["weighted sum", "activation"] * 2 + ["loss"] + ["error", "gradient", "weight"] * 2
    layers = [1, 1, 2, 2, 0, 2, 2, 2, 1, 1, 1]
    assert [(cell.quantity.kind, cell.quantity.layer) for cell in sheet] == list(
        zip(kinds, layers, strict=True)
    )
    assert sheet[0].group == "Forward, hidden layer"
    assert sheet[-1].group == "New weights, hidden layer"


def test_the_sheet_asks_for_each_number_once_and_not_for_frozen_weights():
    hand = two_two_two()
    asked = [cell.quantity for cell in cells(hand.network, hand.training)]
    assert len(asked) == len(set(asked)) == 4 + 4 + 1 + 4 + 12 + 8
    assert all(q.fits(hand.network) for q in asked)
    assert not [q for q in asked if q.kind == "weight" and q.source == -1]


def test_a_large_network_is_worked_out_unit_by_unit():
    network = Network((64, 30, 10), ("sigmoid",) * 2, True)
    assert not fits_one_sheet(network)
    sheet = cells(network, TrainingChoice(), 1, 7)
    assert {cell.quantity.unit for cell in sheet if cell.quantity.kind != "loss"} == {7}
    sources = [cell.quantity.source for cell in sheet if cell.quantity.kind == "gradient"]
    assert (sources[0], sources[1], sources[-1], len(sources)) == (-1, 0, 63, MOST_SOURCES + 1)


def test_published_hand_values_are_right():
    marks = marked(two_two_two(), PUBLISHED)
    assert {mark.state for mark in marks.marks.values()} == {RIGHT}
    assert marks.first_wrong is None
    assert marks.count(RIGHT) == len(PUBLISHED)


def test_blank_cells_are_neutral():
    assert states(two_two_two(), {Z1: " ", H1: ""}) == {}


@pytest.mark.parametrize("digits", [2, 3, 5, 8])
@pytest.mark.parametrize("update", ["exact", "in-place"])
def test_right_values_at_any_number_of_digits(digits, update):
    hand = random_hand(7, update=update)
    step = hand.step
    answers = {
        Quantity("activation", 2, 1): f"{step.a[2][1]:.{digits}g}",
        Quantity("error", 1, 0): f"{step.delta[1][0]:.{digits}g}",
        LOSS: f"{step.loss:.{digits}g}",
        Quantity("gradient", 1, 1, 2): f"{step.delta[1][1] * hand.x[2]:.{digits}g}",
    }
    assert set(states(hand, answers).values()) == {RIGHT}


def test_what_follows_from_a_wrong_value_follows():
    hand = two_two_two()
    wrong = 0.65  # in place of 0.593
    out = 1 / (1 + math.exp(-(0.40 * wrong + 0.45 * 0.596884378 + 0.60)))
    answers = {H1: "0.65", OUT1: f"{out:.8f}", DELTA1: f"{(out - 0.01) * out * (1 - out):.8f}"}
    assert states(hand, answers) == {H1: WRONG, OUT1: FOLLOWS, DELTA1: FOLLOWS}
    assert marked(hand, answers).first_wrong == H1
    assert states(hand, {H1: "0.65", OUT1: "0.75136507"}) == {H1: WRONG, OUT1: RIGHT}


def test_in_place_the_hidden_error_follows_from_the_students_new_weights():
    hand = random_hand(3, update="in-place")
    W, delta, h = hand.old[1][0], hand.step.delta[2], hand.step.a[1][0]
    hand_weight = 2.5
    pulled = hand_weight * delta[0] + hand.new[1][0][1][0] * delta[1]
    answers = {
        Quantity("weight", 2, 0, 0): str(hand_weight),
        Quantity("error", 1, 0): f"{pulled * h * (1 - h):.9g}",
    }
    assert W[0][0] != hand_weight
    assert list(states(hand, answers).values()) == [WRONG, FOLLOWS]


def test_the_first_wrong_cell_is_the_first_of_the_sheet_not_of_the_answers():
    marks = marked(two_two_two(), {DELTA1: "0.7", H1: "0.5"})
    assert marks.first_wrong == H1


def test_an_unreadable_answer_says_so_and_counts_as_blank_for_the_rest():
    marks = marked(two_two_two(), {H1: "half", OUT1: "0.75136507"})
    assert marks.marks[H1].state == UNREADABLE
    assert "“half” is not a number" in marks.marks[H1].sentence
    assert marks.marks[OUT1].state == RIGHT
    assert marks.first_wrong == H1


def test_too_few_digits_are_not_taken_for_right():
    old = Quantity("weight", 1, 0, 0)  # 0.15 becomes 0.14978
    marks = marked(two_two_two(), {old: "0.15", DELTA1: "0.1"})
    assert marks.marks[old].state == marks.marks[DELTA1].state == ROUGH
    assert "new weight from the old" in marks.marks[old].sentence


def test_a_wrong_value_without_a_usual_mistake_is_said_to_be_so():
    assert "no usual mistake" in marked(two_two_two(), {DELTA1: "17.1234567"}).marks[DELTA1].sentence


def test_a_step_that_is_not_finite_can_be_checked():
    hand = random_hand(1, "linear", sizes=(1, 1, 1))
    hand.trace.z[1][0] = hand.trace.a[1][0] = math.inf
    assert states(hand, {Quantity("activation", 1, 0): "3"}) == {Quantity("activation", 1, 0): WRONG}
