"""Quantities in words: for lists to choose from, tooltips and screen readers."""

from bpviz.debugger.notation import BIAS, Notation
from bpviz.debugger.quantities import Quantity, quantity_text

# kind -> how a list of kinds calls it
TITLES = {
    "weight": "weight",
    "gradient": "gradient of a weight",
    "change": "change of a weight",
    "activation": "activation",
    "weighted sum": "weighted sum z",
    "slope": "slope φ′",
    "error": "error δ",
    "loss": "loss of the step",
    "sample loss": "loss of a sample",
    "sample": "sample of the step",
    "activation norm": "norm of activations",
    "error norm": "norm of errors",
    "gradient norm": "norm of the gradient",
    "weight norm": "norm of the weights",
}


def words(quantity: Quantity, notation: Notation) -> str:
    """It in words: "gradient of the weight v₁,₂ from h₂ to d̂₁", "loss of sample 3"."""
    kind, layer, unit, source = quantity.kind, quantity.layer, quantity.unit, quantity.source
    if kind in ("weight", "gradient", "change"):
        of = {"weight": "", "gradient": "gradient of the ", "change": "change of the "}[kind]
        name, to = notation.weight(layer, unit, source).text, notation.unit(layer, unit).text
        if source == BIAS:
            return f"{of}bias {name} of {to}"
        return f"{of}weight {name} from {notation.unit(layer - 1, source).text} to {to}"
    if kind.endswith(" norm"):
        return f"{TITLES[kind]} of {_layer(layer, notation)}"
    if kind == "sample loss":
        return f"loss of sample {quantity.sample + 1}"
    if kind in ("loss", "sample"):
        return TITLES[kind]
    if kind == "activation":
        what = "input" if layer == 0 else "activation"
        return f"{what} {quantity_text(quantity, notation)}"
    of = {"weighted sum": "weighted sum of", "slope": "slope of φ at", "error": "error of"}[kind]
    return f"{of} {notation.unit(layer, unit).text}"


def _layer(layer: int, notation: Notation) -> str:
    name = notation.layer(layer)
    return f"the {name}" if layer in (0, notation.network.depth) or not name[-1].isdigit() else name
