"""Activation functions: name -> value, slope, formula. A new one is one entry here."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpviz.engine.compiled import dispatch_on_code, leaf


@dataclass(frozen=True)
class Activation:
    """φ and φ' of one unit, as compiled functions of z and a = φ(z).

    low, high: the bounds of a, infinite where there are none.
    formula, slope_formula: φ(z) and φ'(z) as shown to the user, in HTML; the slope in terms of a
    where the textbook has it so.
    """

    title: str
    value: Callable[[float, float], float]
    slope: Callable[[float, float], float]
    formula: str
    slope_formula: str
    low: float = -math.inf
    high: float = math.inf

    def slope_at(self, z: float) -> float:
        """φ'(z), outside compiled code."""
        try:
            return float(self.slope.py_func(z, self.value.py_func(z, 0.0)))
        except OverflowError:  # of e^−z, where φ is flat
            return 0.0


LEAK = 0.01


@leaf
def _sigmoid(z, a):
    return 1.0 / (1.0 + math.exp(-z))


@leaf
def _sigmoid_slope(z, a):
    return a * (1.0 - a)


@leaf
def _tanh(z, a):
    return math.tanh(z)


@leaf
def _tanh_slope(z, a):
    return 1.0 - a * a


@leaf
def _relu(z, a):
    return z if not z <= 0.0 else 0.0  # NaN passes through


@leaf
def _relu_slope(z, a):
    return 1.0 if z > 0.0 else 0.0


@leaf
def _leaky_relu(z, a):
    return z if z > 0.0 else LEAK * z


@leaf
def _leaky_relu_slope(z, a):
    return 1.0 if z > 0.0 else LEAK


@leaf
def _linear(z, a):
    return z


@leaf
def _linear_slope(z, a):
    return 1.0


@leaf
def _softplus(z, a):
    return max(z, 0.0) + math.log1p(math.exp(-abs(z))) if z == z else z


@leaf
def _softplus_slope(z, a):
    return 1.0 / (1.0 + math.exp(-z))


ACTIVATIONS = {
    "sigmoid": Activation(
        "sigmoid", _sigmoid, _sigmoid_slope, "1 / (1 + e<sup>−z</sup>)", "a (1 − a)", low=0.0, high=1.0
    ),
    "tanh": Activation("tanh", _tanh, _tanh_slope, "tanh z", "1 − a²", low=-1.0, high=1.0),
    "relu": Activation("ReLU", _relu, _relu_slope, "max(0, z)", "1 if z &gt; 0 else 0", low=0.0),
    "leaky_relu": Activation(
        "leaky ReLU",
        _leaky_relu,
        _leaky_relu_slope,
        f"z if z &gt; 0 else {LEAK} z",
        f"1 if z &gt; 0 else {LEAK}",
    ),
    "linear": Activation("linear", _linear, _linear_slope, "z", "1"),
    "softplus": Activation(
        "softplus", _softplus, _softplus_slope, "ln(1 + e<sup>z</sup>)", "1 / (1 + e<sup>−z</sup>)", low=0.0
    ),
}
CODES = {name: code for code, name in enumerate(ACTIVATIONS)}

# value_of(code, z, _) -> a   and   slope_of(code, z, a) -> φ'(z)
value_of = dispatch_on_code([entry.value for entry in ACTIVATIONS.values()])
slope_of = dispatch_on_code([entry.slope for entry in ACTIVATIONS.values()])


def phi(name: str, z: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """φ(z) and φ'(z) of the named activation for numbers z, (n,)."""
    values = np.array([ACTIVATIONS[name].value.py_func(x, 0.0) for x in z.tolist()])
    return values, np.array([ACTIVATIONS[name].slope_at(x) for x in z.tolist()])
