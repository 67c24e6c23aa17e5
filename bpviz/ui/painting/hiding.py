"""What painters know of hidden numbers: a function that tells whether one is, and the mark in its place."""

from collections.abc import Callable

from bpviz.debugger.frame import Frame
from bpviz.debugger.homework.hand_numbers import is_frozen
from bpviz.debugger.quantities import Quantity
from bpviz.engine.phases import Kind

Hidden = Callable[[Quantity], bool] | None
UNKNOWN = "?"


def hides(hidden: Hidden, kind: str, layer: int = 0, unit: int = 0, source: int = 0) -> bool:
    """Whether a number is hidden; without a function, none is."""
    return hidden is not None and hidden(Quantity(kind, layer, unit, source))


def hides_weight(hidden: Hidden, frame: Frame, layer: int, unit: int, source: int) -> bool:
    """Whether a weight or bias stands at a new value that is hidden; the old one is known to all."""
    if hidden is None or not frame.shows(Kind.UPDATE, layer) or not frame.trace.ends_batch:
        return False
    moves = not is_frozen(frame.experiment.training, layer, source)
    return moves and hidden(Quantity("weight", layer, unit, source))


def concealed(text: str, is_hidden: bool) -> str:
    """The text of a number, or the mark."""
    return UNKNOWN if is_hidden else text
