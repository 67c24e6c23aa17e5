"""What is painted over a plane: lines between bands, the run's way, the cursor, names, and a message."""

from types import SimpleNamespace

import numpy as np
import pytest
from pictures import pixels
from PySide6.QtWidgets import QApplication

from bpviz.debugger.landscape.plane import Plane
from bpviz.debugger.landscape.surface import Extent, Surface
from bpviz.ui.panels.landscape.contour_map import contour_map
from bpviz.ui.panels.landscape.surface_plot import SurfacePlot
from bpviz.ui.theme import THEMES

LIGHT = THEMES["light"]
EXTENT = Extent(-2.0, 2.0, -2.0, 2.0)
START, MIDDLE, PRESENT = (-1.5, -1.0), (0.0, 1.0), (1.0, -0.5)
NOBODY = np.empty((0, 2))


def surface_of(formula, cells=32):
    xs, ys = np.meshgrid(np.linspace(-2, 2, cells + 1), np.linspace(-2, 2, cells + 1))
    return Surface(Plane(np.zeros(2), np.eye(2), weights=(0, 1)), EXTENT, formula(xs, ys), cells, 0)


@pytest.fixture
def plot(on_screen):
    """On a surface that slopes from left to right."""
    made = on_screen(SurfacePlot(), 320, 260)
    made.look_at(EXTENT)
    made.show_contours(contour_map(surface_of(lambda x, y: 3 + x), logarithmic=False), EXTENT)
    return made


def seen(plot):
    QApplication.processEvents()
    return plot.grab().toImage()


def box_of_change(before, after):
    """(left, right, top, bottom) of the pixels that differ."""
    rows, columns = np.nonzero((pixels(before) != pixels(after)).any(axis=2))
    return columns.min(), columns.max(), rows.min(), rows.max()


def place_of(plot, place):
    return plot.mapFromScene(plot.to_pixels(*place))


def color(image, point):
    return image.pixelColor(point).name()


def test_bands_are_parted_by_lines(plot):
    with_lines = seen(plot)
    plot._lines.hide()
    changed = (pixels(with_lines) != pixels(seen(plot))).any(axis=2)
    inner = [level - 3 for level in plot._contours.levels if abs(level - 3) < 1.9]
    assert len(inner) > 3
    row = np.flatnonzero(changed[place_of(plot, (0.0, 0.3)).y()])
    assert all(np.abs(row - place_of(plot, (x, 0.3)).x()).min() <= 1 for x in inner)
    assert not changed[:, place_of(plot, ((inner[0] + inner[1]) / 2, 0.0)).x()].any()


@pytest.fixture
def track():
    past = np.array([START, MIDDLE, PRESENT])
    return SimpleNamespace(past=past, future=NOBODY, ghosts=(), start=past[0], present=past[-1])


def test_the_way_leads_from_a_ring_to_a_disc(plot, track):
    plot.show_track(track)
    image = seen(plot)
    assert color(image, place_of(plot, PRESENT)) == LIGHT.accent
    assert color(image, place_of(plot, START)) == LIGHT.panel
    for share in (0.3, 0.5, 0.8):
        between = np.array(START) + share * (np.array(MIDDLE) - START)
        middle = place_of(plot, between)
        line = pixels(image)[middle.y(), middle.x() - 1 : middle.x() + 2]
        assert np.abs(line - LIGHT.color("accent").getRgb()[:3]).max(axis=1).min() < 10
    plot.show_track(None)
    assert color(seen(plot), place_of(plot, PRESENT)) not in (LIGHT.accent, LIGHT.panel)


def test_the_cursor_is_painted_where_it_stands(plot):
    before = seen(plot)
    for place in ((0.5, 1.0), (-1.2, -0.4)):
        plot.put_cursor(place)
        left, right, top, bottom = box_of_change(before, seen(plot))
        middle = place_of(plot, place)
        assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((middle.x(), middle.y()), abs=2)
    plot.put_cursor(None)
    assert seen(plot) == before


def test_names_stand_in_the_corners_and_a_message_in_the_middle(plot):
    bare = seen(plot)
    plot.show_names("direction 1", "direction 2")
    left, right, top, bottom = box_of_change(bare, seen(plot))
    assert right - left > 0.5 * plot.width()
    assert bottom - top > 0.5 * plot.height()
    plot.show_names("", "")
    plot.show_message("Nothing to see")
    left, right, top, bottom = box_of_change(bare, seen(plot))
    box = plot.plotItem.vb.sceneBoundingRect()
    middle = box.center().x(), box.center().y()
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx(middle, abs=4)
    plot.show_contours(plot._contours, EXTENT)
    assert seen(plot) == bare
