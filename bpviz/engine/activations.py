"""Activation functions: name -> value, slope, formula.

A new one is an entry here and a branch of activate().
"""

import math
from dataclasses import dataclass

import numpy as np

from bpviz.engine.compiled import leaf, part
from bpviz.engine.kinds import INT, NOTHING, VECTOR
from bpviz.engine.units import entry
from bpviz.language import tr

LEAK = 0.01
SELU_SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772  # Klambauer et al. 2017
FAR, HUGE = 745.0, 1e300
ROOT_HALF, ROOT_TWO_PI = math.sqrt(0.5), math.sqrt(2.0 * math.pi)


@dataclass(frozen=True)
class Activation:
    """φ of one unit, as the user sees it; the numbers come from activate().

    low, high: the bounds of a, infinite where there are none. formula, slope_formula: φ(z) and φ'(z) in
    HTML; the slope in terms of a where the textbook has it so. joint: a depends on all z of the layer,
    which only outputs can have.
    """

    title: str
    formula: str
    slope_formula: str
    low: float = -math.inf
    high: float = math.inf
    joint: bool = False


ACTIVATIONS = {
    "sigmoid": Activation("sigmoid", "1 / (1 + e<sup>−z</sup>)", "a (1 − a)", low=0.0, high=1.0),
    "tanh": Activation("tanh", "tanh z", "1 − a²", low=-1.0, high=1.0),
    "relu": Activation("ReLU", "max(0, z)", "1 if z &gt; 0 else 0", low=0.0),
    "leaky_relu": Activation(tr("leaky ReLU"), f"z if z &gt; 0 else {LEAK} z", f"1 if z &gt; 0 else {LEAK}"),
    "linear": Activation(tr("linear"), "z", "1"),
    "softplus": Activation("softplus", "ln(1 + e<sup>z</sup>)", "1 / (1 + e<sup>−z</sup>)", low=0.0),
    "elu": Activation("ELU", "z if z &gt; 0 else e<sup>z</sup> − 1", "1 if z &gt; 0 else a + 1", low=-1.0),
    "selu": Activation(
        "SELU",
        "1.0507009874 z if z &gt; 0 else 1.7580993408 (e<sup>z</sup> − 1)",
        "1.0507009874 if z &gt; 0 else a + 1.7580993408",
        low=-SELU_SCALE * SELU_ALPHA,
    ),
    "gelu": Activation("GELU", "z Φ(z)", "Φ(z) + z e<sup>−z²/2</sup> / √(2π)", low=-0.16997120747990369),
    "silu": Activation(tr("SiLU / swish"), "z σ(z)", "σ(z) (1 + z (1 − σ(z)))", low=-0.27846454276107379),
    "softsign": Activation("softsign", "z / (1 + |z|)", "(1 − |a|)²", low=-1.0, high=1.0),
    "hard_sigmoid": Activation(
        tr("hard sigmoid"),
        tr("z/6 + ½, at least 0, at most 1"),
        "1/6 if −3 &lt; z &lt; 3 else 0",
        low=0.0,
        high=1.0,
    ),
    "hard_tanh": Activation(
        tr("hard tanh"), tr("z, at least −1, at most 1"), "1 if −1 &lt; z &lt; 1 else 0", low=-1.0, high=1.0
    ),
    "sine": Activation(tr("sine"), "sin z", "cos z", low=-1.0, high=1.0),
    "softmax": Activation(
        "softmax",
        tr("e<sup>z</sup> / Σ e<sup>z</sup> over the layer"),
        "a (1 − a)",
        low=0.0,
        high=1.0,
        joint=True,
    ),
}
CODES = {name: code for code, name in enumerate(ACTIVATIONS)}
(
    SIGMOID, TANH, RELU, LEAKY_RELU, LINEAR, SOFTPLUS, ELU, SELU,
    GELU, SILU, SOFTSIGN, HARD_SIGMOID, HARD_TANH, SINE, SOFTMAX,
) = range(len(ACTIVATIONS))  # fmt: skip


@leaf
def _bent(code, z):
    """Those that bend at 0, where their slope is that of the left; NaN passes through."""
    scale = SELU_SCALE if code == SELU else 1.0
    if z > 0.0:
        return scale * z, scale
    if code == RELU:
        return (0.0 if z <= 0.0 else z), 0.0
    if code == LEAKY_RELU:
        return LEAK * z, LEAK
    scale *= SELU_ALPHA if code == SELU else 1.0
    a = scale * math.expm1(z)
    return a, a + scale


@leaf
def _weighted(code, z):
    """z times how much of it passes: by the normal distribution (GELU), or by σ(z) (SiLU)."""
    if abs(z) > FAR:  # where the product would be 0 · ∞
        return max(z, 0.0), 1.0 if z > 0.0 else 0.0
    if code == GELU:
        share = 0.5 * math.erfc(-ROOT_HALF * z)
        return z * share, share + z * math.exp(-0.5 * z * z) / ROOT_TWO_PI
    share = 1.0 / (1.0 + math.exp(-z))
    return z * share, share * (1.0 + z * (1.0 - share))


@part
def _cut(z, width, slope, middle):
    """A straight line from −width to width, flat beyond; NaN passes through."""
    if abs(z) >= width:
        return middle + math.copysign(slope * width, z), 0.0
    return middle + slope * z, slope


@leaf
def _other(code, z):
    """Those with a formula of their own."""
    if code == HARD_SIGMOID:
        return _cut(z, 3.0, 1.0 / 6.0, 0.5)
    if code == HARD_TANH:
        return _cut(z, 1.0, 1.0, 0.0)
    if code == SINE:
        return math.sin(z), math.cos(z)
    if code == SOFTSIGN:
        rest = 1.0 / (1.0 + abs(z))
        a = math.copysign(1.0, z) if abs(z) > HUGE else z * rest
        return a, rest * rest
    low = math.exp(-abs(z))
    return max(z, 0.0) + math.log1p(low) if z == z else z, 1.0 / (1.0 + math.exp(-z))


@part
def activate(code, z):
    """φ(z) and φ'(z) of the activation with this code, of one unit; of a joint one, z and 1."""
    if code == SIGMOID:
        a = 1.0 / (1.0 + math.exp(-z))
        return a, a * (1.0 - a)
    if code == TANH:
        a = math.tanh(z)
        return a, 1.0 - a * a
    if code in (LINEAR, SOFTMAX):
        return z, 1.0
    if code <= SELU and code != SOFTPLUS:
        return _bent(code, z)
    if code in (GELU, SILU):
        return _weighted(code, z)
    return _other(code, z)


@entry(NOTHING(INT, VECTOR, VECTOR, VECTOR))
def activate_all(code, z, values, slopes):
    """Write φ and φ' of numbers z, (n,), into values and slopes."""
    for i in range(z.size):
        values[i], slopes[i] = activate(code, z[i])


def phi(name: str, z: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """φ(z) and φ'(z) of the named activation for numbers z, (n,); of a joint one, z and 1."""
    values, slopes = np.empty(z.shape), np.empty(z.shape)
    activate_all(CODES[name], np.require(z, np.float64, "CW"), values, slopes)
    return values, slopes


def value_at(name: str, z: float) -> float:
    """φ(z) of the named activation."""
    return float(phi(name, np.array([z]))[0][0])


def slope_at(name: str, z: float) -> float:
    """φ'(z) of the named activation."""
    return float(phi(name, np.array([z]))[1][0])
