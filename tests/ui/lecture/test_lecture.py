"""Lecture mode by real keys, as a lecturer or a clicker sends them."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from bpviz.app import make_window
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.quantities import Quantity
from bpviz.ui.painting.board import BoardPlaces
from bpviz.ui.painting.network import network_layout
from bpviz.ui.preferences import Preferences
from bpviz.ui.theme import THEMES

KEY, NONE, CONTROL = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def test_f12_covers_the_screen_with_a_board_alone_and_uncovers_it(qtbot, clicker):
    clicker.press(KEY.Key_F12)
    shown = clicker.lecture.window
    qtbot.waitActive(shown)
    assert shown.isFullScreen()
    assert shown.geometry() == clicker.window.screen().geometry()
    assert clicker.lecture.board.geometry() == shown.rect()
    assert [child for child in shown.children() if child.isWidgetType()] == [clicker.lecture.board]
    clicker.press(KEY.Key_F12)
    assert not shown.isVisible()
    assert clicker.window.isVisible()


def test_page_keys_step_by_phase_and_by_what_is_chosen(lecturing):
    assert [lecturing.press(KEY.Key_PageDown).phase_number for _ in range(3)] == [1, 2, 3]
    assert lecturing.press(KEY.Key_PageUp).phase_number == 2
    lecturing.press(KEY.Key_2, CONTROL)
    assert (lecturing.press(KEY.Key_PageDown).t, lecturing.press(KEY.Key_PageDown).t) == (1, 2)
    assert lecturing.press(KEY.Key_PageUp).t == 1


def test_home_and_end_go_to_both_ends_of_the_run(lecturing):
    for _ in range(3):
        lecturing.press(KEY.Key_PageDown, CONTROL)
    assert lecturing.press(KEY.Key_Home).t == 0
    assert lecturing.press(KEY.Key_End).t == 3


def test_a_clicker_runs_and_pauses_by_turns_and_never_leaves(qtbot, lecturing):
    for _ in range(3):
        before = lecturing.window.frame.t
        QTest.keyClick(lecturing.lecture.window.windowHandle(), KEY.Key_F5)
        qtbot.waitUntil(lambda before=before: lecturing.window.frame.t > before)
        assert lecturing.window.runner.running
        lecturing.press(KEY.Key_Escape)
        assert not lecturing.window.runner.running
        assert lecturing.lecture.is_on


def test_only_a_second_escape_in_a_row_leaves(lecturing):
    lecturing.press(KEY.Key_Escape)
    lecturing.press(KEY.Key_PageDown)
    lecturing.press(KEY.Key_Escape)
    assert lecturing.lecture.is_on
    lecturing.press(KEY.Key_Escape)
    assert not lecturing.lecture.is_on
    assert lecturing.window.isVisible()


def test_a_full_screen_main_window_stays_so_behind_the_lecture(qtbot, clicker):
    clicker.press(KEY.Key_F11)
    clicker.press(KEY.Key_F12)
    qtbot.waitActive(clicker.lecture.window)
    clicker.press(KEY.Key_Escape)
    assert clicker.window.isFullScreen()


def test_closing_the_audience_window_ends_the_lecture_and_nothing_else(lecturing):
    lecturing.lecture.window.close()
    lecturing.settle()
    assert not lecturing.lecture.is_on
    assert not lecturing.window.actions_by_name["lecture"].isChecked()
    assert lecturing.window.isVisible()
    assert lecturing.window.updatesEnabled()


def test_the_main_window_is_not_painted_while_it_is_covered(lecturing):
    assert not lecturing.window.updatesEnabled()
    lecturing.press(KEY.Key_F12)
    assert lecturing.window.updatesEnabled()


def test_hidden_numbers_are_revealed_by_v_one_after_the_other(lecturing):
    window = lecturing.window
    window.actions_by_name["hide_activations"].trigger()
    for _ in range(3):
        lecturing.press(KEY.Key_PageDown)
    hidden = lecturing.seen()
    assert window.prediction.hides(Quantity("activation", 1, 0))
    lecturing.press(KEY.Key_V)
    assert not window.prediction.hides(Quantity("activation", 1, 0))
    assert window.prediction.hides(Quantity("activation", 1, 1))
    assert lecturing.seen() != hidden


def test_the_loss_curve_gives_no_hidden_loss_away(lecturing):
    lecturing.window.actions_by_name["hide_loss"].trigger()
    for _ in range(2):
        lecturing.press(KEY.Key_PageDown, CONTROL)
    hidden = loss_curve(lecturing)
    lecturing.press(KEY.Key_V, Qt.KeyboardModifier.ShiftModifier)
    assert loss_curve(lecturing) != hidden


def test_what_is_selected_on_the_board_is_what_the_caption_speaks_of(qtbot, lecturing):
    lecturing.press(KEY.Key_PageDown)
    frame = lecturing.press(KEY.Key_PageDown)
    board = lecturing.lecture.board
    places = BoardPlaces(board.rect().toRectF())
    column = network_layout(frame, places.network, places.least).columns[1]
    point = QPoint(round(column.x), round(float(column.y[2])))
    assert board.at(QPointF(point)) == ((1, 2), None)
    QTest.mouseClick(lecturing.lecture.window.windowHandle(), Qt.MouseButton.LeftButton, NONE, point)
    lecturing.settle()
    assert lecturing.window.selection.unit == (1, 2)


def test_screen_readers_hear_the_caption(qtbot, lecturing):
    lecturing.press(KEY.Key_PageDown)
    board = lecturing.lecture.board
    assert board.hasFocus()
    assert board.accessibleName()
    qtbot.waitUntil(lambda: board.accessibleDescription().startswith("1 of 9 · Pick a sample. "))


def test_themes_and_edits_reach_the_board(lecturing):
    light = lecturing.seen()
    lecturing.window.set_theme("dark")
    lecturing.settle()
    assert lecturing.seen().pixelColor(2, 2).name() == THEMES["dark"].panel
    assert light.pixelColor(2, 2).name() == THEMES["light"].panel


def test_two_orders_are_shown_side_by_side(lecturing):
    lecturing.press(KEY.Key_PageDown, CONTROL)
    single = lecturing.seen()
    frame = lecturing.press(KEY.Key_F6)
    assert frame.beside is not None
    assert lecturing.seen() != single


def test_while_frames_rush_by_drafts_are_painted_and_the_last_frame_in_full(qtbot, lecturing):
    board, drafts = lecturing.lecture.board, []
    lecturing.window.runner.set_speed(500)
    lecturing.window.runner.frame_ready.connect(lambda frame: drafts.append(board.is_draft))
    QTest.keyClick(lecturing.lecture.window.windowHandle(), KEY.Key_F5)
    qtbot.waitUntil(lambda: len(drafts) > 20, timeout=5000)
    lecturing.press(KEY.Key_Escape)
    assert sum(drafts) > 10
    qtbot.waitUntil(lambda: not board.is_draft)


def test_before_the_first_frame_the_board_says_what_is_waited_for(qtbot, settings):
    window = make_window(Debugger(), Preferences(settings))
    qtbot.addWidget(window)
    board = window.lecture.board
    window.lecture.window.resize(640, 360)
    window.waiting.begin("Preparing the engine …")
    said = board.grab().toImage()
    window.show_note("")
    assert board.grab().toImage() != said
    window.close()


def loss_curve(clicker):
    """The strip without the numbers at its right."""
    board = clicker.lecture.board
    strip = BoardPlaces(board.rect().toRectF()).loss.toRect()
    return clicker.seen().copy(strip.adjusted(0, 0, -strip.width() // 3, 0))


def test_the_audience_reads_why_no_key_does_anything_yet(qtbot, lecturing):
    board, before = lecturing.lecture.board, lecturing.seen()
    lecturing.window.waiting.begin("The engine is prepared …")
    assert board.accessibleDescription() == "One moment. The engine is prepared …"
    assert lecturing.seen() != before
    QTest.keyClick(lecturing.lecture.window.windowHandle(), KEY.Key_PageDown)
    assert lecturing.window.frame.phase is None
    lecturing.window.waiting.end(lambda: None)
    assert lecturing.settle().phase_number == 1
    qtbot.waitUntil(lambda: board.accessibleDescription().startswith("1 of 9"))
