"""Lessons in a window that speaks German: in the menu, on the board, and as they are written."""

import pytest
from clicker import KEY

from bpviz import language
from bpviz.lessons.lesson_file import read_lesson
from bpviz.lessons.library import shipped_lessons

LESSON = """\
title = "Mine"

[[scene]]
title = "Ready"
experiment = "xor"
caption = "A step is {{alpha}} long."

[[scene]]
title = "Steps"
seek = 4
"""
GERMAN = """\
title = "Meine"

[[scene]]
title = "Bereit"
caption = "Ein Schritt ist {{alpha}} lang."

[[scene]]
title = "Schritte"
"""


@pytest.fixture(autouse=True)
def _german():
    """Numbers and lessons are German; the program's own sentences stay as they are in the sources."""
    language.install(str, ",", "de")
    yield
    language.install(str)


@pytest.fixture
def german(file):
    """The texts of the file in German."""
    path = file.parent / "de" / file.name
    path.parent.mkdir()
    path.write_text(GERMAN, encoding="utf-8")
    return path


def open_lesson(clicker, path):
    clicker.open_lesson(path)
    return clicker.window.lessons


def test_the_menu_has_german_titles(clicker):
    action = clicker.window.actions_by_name["open_lesson"]
    menu = next(menu for menu in clicker.window.menuBar().actions() if action in menu.menu().actions()).menu()
    menu.aboutToShow.emit()
    entries = [entry for entry in menu.actions() if entry.text().lstrip("&")[:1].isdigit()]
    for entry, path in zip(entries, shipped_lessons().values(), strict=True):
        german = read_lesson(path, "de")
        assert entry.text().partition("  ")[2] == german.title
        assert entry.statusTip() == german.description


@pytest.mark.usefixtures("german")
def test_a_scene_says_its_german_text_with_a_decimal_comma(clicker, file):
    lessons = open_lesson(clicker, file)
    words = clicker.window.network.words()
    assert (words.title, words.sentence) == ("Bereit", "Ein Schritt ist 0,9 lang.")
    assert clicker.press(KEY.Key_PageDown).t == 4
    assert lessons.scene.title == "Schritte"


def test_the_path_of_a_translation_opens_its_lesson(clicker, german):
    assert open_lesson(clicker, german).scene.title == "Bereit"


def test_a_translation_is_read_again_when_it_is_saved(qtbot, clicker, file, german):
    lessons = open_lesson(clicker, file)
    german.write_text(GERMAN.replace("Bereit", "Fertig"), encoding="utf-8")
    qtbot.waitUntil(lambda: lessons.scene is not None and lessons.scene.title == "Fertig", timeout=5000)
    clicker.settle()
    german.write_text(GERMAN.replace("{{alpha}}", "0,9"), encoding="utf-8")
    qtbot.waitUntil(lambda: lessons.trouble != "", timeout=5000)
    assert clicker.window.note.endswith(
        "mine.toml:5: scene 1, caption: lacks {{alpha}}, which the lesson has here"
    )
    assert lessons.scene.title == "Fertig"
    replaced = german.with_suffix(".new")  # as editors do
    replaced.write_text(GERMAN, encoding="utf-8")
    replaced.replace(german)
    qtbot.waitUntil(lambda: lessons.scene is not None and lessons.scene.title == "Bereit", timeout=5000)
    assert lessons.trouble == ""


def test_a_translation_may_be_begun_while_its_lesson_is_open(qtbot, clicker, file):
    lessons = open_lesson(clicker, file)
    assert lessons.scene.title == "Ready"
    path = file.parent / "de" / file.name
    path.parent.mkdir()
    path.write_text(GERMAN, encoding="utf-8")
    qtbot.waitUntil(lambda: lessons.scene is not None and lessons.scene.title == "Bereit", timeout=5000)


def test_a_faulty_translation_is_refused(clicker, file, german):
    german.write_text(GERMAN[: GERMAN.rindex("[[scene]]")], encoding="utf-8")
    refused = []
    clicker.window.lessons.refused.disconnect()
    clicker.window.lessons.refused.connect(refused.append)
    clicker.window.lessons.open(str(file))
    assert refused == [f"{german}:3: scene 1: number of scenes: found 1, in the lesson 2"]
    assert not clicker.window.lessons.is_open
