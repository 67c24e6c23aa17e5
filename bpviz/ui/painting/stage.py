"""What is at work in the phase that a frame shows: which units, which weights, which way, in which hue."""

from dataclasses import dataclass

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.engine.phases import Kind, Phase
from bpviz.ui.painting.difference import is_difference
from bpviz.ui.painting.under_way import UnderWay


@dataclass(frozen=True)
class Stage:
    """tone: "forward", "backward" or "neutral". layer: of the units at work, edges: of the weights at work
    (0: none). flow: from which layer to which. gradient, ghost: the layers of weights that show these;
    summed: those that show the gradient that their batch has in sum so far.
    """

    tone: str
    layer: int | None = None
    edges: int = 0
    flow: tuple[int, int] | None = None
    gradient: tuple[int, ...] = ()
    ghost: tuple[int, ...] = ()
    summed: tuple[int, ...] = ()


def stage(frame: Frame) -> Stage:
    """The stage of a frame; a step that is complete is at rest, a difference has no gradients and ghosts."""
    phase = frame.arriving if isinstance(frame, UnderWay) else frame.phase
    if phase is None:
        return Stage("neutral")
    (kind, layer), depth = phase, frame.network.depth
    strokes = ((), (), ()) if is_difference(frame) else _strokes(frame)
    if kind is Kind.PICK:
        return Stage("forward", 0)
    if kind is Kind.FORWARD:
        return Stage("forward", layer, layer, (layer - 1, layer))
    if kind is Kind.LOSS:
        return Stage("forward", depth)
    if kind is Kind.UPDATE:
        return Stage("backward", layer, layer, (layer, layer - 1), *strokes)
    if kind is Kind.ERROR and layer < depth:
        return Stage("backward", layer, layer + 1, (layer + 1, layer), *strokes)
    if kind is Kind.ERROR:
        return Stage("backward", depth, depth, (depth, depth - 1), *strokes)
    return Stage("neutral")


def _strokes(frame: Frame) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """The layers whose weights show their gradients, their old sizes, or their gradients in sum."""
    layers = range(1, frame.network.depth + 1)
    updated = tuple(at for at in layers if frame.shows(Kind.UPDATE, at))
    moving = frame.arriving if isinstance(frame, UnderWay) else None  # these strokes are painted as they move
    gradient = tuple(
        at
        for at in layers
        if frame.shows(Kind.ERROR, at) and at not in updated and moving != Phase(Kind.UPDATE, at)
    )
    return (gradient, updated, ()) if frame.trace.ends_batch else (gradient, (), updated)


def left_out(frame: Frame, layer: int) -> np.ndarray | None:
    """For each unit of a layer whether dropout leaves it out of the shown step; None where it does of none.

    A difference of two frames leaves none out.
    """
    if layer == 0 or is_difference(frame) or not frame.shows_activation(layer):
        return None
    out = frame.trace.kept[layer] == 0
    return out if out.any() else None
