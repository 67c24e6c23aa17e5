"""Pictures of answers, pixel by pixel."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from bpviz.ui.painting.hues import hue
from bpviz.ui.painting.map_image import class_tint, heat_image, lead_of, winner_image
from bpviz.ui.theme import THEMES

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
LIGHT = THEMES["light"]


def names(image):
    return [[image.pixelColor(x, y).name() for x in range(image.width())] for y in range(image.height())]


@themes
def test_the_least_and_greatest_values_have_the_ends_of_the_map_and_rows_go_up(theme):
    low, high = theme.sequential
    image = heat_image(np.array([[0.0, 1.0], [1.0, 1.0], [-5.0, 9.0]]), 0.0, 1.0, theme)
    assert names(image) == [[low, high], [high, high], [low, high]]


@themes
def test_what_is_not_a_number_is_a_warning_and_infinities_are_ends(theme):
    low, high = theme.sequential
    image = heat_image(np.array([[np.nan, np.inf, -np.inf]]), 0.0, 1.0, theme)
    assert names(image) == [[theme.warning, high, low]]


def test_the_middle_is_half_way_between_the_ends():
    low, high = (QColor(name) for name in LIGHT.sequential)
    middle = heat_image(np.array([[0.5]]), 0.0, 1.0, LIGHT).pixelColor(0, 0)
    for part in ("red", "green", "blue"):
        ends = getattr(low, part)(), getattr(high, part)()
        assert getattr(middle, part)() == pytest.approx(sum(ends) / 2, abs=1.5)


@themes
def test_the_greatest_output_gives_the_hue_and_its_lead_the_strength(theme):
    values = np.array([[[1.0, 0.55, 0.0]], [[0.0, 0.5, 0.0]], [[0.0, 0.0, 1.0]]])
    sure, unsure, third = (winner_image(values, theme).pixelColor(x, 0) for x in range(3))
    assert sure.name() == class_tint(0, theme).name()
    assert third.name() == class_tint(2, theme).name()
    panel, full = theme.color("panel"), hue(0, theme)

    def far(color):
        return np.linalg.norm(np.subtract(color.getRgb(), panel.getRgb()))

    assert far(unsure) < 0.4 * far(sure) < far(full)
    assert abs(unsure.hslHue() - full.hslHue()) < 15


def test_leads_are_the_difference_of_the_two_greatest():
    values = np.array([[[0.2]], [[0.9]], [[0.6]]])
    assert lead_of(values)[0, 0] == pytest.approx(0.3)


def test_a_winner_that_is_not_a_number_is_a_warning():
    image = winner_image(np.array([[[np.nan, np.inf]], [[0.0, 0.0]]]), LIGHT)
    assert image.pixelColor(0, 0).name() == LIGHT.warning
    assert image.pixelColor(1, 0).name() == class_tint(0, LIGHT).name()
