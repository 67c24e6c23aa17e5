"""The state of what an audience sees, and that whoever paints it hears of every change."""

import pytest
from PySide6.QtCore import QPointF

from bpviz.ui.lecture.presentation import LASER, MOST_SPOT, PEN, SPOTLIGHT, Presentation


@pytest.fixture
def shown(qapp):
    return Presentation()


CHANGES = {
    "blank": lambda shown: shown.toggle_blank(),
    "freeze": lambda shown: shown.toggle_frozen(),
    "take": lambda shown: shown.take(PEN),
    "spot": lambda shown: shown.resize_spot(1.1),
    "zoom": lambda shown: shown.toggle_zoom(QPointF(0.2, 0.2)),
    "zoom by": lambda shown: shown.zoom_by(1.5, QPointF(0.2, 0.2)),
    "stroke": lambda shown: shown.begin_stroke(QPointF(0.2, 0.2)),
    "timer": lambda shown: shown.show_timer(True),
    "count": lambda shown: shown.timer.count_from(5),
}


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_is_told(shown, qtbot, name):
    with qtbot.waitSignal(shown.changed, timeout=0):
        CHANGES[name](shown)


def test_a_pointer_without_a_tool_is_no_change(shown, qtbot):
    with qtbot.assertNotEmitted(shown.changed):
        shown.point_at(QPointF(0.3, 0.3))
    shown.take(LASER)
    with qtbot.waitSignal(shown.changed, timeout=0):
        shown.point_at(QPointF(0.4, 0.4))


def test_the_pointer_stays_in_the_picture(shown):
    shown.point_at(QPointF(-3, 7))
    assert shown.pointer == QPointF(0, 1)


def test_somebody_points_for_a_while(shown, monkeypatch):
    now = [100.0]
    monkeypatch.setattr("bpviz.ui.lecture.presentation.time.monotonic", lambda: now[0])
    assert not shown.is_pointing
    shown.point_at(QPointF(0.3, 0.3))
    now[0] += 2.9
    assert shown.is_pointing
    now[0] += 0.2
    assert not shown.is_pointing
    shown.take(SPOTLIGHT)
    assert shown.is_pointing


def test_the_spotlight_has_bounds(shown):
    shown.resize_spot(1000)
    assert shown.spot == MOST_SPOT
    shown.resize_spot(1e-6)
    assert 0 < shown.spot < 0.1


def test_strokes_stay_at_a_place_in_time_and_go_with_it(shown):
    shown.go_to((3, 2))
    shown.begin_stroke(QPointF(0.5, 0.5))
    shown.go_to((3, 2))
    assert shown.strokes
    shown.go_to((3, 3))
    assert shown.strokes == ()


def test_places_too_near_to_tell_apart_are_left_out(shown):
    shown.begin_stroke(QPointF(0.5, 0.5))
    for number in range(100):
        shown.draw_to(QPointF(0.5 + 0.0001 * number, 0.5))
    assert len(shown.strokes[0]) <= 11


def test_clear_leaves_the_plain_picture_and_the_timer(shown):
    for change in CHANGES.values():
        change(shown)
    shown.clear()
    assert (shown.is_blank, shown.is_frozen, shown.tool, shown.strokes) == (False, False, "", ())
    assert not shown.zoom.is_on
    assert shown.timer.minutes == 5
