"""A view whose items are pointed at: which one is shown, chosen and told."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from bpviz.ui.panels.pointed_view import ALONG, PointedView, place_along
from bpviz.ui.theme import THEMES

KEY = Qt.Key
TAB, MOUSE = Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason
WIDE = 30


class Fields(PointedView):
    """Four fields in a row, each as wide as 30 pixels; the view is wider."""

    def __init__(self):
        super().__init__("Fields", "arrows: another")
        self.count = 4
        self.resize(200, 40)

    @property
    def is_empty(self):
        return not self.count

    def paint(self, painter, event):
        painter.fillRect(self.rect(), QColor("white"))

    def item_at(self, point):
        field = int(point.x() // WIDE)
        return field if field < self.count else None

    def goal(self, event):
        if event.key() not in ALONG:
            return None
        return 0 if self.cursor is None else place_along(event.key(), self.cursor, self.count - 1)

    def sentence(self, item):
        return f"field {item}"


@pytest.fixture
def view(qtbot):
    made = Fields()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.pointings, made.choices = [], []
    made.pointed.connect(made.pointings.append)
    made.chosen.connect(made.choices.append)
    return made


def middle(field):
    return QPoint(field * WIDE + WIDE // 2, 20)


def press(view, *keys):
    for key in keys:
        QTest.keyClick(view, key)


def test_keys_go_as_far_as_the_items_do(view):
    view.setFocus(TAB)
    for key, cursor in ((KEY.Key_Right, 0), (KEY.Key_Right, 1), (KEY.Key_End, 3), (KEY.Key_Right, 3)):
        press(view, key)
        assert view.cursor == view.shown == cursor
    press(view, KEY.Key_Home, KEY.Key_Left)
    assert view.cursor == 0


def test_the_mouse_goes_before_the_keys_until_a_key_is_pressed(view):
    view.setFocus(TAB)
    press(view, KEY.Key_Right)
    QTest.mouseMove(view, middle(2))
    assert (view.shown, view.cursor) == (2, 0)
    press(view, KEY.Key_Right)
    assert (view.shown, view.hovered) == (1, None)
    assert view.pointings[-3:] == [0, 2, 1]


def test_what_stays_pointed_at_is_not_told_again(view):
    QTest.mouseMove(view, middle(1))
    QTest.mouseMove(view, middle(1) + QPoint(4, 4))
    QTest.mouseMove(view, middle(5))
    assert view.pointings == [1, None]


def test_the_cursor_is_shown_only_with_the_focus(view):
    view.setFocus(TAB)
    press(view, KEY.Key_Right)
    view.clearFocus()
    assert (view.cursor, view.shown) == (0, None)
    assert view.pointings[-1] is None


def test_a_left_click_and_enter_choose(view):
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(2))
    assert (view.choices, view.cursor) == ([2], 2)
    QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=middle(1))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(5))
    assert view.choices == [2]
    press(view, KEY.Key_Left, KEY.Key_Return, KEY.Key_Enter)
    assert view.choices == [2, 1, 1]


def test_enter_chooses_nothing_before_there_is_a_cursor(view):
    view.setFocus(TAB)
    press(view, KEY.Key_Return)
    assert view.choices == []


def test_keys_with_control_are_left_to_the_window(view):
    view.setFocus(TAB)
    QTest.keyClick(view, KEY.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.cursor is None


def test_an_empty_view_has_nothing_to_point_at(view):
    view.count = 0
    view.setFocus(TAB)
    press(view, KEY.Key_Right, KEY.Key_Return)
    QTest.mouseMove(view, middle(1))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(1))
    assert (view.cursor, view.hovered, view.choices) == (None, None, [])


def test_a_screen_reader_is_told_where_the_cursor_is(view):
    view.setFocus(TAB)
    assert view.accessibleDescription() == "arrows: another"
    press(view, KEY.Key_Right, KEY.Key_Right)
    assert view.accessibleDescription() == "field 1. arrows: another"


@pytest.mark.qt_log_ignore("does not support")
def test_a_tooltip_tells_what_is_under_the_mouse(view, qtbot):
    def ask(at):
        QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))

    ask(middle(3))
    assert QToolTip.text() == "field 3"
    ask(middle(5))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_ring_is_painted_only_when_the_focus_came_by_key(view, theme):
    def corner():
        return view.grab().toImage().pixelColor(0, 0)

    view.apply_theme(theme)
    view.setFocus(MOUSE)
    assert corner() == QColor("white")
    view.clearFocus()
    view.setFocus(TAB)
    assert corner() == theme.color("accent")
    view.rings = False
    assert corner() == QColor("white")
