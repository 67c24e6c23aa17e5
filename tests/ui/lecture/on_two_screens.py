"""Lectures on a laptop and a projector. Run by test_two_screens.py in a process that has two screens."""

import pytest
from cables import Cables
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import lists, sampled_from
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bpviz.ui.lecture.places import Form

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LAPTOP, PROJECTOR = "Laptop", "Projector"
SLOW = 100.0  # steps per second: a run that converges on its way would end between two looks
pytestmark = pytest.mark.qt_log_ignore("does not support raise")


class Lecturer:
    """Sits at the laptop."""

    def __init__(self, qtbot, window, settled, cables):
        self.qtbot, self.window, self._settled, self.cables = qtbot, window, settled, cables
        self.lecture, self.audience = window.lecture, window.lecture.window
        self.presentation = window.lecture.presentation
        window.activateWindow()
        qtbot.waitActive(window)

    def press(self, key, modifier=NONE, *, on=None):
        QTest.keyClick((on or self.window).windowHandle(), key, modifier)
        return self.settle()

    def settle(self):
        if not self.window.runner.running:
            self._settled(self.window)
        QApplication.processEvents()
        return self.window.frame

    def covers(self, name):
        """Whether the audience's window covers just that screen."""
        seen = self.audience.isVisible() and self.audience.isFullScreen()
        return seen and self.audience.geometry() == self.cables.screen(name).geometry()

    def main_is_on(self, name):
        """Whether the main window is seen on a screen; it cannot become small enough for every projector."""
        geometry, window = self.cables.screen(name).availableGeometry(), self.window.geometry()
        places = (window.topLeft(), window.center())
        return self.window.isVisible() and all(geometry.contains(place) for place in places)

    def state(self):
        """All that a pulled cable must not change."""
        p, frame = self.presentation, self.window.frame
        run = () if self.window.runner.running else (frame.t, frame.revealed, frame.newest)
        return (
            run, self.window.runner.running, p.is_blank, p.is_frozen, p.tool, p.pointer, p.spot, p.zoom,
            p.strokes, p.timer.is_running, self.window.lessons.position, self.window.selection.unit,
            self.window.navigation.granularity,
        )  # fmt: skip


@pytest.fixture
def lecturer(qtbot, window, settled, monkeypatch):
    return Lecturer(qtbot, window, settled, Cables(monkeypatch, window.lecture.screens))


@pytest.fixture
def lecturing(lecturer):
    lecturer.press(KEY.Key_F12)
    return lecturer


def test_there_are_two_screens_here(qapp):
    assert [screen.name() for screen in QGuiApplication.screens()] == [LAPTOP, PROJECTOR]


def test_f12_covers_just_the_projector_and_the_main_window_stays_with_the_presenters_panel(lecturing):
    assert lecturing.covers(PROJECTOR)
    assert lecturing.main_is_on(LAPTOP)
    assert lecturing.window.updatesEnabled()
    assert lecturing.window.presenter.panel.isVisible()
    assert QApplication.activeWindow() is lecturing.window
    lecturing.press(KEY.Key_F12)
    assert not lecturing.audience.isVisible()
    assert not lecturing.window.presenter.panel.isVisible()


def test_a_minimized_main_window_takes_the_audiences_picture_not_along(lecturing):
    assert lecturing.audience.windowHandle().transientParent() is None


def test_the_audience_window_shows_and_hides_by_its_own_key(lecturer):
    lecturer.press(KEY.Key_X, CONTROL | SHIFT)
    assert lecturer.covers(PROJECTOR)
    lecturer.press(KEY.Key_X, CONTROL | SHIFT)
    assert not lecturer.audience.isVisible()


def test_keys_work_in_both_windows(qtbot, lecturing):
    assert lecturing.press(KEY.Key_PageDown).phase_number == 1
    lecturing.audience.activateWindow()
    qtbot.waitActive(lecturing.audience)
    assert lecturing.press(KEY.Key_PageDown, on=lecturing.audience).phase_number == 2
    lecturing.press(KEY.Key_B, on=lecturing.audience)
    assert lecturing.presentation.is_blank


@pytest.mark.parametrize("state", ["showNormal", "showMaximized", "showFullScreen"])
def test_x_swaps_the_two_windows_and_back(lecturing, state):
    getattr(lecturing.window, state)()
    QApplication.processEvents()
    before = lecturing.window.windowState()
    lecturing.press(KEY.Key_X)
    assert lecturing.covers(LAPTOP)
    assert lecturing.main_is_on(PROJECTOR)
    assert lecturing.window.windowState() == before
    assert lecturing.window.updatesEnabled()
    lecturing.press(KEY.Key_X)
    assert lecturing.covers(PROJECTOR)
    assert lecturing.main_is_on(LAPTOP)
    assert lecturing.window.windowState() == before


def run(lecturer):
    lecturer.window.runner.set_speed(SLOW)
    QTest.keyClick(lecturer.window.windowHandle(), KEY.Key_F5)
    lecturer.qtbot.waitUntil(lambda: lecturer.window.frame.t > 0)


def draw(lecturer):
    lecturer.press(KEY.Key_D)
    board = lecturer.lecture.board
    QTest.mousePress(board, Qt.MouseButton.LeftButton, NONE, QPoint(100, 100))
    QTest.mouseMove(board, QPoint(300, 200))
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, NONE, QPoint(300, 200))
    assert lecturer.presentation.strokes


def teach(lecturer):
    lecturer.window.lessons.open_unasked("02_one_step")
    lecturer.qtbot.waitUntil(lambda: lecturer.window.lessons.position is not None, timeout=10_000)
    lecturer.press(KEY.Key_PageDown)


def press(key, modifier=NONE):
    return lambda lecturer: lecturer.press(key, modifier)


MOMENTS = {
    "at the start": lambda lecturer: None,
    "in a step": press(KEY.Key_PageDown),
    "running": run,
    "blank": press(KEY.Key_B),
    "frozen": press(KEY.Key_F),
    "with a spotlight": press(KEY.Key_S),
    "magnified": press(KEY.Key_Z),
    "timed": press(KEY.Key_T),
    "drawn over": draw,
    "in a lesson": teach,
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_cable_pulled_and_plugged_at_any_moment_loses_nothing(lecturing, moment):
    MOMENTS[moment](lecturing)
    before, t = lecturing.state(), lecturing.window.frame.t
    lecturing.cables.pull(PROJECTOR)
    assert not lecturing.audience.isVisible()
    assert QApplication.activeWindow() is lecturing.window
    assert lecturing.main_is_on(LAPTOP)
    assert lecturing.window.updatesEnabled()
    assert lecturing.window.presenter.panel.isVisible()
    assert "screen" in lecturing.window.presenter.panel.state.text()
    assert lecturing.state() == before
    if lecturing.window.runner.running:
        lecturing.qtbot.waitUntil(lambda: lecturing.window.frame.t > t)
    lecturing.cables.plug(PROJECTOR)
    assert lecturing.covers(PROJECTOR)
    assert lecturing.state() == before
    assert lecturing.window.presenter.panel.state.text().count("screen") == 0


def test_while_the_screen_is_gone_the_lecture_goes_on(lecturing):
    lecturing.cables.pull(PROJECTOR)
    frame = lecturing.press(KEY.Key_PageDown)
    assert lecturing.lecture.is_on
    lecturing.cables.plug(PROJECTOR)
    board, place = lecturing.lecture.board, f"{frame.phase_number} of 9"
    lecturing.qtbot.waitUntil(lambda: board.accessibleDescription().startswith(place))


def test_a_main_window_on_the_pulled_screen_comes_to_the_other(lecturing):
    lecturing.press(KEY.Key_X)
    lecturing.cables.pull(PROJECTOR)
    assert lecturing.main_is_on(LAPTOP)
    assert not lecturing.audience.isVisible()
    assert lecturing.window.updatesEnabled()
    lecturing.cables.plug(PROJECTOR)
    assert lecturing.main_is_on(LAPTOP)
    assert lecturing.covers(PROJECTOR)


def test_a_main_window_comes_back_from_a_pulled_screen_without_a_lecture_too(lecturer):
    lecturer.window.move(lecturer.cables.screen(PROJECTOR).geometry().topLeft() + QPoint(50, 50))
    QApplication.processEvents()
    lecturer.cables.pull(PROJECTOR)
    assert lecturer.main_is_on(LAPTOP)


def test_a_projector_that_is_plugged_in_during_a_lecture_on_one_screen_gets_the_picture(lecturer):
    lecturer.cables.pull(PROJECTOR)
    lecturer.press(KEY.Key_F12)
    assert lecturer.covers(LAPTOP)
    assert not lecturer.window.updatesEnabled()
    assert not lecturer.window.presenter.panel.isVisible()
    lecturer.cables.plug(PROJECTOR)
    assert lecturer.covers(PROJECTOR)
    assert lecturer.window.updatesEnabled()
    assert lecturer.window.presenter.panel.isVisible()


DEEDS = (
    "pull laptop",
    "pull projector",
    "plug laptop",
    "plug projector",
    "F12",
    "X",
    "Ctrl+Shift+X",
    "B",
    "PgDn",
)


def do(lecturer, deed):
    """What can be done; a computer has one screen at least."""
    verb, _, name = deed.partition(" ")
    cables, screen = lecturer.cables, {"laptop": LAPTOP, "projector": PROJECTOR}.get(name)
    if verb == "pull" and screen in cables.there and len(cables.there) == 2:
        cables.pull(screen)
    elif verb == "plug" and screen not in cables.there:
        cables.plug(screen)
    elif not name:
        lecturer.window.actions_by_name[
            {"F12": "lecture", "X": "swap", "Ctrl+Shift+X": "audience", "B": "blank", "PgDn": "forward"}[verb]
        ].trigger()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(deeds=lists(sampled_from(DEEDS), max_size=14))
def test_whatever_is_done_with_cables_and_keys_both_windows_are_where_they_belong(lecturer, deeds):
    lecture, cables = lecturer.lecture, lecturer.cables
    lecture.leave()
    for name in {LAPTOP, PROJECTOR} - set(cables.there):
        cables.plug(name)
    for deed in deeds:
        do(lecturer, deed)
        QApplication.processEvents()
        here = next(name for name in cables.there if lecturer.main_is_on(name))
        assert lecturer.window.updatesEnabled() != lecture.places.covers
        assert lecturer.window.presenter.is_open == (lecture.is_on and not lecture.places.covers)
        others = [name for name in cables.there if name != here]
        if lecture.places.form is Form.NONE:
            assert not lecturer.audience.isVisible()
        elif lecture.places.form is Form.FULL and others:
            assert lecturer.covers(others[0])
        elif lecture.places.form is Form.FULL and lecturer.audience.isVisible():
            assert lecturer.covers(here)
            assert lecture.places.covers


def test_escape_twice_ends_a_lecture_whose_screen_is_gone(lecturing):
    lecturing.cables.pull(PROJECTOR)
    lecturing.press(KEY.Key_Escape)
    assert lecturing.lecture.is_on
    lecturing.press(KEY.Key_Escape)
    assert not lecturing.lecture.is_on
    lecturing.cables.plug(PROJECTOR)
    assert not lecturing.audience.isVisible()


def test_what_is_pointed_at_and_drawn_on_the_small_picture_the_audience_sees(lecturing):
    lecturing.press(KEY.Key_D)
    miniature, board = lecturing.window.presenter.panel.miniature, lecturing.lecture.board
    before = board.grab().toImage()
    seen = miniature.place
    start, end = (
        QPointF(seen.left() + share * seen.width(), seen.center().y()).toPoint() for share in (0.25, 0.75)
    )
    QTest.mousePress(miniature, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(miniature, end)
    QTest.mouseRelease(miniature, Qt.MouseButton.LeftButton, NONE, end)
    (stroke,) = lecturing.presentation.strokes
    for place, x in ((stroke[0], 0.25), (stroke[-1], 0.75)):
        assert abs(place.x() - x) < 0.01
        assert abs(place.y() - 0.5) < 0.01
    assert board.grab().toImage() != before


def test_the_small_picture_shows_what_the_audience_sees(lecturing):
    miniature = lecturing.window.presenter.panel.miniature

    def middle():
        return miniature.grab().toImage().pixelColor(miniature.width() // 2, miniature.height() // 2)

    lecturing.qtbot.waitUntil(lambda: middle().lightness() > 128)
    lecturing.press(KEY.Key_B)
    lecturing.qtbot.waitUntil(lambda: middle().lightness() == 0)
    assert "blank" in lecturing.window.presenter.panel.state.text()
    lecturing.press(KEY.Key_B)
    lecturing.qtbot.waitUntil(lambda: middle().lightness() > 128)


def test_the_small_picture_has_the_shape_of_the_board_and_the_same_corners(lecturing):
    miniature, board = lecturing.window.presenter.panel.miniature, lecturing.lecture.board
    assert miniature.place.width() / miniature.place.height() == pytest.approx(board.width() / board.height())
    last = QPointF(board.width(), board.height())
    for seen, corner in ((miniature.place.topLeft(), QPointF()), (miniature.place.bottomRight(), last)):
        assert (miniature.board_point(seen) - corner).manhattanLength() < 0.01


def test_the_panel_tells_what_comes_next(qtbot, lecturing):
    panel = lecturing.window.presenter.panel
    qtbot.waitUntil(lambda: "Next: Pick a sample" in panel.next.text)
    lecturing.press(KEY.Key_PageDown)
    qtbot.waitUntil(lambda: "Forward to the hidden units" in panel.next.text)
    lecturing.press(KEY.Key_2, CONTROL)
    qtbot.waitUntil(lambda: "Next: Converged?" in panel.next.text)
    lecturing.press(KEY.Key_3, CONTROL)
    qtbot.waitUntil(lambda: "epoch 1" in panel.next.text)


def test_the_panel_shows_scenes_and_notes_of_a_lesson_and_goes_to_a_scene(qtbot, lecturing):
    teach(lecturing)
    panel, lessons = lecturing.window.presenter.panel, lecturing.window.lessons
    scenes = lessons.player.lesson.scenes
    assert panel.scenes.isVisible()
    assert panel.scenes.count() == len(scenes)
    panel.scenes.activated.emit(2)
    qtbot.waitUntil(lambda: lessons.position.scene == 2, timeout=10_000)
    lecturing.settle()
    assert panel.scenes.currentIndex() == 2
    assert panel.notes.text == (lessons.notes or "This scene has no notes.")
    lecturing.window.lessons.close()
    lecturing.settle()
    assert not panel.scenes.isVisible()


def test_the_layout_that_is_remembered_is_that_without_a_lecture(lecturing):
    lecturing.window.close()
    assert not lecturing.audience.isVisible()
    assert lecturing.lecture.places.form is Form.NONE
    assert not lecturing.window.presenter.is_open
