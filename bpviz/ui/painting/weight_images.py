"""Paints the weights of units as images on the diverging map, zero in its middle, in a grid of tiles."""

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPen

from bpviz.debugger.notation import Name
from bpviz.language import tr
from bpviz.ui.painting.colors import STEPS, colors
from bpviz.ui.painting.numbers import MINUS, short
from bpviz.ui.painting.text import LEFT, RIGHT, draw_name, draw_text, width
from bpviz.ui.theme import SANS, Theme

TILE = 76  # pixels across at least, with the gap
LARGEST = 176.0  # pixels of the side of an image
GAP = 8
HEAD = 1.6  # height of a tile's title in parts of the text's size


def signed_image(values: np.ndarray, limit: float, theme: Theme) -> QImage:
    """values, (rows, columns), rows from the top down, on the diverging map from −limit to +limit."""
    return _image(values, -limit, limit, _tables(theme)[0])


def ranged_image(values: np.ndarray, low: float, high: float, theme: Theme) -> QImage:
    """values, (rows, columns), rows from the top down, on the sequential map from low to high."""
    return _image(values, low, high, _tables(theme)[1])


def _image(values: np.ndarray, low: float, high: float, table: np.ndarray) -> QImage:
    with np.errstate(over="ignore", invalid="ignore"):
        shares = np.nan_to_num(np.clip((values - low) / (high - low), 0.0, 1.0), nan=0.5)
    pixels = table[(shares * (STEPS - 1) + 0.5).astype(np.intp)]
    rows, columns = pixels.shape
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()


@lru_cache(maxsize=8)
def _tables(theme: Theme) -> tuple[np.ndarray, np.ndarray]:
    maps = colors(theme).diverging, colors(theme).sequential
    return tuple(np.array([color.rgb() for color in table], np.uint32) for table in maps)


def fitted(shape: tuple[int, int], box: float) -> tuple[float, float]:
    """The width and height of a picture in a square box, if it can be so many whole pixels for each."""
    scale = box / max(shape)
    scale = math.floor(scale) if scale >= 1 else scale
    return shape[1] * scale, shape[0] * scale


@dataclass(frozen=True)
class Grid:
    """Where the tiles of `count` images stand in a width. shape: rows and columns; pixels: of the text.

    room: a height; tiles are as large as they may be for all to find room there, and as small as they may
    where they do not.
    """

    width: float
    count: int
    shape: tuple[int, int]
    pixels: int
    room: float = 0.0

    @cached_property
    def columns(self) -> int:
        """Tiles in a row."""
        most = max(1, int((self.width + GAP) // max(TILE, 5 * self.pixels)))
        return next((few for few in range(1, most) if self._height(few) <= self.room), most)

    def _height(self, columns: int) -> int:
        return math.ceil(math.ceil(self.count / columns) * self._pitch(columns)[1])

    def _size(self, columns: int) -> tuple[float, float]:
        box = (self.width + GAP) / columns - GAP
        return fitted(self.shape, min(box, LARGEST))

    def _pitch(self, columns: int) -> tuple[float, float]:
        return (self.width + GAP) / columns, HEAD * self.pixels + self._size(columns)[1] + GAP

    @cached_property
    def size(self) -> tuple[float, float]:
        """The width and height of an image."""
        return self._size(self.columns)

    @cached_property
    def pitch(self) -> tuple[float, float]:
        """From one tile to the next."""
        return self._pitch(self.columns)

    @property
    def height(self) -> int:
        """Of all rows."""
        return self._height(self.columns)

    def tile(self, place: int) -> QRectF:
        """Title and image of a unit."""
        row, column = divmod(place, self.columns)
        return QRectF(
            round(column * self.pitch[0]), round(row * self.pitch[1]), self.size[0], self.pitch[1] - GAP
        )

    def image(self, place: int) -> QRectF:
        """The image of a unit."""
        return self.tile(place).adjusted(0, round(HEAD * self.pixels), 0, 0)

    def pixel(self, place: int, source: int) -> QRectF:
        """One pixel of an image, by its input."""
        box, (rows, columns) = self.image(place), self.shape
        row, column = divmod(source, columns)
        wide, high = box.width() / columns, box.height() / rows
        return QRectF(box.left() + column * wide, box.top() + row * high, wide, high)

    def at(self, point: QPointF) -> tuple[int, int | None] | None:
        """The unit whose tile is at a point, and the input whose pixel is, None on its title."""
        column, row = int(point.x() // self.pitch[0]), int(point.y() // self.pitch[1])
        place = row * self.columns + column
        if not (0 <= column < self.columns and 0 <= place < self.count and self.tile(place).contains(point)):
            return None
        box, (rows, columns) = self.image(place), self.shape
        if not box.contains(point):
            return place, None
        down = min(int((point.y() - box.top()) / box.height() * rows), rows - 1)
        across = min(int((point.x() - box.left()) / box.width() * columns), columns - 1)
        return place, down * columns + across

    def places(self, top: float, bottom: float) -> range:
        """The units in rows that are seen between two heights."""
        first, last = int(max(0.0, top) // self.pitch[1]), int(bottom // self.pitch[1])
        return range(first * self.columns, min(self.count, (last + 1) * self.columns))


def paint_tile(
    painter: QPainter, grid: Grid, place: int, name: Name, values: np.ndarray, limit: float, theme: Theme,
    note: str = "",
) -> None:  # fmt: skip
    """Paint the image of a unit under its symbol, with a note at the right of that."""
    tile, box = grid.tile(place), grid.image(place)
    y = tile.top() + 0.5 * HEAD * grid.pixels
    draw_name(painter, tile.left(), y, name, round(1.1 * grid.pixels), theme.color("text"), LEFT)
    if note:
        style = (SANS, max(9, grid.pixels - 3), False, False)
        draw_text(painter, tile.right(), y, note, style, theme.color("muted"), RIGHT)
    painter.drawImage(box, signed_image(values.reshape(grid.shape), limit, theme))
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))


def paint_ring(painter: QPainter, box: QRectF, theme: Theme, width: float) -> None:
    """A ring around an image or a pixel."""
    painter.setPen(QPen(theme.color("accent"), width))
    around = 0.5 * width
    painter.drawRect(box.adjusted(-around, -around, around, around))


def paint_range(painter: QPainter, rect: QRectF, limit: float | None, theme: Theme, pixels: int) -> None:
    """What the colours mean, in a line, in words where there is room for them.

    limit None: each image has a scale of its own.
    """
    style, color, y = (SANS, pixels - 1, False, False), theme.color("muted"), rect.center().y()
    low, high = (f"{MINUS}{short(limit)}", f"+{short(limit)}") if limit is not None else (MINUS, "+")
    x = rect.left() + draw_text(painter, rect.left(), y, low, style, color, LEFT) + 0.5 * pixels
    bar = QRectF(x, y - 0.36 * pixels, 5 * pixels, 0.72 * pixels)
    painter.fillRect(bar, colors(theme).diverging_gradient)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawRect(bar)
    x = bar.right() + 0.5 * pixels
    x += draw_text(painter, x, y, high, style, color, LEFT) + 0.7 * pixels
    words = tr("0 in the middle") if limit is not None else tr("each image on its own scale")
    if x + width(words, *style) <= rect.right():
        draw_text(painter, x, y, words, style, color, LEFT)
