"""Which phases of a step answer to each other in networks of different depth."""

from bpviz.engine.phases import Kind, Phase, phases


def as_far_as(revealed: int, depth: int, other: int) -> int:
    """How many phases of a network with `other` layers are shown where one with `depth` shows so many.

    Forward, hidden layers are counted from the inputs, and the outputs come together; backward all are
    counted from the outputs. Where the other network has no such layer it waits.
    """
    if revealed == 0:
        return 0
    return phases(other).index(_answering(phases(depth)[revealed - 1], depth, other)) + 1


def _answering(phase: Phase, depth: int, other: int) -> Phase:
    if phase.layer == 0:
        return phase
    if phase.kind is Kind.FORWARD:
        layer = other if phase.layer == depth else min(phase.layer, other - 1)
        return Phase(Kind.FORWARD, layer) if layer else Phase(Kind.PICK)
    layer = other - (depth - phase.layer)
    return Phase(phase.kind, layer) if layer > 0 else Phase(Kind.UPDATE, 1)
