"""Texts of the presenter's panel."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from bpviz.ui.lecture.presenter.markdown_view import MarkdownView
from bpviz.ui.lecture.presenter.notes_view import NotesView
from bpviz.ui.theme import THEMES

LONG = " ".join(["backpropagation"] * 60) + r" and $z_1 = \sum_j w_{1j} x_j$"


@pytest.fixture
def view(qtbot):
    made = MarkdownView(15)
    qtbot.addWidget(made)
    return made


def test_a_text_is_as_high_as_its_lines(view):
    view.say(LONG)
    assert view.heightForWidth(300) > 1.8 * view.heightForWidth(600)
    before = view.heightForWidth(300)
    view.set_pixels(30)
    assert view.heightForWidth(300) > 2 * before


def test_only_another_text_is_news(view):
    assert view.say("a")
    assert not view.say("a")
    assert view.say("a", "muted")


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_it_is_written_in_the_colour_of_the_theme(view, theme):
    view.resize(300, 60)
    view.apply_theme(theme)
    view.setStyleSheet(f"background: {theme.panel}")
    view.say("**■■■■**")
    image = view.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(0, 60) for y in range(0, 20)}
    assert QColor(theme.text).name() in seen


def test_long_notes_are_scrolled_and_begin_at_the_top_with_each_scene(qtbot):
    notes = NotesView()
    qtbot.addWidget(notes)
    notes.resize(300, 100)
    notes.show()
    notes.say(LONG)
    bar = notes.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(50)
    notes.say(LONG)
    assert bar.value() == 50
    notes.say(LONG + " again")
    QApplication.processEvents()
    assert bar.value() == 0
    assert "again" in notes.accessibleDescription()
