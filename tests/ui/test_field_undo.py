"""Ctrl+Z in a field: first its own typing, then the edits of the experiment."""

import pytest
from hands import CONTROL, KEY, SHIFT
from PySide6.QtWidgets import QLineEdit, QSpinBox


@pytest.fixture
def hands(hands):
    for _ in range(3):
        hands.press(KEY.Key_PageDown, CONTROL)
    return hands


def field(hands, name, kind):
    found = [box for box in hands.window.experiment_panel.findChildren(kind) if box.accessibleName() == name]
    found[0].setFocus()
    found[0].selectAll()
    return found[0]


def test_an_edit_of_the_experiment_is_taken_back_from_the_field_that_made_it(hands):
    line = field(hands, "Step size α", QLineEdit)
    hands.tap("0.25")
    assert hands.press(KEY.Key_Return).experiment.training.step_size == 0.25
    assert line.hasFocus()
    assert hands.press(KEY.Key_Z, CONTROL).experiment.training.step_size == 0.9
    assert line.text() == "0.9"
    assert hands.press(KEY.Key_Y, CONTROL).experiment.training.step_size == 0.25
    assert hands.press(KEY.Key_Z, CONTROL).experiment.training.step_size == 0.9
    assert hands.press(KEY.Key_Z, CONTROL | SHIFT).experiment.training.step_size == 0.25


def test_what_is_being_typed_is_taken_back_first(hands):
    line = field(hands, "Step size α", QLineEdit)
    hands.tap("0.25")
    hands.press(KEY.Key_Return)
    line.selectAll()
    hands.tap("7")
    assert hands.press(KEY.Key_Z, CONTROL).experiment.training.step_size == 0.25
    assert line.text() == "0.25"
    assert hands.press(KEY.Key_Z, CONTROL).experiment.training.step_size == 0.9


def test_a_box_for_counts_lets_it_through_too(hands):
    box = field(hands, "Batch", QSpinBox)
    hands.tap("2")
    assert hands.press(KEY.Key_Return).experiment.training.batch == 2
    assert box.hasFocus()
    assert hands.press(KEY.Key_Z, CONTROL).experiment.training.batch == 1
