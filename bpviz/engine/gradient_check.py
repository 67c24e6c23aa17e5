"""The gradient of a step against central differences of the loss, which need the forward pass alone."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from bpviz.engine.engine import Engine
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings
from bpviz.engine.trace import Trace

TOLERANCE = 1e-5
STEP = float(np.cbrt(np.finfo(float).eps))  # 6·10⁻⁶: balances rounding against the curve of the loss
ROUNDINGS = 32  # how many roundings of the loss a difference may be off
CURVES = 8  # how much larger than its second derivative the third one of a loss is thought to be
CLOSER = 1 / 16  # of ε, to look at an entry again that differs
ROWS = 4096  # losses computed at a time

VERDICTS = ("agrees", "kink", "not the gradient", "differs", "not finite")
AGREES, KINK, IN_PLACE, DIFFERS, NOT_FINITE = range(5)


@dataclass(frozen=True, eq=False)
class GradientCheck:
    """Parameters of one step, checked; all arrays are (n,) and belong together entry by entry.

    parameters: indices in θ. backprop: the gradient as the step computed it. numeric: the central
    difference (f(θ + ε) − f(θ − ε)) / 2ε. relative_error: |backprop − numeric| divided by the greater
    of both magnitudes, or by a floor below which rounding is all there is. verdict: codes of VERDICTS;
    "kink": the slope of the loss jumps within ε; "not the gradient": what is computed in place differs
    on purpose.
    """

    parameters: np.ndarray
    backprop: np.ndarray
    numeric: np.ndarray
    relative_error: np.ndarray
    verdict: np.ndarray

    @cached_property
    def order(self) -> np.ndarray:
        """Its entries by error, the largest first; what is not finite stands before all."""
        size = np.where(self.verdict == NOT_FINITE, np.inf, self.relative_error)
        return np.argsort(-size, kind="stable")

    @property
    def worst(self) -> int | None:
        """The entry with the largest error, None if nothing was checked."""
        return int(self.order[0]) if self.order.size else None

    @cached_property
    def counts(self) -> tuple[int, ...]:
        """How many entries have each of the VERDICTS."""
        return tuple(int(count) for count in np.bincount(self.verdict, minlength=len(VERDICTS)))


def check_gradient(
    network: Network, trace: Trace, *, in_place: bool = False, parameters: np.ndarray | None = None
) -> GradientCheck:
    """Check the gradient of a step at θ before its update; of some parameters, or of all.

    parameters: indices in θ. in_place: whether the hidden errors read v^{t+1}. Frozen parameters have
    a gradient too. ε = ∛(machine epsilon) · max(1, |z|) / max(1, |a|), where the weight brings a into
    the weighted sum z: so the sum moves by about 6·10⁻⁶ of its size.
    """
    chosen = np.arange(network.parameter_count) if parameters is None else np.asarray(parameters, np.intp)
    numeric, error = np.empty(chosen.size), np.empty(chosen.size)
    verdict = np.empty(chosen.size, np.int8)
    with np.errstate(all="ignore"):  # a diverging step is judged as it is
        point = _Point(network, trace)
        for layer in range(1, network.depth + 1):
            here = np.flatnonzero(_is_of_layer(network, layer, chosen))
            if here.size:
                moves = _Moves(point, layer, chosen[here])
                difference = moves.difference()
                numeric[here], error[here] = difference.central, moves.error(difference)
                verdict[here] = moves.judge(error[here], in_place and layer < network.depth)
    return GradientCheck(chosen, trace.gradient[chosen], numeric, error, verdict)


def check_cost(network: Network) -> int:
    """How many multiplications it takes to check all parameters; 10⁹ take about a third of a second."""
    ends = (*network.weights_at, network.parameter_count)
    layers = range(1, network.depth + 1)
    return sum(2 * (ends[n] - ends[n - 1]) * (network.sizes[n] + ends[-1] - ends[n]) for n in layers)


def _is_of_layer(network: Network, layer: int, parameters: np.ndarray) -> np.ndarray:
    ends = (*network.weights_at, network.parameter_count)
    return (parameters >= ends[layer - 1]) & (parameters < ends[layer])


class _Point:
    """θ and the sample of a step: its z and a, layer by layer, and how precise its loss can be."""

    def __init__(self, network: Network, trace: Trace):
        self.network, self.theta, self.target = network, trace.before, trace.target
        self.gradient = trace.gradient
        self._phi = [_engine(Network((1, 1), (name,), False)) for name in network.activations]
        self.z, self.a = [trace.a[0][:0]], [trace.a[0]]
        for layer in range(1, network.depth + 1):
            z = network.W(self.theta, layer) @ self.a[-1]
            if network.bias:
                z += network.b(self.theta, layer)
            self.z.append(z)
            self.a.append(self.activation(layer, z))
        self.loss = self.losses(self.a[-1][None])[0]
        self.noise = ROUNDINGS * np.finfo(float).eps * (self.loss + self._shake())

    def activation(self, layer: int, z: np.ndarray) -> np.ndarray:
        """φ_l of numbers (n,): what a network of one unit with weight 1 gives out."""
        return self._phi[layer - 1].predict(np.ones(1), z[:, None])[:, 0]

    def losses(self, outputs: np.ndarray) -> np.ndarray:
        """f for each row of outputs, (n, Q)."""
        return (0.5 * (outputs - self.target) ** 2).sum(axis=1)

    def _shake(self) -> float:
        """How far the loss moves, per relative movement of the numbers that its outputs are sums of."""
        last = self.network.depth
        size = np.abs(self.network.W(self.theta, last)) @ np.abs(self.a[-2])
        if self.network.bias:
            size += np.abs(self.network.b(self.theta, last))
        moved = self.activation(last, self.z[last] + STEP * size) + STEP * np.abs(self.a[last])
        change = 0.5 * (moved - self.target) ** 2 - 0.5 * (self.a[last] - self.target) ** 2
        return float(np.abs(change).sum() / STEP)


class _Difference(NamedTuple):
    """central: (f(θ + ε) − f(θ − ε)) / 2ε. bend: by how much the slopes at both sides differ, which
    shrinks with ε but for where the slope jumps. doubt: how far off central may be.
    """

    central: np.ndarray
    bend: np.ndarray
    doubt: np.ndarray


class _Moves:
    """Parameters of one layer, each moved alone by ε: the sum z of its unit moves, all above follows."""

    def __init__(self, point: _Point, layer: int, parameters: np.ndarray):
        network = point.network
        self._point, self._layer, self._parameters = point, layer, parameters
        self._gradient = point.gradient[parameters]
        fan_in, units = network.sizes[layer - 1], network.sizes[layer]
        place = parameters - network.weights_at[layer - 1]
        is_weight = place < fan_in * units
        self._units = np.where(is_weight, place // fan_in, place - fan_in * units)
        self._inputs = np.where(is_weight, point.a[layer - 1][place % fan_in], 1.0)
        size = np.maximum(1.0, np.abs(point.z[layer][self._units]))
        self.epsilon = STEP * size / np.maximum(1.0, np.abs(self._inputs))
        self._above, self._above_theta = None, None
        if layer < network.depth:
            self._above = _engine(Network(network.sizes[layer:], network.activations[layer:], network.bias))
            self._above_theta = point.theta[network.weights_at[layer] :]

    def losses(self, part: float) -> np.ndarray:
        """f with each parameter moved by a part of ε."""
        sums = self._point.z[self._layer][self._units] + part * self.epsilon * self._inputs
        values = self._point.activation(self._layer, sums)
        pieces = (slice(start, start + ROWS) for start in range(0, values.size, ROWS))
        return np.concatenate([self._losses_of(values[piece], self._units[piece]) for piece in pieces])

    def _losses_of(self, values: np.ndarray, units: np.ndarray) -> np.ndarray:
        rows = np.repeat(self._point.a[self._layer][None], values.size, axis=0)
        rows[np.arange(values.size), units] = values
        outputs = rows if self._above is None else self._above.predict(self._above_theta, rows)
        return self._point.losses(outputs)

    def difference(self, part: float = 1.0) -> _Difference:
        """The differences with a part of ε.

        Its doubt: the roundings of the loss, and the third order of its curve.
        """
        step, plus, minus = part * self.epsilon, self.losses(part), self.losses(-part)
        bend = np.abs(plus + minus - 2 * self._point.loss) / step
        third_order = CURVES * step * np.maximum(1.0, np.abs(self._inputs)) * bend
        doubt = self._point.noise / step + third_order
        return _Difference((plus - minus) / (2 * step), bend, doubt)

    def error(self, difference: _Difference) -> np.ndarray:
        """The relative error; its floor is where the doubt alone makes an error of TOLERANCE."""
        floor = np.maximum(difference.doubt / TOLERANCE, 1e-300)
        size = np.maximum(np.abs(self._gradient), np.abs(difference.central))
        return np.abs(self._gradient - difference.central) / np.maximum(size, floor)

    def judge(self, error: np.ndarray, in_place: bool) -> np.ndarray:
        """A code of VERDICTS for each."""
        verdict = np.where(error <= TOLERANCE, AGREES, DIFFERS)
        verdict[~np.isfinite(error)] = NOT_FINITE
        differing = np.flatnonzero(verdict == DIFFERS)
        if in_place:
            verdict[differing] = IN_PLACE
        elif differing.size:
            again = _Moves(self._point, self._layer, self._parameters[differing])
            verdict[differing[again.at_kink()]] = KINK
        return verdict

    def at_kink(self) -> np.ndarray:
        """Where a jump of the slope within ε explains why gradient and difference are not the same."""
        wide, close = self.difference(), self.difference(CLOSER)
        is_explained = np.abs(self._gradient - wide.central) <= 0.75 * wide.bend
        return (is_explained & (close.bend > wide.bend / 8)) | (self.error(close) <= TOLERANCE)


def _engine(network: Network) -> Engine:
    """One that is for predictions only."""
    return Engine(network, np.zeros((1, network.sizes[0])), np.zeros((1, network.sizes[-1])), Settings())
