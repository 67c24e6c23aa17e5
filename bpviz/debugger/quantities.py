"""The numbers of a step that can be named: explained, watched, waited for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from bpviz.debugger.notation import Notation
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.network import Network
from bpviz.engine.phases import Kind, Phase
from bpviz.engine.trace import Trace

if TYPE_CHECKING:
    from bpviz.debugger.frame import Frame


class Quantity(Struct, frozen=True, forbid_unknown_fields=True):
    """One number of a step. kind: a name in KINDS, which says what of the rest it needs.

    layer: 1..L (0..L for an activation). unit, source: from 0; source −1 is the bias.
    """

    kind: str
    layer: int = 0
    unit: int = 0
    source: int = 0

    @classmethod
    def of_parameter(cls, kind: str, network: Network, index: int) -> Quantity:
        """That of the weight or bias at an index of θ; kind: weight, gradient or change."""
        return cls(kind, *network.locate(index))

    def index(self, network: Network) -> int:
        """The index in θ of the weight or bias that it speaks of."""
        return network.weight_index(self.layer, self.unit, self.source)

    def fits(self, network: Network) -> bool:
        """Whether a network has what it speaks of."""
        needs, sizes = KINDS[self.kind].needs, network.sizes
        lowest = 0 if self.kind == "activation" else 1
        if "layer" in needs and not lowest <= self.layer <= network.depth:
            return False
        if "unit" in needs and not 0 <= self.unit < sizes[self.layer]:
            return False
        return "source" not in needs or -int(network.bias) <= self.source < sizes[self.layer - 1]


@dataclass(frozen=True)
class QuantityKind:
    """needs: the fields of a Quantity that matter. phase: where it is computed.

    read(quantity, network, trace) is its value in a step.
    """

    needs: tuple[str, ...]
    phase: Kind
    read: Callable[[Quantity, Network, Trace], float]


def _norm(values) -> float:
    return float(np.linalg.norm(values))


def _layer_part(network: Network, flat: np.ndarray, layer: int) -> np.ndarray:
    """Weights and biases of a layer as one vector."""
    return np.concatenate((network.W(flat, layer).ravel(), network.b(flat, layer)))


def _slope(quantity: Quantity, network: Network, trace: Trace) -> float:
    activation = ACTIVATIONS[network.activations[quantity.layer - 1]]
    return activation.slope_at(trace.z[quantity.layer][quantity.unit])


WEIGHT = ("layer", "unit", "source")
UNIT = ("layer", "unit")
LAYER = ("layer",)

KINDS = {
    "weight": QuantityKind(WEIGHT, Kind.UPDATE, lambda q, n, t: float(t.after[q.index(n)])),
    "gradient": QuantityKind(WEIGHT, Kind.ERROR, lambda q, n, t: float(t.gradient[q.index(n)])),
    "change": QuantityKind(WEIGHT, Kind.UPDATE, lambda q, n, t: float(t.change[q.index(n)])),
    "activation": QuantityKind(UNIT, Kind.FORWARD, lambda q, n, t: float(t.a[q.layer][q.unit])),
    "weighted sum": QuantityKind(UNIT, Kind.FORWARD, lambda q, n, t: float(t.z[q.layer][q.unit])),
    "slope": QuantityKind(UNIT, Kind.FORWARD, _slope),
    "error": QuantityKind(UNIT, Kind.ERROR, lambda q, n, t: float(t.delta[q.layer][q.unit])),
    "loss": QuantityKind((), Kind.LOSS, lambda q, n, t: t.loss),
    "sample": QuantityKind((), Kind.PICK, lambda q, n, t: t.sample + 1.0),
    "activation norm": QuantityKind(LAYER, Kind.FORWARD, lambda q, n, t: _norm(t.a[q.layer])),
    "error norm": QuantityKind(LAYER, Kind.ERROR, lambda q, n, t: _norm(t.delta[q.layer])),
    "gradient norm": QuantityKind(
        LAYER, Kind.ERROR, lambda q, n, t: _norm(_layer_part(n, t.gradient, q.layer))
    ),
    "weight norm": QuantityKind(LAYER, Kind.UPDATE, lambda q, n, t: _norm(_layer_part(n, t.after, q.layer))),
}


def phase_of(quantity: Quantity) -> Phase:
    """The phase of a step that computes it; inputs are there once the sample is picked."""
    kind = KINDS[quantity.kind]
    if "layer" not in kind.needs:
        return Phase(kind.phase)
    return Phase(kind.phase, quantity.layer) if quantity.layer else Phase(Kind.PICK)


def shown_value(quantity: Quantity, frame: Frame) -> float | None:
    """Its value where the frame stands; None while the shown step has not computed it yet.

    A weight always has one: the old one until its update is shown.
    """
    if quantity.kind == "weight":
        return float(frame.parameters(quantity.layer)[quantity.index(frame.network)])
    if not frame.shows(*phase_of(quantity)):
        return None
    return KINDS[quantity.kind].read(quantity, frame.network, frame.trace)


def quantity_text(quantity: Quantity, notation: Notation) -> str:
    """Its symbol in plain text: "v₁,₂", "∂f/∂v₁,₂", "δ₁", "‖δ⁽²⁾‖"."""
    kind, layer, unit, source = quantity.kind, quantity.layer, quantity.unit, quantity.source
    symbols = {
        "weight": lambda: notation.weight(layer, unit, source).text,
        "gradient": lambda: f"∂f/∂{notation.weight(layer, unit, source).text}",
        "change": lambda: f"Δ{notation.weight(layer, unit, source).text}",
        "activation": lambda: notation.unit(layer, unit).text,
        "weighted sum": lambda: notation.weighted_sum(layer, unit).text,
        "slope": lambda: f"φ′({notation.weighted_sum(layer, unit).text})",
        "error": lambda: notation.error(layer, unit).text,
        "loss": lambda: "f",
        "sample": lambda: "sample",
    }
    norms = {"activation norm": "a", "error norm": "δ", "gradient norm": "∇", "weight norm": "W"}
    if kind in norms:
        return f"‖{norms[kind]}⁽{str(layer).translate(_RAISED)}⁾‖"
    return symbols[kind]()


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
