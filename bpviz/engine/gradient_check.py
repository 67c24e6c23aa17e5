"""The gradient of a step against central differences of the loss, which need the forward pass alone."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from bpviz.engine.moved_batch import MovedBatch
from bpviz.engine.moved_loss import STEP, MovedLoss
from bpviz.engine.network import Network
from bpviz.engine.normalizing import EPSILON
from bpviz.engine.trace import Batch, Trace
from bpviz.language import tr

TOLERANCE = 1e-5
CURVES = 8  # how much larger than its second derivative the third one of a loss is thought to be
CLOSER = 1 / 16  # of ε, to look at an entry again that differs
SLOWER = 4  # how much longer a multiplication takes where a whole batch goes through numpy
SMOOTH = 1 / 32, 1 / 8  # of the bend at ε is left closer by, where the slope does not jump

VERDICTS = (
    tr("agrees"),
    tr("kink"),
    tr("not the gradient"),
    tr("differs"),
    tr("not finite"),
    tr("not checked"),
)
AGREES, KINK, IN_PLACE, DIFFERS, NOT_FINITE, NOT_CHECKED = range(6)


@dataclass(frozen=True, eq=False)
class GradientCheck:
    """Parameters of one step, checked; all arrays are (n,) and belong together entry by entry.

    parameters: indices in θ. backprop: the gradient as the step computed it. numeric: the central
    difference (f(θ + ε) − f(θ − ε)) / 2ε. relative_error: |backprop − numeric| divided by the greater
    of both magnitudes, or by a floor below which rounding is all there is. verdict: codes of VERDICTS;
    "kink": the slope of the loss jumps within ε; "not the gradient": what is computed in place differs
    on purpose; "not checked": it comes through the statistics of a batch that was not given: numeric and
    relative_error are NaN.
    """

    parameters: np.ndarray
    backprop: np.ndarray
    numeric: np.ndarray
    relative_error: np.ndarray
    verdict: np.ndarray

    @cached_property
    def order(self) -> np.ndarray:
        """Its entries by error, the largest first; not finite before all, not checked after all."""
        size = np.where(self.verdict == NOT_FINITE, np.inf, self.relative_error)
        size[self.verdict == NOT_CHECKED] = -1.0
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
    network: Network,
    trace: Trace,
    loss: str = "squared",
    *,
    in_place: bool = False,
    parameters: np.ndarray | None = None,
    batch: Batch | None = None,
) -> GradientCheck:
    """Check the gradient of a step at θ before its update; of some parameters, or of all.

    It is that of the loss of the step's sample, as named in LOSSES, under the step's dropout; penalties
    are no part of it. parameters: indices in θ. Running averages have no gradient and are left out; frozen
    parameters have one. in_place: whether the hidden errors read v^{t+1}.
    batch: of a batch-normalized network the batch of the step, see Engine.batch_of. What comes through its
    statistics is checked by the summed loss of all its samples, with the weight moved where the step's own
    sample meets it: summed over the batch this is the gradient of the batch.
    ε = ∛(machine epsilon) · max(1, |z|) / max(1, |a|), where the weight brings a into the weighted sum z:
    so the sum moves by about 6·10⁻⁶ of its size; in a normalized layer, of its σ.
    """
    chosen = np.arange(network.parameter_count) if parameters is None else np.asarray(parameters, np.intp)
    chosen = chosen[_has_gradient(network, chosen)]
    numeric, error = np.full((2, chosen.size), np.nan)
    verdict = np.full(chosen.size, NOT_CHECKED, np.int8)
    with np.errstate(all="ignore"):  # a diverging step is judged as it is
        point = MovedLoss(network, trace, loss)
        whole = MovedBatch(network, trace, loss, batch) if point.lowest and batch else None
        for layer in range(1, network.depth + 1):
            for here, through in _groups(network, layer, chosen):
                is_joint = layer < point.lowest or (through and layer == point.lowest)
                losses = whole if is_joint else point
                if here.size and losses is not None:
                    moves = _Moves(losses, layer, through, chosen[here], trace.gradient[chosen[here]])
                    numeric[here], error[here], verdict[here] = moves.judge(
                        in_place and layer < network.depth
                    )
    return GradientCheck(chosen, trace.gradient[chosen], numeric, error, verdict)


def check_cost(network: Network, samples: int = 1) -> int:
    """How many multiplications it takes to check all parameters; 10⁹ take about a third of a second.

    samples: of a batch that is normalized together; each of its multiplications counts for more.
    """
    ends = (*network.weights_at, network.parameter_count)
    sizes = (*network.sizes[:-1], network.sizes[-1] ** 2)
    layers = range(1, network.depth + 1)
    each = samples * SLOWER if samples > 1 else 1
    return each * sum(2 * (ends[n] - ends[n - 1]) * (sizes[n] + ends[-1] - ends[n]) for n in layers)


def _has_gradient(network: Network, parameters: np.ndarray) -> np.ndarray:
    """False for running averages, which no step computes a gradient of."""
    is_average = np.zeros(network.parameter_count, bool)
    for layer in range(1, network.depth + 1):
        network.norm_numbers(is_average, layer)[2:] = True
    return ~is_average[parameters]


def _groups(network: Network, layer: int, parameters: np.ndarray):
    """The places of a layer's parameters, and whether they come through its statistics; γ and β do not."""
    ends = (*network.weights_at, network.parameter_count)
    is_of_layer = (parameters >= ends[layer - 1]) & (parameters < ends[layer])
    is_weight = parameters < network.norms_at[layer - 1]
    yield np.flatnonzero(is_of_layer & is_weight), network.norm(layer) != "none"
    yield np.flatnonzero(is_of_layer & ~is_weight), False


class _Difference(NamedTuple):
    """central: (f(θ + ε) − f(θ − ε)) / 2ε. bend: by how much the slopes at both sides differ, which
    shrinks with ε but for where the slope jumps. steep: the sizes of both. doubt: how far off central may be.
    """

    central: np.ndarray
    bend: np.ndarray
    steep: np.ndarray
    doubt: np.ndarray


class _Moves:
    """Parameters of one layer, each moved alone by ε: a sum of its unit moves, all above follows."""

    def __init__(self, point: MovedLoss | MovedBatch, layer: int, through: bool, parameters, gradient):
        self._point, self._layer, self._through = point, layer, through
        self._parameters, self._gradient = parameters, gradient
        self._units, self._inputs = _units_and_inputs(point, layer, parameters)
        largest_input = np.maximum(1.0, np.abs(self._inputs))
        if through:  # γ (z − μ) / σ + β bends with σ, however large z is
            spread = np.sqrt(point.spread[layer][self._units] ** 2 + EPSILON)
            size = spread * np.cbrt(np.maximum(1.0, np.abs(point.z[layer]).max() / spread))
            self._curve = CURVES * largest_input * np.maximum(1.0, 1 / spread)
        else:
            size = np.maximum(1.0, np.abs(point.y[layer][self._units]))
            self._curve = CURVES * largest_input
        self.epsilon = STEP * size / largest_input
        self._noise = point.noise(layer, through)

    def _losses(self, part: float) -> np.ndarray:
        """f with each parameter moved by a part of ε."""
        return self._point.losses(self._layer, self._units, part * self.epsilon * self._inputs, self._through)

    def difference(self, part: float = 1.0) -> _Difference:
        """The differences with a part of ε.

        Its doubt: the roundings of the loss, and the third order of its curve.
        """
        step, plus, minus = part * self.epsilon, self._losses(part), self._losses(-part)
        above, below = (plus - self._point.value) / step, (self._point.value - minus) / step
        bend, steep = np.abs(plus + minus - 2 * self._point.value) / step, np.abs(above) + np.abs(below)
        doubt = self._noise / step + self._curve * step * bend
        return _Difference((plus - minus) / (2 * step), bend, steep, doubt)

    def error(self, difference: _Difference) -> np.ndarray:
        """The relative error; its floor is where the doubt alone makes an error of TOLERANCE."""
        floor = np.maximum(difference.doubt / TOLERANCE, 1e-300)
        size = np.maximum(np.abs(self._gradient), np.abs(difference.central))
        return np.abs(self._gradient - difference.central) / np.maximum(size, floor)

    def judge(self, in_place: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The central difference, its error and a code of VERDICTS for each."""
        difference = self.difference()
        error = self.error(difference)
        differing = np.flatnonzero(error > TOLERANCE)
        is_kink = np.zeros(error.size, bool)
        if differing.size:
            again = _Moves(
                self._point,
                self._layer,
                self._through,
                self._parameters[differing],
                self._gradient[differing],
            )
            error[differing], is_kink[differing] = again.look_closer()
        verdict = np.where(error <= TOLERANCE, AGREES, DIFFERS)
        verdict[~np.isfinite(error)] = NOT_FINITE
        differs = verdict == DIFFERS
        verdict[differs] = IN_PLACE if in_place else np.where(is_kink[differs], KINK, DIFFERS)
        return difference.central, error, verdict

    def look_closer(self) -> tuple[np.ndarray, np.ndarray]:
        """The errors once the curve is measured, and where a kink explains what is left of them.

        By its bend the slope is smooth or jumps within ε. Where it is smooth, what the difference still
        changes by closer to θ is added to its doubt: at a flat place of φ the third derivative is not
        small beside the second. It is smooth, too, where the difference itself nears the gradient so: where
        all samples of a batch are equal, bends at 0 that differ from side to side cancel each other.
        """
        wide, close = self.difference(), self.difference(CLOSER)
        left, off = close.bend / wide.bend, np.abs(wide.central - self._gradient)
        jumps = (left > SMOOTH[1]) & (close.bend > 4 * close.doubt)  # at θ itself, of one unit or of many
        is_explained = off <= 0.75 * np.where(jumps, wide.steep, wide.bend)
        is_beside = is_explained & (left < SMOOTH[0])  # a kink within ε, but not closer by
        nears = np.abs(close.central - self._gradient) <= SMOOTH[1] * off
        is_smooth = ((left >= SMOOTH[0]) & (left <= SMOOTH[1])) | (nears & ~is_beside)
        curve = np.where(is_smooth, 2 * np.abs(wide.central - close.central), 0.0)
        error = self.error(wide._replace(doubt=wide.doubt + curve))
        return error, (is_explained & (left > SMOOTH[1])) | (self.error(close) <= TOLERANCE)


def _units_and_inputs(point: MovedLoss | MovedBatch, layer: int, parameters: np.ndarray):
    """The unit whose sum each parameter of a layer is part of, and what it brings into it, times itself."""
    network, inputs, hat = point.network, point.inputs[layer], point.hat[layer]
    fan_in, units = network.sizes[layer - 1 : layer + 1]
    place = parameters - network.weights_at[layer - 1]
    rest, beyond = place - fan_in * units, parameters - network.norms_at[layer - 1]
    unit = np.where(rest < 0, place // fan_in, rest % units)
    is_gain = (beyond >= 0) & (beyond < units)
    return unit, np.where(rest < 0, inputs[place % fan_in], np.where(is_gain, hat[unit], 1.0))
