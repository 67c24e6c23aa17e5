"""Every window, panel and box by ear and by keys: each control is named, reached, and seen to be."""

import pytest
from accessible import faults, reached_by_tab, unmarked
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from bpviz.ui.focus_mark import Ring
from bpviz.ui.importing.import_dialog import ImportDialog
from bpviz.ui.importing.sources import PastedSource
from bpviz.ui.theme import THEMES

pytestmark = pytest.mark.qt_log_ignore("does not support")
TABLE = "x,y,class\n" + "".join(f"{n},{n * n % 7},{'ab'[n % 2]}\n" for n in range(12))
BOXES = (
    "export_figure",
    "export_animation",
    "export_worksheet",
    "export_trace",
    "draw_points",
    "keys",
    "about",
)


@pytest.fixture
def busy(open_window, qtbot, settled):
    """A window where much is to be seen: mid-step, with a breakpoint, a watch, a fork and a selection."""
    window = open_window()
    window.resize(1920, 1080)
    window.activateWindow()
    qtbot.waitActive(window)
    window.runner.do(lambda debugger: debugger.seek(30, 5))
    window.runner.do(lambda debugger: debugger.break_when("step", value=900.0))
    window.runner.do(lambda debugger: debugger.fork())
    settled(window)
    window.selection.select(weight=3)
    window.actions_by_name["watch"].trigger()
    settled(window)
    window.network.setFocus()
    return window


def docks(window):
    """Each dock, brought to the front."""
    for dock in window.docks.all:
        window.docks.show(dock.objectName())
        yield dock


def test_every_control_of_the_window_is_named_and_reached(busy, settled):
    found = faults(busy, busy)
    for dock in docks(busy):
        settled(busy)
        busy.network.setFocus()
        found += faults(busy, dock)
    assert not found, "\n".join(sorted(set(found)))


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen_on_every_control_of_the_window(busy, settled, theme):
    busy.set_theme(theme)
    QTest.keyClick(busy.windowHandle(), Qt.Key.Key_Tab)
    found = unmarked(busy)
    for dock in docks(busy):
        settled(busy)
        found += unmarked(dock)
    assert not found, "\n".join(sorted(set(found)))


def test_a_click_on_one_of_several_choices_leaves_the_focus_on_no_other(busy, settled):
    clicked = 0
    for dock in docks(busy):
        settled(busy)
        for choice in filter(is_one_of_several, dock.findChildren(QToolButton)):
            if not choice.visibleRegion().isEmpty():
                clicked += 1
                QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
                assert choice.hasFocus(), choice.text()
    assert clicked >= 9


def is_one_of_several(button):
    action = button.defaultAction()
    return button.autoExclusive() or (action is not None and action.actionGroup() is not None)


def test_the_breakpoint_form_is_named_reached_and_marked(busy, settled):
    busy.actions_by_name["add_breakpoint"].trigger()
    settled(busy)
    form = busy.breakpoints
    assert faults(busy, form) == []
    assert unmarked(form) == []


@pytest.mark.parametrize("name", BOXES)
def test_every_box_is_named_reached_and_marked(busy, name, qtbot):
    found = []

    def look():
        if (box := QApplication.activeModalWidget()) is None:
            QTimer.singleShot(50, look)
            return
        try:
            qtbot.waitActive(box)
            found.extend(faults(box, box))
            found.extend(unmarked(box))
        finally:
            box.close()

    QTimer.singleShot(300, look)
    busy.actions_by_name[name].trigger()
    assert not found, "\n".join(found)


def test_the_import_box_is_named_reached_and_marked(qtbot):
    box = ImportDialog(PastedSource(TABLE), 4, THEMES["light"])
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    qtbot.waitUntil(lambda: box.ok.isEnabled(), timeout=10_000)
    assert faults(box, box) == []
    assert unmarked(box) == []


def test_the_lecture_has_a_name_and_the_audience_sees_no_mark(busy, qtbot, settled):
    busy.lecture.start()
    lecture = busy.lecture.window
    lecture.activateWindow()
    qtbot.waitActive(lecture)
    settled(busy)
    assert faults(lecture, lecture) == []
    QTest.keyClick(lecture.windowHandle(), Qt.Key.Key_Tab)
    assert marks(lecture) == []


def test_the_mark_comes_with_keys_and_goes_with_the_mouse(busy):
    click(busy)
    assert marks(busy) == []
    reached_by_tab(busy, most=3)
    (mark,) = marks(busy)
    assert mark.parentWidget() is QApplication.focusWidget()
    mark.parentWidget().resize(mark.width() + 5, mark.height())
    assert mark.size() == mark.parentWidget().size()
    click(busy)
    assert marks(busy) == []


def marks(window):
    return [mark for mark in window.findChildren(Ring) if mark.isVisible()]


def click(window):
    """Into a corner of the network's picture where nothing is."""
    place = window.network.mapTo(window, QPoint(3, 3))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
