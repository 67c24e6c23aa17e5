"""The mouse's own pointer over the audience's picture."""

import time

from clicker import KEY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bpviz.ui.lecture.hand import Hand

HIDDEN, ARROW = Qt.CursorShape.BlankCursor, Qt.CursorShape.ArrowCursor


def cursor(lecturing):
    return lecturing.lecture.board.cursor().shape()


def test_the_mouse_pointer_hides_after_three_seconds_without_a_move(qtbot, lecturing):
    began = time.perf_counter()
    lecturing.move((0.4, 0.4), (0.5, 0.5))
    assert cursor(lecturing) == ARROW
    qtbot.waitUntil(lambda: cursor(lecturing) == HIDDEN, timeout=10_000)
    assert time.perf_counter() - began > 2.8  # a timer of Qt may be 5 % early
    lecturing.press(KEY.Key_PageDown)
    assert cursor(lecturing) == HIDDEN
    lecturing.move((0.6, 0.5))
    assert cursor(lecturing) == ARROW


def test_a_tool_takes_the_place_of_the_mouse_pointer(lecturing):
    lecturing.move((0.4, 0.4), (0.5, 0.5))
    lecturing.press(KEY.Key_L)
    assert cursor(lecturing) == HIDDEN
    lecturing.press(KEY.Key_L)
    assert cursor(lecturing) == ARROW


def test_without_tool_and_zoom_arrow_keys_and_wheel_do_nothing(lecturing):
    before = lecturing.seen()
    lecturing.press(KEY.Key_Right)
    lecturing.press(KEY.Key_Plus)
    lecturing.turn(0.5, 0.5, 3)
    assert lecturing.seen() == before


def test_control_and_the_wheel_zoom_with_any_tool(lecturing):
    spot = lecturing.presentation.spot
    lecturing.press(KEY.Key_S)
    lecturing.turn(0.5, 0.5, 2, Qt.KeyboardModifier.ControlModifier)
    assert lecturing.presentation.zoom.is_on
    assert lecturing.presentation.spot == spot


def test_keys_point_in_the_small_picture_of_the_lecturer_too(qtbot, clicker):
    clicker.lecture.toggle_window()
    clicker.window.activateWindow()
    qtbot.waitActive(clicker.window)
    small, presentation = clicker.window.presenter.panel.miniature, clicker.presentation
    small.setFocus()
    clicker.settle()
    before = presentation.pointer.x()
    QTest.keyClick(clicker.window.windowHandle(), KEY.Key_L)
    QTest.keyClick(clicker.window.windowHandle(), KEY.Key_Right)
    assert presentation.pointer.x() > before
    assert clicker.window.selection.unit is None


def test_a_button_let_go_elsewhere_draws_no_more(lecturing):
    lecturing.press(KEY.Key_D)
    lecturing.drag((0.2, 0.2), (0.3, 0.2))
    hand = lecturing.lecture.board.findChild(Hand)
    hand._is_drawing = True
    lecturing.move((0.6, 0.6), (0.7, 0.7))
    assert [len(stroke) for stroke in lecturing.presentation.strokes] == [2]
