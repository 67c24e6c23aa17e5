"""The window over the whole screen and back, and its panels put back and kept, by keys and menus."""

import pytest
from hands import CONTROL, KEY, SHIFT
from listed import listed
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support")  # what the offscreen platform says of floating
AT_FIRST = {"Experiment", "Loss", "Weights over time"}


def visible(window):
    return {dock.objectName() for dock in window.docks.all if dock.isVisible()}


def places(window):
    return {dock.objectName(): dock.geometry() for dock in window.docks.all if dock.isVisible()}


def test_full_screen_and_back(hands):
    full_screen = hands.window.actions_by_name["full_screen"]
    for leave in (KEY.Key_Escape, KEY.Key_F11):
        hands.press(KEY.Key_F11)
        assert hands.window.isFullScreen()
        assert full_screen.isChecked()
        hands.press(leave)
        assert not hands.window.isFullScreen()
        assert not full_screen.isChecked()
    assert listed(QGuiApplication.topLevelWindows)


def test_a_window_is_opened_as_it_was_closed(open_window):
    first = open_window()
    first.resize(1000, 733)
    first.docks.get("Loss").close()
    first.close()
    second = open_window()
    assert second.height() == 733
    assert visible(second) == AT_FIRST - {"Loss"}


def test_panels_that_were_open_are_open_again_and_show_something(open_window, settled):
    first = open_window()
    for title in ("Flow", "Inspector"):
        first.docks.toggle(title)
    settled(first)
    first.close()
    second = open_window()
    assert second.docks.get("Flow").isVisible()
    assert second.docks.get("Inspector").isVisible()
    assert {second.flow_plot, second.inspector} <= set(second.attention.seen)
    assert "flow" in second.frame.insights


def test_reset_puts_all_panels_back(hands):
    window, before = hands.window, places(hands.window)
    assert visible(window) == AT_FIRST
    hands.press(KEY.Key_I, CONTROL)
    hands.press(KEY.Key_C, CONTROL | SHIFT)
    window.actions_by_name["move_panels"].trigger()
    window.docks.get("Loss").setFloating(True)
    window.docks.get("Experiment").close()
    window.actions_by_name["move_panels"].trigger()
    window.actions_by_name["reset_layout"].trigger()
    hands.settle()
    QApplication.processEvents()
    assert visible(window) == AT_FIRST
    assert places(window) == before


def test_reset_goes_back_to_the_first_layout_not_to_the_remembered_one(open_window):
    first = open_window()
    first.docks.get("Loss").close()
    first.close()
    second = open_window()
    second.actions_by_name["reset_layout"].trigger()
    assert visible(second) == AT_FIRST


def test_title_bars_are_shown_to_move_panels_by_and_hidden_again(hands):
    dock, action = hands.window.docks.get("Loss"), hands.window.actions_by_name["move_panels"]
    bare = dock.widget().height()
    action.trigger()
    hands.settle()
    assert dock.titleBarWidget() is None  # Qt's own
    assert dock.widget().geometry().top() > 10
    action.trigger()
    hands.settle()
    assert dock.widget().height() == bare


def test_a_maximized_window_is_so_again(open_window):
    first = open_window()
    first.showMaximized()
    first.close()
    assert open_window().isMaximized()
