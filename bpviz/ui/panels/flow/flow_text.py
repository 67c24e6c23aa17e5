"""What the flow through the layers is called, and the sentence that says whether it fades or blows up."""

from dataclasses import dataclass

import numpy as np

from bpviz.debugger.flow import Trend, trend
from bpviz.language import localized, tr
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
        tr("activations"),
        tr("activations"),
        tr("How large a layer's activations are: root mean square"),
        backward=False,
    ),
    "errors": Wording("δ", tr("errors δ"), tr("How large a layer's errors δ are: root mean square")),
    "gradients": Wording(
        tr("gradients"),
        tr("gradients"),
        tr("How large ∂f/∂w is over a layer's weights and biases: root mean square"),
    ),
    "updates": Wording(
        "Δw / w",
        tr("relative updates"),
        tr("How far a step moves a layer's weights for their size: ‖ΔW‖ / ‖W‖"),
    ),
}


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
        said = words.noun[0].upper() + words.noun[1:] + _statement(found, words, len(norms))
    sentence = Piece(said, "warning" if alarming else "text", bold=True)
    return (sentence, Piece(_share(norms))) if found.word in _MOVING else (sentence,)


_BRIEF = {
    "even": tr("About even"),
    "shrink": tr("Shrinking"),
    "grow": tr("Growing"),
    "vanishing": tr("Vanishing"),
    "exploding": tr("Exploding"),
}
_MOVING = ("shrink", "vanishing", "grow", "exploding")


def _factor(found: Trend) -> str:
    return tr("×{factor} per layer", factor=short(found.factor, 2 if found.factor < 100 else 3))


def _statement(found: Trend, words: Wording, depth: int) -> str:
    if found.word == "zero":
        return tr(" are 0 in {layers}", layers=_layers(found.layers))
    if found.word == "unknown":
        return tr(": one layer only, nothing to compare") if depth < 2 else tr(": not all are known")
    factor = _factor(found)
    if found.word == "even":
        return tr(" are about even: {factor}", factor=factor)
    values = {"factor": factor, "end": tr("inputs") if words.backward else tr("outputs")}
    return {
        "shrink": tr(" shrink {factor} towards the {end}", **values),
        "vanishing": tr(" shrink {factor} towards the {end}: vanishing", **values),
        "grow": tr(" grow {factor} towards the {end}", **values),
        "exploding": tr(" grow {factor} towards the {end}: exploding", **values),
    }[found.word]


def _share(norms: np.ndarray) -> str:
    """How the first layer compares with the last one."""
    share, depth = norms[0] / norms[-1], len(norms)
    if share < 1:
        return tr("layer 1 has {share} % of layer {depth}", share=norm_text(100 * share), depth=depth)
    return tr("layer 1 has {share} times layer {depth}", share=norm_text(share), depth=depth)


def _layers(layers: tuple[int, ...]) -> str:
    """E.g. "layer 2", "layers 1–3", "layers 1, 4"."""
    if len(layers) == 1:
        return tr("layer {layer}", layer=layers[0])
    if layers[-1] - layers[0] == len(layers) - 1:
        return tr("layers {first}–{last}", first=layers[0], last=layers[-1])
    return tr("layers {numbers}", numbers=", ".join(map(str, layers)))


def readout(step: int, layer: int, name: str, usual: float, own: float) -> tuple[Piece, ...]:
    """What stands at one place of one curve."""
    return (
        Piece(tr("step {step}", step=counted(step))),
        Piece(
            tr("layer {layer}, {name}", layer=layer, name=name) if name else tr("layer {layer}", layer=layer),
            "text",
            bold=True,
        ),
        number(norm_text(usual)),
        Piece(tr("this sample {own}", own=norm_text(own))),
    )


def norm_text(value: float) -> str:
    """A norm with two digits: "0.13", "4.6e−5", "–" where there is none."""
    if not np.isfinite(value):
        return "–"
    if value and not 1e-3 <= value < 1e4:
        text = f"{value:.1e}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e")
        return localized(text.replace("-", MINUS))
    return short(value, 2) if value < 100 else f"{value:.0f}"
