"""The landscape in the real window: its key, the keyboard in it, and setting weights through the runner."""

import numpy as np
import pytest
from hands import CONTROL, KEY, NONE, SHIFT
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

pytestmark = pytest.mark.qt_log_ignore("does not support")  # what the offscreen platform says of menus


@pytest.fixture
def hands(qtbot, hands):
    """The panel was opened by its key, at step 20."""
    for _ in range(20):
        hands.press(KEY.Key_PageDown, CONTROL)
    hands.press(KEY.Key_C, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: is_at(hands.window, 20), timeout=20_000)
    return hands


def is_at(window, t):
    surface = window.landscape.renewal.surface
    return surface is not None and surface.is_complete and surface.t == t


def test_its_key_opens_it_and_goes_into_the_plot(hands):
    assert QApplication.focusWidget() is hands.window.landscape.plot


def test_keys_work_in_it_at_once(hands, qtbot):
    panel = hands.window.landscape
    hands.press("3")
    qtbot.waitUntil(lambda: panel._shown.kind == "random")
    hands.press(KEY.Key_Up)
    assert "direction 1" in panel.foot.readout.text()


def test_steps_move_the_point_and_at_rest_the_surface_follows(hands, qtbot):
    hands.press(KEY.Key_PageDown, CONTROL)
    panel = hands.window.landscape
    weights = list(panel.renewal.surface.plane.weights)
    assert panel._track.present == pytest.approx(hands.window.frame.theta[weights])
    qtbot.waitUntil(lambda: is_at(hands.window, 21), timeout=20_000)


def test_weights_are_set_by_the_menu_and_undone_at_once(hands, qtbot):
    window, panel = hands.window, hands.window.landscape
    before = window.frame.theta.copy()
    for _ in range(4):
        hands.press(KEY.Key_Right)
    place = panel.plot.cursor_place
    reason, nowhere = QContextMenuEvent.Reason.Keyboard, panel.plot.rect().topLeft()
    QApplication.sendEvent(panel.plot, QContextMenuEvent(reason, nowhere, nowhere))
    menu = next(child for child in panel.plot.findChildren(QMenu) if child.isVisible())
    next(action for action in menu.actions() if "Set these" in action.text()).trigger()
    menu.close()
    window.activateWindow()
    qtbot.waitActive(window)
    hands.settle()
    weights = list(panel.renewal.surface.plane.weights)
    assert window.frame.theta[weights] == pytest.approx(place, abs=0.01)
    assert window.frame.undo == "weights of the landscape"
    assert np.array_equal(hands.press(KEY.Key_Z, CONTROL).theta, before)


def test_a_selected_edge_can_be_taken_as_x(hands, qtbot):
    panel = hands.window.landscape
    hands.window.selection.select(weight=3)
    hands.press("s", NONE)
    qtbot.waitUntil(lambda: panel.renewal.surface.plane.weights[0] == 3)


def test_closed_it_asks_for_nothing(hands):
    panel = hands.window.landscape
    hands.press(KEY.Key_C, CONTROL | SHIFT)
    assert not panel.isVisible()
    assert "landscape" not in hands.press(KEY.Key_PageDown, CONTROL).insights
    assert not panel.renewal.is_busy
