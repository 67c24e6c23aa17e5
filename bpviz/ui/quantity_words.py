"""Quantities in words: for lists to choose from, tooltips and screen readers."""

from bpviz.debugger.notation import BIAS, Notation
from bpviz.debugger.quantities import Quantity, quantity_text
from bpviz.language import tr

# kind -> how a list of kinds calls it
TITLES = {
    "weight": tr("weight"),
    "gradient": tr("gradient of a weight"),
    "change": tr("change of a weight"),
    "activation": tr("activation"),
    "weighted sum": tr("weighted sum z"),
    "slope": tr("slope φ′"),
    "error": tr("error δ"),
    "loss": tr("loss of the step"),
    "sample loss": tr("loss of a sample"),
    "sample": tr("sample of the step"),
    "activation norm": tr("norm of activations"),
    "error norm": tr("norm of errors"),
    "gradient norm": tr("norm of the gradient"),
    "weight norm": tr("norm of the weights"),
}


# Of a weight, and of a bias; filled in with str.format.
_OF_WEIGHTS = {
    ("weight", False): tr("weight {{name}} from {{start}} to {{to}}"),
    ("weight", True): tr("bias {{name}} of {{to}}"),
    ("gradient", False): tr("gradient of the weight {{name}} from {{start}} to {{to}}"),
    ("gradient", True): tr("gradient of the bias {{name}} of {{to}}"),
    ("change", False): tr("change of the weight {{name}} from {{start}} to {{to}}"),
    ("change", True): tr("change of the bias {{name}} of {{to}}"),
}


def words(quantity: Quantity, notation: Notation) -> str:
    """It in words: "gradient of the weight v₁,₂ from h₂ to d̂₁", "loss of sample 3"."""
    kind, layer, unit, source = quantity.kind, quantity.layer, quantity.unit, quantity.source
    if kind in ("weight", "gradient", "change"):
        name, to = notation.weight(layer, unit, source).text, notation.unit(layer, unit).text
        start = notation.unit(layer - 1, source).text
        return _OF_WEIGHTS[kind, source == BIAS].format(name=name, start=start, to=to)
    if kind.endswith(" norm"):
        return tr("{titles} of {layer}", titles=TITLES[kind], layer=_layer(layer, notation))
    if kind == "sample loss":
        return tr("loss of sample {sample}", sample=quantity.sample + 1)
    if kind in ("loss", "sample"):
        return TITLES[kind]
    if kind == "activation":
        name = quantity_text(quantity, notation)
        return tr("input {name}", name=name) if layer == 0 else tr("activation {name}", name=name)
    name = notation.unit(layer, unit).text
    return {
        "weighted sum": tr("weighted sum of {name}", name=name),
        "slope": tr("slope of φ at {name}", name=name),
        "error": tr("error of {name}", name=name),
    }[kind]


def _layer(layer: int, notation: Notation) -> str:
    name = notation.layer(layer)
    return (
        tr("the {name}", name=name)
        if layer in (0, notation.network.depth) or not name[-1].isdigit()
        else name
    )
