"""Which numbers in the network's picture can be changed, where they stand, and the command that does it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.layout import Layout
from bpviz.ui.runner import Command


@dataclass(frozen=True)
class Editable:
    """One number. key: what it is, for telling two apart. at: its place in the picture, in pixels.

    put(value, merge) is the command that sets it; see Editor.edit for merge.
    """

    key: tuple
    title: str
    value: float
    at: QPointF
    put: Callable[[float, bool], Command]


def editable(
    frame: Frame, notation: Notation, place: Layout, *, unit: tuple[int, int] | None, weight: int | None
) -> Editable | None:
    """The number that goes with a weight or a unit, of an output its target; None if there is none."""
    if weight is not None:
        return _weight(frame, notation, place, weight)
    if unit is None or frame.trace is None:
        return None
    layer, index = unit
    if layer == 0:
        return _input(frame, notation, place, index)
    return _target(frame, notation, place, index) if layer == frame.network.depth else None


def _weight(frame: Frame, notation: Notation, place: Layout, index: int) -> Editable | None:
    layer, *_ = frame.network.locate(index)
    found = place.place_of(index)
    if found is None:
        return None
    edges, edge = found
    rects = place.label_rects[layer - 1]
    center = (rects[edge] if rects else place.label_rect(edges, edge)).center()
    return Editable(
        key=("weight", index),
        title=notation.parameter(index).text,
        value=float(frame.parameters(layer)[index]),
        at=center,
        put=lambda value, merge: lambda debugger: debugger.set_weight(index, value, merge=merge),
    )


def _input(frame: Frame, notation: Notation, place: Layout, index: int) -> Editable:
    sample = frame.trace.sample
    return Editable(
        key=("input", sample, index),
        title=f"{notation.unit(0, index).text} of sample {sample + 1}",
        value=float(frame.trace.a[0][index]),
        at=_center(place, 0, index),
        put=lambda value, merge: (
            lambda debugger: debugger.set_input(index, value, sample=sample, merge=merge)
        ),
    )


def _target(frame: Frame, notation: Notation, place: Layout, index: int) -> Editable:
    sample, layer = frame.trace.sample, frame.network.depth
    return Editable(
        key=("target", sample, index),
        title=f"{notation.target(index).text} of sample {sample + 1}",
        value=float(frame.trace.target[index]),
        at=_center(place, layer, index),
        put=lambda value, merge: (
            lambda debugger: debugger.set_target(index, value, sample=sample, merge=merge)
        ),
    )


def _center(place: Layout, layer: int, index: int) -> QPointF:
    column = place.columns[layer]
    visible = column.units.tolist()
    row = visible.index(index) if index in visible else 0
    return QPointF(float(column.x), float(column.y[row]))
