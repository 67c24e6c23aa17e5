"""Where the cells of a confusion matrix stand, and what is said and shown of them."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from bpviz.ui.painting.colors import colors, contrast, ranged_step
from bpviz.ui.painting.confusion import Chart, Matrix, least_size, paint_confusion, percent
from bpviz.ui.painting.text import width
from bpviz.ui.theme import SANS, THEMES, load_fonts


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


def matrix_of(count, names=None):
    counts = 3 * np.eye(count, dtype=int) + 1
    return Matrix(counts, counts.sum(axis=1), tuple(names or map(str, range(count))))


def chart_of(matrix, wide=280, high=260):
    return Chart(QRectF(0, 0, wide, high), matrix, 12)


def test_a_cell_is_told_in_words():
    counts = np.zeros((9, 9), dtype=int)
    counts[3, 8] = 4
    matrix = Matrix(counts, np.full(9, 177), tuple("012345678"))
    assert matrix.sentence((3, 8)) == "true 3, said 8: 4 of 177 (2.3 %)"
    assert Matrix(counts, np.zeros(9, dtype=int), matrix.classes).share((3, 8)) == 0.0


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.9734, "97.3 %"), (1.0, "100 %"), (0.99999, "99.9 %"), (0.0, "0 %"), (1e-5, "0.1 %"), (np.nan, "–")],
)
def test_only_all_is_100_percent_and_only_nothing_is_0(share, text):
    assert percent(share) == text


@pytest.mark.parametrize("count", [2, 3, 10])
def test_each_cell_is_found_at_its_middle_and_none_beside_them(count):
    chart = chart_of(matrix_of(count))
    for row in range(count):
        for column in range(count):
            assert chart.at(chart.cell((row, column)).center()) == (row, column)
    assert chart.at(QPointF(1, 1)) is None
    assert chart.at(chart.cells.bottomRight() + QPointF(1, 1)) is None


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_cells_have_the_colour_of_their_share_of_the_row(theme):
    matrix = Matrix(np.array([[30, 10], [0, 7]]), np.array([40, 7]), ("a", "b"))
    chart = chart_of(matrix)
    image = QImage(280, 260, QImage.Format.Format_RGB32)
    image.fill(theme.color("panel"))
    painter = QPainter(image)
    paint_confusion(painter, chart, theme, None)
    painter.end()
    for cell, share in {(0, 0): 0.75, (0, 1): 0.25, (1, 0): 0.0, (1, 1): 1.0}.items():
        corner = chart.cell(cell).topLeft() + QPointF(6, 6)
        expected = colors(theme).sequential[ranged_step(share, 0, 1)]
        assert image.pixelColor(corner.toPoint()).name() == expected.name()


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_numbers_are_readable_on_every_share(theme):
    tables = colors(theme)
    pairs = zip(tables.text_on_sequential, tables.sequential, strict=True)
    assert min(contrast(text, ground) for text, ground in pairs) >= 4.3


@pytest.mark.parametrize("count", [2, 5, 10, 26])
def test_at_the_least_size_three_digits_fit_into_a_cell(count):
    matrix = Matrix(np.full((count, count), 888), np.full(count, 888 * count), tuple("x" * count))
    wide, high = least_size(matrix.classes, 12, 280)
    chart = chart_of(matrix, wide, high)
    assert chart.number_pixels >= 9
    assert width("888", SANS, chart.number_pixels, True) <= chart.cell((0, 0)).width() - 2
    assert chart.cell((0, 0)).height() >= chart.number_pixels + 2


def test_ten_classes_need_no_scrolling_in_the_narrowest_panel():
    wide, high = least_size(tuple("0123456789"), 12, 272)
    assert wide <= 272
    assert high <= 190


def test_long_names_leave_most_of_the_width_to_the_cells():
    chart = chart_of(matrix_of(3, ("a very long name of a class indeed", "b", "c")))
    assert chart.cells.width() > 0.6 * 280
