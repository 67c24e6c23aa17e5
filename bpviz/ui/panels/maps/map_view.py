"""The map of the outputs with the samples on it: hover, a cursor moved by keys, a click that pins."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from bpviz.ui.painting.map_legend import LINE, legend_lines, paint_legend_lines
from bpviz.ui.painting.sample_marks import mark_radius, paint_crosses, paint_marks, paint_ring
from bpviz.ui.panels.focus_ring import TAB_REASONS
from bpviz.ui.panels.maps.map_picture import marks_of, paint_map
from bpviz.ui.panels.maps.map_words import about_sample
from bpviz.ui.panels.maps.plane import Plane, left_room, paint_axes
from bpviz.ui.panels.maps.sample_walk import KEYS, step
from bpviz.ui.panels.maps.scene import Scene
from bpviz.ui.panels.maps.scene_legend import scene_legend
from bpviz.ui.panels.text_layer import TextLayer
from bpviz.ui.theme import THEMES, Theme

HELP = "← → ↑ ↓ another sample, Home and End the first and last, Enter pins it, Enter again unpins it"
REACH = 12.0  # pixels around the pointer in which a sample is meant
RIGHT_PAD = 8
TALLEST = 1.1  # height of the plane in parts of its width
CURVE_MARK = 0.8  # size of the marks of a curve in parts of those of a map
LEAST_HEIGHT = 60.0  # of the plane, in pixels


class MapView(QWidget):
    """Draws a Scene. A place in its points is meant by `cursor` and `hovered`.

    pointed: another sample is pointed at, or none. chosen(sample): one to train on was clicked or entered.
    """

    pointed = Signal()
    chosen = Signal(int)

    def __init__(self):
        super().__init__()
        self.scene: Scene | None = None
        self.cursor: int | None = None
        self.hovered: int | None = None
        self._theme, self._pixels, self._tabbed = THEMES["light"], 12, False
        self._kept = TextLayer(np.inf)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Map of the outputs, with the samples")
        self.setAccessibleDescription(HELP)

    def sizeHint(self) -> QSize:
        """A square with axes and legend."""
        return QSize(300, 380)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = pixels
        self.update()

    def show_scene(self, scene: Scene) -> None:
        """Draw another scene; the cursor stays with its sample."""
        last, self.scene = self.scene, scene
        if last is None or last.points is not scene.points:
            self.cursor = self.hovered = None
        self.update()

    # Layout

    @property
    def _legend(self) -> list:
        return legend_lines(scene_legend(self.scene, self._theme), self.width(), self._pixels - 1)

    @property
    def _below(self) -> float:
        """The height of what stands below the plane."""
        return 3.4 * self._pixels + len(self._legend) * LINE * (self._pixels - 1)

    @property
    def plane(self) -> Plane:
        """Where the map lies."""
        p, (x, y) = self._pixels, self.scene.limits
        height = max(LEAST_HEIGHT, self.height() - 1.7 * p - self._below)
        left = left_room(y, height, p - 1)
        wide = self.width() - left - RIGHT_PAD
        rect = QRectF(left, 1.7 * p, wide, min(height, TALLEST * wide))
        return Plane(rect, x, y)

    def most_height(self, wide: int) -> int:
        """How tall it can make use of, at a width."""
        if self.scene is None:
            return 2 * wide
        p, plane = self._pixels, self.plane
        return round(1.7 * p + TALLEST * (wide - plane.rect.left() - RIGHT_PAD) + self._below)

    @property
    def radius(self) -> float:
        """Of the marks, in pixels."""
        return mark_radius(len(self.scene.points.samples)) * (CURVE_MARK if self.scene.is_curve else 1.0)

    @property
    def pointed_at(self) -> int | None:
        """The place in the points that is pointed at: by the mouse before the keys."""
        if self.hovered is not None:
            return self.hovered
        return self.cursor if self.hasFocus() else None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map, the samples, and what is meant among them."""
        if self.scene is None:
            return
        painter, plane = QPainter(self), self.plane
        pixels = plane.pixels(self.scene.points.places)
        if not self.scene.is_curve:
            paint_map(painter, plane, self.scene, self._theme)
        paint_crosses(painter, pixels[self.scene.is_wrong], self.radius, self._theme)
        painter.drawPixmap(0, 0, self._still(plane))
        if self.scene.is_curve:  # curves go over the samples, colours under them
            paint_map(painter, plane, self.scene, self._theme)
        self._paint_rings(painter, pixels)
        if self._tabbed and self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _still(self, plane: Plane):
        """Axes, samples and legend, which are the same in most frames."""
        scene = self.scene
        has_step, ranges = scene.shown is not None, None if scene.is_curve else scene.range
        names = scene.network, scene.notation.is_lecture
        key = (scene.points, names, scene.choice, has_step, plane, ranges, self._theme, self._pixels)

        def paint(painter: QPainter) -> None:
            paint_axes(painter, plane, scene.axis_names, self._pixels - 1, self._theme)
            paint_marks(painter, marks_of(scene, plane, self._theme), self.radius, self._theme)
            at = QPointF(0, plane.rect.bottom() + 3.4 * self._pixels)
            paint_legend_lines(painter, at, self._legend, self.width(), self._pixels - 1, self._theme)

        return self._kept.picture(self.size(), self.devicePixelRatioF(), key, paint)

    def _paint_rings(self, painter: QPainter, pixels: np.ndarray):
        scene, points = self.scene, self.scene.points
        for place in np.flatnonzero(~points.held & (points.samples == scene.shown)).tolist():
            is_pinned = scene.shown == scene.pinned
            paint_ring(painter, QPointF(*pixels[place]), self.radius, self._theme, pinned=is_pinned)
        if self.pointed_at is not None:
            painter.setPen(QPen(self._theme.color("text"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            reach = 1.6 * self.radius
            at = QPointF(*pixels[self.pointed_at])
            painter.drawRect(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach))

    # Mouse and keys

    def place_at(self, point: QPointF) -> int | None:
        """The place in the points that is nearest to a point of the widget; None where none is near."""
        if self.scene is None:
            return None
        apart = np.hypot(*(self.plane.pixels(self.scene.points.places) - point.toTuple()).T)
        return int(apart.argmin()) if apart.min() <= REACH else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the sample under the pointer."""
        self._hover(self.place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, place: int | None):
        if place != self.hovered:
            self.hovered = place
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if place is not None else Qt.CursorShape.ArrowCursor
            )
            self.pointed.emit()
            self.update()

    def event(self, event: QEvent) -> bool:
        """Tell about the sample under the pointer in a tooltip."""
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        place = self.place_at(QPointF(event.pos()))
        if place is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), self.words(place), self)
        return True

    def words(self, place: int, *, briefly: bool = False) -> str:
        """What is said about the sample at a place in the points."""
        points = self.scene.points
        return about_sample(self.scene, int(points.samples[place]), bool(points.held[place]), briefly=briefly)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the sample under the pointer."""
        place = self.place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.cursor = place
            self._choose()

    def _choose(self):
        points = self.scene.points
        if not points.held[self.cursor]:
            self.chosen.emit(int(points.samples[self.cursor]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor among the samples; Enter chooses."""
        key = event.key()
        if self.scene is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in KEYS:
            self._walk(KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cursor is not None:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _walk(self, where):
        """The first key only shows the cursor."""
        is_there = self.cursor is not None
        self._go(step(self.scene.points.places, self.cursor, where) if is_there else self._start)

    @property
    def _start(self) -> int:
        """Where the cursor appears: at the shown step's sample."""
        points = self.scene.points
        found = np.flatnonzero(~points.held & (points.samples == (self.scene.shown or 0)))
        return int(found[0]) if len(found) else 0

    def _go(self, place: int):
        self.cursor, self.hovered = place, None
        self.setAccessibleDescription(f"{self.words(place)}. {HELP}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.pointed.emit()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor, and a ring when the focus came by key."""
        self._tabbed = event.reason() in TAB_REASONS
        super().focusInEvent(event)
        self.pointed.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor."""
        super().focusOutEvent(event)
        self.pointed.emit()
        self.update()
