"""The list of a weight's largest changes under mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt

from bpviz.debugger.explain.changes import Change
from bpviz.ui.panels.inspector.changes_view import ROW, TITLE, ChangesView

CHANGES = (Change(1186, 1, 2, 0.1, 0.3), Change(20, 1, 0, 0.3, 0.25), Change(512, 512, None, 0.3, 0.31))
KEY = Qt.Key


@pytest.fixture
def view(qtbot):
    view = ChangesView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.rows.show_changes(CHANGES)
    view.show()
    qtbot.waitExposed(view)
    view.asked = []
    view.seek_requested.connect(view.asked.append)
    return view


def test_a_click_goes_to_where_the_change_is_just_made(qtbot, view):
    for place in range(3):
        middle = QPoint(60, round(TITLE + (place + 0.5) * ROW))
        qtbot.mouseClick(view.rows, Qt.MouseButton.LeftButton, pos=middle)
    assert view.asked == [1187, 21, 1024]


def test_arrows_and_enter_go_there_too(qtbot, view):
    view.rows.setFocus()
    for key in (
        KEY.Key_Down,
        KEY.Key_Return,
        KEY.Key_Down,
        KEY.Key_Down,
        KEY.Key_Return,
        KEY.Key_Up,
        KEY.Key_Enter,
    ):
        qtbot.keyClick(view.rows, key)
    assert view.asked == [21, 1024, 21]


def test_screen_readers_hear_step_sample_and_change(view):
    said = view.rows.accessibleDescription()
    assert (
        said
        == "step 1\u2009187, sample 3: +0.2000; step 21, sample 1: −0.0500; steps 513–1\u2009024: +0.0100"
    )


def test_an_edit_is_called_so(qtbot, view):
    view.rows.show_changes((Change(11, 1, None, 0.25, 4.0, is_edit=True),))
    assert view.rows.accessibleDescription() == "edited at step 12: +3.7500"
    qtbot.mouseClick(view.rows, Qt.MouseButton.LeftButton, pos=QPoint(60, round(TITLE + 0.5 * ROW)))
    assert view.asked == [12]


def test_without_changes_there_is_nothing_to_click(qtbot, view):
    for changes in ((), None):
        view.rows.show_changes(changes)
        qtbot.mouseClick(view.rows, Qt.MouseButton.LeftButton, pos=QPoint(60, TITLE + 10))
        qtbot.keyClick(view.rows, KEY.Key_Return)
    assert view.asked == []


def test_why_is_a_button(qtbot, view):
    with qtbot.waitSignal(view.why_requested):
        qtbot.mouseClick(view.why, Qt.MouseButton.LeftButton)
