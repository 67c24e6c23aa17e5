"""Where the points of predicted over target stand, and which values are written at the axes."""

import numpy as np
import pytest
from painted_texts import painted
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from bpviz.ui.panels.results.target_scatter import Chart, Scatter, paint_scatter
from bpviz.ui.theme import THEMES

PIXELS = 13


def chart_of(low, high, width=276.0, height=207.0):
    ends = np.array([[low], [high]])
    return Chart(QRectF(0, 0, width, height), Scatter(ends, ends), PIXELS)


@pytest.mark.parametrize(("low", "high"), [(0.12, 0.9), (-1.0, 1.0), (0.0, 1.0), (3.0, 47.0), (-2e5, 7e5)])
def test_both_axes_have_values_to_read_by_and_room_for_them(low, high):
    chart = chart_of(low, high)
    values = [value for value, _ in chart.ticks]
    assert len(values) >= 2
    assert chart.x(values[1]) - chart.x(values[0]) >= 4 * PIXELS
    assert chart.y(values[0]) - chart.y(values[1]) >= 2.6 * PIXELS


@pytest.mark.parametrize(("low", "high"), [(0.0, 6e156), (-1e5, 5e5), (0.0, 3e-7), (-2e-9, 1e300)])
def test_values_of_any_size_are_read_in_full(low, high):
    chart = chart_of(low, high)
    size = round(chart.rect.width()), round(chart.rect.height())
    picture = painted(size, lambda painter: paint_scatter(painter, chart, THEMES["light"], None))
    assert len(picture.texts) > 2
    assert all(found.rect.left() >= 0 and found.rect.right() <= size[0] + 1 for found in picture.texts)
    assert {"predicted ↑", "target →"} <= {found.text for found in picture.texts}


def test_a_point_stands_at_its_target_and_its_output():
    chart = chart_of(0.0, 1.0)
    assert chart.places[0] == pytest.approx((chart.x(0.0), chart.y(0.0)))
    assert chart.y(1.0) < chart.y(0.0)
    assert chart.x(1.0) > chart.x(0.0)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_lines_at_values_are_weaker_than_points(theme):
    chart = chart_of(0.0, 1.0)
    image = QImage(276, 207, QImage.Format.Format_RGB32)
    image.fill(theme.color("panel"))
    with QPainter(image) as painter:
        paint_scatter(painter, chart, theme, None)
    y = round(chart.y(chart.ticks[1][0]))
    xs = range(round(chart.area.left()) + 2, round(chart.area.right()) - 2)
    ground, text = theme.color("panel").lightness(), theme.color("text").lightness()
    rows = [
        sum(abs(image.pixelColor(x, row).lightness() - ground) for x in xs) / len(xs) for row in (y - 1, y)
    ]
    assert 0.05 < sum(rows) / abs(text - ground) < 0.6


@pytest.mark.parametrize("output", [1.7e308, -1.7e308, np.inf, np.nan])
def test_what_is_too_far_out_is_left_out_and_the_others_are_drawn(output):
    scatter = Scatter(np.array([[0.0], [1.0], [2.0]]), np.array([[0.5], [output], [1.5]]))
    chart = Chart(QRectF(0, 0, 276, 207), scatter, PIXELS)
    picture = painted((276, 207), lambda painter: paint_scatter(painter, chart, THEMES["light"], 1))
    assert scatter.drawn.tolist() == [0, 2]
    assert scatter.limits == pytest.approx((-0.08, 2.08))
    assert len(picture.texts) > 2


def test_where_nothing_can_be_drawn_there_are_axes():
    far = np.full((2, 1), 1.7e308)
    assert chart_of(1.7e308, 1.7e308).ticks
    assert not Scatter(far, far).drawn.size
