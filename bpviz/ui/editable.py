"""Which numbers in the network's picture can be changed, where they stand, and the command that does it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.painting.layout import Layout
from bpviz.ui.runner import Command


@dataclass(frozen=True)
class Editable:
    """One number. key: what it is, for telling two apart. at: its place in the picture, in pixels; the middle
    for one that a wide layer leaves out.

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


def _weight(frame: Frame, notation: Notation, place: Layout, index: int) -> Editable:
    layer, *_ = frame.network.locate(index)
    return Editable(
        key=("weight", index),
        title=notation.parameter(index).text,
        value=float(frame.parameters(layer)[index]),
        at=place_of(place, weight=index) or _middle(place),
        put=lambda value, merge: lambda debugger: debugger.set_weight(index, value, merge=merge),
    )


def _input(frame: Frame, notation: Notation, place: Layout, index: int) -> Editable:
    sample = frame.trace.sample
    return Editable(
        key=("input", sample, index),
        title=tr("{unit} of sample {sample}", unit=notation.unit(0, index).text, sample=sample + 1),
        value=float(frame.trace.a[0][index]),
        at=place_of(place, unit=(0, index)) or _middle(place),
        put=lambda value, merge: (
            lambda debugger: debugger.set_input(index, value, sample=sample, merge=merge)
        ),
    )


def _target(frame: Frame, notation: Notation, place: Layout, index: int) -> Editable:
    sample, layer = frame.trace.sample, frame.network.depth
    return Editable(
        key=("target", sample, index),
        title=tr("{target} of sample {sample}", target=notation.target(index).text, sample=sample + 1),
        value=float(frame.trace.target[index]),
        at=place_of(place, unit=(layer, index)) or _middle(place),
        put=lambda value, merge: (
            lambda debugger: debugger.set_target(index, value, sample=sample, merge=merge)
        ),
    )


def place_of(
    place: Layout, *, unit: tuple[int, int] | None = None, weight: int | None = None
) -> QPointF | None:
    """Where a weight's number or a unit's center stands in the picture; None for what is not seen."""
    if weight is not None and weight < place.network.parameter_count:
        return _label(place, weight)
    sizes = place.network.sizes
    if unit is None or unit[0] >= len(sizes):
        return None
    column = place.columns[unit[0]]
    visible = column.units.tolist()
    if unit[1] not in visible:
        return None
    return QPointF(float(column.x), float(column.y[visible.index(unit[1])]))


def _middle(place: Layout) -> QPointF:
    return QPointF(place.left + place.width / 2, place.top + place.height / 2)


def _label(place: Layout, weight: int) -> QPointF | None:
    found = place.place_of(weight)
    if found is None:
        return None
    edges, edge = found
    rects = place.label_rects[edges.layer - 1]
    return (rects[edge] if rects else place.label_rect(edges, edge)).center()
