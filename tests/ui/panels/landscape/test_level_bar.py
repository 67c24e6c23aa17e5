from itertools import pairwise

import numpy as np
import pytest

from bpviz.ui.painting.text import width
from bpviz.ui.panels.landscape.level_bar import LevelBar, level_texts
from bpviz.ui.theme import SANS


def test_evenly_spaced_levels_have_the_digits_of_their_spacing():
    assert level_texts((0.115, 0.12, 0.125)) == ["0.115", "0.120", "0.125"]
    assert level_texts((0.0, 5.0, 10.0)) == ["0", "5", "10"]


def test_powers_of_ten_stand_as_they_are():
    assert level_texts((1e-6, 0.02, 0.05, 1.0, 100.0)) == ["1e−6", "0.02", "0.05", "1", "100"]


def test_levels_that_lie_very_near_are_told_apart():
    texts = level_texts(tuple(0.0889 + np.arange(5) * 2e-6))
    assert len(set(texts)) == 5


@pytest.mark.parametrize("wide", [120, 270, 600])
def test_numbers_do_not_touch(on_screen, wide):
    bar = on_screen(LevelBar(), wide, 30)
    bar.show_levels(np.arange(115, 127) / 1000)
    ends = [(x - width(text, SANS, 12) / 2, x + width(text, SANS, 12) / 2) for x, text in bar.texts]
    assert all(left > right for (_, right), (left, _) in pairwise(ends))
    assert len(bar.texts) >= 1
    assert ends[-1][1] <= wide


def test_screen_readers_hear_all_levels(on_screen):
    bar = on_screen(LevelBar(), 100, 30)
    bar.show_levels(np.array([0.1, 0.2, 0.5]))
    assert bar.accessibleDescription() == "0.1, 0.2, 0.5"
