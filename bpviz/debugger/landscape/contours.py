"""Contour lines of a grid of values, by marching squares."""

import numpy as np

# The corners of a cell in order round it, (row, column); side k goes from corner k to corner k + 1.
_CORNERS = ((0, 0), (0, 1), (1, 1), (1, 0))


def contour_lines(values: np.ndarray, level: float) -> np.ndarray:
    """Line pieces along which values, (n, m), are at a level: (pieces, 2 ends, 2), of (column, row).

    Along the sides of the cells values are taken to be linear. In a cell that the level crosses twice, the
    mean of its corners decides which corners belong together. Cells with a corner that is not finite have
    none.
    """
    corners = np.stack([_shifted(values, row, column) for row, column in _CORNERS])
    is_known = np.isfinite(corners).all(axis=0)
    is_above = (corners >= level) & is_known
    crossed = is_above != np.roll(is_above, -1, axis=0)
    count = crossed.sum(axis=0)
    crossings = [(count == 2, *_two_sides(crossed)), *_saddles(corners, level, count)]
    return np.concatenate([_pieces(corners, level, *crossing) for crossing in crossings])


def _shifted(values: np.ndarray, row: int, column: int) -> np.ndarray:
    rows, columns = values.shape
    return values[row : rows - 1 + row, column : columns - 1 + column]


def _two_sides(crossed: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The first and the last crossed side of each cell."""
    return crossed.argmax(axis=0), 3 - crossed[::-1].argmax(axis=0)


def _saddles(corners: np.ndarray, level: float, count: np.ndarray):
    """(cells, side, other side) of the pieces in cells crossed four times: each cuts a corner off."""
    is_saddle = count == 4
    first_above = corners[0] >= level
    middle_above = corners.mean(axis=0) >= level
    cuts_first = is_saddle & (first_above != middle_above)  # corners 0 and 2 stand alone, else 1 and 3
    others = is_saddle & ~cuts_first
    for cells, sides in ((cuts_first, ((3, 0), (1, 2))), (others, ((0, 1), (2, 3)))):
        for one, other in sides:
            yield cells, np.full(cells.shape, one), np.full(cells.shape, other)


def _pieces(corners, level, cells, first, second) -> np.ndarray:
    rows, columns = np.nonzero(cells)
    ends = [_crossing(corners, level, side[cells], rows, columns) for side in (first, second)]
    return np.stack(ends, axis=1)


def _crossing(corners, level, side, rows, columns) -> np.ndarray:
    """Where the level crosses a side of each cell, (cells, 2)."""
    after = (side + 1) % 4
    start, end = corners[side, rows, columns], corners[after, rows, columns]
    share = (level - start) / (end - start)
    from_, to = np.array(_CORNERS)[side], np.array(_CORNERS)[after]
    places = from_ + share[:, None] * (to - from_) + np.column_stack((rows, columns))
    return places[:, ::-1]
