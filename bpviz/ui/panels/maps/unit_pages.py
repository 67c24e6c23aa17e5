"""Where the small maps of all hidden units stand: layer by layer, on as many pages as they need."""

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QRectF

Unit = tuple[int, int]
LEAST_CELL, LARGEST_CELL, GAP = 56.0, 150.0, 8.0  # pixels
TITLE, HEADING = 1.9, 1.9  # heights in parts of the text's size


@dataclass(frozen=True)
class Page:
    """boxes: for each of its units where its map lies, below its title. headings: (layer, top) of its layers.

    first: the place of its first unit among all.
    """

    first: int
    boxes: dict[Unit, QRectF]
    headings: tuple[tuple[int, float], ...]

    @property
    def end(self) -> int:
        """The place after its last unit."""
        return self.first + len(self.boxes)


def pages(
    units: tuple[Unit, ...], width: float, height: float, pixels: int, shape: float
) -> tuple[Page, ...]:
    """All units on one page in cells as large as possible; if the least ones are too large on several pages.

    shape: height of a map in parts of its width.
    """
    most = max(1, int((width + GAP) // (LEAST_CELL + GAP)))
    for columns in range(1, most + 1):
        page = _page(units, 0, columns, width, height, pixels, shape)
        if page.end == len(units):
            return (page,)
    made, first = [], 0
    while first < len(units):
        made.append(_page(units, first, most, width, height, pixels, shape))
        first = made[-1].end
    return tuple(made)


def _page(units, first: int, columns: int, width: float, height: float, pixels: int, shape: float) -> Page:
    """As many units from the first on as there is room for; one at least."""
    wide = min(LARGEST_CELL, (width - GAP * (columns - 1)) / columns)
    high, boxes, headings, top = shape * wide, {}, [], 0.0
    for layer, group in groupby(units[first:], key=lambda unit: unit[0]):
        here = list(group)
        heading, top = top, top + HEADING * pixels
        for start in range(0, len(here), columns):
            if boxes and top + TITLE * pixels + high > height:
                return Page(first, boxes, tuple(headings))
            if not start:
                headings.append((layer, heading))
            for column, unit in enumerate(here[start : start + columns]):
                boxes[unit] = QRectF(column * (wide + GAP), top + TITLE * pixels, wide, high)
            top += TITLE * pixels + high + GAP / 2
        top += GAP / 2
    return Page(first, boxes, tuple(headings))
