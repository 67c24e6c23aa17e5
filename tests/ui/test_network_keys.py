"""The keys of the network panel, pressed in the real window."""

import pytest
from hands import ALT, KEY, SHIFT


def units(hands, *keys):
    found = []
    for key in keys:
        hands.tap(key)
        found.append(hands.window.selection.unit)
    return found


def weights(hands, *keys):
    found = []
    for key in keys:
        hands.tap(key, SHIFT)
        found.append(hands.window.selection.weight)
    return found


def test_arrows_go_from_unit_to_unit_and_stay_inside(hands):
    """XOR's network: 2, 3 and 1 units."""
    left, right, up, down = KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down
    assert units(hands, down, down, down) == [(0, 0), (0, 1), (0, 1)]
    assert units(hands, right, right, right) == [(1, 1), (2, 0), (2, 0)]
    assert units(hands, up, left, left, left) == [(2, 0), (1, 0), (0, 0), (0, 0)]


def test_shift_and_arrows_go_through_the_weights_into_a_unit(hands):
    network = hands.window.frame.network
    units(hands, KEY.Key_Right, KEY.Key_Right, KEY.Key_Down)
    into = [network.weight_index(1, 1, source) for source in (-1, 0, 1)]
    assert weights(hands, *[KEY.Key_Down] * 4) == [*into, into[-1]]
    assert weights(hands, *[KEY.Key_Up] * 3) == [into[1], into[0], into[0]]
    assert units(hands, KEY.Key_Right) == [(2, 0)]


def test_a_network_without_biases_has_only_weights(open_hands):
    hands = open_hands(network__bias=False)
    units(hands, KEY.Key_Right, KEY.Key_Right)
    network = hands.window.frame.network
    assert weights(hands, KEY.Key_Down, KEY.Key_Down) == [network.weight_index(1, 0, s) for s in (0, 1)]


def test_into_an_input_lead_no_weights(hands):
    units(hands, KEY.Key_Right)
    assert weights(hands, KEY.Key_Down) == [None]


def test_plus_and_minus_change_the_selected_weight(hands):
    units(hands, KEY.Key_Right, KEY.Key_Right)
    (index,) = weights(hands, KEY.Key_Down)
    before = hands.window.frame.theta[index]
    assert hands.press("+").theta[index] == pytest.approx(before + 0.1)
    assert hands.press(KEY.Key_Plus).theta[index] == pytest.approx(before + 0.2)
    assert hands.press(KEY.Key_Minus, ALT).theta[index] == pytest.approx(before + 0.19)
    frame = hands.press(KEY.Key_Minus)
    assert frame.theta[index] == pytest.approx(before + 0.09)
    assert frame.undo


def test_enter_opens_the_inspector_on_what_is_selected(hands):
    units(hands, KEY.Key_Right, KEY.Key_Right)
    hands.press(KEY.Key_Return)
    assert hands.window.docks.get("Inspector").isVisible()
    assert hands.window.selection.unit == (1, 0)
    assert "h₁" in hands.window.inspector.view.text


def test_another_network_forgets_what_is_selected(hands):
    units(hands, KEY.Key_Right, KEY.Key_Right, KEY.Key_Down)
    hands.window.change_experiment(hands.window.frame.experiment.with_("network.hidden", ()))
    hands.settle()
    assert units(hands, KEY.Key_Right, KEY.Key_Right) == [(0, 0), (1, 0)]


def test_units_that_a_wide_layer_leaves_out_are_stepped_over(open_hands):
    """Whatever is selected can be seen in the picture."""
    hands = open_hands(network__hidden=(60,))
    seen = hands.window.network.place().columns[1].units.tolist()
    assert len(seen) < 60
    found = units(hands, KEY.Key_Right, KEY.Key_Right, *[KEY.Key_Down] * (len(seen) - 1))
    assert [index for _, index in found[1:]] == seen
