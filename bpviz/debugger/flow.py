"""How strong signals and errors are in each layer over a run, and whether they fade or blow up on the way."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.recorder import Curves
from bpviz.debugger.sampling_rows import SECONDS, compute_coarsest_first, last_row, spaced_steps
from bpviz.engine.network import Network
from bpviz.engine.phases import Kind
from bpviz.engine.trace import Trace

MOST_ROWS = 200
NEIGHBOURS = 9  # rows that a typical value is taken over
EVEN = 1.25  # a factor per layer below it counts as none
MOST_FOLLOWED = 512  # samples of a batch that are gone through to see what it ends with
STRONG = 100.0  # one from end to end above it as vanishing or exploding

# name -> the kind of phase from which on a layer has it
MEASURES = {
    "activations": Kind.FORWARD,
    "errors": Kind.ERROR,
    "gradients": Kind.ERROR,
    "updates": Kind.UPDATE,
}

UPDATES = list(MEASURES).index("updates")

Step = Callable[[np.ndarray, int], Trace]
Follow = Callable[[Trace], Trace]


@dataclass(frozen=True, eq=False)
class Flow:
    """Norms of layers 1..L, one row for each of `steps`, (n,): of the one sample of that step.

    All but updates are root mean squares, so that layers of different width compare: activations of the
    layer's units, errors δ of its units, gradients of its weights and biases. updates is ‖ΔW‖ / ‖W‖ of the
    update that the step's batch ends with, NaN for W = 0 and for batches of more than MOST_FOLLOWED samples.
    Each is (n, L). complete: False while rows in between are still to be computed.
    """

    steps: np.ndarray
    activations: np.ndarray
    errors: np.ndarray
    gradients: np.ndarray
    updates: np.ndarray
    complete: bool = True

    def values(self, measure: str) -> np.ndarray:
        """The norms by their name in MEASURES, (n, L)."""
        return getattr(self, measure)


class FlowRecorder:
    """Builds the flow of one run, and computes no row twice while the run grows.

    Rows stand at multiples of a power of two, at most 200 of them, and at the newest recorded step: when
    they grow too many every second one is dropped. Each call computes missing rows for about `seconds`,
    one at least, the coarsest first, so that curves appear as a whole and grow finer.
    """

    def __init__(self, network: Network, seconds: float = SECONDS):
        self._network, self.seconds = network, seconds
        self._rows: dict[int, np.ndarray] = {}

    def flow(self, curves: Curves, step: Step, follow: Follow) -> Flow:
        """The rows that are known by now.

        step(θ, t) takes step t of this run from θ and tells all of it, follow(trace) the step after another.
        """
        wanted = row_steps(curves)

        def compute(t: int):
            trace = step(curves.thetas[t // curves.stride], t)
            self._rows[t] = norms = layer_norms(self._network, trace)
            if not trace.ends_batch and trace.batch_size <= MOST_FOLLOWED:
                norms[UPDATES] = layer_norms(self._network, _end_of_batch(trace, follow))[UPDATES]

        complete = compute_coarsest_first(set(wanted) - self._rows.keys(), compute, self.seconds)
        self._rows = {t: self._rows[t] for t in wanted if t in self._rows}
        values = np.array(list(self._rows.values())).reshape(-1, len(MEASURES), self._network.depth)
        return Flow(np.array(list(self._rows)), *values.transpose(1, 0, 2), complete=complete)

    def cut(self, t: int) -> None:
        """Forget step t and all after it: they are taken otherwise from now on."""
        self._rows = {at: row for at, row in self._rows.items() if at < t}


def _end_of_batch(trace: Trace, follow: Follow) -> Trace:
    """The step that ends the batch of a step."""
    while not trace.ends_batch:
        trace = follow(trace)
    return trace


def row_steps(curves: Curves) -> list[int]:
    """At most 200 recorded steps, ascending: multiples of a power of two, and the newest one."""
    steps, last = spaced_steps(curves, MOST_ROWS - 1), last_row(curves)
    return list(steps) if steps[-1] == last else [*steps, last]


def layer_norms(network: Network, trace: Trace) -> np.ndarray:
    """The measures of one step, (4, L), see Flow; no updates before its batch ends."""
    layers, change = range(1, network.depth + 1), trace.change
    norms = [
        [root_mean_square(trace.a[layer]) for layer in layers],
        [root_mean_square(trace.delta[layer]) for layer in layers],
        [root_mean_square(_part(network, trace.gradient, layer)) for layer in layers],
        [_ratio(network.W(change, layer), network.W(trace.before, layer)) for layer in layers],
    ]
    if not trace.ends_batch:
        norms[UPDATES] = [math.nan] * network.depth
    return np.array(norms)


def shown_norms(frame: Frame, measure: str) -> np.ndarray:
    """One measure of the shown step, (L,); NaN for layers that are not revealed so far."""
    layers = range(1, frame.network.depth + 1)
    if frame.trace is None:
        return np.full(len(layers), np.nan)
    norms = layer_norms(frame.network, frame.trace)[list(MEASURES).index(measure)]
    return np.where([frame.shows(MEASURES[measure], layer) for layer in layers], norms, np.nan)


def _part(network: Network, flat: np.ndarray, layer: int) -> np.ndarray:
    """Weights and biases of a layer, which lie side by side."""
    at = network.weights_at[layer - 1]
    return flat[at : at + network.sizes[layer] * (network.sizes[layer - 1] + network.bias)]


def _ratio(change: np.ndarray, weights: np.ndarray) -> float:
    size = root_mean_square(weights.ravel())
    return root_mean_square(change.ravel()) / size if size else math.nan


def root_mean_square(values: np.ndarray) -> float:
    """√(Σ v² / n) of (n,), which neither very small nor very large numbers spoil."""
    greatest = float(np.abs(values).max())
    if greatest == 0.0 or not math.isfinite(greatest):
        return greatest
    scaled = values / greatest
    return greatest * math.sqrt(float(scaled @ scaled) / len(values))


def typical(values: np.ndarray) -> np.ndarray:
    """The geometric mean of each row with its 4 neighbours at both sides, (n, L), to see past one sample.

    Rows of 0 are left out of the mean, unless they are the most: then it is 0. NaN where nothing is known.
    """
    known, positive = np.isfinite(values), np.isfinite(values) & (values > 0)
    logs = np.log(values, where=positive, out=np.zeros_like(values))
    count, above = _window_sums(known), _window_sums(positive)
    mean = np.exp(_window_sums(logs) / np.maximum(above, 1))
    mean[2 * above < count] = 0.0
    mean[count == 0] = np.nan
    return mean


def _window_sums(values: np.ndarray) -> np.ndarray:
    """Sums over NEIGHBOURS rows around each row, fewer at the ends."""
    half, count = NEIGHBOURS // 2, len(values)
    sums = np.vstack((np.zeros((1, values.shape[1])), np.cumsum(values, axis=0, dtype=float)))
    rows = np.arange(count)
    return sums[np.minimum(rows + half + 1, count)] - sums[np.maximum(rows - half, 0)]


@dataclass(frozen=True)
class Trend:
    """How norms go through the layers, from where the flow starts to where it ends.

    factor: the geometric mean of the ratios of adjacent layers, ≥ 1. total: that of the two ends.
    word: "even" (a factor below 1.25), "shrink", "grow", "vanishing" (the end below 1 % of the
    start), "exploding" (above 100 times), "zero" (in `layers`), "unknown" (not finite, or one layer).
    """

    word: str
    factor: float = 1.0
    total: float = 1.0
    layers: tuple[int, ...] = ()


def trend(norms: np.ndarray, *, backward: bool) -> Trend:
    """The trend of the norms of layers 1..L, (L,); backward: they flow from layer L to layer 1."""
    if not np.isfinite(norms).all():
        return Trend("unknown")
    zero = tuple(int(at) + 1 for at in np.flatnonzero(norms == 0))
    if zero:
        return Trend("zero", layers=zero)
    if len(norms) < 2:
        return Trend("unknown")
    change = (math.log(norms[-1]) - math.log(norms[0])) * (-1 if backward else 1)
    total, factor = math.exp(min(abs(change), 700.0)), math.exp(abs(change) / (len(norms) - 1))
    if factor < EVEN:
        return Trend("even", factor, total)
    words = ("grow", "exploding") if change > 0 else ("shrink", "vanishing")
    return Trend(words[total > STRONG], factor, total)
