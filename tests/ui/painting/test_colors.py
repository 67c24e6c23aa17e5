import pytest
from PySide6.QtGui import QColor

from bpviz.ui.painting.colors import colors, contrast, ranged_step, signed_step, text_on
from bpviz.ui.theme import THEMES

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def test_contrast_of_black_and_white_is_21():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    # #767676 on white is the well-known grey that just passes 4.5 : 1
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@themes
def test_even_the_weakest_edge_stands_off_the_panel(theme):
    panel = theme.color("panel")
    assert min(contrast(color, panel) for color in colors(theme).edges) > 1.4


@themes
def test_the_strongest_edges_are_easy_to_see_and_of_two_hues(theme):
    table, panel = colors(theme).edges, theme.color("panel")
    assert contrast(table[0], panel) >= 3
    assert contrast(table[-1], panel) >= 2.95
    assert abs(table[0].hslHue() - table[-1].hslHue()) > 90


@themes
def test_text_is_readable_on_every_activation(theme):
    tables = colors(theme)
    pairs = zip(tables.sequential, tables.text_on_sequential, strict=True)
    assert min(contrast(color, text) for color, text in pairs) >= 4.3


def test_text_colour_follows_the_background():
    assert text_on(QColor("#1f4470")).lightness() > 200
    assert text_on(QColor("#fbfcfd")).lightness() < 50


def test_steps_cover_the_range_and_stay_inside():
    assert [signed_step(value, 2.0) for value in (-9, -2, 2, 9)] == [0, 0, 255, 255]
    assert signed_step(0.0, 2.0) in (127, 128)
    assert [ranged_step(value, 0.0, 1.0) for value in (0.0, 0.2, 1.0)] == [0, 51, 255]


def test_steps_of_numbers_that_are_not_finite():
    values = (float("nan"), float("-inf"), float("inf"))
    assert [signed_step(value, 1.0) for value in values] == [0, 0, 255]
