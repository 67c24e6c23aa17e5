"""The table of units: weighted sum, activation, slope and error of each, as far as they are computed."""

from collections.abc import Callable

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.phases import Kind
from bpviz.language import tr
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.panels.numbers.number_table import Numbers, NumberTable, Words

KINDS = (
    ("weighted sum", "z", tr("weighted sum")),
    ("activation", "a", tr("activation")),
    ("slope", "φ′", tr("slope of the activation function")),
    ("error", "δ", tr("error, delta")),
)


def unit_table(frame: Frame, notation: Notation, hidden: Hidden) -> NumberTable:
    """A row for each unit, inputs first."""
    network = frame.network
    layers = np.repeat(np.arange(network.depth + 1), network.sizes)

    def unit(row: int) -> tuple[int, int]:
        layer = int(layers[row])
        return layer, row - network.units_at[layer]

    def quantity(row: int, kind: str) -> Quantity:
        layer, index = unit(row)
        return Quantity(kind if kind and layer else "activation", layer, index)

    def row_of(place) -> int | None:
        return network.units_at[place[0]] + place[1] if isinstance(place, tuple) else None

    numbers = []
    for kind, title, meaning in KINDS:
        values, known = _values(frame, kind)
        hides = hidden and (lambda row, kind=kind: hidden(quantity(row, kind)))
        numbers.append(Numbers(title, meaning, kind, values, known, hides))
    columns = _names(notation, unit), *numbers
    return NumberTable(len(layers), columns, quantity, row_of, may_sort=hidden is None)


def _names(notation: Notation, unit: Callable[[int], tuple[int, int]]) -> Words:
    def name(row: int) -> str:
        return notation.unit(*unit(row)).text

    def said(row: int) -> str:
        return tr("{layer}, {unit}", layer=notation.layer(unit(row)[0]), unit=name(row))

    return Words(tr("unit"), tr("unit"), name, said, name)


def _values(frame: Frame, kind: str) -> tuple[np.ndarray, np.ndarray]:
    """Of every unit its number, and whether the step has computed it."""
    network, trace = frame.network, frame.trace
    parts, known = [], []
    for layer, size in enumerate(network.sizes):
        is_there = trace is not None and _is_shown(frame, kind, layer)
        parts.append(_OF[kind](trace)[layer] if is_there else np.zeros(size))
        known.append(np.full(size, is_there))
    return np.concatenate(parts), np.concatenate(known)


def _is_shown(frame: Frame, kind: str, layer: int) -> bool:
    if kind == "activation":
        return frame.shows_activation(layer)
    if layer == 0 or (kind == "slope" and ACTIVATIONS[frame.network.activations[layer - 1]].joint):
        return False  # outputs that share one function have no slope of their own
    return frame.shows(Kind.ERROR if kind == "error" else Kind.FORWARD, layer)


_OF = {
    "weighted sum": lambda trace: trace.z,
    "activation": lambda trace: trace.a,
    "slope": lambda trace: trace.slope,
    "error": lambda trace: trace.delta,
}
