"""The formulas of the loss, its penalty and the output errors as HTML, by the loss that is trained with."""

import math

from bpviz.debugger.cancellation import digits_beside
from bpviz.debugger.explain.loss import are_shares
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.penalty import penalty
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.losses import LOSSES
from bpviz.language import tr
from bpviz.ui.painting.formulas import DIGITS, MOST_TERMS, MUL, activation_text, error_text, factor, slope
from bpviz.ui.painting.hiding import Hidden, concealed, hides
from bpviz.ui.painting.numbers import MINUS, short, significant

SENTENCES = {
    "squared": tr("The loss is half the squared distance from the target."),
    "binary_cross_entropy": tr("The loss is the cross-entropy: how surprising the target is to the output."),
    "cross_entropy": tr("The loss is the cross-entropy: how surprising the right class is to the outputs."),
    "absolute": tr("The loss is the distance from the target."),
    "huber": tr("The loss is half the squared distance near the target, and grows evenly beyond 1."),
}


def loss_sentence(frame: Frame) -> str:
    """What the loss is, and that a penalty stands beside it."""
    sentence, training = SENTENCES[frame.experiment.training.loss], frame.experiment.training
    return (
        tr("{words} The penalty of the weights comes on top.", words=sentence)
        if training.l1 or training.l2
        else sentence
    )


def loss(frame: Frame, notation: Notation, hidden: Hidden = None) -> str:
    """f = ½ Σ_k (d̂_k − d_k)² = ½ (0.738 − 1)² = 0.0343, and the penalty beside it."""
    name, depth = frame.experiment.training.loss, frame.network.depth
    output, target = notation.unit(depth, "k").html, notation.target("k").html
    outputs = range(len(frame.trace.target))
    if name == "cross_entropy":
        outputs = [k for k in outputs if frame.trace.target[k] != 0]
    shown = [_term(frame, k, hidden) for k in outputs[:MOST_TERMS]]
    numbers = " + ".join(shown).replace(f"+ {MINUS}", f"{MINUS} ") or "0"
    numbers += " + …" if len(outputs) > MOST_TERMS else ""
    before = "½ " if name == "squared" else ""
    numbers = f"[{numbers}]" if before and len(outputs) > 1 else numbers
    result = concealed(significant(frame.trace.loss), hides(hidden, "loss"))
    symbols = f"{before}Σ<sub>k</sub> {_symbols(name, output, target)}"
    return f"<i>f</i> = {symbols} = {before}{numbers} = <b>{result}</b>{_penalty(frame)}"


def _both(frame: Frame, unit: int, hidden: Hidden) -> tuple[str, str]:
    """d̂ and d of an output in numbers, with as many digits as it takes to see how far apart they are."""
    beside = _beside(frame, unit)
    digits = digits_beside(float(frame.trace.a[-1][unit]), beside, DIGITS)
    output = activation_text(frame, frame.network.depth, unit, hidden, beside)
    return output, factor(short(float(frame.trace.target[unit]), digits))


def _beside(frame: Frame, unit: int) -> tuple[float, ...]:
    """What an output is subtracted from or by: its target, and 1 under a logarithm and in a slope."""
    return float(frame.trace.target[unit]), math.copysign(1.0, frame.trace.a[-1][unit])


def _symbols(name: str, output: str, target: str) -> str:
    off, surprise = f"{output} {MINUS} {target}", f"{MINUS}{target} ln {output}"
    return {
        "squared": f"({off})²",
        "absolute": f"|{off}|",
        "huber": f"H({off})",
        "cross_entropy": surprise,
        "binary_cross_entropy": f"({surprise} {MINUS} (1 {MINUS} {target}) ln(1 {MINUS} {output}))",
    }[name]


def _term(frame: Frame, unit: int, hidden: Hidden) -> str:
    """The loss of one output in numbers."""
    name, target = frame.experiment.training.loss, float(frame.trace.target[unit])
    output, wanted = _both(frame, unit, hidden)
    off = f"{output} {MINUS} {wanted}"
    if name in ("squared", "absolute", "huber"):
        return {"squared": f"({off})²", "absolute": f"|{off}|", "huber": f"H({off})"}[name]
    logs = [(target, f"ln {output}")]
    if name == "binary_cross_entropy":
        logs.append((1.0 - target, f"ln(1 {MINUS} {output})"))
    parts = [(short(share) + MUL if share != 1 else "") + log for share, log in logs if share != 0]
    return f"{MINUS}{f' {MINUS} '.join(parts)}"


def _penalty(frame: Frame) -> str:
    """, penalty λ₁ Σ |w| + λ₂/2 Σ w² = 0.012"; empty without one."""
    training = frame.experiment.training
    if not (training.l1 or training.l2):
        return ""
    parts = ["<i>λ</i>₁ Σ |<i>w</i>|"] * bool(training.l1) + ["½ <i>λ</i>₂ Σ <i>w</i>²"] * bool(training.l2)
    size = penalty(frame.network, frame.trace.before, training)
    return f", &nbsp; {tr('penalty')} {' + '.join(parts)} = <b>{significant(size)}</b>"


def error_sentence(frame: Frame) -> str:
    """What the output error is."""
    name, output = frame.experiment.training.loss, frame.network.activations[-1]
    if LOSSES[name].outputs:
        title = ACTIVATIONS[output].title
        return tr(
            "How far each output is off: with {title} and cross-entropy the slopes cancel out.", title=title
        )
    if ACTIVATIONS[output].joint:
        return tr("How the loss changes with each output, less what the other outputs take from it.")
    if name == "squared":
        return tr("How far each output is off, times how much it can still move.")
    return tr("How the loss changes with each output, times how much it can still move.")


def output_error(frame: Frame, notation: Notation, unit: int, hidden: Hidden = None) -> str:
    """δ_k = (d̂_k − d_k) · d̂_k (1 − d̂_k) = (0.738 − 1) · 0.738 · (1 − 0.738) = −0.0505."""
    depth, name = frame.network.depth, frame.experiment.training.loss
    off = f"{notation.unit(depth, unit).html} {MINUS} {notation.target(unit).html}"
    a, wanted = _both(frame, unit, hidden)
    numbers = f"{a} {MINUS} {wanted}"
    if LOSSES[name].outputs:
        symbols, numbers = _simple_error(frame, notation, unit, a, wanted)
    elif ACTIVATIONS[frame.network.activations[-1]].joint:
        symbols, numbers = _joint_error(frame, notation, unit, a)
    else:
        outer = {"squared": "", "absolute": "sign", "huber": "H′"}[name]
        by_z, by_z_numbers = slope(frame, notation, depth, unit, hidden, _beside(frame, unit))
        symbols, numbers = f"{outer}({off}){MUL}{by_z}", f"{outer}({numbers}){MUL}{by_z_numbers}"
    result = error_text(frame, depth, unit, hidden)
    return f"{notation.error(depth, unit).html} = {symbols} = {numbers} = <b>{result}</b>"


def _simple_error(frame: Frame, notation: Notation, unit: int, a: str, wanted: str) -> tuple[str, str]:
    """d̂_k − d_k; with Σ_j d_j as a factor of d̂_k where the targets of a softmax do not add up to 1."""
    output, target = notation.unit(frame.network.depth, unit).html, notation.target(unit).html
    times_sum, times_total = "", ""
    if not are_shares(frame):
        times_sum = f" Σ<sub>j</sub> {notation.target('j').html}"
        times_total = f"{MUL}{short(float(frame.trace.target.sum()))}"
    return f"{output}{times_sum} {MINUS} {target}", f"{a}{times_total} {MINUS} {wanted}"


def _joint_error(frame: Frame, notation: Notation, unit: int, a: str) -> tuple[str, str]:
    """d̂_k (s_k − Σ_j s_j d̂_j) with s = ∂f/∂d̂, for outputs that share 1 among them."""
    slopes, outputs = frame.trace.loss_slope[-1], frame.trace.a[-1]
    output = notation.unit(frame.network.depth, unit).html
    mean = "?" if a == "?" else factor(significant(float(slopes @ outputs)))
    own = "?" if a == "?" else significant(float(slopes[unit]))
    k = unit + 1
    symbols = (
        f"{output} (<i>s</i><sub>{k}</sub> {MINUS} Σ<sub>j</sub> <i>s</i><sub>j</sub> <i>d̂</i><sub>j</sub>)"
    )
    return symbols, f"{a}{MUL}({own} {MINUS} {mean})"
