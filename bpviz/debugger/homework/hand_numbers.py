"""The numbers of one step as a sheet: some put in by hand, the others following from them by the rules."""

import math

import numpy as np

from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.notation import BIAS
from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.engine.activations import ACTIVATIONS, slope_at, value_at
from bpviz.engine.losses import LOSSES, slope_by_output
from bpviz.engine.network import Network
from bpviz.engine.trace import Trace


def is_frozen(training: TrainingChoice, layer: int, source: int = 0) -> bool:
    """Whether the weights (for source BIAS the biases) of a layer are not trained."""
    whole, letter = ("biases", "b") if source == BIAS else ("weights", "W")
    return whole in training.frozen or f"{letter}{layer}" in training.frozen


class HandNumbers:
    """Starts as a copy of a step, its arrays laid out like those of a Trace.

    before, alpha, target, the inputs a[0] and what dropout keeps are given; all else can be put, or follows.
    Layers are not normalized, and each new weight follows from this step's gradient alone.
    """

    def __init__(self, network: Network, trace: Trace, training: TrainingChoice):
        self.network, self.training = network, training
        self.alpha, self.target, self.before = trace.alpha, trace.target, trace.before
        self.z = [values.copy() for values in trace.z]
        self.a = [values.copy() for values in trace.a]
        self.delta = [values.copy() for values in trace.delta]
        self.kept = trace.kept
        self.gradient, self.after = trace.gradient.copy(), trace.after.copy()
        self.loss = trace.loss
        self._follow = {
            "weighted sum": self._weighted_sums,
            "activation": self._activations,
            "loss": self._loss,
            "error": self._errors,
            "gradient": self._gradients,
            "weight": self._weights,
        }

    @property
    def is_in_place(self) -> bool:
        """Whether hidden errors read the weights just updated."""
        return self.training.update == "in-place"

    def value(self, quantity: Quantity) -> float:
        """A number as it stands."""
        return KINDS[quantity.kind].read(quantity, self.network, self)

    def telling(self, quantity: Quantity, value: float) -> float:
        """The difference that an answer must show: of a new weight `value` to the old one; else infinite."""
        if quantity.kind != "weight":
            return math.inf
        return abs(value - float(self.before[quantity.index(self.network)])) or math.inf

    def put(self, quantity: Quantity, value: float) -> None:
        """Let a number be this; what follows from it stays until follow() is called."""
        if quantity.kind == "loss":
            self.loss = value
        elif quantity.kind in ("weight", "gradient"):
            flat = self.after if quantity.kind == "weight" else self.gradient
            flat[quantity.index(self.network)] = value
        else:
            layers = {"weighted sum": self.z, "activation": self.a, "error": self.delta}[quantity.kind]
            layers[quantity.layer][quantity.unit] = value

    def follow(self, kind: str, layer: int) -> None:
        """Recompute all numbers of a kind in a layer from those before them."""
        self._follow[kind](layer)

    def apply(self, layer: int, z: float) -> float:
        """φ_l(z)."""
        return value_at(self.network.activations[layer - 1], float(z))

    def slope(self, layer: int, unit: int) -> float:
        """φ_l' of a unit."""
        return slope_at(self.network.activations[layer - 1], float(self.z[layer][unit]))

    def read_weights(self, layer: int) -> np.ndarray:
        """The W^(l), (units, fan-in), by which errors come down: of step t, or t + 1 in place."""
        return self.network.W(self.after if self.is_in_place else self.before, layer)

    def pulls(self, layer: int) -> np.ndarray:
        """∂f/∂a^(l), (units,): output − target or the slope of another loss, or Σ_k δ_k w_{k,n}."""
        if layer == self.network.depth:
            return slope_by_output(self.training.loss, self.a[layer], self.target)
        return self.read_weights(layer + 1).T @ self.delta[layer + 1]

    def _weighted_sums(self, layer: int) -> None:
        self.z[layer] = self.network.W(self.before, layer) @ self.a[layer - 1]
        if self.network.bias:
            self.z[layer] += self.network.b(self.before, layer)

    def _is_joint(self, layer: int) -> bool:
        return ACTIVATIONS[self.network.activations[layer - 1]].joint

    def _activations(self, layer: int) -> None:
        if self._is_joint(layer):
            shares = np.exp(self.z[layer] - np.max(self.z[layer]))
            self.a[layer] = shares / shares.sum()
        else:
            passed = np.array([self.apply(layer, z) for z in self.z[layer]])
            self.a[layer] = passed * self.kept[layer]

    def _loss(self, _: int) -> None:
        self.loss = _loss_of(self.training.loss, self.z[-1], self.a[-1], self.target)

    def _errors(self, layer: int) -> None:
        if layer == self.network.depth and (LOSSES[self.training.loss].outputs or self._is_joint(layer)):
            self.delta[layer] = self._joined_errors()
            return
        slopes = [self.slope(layer, unit) for unit in range(self.network.sizes[layer])]
        self.delta[layer] = self.pulls(layer) * self.kept[layer] * np.array(slopes)

    def _joined_errors(self) -> np.ndarray:
        """δ of the outputs: d̂ − d of the cross-entropies, a_k (g_k − Σ g a) of a softmax otherwise."""
        a, loss = self.a[-1], self.training.loss
        if LOSSES[loss].outputs:
            return a * (self.target.sum() if loss == "cross_entropy" else 1.0) - self.target
        g = self.pulls(self.network.depth)
        return a * (g - g @ a)

    def _gradients(self, layer: int) -> None:
        network = self.network
        network.W(self.gradient, layer)[:] = np.outer(self.delta[layer], self.a[layer - 1])
        if network.bias:
            network.b(self.gradient, layer)[:] = self.delta[layer]

    def _weights(self, layer: int) -> None:
        for part, source in ((self.network.W, 0), (self.network.b, BIAS)):
            step = 0.0 if is_frozen(self.training, layer, source) else self.alpha
            part(self.after, layer)[:] = part(self.before, layer) - step * part(self.gradient, layer)


def _loss_of(name: str, z: np.ndarray, a: np.ndarray, d: np.ndarray) -> float:
    """The loss of outputs a for targets d."""
    e = a - d
    size = np.abs(e)
    if name == "binary_cross_entropy":
        return float(np.sum(np.maximum(z, 0.0) - z * d + np.log1p(np.exp(-np.abs(z)))))
    if name == "cross_entropy":
        counted = d != 0.0
        return float(np.sum(d[counted] * (np.logaddexp.reduce(z) - z[counted])))
    if name == "huber":
        return float(np.sum(np.where(size <= 1.0, 0.5 * e * e, size - 0.5)))
    return float(size.sum() if name == "absolute" else 0.5 * np.sum(e**2))
