"""The architecture, and how all weights and biases lie in one flat vector θ."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from bpviz.engine.normalizing import NORMS


@dataclass(frozen=True)
class Network:
    """A fully connected network with L layers of weights.

    sizes: units per layer, inputs first, L + 1 numbers. activations: their names for layers 1..L.
    norms: how layers 1..L are normalized, names in NORMS; () for none.
    θ holds for each layer l its W^(l), row by row (row = unit), then its b^(l) if there are biases, then
    in a normalized layer γ and β of all units, and in a batch-normalized one the running μ and σ².
    """

    sizes: tuple[int, ...]
    activations: tuple[str, ...]
    bias: bool
    norms: tuple[str, ...] = ()

    @property
    def depth(self) -> int:
        """L, the number of layers of weights."""
        return len(self.sizes) - 1

    @cached_property
    def weights_at(self) -> tuple[int, ...]:
        """Where W^(l) starts in θ, for l = 1..L."""
        starts, at = [], 0
        for layer, (fan_in, units) in enumerate(pairwise(self.sizes), 1):
            starts.append(at)
            at += units * (fan_in + self.bias + NORMS[self.norm(layer)].numbers)
        return tuple(starts)

    @cached_property
    def norms_at(self) -> tuple[int, ...]:
        """Where γ^(l) starts in θ, for l = 1..L."""
        shapes = zip(self.weights_at, pairwise(self.sizes), strict=True)
        return tuple(at + (fan_in + self.bias) * units for at, (fan_in, units) in shapes)

    def norm(self, layer: int) -> str:
        """How layer l = 1..L is normalized."""
        return self.norms[layer - 1] if self.norms else "none"

    def norm_numbers(self, theta: np.ndarray, layer: int) -> np.ndarray:
        """γ, β and, batch-normalized, the running μ and σ² of layer l: a view, (0, 2 or 4, units)."""
        at, numbers = self.norms_at[layer - 1], NORMS[self.norm(layer)].numbers
        return theta[at : at + numbers * self.sizes[layer]].reshape(numbers, self.sizes[layer])

    @cached_property
    def biases_at(self) -> tuple[int, ...]:
        """Where b^(l) starts in θ, for l = 1..L; −1 without biases."""
        shapes = zip(self.weights_at, pairwise(self.sizes), strict=True)
        return tuple(at + fan_in * units if self.bias else -1 for at, (fan_in, units) in shapes)

    @cached_property
    def units_at(self) -> tuple[int, ...]:
        """Where layer l starts in a vector of all units, for l = 0..L."""
        return tuple(int(at) for at in np.cumsum((0, *self.sizes[:-1])))

    @cached_property
    def parameter_count(self) -> int:
        """How many numbers θ has."""
        return self.norms_at[-1] + NORMS[self.norm(self.depth)].numbers * self.sizes[-1]

    def W(self, theta: np.ndarray, layer: int) -> np.ndarray:
        """W^(l) as a view of θ, shape (units, fan-in); l = 1..L."""
        fan_in, units = self.sizes[layer - 1 : layer + 1]
        at = self.weights_at[layer - 1]
        return theta[at : at + units * fan_in].reshape(units, fan_in)

    def b(self, theta: np.ndarray, layer: int) -> np.ndarray:
        """b^(l) as a view of θ, shape (units,), empty without biases; l = 1..L."""
        at = self.biases_at[layer - 1]
        return theta[at : at + self.sizes[layer]] if self.bias else theta[:0]

    def layer_units(self, units: np.ndarray, layer: int) -> np.ndarray:
        """The part of a vector of all units that belongs to layer l = 0..L, as a view."""
        at = self.units_at[layer]
        return units[at : at + self.sizes[layer]]

    def weight_index(self, layer: int, unit: int, source: int) -> int:
        """The index in θ of the weight to `unit` of layer l from `source` of layer l − 1; −1 = bias.

        −2 to −5 = γ, β, and the running μ and σ² of a normalized layer.
        """
        if source < -1:
            return self.norms_at[layer - 1] + (-2 - source) * self.sizes[layer] + unit
        if source < 0:
            return self.biases_at[layer - 1] + unit
        return self.weights_at[layer - 1] + unit * self.sizes[layer - 1] + source

    def locate(self, index: int) -> tuple[int, int, int]:
        """The (layer, unit, source) of an index in θ: the inverse of weight_index."""
        layer = max(at + 1 for at in range(self.depth) if self.weights_at[at] <= index)
        place, fan_in, units = index - self.weights_at[layer - 1], *self.sizes[layer - 1 : layer + 1]
        if place < fan_in * units:
            return layer, place // fan_in, place % fan_in
        kind, unit = divmod(place - fan_in * units, units)
        return layer, unit, -1 - kind if self.bias else -2 - kind
