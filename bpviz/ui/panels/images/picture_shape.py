"""Which rows and columns a number of inputs can be a picture of."""

import math

LEAST_SIDE = 3  # of a picture that is taken for one without being asked
FEWEST, LEAST_PART = 6, 2  # pixels of a picture, and rows or columns

Shape = tuple[int, int]  # rows, columns


def square(count: int) -> Shape | None:
    """The square of so many pixels, if there is one with a side of at least 3."""
    side = math.isqrt(count)
    return (side, side) if side * side == count and side >= LEAST_SIDE else None


def shapes(count: int) -> list[Shape]:
    """All shapes of so many pixels, the nearest to a square first; none for few pixels and for primes."""
    if count < FEWEST:
        return []
    found = [
        (rows, count // rows) for rows in range(LEAST_PART, count // LEAST_PART + 1) if count % rows == 0
    ]
    return sorted(found, key=lambda shape: (abs(math.log(shape[0] / shape[1])), shape[0]))


def written(shape: Shape) -> str:
    """E.g. "8 × 8"."""
    return f"{shape[0]} × {shape[1]}"
