"""The ranges of the colour maps in one frame, the same through all phases of a step."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.debugger.frame import Frame
from bpviz.engine.activations import ACTIVATIONS
from bpviz.ui.painting.difference import is_difference

FARTHEST = 1e300  # of what a scale shows: the distance of greater numbers may be none
_NICE = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


@dataclass(frozen=True)
class Scales:
    """weight, delta, gradient: the greatest magnitude that a map shows, above 0. activations: for each
    layer 0..L the least and greatest value.
    """

    weight: float
    delta: float
    gradient: float
    activations: tuple[tuple[float, float], ...]


@lru_cache(maxsize=4)
def scales(frame: Frame) -> Scales:
    """The scales of a frame. Weights before and after the step count, so that no phase changes the scale."""
    trace = frame.trace
    if trace is None:
        weight, delta, gradient = _of_edges(frame, frame.theta), 0.0, 0.0
    else:
        weight = max(_of_edges(frame, trace.before), _of_edges(frame, trace.after))
        delta = max(_magnitude(layer) for layer in trace.delta[1:])
        gradient = _of_edges(frame, trace.gradient)
        if not trace.ends_batch:
            gradient = max(gradient, _of_edges(frame, trace.summed))
    ranges = _difference_ranges(frame) if is_difference(frame) else _ranges(frame)
    return Scales(nice_limit(weight), nice_limit(delta), nice_limit(gradient), ranges)


def nice_limit(magnitude: float) -> float:
    """A round number at or just above a magnitude; 1 where there is none, at the most FARTHEST."""
    if not math.isfinite(magnitude) or magnitude < 1 / FARTHEST:
        return 1.0
    if magnitude > FARTHEST:
        return FARTHEST
    power = 10.0 ** math.floor(math.log10(magnitude))
    return next(step * power for step in _NICE if step * power >= magnitude * (1 - 1e-9) or step == 10.0)


def _magnitude(values: np.ndarray) -> float:
    """The greatest |value|, NaN aside; 0 for none at all."""
    if not values.size:
        return 0.0
    return float(max(np.fmax.reduce(values), -np.fmin.reduce(values)))


def _of_edges(frame: Frame, theta: np.ndarray) -> float:
    """The greatest magnitude of weights and biases: γ, β and what else a layer keeps are no edges."""
    network = frame.network
    layers = range(1, network.depth + 1)
    return max(
        max(_magnitude(network.W(theta, layer).ravel()), _magnitude(network.b(theta, layer)))
        for layer in layers
    )


def _ranges(frame: Frame) -> tuple[tuple[float, float], ...]:
    return tuple(_activation_range(frame, layer) for layer in range(frame.network.depth + 1))


def _difference_ranges(frame: Frame) -> tuple[tuple[float, float], ...]:
    """One range, with 0 in its middle, for all layers."""
    values = frame.trace.a if frame.trace else ()
    limit = nice_limit(max(map(_magnitude, values), default=0.0))
    return ((-limit, limit),) * (frame.network.depth + 1)


def _activation_range(frame: Frame, layer: int) -> tuple[float, float]:
    if layer == 0:
        return _input_range(frame.dataset)
    activation = ACTIVATIONS[frame.network.activations[layer - 1]]
    if math.isfinite(activation.low) and math.isfinite(activation.high):
        share = 1.0 - frame.settings.dropout[layer - 1] if frame.settings.dropout else 1.0
        return activation.low / share, activation.high / share
    limit = nice_limit(_magnitude(frame.trace.a[layer])) if frame.trace else 1.0
    return (0.0 if activation.low == 0 else -limit), limit


@lru_cache(maxsize=4)
def _input_range(dataset: Dataset) -> tuple[float, float]:
    low, high = float(dataset.inputs.min()), float(dataset.inputs.max())
    return (-nice_limit(-low) if low < 0 else 0.0), nice_limit(high)
