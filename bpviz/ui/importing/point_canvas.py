"""The plane in which points are drawn, by mouse or by keys."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.debugger.notation import Name
from bpviz.language import tr
from bpviz.ui.importing.drawn_points import MOST_CLASSES, MOST_POINTS, DrawnPoints, PointHistory
from bpviz.ui.importing.point_plane import paint_brush, paint_cursor, paint_plane, paint_points
from bpviz.ui.painting.plane import Plane
from bpviz.ui.painting.sample_marks import mark_radius
from bpviz.ui.theme import THEMES, Theme

REACH = 6  # pixels beyond a mark within which it is meant
DAB_POINTS = 5  # that the brush puts at a time
DAB_EVERY = 18  # pixels of its way
STEPS_ACROSS = 40  # key presses that lead the cursor from one side to the other
FINE = 0.2  # of such a step
ZOOM = 1.25
NARROWEST, WIDEST = 1e-6, 1e9
KEY, SHIFT, CONTROL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ARROWS = {KEY.Key_Left: (-1, 0), KEY.Key_Right: (1, 0), KEY.Key_Up: (0, 1), KEY.Key_Down: (0, -1)}
ADDING = (KEY.Key_Space, KEY.Key_Return, KEY.Key_Enter)
REMOVING = (KEY.Key_Delete, KEY.Key_Backspace)
IN_CLASSES, IN_CURVE = (Name("x", "1"), Name("x", "2")), (Name("x"), Name("d"))


class PointCanvas(QWidget):
    """Points of some classes, or of a curve; edited(): they are others now. class_chosen(int): by key.

    Click: add, or take hold of a point and drag it; Shift and drag: brush; right click: remove.
    Arrows move the cursor (Shift: finely, Ctrl: with the point that it is on), Space or Enter adds,
    Shift+Space brushes, Delete removes, + and − zoom.
    """

    edited = Signal()
    class_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.history = PointHistory()
        self.theme: Theme = THEMES["light"]
        self.class_, self.spread, self.is_curve = 0, 0.1, False
        self.x = self.y = (-1.2, 1.2)
        self.cursor_place = np.zeros(2)
        self._random = np.random.default_rng()
        self._pointer: QPointF | None = None  # None while the keys lead
        self._held: int | None = None
        self._dabbed: QPointF | None = None
        self._merges = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Plane for drawing points"))
        self.setToolTip("")

    # Points

    @property
    def points(self) -> DrawnPoints:
        """The points as they are."""
        return self.history.points

    def open(self, points: DrawnPoints, *, is_curve: bool) -> None:
        """Start from these points, all of them in view."""
        self.history, self.is_curve = PointHistory(points), is_curve
        self.show_all()
        self.edited.emit()

    def show_all(self) -> None:
        """Let the view hold all points; −1 to 1 where there are none."""
        places = self.points.places if len(self.points) else np.array([[-1.0, -1.0], [1.0, 1.0]])
        self.x, self.y = (_widened(*column) for column in zip(places.min(0), places.max(0), strict=True))
        self.cursor_place = self.plane.inside((np.mean(self.x), np.mean(self.y)))
        self.update()

    def _change(self, points: DrawnPoints):
        """Take new points; what belongs to one gesture is one edit."""
        self.history.add(points, merge=self._merges)
        self._merges = self._held is not None or self._dabbed is not None
        self.update()
        self.edited.emit()

    def undo(self) -> None:
        """Take the latest edit back."""
        self.history.undo()
        self._end_gesture()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.history.redo()
        self._end_gesture()

    def clear(self) -> None:
        """Remove all points; that can be undone."""
        self._end_gesture()
        self._change(DrawnPoints(self.points.places[:0], self.points.classes[:0]))

    def _end_gesture(self):
        self._held, self._dabbed, self._merges = None, None, False
        self.update()
        self.edited.emit()

    def _add(self, place: np.ndarray):
        if len(self.points) < MOST_POINTS:
            self._change(self.points.with_points(place, self.class_))

    def _dab(self, place: np.ndarray):
        """Put some points around a place, normally distributed."""
        spread = self._random.normal(0.0, self.spread, (DAB_POINTS, 2))
        if len(self.points) < MOST_POINTS:
            self._change(self.points.with_points(self.plane.inside(place + spread), self.class_))

    def _remove(self, point: int | None):
        if point is not None:
            self._change(self.points.without(point))

    def point_at(self, pixel: QPointF) -> int | None:
        """The nearest point whose mark is within reach; of several the one on top."""
        if not len(self.points):
            return None
        away = self.plane.pixels(self.points.places) - (pixel.x(), pixel.y())
        distances = np.hypot(*away.T)[::-1]
        nearest = int(distances.argmin())
        is_near = distances[nearest] <= mark_radius(len(self.points)) + REACH
        return len(distances) - 1 - nearest if is_near else None

    # Picture

    @property
    def plane(self) -> Plane:
        """The part of the plane that is in view."""
        return Plane(QRectF(self.rect()).adjusted(52, 32, -36, -28), self.x, self.y)

    def sizeHint(self) -> QSize:
        """About square."""
        return QSize(560, 500)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plane, the points and what the next action would be at."""
        plane, points = self.plane, self.points
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.theme.color("panel"))
            paint_plane(painter, plane, IN_CURVE if self.is_curve else IN_CLASSES, self.theme)
            painter.save()
            painter.setClipRect(plane.rect.adjusted(-8, -8, 8, 8))
            classes = np.zeros_like(points.classes) if self.is_curve else points.classes
            paint_points(painter, plane, points.places, classes, self.theme)
            if self._dabbed is not None:
                paint_brush(painter, plane, self._dabbed, self.spread, self.theme)
            elif self._pointer is None and self.hasFocus():
                at = plane.pixel(self.cursor_place)
                paint_cursor(painter, at, self.theme, on_point=self.point_at(at) is not None)
            painter.restore()

    def zoom(self, factor: float, around: np.ndarray | None = None) -> None:
        """Show a part of the plane that is so many times as wide, with one place where it was."""
        center = np.array([np.mean(self.x), np.mean(self.y)]) if around is None else around
        ranges = [
            tuple(float(c + (end - c) * factor) for end in limits)
            for c, limits in zip(center, (self.x, self.y), strict=True)
        ]
        if all(NARROWEST < high - low < WIDEST for low, high in ranges):
            self.x, self.y = ranges
            self.update()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Add, take hold of, brush or remove."""
        self._pointer = event.position()
        plane, point = self.plane, self.point_at(self._pointer)
        if not plane.rect.contains(self._pointer):
            return
        if event.button() == Qt.MouseButton.RightButton:
            self._remove(point)
        elif event.button() == Qt.MouseButton.LeftButton and event.modifiers() & SHIFT:
            self._dabbed = self._pointer
            self._dab(plane.place(self._pointer))
        elif event.button() == Qt.MouseButton.LeftButton:
            self._take_hold(plane.place(self._pointer), point)

    def _take_hold(self, place: np.ndarray, point: int | None):
        if point is None:
            self._add(place)
            self._merges = True  # adding and dragging is one edit
            point = self.point_at(self._pointer)
        self._held = point

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the point that is held, or the brush."""
        self._pointer = event.position()
        place = self.plane.place(self._pointer)
        if self._dabbed is not None:
            away = self._pointer - self._dabbed
            if away.manhattanLength() >= DAB_EVERY:
                self._dabbed = self._pointer
                self._dab(place)
        elif self._held is not None:
            self._change(self.points.moved(self._held, place))
        self.cursor_place = place

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end_gesture()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        notches = event.angleDelta().y() / 120
        self.zoom(ZOOM**-notches, self.plane.place(event.position()))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, add, remove, choose a class, zoom."""
        key, number = event.key(), event.key() - KEY.Key_1
        if key in ARROWS:
            self._move_cursor(np.array(ARROWS[key], dtype=float), event.modifiers())
        elif key in ADDING:
            self._lead_by_keys()
            brush = self._dab if event.modifiers() & SHIFT else self._add
            brush(self.cursor_place)
        elif key in REMOVING:
            self._remove(self.point_at(self.plane.pixel(self.cursor_place)))
        elif event.text() in ("+", "-", "−", "0") and event.text():
            self.show_all() if event.text() == "0" else self.zoom(1 / ZOOM if event.text() == "+" else ZOOM)
        elif 0 <= number < MOST_CLASSES and not event.modifiers() & CONTROL and not self.is_curve:
            self.class_chosen.emit(number)
        else:
            super().keyPressEvent(event)

    def _lead_by_keys(self):
        self._pointer = None
        self.cursor_place = self.plane.inside(self.cursor_place)

    def _move_cursor(self, direction: np.ndarray, modifiers):
        """By a step; with Ctrl the point under it comes along."""
        self._lead_by_keys()
        held = self.point_at(self.plane.pixel(self.cursor_place)) if modifiers & CONTROL else None
        if held is not None:
            self.cursor_place = self.points.places[held]
        step = np.array([self.x[1] - self.x[0], self.y[1] - self.y[0]]) / STEPS_ACROSS
        step = step * FINE if modifiers & SHIFT else step
        self.cursor_place = self.plane.inside(self.cursor_place + direction * step)
        if held is not None:
            self._change(self.points.moved(held, self.cursor_place))
        self.update()


def _widened(low: float, high: float) -> tuple[float, float]:
    """A range with some room at both ends; of a single number one around it."""
    room = 0.1 * (high - low) or max(1.0, abs(low))
    return float(low - room), float(high + room)
