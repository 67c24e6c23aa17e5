"""Where numbers on a grid cross a level: the line segments of marching squares."""

import numpy as np

# Corners of a cell, (row, column) from its first one, and its four sides between them.
_CORNERS = np.array([(0, 0), (0, 1), (1, 1), (1, 0)])
_SIDES = np.array([(0, 1), (1, 2), (3, 2), (0, 3)])
# For each pattern of corners above the level (corner n counts 2ⁿ) the sides that one or two segments join.
_JOINED = {
    1: ((3, 0),), 2: ((0, 1),), 3: ((3, 1),), 4: ((1, 2),), 5: ((3, 2), (0, 1)), 6: ((0, 2),), 7: ((3, 2),),
    8: ((2, 3),), 9: ((2, 0),), 10: ((3, 0), (1, 2)), 11: ((2, 1),), 12: ((1, 3),), 13: ((1, 0),),
    14: ((0, 3),),
}  # fmt: skip
_FIRST, _SECOND = np.zeros((16, 2), int), np.zeros((16, 2), int)
for _pattern, _segments in _JOINED.items():
    _FIRST[_pattern], _SECOND[_pattern] = _segments[0], _segments[-1]


def contour(values: np.ndarray, level: float) -> np.ndarray:
    """Segments, (n, 2, 2): two ends as (column, row), in parts of the grid of values, (rows, columns).

    Between two neighbours the crossing is where a straight line crosses. Where a number is NaN there is none.
    """
    above = (values > level).astype(np.intp)
    patterns = above[:-1, :-1] + 2 * above[:-1, 1:] + 4 * above[1:, 1:] + 8 * above[1:, :-1]
    cells = np.argwhere((patterns > 0) & (patterns < 15))
    kinds = patterns[cells[:, 0], cells[:, 1]]
    has_two = (kinds == 5) | (kinds == 10)
    first = _segments(values, level, cells, _FIRST[kinds])
    second = _segments(values, level, cells[has_two], _SECOND[kinds[has_two]])
    found = np.concatenate((first, second))
    return found[np.isfinite(found).all(axis=(1, 2))]


def _segments(values: np.ndarray, level: float, cells: np.ndarray, sides: np.ndarray) -> np.ndarray:
    return np.stack([_crossings(values, level, cells, sides[:, end]) for end in (0, 1)], axis=1)


def _crossings(values: np.ndarray, level: float, cells: np.ndarray, sides: np.ndarray) -> np.ndarray:
    """Where sides of cells cross the level, (n, 2) as (column, row)."""
    start, end = (cells + _CORNERS[_SIDES[sides, which]] for which in (0, 1))
    one, other = values[start[:, 0], start[:, 1]], values[end[:, 0], end[:, 1]]
    with np.errstate(all="ignore"):
        share = (level - one) / (other - one)
        return (start + share[:, None] * (end - start))[:, ::-1]
