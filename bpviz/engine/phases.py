"""The phases of one step, in the lecture's order; moving between them computes nothing."""

from enum import Enum
from functools import cache
from typing import NamedTuple


class Kind(Enum):
    """What a phase does."""

    PICK = "pick"
    FORWARD = "forward"
    LOSS = "loss"
    ERROR = "error"
    UPDATE = "update"
    CHECK = "check"


class Phase(NamedTuple):
    """One phase; layer is 1..L where it belongs to one layer, else 0."""

    kind: Kind
    layer: int = 0


@cache
def phases(depth: int) -> tuple[Phase, ...]:
    """All 3 L + 3 phases of a step of a network with L = depth layers of weights."""
    up = [Phase(Kind.FORWARD, layer) for layer in range(1, depth + 1)]
    down = [Phase(kind, layer) for layer in range(depth, 0, -1) for kind in (Kind.ERROR, Kind.UPDATE)]
    return (Phase(Kind.PICK), *up, Phase(Kind.LOSS), *down, Phase(Kind.CHECK))
