"""Weights as pixels: colours, places, and the grid of tiles."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from bpviz.ui.painting.colors import colors
from bpviz.ui.painting.weight_images import Grid, fitted, ranged_image, signed_image
from bpviz.ui.theme import THEMES

THEMED = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


def pixels(image):
    return [[image.pixelColor(x, y).name() for x in range(image.width())] for y in range(image.height())]


@THEMED
def test_zero_is_in_the_middle_of_the_map_and_signs_at_its_ends(theme):
    table = [color.name() for color in colors(theme).diverging]
    image = signed_image(np.array([[-2.0, 0.0, 2.0], [-9.0, 9.0, np.nan]]), 2.0, theme)
    assert pixels(image) == [[table[0], table[128], table[255]], [table[0], table[255], table[128]]]


@THEMED
def test_inputs_go_from_the_least_to_the_greatest(theme):
    table = [color.name() for color in colors(theme).sequential]
    assert pixels(ranged_image(np.array([[0.0], [16.0]]), 0.0, 16.0, theme)) == [[table[0]], [table[255]]]


def test_rows_stand_from_the_top_down():
    image = signed_image(np.arange(6.0).reshape(2, 3), 5.0, THEMES["light"])
    assert (image.width(), image.height()) == (3, 2)
    assert image.pixelColor(2, 1) == colors(THEMES["light"]).diverging[255]


def test_pixels_are_whole_and_as_wide_as_high():
    assert fitted((8, 8), 75.0) == (72, 72)
    assert fitted((5, 6), 70.0) == (66, 55)
    assert fitted((28, 28), 20.0) == pytest.approx((20.0, 20.0))


@pytest.mark.parametrize("shape", [(8, 8), (2, 15), (15, 2)])
def test_every_pixel_of_every_tile_is_found(shape):
    grid = Grid(264.0, 7, shape, 12)
    for place in range(7):
        for source in range(shape[0] * shape[1]):
            assert grid.at(grid.pixel(place, source).center()) == (place, source)
        assert grid.at(grid.tile(place).topLeft() + QPointF(2, 2)) == (place, None)


def test_beside_the_tiles_is_nothing():
    grid = Grid(264.0, 4, (8, 8), 12)
    after_the_last = grid.tile(3).center() + QPointF(grid.pitch[0], 0)
    assert grid.at(after_the_last) is None
    assert grid.at(QPointF(-1, 5)) is None
    assert grid.at(QPointF(5, grid.height + 50)) is None


def test_tiles_stay_within_the_width_and_do_not_overlap():
    for wide in (200, 264, 350, 900):
        grid = Grid(float(wide), 50, (8, 8), 14)
        tiles = [grid.tile(place) for place in range(50)]
        assert max(tile.right() for tile in tiles) <= wide
        assert max(tile.bottom() for tile in tiles) <= grid.height
        assert not any(a.intersects(b) for a in tiles for b in tiles if a is not b)


def test_few_images_are_as_large_as_the_room_allows():
    small, large = Grid(264.0, 8, (8, 8), 12), Grid(264.0, 8, (8, 8), 12, room=700.0)
    assert (small.columns, large.columns) == (3, 2)
    assert large.size[0] > small.size[0]
    assert large.height <= 700
    assert Grid(264.0, 80, (8, 8), 12, room=700.0).columns == 3


def test_only_rows_in_view_are_painted():
    grid = Grid(264.0, 128, (8, 8), 12)
    assert grid.columns == 3
    top = grid.tile(6).top()
    assert list(grid.places(top + 1, top + 2)) == [6, 7, 8]
    assert grid.places(0, grid.height)[-1] == 127
