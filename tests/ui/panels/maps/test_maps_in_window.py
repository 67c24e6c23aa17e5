"""The panel in the real window: by its key, while a run is fast, and with pins that training obeys."""

import pytest
from hands import CONTROL, KEY
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest


@pytest.fixture
def hands(open_hands):
    hands = open_hands(stop__mean_loss=0.0)
    hands.press(KEY.Key_D, CONTROL)
    hands.settle()
    return hands


def test_its_key_opens_it_with_a_map_of_this_step(hands):
    assert hands.window.maps.view.scene.found.t == 0
    hands.press(KEY.Key_PageDown, CONTROL)
    assert hands.window.maps.view.scene.found.t == 1


def test_a_fast_run_brings_map_after_map(hands, qtbot):
    view, steps = hands.window.maps.view, set()
    hands.window.runner.frame_ready.connect(lambda frame: steps.add(view.scene.found.t))
    hands.window.runner.set_speed(float("inf"))
    hands.tap(KEY.Key_F5)
    qtbot.waitUntil(lambda: len(steps) > 20, timeout=20_000)
    hands.press(KEY.Key_F5)
    frame = hands.settle()
    assert view.scene.found.t == frame.t


def test_nothing_is_computed_while_it_is_not_seen(hands):
    hands.press(KEY.Key_D, CONTROL)
    assert "map" not in hands.settle().insights


def test_enter_pins_the_sample_that_steps_then_use_and_undo_takes_it_back(hands):
    view = hands.window.maps.view
    view.setFocus()
    for key in (KEY.Key_Right, KEY.Key_Up, KEY.Key_Return):
        hands.press(key)
    assert hands.window.frame.experiment.training.order == "pinned"
    pinned = view.scene.pinned
    for _ in range(3):
        assert hands.press(KEY.Key_PageDown, CONTROL).trace.sample == pinned
    hands.press(KEY.Key_Z, CONTROL)
    assert hands.window.frame.experiment.training.order != "pinned"


def test_a_click_in_the_units_selects_for_all_panels(hands):
    hands.press("2")
    grid = hands.window.maps.grid
    place = grid.page.boxes[(1, 1)].center().toPoint() + QPoint(1, 1)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    hands.settle()
    assert hands.window.selection.unit == (1, 1)
