"""Every key of the lecture menu that points, draws, magnifies, keeps back or takes time, as it is pressed."""

import pytest
from clicker import ALT, CONTROL, KEY, SHIFT
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QSpinBox

from bpviz.ui.lecture.tools import IN_LECTURES
from bpviz.ui.lecture.zoom import FIRST

BLACK = "#000000"


def is_black(clicker):
    seen = clicker.seen()
    shares = [0.02, 0.3, 0.6, 0.98]
    return {
        seen.pixelColor(round(x * seen.width()), round(y * seen.height())).name()
        for x in shares
        for y in shares
    } == {BLACK}


# Blank


@pytest.mark.parametrize("key", [KEY.Key_B, KEY.Key_Period])
def test_blank_is_black_and_the_same_key_brings_the_picture_back(lecturing, key):
    before = lecturing.seen()
    lecturing.press(key)
    assert is_black(lecturing)
    lecturing.press(key)
    assert lecturing.seen() == before


@pytest.mark.parametrize("key", [KEY.Key_PageDown, KEY.Key_PageUp])
def test_the_next_step_key_only_lights_the_picture_up(lecturing, key):
    lecturing.press(KEY.Key_PageDown)
    lecturing.press(KEY.Key_B)
    assert lecturing.press(key).phase_number == 1
    assert not is_black(lecturing)
    assert lecturing.press(KEY.Key_PageDown).phase_number == 2


def test_a_run_begins_in_the_light_and_is_paused_in_the_dark(qtbot, lecturing):
    lecturing.press(KEY.Key_B)
    QTest.keyClick(lecturing.lecture.window.windowHandle(), KEY.Key_F5)
    qtbot.waitUntil(lambda: lecturing.window.frame.t > 0)
    assert not lecturing.presentation.is_blank
    QTest.keyClick(lecturing.lecture.window.windowHandle(), KEY.Key_B)
    lecturing.press(KEY.Key_Escape)
    assert not lecturing.window.runner.running
    assert is_black(lecturing)
    assert lecturing.lecture.is_on


# Freeze


def test_a_frozen_picture_stands_still_while_the_run_goes_on(lecturing):
    lecturing.press(KEY.Key_PageDown)
    before, told = lecturing.seen(), lecturing.lecture.board.accessibleDescription()
    lecturing.press(KEY.Key_F)
    for key in (KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_V):
        lecturing.press(key)
    lecturing.window.selection.select(unit=(1, 1))
    assert lecturing.window.frame.phase_number == 3
    assert differing(lecturing.seen(), before) == 0
    assert lecturing.lecture.board.accessibleDescription() == told
    lecturing.press(KEY.Key_F)
    assert differing(lecturing.seen(), before) > 1000


def differing(one, other):
    """How many pixels differ visibly; letters of a recorded picture are placed to a fraction of a pixel."""
    assert one.size() == other.size()
    return sum(
        max(
            abs(a - b)
            for a, b in zip(one.pixelColor(x, y).toTuple(), other.pixelColor(x, y).toTuple(), strict=True)
        )
        > 16
        for x in range(0, one.width(), 3)
        for y in range(0, one.height(), 3)
    )


def test_only_the_lecturer_is_told(lecturing):
    lecturing.press(KEY.Key_F)
    assert lecturing.window.state == "frozen"
    lecturing.press(KEY.Key_B)
    assert lecturing.window.state == "frozen · blank"
    lecturing.press(KEY.Key_B)
    lecturing.press(KEY.Key_F)
    assert lecturing.window.state == ""


# Spotlight and laser


def test_the_spotlight_dims_all_but_a_circle_that_follows(lecturing):
    lit = lecturing.color(0.02, 0.02)
    lecturing.press(KEY.Key_S)
    lecturing.move((0.3, 0.3), (0.02, 0.02))
    assert lecturing.color(0.02, 0.02) == lit
    lecturing.move((0.5, 0.5))
    assert lecturing.color(0.02, 0.02) < lit
    lecturing.press(KEY.Key_S)
    assert lecturing.color(0.02, 0.02) == lit


def test_wheel_and_keys_size_the_spotlight_and_arrows_move_it(lecturing):
    presentation = lecturing.presentation
    lecturing.press(KEY.Key_S)
    lecturing.move((0.4, 0.4), (0.5, 0.5))
    first = presentation.spot
    lecturing.turn(0.5, 0.5, 2)
    larger = presentation.spot
    lecturing.press(KEY.Key_Minus)
    assert first < presentation.spot < larger
    lecturing.press(KEY.Key_Plus, SHIFT)
    assert presentation.spot == pytest.approx(larger)
    lecturing.turn(0.5, 0.5, -60)
    assert 0 < presentation.spot < first
    before = QPointF(presentation.pointer)
    lecturing.press(KEY.Key_Right)
    lecturing.press(KEY.Key_Up)
    assert presentation.pointer.x() > before.x()
    assert presentation.pointer.y() < before.y()
    assert not presentation.zoom.is_on


def test_the_laser_leaves_a_tail_that_fades(qtbot, lecturing):
    plain = lecturing.seen()
    lecturing.press(KEY.Key_L)
    lecturing.move((0.3, 0.05), (0.33, 0.05), (0.36, 0.05))
    dot = lecturing.window.lecture.board.shown.theme.warning
    assert lecturing.color(0.36, 0.05) == dot
    assert lecturing.presentation.trail
    qtbot.waitUntil(lambda: not lecturing.presentation.trail, timeout=2000)
    assert lecturing.color(0.36, 0.05) == dot
    lecturing.press(KEY.Key_L)
    assert lecturing.seen() == plain


def test_one_tool_is_in_the_hand_at_a_time(lecturing):
    actions = lecturing.window.actions_by_name
    for key, name in ((KEY.Key_S, "spotlight"), (KEY.Key_L, "laser"), (KEY.Key_D, "pen")):
        lecturing.press(key)
        checked = {tool for tool in ("spotlight", "laser", "pen") if actions[tool].isChecked()}
        assert checked == {lecturing.presentation.tool} == {name}


# Pen


def test_the_pen_draws_takes_back_and_clears(lecturing):
    presentation = lecturing.presentation
    lecturing.press(KEY.Key_D)
    lecturing.drag((0.2, 0.2), (0.3, 0.25), (0.4, 0.3))
    lecturing.drag((0.7, 0.2), (0.7, 0.3))
    assert [len(stroke) for stroke in presentation.strokes] == [3, 2]
    drawn = [share for at in presentation.strokes[1] for share in (at.x(), at.y())]
    assert drawn == pytest.approx([0.7, 0.2, 0.7, 0.3], abs=0.003)
    lecturing.press(KEY.Key_Z, CONTROL)
    assert [len(stroke) for stroke in presentation.strokes] == [3]
    lecturing.press(KEY.Key_C)
    assert presentation.strokes == ()


def test_what_is_drawn_is_painted_and_gone_with_the_next_step(lecturing):
    lecturing.press(KEY.Key_PageDown)
    color = lecturing.lecture.board.shown.theme.warning
    lecturing.press(KEY.Key_D)
    lecturing.drag((0.2, 0.05), (0.4, 0.05))
    lecturing.move((0.6, 0.05))
    assert lecturing.color(0.3, 0.05) == color
    lecturing.press(KEY.Key_PageDown)
    assert lecturing.presentation.strokes == ()
    assert lecturing.color(0.3, 0.05) != color
    assert lecturing.presentation.tool == "pen"


def test_with_the_pen_undo_takes_no_edit_back(lecturing):
    lecturing.window.runner.do(lambda debugger: debugger.set_weight(3, 0.5))
    lecturing.settle()
    undo = lecturing.window.actions_by_name["undo"]
    assert undo.isEnabled()
    lecturing.press(KEY.Key_D)
    lecturing.drag((0.2, 0.2), (0.4, 0.3))
    assert undo.text() == "&Undo the last stroke"
    for _ in range(3):
        lecturing.press(KEY.Key_Z, CONTROL)
    assert lecturing.window.frame.theta[3] == 0.5
    lecturing.press(KEY.Key_D)
    lecturing.press(KEY.Key_Z, CONTROL)
    assert lecturing.window.frame.theta[3] != 0.5


def test_the_pen_draws_by_keys(lecturing):
    lecturing.press(KEY.Key_D)
    lecturing.move((0.4, 0.4), (0.5, 0.5))
    for _ in range(3):
        lecturing.press(KEY.Key_Right, SHIFT)
    lecturing.press(KEY.Key_Down)
    lecturing.press(KEY.Key_Right, SHIFT)
    assert [len(stroke) for stroke in lecturing.presentation.strokes] == [4, 2]


def test_a_step_while_the_pen_is_down_begins_a_new_stroke(lecturing):
    lecturing.press(KEY.Key_D)
    presentation = lecturing.presentation
    presentation.begin_stroke(QPointF(0.1, 0.1))
    lecturing.press(KEY.Key_PageDown)
    presentation.draw_to(QPointF(0.2, 0.2))
    assert [[at.x() for at in stroke] for stroke in presentation.strokes] == [[0.2]]


# Zoom


def test_zoom_magnifies_what_is_under_the_pointer(lecturing):
    presentation = lecturing.presentation
    lecturing.move((0.4, 0.4), (0.5, 0.3))
    lecturing.press(KEY.Key_Z)
    assert presentation.zoom.scale == FIRST
    middle = presentation.zoom.picture_place(QPointF(0.5, 0.5))
    assert (middle.x(), middle.y()) == pytest.approx((0.5, 0.3), abs=0.003)
    lecturing.turn(0.9, 0.9, 2)
    assert presentation.zoom.scale > FIRST
    lecturing.press(KEY.Key_Z)
    assert not presentation.zoom.is_on


def test_zoom_magnifies_what_is_selected_where_nobody_points(lecturing):
    lecturing.press(KEY.Key_PageDown)
    lecturing.window.selection.select(unit=(2, 0))
    lecturing.presentation._pointed_at = float("-inf")
    selected = lecturing.lecture.board.place_of_selected()
    lecturing.press(KEY.Key_Z)
    seen = lecturing.presentation.zoom.view_place(selected)
    assert 0 < seen.x() < 1
    assert 0 < seen.y() < 1
    assert selected.x() > 0.6


def test_what_is_magnified_can_be_clicked_and_dragged(lecturing):
    lecturing.press(KEY.Key_PageDown)
    selection, presentation = lecturing.window.selection, lecturing.presentation
    selection.select(unit=(1, 0))
    unit = lecturing.lecture.board.place_of_selected()
    selection.select()
    lecturing.move((0.1, 0.1), (unit.x(), unit.y()))
    lecturing.press(KEY.Key_Z)
    seen = presentation.zoom.view_place(unit)
    assert abs(seen.x() - unit.x()) + abs(seen.y() - unit.y()) > 0.02
    lecturing.click(seen.x(), seen.y())
    assert selection.unit == (1, 0)
    before = presentation.zoom
    lecturing.drag((0.5, 0.5), (0.45, 0.5), (0.4, 0.5))
    assert presentation.zoom.left == pytest.approx(before.left + 0.1 / FIRST, abs=0.005)
    assert selection.unit == (1, 0)


def test_keys_pan_and_size_the_zoom(lecturing):
    presentation = lecturing.presentation
    lecturing.move((0.4, 0.4), (0.5, 0.5))
    lecturing.press(KEY.Key_Z)
    before = presentation.zoom
    lecturing.press(KEY.Key_Left)
    assert presentation.zoom.left < before.left
    lecturing.press(KEY.Key_Plus)
    assert presentation.zoom.scale > before.scale
    for _ in range(9):
        lecturing.press(KEY.Key_Minus)
    assert not presentation.zoom.is_on


def test_the_picture_follows_a_pointer_that_keys_move_out_of_view(lecturing):
    presentation = lecturing.presentation
    lecturing.move((0.4, 0.4), (0.5, 0.5))
    lecturing.press(KEY.Key_Z)
    lecturing.press(KEY.Key_L)
    for _ in range(30):
        QTest.keyClick(lecturing.lecture.window.windowHandle(), KEY.Key_Right)
    seen = presentation.zoom.view_place(presentation.pointer)
    assert presentation.pointer.x() > 0.7
    assert 0 < seen.x() < 1


# Timer


def test_the_timer_is_told_to_the_lecturer_alone_unless_asked_for(qtbot, lecturing):
    window, timer = lecturing.window, lecturing.presentation.timer
    plain = lecturing.seen()
    lecturing.press(KEY.Key_T)
    assert timer.is_running
    assert window.actions_by_name["timer"].isChecked()
    qtbot.waitUntil(lambda: window.state == "0:01", timeout=3000)
    assert lecturing.seen() == plain
    lecturing.press(KEY.Key_T, SHIFT | ALT)
    assert lecturing.seen() != plain
    lecturing.press(KEY.Key_T, SHIFT | ALT)
    lecturing.press(KEY.Key_T)
    lecturing.press(KEY.Key_T, SHIFT)
    assert (timer.is_running, window.state) == (False, "")
    assert lecturing.seen() == plain


def test_the_timer_counts_down_from_minutes_that_are_asked(lecturing, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getInt", lambda *arguments: (45, True))
    lecturing.press(KEY.Key_T, CONTROL)
    assert lecturing.window.state == "45:00"
    monkeypatch.setattr(QInputDialog, "getInt", lambda *arguments: (0, False))
    lecturing.press(KEY.Key_T, CONTROL)
    assert lecturing.window.state == "45:00"


def test_the_timer_needs_no_audience(clicker):
    clicker.press(KEY.Key_T)
    assert clicker.presentation.timer.is_running
    clicker.press(KEY.Key_T)


# Keys


def test_letters_are_keys_only_with_an_audience(lecturing):
    actions = lecturing.window.actions_by_name
    assert all(actions[name].isEnabled() for name in IN_LECTURES)
    lecturing.press(KEY.Key_S)
    lecturing.press(KEY.Key_B)
    lecturing.press(KEY.Key_F12)
    assert not any(actions[name].isEnabled() for name in IN_LECTURES)
    presentation = lecturing.presentation
    assert (presentation.tool, presentation.is_blank) == ("", False)


def test_letters_go_into_fields(qtbot, clicker, monkeypatch):
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: None)
    clicker.lecture.toggle_window()
    qtbot.waitActive(clicker.lecture.window)
    clicker.window.activateWindow()
    qtbot.waitActive(clicker.window)
    clicker.settle()
    panel, presentation = clicker.window.experiment_panel, clicker.presentation
    for field in (*panel.findChildren(QLineEdit), *panel.findChildren(QSpinBox)):
        if not field.isVisible() or isinstance(field.parent(), QSpinBox):
            continue
        field.setFocus()
        assert field.hasFocus()
        for letter in "bfsldczxt.":
            QTest.keyClick(clicker.window.windowHandle(), letter)
        assert (presentation.is_blank, presentation.is_frozen, presentation.tool) == (False, False, "")
        assert (presentation.zoom.is_on, presentation.timer.is_running) == (False, False)
        if isinstance(field, QLineEdit):
            assert field.text().endswith("bfsldczxt.")
            field.undo()


def test_shift_f5_runs_too(qtbot, lecturing):
    QTest.keyClick(lecturing.lecture.window.windowHandle(), KEY.Key_F5, SHIFT)
    qtbot.waitUntil(lambda: lecturing.window.runner.running)
    lecturing.press(KEY.Key_Escape)
    assert lecturing.lecture.is_on


def test_escape_after_a_run_that_stopped_by_itself_stays(qtbot, lecturing):
    lecturing.window.runner.do(lambda debugger: debugger.break_when(kind="step", value=5.0))
    lecturing.settle()
    QTest.keyClick(lecturing.lecture.window.windowHandle(), KEY.Key_F5)
    qtbot.waitUntil(lambda: lecturing.window.frame.t == 5 and not lecturing.window.runner.running)
    lecturing.press(KEY.Key_Escape)
    assert lecturing.lecture.is_on
    QTest.keyClick(lecturing.lecture.window.windowHandle(), KEY.Key_F5)
    qtbot.waitUntil(lambda: lecturing.window.frame.t > 5)
    lecturing.press(KEY.Key_Escape)
    assert lecturing.lecture.is_on
    lecturing.press(KEY.Key_Escape)
    assert not lecturing.lecture.is_on
    assert lecturing.window.isVisible()


def test_the_timer_is_no_part_of_a_picture_beside_the_lecturers_own_window(clicker):
    clicker.presentation.timer.count_from(5)
    clicker.window.actions_by_name["timer_shown"].trigger()
    clicker.lecture.toggle_window()
    assert not clicker.presentation.shows_timer
    clicker.lecture.start()
    assert clicker.presentation.shows_timer
    clicker.lecture.leave()
