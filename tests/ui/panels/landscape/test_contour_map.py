import numpy as np
import pytest

from bpviz.debugger.landscape.plane import Plane
from bpviz.debugger.landscape.surface import Extent, Surface
from bpviz.ui.panels.landscape.contour_map import HATCH, PIXELS, band_colors, contour_map, picture
from bpviz.ui.theme import THEMES

LIGHT = THEMES["light"]
EXTENT = Extent(-2.0, 2.0, -1.0, 3.0)


def surface_of(formula, cells=32):
    xs, ys = np.meshgrid(np.linspace(-2, 2, cells + 1), np.linspace(-1, 3, cells + 1))
    plane = Plane(np.zeros(2), np.eye(2), weights=(0, 1))
    return Surface(plane, EXTENT, formula(xs, ys), cells, 0)


def middles(low, high):
    return low + (np.arange(PIXELS) + 0.5) / PIXELS * (high - low)


@pytest.mark.parametrize("logarithmic", [False, True])
def test_each_pixel_lies_in_the_band_of_its_loss(logarithmic):
    found = contour_map(surface_of(lambda x, y: np.exp(x + 0.5 * y)), logarithmic)
    losses = np.exp(middles(-2, 2)[None, :] + 0.5 * middles(-1, 3)[:, None])
    expected = np.searchsorted(found.levels, losses, side="right")
    assert (found.bands != expected).mean() < (1e-9 if logarithmic else 0.01)
    assert len(np.unique(found.bands)) == len(found.levels) + 1


def test_lines_lie_where_the_loss_is_at_a_level():
    found = contour_map(surface_of(lambda x, y: 3 + x + 2 * y), False)
    x, y = np.moveaxis(found.lines, -1, 0)
    losses = 3 + x + 2 * y
    assert np.abs(losses[..., None] - found.levels).min(axis=-1) == pytest.approx(0.0, abs=1e-9)
    assert x.min() == -2
    assert y.max() <= 3


def test_the_first_row_of_pixels_is_at_the_bottom():
    bands = contour_map(surface_of(lambda x, y: y + 2), False).bands
    assert bands[0].max() < bands[-1].min()


def test_a_loss_of_nothing_can_be_drawn_on_powers_of_ten():
    found = contour_map(surface_of(lambda x, y: x**2 + y**2), True)
    assert np.isfinite(found.lines).all()
    assert found.bands[PIXELS // 4, PIXELS // 2] == 0
    assert found.bands[-1, -1] == len(found.levels)


def test_what_is_not_finite_is_hatched_and_all_else_is_not():
    def cliff(x, y):
        return np.where(x > 1.9, np.nan, np.where(y > 2.9, np.inf, x + 3))

    found = contour_map(surface_of(cliff), False)
    assert found.unknown[:, -1].all()
    assert found.unknown[-1].all()
    assert not found.unknown[: PIXELS // 2, : PIXELS // 2].any()
    image = picture(found, LIGHT)
    colors = {tuple(pixel) for pixel in image[0:HATCH, -1]}
    assert len(colors) == 2
    assert LIGHT.color("panel").getRgb()[:3] in colors
    first = band_colors(LIGHT, len(found.levels))[found.bands[0, 0]]
    assert tuple(image[0, 0]) == first.getRgb()[:3]


def test_a_surface_without_any_number_is_hatched_all_over():
    found = contour_map(surface_of(lambda x, y: np.full(x.shape, np.nan)), True)
    assert found.unknown.all()
    assert not found.lines.size


def test_losses_of_any_size_neither_warn_nor_overflow():
    found = contour_map(surface_of(lambda x, y: 10.0 ** (150 * x)), False)
    assert np.isfinite(found.lines).all()


@pytest.mark.parametrize("name", THEMES)
def test_bands_go_from_the_least_colour_to_the_greatest(name):
    bands = band_colors(THEMES[name], 5)
    assert len(bands) == 6
    assert [bands[0].name(), bands[-1].name()] == list(THEMES[name].sequential)
