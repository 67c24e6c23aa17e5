"""Each usual mistake, made by hand on random networks, is recognized by its name."""

import math

import pytest
from handwork import random_hand, two_two_two
from reference import PHI

from bpviz.debugger.homework.answers import read_answer
from bpviz.debugger.homework.hand_numbers import HandNumbers
from bpviz.debugger.homework.mistakes import KINDS, MISTAKES, recognize
from bpviz.debugger.homework.sheet import cells, check
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity

CASES = [
    (seed, name, update)
    for seed in (1, 2, 5)
    for name in ("sigmoid", "tanh", "relu")
    for update in ("exact", "in-place")
]
SUM, VALUE, LOSS = Quantity("weighted sum", 2, 0), Quantity("activation", 2, 0), Quantity("loss")
FIRST_SUM = Quantity("weighted sum", 1, 1)
OUT, HIDDEN = Quantity("error", 2, 0), Quantity("error", 1, 1)
GRADIENT, WEIGHT = Quantity("gradient", 2, 0, 1), Quantity("weight", 2, 0, 1)


def recognized(hand, quantity, value, digits=10):
    numbers = HandNumbers(hand.network, hand.trace, hand.training)
    answer = read_answer(f"{value:.{digits}g}")
    return recognize(quantity, answer, [(numbers, numbers.value(quantity))], Notation(hand.network))


def names(hand, quantity, value):
    return [found.name for found in recognized(hand, quantity, value)]


class Values:
    """The numbers of a step of a 3-2-2 network by their letters."""

    def __init__(self, hand, name):
        (self.W, self.b), (self.V, self.c) = hand.old
        self.new_W, self.new_V = hand.new[0][0], hand.new[1][0]
        self.x, self.d, self.alpha = hand.x, hand.d, hand.alpha
        (_, self.z, self.y), (_, self.h, self.out) = hand.step.z, hand.step.a
        (_, self.gamma, self.delta), self.loss = hand.step.delta, hand.step.loss
        self.phi, self.slope = PHI[name]
        self.off = [o - d for o, d in zip(self.out, self.d, strict=True)]
        self.read_V = self.new_V if hand.training.update == "in-place" else self.V
        self.other_V = self.V if hand.training.update == "in-place" else self.new_V

    def pull(self, V, unit=1):
        return sum(self.delta[k] * V[k][unit] for k in range(2))


# Of a number, the name of a mistake and the value it leads to, from the letters.
FORWARD = [
    (SUM, "forgot the bias", lambda v: v.y[0] - v.c[0]),
    (SUM, "subtracted the bias", lambda v: v.y[0] - 2 * v.c[0]),
    (SUM, "forgot to sum", lambda v: v.V[0][1] * v.h[1] + v.c[0]),
    (FIRST_SUM, "forgot a term of the sum", lambda v: v.z[1] - v.W[1][2] * v.x[2]),
    (FIRST_SUM, "mixed indices", lambda v: v.z[0]),
    (SUM, "mixed indices of the weights", lambda v: v.V[0][0] * v.h[0] + v.V[1][0] * v.h[1] + v.c[0]),
    (SUM, "mixed indices of the weights", lambda v: v.V[1][0] * v.h[0] + v.V[1][1] * v.h[1] + v.c[0]),
    (SUM, "forgot the weights", lambda v: v.h[0] + v.h[1] + v.c[0]),
    (SUM, "sign flipped", lambda v: -v.y[0]),
    (VALUE, "mixed indices", lambda v: v.out[1]),
    (LOSS, "forgot ½", lambda v: v.off[0] ** 2 + v.off[1] ** 2),
    (LOSS, "forgot to sum", lambda v: 0.5 * v.off[1] ** 2),
    (LOSS, "forgot the square", lambda v: 0.5 * (v.off[0] + v.off[1])),
    (LOSS, "squared the sum", lambda v: 0.5 * (v.off[0] + v.off[1]) ** 2),
    (LOSS, "took the mean of the outputs", lambda v: (v.off[0] ** 2 + v.off[1] ** 2) / 4),
    (LOSS, "sign flipped", lambda v: -v.loss),
    (LOSS, "decimal point shifted", lambda v: v.loss / 10),
]
BACKWARD = [
    (OUT, "used target − output", lambda v: -v.delta[0]),
    (OUT, "mixed indices of the target", lambda v: (v.out[0] - v.d[1]) * v.slope(v.y[0])),
    (OUT, "mixed indices", lambda v: v.delta[1]),
    (HIDDEN, "sign flipped", lambda v: -v.gamma[1]),
    (HIDDEN, "used v", lambda v: v.pull(v.other_V) * v.slope(v.z[1])),
    (HIDDEN, "forgot to sum", lambda v: v.delta[1] * v.read_V[1][1] * v.slope(v.z[1])),
    (HIDDEN, "mixed indices of the weights",
     lambda v: (v.delta[0] * v.read_V[1][0] + v.delta[1] * v.read_V[1][1]) * v.slope(v.z[1])),
    (HIDDEN, "mixed indices of the weights", lambda v: v.pull(v.read_V, 0) * v.slope(v.z[1])),
    (HIDDEN, "mixed indices of the errors",
     lambda v: (v.delta[1] * v.read_V[0][1] + v.delta[0] * v.read_V[1][1]) * v.slope(v.z[1])),
    (HIDDEN, "mixed indices", lambda v: v.gamma[0]),
    (HIDDEN, "forgot the weights", lambda v: (v.delta[0] + v.delta[1]) * v.slope(v.z[1])),
    (HIDDEN, "decimal point shifted", lambda v: 10 * v.gamma[1]),
    (GRADIENT, "sign flipped", lambda v: -v.delta[0] * v.h[1]),
    (GRADIENT, "forgot the layer input", lambda v: v.delta[0]),
    (GRADIENT, "multiplied by α already", lambda v: v.alpha * v.delta[0] * v.h[1]),
    (GRADIENT, "mixed indices of the error", lambda v: v.delta[1] * v.h[1]),
    (GRADIENT, "mixed indices of the layer input", lambda v: v.delta[0] * v.h[0]),
    (GRADIENT, "mixed indices of the gradient", lambda v: v.delta[1] * v.h[0]),
    (GRADIENT, "used the weight as layer input", lambda v: v.delta[0] * v.V[0][1]),
    (WEIGHT, "forgot α", lambda v: v.V[0][1] - v.delta[0] * v.h[1]),
    (WEIGHT, "added instead of subtracted", lambda v: v.V[0][1] + v.alpha * v.delta[0] * v.h[1]),
    (WEIGHT, "forgot α and added", lambda v: v.V[0][1] + v.delta[0] * v.h[1]),
    (WEIGHT, "gave only the change", lambda v: -v.alpha * v.delta[0] * v.h[1]),
    (WEIGHT, "did not move the weight", lambda v: v.V[0][1]),
    (WEIGHT, "forgot the layer input", lambda v: v.V[0][1] - v.alpha * v.delta[0]),
    (WEIGHT, "mixed indices of the error", lambda v: v.V[0][1] - v.alpha * v.delta[1] * v.h[1]),
    (WEIGHT, "mixed indices of the layer input", lambda v: v.V[0][1] - v.alpha * v.delta[0] * v.h[0]),
    (WEIGHT, "mixed indices of the weights", lambda v: v.V[1][0] - v.alpha * v.delta[0] * v.h[1]),
]  # fmt: skip
CURVED = [  # what a unit with slope 1 everywhere does not show
    (SUM, "used z instead of a", lambda v: v.V[0][0] * v.z[0] + v.V[0][1] * v.z[1] + v.c[0]),
    (VALUE, "forgot φ", lambda v: v.y[0]),
    (VALUE, "used φ′ instead of φ", lambda v: v.slope(v.y[0])),
    (LOSS, "used z instead of a",
     lambda v: 0.5 * sum((y - d) ** 2 for y, d in zip(v.y, v.d, strict=True))),
    (OUT, "forgot φ′", lambda v: v.off[0]),
    (OUT, "took φ′ at a", lambda v: v.off[0] * v.slope(v.out[0])),
    (OUT, "used z instead of a", lambda v: (v.y[0] - v.d[0]) * v.slope(v.y[0])),
    (HIDDEN, "forgot φ′", lambda v: v.pull(v.read_V)),
    (HIDDEN, "took φ′ at a", lambda v: v.pull(v.read_V) * v.slope(v.h[1])),
    (HIDDEN, "mixed indices of the slope", lambda v: v.pull(v.read_V) * v.slope(v.z[0])),
    (HIDDEN, "forgot the slope of the outputs",
     lambda v: sum(v.off[k] * v.read_V[k][1] for k in range(2)) * v.slope(v.z[1])),
    (GRADIENT, "forgot φ′", lambda v: v.off[0] * v.h[1]),
    (GRADIENT, "used z instead of a", lambda v: v.delta[0] * v.z[1]),
]  # fmt: skip
SIGMOID = [
    (OUT, "took half of σ′", lambda v: v.off[0] * v.out[0]),
    (HIDDEN, "took half of σ′", lambda v: v.pull(v.read_V) * (1 - v.h[1])),
    (VALUE, "flipped the sign of z", lambda v: 1 / (1 + math.exp(v.y[0]))),
]


@pytest.mark.parametrize(("seed", "name", "update"), CASES)
def test_every_mistake_is_recognized(seed, name, update):
    hand = random_hand(seed, name, update)
    v = Values(hand, name)
    made = FORWARD + BACKWARD + (CURVED if name != "relu" else []) + (SIGMOID if name == "sigmoid" else [])
    missed = []
    for quantity, mistake, value in made:
        phi = mistake.replace("φ", "σ") if name == "sigmoid" else mistake
        found = names(hand, quantity, value(v))
        if not any(each == phi or (phi == "used v" and each.startswith(phi)) for each in found):
            missed.append((quantity, phi, found))
    assert not missed


@pytest.mark.parametrize(("seed", "name", "update"), CASES)
def test_the_weights_are_named_by_their_step(seed, name, update):
    hand = random_hand(seed, name, update)
    v = Values(hand, name)
    used = recognized(hand, HIDDEN, v.pull(v.other_V) * v.slope(v.z[1]))[0]
    old, new = "vᵗ", "vᵗ⁺¹"
    assert used.name == f"used {old if update == 'in-place' else new}"
    assert f"reads {new if update == 'in-place' else old}," in used.explanation


@pytest.mark.parametrize(("seed", "name", "update"), CASES)
def test_right_values_are_no_mistake(seed, name, update):
    hand = random_hand(seed, name, update)
    numbers, notation = HandNumbers(hand.network, hand.trace, hand.training), Notation(hand.network)
    for cell in cells(hand.network, hand.training):
        right = numbers.value(cell.quantity)
        answer = read_answer(f"{right:.6g}")
        found = recognize(cell.quantity, answer, [(numbers, right)], notation)
        assert [each.name for each in found] == ["rounded too early"]


def test_values_off_by_less_than_a_percent_are_rounded_too_early():
    hand = two_two_two()
    assert names(hand, OUT, 0.1384985616 * 1.004) == ["rounded too early"]
    assert names(hand, OUT, 0.1384985616 * 1.02) == []


def test_what_is_mixed_up_is_named():
    found = recognized(two_two_two(), Quantity("gradient", 2, 0, 0), 0.1384985616 * 0.596884378)[0]
    assert found.explanation == "The layer input is h₁, not h₂."


def test_two_that_fit_are_both_named():
    hand = two_two_two()
    quantity = Quantity("gradient", 2, 1, 0)
    answers = {quantity: "0.082"}  # δ₁ h₁ = 0.08217 and δ₁ h₂ = 0.08267 in place of δ₂ h₁
    notation = Notation(hand.network)
    marks = check(
        answers, cells(hand.network, hand.training), hand.network, hand.trace, hand.training, notation
    )
    assert marks.marks[quantity].sentence == (
        "Either mixed indices of the error or mixed indices of the gradient. "
        "The error in it is δ₂, not δ₁. The gradient is δ₂ h₁, not δ₁ h₂."
    )


def test_a_mistake_in_a_blank_cell_before_is_named_with_the_cell():
    hand = two_two_two()
    v = Values(hand, "sigmoid")
    gamma = v.pull(v.other_V) * v.h[1] * (1 - v.h[1])
    quantity = Quantity("weight", 1, 1, 0)
    answer = f"{v.W[1][0] - v.alpha * gamma * v.x[0]:.12f}"
    sheet, notation = cells(hand.network, hand.training), Notation(hand.network)
    marks = check({quantity: answer}, sheet, hand.network, hand.trace, hand.training, notation)
    assert marks.marks[quantity].sentence.startswith("Likely: used vᵗ⁺¹ in γ₂. ")


def test_a_mistake_is_also_found_from_the_students_own_numbers():
    hand = two_two_two()
    out = 0.8
    answers = {VALUE: f"{out}", OUT: f"{out - 0.01:.6f}"}
    sheet, notation = cells(hand.network, hand.training), Notation(hand.network)
    marks = check(answers, sheet, hand.network, hand.trace, hand.training, notation)
    assert marks.first_wrong == VALUE
    numbers = HandNumbers(hand.network, hand.trace, hand.training)
    numbers.put(VALUE, out)
    right = (out - 0.01) * out * (1 - out)
    found = recognize(OUT, read_answer(answers[OUT]), [(numbers, right)], notation)
    assert found[0].name == "forgot σ′"


def test_a_mistake_that_cannot_be_told_from_the_right_value_is_not_reported():
    hand = random_hand(1, "relu")  # all slopes are 1: forgetting them changes nothing
    v = Values(hand, "relu")
    assert "forgot φ′" not in names(hand, OUT, v.delta[0] * 1.004)


def test_deep_networks_speak_the_general_language():
    hand = random_hand(4, "tanh", sizes=(2, 3, 2, 2))
    found = recognized(hand, Quantity("error", 1, 2), -hand.step.delta[1][2])[0]
    assert found.explanation == "The size of δ⁽¹⁾₃ is right, its sign is not."


def test_the_table_is_in_order():
    assert all(mistake.kinds and set(mistake.kinds) <= set(KINDS) for mistake in MISTAKES)
    assert {kind for mistake in MISTAKES for kind in mistake.kinds} == set(KINDS)
