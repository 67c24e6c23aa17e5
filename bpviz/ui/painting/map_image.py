"""Pictures of what units answer over two inputs: one unit in activation colours, or the winning output."""

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor, QImage

from bpviz.ui.painting.colors import STEPS, blend, colors
from bpviz.ui.painting.hues import hue
from bpviz.ui.theme import Theme

PALE, STRONG = 0.14, 0.62  # share of a class's hue where its output just wins, and where it wins by 1


def heat_image(values: np.ndarray, low: float, high: float, theme: Theme) -> QImage:
    """values, (rows, columns), rows from the bottom up, as colours from low to high; NaN as a warning."""
    with np.errstate(over="ignore", invalid="ignore"):
        shares = np.clip((values - low) / (high - low), 0.0, 1.0)
    is_nan = np.isnan(shares)
    steps = (np.where(is_nan, 0.0, shares) * (STEPS - 1) + 0.5).astype(np.intp)
    pixels = _sequential(theme)[steps]
    pixels[is_nan] = theme.color("warning").rgb()
    return _image(pixels)


def winner_image(values: np.ndarray, theme: Theme) -> QImage:
    """values, (Q ≥ 2, rows, columns): the hue of the greatest one, paler where another is nearly as great."""
    is_nan = np.isnan(values).any(axis=0)
    known = np.nan_to_num(values, posinf=np.finfo(float).max, neginf=np.finfo(float).min)
    winner = known.argmax(axis=0)
    lead = np.clip(lead_of(known), 0.0, 1.0)
    pixels = _hues(theme, len(values))[winner, (lead * (STEPS - 1)).astype(np.intp)]
    pixels[is_nan] = theme.color("warning").rgb()
    return _image(pixels)


def lead_of(values: np.ndarray) -> np.ndarray:
    """By how much the greatest of Q ≥ 2 outputs leads, (rows, columns)."""
    ranked = np.partition(values, len(values) - 2, axis=0)
    with np.errstate(over="ignore", invalid="ignore"):
        return ranked[-1] - ranked[-2]


def class_tint(place: int, theme: Theme) -> QColor:
    """What stands for a class where it wins clearly."""
    return blend(theme.color("panel"), hue(place, theme), STRONG)


def _image(pixels: np.ndarray) -> QImage:
    upright = np.ascontiguousarray(pixels[::-1])
    rows, columns = upright.shape
    return QImage(upright.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()


@lru_cache(maxsize=8)
def _sequential(theme: Theme) -> np.ndarray:
    return np.array([color.rgb() for color in colors(theme).sequential], np.uint32)


@lru_cache(maxsize=8)
def _hues(theme: Theme, count: int) -> np.ndarray:
    panel, shares = theme.color("panel"), np.linspace(PALE, STRONG, STEPS).tolist()
    rows = [[blend(panel, hue(place, theme), share).rgb() for share in shares] for place in range(count)]
    return np.array(rows, np.uint32)
