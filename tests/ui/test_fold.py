"""Headings that fold, by keys and clicks, and what they sum up."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bpviz.ui.fold import Fold
from bpviz.ui.theme import THEMES


@pytest.fixture
def fold(qtbot):
    made = Fold("Optimizer", QLabel("body"))
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.apply_theme(THEMES["dark"])
    made.show()
    qtbot.waitExposed(made)
    return made


def words(fold):
    return [label.text() for label in fold.findChildren(QLabel) if label is not fold.body]


def test_it_is_closed_at_first_and_opens_by_click_and_key(fold, qtbot):
    assert not fold.body.isVisible()
    qtbot.mouseClick(fold.heading, Qt.MouseButton.LeftButton)
    assert fold.body.isVisible()
    fold.heading.setFocus()
    qtbot.keyClick(fold.heading, Qt.Key.Key_Space)
    assert not fold.body.isVisible()


def test_closed_it_sums_up_and_open_it_does_not(fold, qtbot):
    fold.show_summary("Adam")
    assert words(fold) == ["Adam"]
    assert (fold.heading.accessibleName(), fold.heading.accessibleDescription()) == ("Optimizer", "Adam")
    qtbot.mouseClick(fold.heading, Qt.MouseButton.LeftButton)
    assert words(fold) == [""]
    qtbot.mouseClick(fold.heading, Qt.MouseButton.LeftButton)
    assert words(fold) == ["Adam"]


def test_a_long_summary_is_cut_to_the_room_and_told_in_full_by_the_tip(fold, qtbot):
    told = "Adam, " * 20
    fold.show_summary(told)
    short = words(fold)[0]
    assert short.endswith("…")
    assert told in fold.heading.toolTip()
    fold.resize(260, 100)
    qtbot.waitUntil(lambda: len(words(fold)[0]) > len(short))
    fold.show_summary("")
    assert fold.heading.toolTip() == "Optimizer"
