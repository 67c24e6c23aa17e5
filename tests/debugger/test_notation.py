"""The names are those of the lecture for one hidden layer, and the general ones otherwise."""

import pytest

from bpviz.debugger.notation import BIAS, Notation
from bpviz.engine.network import Network

ONE_HIDDEN = Network((2, 3, 1), ("sigmoid", "sigmoid"), True)
TWO_HIDDEN = Network((2, 8, 8, 1), ("tanh", "tanh", "linear"), True)
NO_HIDDEN = Network((2, 1), ("sigmoid",), True)


def texts(notation: Notation) -> list[str]:
    last = notation.network.depth
    names = [
        notation.unit(0, 0), notation.unit(1, 1), notation.unit(last, 0), notation.target(0),
        notation.weight(1, 2, 1), notation.weight(1, 2, BIAS), notation.weight(last, 0, 1),
        notation.weight(last, 0, BIAS), notation.error(last, 0), notation.error(1, 2),
    ]  # fmt: skip
    return [name.text for name in names]


def test_one_hidden_layer_speaks_the_lectures_language():
    assert texts(Notation(ONE_HIDDEN)) == [
        "x₁", "h₂", "d̂₁", "d₁", "w₃,₂", "w₃,₀", "v₁,₂", "v₁,₀", "δ₁", "γ₃",
    ]  # fmt: skip


def test_deeper_networks_speak_the_general_language():
    assert texts(Notation(TWO_HIDDEN)) == [
        "x₁", "a⁽¹⁾₂", "a⁽³⁾₁", "d₁", "W⁽¹⁾₃,₂", "b⁽¹⁾₃", "W⁽³⁾₁,₂", "b⁽³⁾₁", "δ⁽³⁾₁", "δ⁽¹⁾₃",
    ]  # fmt: skip


def test_the_user_can_force_either_language():
    assert Notation(ONE_HIDDEN, "general").unit(2, 0).text == "a⁽²⁾₁"
    lecture = Notation(TWO_HIDDEN, "lecture")
    assert [lecture.unit(2, 6).text, lecture.error(2, 6).text] == ["h⁽²⁾₇", "γ⁽²⁾₇"]
    assert [lecture.weight(2, 0, 1).text, lecture.weight(3, 0, 1).text] == ["w⁽²⁾₁,₂", "v₁,₂"]


def test_html_has_the_same_parts():
    assert Notation(ONE_HIDDEN).weight(2, 0, 1).html == "<i>v</i><sub>1,2</sub>"
    assert Notation(TWO_HIDDEN).unit(2, 11).html == "<i>a</i><sup>(2)</sup><sub>12</sub>"


def test_letters_stay_letters():
    notation = Notation(ONE_HIDDEN)
    assert notation.weight(2, "k", "n").html == "<i>v</i><sub>k,n</sub>"
    assert notation.unit(0, "j").text == "xⱼ"


def test_constant_units():
    assert [Notation(ONE_HIDDEN).unit(layer, BIAS).text for layer in (0, 1)] == ["x₀", "h₀"]
    assert Notation(TWO_HIDDEN).unit(1, BIAS).text == "1"


def test_a_parameter_is_named_by_its_place_in_theta():
    # θ of 2-3-1: six w row by row, three w_{n,0}, three v, one v_{1,0}
    names = [Notation(ONE_HIDDEN).parameter(index).text for index in range(13)]
    assert names == [
        "w₁,₁", "w₁,₂", "w₂,₁", "w₂,₂", "w₃,₁", "w₃,₂", "w₁,₀", "w₂,₀", "w₃,₀",
        "v₁,₁", "v₁,₂", "v₁,₃", "v₁,₀",
    ]  # fmt: skip


def test_layers_have_titles():
    assert [Notation(ONE_HIDDEN).layer(layer) for layer in range(3)] == ["inputs", "hidden layer", "output"]
    assert Notation(TWO_HIDDEN).layer(2) == "hidden layer 2"
    assert Notation(NO_HIDDEN).layer(1) == "output"


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="klingon"):
        Notation(ONE_HIDDEN, "klingon")
