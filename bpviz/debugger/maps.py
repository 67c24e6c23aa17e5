"""What the units of a network answer over one or two of its inputs, the others fixed at a sample's."""

import time
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.debugger.results import middle_of
from bpviz.debugger.run import Run
from bpviz.engine.engine import Engine
from bpviz.engine.network import Network

SIDES = (
    160,
    128,
    96,
    80,
    64,
    48,
    32,
    24,
    16,
)  # points along each of two inputs, as time allows
CURVE_POINTS = (256, 128, 64, 32)  # along one
MARGIN = 0.12  # of the data's range, on each side of it
LEAST_RANGE = 1e-100  # what differs by less counts as equal: its pixels could not be told apart
SECONDS_APART = 0.022  # two maps of a fast run: every other frame brings one
MOST_NUMBERS = 4_000_000  # activations at once
MOST_SAMPLES = 1000
NEWS = 0.3  # weight of the latest measurement of what a point takes
PER_PARAMETER, PER_UNIT = 1e-9, 5e-9  # seconds for one point, until it is measured


@dataclass(frozen=True)
class MapQuestion:
    """What is to be seen. axes: the one or two inputs that vary, from 0. side: most points along each of two.

    hidden: beside the outputs these hidden units, first and end in the order of the layers.
    """

    axes: tuple[int, ...]
    side: int = SIDES[0]
    hidden: tuple[int, int] = (0, 0)


@dataclass(frozen=True, eq=False)
class AnswerMap:
    """The answer, with θ of step t.

    sample: the one whose values the other inputs have; None where there are no others.
    places: for each axis where its points lie, (n,), within its limits. units: (layer, index) of each map.
    values: (units, n), or (units, rows, columns) with rows from the least y on.
    answers, held_answers: d̂, (m, Q), of the samples that `spread` names; None where that takes too long.
    middle: what parts the two classes of a single output.
    """

    question: MapQuestion
    t: int
    dataset: Dataset
    sample: int | None
    places: tuple[np.ndarray, ...]
    limits: tuple[tuple[float, float], ...]
    units: tuple[tuple[int, int], ...]
    values: np.ndarray
    answers: np.ndarray | None
    held_answers: np.ndarray | None
    middle: float

    def of(self, unit: tuple[int, int]) -> np.ndarray:
        """The values of one unit."""
        return self.values[self.units.index(unit)]


def hidden_units(network: Network) -> tuple[tuple[int, int], ...]:
    """(layer, index) of all hidden units, layer by layer."""
    layers = range(1, network.depth)
    return tuple((layer, unit) for layer in layers for unit in range(network.sizes[layer]))


def output_units(network: Network) -> tuple[tuple[int, int], ...]:
    """(layer, index) of all outputs."""
    return tuple((network.depth, unit) for unit in range(network.sizes[-1]))


@lru_cache(maxsize=64)
def spread(count: int) -> np.ndarray:
    """Samples that stand for `count` of them: all, or MOST_SAMPLES evenly from first to last."""
    return np.linspace(0, count - 1, min(count, MOST_SAMPLES)).astype(int)


@lru_cache(maxsize=64)
def limits_of(dataset: Dataset, axis: int) -> tuple[float, float]:
    """What is shown of an input: all that the data have of it, held out or not, and a margin."""
    values = np.concatenate((dataset.inputs[:, axis], dataset.held_inputs[:, axis]))
    low, high = float(values.min()), float(values.max())
    margin = MARGIN * (high - low) if high - low > LEAST_RANGE else 0.5
    return low - margin, high + margin


class MapRecorder:
    """Answers questions about one run, with as many points as the time allows."""

    def __init__(self, run: Run):
        network = run.network
        # The run keeps its recorder alive, so that it must not be kept by it.
        self._network = network
        self._pace = PER_PARAMETER * network.parameter_count + PER_UNIT * sum(network.sizes)
        self._latest: AnswerMap | None = None
        self._made_at, self._made_in = 0.0, 0.0

    def find(
        self, run: Run, question: MapQuestion, dataset: Dataset, sample: int, seconds: float, *, live: bool
    ) -> AnswerMap | None:
        """The map at the step where the run stands; None for inputs that it does not have.

        dataset, sample: of the shown step. live: frames rush by: the latest map serves again for a while, and
        the others stay fixed at the sample that it has, unless steps are shown one by one.
        """
        if max(question.axes) >= self._network.sizes[0]:
            return None
        latest, now = self._latest, time.perf_counter()
        is_same = latest is not None and latest.question == question and latest.dataset is dataset
        if is_same and live and now - self._made_at < SECONDS_APART:
            return latest
        if len(question.axes) == self._network.sizes[0]:
            sample = None
        elif is_same and live and abs(run.t - latest.t) > 1:
            sample = latest.sample
        if is_same and (latest.t, latest.sample) == (run.t, sample) and self._made_in >= seconds:
            return latest
        self._latest, self._made_in = self._make(run, question, dataset, sample, seconds), seconds
        self._made_at = time.perf_counter()
        return self._latest

    def _make(self, run: Run, question: MapQuestion, dataset: Dataset, sample: int | None, seconds: float):
        engine, network = run.journal.at(run.t).engine, self._network
        limits = tuple(limits_of(dataset, axis) for axis in question.axes)
        count = self._points(question, seconds)
        places = tuple(_places(each, count) for each in limits)
        found = self._measured(engine, run.theta, _grid(dataset.inputs[sample or 0], question.axes, places))
        units = (*output_units(network), *hidden_units(network)[slice(*question.hidden)])
        columns = [network.units_at[layer] + unit for layer, unit in units]
        shape = (len(units), *(count for _ in question.axes))
        values = np.ascontiguousarray(found[:, columns].T).reshape(shape)
        parts = dataset.inputs, dataset.held_inputs
        answered = [self._answers(engine, run.theta, rows, seconds) for rows in parts]
        middle = middle_of(run.journal.setup.dataset)
        return AnswerMap(question, run.t, dataset, sample, places, limits, units, values, *answered, middle)

    def _measured(self, engine: Engine, theta: np.ndarray, inputs: np.ndarray) -> np.ndarray:
        """The activations of all units, (n, units); learns how long a point takes."""
        began = time.perf_counter()
        found = engine.activations(theta, inputs)
        self._pace += NEWS * ((time.perf_counter() - began) / len(inputs) - self._pace)
        return found

    def _points(self, question: MapQuestion, seconds: float) -> int:
        """Points along each axis."""
        dimensions = len(question.axes)
        choices = CURVE_POINTS if dimensions == 1 else [side for side in SIDES if side <= question.side]
        most = min(seconds / self._pace, MOST_NUMBERS / sum(self._network.sizes))
        return next((count for count in choices if count**dimensions <= most), choices[-1])

    def _answers(self, engine: Engine, theta: np.ndarray, inputs: np.ndarray, seconds: float):
        rows = inputs[spread(len(inputs))]
        return engine.predict(theta, rows) if len(rows) * self._pace <= seconds else None


def _places(limits: tuple[float, float], count: int) -> np.ndarray:
    """The middles of so many equal parts between two limits."""
    low, high = limits
    return low + (high - low) * (np.arange(count) + 0.5) / count


def _grid(others: np.ndarray, axes: tuple[int, ...], places: tuple[np.ndarray, ...]) -> np.ndarray:
    """Inputs, (points, M), row by row from the least y on; what is not an axis is as in `others`, (M,)."""
    meshed = np.meshgrid(*places)
    inputs = np.tile(others, (meshed[0].size, 1))
    for axis, values in zip(axes, meshed, strict=True):
        inputs[:, axis] = values.ravel()
    return inputs
