"""What travels is seen in the network panel and the lecture picture alike, under real keys."""

import pytest
from clicker import Clicker
from hands import KEY
from moving import is_still
from PySide6.QtGui import QImage

from bpviz.engine.phases import Kind, Phase
from bpviz.ui.painting.marks import marks
from bpviz.ui.painting.under_way import UnderWay
from bpviz.ui.preferences import Preferences

PAGE_DOWN, PAGE_UP = KEY.Key_PageDown, KEY.Key_PageUp


@pytest.fixture(autouse=True)
def _travelling(let_travel):
    """Phases take little time."""
    let_travel(300)


def picture(widget):
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_page_down_lets_values_travel_in_the_picture_until_they_are_there(qtbot, window, hands):
    hands.press(PAGE_DOWN)
    hands.press(PAGE_DOWN)
    assert window.travelling.way.arriving == Phase(Kind.FORWARD, 1)
    on_the_way = picture(window.network)
    qtbot.waitUntil(lambda: is_still(window.travelling), timeout=3000)
    there = picture(window.network)
    assert there != on_the_way
    hands.press(KEY.Key_A)  # off
    hands.press(PAGE_UP)
    hands.press(PAGE_DOWN)
    qtbot.waitUntil(lambda: not window.network.is_draft, timeout=3000)
    assert picture(window.network) == there


def test_a_key_while_values_travel_ends_it_at_once(window, hands, let_travel):
    let_travel(60_000)
    for _ in range(5):
        hands.press(PAGE_DOWN)
    assert window.frame.phase == Phase(Kind.ERROR, 2)
    assert isinstance(window.travelling.way, UnderWay)
    hands.press(PAGE_UP)
    assert window.frame.phase == Phase(Kind.LOSS)
    assert is_still(window.travelling)
    hands.press(PAGE_DOWN)
    assert window.travelling.way is not None
    window.actions_by_name["slower"].trigger()  # any key that does something
    assert is_still(window.travelling)


def test_in_the_picture_marks_of_hidden_numbers_tell_nothing(window, hands, let_travel):
    let_travel(60_000)
    window.prediction.hide(["errors"])
    told = []
    for _ in range(7):
        hands.press(PAGE_DOWN)
        if window.travelling.way and window.travelling.way.arriving.kind is not Kind.UPDATE:
            told.append(not marks(window.network._view(window.travelling.way)).is_hidden.any())
    assert told == [True, True, False, False]  # both forward phases, and both errors


def test_the_menu_of_paces_shows_and_sets_the_pace(window):
    view = next(action.menu() for action in window.menuBar().actions() if action.text() == "&View")
    menu = next(action.menu() for action in view.actions() if action.text() == "Anima&tion pace")
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["&Normal"]
    menu.actions()[0].trigger()
    assert window.travelling.pace == "slow"
    assert [action.isChecked() for action in menu.actions()] == [True, False, False]


def test_only_the_part_that_moves_is_painted_anew(qtbot, window, hands):
    hands.press(PAGE_DOWN)
    hands.press(PAGE_DOWN)
    painted = []
    window.network.paintEvent, paint = (
        lambda event: (painted.append(event.rect()), paint(event)),
        (window.network.paintEvent),
    )
    qtbot.waitUntil(lambda: len(painted) > 6, timeout=3000)
    assert min(rect.width() for rect in painted) < 0.6 * window.network.width()
    del window.network.paintEvent


def test_the_switch_and_the_pace_are_remembered(window, hands, open_window, settings):
    assert window.actions_by_name["phase_animation"].isChecked()
    hands.press(KEY.Key_A)
    window.pace_menu.choose("slow")
    remembered = Preferences(settings)
    assert (remembered.is_animated, remembered.pace) == (False, "slow")
    again = open_window()
    assert not again.actions_by_name["phase_animation"].isChecked()
    assert (again.travelling.is_on, again.travelling.pace) == (False, "slow")


def test_an_unknown_pace_in_the_settings_is_the_normal_one(open_window, settings):
    Preferences(settings).pace = "breathless"
    assert open_window().travelling.pace == "normal"


def test_the_switch_says_so_where_it_can_do_nothing(window, monkeypatch):
    monkeypatch.setattr("bpviz.ui.pace_menu.reduces_motion", lambda: True)
    for _ in range(2):  # off, and on again
        window.actions_by_name["phase_animation"].trigger()
    assert "less motion" in window.note


def test_the_lecture_picture_shows_the_same(qtbot, window, settled):
    clicker, board = Clicker(qtbot, window, settled), window.lecture.board
    clicker.press(KEY.Key_F12)
    qtbot.waitActive(window.lecture.window)
    for _ in range(2):
        clicker.press(PAGE_DOWN)
    assert window.travelling.way.arriving == Phase(Kind.FORWARD, 1)
    on_the_way = picture(board)
    qtbot.waitUntil(lambda: is_still(window.travelling), timeout=3000)
    there = picture(board)
    assert there != on_the_way
    for key in (KEY.Key_A, PAGE_UP, PAGE_DOWN):
        clicker.press(key)
    qtbot.waitUntil(lambda: not board.is_draft, timeout=3000)
    assert picture(board) == there


def test_what_is_frozen_does_not_move(qtbot, window, hands, let_travel):
    let_travel(60_000)
    window.lecture.start()
    hands.settle()
    window.navigation.phase()
    hands.settle()
    window.lecture.presentation.toggle_frozen()
    frozen = picture(window.lecture.board)
    window.navigation.phase()
    hands.settle()
    assert window.travelling.way is not None
    assert picture(window.lecture.board) == frozen


def test_a_closed_window_leaves_no_clock_ticking(qtbot, window, hands, let_travel):
    let_travel(60_000)
    hands.press(PAGE_DOWN)
    hands.press(PAGE_DOWN)
    assert window.travelling.way is not None
    window.close()
    assert is_still(window.travelling)
