"""What the flow through the layers is called, and the sentence that says whether it fades or blows up."""

from dataclasses import dataclass

import numpy as np

from bpviz.debugger.flow import Trend, trend
from bpviz.ui.painting.numbers import MINUS, counted, short
from bpviz.ui.panels.plots.curve_header import Piece, number


@dataclass(frozen=True)
class Wording:
    """button: the name in the choice of measures. noun: in sentences. backward: from the output on."""

    button: str
    noun: str
    tip: str
    backward: bool = True


WORDINGS = {
    "activations": Wording(
        "activations", "activations", "How large a layer's activations are: root mean square", backward=False
    ),
    "errors": Wording("δ", "errors δ", "How large a layer's errors δ are: root mean square"),
    "gradients": Wording(
        "gradients", "gradients", "How large ∂f/∂w is over a layer's weights and biases: root mean square"
    ),
    "updates": Wording(
        "Δw / w", "relative updates", "How far a step moves a layer's weights for their size: ‖ΔW‖ / ‖W‖"
    ),
}  # fmt: skip


def verdict(norms: np.ndarray, measure: str, *, brief: bool = False) -> tuple[Piece, ...]:
    """The sentence on the norms of layers 1..L, (L,), and what it means for layer 1.

    brief: its main words alone, as "Vanishing: ×3.8 per layer".
    """
    words = WORDINGS[measure]
    found = trend(norms, backward=words.backward)
    alarming = found.word in ("vanishing", "exploding", "zero")
    if brief and found.word in _BRIEF:
        said = f"{_BRIEF[found.word]}: {_factor(found)}"
    else:
        said = words.noun.capitalize() + _statement(found, words, len(norms))
    sentence = Piece(said, "warning" if alarming else "text", bold=True)
    return (sentence, Piece(_share(norms))) if found.word in _VERBS else (sentence,)


_VERBS = {"shrink": "shrink", "vanishing": "shrink", "grow": "grow", "exploding": "grow"}
_BRIEF = {"even": "About even", "shrink": "Shrinking", "grow": "Growing"} | {
    word: word.capitalize() for word in ("vanishing", "exploding")
}


def _factor(found: Trend) -> str:
    return f"×{short(found.factor, 2 if found.factor < 100 else 3)} per layer"


def _statement(found: Trend, words: Wording, depth: int) -> str:
    if found.word == "zero":
        return f" are 0 in {_layers(found.layers)}"
    if found.word == "unknown":
        return ": one layer only, nothing to compare" if depth < 2 else ": not all are known"
    factor = _factor(found)
    if found.word == "even":
        return f" are about even: {factor}"
    end = "inputs" if words.backward else "outputs"
    tail = f": {found.word}" if found.word in ("vanishing", "exploding") else ""
    return f" {_VERBS[found.word]} {factor} towards the {end}{tail}"


def _share(norms: np.ndarray) -> str:
    """How the first layer compares with the last one."""
    share, depth = norms[0] / norms[-1], len(norms)
    if share < 1:
        return f"layer 1 has {norm_text(100 * share)} % of layer {depth}"
    return f"layer 1 has {norm_text(share)} times layer {depth}"


def _layers(layers: tuple[int, ...]) -> str:
    """E.g. "layer 2", "layers 1–3", "layers 1, 4"."""
    if len(layers) == 1:
        return f"layer {layers[0]}"
    if layers[-1] - layers[0] == len(layers) - 1:
        return f"layers {layers[0]}–{layers[-1]}"
    return "layers " + ", ".join(map(str, layers))


def readout(step: int, layer: int, name: str, usual: float, own: float) -> tuple[Piece, ...]:
    """What stands at one place of one curve."""
    return (
        Piece(f"step {counted(step)}"),
        Piece(f"layer {layer}, {name}" if name else f"layer {layer}", "text", bold=True),
        number(norm_text(usual)),
        Piece(f"this sample {norm_text(own)}"),
    )


def norm_text(value: float) -> str:
    """A norm with two digits: "0.13", "4.6e−5", "–" where there is none."""
    if not np.isfinite(value):
        return "–"
    if value and not 1e-3 <= value < 1e4:
        return f"{value:.1e}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e").replace("-", MINUS)
    return short(value, 2) if value < 100 else f"{value:.0f}"
