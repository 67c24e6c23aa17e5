"""Loss functions of a sample, a sum over its outputs: name -> value, slope, formula.

A new one is an entry here and a branch of loss_and_slope().
"""

import math
from dataclasses import dataclass

import numpy as np

from bpviz.engine.compiled import part
from bpviz.language import tr


@dataclass(frozen=True)
class Loss:
    """One loss as the user sees it; the numbers come from loss_and_slope().

    formula, slope_formula: of one output and by d̂, in HTML. outputs: the activations that the
    outputs may have, empty for any. simple_with: the one with which δ = d̂ − d.
    """

    title: str
    formula: str
    slope_formula: str
    outputs: tuple[str, ...] = ()
    simple_with: str = ""


LOSSES = {
    "squared": Loss(tr("squared error"), "½ (d̂ − d)²", "d̂ − d", simple_with="linear"),
    "binary_cross_entropy": Loss(
        tr("binary cross-entropy"),
        "−d ln d̂ − (1 − d) ln(1 − d̂)",
        "(d̂ − d) / (d̂ (1 − d̂))",
        outputs=("sigmoid",),
        simple_with="sigmoid",
    ),
    "cross_entropy": Loss(
        tr("categorical cross-entropy"), "−d ln d̂", "−d / d̂", outputs=("softmax",), simple_with="softmax"
    ),
    "absolute": Loss(tr("absolute error"), "|d̂ − d|", "sign(d̂ − d)"),
    "huber": Loss("Huber", tr("½ e² if |e| ≤ 1 else |e| − ½, with e = d̂ − d"), "e if |e| ≤ 1 else sign(e)"),
}
CODES = {name: code for code, name in enumerate(LOSSES)}
SQUARED, BINARY_CROSS_ENTROPY, CROSS_ENTROPY, ABSOLUTE, HUBER = range(len(LOSSES))


@part
def is_simple(code):
    """Whether δ of the outputs is d̂ − d, the slopes of loss and activation multiplied out."""
    return code in (BINARY_CROSS_ENTROPY, CROSS_ENTROPY)


@part
def loss_and_slope(code, z, a, d):
    """The loss of one output a = φ(z) for its target d, and its slope ∂/∂a, which is ∂/∂z if is_simple().

    For categorical cross-entropy z is to be ln a, see passes.logit: a may be rounded to 0.
    """
    e = a - d
    if code == SQUARED:
        return 0.5 * e * e, e
    if code == BINARY_CROSS_ENTROPY:  # −d ln σ(z) − (1 − d) ln(1 − σ(z)), without a logarithm of 0
        return max(z, 0.0) - z * d + math.log1p(math.exp(-abs(z))), e
    if code == CROSS_ENTROPY:
        return (-d * z if d != 0.0 else 0.0 * a), e
    size, sign = abs(e), math.copysign(1.0, e) if e != 0.0 else e
    if code == ABSOLUTE:
        return size, sign
    return (0.5 * e * e, e) if size <= 1.0 else (size - 0.5, sign)


def slope_by_output(name: str, a: np.ndarray, d: np.ndarray) -> np.ndarray:
    """∂f/∂d̂ of the named loss for outputs a and targets d of the same shape; infinite where it has none."""
    with np.errstate(all="ignore"):
        e = a - d
        if name == "squared":
            return e
        if name == "binary_cross_entropy":
            return e / (a * (1.0 - a))
        if name == "cross_entropy":
            return -d / a
        return np.sign(e) if name == "absolute" else np.clip(e, -1.0, 1.0)
