"""What of a picture the eye is led to, and what is kept from it."""

from dataclasses import dataclass

from bpviz.debugger.quantities import Quantity
from bpviz.ui.painting.hiding import Hidden


@dataclass(frozen=True)
class Focus:
    """lit: index in θ of a weight to light up. selected: (layer, index) of a unit to mark.

    marked: units and weights that are spoken of. hidden: tells of a number whether to paint a question mark
    in its place; None hides none.
    """

    lit: int | None = None
    selected: tuple[int, int] | None = None
    marked: tuple[Quantity, ...] = ()
    hidden: Hidden = None


NOWHERE = Focus()
