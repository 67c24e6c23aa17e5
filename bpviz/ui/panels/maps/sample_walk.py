"""Walking among points of the plane by keys."""

import numpy as np
from PySide6.QtCore import Qt

RIGHT, LEFT, UP, DOWN, FIRST, LAST = (1, 0), (-1, 0), (0, 1), (0, -1), "first", "last"
KEYS = {
    Qt.Key.Key_Right: RIGHT, Qt.Key.Key_Left: LEFT, Qt.Key.Key_Up: UP, Qt.Key.Key_Down: DOWN,
    Qt.Key.Key_Home: FIRST, Qt.Key.Key_End: LAST,
}  # fmt: skip
ASIDE = 2.0  # how much farther a point counts as that lies off to the side


def step(places: np.ndarray, at: int, where: tuple[int, int] | str) -> int:
    """The point, of places (n, 2), that one comes to from another; the same where there is none that way.

    That is the nearest one in that direction, with what lies off to the side twice as far. Points at one
    place come one after another: those after it to the right and up, those before it to the left and down.
    """
    if where in (FIRST, LAST):
        return 0 if where == FIRST else len(places) - 1
    spans = np.ptp(places, axis=0)
    apart = (places - places[at]) / np.where(spans > 0, spans, 1.0)
    ahead = apart @ np.array(where, float)
    aside = np.abs(apart @ np.array(where[::-1], float))
    on = sum(where)
    same = np.flatnonzero(~apart.any(axis=1))
    more = same[same > at] if on > 0 else same[same < at][::-1]
    if len(more):
        return int(more[0])
    far = np.where(ahead > 1e-12, ahead + ASIDE * aside, np.inf)
    if not np.isfinite(far).any():
        return at
    found = np.flatnonzero(far <= far.min() + 1e-12)
    return int(found[0] if on > 0 else found[-1])
