"""Points are drawn, moved and removed by mouse and by keys; what one gesture does is one edit."""

import numpy as np
import pytest
from pointer import move_mouse
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from bpviz.ui.importing.drawn_points import MOST_POINTS, NO_POINTS
from bpviz.ui.importing.point_canvas import PointCanvas
from bpviz.ui.painting.hues import hue
from bpviz.ui.theme import THEMES, load_fonts

KEY, LEFT, RIGHT = Qt.Key, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def canvas(qtbot):
    load_fonts()
    made = PointCanvas()
    qtbot.addWidget(made)
    made.resize(560, 500)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def pixel(canvas, place):
    return canvas.plane.pixel(place).toPoint()


def drag(qtbot, canvas, start, end, modifier=NONE, pieces=8):
    qtbot.mousePress(canvas, LEFT, modifier, start)
    for piece in range(1, pieces + 1):
        move_mouse(canvas, QPointF(start) + (QPointF(end) - QPointF(start)) * (piece / pieces))
    qtbot.mouseRelease(canvas, LEFT, modifier, end)


def test_a_click_adds_a_point_of_the_chosen_class_where_it_is(canvas, qtbot):
    canvas.class_ = 3
    with qtbot.waitSignal(canvas.edited):
        qtbot.mouseClick(canvas, LEFT, NONE, pixel(canvas, (0.5, -0.25)))
    assert np.allclose(canvas.points.places, [[0.5, -0.25]], atol=0.01)
    assert canvas.points.classes.tolist() == [3]


def test_the_plane_has_its_first_axis_to_the_right_and_its_second_upwards(canvas):
    low, high = canvas.plane.pixel((-1, -1)), canvas.plane.pixel((1, 1))
    assert low.x() < high.x()
    assert low.y() > high.y()
    for place in ((0.3, 0.7), (-1, 1), (1.1, -0.4)):
        assert np.allclose(canvas.plane.place(canvas.plane.pixel(place)), place, atol=0.006)


def test_clicks_beside_the_plane_do_nothing(canvas, qtbot):
    for place in (QPoint(5, 5), QPoint(20, 250), QPoint(550, 490)):
        qtbot.mouseClick(canvas, LEFT, NONE, place)
    assert len(canvas.points) == 0


def test_dragging_moves_the_point_that_was_taken_hold_of_as_one_edit(canvas, qtbot):
    canvas.open(NO_POINTS.with_points([(-1, -1), (0, 0), (1, 1)], 0), is_curve=False)
    drag(qtbot, canvas, pixel(canvas, (0, 0)) + QPoint(3, 2), pixel(canvas, (0.5, 0.2)))
    assert np.allclose(canvas.points.places, [[-1, -1], [0.5, 0.2], [1, 1]], atol=0.01)
    canvas.undo()
    assert canvas.points.places.tolist() == [[-1, -1], [0, 0], [1, 1]]
    assert not canvas.history.can_undo


def test_adding_and_dragging_on_is_one_edit_and_stays_in_the_plane(canvas, qtbot):
    drag(qtbot, canvas, pixel(canvas, (0, 0)), QPoint(5000, -70))
    assert canvas.points.places.tolist() == [[1.2, 1.2]]
    canvas.undo()
    assert len(canvas.points) == 0
    canvas.redo()
    assert len(canvas.points) == 1


def test_of_points_that_lie_on_each_other_the_later_one_is_meant(canvas):
    canvas.open(NO_POINTS.with_points([(0, 0), (0, 0), (1, 1)], 0), is_curve=False)
    assert canvas.point_at(canvas.plane.pixel((0, 0))) == 1
    assert canvas.point_at(canvas.plane.pixel((0.5, 0.5))) is None


def test_a_right_click_removes_and_beside_a_point_it_does_nothing(canvas, qtbot):
    canvas.open(NO_POINTS.with_points([(-1, -1), (1, 1)], 0), is_curve=False)
    qtbot.mouseClick(canvas, RIGHT, NONE, pixel(canvas, (0, 0)))
    assert len(canvas.points) == 2
    qtbot.mouseClick(canvas, RIGHT, NONE, pixel(canvas, (-1, -1)))
    assert canvas.points.places.tolist() == [[1, 1]]


def test_delete_removes_the_point_under_the_pointer(canvas, qtbot):
    canvas.open(NO_POINTS.with_points([(-1, -1), (1, 1)], 0), is_curve=False)
    move_mouse(canvas, pixel(canvas, (1, 1)))
    qtbot.keyClick(canvas, KEY.Key_Delete)
    assert canvas.points.places.tolist() == [[-1, -1]]


def test_the_brush_spreads_points_normally_and_is_one_edit(canvas, qtbot):
    canvas.spread = 0.1
    for _ in range(60):
        qtbot.mouseClick(canvas, LEFT, SHIFT, pixel(canvas, (0.2, 0.1)))
    places = canvas.points.places
    assert len(places) == 300
    assert np.allclose(places.mean(0), (0.2, 0.1), atol=0.03)
    assert np.allclose(places.std(0), 0.1, atol=0.02)
    assert abs(np.corrcoef(places.T)[0, 1]) < 0.25
    canvas.clear()
    assert len(canvas.points) == 0
    drag(qtbot, canvas, pixel(canvas, (-1, 0)), pixel(canvas, (1, 0)), SHIFT, pieces=30)
    assert len(canvas.points) >= 50
    assert np.abs(canvas.points.places).max() <= 1.2
    canvas.undo()
    assert len(canvas.points) == 0
    canvas.undo()
    assert len(canvas.points) == 300


def test_everything_goes_by_keys(canvas, qtbot):
    for key in (KEY.Key_Right, KEY.Key_Right, KEY.Key_Up):
        qtbot.keyClick(canvas, key)
    qtbot.keyClick(canvas, KEY.Key_Space)
    assert np.allclose(canvas.points.places, [[0.12, 0.06]])
    qtbot.keyClick(canvas, KEY.Key_Left, CONTROL)
    qtbot.keyClick(canvas, KEY.Key_Down, CONTROL | SHIFT)
    assert np.allclose(canvas.points.places, [[0.06, 0.05]], atol=0.0051)
    qtbot.keyClick(canvas, KEY.Key_Left)
    qtbot.keyClick(canvas, KEY.Key_Left)
    qtbot.keyClick(canvas, KEY.Key_Return)
    assert len(canvas.points) == 2
    qtbot.keyClick(canvas, KEY.Key_Space, SHIFT)
    assert len(canvas.points) == 7
    canvas.open(NO_POINTS.with_points([(-1, -1), (0, 0), (1, 1)], 0), is_curve=False)
    qtbot.keyClick(canvas, KEY.Key_Backspace)
    assert canvas.points.places.tolist() == [[-1, -1], [1, 1]]


def test_the_cursor_stays_in_the_plane(canvas, qtbot):
    for _ in range(60):
        qtbot.keyClick(canvas, KEY.Key_Left)
    qtbot.keyClick(canvas, KEY.Key_Space)
    assert canvas.points.places.tolist() == [[-1.2, 0]]


def test_digits_choose_a_class_but_of_a_curve_there_is_none(canvas, qtbot):
    with qtbot.waitSignal(canvas.class_chosen) as chosen:
        qtbot.keyClick(canvas, KEY.Key_6)
    assert chosen.args == [5]
    canvas.is_curve = True
    with qtbot.assertNotEmitted(canvas.class_chosen):
        qtbot.keyClick(canvas, KEY.Key_2)


def turn(canvas, place, notches):
    at = QPointF(pixel(canvas, place))
    event = QWheelEvent(
        at, canvas.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_the_wheel_zooms_around_the_pointer_and_zero_shows_all(canvas, qtbot):
    before, all_ = pixel(canvas, (0.6, -0.6)), (canvas.x, canvas.y)
    turn(canvas, (0.6, -0.6), 3)
    assert canvas.x[1] - canvas.x[0] < 1.5
    assert (pixel(canvas, (0.6, -0.6)) - before).manhattanLength() <= 3
    qtbot.keyClick(canvas, KEY.Key_0)
    assert (canvas.x, canvas.y) == all_
    qtbot.keyClick(canvas, KEY.Key_Minus)
    assert canvas.x[1] == pytest.approx(1.5)
    qtbot.keyClick(canvas, KEY.Key_Plus)
    assert canvas.x == pytest.approx((-1.2, 1.2))
    for _ in range(400):
        canvas.zoom(2.0)
    assert canvas.x[1] - canvas.x[0] < 1e10


@pytest.mark.parametrize("places", [[(7, 7)], [(0, 1e-9), (1, 1e-9)], [(-1e9, 3), (1e9, 4)]])
def test_any_points_are_in_view(canvas, places):
    canvas.open(NO_POINTS.with_points(places, 0), is_curve=False)
    inside = canvas.plane.rect
    for place in places:
        assert inside.contains(canvas.plane.pixel(place))
    canvas.grab()


@pytest.mark.parametrize("theme", THEMES)
def test_points_are_painted_where_they_are_in_their_hue(canvas, theme):
    canvas.apply_theme(THEMES[theme])
    canvas.open(NO_POINTS.with_points((-0.5, 0.5), 1).with_points((0.5, -0.5), 4), is_curve=False)
    canvas.clearFocus()
    image = canvas.grab().toImage()
    for place, class_ in (((-0.5, 0.5), 1), ((0.5, -0.5), 4)):
        assert image.pixelColor(pixel(canvas, place)) == hue(class_, THEMES[theme])


def test_a_full_plane_takes_no_more_and_is_painted_in_time(canvas, qtbot):
    places = np.random.default_rng(0).uniform(-1, 1, (MOST_POINTS, 2))
    canvas.open(NO_POINTS.with_points(places, 0), is_curve=False)
    qtbot.mouseClick(canvas, LEFT, NONE, pixel(canvas, (1.05, 1.05)))
    qtbot.mouseClick(canvas, LEFT, SHIFT, pixel(canvas, (1.05, 1.05)))
    assert len(canvas.points) == MOST_POINTS
    assert not canvas.history.can_undo
