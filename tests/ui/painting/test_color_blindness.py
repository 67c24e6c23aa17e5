"""What those see who lack one kind of cones, after Machado, Oliveira and Fernandes (2009)."""

import numpy as np
import pyqtgraph as pg
import pytest

from bpviz.ui.painting.board_theme import board_theme
from bpviz.ui.painting.colors import colors
from bpviz.ui.theme import THEMES

# Their matrices of severity 1, for linear RGB; published with the paper.
KINDS = {
    "none": np.eye(3),
    "protan": np.array([
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
    ]),
    "deutan": np.array([
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
    ]),
    "tritan": np.array([
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
    ]),
}  # fmt: skip
TO_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]])  # fmt: skip  # noqa: E501
WHITE = TO_XYZ.sum(axis=1)
LEAST = 40.0
looks = pytest.mark.parametrize(
    "theme", [*THEMES.values(), *map(board_theme, THEMES.values())], ids=lambda theme: theme.name
)
kinds = pytest.mark.parametrize("kind", KINDS)


def lab(color, kind: str) -> np.ndarray:
    """CIE L*a*b* of a colour as that kind of eyes sees it, under D65."""
    channels = np.array(color.getRgbF()[:3])
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    share = TO_XYZ @ np.clip(KINDS[kind] @ linear, 0, 1) / WHITE
    root = np.where(share > (6 / 29) ** 3, np.cbrt(share), share / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def difference(one, other, kind: str) -> float:
    """ΔE of 1976: the distance in L*a*b*."""
    return float(np.linalg.norm(lab(one, kind) - lab(other, kind)))


def test_the_measure_agrees_with_published_values():
    red, white = pg.mkColor("#ff0000"), pg.mkColor("#ffffff")
    assert lab(red, "none") == pytest.approx([53.24, 80.09, 67.20], abs=0.02)
    assert lab(white, "none") == pytest.approx([100, 0, 0], abs=0.02)
    assert lab(white, "protan") == pytest.approx([100, 0, 0], abs=0.02)


def test_the_measure_finds_red_and_green_alike_for_deutans():
    red, green = pg.mkColor("#c00000"), pg.mkColor("#6b6b00")
    assert difference(red, green, "none") > 50
    assert difference(red, green, "deutan") < 25


@looks
@kinds
@pytest.mark.parametrize("name", ["diverging", "edges", "sequential"])
def test_the_ends_of_each_map_are_told_apart(theme, kind, name):
    table = getattr(colors(theme), name)
    assert difference(table[0], table[-1], kind) >= LEAST


@looks
@kinds
def test_the_hues_of_both_passes_are_told_apart(theme, kind):
    assert difference(theme.color("forward"), theme.color("backward"), kind) >= LEAST
