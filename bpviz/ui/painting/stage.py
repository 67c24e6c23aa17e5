"""What is at work in the phase that a frame shows: which units, which weights, which way, in which hue."""

from dataclasses import dataclass

from bpviz.debugger.frame import Frame
from bpviz.engine.phases import Kind
from bpviz.ui.painting.difference import is_difference


@dataclass(frozen=True)
class Stage:
    """tone: "forward", "backward" or "neutral". layer: of the units at work, edges: of the weights at work
    (0: none). flow: from which layer to which. gradient, ghost: the layers of weights that show these.
    """

    tone: str
    layer: int | None = None
    edges: int = 0
    flow: tuple[int, int] | None = None
    gradient: tuple[int, ...] = ()
    ghost: tuple[int, ...] = ()


def stage(frame: Frame) -> Stage:
    """The stage of a frame; a step that is complete is at rest, a difference has no gradients and ghosts."""
    if frame.phase is None:
        return Stage("neutral")
    (kind, layer), depth = frame.phase, frame.network.depth
    gradient, ghost = ((), ()) if is_difference(frame) else _strokes(frame)
    if kind is Kind.PICK:
        return Stage("forward", 0)
    if kind is Kind.FORWARD:
        return Stage("forward", layer, layer, (layer - 1, layer))
    if kind is Kind.LOSS:
        return Stage("forward", depth)
    if kind is Kind.UPDATE:
        return Stage("backward", layer, layer, (layer, layer - 1), gradient, ghost)
    if kind is Kind.ERROR and layer < depth:
        return Stage("backward", layer, layer + 1, (layer + 1, layer), gradient, ghost)
    if kind is Kind.ERROR:
        return Stage("backward", depth, depth, (depth, depth - 1), gradient, ghost)
    return Stage("neutral")


def _strokes(frame: Frame) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The layers whose weights show their gradients, and those that show their old sizes."""
    layers = range(1, frame.network.depth + 1)
    ghost = tuple(at for at in layers if frame.shows(Kind.UPDATE, at))
    return tuple(at for at in layers if frame.shows(Kind.ERROR, at) and at not in ghost), ghost
