import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from bpviz.ui.painting.sparkline import Spark, paint_sparkline
from bpviz.ui.theme import THEMES

WIDE, HIGH = 100, 40
LIGHT = THEMES["light"]


def painted(spark, theme=LIGHT):
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(theme.color("panel"))
    painter = QPainter(image)
    paint_sparkline(painter, QRectF(0, 0, WIDE, HIGH), spark, theme)
    painter.end()
    return image


def near(image, role, theme=LIGHT, reach=60):
    """(rows, columns) where a pixel is about a theme's colour."""
    wanted = QColor(theme.color(role)).getRgb()[:3]
    pixels = np.array([[image.pixelColor(x, y).getRgb()[:3] for x in range(WIDE)] for y in range(HIGH)])
    return np.nonzero(np.abs(pixels - wanted).max(axis=2) < reach)


def spark(values, **fields):
    values = np.asarray(values, dtype=float)
    return Spark(np.arange(len(values)), values, **{"t": len(values) - 1, "newest": len(values) - 1} | fields)


def test_a_rising_curve_goes_from_bottom_left_to_top_right():
    rows, columns = near(painted(spark(np.linspace(-3, -1, 50))), "curve")
    assert np.corrcoef(columns, rows)[0, 1] < -0.99
    assert columns.min() <= 2
    assert rows.max() - rows.min() > 0.6 * HIGH


@pytest.mark.parametrize(("low", "high", "place"), [(-1.0, 3.0, 0.75), (-3.0, 1.0, 0.25)])
def test_the_zero_line_lies_where_zero_is(low, high, place):
    rows, columns = near(painted(spark([low, high], t=0)), "faint", reach=12)
    assert len(set(rows)) == 1
    box = 0.12 * HIGH, 0.88 * HIGH
    assert rows[0] == pytest.approx(box[0] + place * (box[1] - box[0]), abs=1.5)
    assert len(set(columns)) < 0.8 * WIDE


@pytest.mark.parametrize("values", [[1.0, 3.0], [-3.0, -1.0], [0.0, 2.0]])
def test_there_is_no_zero_line_where_zero_is_not_crossed(values):
    rows, _ = near(painted(spark(values, t=0)), "faint", reach=12)
    assert np.bincount(rows, minlength=1).max() < 10


def test_the_present_step_is_marked_and_the_future_is_fainter():
    image = painted(spark(np.full(101, 2.0), t=40))
    _, columns = near(image, "accent")
    assert np.median(columns) == pytest.approx(40, abs=1)
    _, strong = near(image, "curve")
    _, faint = near(image, "curve_soft", reach=20)
    assert strong.max() <= 41
    assert faint.max() >= 97


def test_the_present_value_is_a_dot_on_the_curve():
    with_dot = painted(spark([0.0, 4.0], t=1, present=(1, 4.0)))
    rows, _ = near(with_dot, "accent")
    without, _ = near(painted(spark([0.0, 4.0], t=1)), "accent")
    assert len(rows) > len(without)


def test_a_constant_is_a_level_line_in_the_middle():
    rows, columns = near(painted(spark([2.0, 2.0, 2.0], t=0)), "curve_soft", reach=40)
    assert set(rows[columns > 5]) == {HIGH / 2}
    assert columns.max() > 95


def test_a_single_value_is_a_point():
    rows, columns = near(painted(spark([7.0], t=0, newest=1, present=(0, 7.0))), "accent")
    assert columns.max() <= 4
    assert HIGH / 2 in rows


def test_nothing_known_is_nothing_painted():
    blank = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    blank.fill(LIGHT.color("panel"))
    assert painted(spark([])) == blank


def test_huge_values_do_not_overflow():
    rows, _ = near(painted(spark([-1.7e308, 1.7e308])), "curve")
    assert rows.max() - rows.min() > 0.5 * HIGH
