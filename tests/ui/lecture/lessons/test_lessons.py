"""A lesson in the real window, by the keys that a clicker sends."""

import shutil

import pytest
from clicker import CONTROL, KEY
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from bpviz.debugger.quantities import Quantity
from bpviz.lessons.library import lesson_path, shipped_lessons

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
LESSON = """\
title = "Mine"

[[scene]]
title = "Ready"
experiment = "xor"
caption = "This is *XOR*."
notes = "Step {{t}}."

[[scene]]
title = "Errors"
seek = 4
phase = "error 2"
select = "v1,2"
highlight = ["delta1", "v1,2"]
hide = ["activations"]
show = ["Map"]
caption = "$\\\\delta_{1} = {{delta1}}$"

[scene.predict]
question = "Which is $\\\\delta_{1}$?"
quantity = "delta1"

[[scene]]
title = "A walk"
steps_by = "sample"
times = 2
"""


@pytest.fixture
def playing(clicker, file):
    """A lesson is open, at its first scene."""
    clicker.open_lesson(file)
    return clicker


def said(clicker):
    return clicker.window.network.words()


def test_page_keys_go_through_the_scenes_and_back(playing):
    window, lessons = playing.window, playing.window.lessons
    assert window.note == "Scene 1 of 3: Ready"
    assert (said(playing).title, said(playing).sentence) == ("Ready", "This is XOR.")
    frame = playing.press(KEY.Key_PageDown)
    assert (frame.t, frame.phase_number, window.note) == (4, 5, "Scene 2 of 3: Errors")
    assert said(playing).sentence == "Which is delta_1?"
    playing.press(KEY.Key_PageDown)
    assert said(playing).sentence.startswith("✓ δ₁ = ")
    assert [playing.press(KEY.Key_PageDown).t for _ in range(3)] == [4, 5, 6]
    assert lessons.scene.title == "A walk"
    assert [playing.press(KEY.Key_PageUp).t for _ in range(2)] == [5, 4]
    playing.press(KEY.Key_PageUp)
    assert (lessons.scene.title, lessons.position.is_answered) == ("Errors", True)
    playing.press(KEY.Key_PageUp)
    assert not lessons.position.is_answered
    frame = playing.press(KEY.Key_PageUp)
    assert (frame.t, window.note) == (0, "Scene 1 of 3: Ready")


def test_a_shipped_lesson_plays_to_its_end_by_page_down_and_back_by_page_up(clicker):
    lessons = clicker.window.lessons
    clicker.open_lesson(2)
    places = []
    while not lessons.player.is_over:
        places.append((lessons.position.scene, lessons.position.is_answered))
        clicker.press(KEY.Key_PageDown)
        assert lessons.trouble == ""
    for place in reversed(places):
        clicker.press(KEY.Key_PageUp)
        assert (lessons.position.scene, lessons.position.is_answered) == place


def test_a_scene_selects_marks_and_hides_what_it_says(playing):
    playing.press(KEY.Key_PageDown)
    window = playing.window
    assert window.selection.subject == Quantity("weight", 2, 0, 1)
    assert window.prediction.hides(Quantity("error", 2, 0))
    assert window.prediction.hides(Quantity("activation", 1, 0))
    assert not window.prediction.hides(Quantity("error", 1, 0))
    playing.press(KEY.Key_PageDown)
    assert not window.prediction.hides(Quantity("error", 2, 0))
    assert window.prediction.hides(Quantity("activation", 1, 0))
    playing.press(KEY.Key_PageDown)
    assert not window.prediction.is_active


def test_marks_are_painted(playing):
    playing.press(KEY.Key_PageDown)
    network = playing.window.network
    marked = network.grab().toImage()
    network.mark(())
    assert network.grab().toImage() != marked


def test_v_answers_the_question(playing):
    playing.press(KEY.Key_PageDown)
    playing.press(KEY.Key_V)
    lessons = playing.window.lessons
    assert (lessons.position.scene, lessons.position.is_answered) == (1, True)
    assert not playing.window.prediction.hides(Quantity("error", 2, 0))


def test_a_hidden_number_that_is_clicked_answers_the_question(playing):
    playing.press(KEY.Key_PageDown)
    playing.window.prediction.reveal(Quantity("error", 2, 0))
    playing.settle()
    playing.settle()
    assert playing.window.lessons.position.is_answered


def test_whole_scenes_are_skipped_by_keys(playing):
    lessons = playing.window.lessons
    playing.press(KEY.Key_PageDown, CONTROL | ALT)
    playing.press(KEY.Key_PageDown, CONTROL | ALT)
    assert lessons.position.scene == 2
    playing.press(KEY.Key_PageDown, CONTROL | ALT)  # there is none
    playing.press(KEY.Key_PageUp, CONTROL | ALT)
    assert (lessons.position.scene, lessons.position.is_answered) == (1, False)


def test_panels_of_a_scene_open_with_it_and_close_after_it(playing):
    docks = {dock.windowTitle(): dock for dock in playing.window.docks.all}
    assert not docks["Map"].isVisible()
    playing.press(KEY.Key_PageDown)
    assert docks["Map"].isVisible()
    playing.press(KEY.Key_PageDown)
    playing.press(KEY.Key_PageDown)
    assert not docks["Map"].isVisible()


def test_a_panel_that_was_open_stays_open(playing):
    playing.window.docks.show("Map")
    for _ in range(3):
        playing.press(KEY.Key_PageDown)
    dock = next(dock for dock in playing.window.docks.all if dock.windowTitle() == "Map")
    assert dock.isVisible()


def test_notes_and_the_next_scene_are_there_for_the_presenter(playing):
    lessons = playing.window.lessons
    assert (lessons.notes, lessons.next_scene.title) == ("Step 0.", "Errors")
    for _ in range(5):
        playing.press(KEY.Key_PageDown)
    assert lessons.next_scene is None


def test_escape_ends_the_lesson_and_the_run_stays(playing):
    playing.press(KEY.Key_PageDown)
    frame = playing.press(KEY.Key_Escape)
    window = playing.window
    assert (frame.t, window.lessons.is_open, window.prediction.is_active) == (4, False, False)
    assert said(playing).title.startswith("5 of 9")
    assert playing.press(KEY.Key_PageDown).phase_number == 6
    assert window.note == ""


def test_escape_pauses_first(qtbot, playing):
    QTest.keyClick(playing.window.windowHandle(), KEY.Key_F5)
    qtbot.waitUntil(lambda: playing.window.frame.t > 3)
    playing.press(KEY.Key_Escape)
    assert playing.window.lessons.is_open
    playing.press(KEY.Key_J, CONTROL | SHIFT)
    assert not playing.window.lessons.is_open


def test_escape_does_not_end_the_lesson_in_lecture_mode(lecturing, file):
    lecturing.open_lesson(file)
    lecturing.press(KEY.Key_Escape)
    assert lecturing.window.lessons.is_open


@pytest.mark.qt_log_ignore("does not support (raise|lower)")  # of docks behind a window over the whole screen
def test_the_board_says_what_the_scene_says_and_shows_its_panel(qtbot, lecturing, file):
    board = lecturing.lecture.board
    lecturing.open_lesson(file)
    assert board.shown.words.title == "Ready"
    lecturing.press(KEY.Key_PageDown)
    assert board.shown.words.title == "Predict: Errors"
    assert board.accessibleDescription().startswith("Predict: Errors.")
    with_map = board.grab().toImage()
    board.show_beside(None)
    assert board.grab().toImage() != with_map


def test_opening_something_else_ends_the_lesson(playing):
    playing.window.documents.open("and")
    playing.settle()
    assert not playing.window.lessons.is_open
    assert playing.window.frame.experiment.title == "AND"


def test_scenes_are_no_work_that_would_have_to_be_saved(playing):
    for _ in range(4):
        playing.press(KEY.Key_PageDown)
    assert not playing.window.documents.is_dirty


# Files


def test_a_changed_file_is_read_again_and_a_faulty_one_told(qtbot, playing, file):
    lessons = playing.window.lessons
    playing.press(KEY.Key_PageDown)
    file.write_text(LESSON.replace('"Errors"', '"Mistakes"'), encoding="utf-8")
    qtbot.waitUntil(lambda: lessons.scene is not None and lessons.scene.title == "Mistakes", timeout=5000)
    playing.settle()
    assert playing.window.note == "Scene 2 of 3: Mistakes"
    file.write_text(LESSON.replace("seek = 4", "sek = 4"), encoding="utf-8")
    qtbot.waitUntil(lambda: lessons.trouble != "", timeout=5000)
    assert playing.window.note.startswith(f"{file.name}:11: scene 2, sek: is no field")
    assert lessons.scene.title == "Mistakes"
    replaced = file.with_suffix(".new")  # as editors do
    replaced.write_text(LESSON.replace('"Errors"', '"Faults"'), encoding="utf-8")
    replaced.replace(file)
    qtbot.waitUntil(lambda: lessons.scene is not None and lessons.scene.title == "Faults", timeout=5000)
    playing.settle()
    assert (lessons.trouble, playing.window.note) == ("", "Scene 2 of 3: Faults")


def test_a_scene_that_cannot_be_is_told_and_the_lesson_goes_on(qtbot, playing, file):
    lessons = playing.window.lessons
    file.write_text(LESSON.replace('phase = "error 2"', 'phase = "error 9"'), encoding="utf-8")
    qtbot.waitUntil(lambda: lessons.player.lesson.scenes[1].phase == "error 9", timeout=5000)
    playing.settle()
    playing.press(KEY.Key_PageDown)
    assert playing.window.note.startswith("scene 2, phase: found 'error 9'")
    assert (lessons.scene.title, playing.window.frame.t) == ("Ready", 0)
    file.write_text(LESSON, encoding="utf-8")
    qtbot.waitUntil(lambda: lessons.player.lesson.scenes[1].phase == "error 2", timeout=5000)
    playing.settle()
    playing.press(KEY.Key_PageDown)
    assert lessons.scene.title == "Errors"


def test_a_lesson_is_opened_by_dropping_its_file(qtbot, clicker, file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    kind = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(clicker.window, QDragEnterEvent(QPoint(50, 50), *kind))
    QApplication.sendEvent(clicker.window, QDropEvent(QPointF(50, 50), *kind))
    qtbot.waitUntil(lambda: clicker.window.lessons.position is not None, timeout=5000)
    clicker.settle()
    assert clicker.window.lessons.scene.title == "Ready"


def test_a_lesson_is_opened_by_key_from_the_folder_where_files_were_chosen_last(monkeypatch, clicker, file):
    asked, chosen = [], iter([str(file), ""])
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *given: (asked.append(given[2]), (next(chosen), ""))[1]
    )
    for _ in range(2):  # cancelled the second time
        clicker.press(KEY.Key_Q, CONTROL | SHIFT)
        clicker.settle()
        assert clicker.window.lessons.scene.title == "Ready"
    assert asked[1] == str(file.parent)


def test_a_faulty_file_is_refused_and_nothing_changes(monkeypatch, clicker, file):
    refused = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: refused.append(arguments[2]))
    file.write_text(LESSON.replace("seek = 4", "sek = 4"), encoding="utf-8")
    clicker.open_lesson(file)
    assert refused[0].startswith(f"{file}:11: scene 2, sek: is no field")
    assert not clicker.window.lessons.is_open


def test_the_menu_lists_the_shipped_lessons_and_opens_them(clicker):
    action = clicker.window.actions_by_name["open_lesson"]
    menu = next(menu for menu in clicker.window.menuBar().actions() if action in menu.menu().actions())
    menu.menu().aboutToShow.emit()
    menu.menu().aboutToShow.emit()  # it is filled once
    entries = [entry for entry in menu.menu().actions() if entry.text()[:2].lstrip("&").isdigit()]
    assert len(entries) == len(shipped_lessons())
    entries[0].trigger()
    clicker.settle()
    assert clicker.window.lessons.is_open


def test_a_copy_of_a_shipped_lesson_can_be_changed(clicker, tmp_path):
    copy = tmp_path / "copy.toml"
    shutil.copy(lesson_path("2"), copy)
    clicker.open_lesson(copy)
    assert clicker.window.lessons.position.scene == 0
