"""How the units of each layer stand in a column: how many are shown, how big, and with which texts."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QRectF

from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.network import Network

MOST_SHOWN, MOST_SHOWN_OF_WIDE = 16, 11
LEAST_PITCH = 24.0
ROOMY_PITCH = 3.9  # in em: from there on a name fits above a disc and an error below it
DIGIT_WIDTH = 0.602  # of the mono font, in parts of its size
ERROR_CHARACTERS = 7.3  # of an error at a corner, with the space to the disc


@dataclass(frozen=True, eq=False)
class Column:
    """One layer. units: indices (shown,) of the visible units, y: (shown,) their centres.

    bias: (y, radius) of the constant unit. gap_y: where the ellipsis stands if units are left out.
    is_roomy: names stand above the discs and errors below.
    *_pixels: sizes of text, 0 for none. decimals: of the values. sides: how far disc and texts reach to
    the left and to the right of x, None for where names alone stand out. lines: of text beside each output,
    in a picture that is read from afar.
    """

    layer: int
    size: int
    x: float
    units: np.ndarray
    y: np.ndarray
    radius: float
    bias: tuple[float, float] | None
    gap_y: float | None
    pitch: float
    is_roomy: bool
    name_pixels: int
    error_pixels: int
    value_pixels: int
    decimals: int
    sides: tuple[float, float] | None = None
    lines: int = 0

    @property
    def reach(self) -> tuple[float, float]:
        """How far disc and texts reach to the left and to the right of x."""
        return self.sides or (self.radius + 0.4 * self.name_pixels,) * 2

    @cached_property
    def error_rects(self) -> list[QRectF]:
        """Where the errors of units with room for them are written, under the discs."""
        if not (self.is_roomy and self.layer and self.error_pixels):
            return []
        wide, high = 6.8 * self.error_pixels, self.error_pixels
        tops = (self.y + self.radius + 0.35 * self.error_pixels).tolist()
        return [QRectF(self.x - wide / 2, top, wide, high) for top in tops]

    @cached_property
    def corner_rects(self) -> list[QRectF]:
        """What texts at the corners of small discs cover: names at the upper left, errors at the lower right.

        Those of names are ample, for numbers may stand over them.
        """
        name, error, left = self.name_pixels, self.error_pixels, self.reach[0]
        right, rects = self.radius + ERROR_CHARACTERS * DIGIT_WIDTH * error, []
        for y in self.y.tolist():
            name_y, error_y = y - 0.62 * self.radius, y + 0.62 * self.radius
            rects.append(QRectF(self.x - left, name_y - 0.75 * name, left, 1.3 * name))
            rects.append(QRectF(self.x, error_y - 0.45 * error, right, 1.1 * error))
        return rects


@dataclass(frozen=True)
class Slots:
    """Rows of one column before sizes are known; a row is one pitch high."""

    shown: np.ndarray
    has_gap: bool
    bias_rows: float
    pitch: float

    @property
    def rows(self) -> float:
        """How many rows it takes, ellipsis and constant unit included."""
        return len(self.shown) + self.has_gap + self.bias_rows


def columns(network: Network, rect: QRectF, em: float) -> tuple[Column, ...]:
    """The columns of layers 0..L between the margins for names at the left and targets at the right."""
    layers = range(network.depth + 1)
    rows = [slots(network, layer, rect.height()) for layer in layers]
    dense_output = rows[-1].pitch < ROOMY_PITCH * em
    left = rect.left() + max(0.09 * rect.width(), 5.2 * em)
    beside = 19 * _text_sizes(rows[-1].pitch, em)[0] if dense_output else 8.6 * em
    right = rect.right() - max(0.14 * rect.width(), beside)
    spacing = (right - left) / network.depth
    radii = [_radius(slot.pitch, em) for slot in rows]
    most = max(min(radii), 0.07 * rect.height())
    return tuple(
        _column(network, layer, rows[layer], left + layer * spacing, spacing, rect, em,
                min(radii[layer], most, 0.28 * spacing))
        for layer in layers
    )  # fmt: skip


def slots(
    network: Network, layer: int, height: float, least: float = LEAST_PITCH, most: int = MOST_SHOWN_OF_WIDE
) -> Slots:
    """The rows of a layer in a height; a wide layer shows `most` rows, none is lower than `least` pixels."""
    size = network.sizes[layer]
    bias_rows = 0.74 if network.bias and layer < network.depth else 0.0
    room = max(3, min(MOST_SHOWN, int(height / least - bias_rows)))
    has_gap = size > room
    room = min(room, most) if has_gap else room
    shown = np.arange(size)
    if has_gap:
        last = (room - 1) // 3
        shown = np.concatenate([shown[: room - 1 - last], shown[size - last :]])
    rows = len(shown) + has_gap + bias_rows
    return Slots(shown, has_gap, bias_rows, min(height / rows, 0.34 * height))


def _text_sizes(pitch: float, em: float) -> tuple[int, int, bool]:
    """Pixels of names and of errors, and whether they stand above and below."""
    if pitch >= ROOMY_PITCH * em:
        return round(min(1.15 * em, 0.185 * pitch)), round(min(0.8 * em, 0.135 * pitch)), True
    name = round(min(0.8 * em, 0.34 * pitch))
    return (name if name >= 9 else 0), (name if name >= 9 else 0), False


def _radius(pitch: float, em: float) -> float:
    name, error, is_roomy = _text_sizes(pitch, em)
    if is_roomy:
        return (pitch - 1.4 * name - 1.45 * error - 0.15 * em) / 2
    return 0.41 * pitch if pitch < 40 else 0.37 * pitch


def _value_text(network: Network, layer: int, radius: float) -> tuple[int, int]:
    """The text size (0: too small to read) and the decimals of the values inside a disc."""
    is_signed = layer > 0 and ACTIVATIONS[network.activations[layer - 1]].low < 0
    for decimals, least in ((3, 9.5), (2, 8.0), (1, 7.6)):
        pixels = 2 * radius * 0.77 / ((decimals + 2 + is_signed) * DIGIT_WIDTH)
        if pixels >= least:
            return int(min(pixels, 0.82 * radius if decimals == 1 else 0.62 * radius)), decimals
    return 0, 1


def _column(network, layer, slots: Slots, x, spacing, rect: QRectF, em, radius) -> Column:
    name, error, is_roomy = _text_sizes(slots.pitch, em)
    value, decimals = _value_text(network, layer, radius)
    if not is_roomy and 0 < layer < network.depth:  # corner texts must not reach into the next layer
        room = 0.86 * spacing - 2 * radius
        name, error = (name if 2.4 * name < room else 0), (error if 4.4 * error < room else 0)
    y, gap_y = placed(slots, rect, (1.4 * name - 1.45 * error) / 2 if is_roomy else 0.0)
    bias = None
    if slots.bias_rows:
        bias_radius = (0.62 if is_roomy else 0.75) * radius
        bias_y = y[0] - radius - (1.35 * name + 0.3 * em if is_roomy else 0.14 * slots.pitch) - bias_radius
        bias = float(bias_y), bias_radius
    return Column(
        layer, network.sizes[layer], x, slots.shown, y, radius, bias, gap_y, slots.pitch, is_roomy,
        name, error, value, decimals,
    )  # fmt: skip


def placed(slots: Slots, rect: QRectF, shift: float) -> tuple[np.ndarray, float | None]:
    """The centres (shown,) of the units, moved down by a shift, and where the ellipsis stands, if any."""
    top = rect.center().y() - slots.rows * slots.pitch / 2
    rows = np.arange(len(slots.shown), dtype=float)
    gap_y = None
    if slots.has_gap:
        before = int(np.argmax(np.diff(slots.shown))) + 1
        rows[before:] += 1
        gap_y = top + (slots.bias_rows + before + 0.5) * slots.pitch
    return top + (slots.bias_rows + rows + 0.5) * slots.pitch + shift, gap_y
