"""The panels' keys, and where the panels stand at the sizes of real screens."""

import pytest
from hands import ALT, CONTROL, KEY, SHIFT
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QToolBar

from bpviz.ui.docks import LEFT
from bpviz.ui.first_focus import NEXT_FRAME_MS
from bpviz.ui.panel_table import BOTTOM, PANELS, RIGHT, STEP
from bpviz.ui.panels.homework.homework_rows import AnswerCell
from bpviz.ui.side_tab import SideTab

KEYS = {
    "Inspector": (KEY.Key_I, CONTROL),
    "Breakpoints": (KEY.Key_B, CONTROL),
    "Watches": (KEY.Key_W, CONTROL | SHIFT),
    "Runs": (KEY.Key_R, CONTROL | SHIFT),
    "My work": (KEY.Key_M, CONTROL),
    "Gradients": (KEY.Key_G, CONTROL),
    "Flow": (KEY.Key_L, CONTROL),
    "Samples": (KEY.Key_L, CONTROL | SHIFT),
    "Plot": (KEY.Key_P, CONTROL | SHIFT),
    "Map": (KEY.Key_D, CONTROL),
    "Results": (KEY.Key_A, CONTROL | SHIFT),
    "Landscape": (KEY.Key_C, CONTROL | SHIFT),
    "Images": (KEY.Key_I, CONTROL | SHIFT),
    "Starts": (KEY.Key_M, CONTROL | SHIFT),
    "Functions": (KEY.Key_F, CONTROL | SHIFT),
    "Numbers": (KEY.Key_H, CONTROL | SHIFT),
}
ALL = [row for row in PANELS if row.strip]
EMPTY = ("Plot", "Images")  # on XOR, so that there is nothing in them to go to
pytestmark = pytest.mark.qt_log_ignore("does not support")  # what the offscreen platform says of floating
IN_THE_RIGHT = [row.title for row in ALL if row.area == RIGHT]


@pytest.fixture
def wide(hands):
    hands.window.resize(1920, 1080)
    hands.settle()
    return hands


def seen(hands):
    """The titles of the docks that are on top."""
    window = hands.window
    return [d.windowTitle() for d in window.docks.all if d.widget() in window.attention.seen]


def box(hands, title):
    dock = hands.window.docks.get(title)
    return dock.mapTo(hands.window, QPoint()), dock.size()


def test_every_panel_with_a_tab_has_a_key_here():
    assert set(KEYS) == {row.title for row in ALL}


def test_each_key_opens_its_panel_goes_into_it_and_closes_it_again(hands):
    window = hands.window
    for _ in range(2):
        for title, keys in KEYS.items():
            dock = window.docks.get(title)
            hands.press(*keys)
            assert title in seen(hands), title
            assert dock.isAncestorOf(QApplication.focusWidget()), title
            hands.press(*keys)
            assert not dock.isVisible(), title
            assert QApplication.focusWidget() is window.network, title
        hands.press(KEY.Key_PageDown, CONTROL)  # now the panels have something to show


def test_the_keyboard_goes_to_something_that_takes_it(hands, qtbot):
    for _ in range(3):
        hands.press(KEY.Key_PageDown, CONTROL)
    hands.press(KEY.Key_F8)
    for title, keys in KEYS.items():
        hands.press(*keys)
        if title not in EMPTY:
            takes = Qt.FocusPolicy.TabFocus
            qtbot.waitUntil(lambda takes=takes: bool(QApplication.focusWidget().focusPolicy() & takes))
        assert hands.window.docks.get(title).isAncestorOf(QApplication.focusWidget()), title
        assert QApplication.focusWidget().isVisible(), title


def test_what_a_panel_shows_first_takes_the_keyboard_though_it_comes_with_the_next_frame(hands, qtbot):
    hands.press(KEY.Key_PageDown)
    hands.press(*KEYS["My work"])
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), AnswerCell))


@pytest.mark.parametrize("title", ["Gradients", "Samples"])
def test_the_keyboard_goes_on_to_what_comes_with_a_frame_that_took_long(hands, qtbot, title):
    for _ in range(3):
        hands.press(KEY.Key_PageDown, CONTROL)
    hands.window.runner.hold()
    hands.tap(*KEYS[title])
    qtbot.wait(3 * NEXT_FRAME_MS)
    dock, takes = hands.window.docks.get(title), Qt.FocusPolicy.TabFocus
    assert not QApplication.focusWidget().focusPolicy() & takes
    hands.window.runner.release(lambda debugger: None)
    qtbot.waitUntil(lambda: bool(QApplication.focusWidget().focusPolicy() & takes))
    assert dock.isAncestorOf(QApplication.focusWidget())


def test_tabs_of_panels_can_be_read_however_many_are_open(hands):
    for title in ("Inspector", "Breakpoints", "Watches", "Runs", "My work"):
        hands.window.docks.show(title)
        hands.settle()
    bars = [bar for bar in hands.window.findChildren(QTabBar) if bar.isVisible() and bar.count() > 4]
    (bar,) = bars
    for index in range(bar.count()):
        assert bar.tabRect(index).width() > bar.fontMetrics().horizontalAdvance(bar.tabText(index))
    assert bar.rect().contains(bar.tabRect(bar.currentIndex()))


def test_from_elsewhere_a_key_goes_to_a_panel_that_is_open_already(hands):
    hands.press(*KEYS["Inspector"])
    hands.window.network.setFocus()
    hands.press(*KEYS["Inspector"])
    dock = hands.window.docks.get("Inspector")
    assert dock.isVisible()
    assert dock.isAncestorOf(QApplication.focusWidget())


def test_a_key_brings_a_panel_in_front_of_others(hands):
    hands.press(*KEYS["Inspector"])
    hands.press(*KEYS["Breakpoints"])
    assert "Inspector" not in seen(hands)
    hands.press(*KEYS["Inspector"])
    assert "Inspector" in seen(hands)
    assert hands.window.docks.get("Inspector").isAncestorOf(QApplication.focusWidget())


def test_a_small_window_shows_one_panel_on_the_right_the_others_as_tabs(hands):
    hands.window.resize(1280, 720)
    for title in IN_THE_RIGHT:
        hands.press(*KEYS[title])
        place, size = box(hands, title)
        assert [t for t in seen(hands) if t in IN_THE_RIGHT] == [title]
        assert 300 <= size.width() <= 340
        assert size.height() >= 500
        assert place.y() + size.height() <= 720
    assert (hands.window.width(), hands.window.height()) == (1280, 720)
    assert hands.window.network.width() >= 640
    assert hands.window.network.height() >= 400


def test_a_large_window_shows_the_inspector_and_one_below_it(wide):
    wide.press(*KEYS["Inspector"])
    for title in IN_THE_RIGHT[1:]:
        wide.press(*KEYS[title])
        assert [t for t in seen(wide) if t in IN_THE_RIGHT] == ["Inspector", title]
        (top, upper), (bottom, lower) = box(wide, "Inspector"), box(wide, title)
        assert top.y() + upper.height() <= bottom.y()
        assert upper.width() == lower.width() == pytest.approx(403, abs=3)
        assert min(upper.height(), lower.height()) >= 400


def test_what_was_stacked_in_a_small_window_is_parted_in_a_large_one(hands):
    hands.window.resize(1280, 720)
    hands.press(*KEYS["Inspector"])
    hands.press(*KEYS["Runs"])
    hands.window.resize(1920, 1080)
    hands.settle()
    hands.press(*KEYS["Inspector"])
    hands.press(*KEYS["Runs"])
    assert {"Inspector", "Runs"} <= set(seen(hands))
    assert min(box(hands, title)[1].height() for title in ("Inspector", "Runs")) >= 400
    hands.window.resize(1280, 720)
    hands.settle()
    hands.press(*KEYS["Watches"])
    assert [t for t in seen(hands) if t in IN_THE_RIGHT] == ["Watches"]


def test_the_bottom_row_stays_low(hands):
    for row in ALL:
        if row.area == BOTTOM:
            hands.press(*KEYS[row.title])
            _, size = box(hands, row.title)
            assert 120 <= size.height() <= 170
            assert size.width() >= 300


def test_a_tab_of_the_strip_opens_and_closes_its_panel(hands):
    tabs = hands.window.findChild(QToolBar, "Panels").findChildren(SideTab)
    assert [tab.text() for tab in tabs] == [row.title for row in ALL if row.strip == STEP]
    for tab in tabs[:2]:
        dock = hands.window.docks.get(tab.text())
        QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
        hands.settle()
        assert dock.isVisible()
        assert tab.isChecked()
        QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
        hands.settle()
        assert not dock.isVisible()


def test_all_tabs_are_seen_in_a_low_window_with_air_for_longer_words(hands):
    hands.window.resize(1280, 676)  # 701 less a word's length: those of German need it
    hands.settle()
    assert hands.window.height() == 676
    assert all(tab.isVisible() for tab in hands.window.findChildren(SideTab))


def test_a_tab_makes_room_as_the_key_does(hands):
    hands.window.resize(1280, 720)
    tabs = hands.window.findChild(QToolBar, "Panels").findChildren(SideTab)
    for tab in tabs[:2]:
        QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
        hands.settle()
    assert [t for t in seen(hands) if t in IN_THE_RIGHT] == ["Breakpoints"]
    assert hands.window.docks.get("Breakpoints").width() >= 300


def test_keys_size_the_panel_that_has_the_keyboard(wide):
    docks = wide.window.docks
    wide.press(KEY.Key_G, CONTROL)
    gradients, before = docks.get("Gradients"), docks.get("Gradients").width()
    wide.press(KEY.Key_Plus, CONTROL)
    larger = gradients.width()
    assert larger == pytest.approx(1.2 * before, rel=0.03)
    wide.press(KEY.Key_Minus, CONTROL)
    assert gradients.width() == pytest.approx(before, rel=0.03)
    docks.get("Loss").widget().plot.setFocus()
    before = docks.get("Loss").height()
    wide.press(KEY.Key_Plus, CONTROL)
    assert docks.get("Loss").height() > before


def test_a_key_brings_a_panel_round_all_sides_and_keeps_the_keyboard_in_it(wide):
    docks, areas = wide.window.docks, []
    wide.press(KEY.Key_G, CONTROL)
    gradients = docks.get("Gradients")
    for _ in range(3):
        wide.press(KEY.Key_P, ALT | SHIFT)
        areas.append(wide.window.dockWidgetArea(gradients))
        assert gradients.isAncestorOf(QApplication.focusWidget())
        assert "Gradients" in seen(wide)
    assert areas == [BOTTOM, LEFT, RIGHT]
