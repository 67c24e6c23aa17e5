"""Where the weights start: name -> how one layer is drawn. A new one is one entry here."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpviz.engine.network import Network
from bpviz.language import tr


@dataclass(frozen=True)
class Initializer:
    """Draws W^(l) of shape (units, fan-in) from a generator; biases start at 0 unless it says otherwise.

    draws_biases: biases are drawn like weights from a constant unit. uses_scale: reads the scale r.
    """

    title: str
    draw: Callable[[np.random.Generator, tuple[int, int], float], np.ndarray]
    formula: str
    draws_biases: bool = False
    uses_scale: bool = False


def _uniform(rng, shape, scale):
    return rng.uniform(-scale, scale, shape)


def _normal(rng, shape, scale):
    return rng.normal(0.0, scale, shape)


def _xavier(rng, shape, scale):
    limit = math.sqrt(6.0 / (shape[0] + shape[1]))
    return rng.uniform(-limit, limit, shape)


def _he(rng, shape, scale):
    return rng.normal(0.0, math.sqrt(2.0 / shape[1]), shape)


def _zeros(rng, shape, scale):
    return np.zeros(shape)


INITIALIZERS = {
    "uniform": Initializer(tr("uniform ±r"), _uniform, "w ~ U(−r, r)", draws_biases=True, uses_scale=True),
    "normal": Initializer(tr("normal"), _normal, "w ~ N(0, r²)", draws_biases=True, uses_scale=True),
    "xavier": Initializer(tr("Xavier / Glorot"), _xavier, "w ~ U(±√(6/(in + out)))"),
    "he": Initializer("He", _he, "w ~ N(0, 2/in)"),
    "zeros": Initializer(tr("zeros"), _zeros, "w = 0"),
}


def initial_parameters(network: Network, name: str, scale: float, seed: int) -> np.ndarray:
    """θ at t = 0, float64 (parameter_count,), a pure function of its arguments.

    Each layer has a generator of its own, so that adding a layer leaves those below it as they were.
    """
    initializer, theta = INITIALIZERS[name], np.zeros(network.parameter_count)
    for layer in range(1, network.depth + 1):
        rng = np.random.default_rng((seed, layer))
        W, b = network.W(theta, layer), network.b(theta, layer)
        W[:] = initializer.draw(rng, W.shape, scale)
        if network.bias and initializer.draws_biases:
            b[:] = initializer.draw(rng, (len(b), 1), scale)[:, 0]
    start_norms(network, theta)
    return theta


def start_norms(network: Network, theta: np.ndarray) -> None:
    """γ = 1 and β = 0 in normalized layers, and running averages of mean 0 and variance 1; in place on θ."""
    for layer in range(1, network.depth + 1):
        for row, start in zip(network.norm_numbers(theta, layer), (1.0, 0.0, 0.0, 1.0), strict=False):
            row[:] = start
