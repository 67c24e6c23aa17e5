"""What a map view draws of a frame: which output or curves, where samples lie, which of them are wrong."""

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.debugger.frame import Frame
from bpviz.debugger.maps import AnswerMap, spread
from bpviz.debugger.notation import Notation
from bpviz.debugger.pinning import PINNED
from bpviz.debugger.scores import classes_of
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.network import Network
from bpviz.language import tr
from bpviz.ui.painting.hiding import Hidden, hides
from bpviz.ui.painting.scales import nice_limit

ALL = -1  # in place of an output: the winner of several classes, or all curves


@dataclass(frozen=True, eq=False)
class Points:
    """n samples in the picture. places: (n, 2), in the data's numbers. samples: their numbers in their part.

    held: whether that part is the held-out one. outputs: of which output a curve's point is the target.
    """

    places: np.ndarray
    samples: np.ndarray
    held: np.ndarray
    outputs: np.ndarray


@dataclass(frozen=True, eq=False)
class Scene:
    """found: the map. choice: an output, from 0, or ALL. shown, pinned: samples, None where there is none."""

    found: AnswerMap
    network: Network
    notation: Notation
    choice: int
    shown: int | None
    pinned: int | None
    tells_answer: bool  # whether the output of the shown step may be told

    @property
    def dataset(self) -> Dataset:
        """The data of the shown step."""
        return self.found.dataset

    @property
    def is_curve(self) -> bool:
        """Whether one input varies, not two."""
        return len(self.found.question.axes) == 1

    @property
    def axis_names(self) -> tuple[str, str]:
        """What stands at the two axes."""
        names = tuple(self.dataset.input_names[axis] for axis in self.found.question.axes)
        return (*names, tr("output, target")) if self.is_curve else names

    @property
    def outputs(self) -> tuple[int, ...]:
        """The outputs that are drawn."""
        return tuple(range(self.network.sizes[-1])) if self.choice == ALL else (self.choice,)

    @property
    def drawn(self) -> int:
        """How many training samples stand for all."""
        return len(spread(self.dataset.sample_count))

    @property
    def points(self) -> Points:
        """Where samples lie."""
        outputs = self.outputs if self.is_curve else (0,)
        return points_of(self.dataset, self.found.question.axes, outputs)

    @cached_property
    def limits(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """What is shown of both axes."""
        if not self.is_curve:
            return self.found.limits
        return self.found.limits[0], self._curve_limits

    @property
    def _curve_limits(self) -> tuple[float, float]:
        """Of the values: the bounds of what is drawn, the targets, and a little more."""
        low, high = value_range(self.network, self.network.depth, self._drawn)
        for layer in range(1, self.network.depth):
            activation = ACTIVATIONS[self.network.activations[layer - 1]]
            if math.isfinite(activation.low) and math.isfinite(activation.high):
                low, high = min(low, activation.low), max(high, activation.high)
        targets = self.dataset.targets
        low, high = min(low, float(targets.min())), max(high, float(targets.max()))
        return low - 0.05 * (high - low), high + 0.05 * (high - low)

    @property
    def _drawn(self) -> np.ndarray:
        return np.array([self.found.of((self.network.depth, output)) for output in self.outputs])

    @property
    def range(self) -> tuple[float, float]:
        """The values of the first and last colour."""
        return value_range(self.network, self.network.depth, self._drawn)

    @cached_property
    def is_wrong(self) -> np.ndarray:
        """Which points are of samples that are taken for another class, (n,); none where it is not known."""
        found, dataset, points = self.found, self.dataset, self.points
        wrong = np.zeros(len(points.samples), bool)
        parts = (dataset.targets, found.answers, False), (dataset.held_targets, found.held_answers, True)
        for targets, answers, is_held in parts if dataset.classes else ():
            rows = spread(len(targets))
            if answers is not None and len(rows):
                meant, said = (classes_of(values, found.middle) for values in (targets[rows], answers))
                of_part = points.held == is_held
                wrong[of_part] = np.tile(meant != said, of_part.sum() // len(rows))
        return wrong

    def answer(self, sample: int, is_held: bool) -> np.ndarray | None:
        """d̂ of a sample, (Q,); None where it is not known, or not computed yet in the shown step."""
        answers = self.found.held_answers if is_held else self.found.answers
        if answers is None or (sample == self.shown and not is_held and not self.tells_answer):
            return None
        count = len(self.dataset.held_inputs if is_held else self.dataset.inputs)
        place = np.searchsorted(spread(count), sample)
        return answers[place] if place < len(answers) and spread(count)[place] == sample else None


def scene_of(frame: Frame, found: AnswerMap, notation: Notation, choice: int, hidden: Hidden = None) -> Scene:
    """The scene of a frame. hidden: tells which numbers must not be seen, see painting.hiding."""
    training, depth = frame.experiment.training, frame.network.depth
    is_hidden = any(hides(hidden, "activation", depth, unit) for unit in range(frame.network.sizes[-1]))
    pinned = min(training.pinned_sample, frame.dataset.sample_count) - 1
    return Scene(
        found=found,
        network=frame.network,
        notation=notation,
        choice=choice,
        shown=frame.trace.sample if frame.trace else None,
        pinned=pinned if training.order == PINNED else None,
        tells_answer=frame.shows_activation(depth) and not is_hidden,
    )


@lru_cache(maxsize=8)
def points_of(dataset: Dataset, axes: tuple[int, ...], outputs: tuple[int, ...]) -> Points:
    """The samples over one input, each once for every output, or over two."""
    parts = []
    for is_held, inputs, targets in (
        (False, dataset.inputs, dataset.targets),
        (True, dataset.held_inputs, dataset.held_targets),
    ):
        rows = spread(len(inputs))
        for output in outputs:
            second = inputs[rows, axes[1]] if len(axes) == 2 else targets[rows, output]
            places = np.column_stack((inputs[rows, axes[0]], second))
            parts.append((places, rows, np.full(len(rows), is_held), np.full(len(rows), output)))
    return Points(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def value_range(network: Network, layer: int, values: np.ndarray) -> tuple[float, float]:
    """What the colours of a layer span: the bounds of its activation, or a round number around its values."""
    activation = ACTIVATIONS[network.activations[layer - 1]]
    finite = values[np.isfinite(values)]
    limit = nice_limit(float(np.abs(finite).max(initial=0.0)))
    low = activation.low if math.isfinite(activation.low) else -limit
    return low, activation.high if math.isfinite(activation.high) else limit
