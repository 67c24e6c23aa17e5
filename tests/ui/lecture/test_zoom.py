"""The part that is magnified: places keep still under the pointer, and nothing beside the picture is seen."""

import pytest
from hypothesis import given
from hypothesis.strategies import floats, lists, tuples
from PySide6.QtCore import QPointF

from bpviz.ui.lecture.zoom import MOST, Zoom

SHARES = floats(0, 1)
MOVES = lists(tuples(floats(0.2, 5), SHARES, SHARES, floats(-1, 1), floats(-1, 1)), max_size=6)


@given(MOVES)
def test_only_the_picture_is_in_view(moves):
    zoom = Zoom()
    for factor, x, y, right, down in moves:
        zoom = zoom.scaled(factor, QPointF(x, y)).moved(QPointF(right, down))
        assert 1 <= zoom.scale <= MOST
        first, last = zoom.picture_place(QPointF(0, 0)), zoom.picture_place(QPointF(1, 1))
        assert min(first.x(), first.y()) >= -1e-9
        assert max(last.x(), last.y()) <= 1 + 1e-9


@given(floats(1, 8), SHARES, SHARES, SHARES, SHARES)
def test_both_ways_between_view_and_picture(scale, left, top, x, y):
    zoom = Zoom(scale, left, top).inside()
    back = zoom.view_place(zoom.picture_place(QPointF(x, y)))
    assert (back.x(), back.y()) == pytest.approx((x, y), abs=1e-9)


def test_what_is_under_the_pointer_stays_there():
    zoom, place = Zoom().scaled(2, QPointF(0.5, 0.5)), QPointF(0.4, 0.6)
    before, after = zoom.view_place(place), zoom.scaled(1.5, place).view_place(place)
    assert (before.x(), before.y()) == pytest.approx((0.3, 0.7))
    assert (after.x(), after.y()) == pytest.approx((0.3, 0.7))


def test_a_place_comes_to_the_middle_unless_it_is_at_the_edge():
    middle = Zoom(4).centred(QPointF(0.5, 0.3)).view_place(QPointF(0.5, 0.3))
    assert (middle.x(), middle.y()) == pytest.approx((0.5, 0.5))
    assert Zoom(2).centred(QPointF(0.0, 1.0)) == Zoom(2, 0.0, 0.5)


def test_all_is_seen_again_at_scale_one():
    assert Zoom(2, 0.3, 0.3).scaled(0.5, QPointF(0.7, 0.7)) == Zoom()
    assert not Zoom(1.05, 0, 0).scaled(0.955, QPointF(0, 0)).is_on
