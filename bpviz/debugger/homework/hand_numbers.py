"""The numbers of one step as a sheet: some put in by hand, the others following from them by the rules."""

import math

import numpy as np

from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.notation import BIAS
from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.engine.activations import slope_at, value_at
from bpviz.engine.network import Network
from bpviz.engine.trace import Trace


def is_frozen(training: TrainingChoice, layer: int, source: int = 0) -> bool:
    """Whether the weights (for source BIAS the biases) of a layer are not trained."""
    whole, letter = ("biases", "b") if source == BIAS else ("weights", "W")
    return whole in training.frozen or f"{letter}{layer}" in training.frozen


class HandNumbers:
    """Starts as a copy of a step, its arrays laid out like those of a Trace.

    before, alpha, target and the inputs a[0] are given; all else can be put, or follows.
    """

    def __init__(self, network: Network, trace: Trace, training: TrainingChoice):
        self.network, self.training = network, training
        self.alpha, self.target, self.before = trace.alpha, trace.target, trace.before
        self.z = [values.copy() for values in trace.z]
        self.a = [values.copy() for values in trace.a]
        self.delta = [values.copy() for values in trace.delta]
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
        """∂f/∂a^(l), (units,): output − target, or Σ_k δ_k w_{k,n}."""
        if layer == self.network.depth:
            return self.a[layer] - self.target
        return self.read_weights(layer + 1).T @ self.delta[layer + 1]

    def _weighted_sums(self, layer: int) -> None:
        self.z[layer] = self.network.W(self.before, layer) @ self.a[layer - 1]
        if self.network.bias:
            self.z[layer] += self.network.b(self.before, layer)

    def _activations(self, layer: int) -> None:
        self.a[layer] = np.array([self.apply(layer, z) for z in self.z[layer]])

    def _loss(self, _: int) -> None:
        self.loss = float(0.5 * np.sum((self.a[-1] - self.target) ** 2))

    def _errors(self, layer: int) -> None:
        slopes = [self.slope(layer, unit) for unit in range(self.network.sizes[layer])]
        self.delta[layer] = self.pulls(layer) * np.array(slopes)

    def _gradients(self, layer: int) -> None:
        network = self.network
        network.W(self.gradient, layer)[:] = np.outer(self.delta[layer], self.a[layer - 1])
        if network.bias:
            network.b(self.gradient, layer)[:] = self.delta[layer]

    def _weights(self, layer: int) -> None:
        for part, source in ((self.network.W, 0), (self.network.b, BIAS)):
            step = 0.0 if is_frozen(self.training, layer, source) else self.alpha
            part(self.after, layer)[:] = part(self.before, layer) - step * part(self.gradient, layer)
