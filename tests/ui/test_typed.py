"""A key that moves in time while something is typed: it is entered first, and nothing typed is lost."""

import pytest
from hands import CONTROL, KEY, NONE
from PySide6.QtWidgets import QLineEdit, QMessageBox, QSpinBox, QToolButton, QToolTip


@pytest.fixture
def hands(hands):
    hands.window.selection.select(weight=4)
    return hands


@pytest.mark.parametrize("key", [KEY.Key_PageDown, KEY.Key_PageUp])
def test_a_typed_weight_is_set_before_the_step(hands, key):
    hands.press(KEY.Key_PageDown, CONTROL)
    before = hands.window.frame
    hands.press(KEY.Key_F2)
    hands.press("0.625")
    frame = hands.press(key, CONTROL)
    assert not hands.window.editor.field.isVisible()
    assert frame.undo == "w₃,₁ = 0.625"
    edits = next(run.edits for run in frame.runs if run.number == frame.run)
    assert [(edit.t, edit.index, edit.value) for edit in edits] == [(before.t, 4, 0.625)]
    assert frame.t == before.t + (1 if key == KEY.Key_PageDown else -1)


def test_what_is_no_number_holds_the_step_up_and_stays_to_be_mended(hands, monkeypatch):
    tips = []
    monkeypatch.setattr(QToolTip, "showText", lambda *arguments: tips.append(arguments[1]))
    field = hands.window.editor.field
    hands.press(KEY.Key_F2)
    hands.press("0.6x")
    frame = hands.press(KEY.Key_PageDown)
    assert (frame.t, frame.revealed) == (0, 0)
    assert field.isVisible()
    assert field.hasFocus()
    assert field.text() == "0.6x"
    assert len(tips) == 1
    hands.press(KEY.Key_Backspace)
    frame = hands.press(KEY.Key_PageDown)
    assert (frame.revealed, frame.theta[4]) == (1, 0.6)


@pytest.mark.parametrize(
    ("name", "key", "modifier"), [("run", KEY.Key_F5, NONE), ("by_epoch", KEY.Key_3, CONTROL)]
)
def test_what_is_held_up_does_not_look_done(hands, monkeypatch, name, key, modifier):
    monkeypatch.setattr(QToolTip, "showText", lambda *arguments: None)
    hands.press(KEY.Key_F2)
    hands.press("0.6x")
    hands.press(key, modifier)
    assert not hands.window.actions_by_name[name].isChecked()
    button = hands.window.transport.findChild(QToolButton, "run")
    assert (button.text(), button.isChecked()) == ("Run ▶", False)


def test_a_field_that_is_left_alone_holds_nothing_up(hands):
    hands.press(KEY.Key_F2)
    before = hands.window.frame.theta.tobytes()
    frame = hands.press(KEY.Key_PageDown)
    assert (frame.revealed, frame.undo, frame.theta.tobytes()) == (1, None, before)
    assert hands.window.network.hasFocus()


def line_with(panel, text):
    return next(line for line in panel.findChildren(QLineEdit) if line.isVisible() and line.text() == text)


def test_a_setting_in_the_form_is_taken_before_the_step(hands):
    alpha = hands.window.frame.experiment.training.step_size
    line = line_with(hands.window.experiment_panel, f"{alpha:g}")
    line.setFocus()
    line.selectAll()
    hands.press("0.25")
    frame = hands.press(KEY.Key_PageDown)
    assert (frame.revealed, frame.experiment.training.step_size) == (1, 0.25)
    assert line.hasFocus()


def test_a_setting_that_cannot_be_is_told_and_holds_the_step_up(hands, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[2]))
    alpha = hands.window.frame.experiment.training.step_size
    line = line_with(hands.window.experiment_panel, f"{alpha:g}")
    line.setFocus()
    line.selectAll()
    hands.press("fast")
    frame = hands.press(KEY.Key_PageDown)
    assert (frame.revealed, frame.experiment.training.step_size) == (0, alpha)
    assert len(told) == 1
    assert "'fast'" in told[0]


def test_a_number_in_a_spin_box_is_taken_before_the_step(hands):
    panel = hands.window.experiment_panel
    box = next(box for box in panel.findChildren(QSpinBox) if box.isVisible() and box.isEnabled())
    value = box.value()
    box.setFocus()
    box.selectAll()
    hands.press(str(value + 1))
    frame = hands.press(KEY.Key_PageDown)
    assert box.value() == value + 1
    assert frame.revealed in (0, 1)  # what starts the run again is at its start
    assert frame.undo is not None
