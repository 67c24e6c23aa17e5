"""How the units of each layer stand in a column of a picture that is read from the last row of a hall.

No text is smaller than `least` pixels. What finds no room at that size is left out: values in small discs,
names and errors in narrow columns, and units between the first and the last ones of a wide layer.
"""

import math
from collections.abc import Iterator

from PySide6.QtCore import QRectF

from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.network import Network
from bpviz.ui.painting.columns import DIGIT_WIDTH, Column, Slots, placed, slots
from bpviz.ui.painting.text import SCRIPT

MOST_SHOWN_OF_WIDE = 7
LEAST_PITCH = 1.45  # of discs that are told apart, in parts of the least text's size
LINE = 1.12  # from line to line of names, in parts of their size
LINE_OF_NUMBERED = 1.32  # the same for names with the number of their layer over them
NAME_WIDTH, ERROR_WIDTH = 1.8, 7.6 * DIGIT_WIDTH  # with the space to the disc, in parts of their sizes
SHARE = 0.43  # of the pitch: the radius of a disc
INNER = 0.76  # of a disc is left inside of the widest ring
BESIDE, BESIDE_IN_LINE = 9.4, 6.6  # room for targets and errors right of the outputs, in least texts
LEAST_SPACING = 4.0  # from layer to layer, likewise: lines beside the outputs are left out before


def name_pixels(least: int) -> int:
    """The size of a name whose subscripts are not smaller than the least text."""
    return math.ceil(least / SCRIPT)


def line_pixels(network: Network, least: int) -> float:
    """From line to line of names that stand under one another."""
    return (LINE if network.depth == 2 else LINE_OF_NUMBERED) * name_pixels(least)


def far_columns(network: Network, rect: QRectF, least: int) -> tuple[Column, ...]:
    """The columns of layers 0..L between the margins for names at the left and targets at the right."""
    layers, pitch, most_of_wide = range(network.depth + 1), LEAST_PITCH * least, MOST_SHOWN_OF_WIDE
    rows = [slots(network, layer, rect.height(), pitch, most_of_wide) for layer in layers]
    radii = [SHARE * row.pitch for row in rows]
    most = max(min(radii), 0.13 * rect.height())
    left = rect.left() + min(most, radii[0]) + 1.9 * name_pixels(least)
    room = rect.right() - min(most, radii[-1]) - left
    ways = [
        (lines, (room - beside * least) / network.depth)
        for lines, beside in _beside(rows[-1].pitch, line_pixels(network, least))
    ]
    lines, spacing = next((way for way in ways if way[1] >= LEAST_SPACING * least), ways[-1])
    return tuple(
        _column(network, layer, row, left + layer * spacing, spacing, rect, least,
                min(radii[layer], most, 0.28 * spacing), lines)
        for layer, row in enumerate(rows)
    )  # fmt: skip


def _beside(pitch: float, line: float) -> Iterator[tuple[int, float]]:
    """How many lines of text may stand beside each output without touching the next one's, and their room.

    The most lines come first; with 0 of them there is still room for a class in a line of its own.
    """
    most = int(min(3.0, pitch / line))
    if most > 1:
        yield most, BESIDE
    yield min(most, 1), BESIDE_IN_LINE
    yield -1, 1.0


def _column(network, layer, row: Slots, x, spacing, rect: QRectF, least: int, radius, lines) -> Column:
    name, error, sides = name_pixels(least), least, (radius, radius)
    decimals = _decimals(network, layer, radius, least)
    if row.pitch < line_pixels(network, least) and (0 < layer < network.depth or row.pitch < 0.8 * name):
        name = 0
    if 0 < layer < network.depth:
        room = spacing - 2 * radius
        name = name if NAME_WIDTH * name < 0.5 * room else 0
        fits = row.pitch > 1.2 * error and ERROR_WIDTH * error + NAME_WIDTH * name < 0.95 * room
        error = error if fits else 0
        sides = radius + NAME_WIDTH * name, radius + ERROR_WIDTH * error
    y, gap_y = placed(row, rect, 0.0)
    bias = None
    if row.bias_rows:
        bias = float(y[0] - radius - 0.14 * row.pitch - 0.75 * radius), 0.75 * radius
    return Column(
        layer, network.sizes[layer], x, row.shown, y, radius, bias, gap_y, row.pitch, False,
        name, error, least if radius > 0.6 * least else 0, decimals, sides, lines,
    )  # fmt: skip


def _decimals(network: Network, layer: int, radius: float, least: int) -> int:
    """How many decimals of a value fit inside of the widest ring; 0 for none."""
    is_signed = layer > 0 and ACTIVATIONS[network.activations[layer - 1]].low < 0
    half = 0.38 * least  # the height of digits
    room = 2 * math.sqrt(max(0.0, (INNER * radius) ** 2 - half**2))
    fitting = (n for n in (3, 2, 1) if (n + 2 + is_signed) * DIGIT_WIDTH * least <= room)
    return next(fitting, 0)
