"""Fewer points for the same picture: least and greatest of groups of neighbours, or evenly picked rows."""

import numpy as np


def decimate(x: np.ndarray, low: np.ndarray, high: np.ndarray, most: int) -> tuple[np.ndarray, np.ndarray]:
    """A line of at most `most` points that touches the least `low` and greatest `high` of each group.

    x, low, high: (n,). A single curve is given as low and high alike, and comes back as it is if it is
    short enough. Groups hold a power of two of neighbours, counted from the first: a curve that grows
    keeps its drawn points until the groups double, so that nothing shimmers.
    """
    if low is high and len(x) <= most:
        return x, low
    group = group_size(len(x), most // 2)
    starts = np.arange(0, len(x), group)
    ends = np.minimum(starts + group, len(x)) - 1
    line_x = np.empty(2 * len(starts))
    line_y = np.empty(2 * len(starts))
    line_x[::2], line_x[1::2] = (x[starts] + x[ends]) / 2, x[ends]
    line_y[::2] = np.minimum.reduceat(low, starts) if len(x) else low
    line_y[1::2] = np.maximum.reduceat(high, starts) if len(x) else high
    return line_x, line_y


def finite_points(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The points that can be drawn; Qt crashes on others."""
    finite = np.isfinite(y)
    return (x, y) if finite.all() else (x[finite], y[finite])


def group_size(count: int, most: int) -> int:
    """The least power of two that splits `count` things into at most `most` groups."""
    return 1 << max(0, -(-count // most) - 1).bit_length()


def rows_between(first: float, last: float, spacing: float, count: int) -> slice:
    """The rows k < count whose places k·spacing lie from first to last, and one more at each side.

    Starts at a multiple of a power of two (1/16 of the rows or less), for groups that stay put when
    the view is moved.
    """
    start = min(count, max(0, int(first // spacing)))
    stop = min(count, max(start, int(last // spacing) + 2))
    align = 1 << max(0, (stop - start).bit_length() - 5)
    return slice(start // align * align, stop)


def evenly(count: int, most: int) -> np.ndarray:
    """Indices of at most `most` of `count` things, evenly spread, the first and the last among them."""
    if count <= most:
        return np.arange(count)
    return np.linspace(0, count - 1, most).round().astype(np.intp)


def same_rows(one: np.ndarray, other: np.ndarray) -> bool:
    """Whether two views that are both still held show the same rows of one append-only buffer."""
    return one.shape == other.shape and one.ctypes.data == other.ctypes.data
