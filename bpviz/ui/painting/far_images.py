"""Paints images of weights to be read from afar: as large as all find room, named where names do."""

from dataclasses import dataclass
from functools import cached_property
from math import ceil

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from bpviz.debugger.notation import Notation
from bpviz.ui.painting.text import LEFT, draw_name
from bpviz.ui.painting.weight_images import paint_ring, signed_image
from bpviz.ui.theme import Theme

GAP = 0.4  # between images, in parts of the text's size
NAME = 1.4  # height of a name over its image
LEAST, LEAST_NAMED = 1.4, 2.8  # sides of an image, and of one under a name
RING = 3.0  # pixels


@dataclass(frozen=True)
class Tiles:
    """Where the images of `count` units stand in a rectangle.

    shape: rows and columns of an image; pixels: height of the text.
    """

    rect: QRectF
    count: int
    shape: tuple[int, int]
    pixels: int

    @cached_property
    def has_names(self) -> bool:
        """Whether the images are large enough for names over them."""
        return self._best(self.count, NAME * self.pixels)[0] >= LEAST_NAMED * self.pixels

    @cached_property
    def shown(self) -> int:
        """How many find room: the first units."""
        count = self.count
        while count > 1 and self._best(count, 0.0)[0] < LEAST * self.pixels:
            count -= 1
        return count

    @property
    def _head(self) -> float:
        return NAME * self.pixels if self.has_names else 0.0

    @cached_property
    def _layout(self) -> tuple[float, int]:
        return self._best(self.shown, self._head)

    def _best(self, count: int, head: float) -> tuple[float, int]:
        """The longer side of the largest images that find room under heads, and how many stand in a row."""
        gap, (rows, columns) = GAP * self.pixels, self.shape
        across, down = columns / max(self.shape), rows / max(self.shape)
        sides = []
        for abreast in range(1, count + 1):
            wide = (self.rect.width() + gap) / abreast - gap
            high = (self.rect.height() + gap) / ceil(count / abreast) - gap - head
            sides.append((min(wide / across, high / down), abreast))
        return max(sides)

    def image(self, place: int) -> QRectF:
        """Where the image of a unit stands."""
        (side, abreast), gap = self._layout, GAP * self.pixels
        row, column = divmod(place, abreast)
        wide, high = (side * count / max(self.shape) for count in (self.shape[1], self.shape[0]))
        x = self.rect.left() + column * (wide + gap)
        return QRectF(x, self.rect.top() + row * (high + gap + self._head) + self._head, wide, high)

    def paint_ring(self, painter: QPainter, place: int, theme: Theme) -> None:
        """A ring around the image of a unit, if it is shown."""
        if place < self.shown:
            paint_ring(painter, self.image(place), theme, RING)


def paint_tiles(
    painter: QPainter, tiles: Tiles, values: np.ndarray, limits: np.ndarray, notation: Notation, theme: Theme
) -> None:
    """Paint the images of values, (units, inputs), each on the diverging map from −limit to limit."""
    for place in range(tiles.shown):
        box = tiles.image(place)
        if tiles.has_names:
            y = box.top() - 0.5 * NAME * tiles.pixels
            draw_name(
                painter, box.left(), y, notation.unit(1, place), tiles.pixels, theme.color("text"), LEFT
            )
        image = signed_image(values[place].reshape(tiles.shape), float(limits[place]), theme)
        painter.drawImage(box, image)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRect(box)
