"""Points and the way back through edits: states as a plain list would keep them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from bpviz.data.dataset import Dataset
from bpviz.data.library import load_dataset
from bpviz.ui.importing.drawn_points import (
    MOST_CLASSES,
    MOST_POINTS,
    NO_POINTS,
    PointHistory,
    class_names,
    points_of,
)
from bpviz.ui.importing.point_canvas import PointCanvas


def as_list(points):
    return [
        (*place, class_)
        for place, class_ in zip(points.places.tolist(), points.classes.tolist(), strict=True)
    ]


NUMBERS = st.integers(-9, 9).map(float)
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), NUMBERS, NUMBERS, st.integers(0, 5)),
        st.tuples(st.just("move"), st.integers(0, 99), NUMBERS, NUMBERS),
        st.tuples(st.just("remove"), st.integers(0, 99)),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=40,
)


@given(EDITS)
def test_edits_undo_and_redo_do_what_they_do_to_a_list(edits):
    history, done, undone = PointHistory(), [[]], []
    for kind, *given_ in edits:
        now = list(done[-1])
        points = history.points
        if kind == "undo":
            history.undo()
            if len(done) > 1:
                undone.append(done.pop())
        elif kind == "redo":
            history.redo()
            if undone:
                done.append(undone.pop())
        elif kind == "add" or now:
            if kind == "add":
                x, y, class_ = given_
                now.append((x, y, class_))
                points = points.with_points((x, y), class_)
            elif kind == "move":
                at = given_[0] % len(now)
                now[at] = (given_[1], given_[2], now[at][2])
                points = points.moved(at, given_[1:])
            else:
                at = given_[0] % len(now)
                del now[at]
                points = points.without(at)
            history.add(points)
            done.append(now)
            undone = []
        assert as_list(history.points) == done[-1]
        assert (history.can_undo, history.can_redo) == (len(done) > 1, bool(undone))


def test_a_merged_edit_takes_the_place_of_the_one_before():
    history = PointHistory()
    history.add(NO_POINTS.with_points((0, 0), 1))
    for x in (1, 2, 3):
        history.add(history.points.moved(0, (x, x)), merge=True)
    assert as_list(history.points) == [(3, 3, 1)]
    history.undo()
    assert len(history.points) == 0
    history.add(NO_POINTS.with_points((5, 5), 0), merge=True)  # there is no edit that it could go into
    history.undo()
    assert len(history.points) == 0


def test_there_are_never_more_than_can_be_drawn():
    points = NO_POINTS.with_points(np.zeros((MOST_POINTS - 1, 2)), 0).with_points(np.ones((5, 2)), 1)
    assert len(points) == MOST_POINTS
    assert (points.count(0), points.count(1)) == (MOST_POINTS - 1, 1)


def test_xor_and_the_curve_are_points_and_iris_is_none():
    xor, curve, iris = (load_dataset(name) for name in ("xor", "curve", "iris"))
    assert as_list(points_of(xor)) == [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)]
    points = points_of(curve)
    assert points.places.tolist() == np.column_stack([curve.inputs, curve.targets]).tolist()
    assert points_of(iris) is None


def test_of_three_classes_each_sample_has_its_own():
    inputs, targets = np.arange(6.0).reshape(3, 2), np.eye(3)[[2, 0, 1]]
    dataset = Dataset("a", "a", inputs, targets, ("x", "y"), ("p", "q", "r"), ("p", "q", "r"))
    assert points_of(dataset).classes.tolist() == [2, 0, 1]


@pytest.mark.parametrize("far", [(1e308, -1e308), (1e101, 0), (1e-310, 2e-310)])
def test_what_is_too_far_out_for_a_plane_is_none(far):
    """Its ticks and the way to its middle would be no numbers."""
    for column in (0, 1):
        places = np.zeros((2, 2))
        places[:, column] = far
        plane = Dataset("a", "a", places, np.eye(2)[:, 1:], ("x", "y"), ("k",), ("p", "q"))
        curve = Dataset("a", "a", places[:, :1].copy(), places[:, 1:].copy(), ("x",), ("d",))
        assert points_of(plane) is None
        assert points_of(curve) is None


@pytest.mark.parametrize("far", [(1e99, -1e99), (1e-99, 0), (1e17, 1e17 + 16), (0, 0), (5, 5)])
def test_what_is_within_that_is_drawn(qtbot, far):
    places = np.column_stack([far, far[::-1]])
    dataset = Dataset("a", "a", places, np.eye(2)[:, 1:], ("x", "y"), ("k",), ("p", "q"))
    canvas = PointCanvas()
    qtbot.addWidget(canvas)
    canvas.open(points_of(dataset), is_curve=False)
    canvas.show()
    assert not canvas.grab().isNull()
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert np.isfinite(canvas.points.places).all()
    assert len(canvas.points) == 3


@pytest.mark.parametrize(
    ("known", "names"),
    [
        ((), ("class 1", "class 2", "class 3", "class 4", "class 5", "class 6")),
        (("0", "1"), ("0", "1", "2", "3", "4", "5")),
        (("no", "yes"), ("no", "yes", "class 3", "class 4", "class 5", "class 6")),
        (("²", "³"), ("²", "³", "class 3", "class 4", "class 5", "class 6")),
        (("class 3", "b"), ("class 3", "b", "class 4", "class 5", "class 6", "class 7")),
        (tuple("abcdef"), tuple("abcdef")),
    ],
)
def test_names_go_on_from_those_of_the_data(known, names):
    assert class_names(known) == names
    assert len(set(class_names(known))) == MOST_CLASSES
