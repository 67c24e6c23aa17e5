"""The map of the outputs with the samples on it: hover, a cursor moved by keys, a click that pins."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen

from bpviz.language import tr
from bpviz.ui.painting.map_legend import LINE, legend_lines, paint_legend_lines
from bpviz.ui.painting.plane import Plane
from bpviz.ui.painting.sample_marks import mark_radius, paint_crosses, paint_marks, paint_ring
from bpviz.ui.panels.maps.axes import left_room, paint_axes
from bpviz.ui.panels.maps.map_picture import marks_of, paint_map
from bpviz.ui.panels.maps.map_words import about_sample
from bpviz.ui.panels.maps.sample_walk import KEYS, step
from bpviz.ui.panels.maps.scene import Scene
from bpviz.ui.panels.maps.scene_legend import scene_legend
from bpviz.ui.panels.pointed_view import PointedView
from bpviz.ui.panels.text_layer import TextLayer

HELP = tr("← → ↑ ↓ another sample, Home and End the first and last, Enter pins it, Enter again unpins it")
REACH = 12.0  # pixels around the pointer in which a sample is meant
RIGHT_PAD = 8
TALLEST = 1.1  # height of the plane in parts of its width
CURVE_MARK = 0.8  # size of the marks of a curve in parts of those of a map
LEAST_HEIGHT = 60.0  # of the plane, in pixels
ABOVE, BELOW = 1.7, 3.4  # heights of what names the axes, in parts of the text's size


class MapView(PointedView):
    """Draws a Scene; its items are places in the scene's points. chosen(sample): one to train on was clicked
    or entered.
    """

    def __init__(self):
        super().__init__(tr("Map of the outputs, with the samples"), HELP)
        self.scene: Scene | None = None
        self._kept = TextLayer(np.inf)

    def sizeHint(self) -> QSize:
        """A square with axes and legend."""
        return QSize(300, 380)

    def show_scene(self, scene: Scene) -> None:
        """Draw another scene; the cursor stays with its sample."""
        last, self.scene = self.scene, scene
        if last is None or last.points is not scene.points:
            self.cursor = self.hovered = None
        self.update()

    # Layout

    @property
    def _whole_legend(self) -> list:
        return legend_lines(scene_legend(self.scene, self._theme), self.width(), self._pixels - 1)

    @property
    def _legend(self) -> list:
        """The last lines are left out where they have no room under the plane."""
        room = self.height() - LEAST_HEIGHT - (ABOVE + BELOW) * self._pixels
        return self._whole_legend[: max(1, int(room / (LINE * (self._pixels - 1))))]

    def _below(self, legend: list) -> float:
        """The height of what stands below the plane."""
        return BELOW * self._pixels + len(legend) * LINE * (self._pixels - 1)

    @property
    def plane(self) -> Plane:
        """Where the map lies."""
        p, (x, y) = self._pixels, self.scene.limits
        height = max(LEAST_HEIGHT, self.height() - ABOVE * p - self._below(self._legend))
        left = left_room(y, height, p - 1)
        wide = self.width() - left - RIGHT_PAD
        rect = QRectF(left, ABOVE * p, wide, min(height, TALLEST * wide))
        return Plane(rect, x, y)

    def most_height(self, wide: int) -> int:
        """How tall it can make use of, at a width."""
        if self.scene is None:
            return 2 * wide
        p, plane = self._pixels, self.plane
        tallest = TALLEST * (wide - plane.rect.left() - RIGHT_PAD)
        return round(ABOVE * p + tallest + self._below(self._whole_legend))

    @property
    def radius(self) -> float:
        """Of the marks, in pixels."""
        return mark_radius(len(self.scene.points.samples)) * (CURVE_MARK if self.scene.is_curve else 1.0)

    # Painting

    @property
    def is_empty(self) -> bool:
        """Whether there is no scene yet."""
        return self.scene is None

    def paint(self, painter: QPainter, event: QPaintEvent) -> None:
        """Paint the map, the samples, and what is meant among them."""
        plane = self.plane
        pixels = plane.pixels(self.scene.points.places)
        if not self.scene.is_curve:
            paint_map(painter, plane, self.scene, self._theme)
        paint_crosses(painter, pixels[self.scene.is_wrong], self.radius, self._theme)
        self._draw_still(painter, plane)
        if self.scene.is_curve:  # curves go over the samples, colours under them
            paint_map(painter, plane, self.scene, self._theme)
        self._paint_rings(painter, pixels)

    def _draw_still(self, painter: QPainter, plane: Plane) -> None:
        """Axes, samples and legend, which are the same in most frames."""
        scene = self.scene
        has_step, ranges = scene.shown is not None, None if scene.is_curve else scene.range
        names = scene.network, scene.notation.is_lecture
        key = (scene.points, names, scene.choice, has_step, plane, ranges, self._theme, self._pixels)

        def paint(painter: QPainter) -> None:
            paint_axes(painter, plane, scene.axis_names, self._pixels - 1, self._theme)
            paint_marks(painter, marks_of(scene, plane, self._theme), self.radius, self._theme)
            at = QPointF(0, plane.rect.bottom() + BELOW * self._pixels)
            paint_legend_lines(painter, at, self._legend, self.width(), self._pixels - 1, self._theme)

        self._kept.draw(painter, self.size(), self.devicePixelRatioF(), key, paint)

    def _paint_rings(self, painter: QPainter, pixels: np.ndarray):
        scene, points = self.scene, self.scene.points
        for place in np.flatnonzero(~points.held & (points.samples == scene.shown)).tolist():
            is_pinned = scene.shown == scene.pinned
            paint_ring(painter, QPointF(*pixels[place]), self.radius, self._theme, pinned=is_pinned)
        if self.shown is not None:
            painter.setPen(QPen(self._theme.color("text"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            reach = 1.6 * self.radius
            at = QPointF(*pixels[self.shown])
            painter.drawRect(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach))

    # Mouse and keys

    def has_menu(self, item: int) -> bool:
        """Those to train on have."""
        return not self.scene.points.held[item]

    def item_at(self, point: QPointF) -> int | None:
        """The place in the points that is nearest to a point; None where none is near."""
        apart = np.hypot(*(self.plane.pixels(self.scene.points.places) - point.toTuple()).T)
        return int(apart.argmin()) if apart.min() <= REACH else None

    def hover(self, item: int | None) -> None:
        """Show by a hand what can be clicked."""
        super().hover(item)
        self.setCursor(Qt.CursorShape.ArrowCursor if item is None else Qt.CursorShape.PointingHandCursor)

    def sentence(self, item: int) -> str:
        """What is said about a sample."""
        return self.words(item)

    def words(self, place: int, *, briefly: bool = False) -> str:
        """What is said about the sample at a place in the points."""
        points = self.scene.points
        return about_sample(self.scene, int(points.samples[place]), bool(points.held[place]), briefly=briefly)

    def choose(self, item: int) -> None:
        """Ask to train on the sample, if it is none that is held out."""
        points = self.scene.points
        if not points.held[item]:
            self.chosen.emit(int(points.samples[item]))

    def goal(self, event: QKeyEvent) -> int | None:
        """The next sample that way; the first key only shows the cursor."""
        if event.key() not in KEYS:
            return None
        is_there = self.cursor is not None
        return step(self.scene.points.places, self.cursor, KEYS[event.key()]) if is_there else self._start

    @property
    def _start(self) -> int:
        """Where the cursor appears: at the shown step's sample."""
        points = self.scene.points
        found = np.flatnonzero(~points.held & (points.samples == (self.scene.shown or 0)))
        return int(found[0]) if len(found) else 0
