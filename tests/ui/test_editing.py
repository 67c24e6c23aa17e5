"""Changing numbers in the picture, as a person does it: typing, wheel, drag, double click."""

import pytest
from hands import CONTROL, KEY, NONE, SHIFT
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QToolTip

WEIGHT = 3  # of the thirteen of XOR's 2-3-1 network, into the second hidden unit


@pytest.fixture
def field(window):
    return window.editor.field


@pytest.fixture
def tips(monkeypatch):
    """What tooltips say."""
    said = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, text, *rest: said.append(text))
    return said


def select(hands, index=WEIGHT):
    return hands.click(hands.at_weight(index))


def test_f2_types_the_selected_weight(hands, field):
    select(hands)
    for typed, value in (("0,75", 0.75), ("-1.5", -1.5), ("−2", -2.0), ("1/4", 0.25), ("2e-3", 2e-3)):
        hands.press(KEY.Key_F2)
        assert field.hasFocus()
        assert field.selectedText() == field.text()
        hands.tap(typed)
        assert hands.press(KEY.Key_Return).theta[WEIGHT] == value
        assert not field.isVisible()
        assert hands.window.network.hasFocus()


def test_nonsense_is_answered_with_one_sentence_and_the_field_stays_open(hands, field, tips):
    select(hands)
    before = hands.window.frame.theta.copy()
    hands.press(KEY.Key_F2)
    hands.press("2,5 apples")
    hands.press(KEY.Key_Return)
    assert field.isVisible()
    assert field.hasFocus()
    assert len(tips) == 1
    assert "“2,5 apples” is not a number" in tips[0]
    assert (hands.window.frame.theta == before).all()
    field.selectAll()
    hands.press("2,5")
    assert hands.press(KEY.Key_Return).theta[WEIGHT] == 2.5


def test_what_is_not_finite_is_no_weight(hands, field, tips):
    select(hands)
    before = hands.window.frame.theta.copy()
    hands.press(KEY.Key_F2)
    for nonsense in ("", "nan", "inf", "1e999", "1/0"):
        field.selectAll()
        hands.tap(KEY.Key_Delete)
        hands.tap(nonsense)
        hands.press(KEY.Key_Return)
        assert field.isVisible()
        assert len(tips) == 1
        assert (hands.window.frame.theta == before).all()
        tips.clear()


def test_escape_leaves_the_number_and_neither_run_nor_window(hands, field):
    hands.window.showFullScreen()
    hands.settle()
    select(hands)
    before = hands.window.frame.theta.copy()
    hands.press(KEY.Key_F2)
    hands.press("9")
    frame = hands.press(KEY.Key_Escape)
    assert not field.isVisible()
    assert hands.window.isFullScreen()
    assert (frame.theta == before).all()
    assert frame.undo is None
    assert hands.window.network.hasFocus()


def test_a_click_elsewhere_leaves_the_number(hands, field):
    select(hands)
    hands.press(KEY.Key_F2)
    hands.press("9")
    frame = hands.click(hands.at_unit(1, 0))
    assert not field.isVisible()
    assert frame.undo is None


def test_letters_typed_into_the_field_are_letters(hands, field):
    """V, Shift+V and ? are shortcuts of the window, D, W and S of panels."""
    select(hands)
    hands.press(KEY.Key_F2)
    hands.press("vV?dws")
    assert field.text() == "vV?dws"


def test_home_and_end_move_in_the_field_and_not_in_time(hands, field):
    hands.press(KEY.Key_PageDown, CONTROL)
    select(hands)
    hands.press(KEY.Key_F2)
    assert hands.press(KEY.Key_Home).t == 1
    assert field.cursorPosition() == 0


def test_without_a_selection_f2_asks_nothing(hands, field):
    hands.press(KEY.Key_F2)
    assert not field.isVisible()


def test_an_input_or_target_can_be_typed_only_when_a_step_is_shown(hands, field):
    hands.click(hands.at_unit(0, 0))
    hands.press(KEY.Key_F2)
    assert not field.isVisible()
    hands.press(KEY.Key_PageDown)
    hands.press(KEY.Key_F2)
    assert field.isVisible()


def test_a_hidden_unit_has_nothing_to_type(hands, field):
    hands.press(KEY.Key_PageDown)
    hands.click(hands.at_unit(1, 0))
    hands.press(KEY.Key_F2)
    assert not field.isVisible()


def test_double_click_types_what_is_under_the_pointer(hands, field):
    hands.double_click(hands.at_weight(0))
    assert field.isVisible()
    hands.press("1")
    assert hands.press(KEY.Key_Return).theta[0] == 1.0
    frame = hands.press(KEY.Key_PageDown, CONTROL)
    hands.double_click(hands.at_unit(2, 0))
    hands.press("0,25")
    frame = hands.press(KEY.Key_Return)
    assert frame.dataset.targets[frame.trace.sample, 0] == 0.25


def test_the_wheel_changes_a_weight_and_its_turns_are_one_undo(hands):
    before = hands.window.frame.theta.copy()
    for modifier, notch in ((NONE, 0.1), (SHIFT, 0.01), (CONTROL, 1.0)):
        frame = hands.turn(hands.at_weight(WEIGHT), 3, modifier)
        assert frame.theta[WEIGHT] == pytest.approx(before[WEIGHT] + 3 * notch, abs=1e-12)
        assert len(frame.runs) == 1
        frame = hands.press(KEY.Key_Z, CONTROL)
        assert (frame.theta == before).all()
        assert frame.undo is None
        frame = hands.press(KEY.Key_Y, CONTROL)
        assert frame.theta[WEIGHT] == pytest.approx(before[WEIGHT] + 3 * notch, abs=1e-12)
        hands.press(KEY.Key_Z, CONTROL)
        hands.window.editor._forget_turns()  # as time does


def test_the_wheel_turns_down_too(hands):
    before = hands.window.frame.theta[WEIGHT]
    assert hands.turn(hands.at_weight(WEIGHT), -2).theta[WEIGHT] == pytest.approx(before - 0.2)


def test_turns_after_a_pause_are_an_undo_of_their_own(hands, qtbot):
    before = hands.window.frame.theta[WEIGHT]
    hands.turn(hands.at_weight(WEIGHT), 2)
    qtbot.wait(600)
    hands.turn(hands.at_weight(WEIGHT), 2)
    assert hands.press(KEY.Key_Z, CONTROL).theta[WEIGHT] == pytest.approx(before + 0.2)
    assert hands.press(KEY.Key_Z, CONTROL).theta[WEIGHT] == before


def test_turns_over_two_weights_are_two_undos(hands):
    before = hands.window.frame.theta.copy()
    hands.turn(hands.at_weight(WEIGHT), 2)
    hands.turn(hands.at_weight(0), 2)
    frame = hands.press(KEY.Key_Z, CONTROL)
    assert frame.theta[0] == before[0]
    assert frame.theta[WEIGHT] == pytest.approx(before[WEIGHT] + 0.2)


def test_the_wheel_changes_inputs_and_targets_of_the_shown_sample_only(hands):
    old = hands.window.frame.dataset
    sample = hands.press(KEY.Key_PageDown, CONTROL).trace.sample
    frame = hands.turn(hands.at_unit(0, 1), 3)
    frame = hands.turn(hands.at_unit(2, 0), -2)
    inputs, targets = old.inputs.copy(), old.targets.copy()
    inputs[sample, 1] += 0.3
    targets[sample, 0] -= 0.2
    assert frame.dataset.inputs == pytest.approx(inputs)
    assert frame.dataset.targets == pytest.approx(targets)
    assert frame.trace.a[0] == pytest.approx(inputs[sample])
    assert frame.trace.target == pytest.approx(targets[sample])
    hands.press(KEY.Key_Z, CONTROL)
    frame = hands.press(KEY.Key_Z, CONTROL)
    assert (frame.dataset.inputs == old.inputs).all()
    assert (frame.dataset.targets == old.targets).all()


def test_the_wheel_beside_all_numbers_changes_nothing(hands):
    assert hands.turn(QPointF(5, 5), 2).undo is None
    assert hands.turn(hands.at_unit(1, 0), 2).undo is None


def test_dragging_a_weight_up_adds_to_it_and_is_one_undo(hands):
    before = hands.window.frame.theta.copy()
    for up in (80, -80):
        frame = hands.drag(hands.at_weight(WEIGHT), up)
        assert frame.theta[WEIGHT] == pytest.approx(before[WEIGHT] + up / 100)
        assert hands.window.selection.weight == WEIGHT
        frame = hands.press(KEY.Key_Z, CONTROL)
        assert (frame.theta == before).all()
        assert frame.undo is None


def test_two_drags_are_two_undos(hands):
    before = hands.window.frame.theta[WEIGHT]
    hands.drag(hands.at_weight(WEIGHT), 50)
    hands.drag(hands.at_weight(WEIGHT), 50)
    assert hands.press(KEY.Key_Z, CONTROL).theta[WEIGHT] == pytest.approx(before + 0.5)
    assert hands.press(KEY.Key_Z, CONTROL).theta[WEIGHT] == before


def test_a_drag_that_pauses_is_one_undo(hands):
    before = hands.window.frame.theta[WEIGHT]
    assert hands.drag(hands.at_weight(WEIGHT), 40, pieces=2, pause=600).theta[WEIGHT] == pytest.approx(
        before + 0.4
    )
    assert hands.press(KEY.Key_Z, CONTROL).theta[WEIGHT] == before


def test_a_click_that_trembles_changes_nothing(hands):
    assert hands.drag(hands.at_weight(WEIGHT), 3).undo is None
    assert hands.window.selection.weight == WEIGHT


def test_a_weight_that_was_updated_is_edited_as_it_is_seen(hands):
    """In the middle of a step, after the update of its layer: the step is completed with it."""
    for _ in range(6):
        hands.press(KEY.Key_PageDown)
    shown = hands.window.frame.parameters(2).copy()
    last = len(shown) - 1
    assert hands.window.frame.t == 0
    frame = hands.turn(hands.at_weight(last), 1)
    assert frame.t == 1
    assert frame.theta[last] == pytest.approx(shown[last] + 0.1)


def test_an_edit_in_the_past_keeps_the_old_future_as_a_run(hands):
    for _ in range(3):
        hands.press(KEY.Key_PageDown, CONTROL)
    hands.press(KEY.Key_PageUp, CONTROL)
    frame = hands.turn(hands.at_weight(WEIGHT), 3)
    assert (frame.t, frame.newest, len(frame.runs)) == (2, 2, 2)
    assert max(run.newest for run in frame.runs) == 3
    frame = hands.press(KEY.Key_Z, CONTROL)
    assert (frame.newest, len(frame.runs)) == (3, 1)


def test_editing_in_the_past_while_running_goes_on_from_there(hands, qtbot):
    for _ in range(12):
        hands.press(KEY.Key_PageDown, CONTROL | SHIFT)
    hands.press(KEY.Key_Home)
    hands.window.transport.speed_place = 4
    hands.tap(KEY.Key_F5)
    qtbot.waitUntil(lambda: hands.window.frame.t > 2, timeout=5000)
    point = hands.at_weight(WEIGHT)
    hands.spin(point, 3, CONTROL)
    qtbot.waitUntil(lambda: len(hands.window.frame.runs) > 1, timeout=5000)
    assert hands.window.runner.running
    edited = hands.window.frame
    qtbot.waitUntil(lambda: hands.window.frame.t > edited.t + 5, timeout=5000)
    hands.tap(KEY.Key_Escape)
    frame = hands.settle()
    now = next(run for run in frame.runs if run.number == frame.run)
    assert len(frame.runs) == 2
    assert 2 < now.forked_at < 48
    assert frame.newest < 48
    assert frame.theta[WEIGHT] > 2


def test_no_hidden_number_is_told_by_the_field(hands, field):
    hands.window.actions_by_name["hide_weights"].trigger()
    hands.press(KEY.Key_PageDown, CONTROL)
    hands.window.selection.select(weight=WEIGHT)  # a click on it would reveal it
    hands.press(KEY.Key_F2)
    assert field.isVisible()
    assert field.text() == ""
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_V)
    hands.press(KEY.Key_F2)
    assert float(field.text()) == pytest.approx(hands.window.frame.theta[WEIGHT], rel=1e-5)
