"""How many digits of a number are written, so that its difference from another one can be seen."""

import math
from collections.abc import Iterable

MOST = 10


def digits_beside(value: float, others: Iterable[float], digits: int) -> int:
    """So many significant digits that value − other keeps all but one of `digits`, for each of the others.

    Not more than MOST: where that does not do, as where both are equal, it is `digits`.
    """
    needed = (digits + _lost(value, other) - 1 for other in others)
    return max([digits, *(count for count in needed if count <= MOST)])


def _lost(value: float, other: float) -> int:
    """How many leading digits a difference takes away."""
    difference = abs(value - other)
    if not value or not difference or not math.isfinite(difference):
        return 0
    return math.floor(math.log10(abs(value))) - math.floor(math.log10(difference))
