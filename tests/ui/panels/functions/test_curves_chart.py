"""What is painted of units on the curves of their activation: dots of each kind, axes, the selected name."""

import numpy as np
import pytest
from painted_texts import painted
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from bpviz.debugger.notation import Name
from bpviz.ui.panels.functions.curves_chart import DOT, CurvesChart
from bpviz.ui.panels.functions.unit_answers import Answers, curves_of
from bpviz.ui.theme import THEMES

LIGHT = THEMES["light"]
SIZE = (300, 200)
Z = np.array([-2.0, 0.5, 2.0])
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def chart():
    """Three units on tanh; the first is left out by dropout."""
    names, slopes = tuple(Name("h", str(n)) for n in (1, 2, 3)), 1 - np.tanh(Z) ** 2
    answers = Answers(names, Z, np.tanh(Z), slopes, np.zeros(3, bool), np.array([0.0, 2.0, 2.0]))
    return CurvesChart(QRectF(0, 0, *SIZE), 13, curves_of("tanh", 5.0), answers)


def picture(chart, scale=1, lit=None):
    image = QImage(*(scale * side for side in SIZE), QImage.Format.Format_RGB32)
    image.fill(LIGHT.color("panel"))
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        chart.paint(painter, LIGHT, None, lit)
    return image


def texts(chart, selected=None):
    return [
        text.text for text in painted(SIZE, lambda painter: chart.paint(painter, LIGHT, selected, None)).texts
    ]


def test_a_unit_that_is_left_out_is_an_empty_ring_struck_out(chart):
    image = picture(chart, 8)
    x, y = chart.x(Z[0]), chart.y(np.tanh(Z[0]))

    def color(across, down):
        return image.pixelColor(round(8 * (x + across)), round(8 * (y + down))).name()

    assert {color(0, DOT), color(0, -DOT)} == {LIGHT.forward}
    assert {color(-DOT, DOT), color(0, 0), color(DOT, -DOT)} == {LIGHT.forward}  # the stroke
    assert {color(1.5, 1.5), color(-1.5, -1.5)} == {LIGHT.panel}
    assert LIGHT.forward not in {color(DOT, DOT), color(-DOT, -DOT)}


def test_a_unit_that_is_kept_is_a_full_dot(chart):
    image, x, y = picture(chart), chart.x(Z[2]), chart.y(np.tanh(Z[2]))
    assert image.pixelColor(round(x), round(y)).name() == LIGHT.forward
    assert image.pixelColor(round(x), round(y + DOT - 1.5)).name() == LIGHT.forward


def test_a_unit_that_is_pointed_at_has_a_ring_on_both_curves(chart):
    image = picture(chart, 8, lit=2)
    for unit, has_ring in ((1, False), (2, True)):
        for value in (chart.answers.a[unit], chart.answers.slopes[unit]):
            at = 8 * chart.x(Z[unit]), 8 * (chart.y(value) + DOT)
            assert (image.pixelColor(*map(round, at)).name() == LIGHT.text) is has_ring


def test_the_lines_of_zero_stand_out_among_those_of_other_values(chart):
    image, area = picture(chart), chart.area
    row = [image.pixelColor(x, round(area.top()) + 2).name() for x in range(SIZE[0])]
    apart = round(chart.x(-1.2))  # where both curves are far from 0
    column = [image.pixelColor(apart, y).name() for y in range(SIZE[1])]
    assert [x for x, color in enumerate(row) if color == LIGHT.faint] == pytest.approx([chart.x(0.0)], abs=1)
    zeros = [y for y, color in enumerate(column) if color == LIGHT.faint]
    assert zeros == pytest.approx([chart.y(0.0)], abs=1)
    assert column.count(LIGHT.line) >= 2


def test_both_axes_have_numbers_and_the_name_of_the_sum(chart):
    found = texts(chart)
    assert {"0", "z"} <= set(found)
    numbers = [text for text in found if text.lstrip("−").replace(".", "").isdigit()]
    assert len(numbers) >= 6
    assert "h" not in found


def test_the_selected_unit_is_named(chart):
    assert "".join(texts(chart, selected=1)).endswith("h2")
