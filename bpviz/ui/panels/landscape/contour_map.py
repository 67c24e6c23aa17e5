"""A cost surface as bands of colour and lines between them, in the numbers that a plot draws."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QColor

from bpviz.debugger.landscape.levels import contour_levels
from bpviz.debugger.landscape.surface import Surface
from bpviz.ui.painting.colors import STEPS, colors, mixed
from bpviz.ui.painting.contour import contour
from bpviz.ui.theme import Theme

PIXELS = 512  # along each side of the picture
HATCH = 16  # pixels of it from stripe to stripe
STRIPE = 0.4  # of the muted colour in them
SMALLEST = 1e-300  # what a loss of nothing counts as on a logarithmic scale


@dataclass(frozen=True, eq=False)
class ContourMap:
    """levels: the losses of the lines, ascending. bands: for each pixel how many levels its loss has reached.

    bands: (PIXELS, PIXELS), the first row at the bottom; unknown: where the loss is not finite. lines:
    (pieces, 2 ends, 2), (x, y) in the plane's coordinates.
    """

    levels: np.ndarray
    bands: np.ndarray
    unknown: np.ndarray
    lines: np.ndarray


def contour_map(surface: Surface, logarithmic: bool) -> ContourMap:
    """The contours of a surface at round losses."""
    levels = contour_levels(surface.losses, logarithmic)
    is_known = np.isfinite(surface.losses)
    scale = _powers if logarithmic else np.asarray
    heights, marks = scale(np.where(is_known, surface.losses, levels[-1])), scale(levels)
    span = max(float(marks[-1] - marks[0]), abs(float(marks[-1])), SMALLEST)
    heights = np.clip(heights, marks[0] - span, marks[-1] + span)  # a steep wall must not overflow
    grid = _between(len(heights))
    bands = np.searchsorted(marks, grid @ heights @ grid.T, side="right").astype(np.uint8)
    unknown = grid @ ~is_known @ grid.T > 0
    return ContourMap(levels, bands, unknown, _lines(surface, np.where(is_known, heights, np.nan), marks))


def _powers(losses: np.ndarray) -> np.ndarray:
    return np.log10(np.maximum(losses, SMALLEST))


def _between(count: int) -> np.ndarray:
    """(PIXELS, count): what share of each grid line a pixel's middle takes, by linear interpolation."""
    places = (np.arange(PIXELS) + 0.5) / PIXELS * (count - 1)
    return np.maximum(0.0, 1.0 - np.abs(places[:, None] - np.arange(count)))


def _lines(surface: Surface, heights: np.ndarray, marks: np.ndarray) -> np.ndarray:
    left, right, bottom, top = surface.extent
    size = np.array([right - left, top - bottom]) / (len(heights) - 1)
    return np.concatenate([contour(heights, mark) for mark in marks]) * size + (left, bottom)


def band_colors(theme: Theme, levels: int) -> list[QColor]:
    """The colours of the bands below, between and above so many levels."""
    table = colors(theme).sequential
    return [table[round(at / levels * (STEPS - 1))] for at in range(levels + 1)]


def picture(contours: ContourMap, theme: Theme) -> np.ndarray:
    """RGB of each pixel, (PIXELS, PIXELS, 3): its band's colour, hatched where the loss is not finite."""
    table = np.array([color.getRgb()[:3] for color in band_colors(theme, len(contours.levels))], np.uint8)
    found = table[contours.bands]
    rows, columns = np.nonzero(contours.unknown)
    is_stripe = (rows + columns) % HATCH < HATCH // 4
    ground, stripe = theme.color("panel"), mixed(theme.color("muted"), theme.color("panel"), STRIPE)
    table = np.array([ground.getRgb()[:3], stripe.getRgb()[:3]], np.uint8)
    found[rows, columns] = table[is_stripe.astype(int)]
    return found
