"""The numbers of a step that can be named: explained, watched, waited for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from msgspec import Struct

from bpviz.data.dataset import Dataset
from bpviz.debugger.notation import BIAS, Name, Notation
from bpviz.debugger.sample_loss import sample_loss
from bpviz.engine.network import Network
from bpviz.engine.normalizing import NORMS
from bpviz.engine.phases import Kind, Phase
from bpviz.engine.trace import Trace


class Quantity(Struct, frozen=True, forbid_unknown_fields=True):
    """One number of a step. kind: a name in KINDS, which says what of the rest it needs.

    layer: 1..L (0..L for an activation). unit, source, sample: from 0; source −1 is the bias, −2 to −5
    are γ, β, and the running μ and σ² of a normalized layer.
    """

    kind: str
    layer: int = 0
    unit: int = 0
    source: int = 0
    sample: int = 0

    @classmethod
    def of_parameter(cls, kind: str, network: Network, index: int) -> Quantity:
        """That of the weight or bias at an index of θ; kind: weight, gradient or change."""
        return cls(kind, *network.locate(index))

    def index(self, network: Network) -> int:
        """The index in θ of the weight or bias that it speaks of."""
        return network.weight_index(self.layer, self.unit, self.source)

    def fits(self, network: Network, sample_count: int | None = None) -> bool:
        """Whether a network has what it speaks of, and data of so many samples, where that is known."""
        needs, sizes = KINDS[self.kind].needs, network.sizes
        lowest = 0 if self.kind == "activation" else 1
        if "layer" in needs and not lowest <= self.layer <= network.depth:
            return False
        if "unit" in needs and not 0 <= self.unit < sizes[self.layer]:
            return False
        if "sample" in needs and not 0 <= self.sample < (sample_count or self.sample + 1):
            return False
        return "source" not in needs or self._has_source(network)

    def _has_source(self, network: Network) -> bool:
        """Whether its weight, bias, or number of a normalized layer is there."""
        if self.source == BIAS:
            return network.bias
        lowest = BIAS - NORMS[network.norm(self.layer)].numbers
        return lowest <= self.source < network.sizes[self.layer - 1]


@dataclass(frozen=True)
class QuantityKind:
    """needs: the fields of a Quantity that matter. phase: where a step computes it.

    read(quantity, network, trace) is its value in a step; None for what no step computes.
    of_state(quantity, network, theta, dataset, loss) is its value between two steps, for what θ alone
    decides; loss: the name of the one in force.
    """

    needs: tuple[str, ...]
    phase: Kind
    read: Callable[[Quantity, Network, Trace], float] | None
    of_state: Callable[[Quantity, Network, np.ndarray, Dataset, str], float] | None = None


def _norm(values) -> float:
    return float(np.linalg.norm(values))


def _layer_part(network: Network, flat: np.ndarray, layer: int) -> np.ndarray:
    """Weights and biases of a layer as one vector."""
    return np.concatenate((network.W(flat, layer).ravel(), network.b(flat, layer)))


def _slope(quantity: Quantity, network: Network, trace: Trace) -> float:
    return float(trace.slope[quantity.layer][quantity.unit])


WEIGHT = ("layer", "unit", "source")
UNIT = ("layer", "unit")
LAYER = ("layer",)

KINDS = {
    "weight": QuantityKind(
        WEIGHT,
        Kind.UPDATE,
        lambda q, n, t: float(t.after[q.index(n)]),
        lambda q, n, theta, *_: float(theta[q.index(n)]),
    ),
    "gradient": QuantityKind(WEIGHT, Kind.ERROR, lambda q, n, t: float(t.gradient[q.index(n)])),
    "change": QuantityKind(WEIGHT, Kind.UPDATE, lambda q, n, t: float(t.change[q.index(n)])),
    "activation": QuantityKind(UNIT, Kind.FORWARD, lambda q, n, t: float(t.a[q.layer][q.unit])),
    "weighted sum": QuantityKind(UNIT, Kind.FORWARD, lambda q, n, t: float(t.z[q.layer][q.unit])),
    "slope": QuantityKind(UNIT, Kind.FORWARD, _slope),
    "error": QuantityKind(UNIT, Kind.ERROR, lambda q, n, t: float(t.delta[q.layer][q.unit])),
    "loss": QuantityKind((), Kind.LOSS, lambda q, n, t: t.loss),
    "sample loss": QuantityKind(
        ("sample",),
        Kind.LOSS,
        None,
        lambda q, n, theta, data, loss: sample_loss(n, theta, data, q.sample, loss),
    ),
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


def quantity_symbol(quantity: Quantity, notation: Notation) -> tuple[Name | str, ...]:
    """Its symbol: names, and upright text around them."""
    kind, layer, unit, source = quantity.kind, quantity.layer, quantity.unit, quantity.source
    if kind.endswith(" norm"):
        return "‖", Name(_NORM_LETTERS[kind], sup=f"({layer})"), "‖"
    symbols = {
        "weight": lambda: (notation.weight(layer, unit, source),),
        "gradient": lambda: ("∂", Name("f"), "/∂", notation.weight(layer, unit, source)),
        "change": lambda: ("Δ", notation.weight(layer, unit, source)),
        "activation": lambda: (notation.unit(layer, unit),),
        "weighted sum": lambda: (notation.weighted_sum(layer, unit),),
        "slope": lambda: (Name("φ"), "′(", notation.weighted_sum(layer, unit), ")"),
        "error": lambda: (notation.error(layer, unit),),
        "loss": lambda: (Name("f"),),
        "sample loss": lambda: (Name("f", sup=f"({quantity.sample + 1})"),),
        "sample": lambda: ("sample",),
    }
    return symbols[kind]()


def quantity_text(quantity: Quantity, notation: Notation) -> str:
    """Its symbol in plain text: "v₁,₂", "∂f/∂v₁,₂", "δ₁", "‖δ⁽²⁾‖", "f⁽³⁾" for the loss of sample 3."""
    parts = quantity_symbol(quantity, notation)
    return "".join(part if isinstance(part, str) else part.text for part in parts)


_NORM_LETTERS = {"activation norm": "a", "error norm": "δ", "gradient norm": "∇", "weight norm": "W"}
