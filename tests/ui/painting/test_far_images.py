import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from painted_texts import painted
from PySide6.QtCore import QRectF

from bpviz.debugger.notation import Notation
from bpviz.engine.network import Network
from bpviz.ui.painting.far_images import LEAST, Tiles, paint_tiles
from bpviz.ui.theme import THEMES

SHAPES = st.sampled_from([(8, 8), (28, 28), (4, 9), (1, 6), (5, 1)])


def overlap(one, other):
    across = min(one.right(), other.right()) - max(one.left(), other.left())
    down = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    return across > 1e-6 and down > 1e-6


@given(st.integers(1, 70), SHAPES, st.integers(120, 900), st.integers(80, 600), st.integers(10, 20))
def test_images_lie_side_by_side_in_the_rectangle_in_their_shape(qapp, count, shape, wide, high, pixels):
    tiles = Tiles(QRectF(10, 20, wide, high), count, shape, pixels)
    boxes = [tiles.image(place) for place in range(tiles.shown)]
    grown = tiles.rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6)
    assert all(grown.contains(box) for box in boxes)
    assert not any(overlap(a, b) for at, a in enumerate(boxes) for b in boxes[:at])
    assert math.isclose(boxes[0].width() / boxes[0].height(), shape[1] / shape[0])
    if tiles.shown > 1:
        assert max(boxes[0].width(), boxes[0].height()) >= LEAST * pixels - 1e-6


def test_thirty_two_units_find_room_beside_a_network_and_five_hundred_do_not(qapp):
    room = QRectF(0, 0, 340, 180)  # the side of a board, in pixels of a text of 15
    assert Tiles(room, 32, (8, 8), 15).shown == 32
    assert 32 <= Tiles(room, 500, (8, 8), 15).shown < 500


@pytest.mark.parametrize(("units", "named"), [(3, 3), (60, 0)])
def test_names_stand_over_images_that_are_large_enough(qapp, units, named):
    notation = Notation(Network((4, units, 1), ("sigmoid", "sigmoid"), bias=True), "auto")
    tiles = Tiles(QRectF(0, 0, 340, 180), units, (2, 2), 15)
    values, limits = np.zeros((units, 4)), np.ones(units)
    made = painted(
        (340, 180), lambda painter: paint_tiles(painter, tiles, values, limits, notation, THEMES["light"])
    )
    assert sum(text.text == "h" for text in made.texts) == named
