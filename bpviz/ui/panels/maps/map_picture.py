"""Paints a scene: the map in colours or as curves, where it decides, and the samples."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from bpviz.debugger.scores import classes_of
from bpviz.engine.activations import ACTIVATIONS
from bpviz.ui.painting.colors import colors, ranged_step
from bpviz.ui.painting.contour import contour
from bpviz.ui.painting.hues import hue
from bpviz.ui.painting.map_image import heat_image, winner_image
from bpviz.ui.painting.plane import Plane
from bpviz.ui.painting.sample_marks import Marks
from bpviz.ui.panels.maps.scene import ALL, Scene
from bpviz.ui.panels.plots.plot_style import HALF_PIXEL_AROUND
from bpviz.ui.theme import Theme


def paint_map(painter: QPainter, plane: Plane, scene: Scene, theme: Theme) -> None:
    """Paint what the outputs answer, without the samples."""
    painter.save()
    painter.setClipRect(plane.rect)
    if scene.is_curve:
        _paint_curves(painter, plane, scene, theme)
    elif scene.choice == ALL:
        _paint_winner(painter, plane, scene, theme)
    else:
        values = scene.found.of((scene.network.depth, scene.choice))
        level = scene.found.middle if scene.dataset.classes else None
        paint_heat(painter, plane, values, scene.range, level, theme)
    painter.restore()


def paint_heat(
    painter: QPainter, plane: Plane, values: np.ndarray, limits: tuple[float, float],
    level: float | None, theme: Theme,
) -> None:  # fmt: skip
    """One unit's values, (rows, columns), in activation colours, and where they cross a level."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(plane.rect, heat_image(values, *limits, theme))
    if level is not None:
        _paint_contours(painter, plane, [contour(values, level)], values.shape, theme)


def _paint_winner(painter: QPainter, plane: Plane, scene: Scene, theme: Theme) -> None:
    values = np.array([scene.found.of((scene.network.depth, output)) for output in scene.outputs])
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(plane.rect, winner_image(values, theme))
    winning = np.flatnonzero(np.bincount(values.argmax(axis=0).ravel()))
    borders = [contour(_lead(values, place), 0.0) for place in winning.tolist()]
    _paint_contours(painter, plane, borders, values.shape[1:], theme)


def _lead(values: np.ndarray, place: int) -> np.ndarray:
    """By how much one output is greater than all others."""
    with np.errstate(invalid="ignore"):
        return values[place] - np.delete(values, place, axis=0).max(axis=0)


def _paint_contours(painter: QPainter, plane: Plane, found: list, shape: tuple[int, int], theme: Theme):
    ends = np.concatenate(found).reshape(-1, 2)
    if len(ends):
        path = pg.arrayToQPath(ends[:, 0].copy(), ends[:, 1].copy(), connect="pairs")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_strong(painter, plane.from_grid(path, *shape), theme.color("text"))


def _paint_curves(painter: QPainter, plane: Plane, scene: Scene, theme: Theme) -> None:
    if scene.dataset.classes:
        _paint_middle(painter, plane, scene, theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x, depth = scene.found.places[0], scene.network.depth
    for layer, unit in scene.found.units:
        if layer < depth:
            painter.strokePath(
                curve_path(plane, x, scene.found.of((layer, unit))), QPen(theme.color("faint"), 1.0)
            )
    for output in scene.outputs:
        path = curve_path(plane, x, scene.found.of((depth, output)))
        paint_strong(painter, path, hue(output, theme))


def _paint_middle(painter: QPainter, plane: Plane, scene: Scene, theme: Theme) -> None:
    """The line that parts two classes."""
    y = plane.pixels(np.array([(plane.x[0], scene.found.middle)]))[0, 1]
    painter.setPen(QPen(theme.color("muted"), 1.0, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(plane.rect.left(), y), QPointF(plane.rect.right(), y))


def curve_path(plane: Plane, x: np.ndarray, values: np.ndarray) -> QPainterPath:
    """A curve through the plane; it has gaps where it is not finite, and leaves the plane only just."""
    height = plane.y[1] - plane.y[0]
    y = np.clip(values, plane.y[0] - height, plane.y[1] + height)
    places = plane.pixels(np.column_stack((x, y)))
    return pg.arrayToQPath(places[:, 0].copy(), places[:, 1].copy(), connect="finite")


def paint_strong(painter: QPainter, path: QPainterPath, color: QColor) -> None:
    """A curve two pixels wide; a smooth wide pen would be far slower."""
    painter.setPen(QPen(color, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for right, down in HALF_PIXEL_AROUND:
        painter.drawPath(path.translated(right, down))


def marks_of(scene: Scene, plane: Plane, theme: Theme) -> Marks:
    """The samples as marks: of a class in its shape and hue, else in the colour of their target."""
    points, dataset = scene.points, scene.dataset
    places = plane.pixels(points.places)
    values = np.concatenate((dataset.targets, dataset.held_targets))
    rows = points.samples + np.where(points.held, len(dataset.targets), 0)
    if dataset.classes and not (scene.is_curve and len(scene.outputs) > 1):
        return Marks(places, points.held, classes_of(values, scene.found.middle)[rows])
    if scene.is_curve:
        return Marks(places, points.held, None, tuple(hue(int(n), theme) for n in points.outputs))
    table, (low, high) = colors(theme).sequential, scene.range
    targets = values[rows, max(0, scene.choice)]
    return Marks(
        places, points.held, None, tuple(table[ranged_step(value, low, high)] for value in targets.tolist())
    )


def unit_level(activation: str) -> float | None:
    """The middle of a bounded activation, where a unit is half on; None of one without bounds."""
    entry = ACTIVATIONS[activation]
    middle = (entry.low + entry.high) / 2
    return middle if math.isfinite(middle) else None
