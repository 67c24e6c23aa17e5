"""Marks behind units and weights: seen at what is spoken of, and nowhere else."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from bpviz import Debugger
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.ui.painting.focus import Focus
from bpviz.ui.painting.network import network_layout, paint_network
from bpviz.ui.theme import THEMES

WIDE, HIGH = 900, 500
RECT = QRectF(0, 0, WIDE, HIGH)


@pytest.fixture(scope="module")
def frame():
    debugger = Debugger()
    debugger.step()
    return debugger.frame()


def painted(frame, *marked, theme="light", least=0):
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    notation = Notation(frame.network)
    paint_network(painter, RECT, frame, THEMES[theme], notation, Focus(marked=marked), least=least)
    painter.end()
    return image


def changed(one, other):
    """The rectangle in which two pictures differ, None where they are the same."""
    places = [(x, y) for y in range(0, HIGH) for x in range(0, WIDE) if one.pixel(x, y) != other.pixel(x, y)]
    if not places:
        return None
    xs, ys = zip(*places, strict=True)
    return QRectF(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


def test_a_unit_has_a_ring_around_it(qapp, frame):
    column = network_layout(frame, RECT).columns[1]
    differs = changed(painted(frame), painted(frame, Quantity("activation", 1, 1)))
    assert abs(differs.center().x() - column.x) < 3
    assert abs(differs.center().y() - column.y[1]) < 3
    assert 2 * column.radius < differs.width() < 2.6 * column.radius


def test_a_weight_has_a_mark_along_its_line(qapp, frame):
    quantity = Quantity("weight", 1, 2, 0)
    edges, at = network_layout(frame, RECT).place_of(quantity.index(frame.network))
    differs = changed(painted(frame), painted(frame, quantity))
    left, right = sorted((edges.x1[at], edges.x2[at]))
    assert abs(differs.left() - left) < 12
    assert abs(differs.right() - right) < 12


def test_errors_and_gradients_are_marked_in_the_hue_of_the_backward_pass(qapp, frame):
    forward = painted(frame, Quantity("activation", 1, 1))
    backward = painted(frame, Quantity("error", 1, 1))
    assert changed(forward, backward) is not None


@pytest.mark.parametrize(
    "quantity",
    [
        Quantity("loss"),
        Quantity("activation", 7, 0),
        Quantity("activation", 1, 99),
        Quantity("weight", 1, 99, 0),
        Quantity("error norm", 1),
    ],
)
def test_what_is_not_in_the_picture_is_not_marked(qapp, frame, quantity):
    assert changed(painted(frame), painted(frame, quantity)) is None
