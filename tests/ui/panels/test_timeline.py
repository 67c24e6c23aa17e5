from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pointer import move_mouse
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from bpviz.debugger.debugger import Debugger
from bpviz.ui.painting.timeline import bar_rect, paint_timeline, place_of, step_at
from bpviz.ui.panels.timeline import Timeline
from bpviz.ui.theme import THEMES, load_fonts

LIGHT = THEMES["light"]


@pytest.fixture(scope="module")
def start():
    return Debugger().frame()


@pytest.fixture
def timeline(qtbot, start):
    load_fonts()
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(900, 56)
    made.apply_theme(LIGHT)
    made.show_frame(replace(start, t=500, newest=2000))
    made.show()
    made.sought = []
    made.seek_requested.connect(made.sought.append)
    return made


def at(timeline, t, newest=2000):
    return QPoint(round(place_of(QRectF(timeline.rect()), newest, t)), timeline.height() // 2)


def on_bar(image, x):
    return image.pixelColor(round(x), image.height() // 2)


def test_a_click_seeks_the_step_there(timeline, qtbot):
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, 1500))
    assert timeline.sought == [pytest.approx(1500, abs=3)]


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_dragging_seeks_on_the_way_and_beyond_the_end_stops(timeline, qtbot, start):
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, 1000))
    timeline.show_frame(replace(start, t=7, newest=2000))
    move_mouse(timeline, at(timeline, 1200))
    move_mouse(timeline, QPoint(timeline.width() - 1, 5))
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=QPoint(timeline.width() - 1, 5))
    assert timeline.sought == [pytest.approx(1000, abs=3), pytest.approx(1200, abs=3), 2000]


@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 499),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 501),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier, 480),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, 520),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 2000),
    ],
)
def test_keys_seek(timeline, qtbot, key, modifier, expected):
    qtbot.keyClick(timeline, key, modifier)
    assert timeline.sought == [expected]


def test_steps_may_pass_32_bits(timeline, qtbot, start):
    timeline.show_frame(replace(start, t=10**12, newest=10**12))
    qtbot.keyClick(timeline, Qt.Key.Key_Left)
    assert timeline.sought == [10**12 - 1]


def test_screen_readers_learn_the_place(timeline):
    assert timeline.accessibleName() == "Timeline, step 500 of 2000"


def test_the_bar_is_filled_up_to_the_present(timeline):
    image = timeline.grab().toImage()
    assert on_bar(image, at(timeline, 200).x()) == LIGHT.color("accent")
    assert on_bar(image, at(timeline, 1700).x()) == LIGHT.color("line")
    assert on_bar(image, at(timeline, 500).x()) == LIGHT.color("panel")


def test_before_the_first_step_it_is_empty_and_clicks_do_nothing(timeline, qtbot, start):
    timeline.show_frame(start)
    image = timeline.grab().toImage()
    assert on_bar(image, 450) == LIGHT.color("line")
    assert LIGHT.color("accent") not in [on_bar(image, x) for x in range(image.width())]
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(450, 28))
    assert timeline.sought == []


@given(st.integers(1, 10**15), st.floats(0, 1), st.floats(30, 200))
def test_place_and_step_are_inverse(newest, share, height):
    rect, t = QRectF(10, 20, 1900, height), round(share * newest)
    assert abs(step_at(rect, newest, place_of(rect, newest, t)) - t) <= 1e-9 * newest


def painted(newest, epoch_length):
    image = QImage(1920, 120, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.panel))
    painter = QPainter(image)
    paint_timeline(painter, QRectF(image.rect()), 0, newest, LIGHT, epoch_length)
    painter.end()
    return image


@pytest.mark.parametrize(("newest", "ticks"), [(40, 4), (39, 3), (5000, 0)])
def test_epochs_have_ticks_while_they_are_few(qapp, newest, ticks):
    image, rect = painted(newest, 10), QRectF(0, 0, 1920, 120)
    bar = bar_rect(rect, newest)
    row = round(bar.bottom() + 0.14 * rect.height())
    dark = [
        image.pixelColor(x, row) != LIGHT.color("panel") for x in range(int(bar.left()), int(bar.right()) + 3)
    ]
    starts = sum(one and not before for before, one in zip([False, *dark], dark, strict=False))
    assert starts == ticks
