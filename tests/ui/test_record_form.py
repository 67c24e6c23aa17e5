"""What editors read from what is typed, and what lists of choices show."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from bpviz.ui.record_form import ChoiceEditor, read_numbers
from bpviz.ui.theme import THEMES


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("0.5", (0.5,)),
        ("0,5", (0.5,)),
        ("0.5; 0.25", (0.5, 0.25)),
        ("0,5;0,25", (0.5, 0.25)),
        ("0.5, 0.25", (0.5, 0.25)),
        (" .5  0 ", (0.5, 0.0)),
    ],
)
def test_numbers_in_a_row(text, values):
    assert read_numbers(text) == values


@pytest.mark.parametrize("text", ["", " ; ", "half", "0.5,0.25"])
def test_what_are_no_numbers(text):
    with pytest.raises(ValueError, match=r"^found .*; allowed (is a number|are numbers) such as 0.5"):
        read_numbers(text)


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_the_list_of_choices_is_wide_enough_and_in_the_theme(qtbot):
    editor = ChoiceEditor({"a": "short", "b": "a title that is very much longer than the box"})
    qtbot.addWidget(editor.widget)
    editor.widget.resize(90, 24)
    editor.widget.setPalette(THEMES["dark"].palette)
    editor.widget.show()
    qtbot.mouseClick(editor.widget, Qt.MouseButton.LeftButton)
    view = editor.widget.view()
    qtbot.waitUntil(view.isVisible)
    assert view.width() > view.fontMetrics().horizontalAdvance(editor.widget.itemText(1)) > 90
    ground = (
        view.grab()
        .toImage()
        .pixelColor(view.width() - 6, view.visualRect(view.model().index(0, 0)).bottom() + 6)
    )
    assert ground == THEMES["dark"].color("panel")
    qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_what_is_not_in_the_list_is_said_so(qtbot):
    editor = ChoiceEditor({"a": "first"}, otherwise="of each layer")
    qtbot.addWidget(editor.widget)
    editor.show("a")
    assert editor.widget.currentText() == "first"
    editor.show("")
    assert (editor.widget.currentIndex(), editor.widget.placeholderText()) == (-1, "of each layer")


def test_a_closed_box_shows_the_brief_title_and_its_tooltip_the_whole_one(qtbot, monkeypatch):
    """What is drawn is compared with a box that holds the brief title itself."""
    editor = ChoiceEditor({"a": "a very long title", "b": "b"}, brief={"a very long title": "long"})
    other = ChoiceEditor({"a": "long", "b": "b"})
    drawn = []
    for each in (editor, other):
        qtbot.addWidget(each.widget)
        each.show("a")
        each.widget.resize(120, 26)
        drawn.append(each.widget.grab().toImage())
    assert drawn[0] == drawn[1]
    assert editor.widget.currentText() == "a very long title"
    editor.widget.setToolTip("what is chosen")
    told, place = [], editor.widget.rect().center()
    monkeypatch.setattr(QToolTip, "showText", lambda where, text, widget: told.append(text))
    QApplication.sendEvent(editor.widget, QHelpEvent(QEvent.Type.ToolTip, place, place))
    assert told == ["a very long title: what is chosen"]
