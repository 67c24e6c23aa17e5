"""The audience's window where there is one screen."""

from hands import CONTROL, KEY, SHIFT
from PySide6.QtWidgets import QApplication

from bpviz.ui.lecture.places import Form


def test_on_one_screen_the_audience_window_is_one_among_others_and_the_main_window_stays_seen(hands):
    window, lecture = hands.window, hands.window.lecture
    hands.press(KEY.Key_X, CONTROL | SHIFT)
    assert lecture.window.isVisible()
    assert not lecture.window.isFullScreen()
    assert window.screen().availableGeometry().contains(lecture.window.geometry())
    assert window.updatesEnabled()
    assert window.presenter.panel.isVisible()
    assert window.actions_by_name["audience"].isChecked()
    assert not window.actions_by_name["lecture"].isChecked()
    hands.press(KEY.Key_X, CONTROL | SHIFT)
    assert not lecture.is_on
    assert not window.presenter.panel.isVisible()


def test_f12_makes_it_cover_the_screen_and_then_ends_the_lecture(hands):
    lecture = hands.window.lecture
    hands.press(KEY.Key_X, CONTROL | SHIFT)
    hands.press(KEY.Key_F12)
    assert lecture.window.isFullScreen()
    assert lecture.places.covers
    assert lecture.window.windowHandle().transientParent() is hands.window.windowHandle()
    hands.window.actions_by_name["lecture"].trigger()
    assert lecture.places.form is Form.NONE
    assert hands.window.updatesEnabled()


def test_there_is_nothing_to_swap(hands):
    hands.tap(KEY.Key_X)
    assert hands.window.note
    hands.press(KEY.Key_X, CONTROL | SHIFT)
    before = hands.window.geometry(), hands.window.lecture.window.geometry()
    hands.press(KEY.Key_X)
    assert (hands.window.geometry(), hands.window.lecture.window.geometry()) == before


def test_a_screen_that_changes_its_size_takes_the_picture_along(hands, qtbot):
    lecture = hands.window.lecture
    hands.press(KEY.Key_F12)
    lecture.window.setGeometry(0, 0, 300, 200)
    QApplication.primaryScreen().geometryChanged.emit(QApplication.primaryScreen().geometry())
    screen = hands.window.screen().geometry()
    qtbot.waitUntil(lambda: lecture.window.geometry() == screen and lecture.window.isFullScreen())


def test_closing_the_main_window_closes_the_audience_window_too(hands):
    hands.press(KEY.Key_X, CONTROL | SHIFT)
    hands.window.close()
    assert not hands.window.lecture.window.isVisible()
