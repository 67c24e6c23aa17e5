"""The colour maps as look-up tables: signed quantities, activations, and text that is readable on them."""

import math
from functools import lru_cache

import pyqtgraph as pg
from PySide6.QtGui import QBrush, QColor, QLinearGradient

from bpviz.ui.theme import Theme

STEPS = 256
DIMMED = 0.58  # how far towards the panel a weight goes that is not at work
MARK_CONTRAST = 3.0  # as WCAG asks it of what is needed to understand a picture
_DARK_TEXT, _LIGHT_TEXT = QColor("#0d131b"), QColor("#ffffff")


class Colors:
    """256 colours of each map of a theme.

    diverging: −limit .. +limit. edges: the same, but never so near to the panel's colour that a line
    of it could not be seen. pale_edges: those of weights that are not at work; grey where the theme asks
    for too much contrast to be paler. ghost: of old widths. sequential: least .. greatest activation.
    """

    def __init__(self, theme: Theme):
        panel = theme.color("panel")
        table = pg.colormap.get(theme.diverging).getLookupTable(0.0, 1.0, STEPS)
        self.diverging = [QColor(*map(int, rgb)) for rgb in table]
        self.edges = _visible(self.diverging, panel, theme.edge_contrast)
        if theme.edge_contrast < MARK_CONTRAST:
            self.pale_edges = [blend(color, panel, DIMMED) for color in self.edges]
            self.ghost = blend(panel, theme.color("muted"), 0.28)
        else:
            self.ghost = _standing_out(theme.color("line"), panel, MARK_CONTRAST)
            self.pale_edges = [self.ghost] * STEPS
        low, high = (QColor(name) for name in theme.sequential)
        self.sequential = [blend(low, high, step / (STEPS - 1)) for step in range(STEPS)]
        self.diverging_brushes = [QBrush(color) for color in self.diverging]
        self.sequential_brushes = [QBrush(color) for color in self.sequential]
        self.diverging_gradient = gradient(self.diverging)
        self.sequential_gradient = gradient(self.sequential)
        self.edges_gradient = gradient(self.edges)
        self.text_on_sequential = [text_on(color) for color in self.sequential]
        self.text_on_diverging = [text_on(color) for color in self.diverging]


@lru_cache(maxsize=8)
def colors(theme: Theme) -> Colors:
    """The look-up tables of a theme."""
    return Colors(theme)


def signed_step(value: float, limit: float) -> int:
    """The step of −limit..+limit that a number falls on; 0 lies between 127 and 128."""
    return _step((value / limit + 1) / 2)


def ranged_step(value: float, low: float, high: float) -> int:
    """The step of low..high that a number falls on."""
    return _step((value - low) / (high - low))


def _step(fraction: float) -> int:
    if not math.isfinite(fraction):
        return STEPS - 1 if fraction > 0 else 0
    return round(min(1.0, max(0.0, fraction)) * (STEPS - 1))


def gradient(table: list[QColor]) -> QLinearGradient:
    """A colour map from left to right of what it fills."""
    made = QLinearGradient(0.0, 0.0, 1.0, 0.0)
    made.setCoordinateMode(QLinearGradient.CoordinateMode.ObjectMode)
    made.setStops([(step / (STEPS - 1), table[step]) for step in (*range(0, STEPS, 15), STEPS // 2)])
    return made


def blend(first: QColor, second: QColor, share: float) -> QColor:
    """The colour that lies a share of the way from the first to the second."""
    mix = [a + (b - a) * share for a, b in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)]
    return QColor(*map(round, mix))


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG 2 defines it, 0..1."""
    red, green, blue = (_linear(channel) for channel in color.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of two colours as WCAG 2 defines it, 1..21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def text_on(background: QColor) -> QColor:
    """Near-black or white, whichever is easier to read on a background."""
    return max(_DARK_TEXT, _LIGHT_TEXT, key=lambda text: contrast(text, background))


def _visible(table: list[QColor], panel: QColor, least: float) -> list[QColor]:
    """Both halves of a diverging table, each squeezed into its part that stands out from the panel."""
    half = STEPS // 2
    negative, positive = table[:half][::-1], table[half:]
    return [*_outstanding(negative, panel, least)[::-1], *_outstanding(positive, panel, least)]


def _outstanding(half: list[QColor], panel: QColor, least: float) -> list[QColor]:
    last = len(half) - 1
    first = next((i for i, color in enumerate(half) if contrast(color, panel) >= least), last)
    squeezed = [half[round(first + (last - first) * i / last)] for i in range(len(half))]
    return [_standing_out(color, panel, least) for color in squeezed]


def _standing_out(color: QColor, panel: QColor, least: float) -> QColor:
    """The colour, or the nearest one on the way to black or white that has enough contrast to the panel."""
    far = max(QColor("black"), QColor("white"), key=lambda end: contrast(end, panel))
    steps = (blend(color, far, step / 100) for step in range(101))
    return next((mixed for mixed in steps if contrast(mixed, panel) >= least), far)


def mixed(color: QColor, other: QColor, share: float) -> QColor:
    """A colour of which `share` is the first one."""
    pairs = zip(color.getRgbF(), other.getRgbF(), strict=True)
    return QColor.fromRgbF(*(share * a + (1 - share) * b for a, b in pairs))
