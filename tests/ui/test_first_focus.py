"""Which part of a panel gets the keyboard, at once or as soon as it is there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from bpviz.ui import first_focus
from bpviz.ui.first_focus import go_into


@pytest.fixture
def window(qtbot):
    """A field beside a panel with two buttons."""
    made = QWidget()
    made.field, made.panel, made.first, made.second = QLineEdit(), QWidget(), QPushButton(), QPushButton()
    made.panel.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    inner, outer = QHBoxLayout(made.panel), QHBoxLayout(made)
    for button in (made.first, made.second):
        inner.addWidget(button)
    for part in (made.field, made.panel):
        outer.addWidget(part)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.field.setFocus()
    return made


@pytest.fixture(autouse=True)
def _frames_come_fast(monkeypatch):
    monkeypatch.setattr(first_focus, "NEXT_FRAME_MS", 20)


def test_the_first_part_that_takes_the_keyboard_gets_it(window):
    go_into(window.panel)
    assert window.first.hasFocus()


@pytest.mark.parametrize(
    "keep_out",
    [
        lambda part: part.hide(),
        lambda part: part.setEnabled(False),
        lambda part: part.setFocusPolicy(Qt.FocusPolicy.ClickFocus),
    ],
)
def test_parts_that_cannot_take_it_are_passed_over(window, keep_out):
    keep_out(window.first)
    go_into(window.panel)
    assert window.second.hasFocus()


def test_a_part_that_comes_later_gets_it_then(qtbot, window):
    window.first.hide()
    window.second.hide()
    go_into(window.panel)
    assert window.panel.hasFocus()
    qtbot.wait(100)
    assert window.panel.hasFocus()
    window.second.show()
    qtbot.waitUntil(window.second.hasFocus)


def test_not_if_the_user_has_gone_elsewhere_meanwhile(qtbot, window):
    window.first.hide()
    window.second.hide()
    go_into(window.panel)
    window.field.setFocus()
    window.second.show()
    qtbot.wait(100)
    assert window.field.hasFocus()


def test_in_the_end_it_is_waited_for_no_longer(qtbot, window, monkeypatch):
    monkeypatch.setattr(first_focus, "LOOKS", 2)
    window.first.hide()
    window.second.hide()
    go_into(window.panel)
    qtbot.wait(120)
    window.second.show()
    qtbot.wait(100)
    assert window.panel.hasFocus()
