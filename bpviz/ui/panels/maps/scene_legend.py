"""What the colours and marks of a scene mean."""

from functools import partial

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bpviz.debugger.maps import hidden_units
from bpviz.debugger.notation import Name, Notation
from bpviz.language import tr
from bpviz.ui.painting.class_marks import paint_mark
from bpviz.ui.painting.colors import colors
from bpviz.ui.painting.hues import hue
from bpviz.ui.painting.map_image import class_tint
from bpviz.ui.painting.map_legend import Entry
from bpviz.ui.painting.numbers import short
from bpviz.ui.painting.sample_marks import paint_crosses, paint_disc, paint_ring
from bpviz.ui.panels.maps.scene import ALL, Scene
from bpviz.ui.theme import Theme

MARK = 0.38  # radius of a mark in parts of its box
MOST_CLASSES = 12


def scene_legend(scene: Scene, theme: Theme) -> tuple[Entry, ...]:
    """The entries of a scene's legend."""
    values = _curves(scene, theme) if scene.is_curve else _colors(scene, theme)
    return (*values, *_marks(scene, theme))


def bar(limits: tuple[float, float], theme: Theme, name: Name | None = None) -> Entry:
    """The activation colours with their ends, and of whom they are."""
    low, high = limits

    def paint(painter: QPainter, rect: QRectF) -> None:
        box = rect.adjusted(0, 0.12 * rect.height(), 0, -0.12 * rect.height())
        painter.fillRect(box, colors(theme).sequential_gradient)
        painter.setPen(QPen(theme.color("faint"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    return Entry(paint, short(high), short(low), 4.5, name)


def output_text(notation: Notation, output: int, names: tuple[str, ...]) -> str:
    """E.g. "d̂₁ versicolor"."""
    return f"{notation.unit(notation.network.depth, output).text} {names[output]}"


def _colors(scene: Scene, theme: Theme) -> list[Entry]:
    if scene.choice == ALL:
        classes = list(scene.dataset.classes[:MOST_CLASSES])
        return [Entry(partial(_paint_tint, place, theme), name) for place, name in enumerate(classes)]
    return [bar(scene.range, theme, scene.notation.unit(scene.network.depth, scene.choice))]


def _paint_tint(place: int, theme: Theme, painter: QPainter, rect: QRectF) -> None:
    painter.fillRect(rect, class_tint(place, theme))
    paint_mark(painter, rect.center(), place, MARK * rect.height(), theme)


def _curves(scene: Scene, theme: Theme) -> list[Entry]:
    names, depth = scene.dataset.target_names, scene.network.depth
    entries = [
        Entry(partial(_paint_line, theme, n), names[n], wide=1.6, name=scene.notation.unit(depth, n))
        for n in scene.outputs[:MOST_CLASSES]
    ]
    drawn, count = len(scene.found.units) - scene.network.sizes[-1], len(hidden_units(scene.network))
    if count:
        words = (
            tr("{count} hidden units", count=count)
            if drawn == count
            else tr("{drawn} of {count} hidden units", drawn=drawn, count=count)
        )
        entries.append(Entry(partial(_paint_line, theme, None), words, wide=1.6))
    return entries


def _paint_line(theme: Theme, place: int | None, painter: QPainter, rect: QRectF) -> None:
    is_thin = place is None
    painter.setPen(QPen(theme.color("faint") if is_thin else hue(place, theme), 1.0 if is_thin else 2.4))
    painter.drawLine(QLineF(rect.left(), rect.center().y(), rect.right(), rect.center().y()))


def _marks(scene: Scene, theme: Theme) -> list[Entry]:
    dataset, entries = scene.dataset, []
    has_marks = bool(dataset.classes) and not (scene.is_curve and len(scene.outputs) > 1)
    if has_marks and (scene.choice != ALL or scene.is_curve):
        entries += [
            Entry(partial(_paint_class, place, theme), name)
            for place, name in enumerate(dataset.classes[:MOST_CLASSES])
        ]
    if dataset.held_count:
        entries.append(Entry(partial(_paint_held, theme), tr("held out")))
    if dataset.classes:
        entries.append(Entry(partial(_paint_cross, theme), tr("wrong")))
    if scene.shown is not None:
        entries.append(Entry(partial(_paint_ring, theme), tr("this step's"), wide=1.2))
    return entries


def _paint_class(place: int, theme: Theme, painter: QPainter, rect: QRectF) -> None:
    paint_mark(painter, rect.center(), place, MARK * rect.height(), theme)


def _paint_held(theme: Theme, painter: QPainter, rect: QRectF) -> None:
    paint_disc(painter, rect.center(), MARK * rect.height(), theme.color("muted"), theme, hollow=True)


def _paint_cross(theme: Theme, painter: QPainter, rect: QRectF) -> None:
    place = rect.center()
    paint_crosses(painter, np.array([(place.x(), place.y())]), 0.28 * rect.height(), theme)


def _paint_ring(theme: Theme, painter: QPainter, rect: QRectF) -> None:
    paint_ring(painter, QPointF(rect.center()), 0.25 * rect.height(), theme)
