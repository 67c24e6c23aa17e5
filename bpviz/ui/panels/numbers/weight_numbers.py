"""The table of weights: value, gradient and change of each, as far as they are computed."""

from collections.abc import Callable

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS, Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.network import Network
from bpviz.engine.phases import Kind
from bpviz.language import tr
from bpviz.ui.painting.hiding import Hidden, hides_weight
from bpviz.ui.panels.numbers.number_table import Numbers, NumberTable, Words
from bpviz.ui.quantity_words import words


def weight_table(frame: Frame, notation: Notation, hidden: Hidden) -> NumberTable:
    """A row for each weight and bias, as they lie in θ."""
    network = frame.network

    def quantity(row: int, kind: str) -> Quantity:
        return Quantity.of_parameter(kind or "weight", network, row)

    def row_of(place) -> int | None:
        return place if isinstance(place, int) and place < network.parameter_count else None

    return NumberTable(
        network.parameter_count,
        (*_names(notation), *_numbers(frame, hidden, quantity)),
        quantity,
        row_of,
        may_sort=hidden is None,
    )


def _names(notation: Notation) -> tuple[Words, ...]:
    locate = notation.network.locate

    def name(row: int) -> str:
        return notation.parameter(row).text

    def start(row: int) -> str:
        layer, _, source = locate(row)
        return notation.unit(layer - 1, source).text if source >= BIAS else ""

    def to(row: int) -> str:
        return notation.unit(*locate(row)[:2]).text

    def said(row: int) -> str:
        quantity = Quantity.of_parameter("weight", notation.network, row)
        return words(quantity, notation) if quantity.source >= BIAS else name(row)

    return (
        Words(tr("name"), tr("weight"), name, said, name),
        Words(tr("from"), tr("from unit"), start, start, start),
        Words(tr("to"), tr("to unit"), to, to, to),
    )


def _numbers(frame: Frame, hidden: Hidden, quantity) -> tuple[Numbers, ...]:
    network, trace = frame.network, frame.trace

    def hides(kind):
        return hidden and (lambda row: hidden(quantity(row, kind)))

    def hides_value(row: int) -> bool:
        return hides_weight(hidden, frame, *network.locate(row))

    nothing = np.zeros(network.parameter_count)
    value, everywhere = _by_layer(network, frame.parameters), np.ones(nothing.shape, bool)
    gradient, change = (trace.gradient, trace.change) if trace else (nothing, nothing)
    return (
        Numbers(tr("value"), tr("value"), "weight", value, everywhere, hidden and hides_value),
        Numbers("∂f/∂w", tr("gradient"), "gradient", gradient, _shown(frame, Kind.ERROR), hides("gradient")),
        Numbers("Δw", tr("change"), "change", change, _shown(frame, Kind.UPDATE), hides("change")),
    )


def _by_layer(network: Network, parameters: Callable[[int], np.ndarray]) -> np.ndarray:
    """A vector like θ, put together from the part of every layer."""
    ends = (*network.weights_at[1:], network.parameter_count)
    parts = enumerate(zip(network.weights_at, ends, strict=True), start=1)
    return np.concatenate([parameters(layer)[start:end] for layer, (start, end) in parts])


def _shown(frame: Frame, kind: Kind) -> np.ndarray:
    """Of every parameter whether a phase of its layer is revealed."""
    network = frame.network
    return _by_layer(network, lambda layer: np.full(network.parameter_count, frame.shows(kind, layer)))
