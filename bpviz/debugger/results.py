"""How well a network does on training and held-out data: at the present step, and over those of a run."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.debugger.journal import Stretch
from bpviz.debugger.recorder import Curves
from bpviz.debugger.sampling_rows import SECONDS, coarsest_first, last_row, spaced_steps
from bpviz.debugger.scores import Answers
from bpviz.language import tr

PARTS = (tr("training"), tr("held-out"))
MOST_ROWS, FEWEST_ROWS = 128, 16
WHOLE_CURVE = 2e10  # multiplications for all rows of a large data set, some seconds
PIECE = 1e6  # multiplications between two looks at the clock, about 0.5 ms

StretchAt = Callable[[int], Stretch]
Evaluated = tuple[Answers, Answers]


@dataclass(frozen=True, eq=False)
class Results:
    """answers: of the training part and of the held-out one, which may have no samples, with θ of step t.

    They are None until a large data set is gone through for the first time.
    steps: (n,), ascending. scores: (n, 2, 2), for each step and part the measure of Answers and the
    mean loss; NaN where a part has no samples. complete: False while some are still to be computed;
    t may then be an earlier step than the present one.
    """

    t: int
    answers: Evaluated | None
    steps: np.ndarray
    scores: np.ndarray
    complete: bool


class ResultsRecorder:
    """Builds the results of one run, and evaluates no θ twice while the run grows.

    Rows stand at multiples of a power of two, at most 128 of them, and at the latest step that is known;
    when they grow too many every second one is dropped. Data sets are gone through in pieces, for about
    `seconds` in a call: half of it for the present step, the rest for rows, the coarsest first.
    middle: what parts the two classes of a single output.
    """

    def __init__(self, middle: float, seconds: float = SECONDS):
        self._middle, self.seconds = middle, seconds
        self._present: tuple[int, Evaluated] | None = None
        self._present_task: _Task | None = None
        self._row_task: _Task | None = None
        self._rows: dict[int, np.ndarray] = {}
        self._end: tuple[int, np.ndarray] | None = None  # the latest step that is known

    def results(self, curves: Curves, t: int, theta: np.ndarray, stretch_at: StretchAt) -> Results:
        """What is known by now. theta: that of the present step t ≤ newest.

        stretch_at(t) is what is in force at step t.
        """
        started = time.perf_counter()
        self._evaluate_present(t, theta, stretch_at, started + self.seconds / 2)
        most = most_rows(stretch_at(0))
        spaced = spaced_steps(curves, most)
        self._rows = {at: self._rows[at] for at in spaced if at in self._rows}
        missing = self._missing(curves, spaced)
        self._evaluate_rows(missing, curves, spaced, stretch_at, started + self.seconds)
        present = self._present or (t, None)
        complete = self._present_task is None and present[0] == t and not self._missing(curves, spaced)
        return Results(*present, *self._known(), complete)

    def _evaluate_present(self, t: int, theta: np.ndarray, stretch_at: StretchAt, deadline: float):
        """A task that began at an earlier step is finished first: a fast run would never finish one."""
        if self._present_task is None and (self._present is None or self._present[0] != t):
            self._present_task = _Task(t, evaluation(stretch_at(t), theta.copy(), self._middle))
        if self._present_task is None:
            return
        at, found = self._present_task.t, self._present_task.work(deadline)
        if found is not None:
            self._present, self._present_task = (at, found), None
            self._know_end(at, scores_of(found))
            if at != t and time.perf_counter() < deadline:
                self._evaluate_present(t, theta, stretch_at, deadline)

    def _know_end(self, t: int, scores: np.ndarray):
        if self._end is None or t > self._end[0]:
            self._end = t, scores

    def _missing(self, curves: Curves, spaced: range) -> list[int]:
        """The rows that are still to be evaluated, in that order."""
        missing = set(spaced) - self._rows.keys()
        if self._end is None or self._end[0] < last_row(curves):
            missing |= {last_row(curves)} - self._rows.keys()
        return sorted(missing, key=coarsest_first)

    def _evaluate_rows(self, missing, curves: Curves, spaced: range, stretch_at: StretchAt, deadline: float):
        while missing:
            if self._row_task is None:
                t = missing[0]
                theta = curves.thetas[t // curves.stride].copy()
                self._row_task = _Task(t, evaluation(stretch_at(t), theta, self._middle))
            t, found = self._row_task.t, self._row_task.work(deadline)
            if found is None:
                return
            self._row_task = None
            self._take_row(t, scores_of(found), spaced)
            missing = [at for at in missing if at != t]
            if time.perf_counter() > deadline:
                return

    def _take_row(self, t: int, scores: np.ndarray, spaced: range):
        if t in spaced:
            self._rows[t] = scores
        self._know_end(t, scores)

    def _known(self) -> tuple[np.ndarray, np.ndarray]:
        """The steps and scores that there are."""
        rows = dict(sorted(self._rows.items()))
        if self._end is not None and self._end[0] > max(rows, default=-1):
            rows[self._end[0]] = self._end[1]
        return np.array(list(rows), dtype=np.int64), np.array(list(rows.values())).reshape(-1, len(PARTS), 2)


class _Task:
    """An evaluation of θ of step t that is done in pieces."""

    def __init__(self, t: int, pieces: Iterator[Evaluated | None]):
        self.t, self._pieces = t, pieces

    def work(self, deadline: float) -> Evaluated | None:
        """Go on until the deadline, one piece at least; what is found, None while it is not finished."""
        for found in self._pieces:
            if found is not None or time.perf_counter() > deadline:
                return found
        return None


def evaluation(stretch: Stretch, theta: np.ndarray, middle: float) -> Iterator[Evaluated | None]:
    """Evaluate θ on the training part and on the held-out one; None after each piece, then the answers."""
    found, dataset, engine = [], stretch.dataset, stretch.engine
    for inputs, targets in parts_of(dataset):
        outputs, losses = np.empty(targets.shape), np.empty(len(targets))
        piece = max(4, int(PIECE / stretch.network.parameter_count) // 4 * 4)  # the engine takes four at once
        for start in range(0, len(targets), piece):
            rows = slice(start, start + piece)
            outputs[rows] = engine.predict(theta, inputs[rows])
            losses[rows] = engine.losses(theta, inputs[rows], targets[rows])
            yield None
        found.append(Answers(targets, outputs, losses, len(dataset.classes), middle))
    yield tuple(found)


def parts_of(dataset: Dataset) -> tuple[tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]:
    """Inputs and targets of the training part and of the held-out one."""
    return (dataset.inputs, dataset.targets), (dataset.held_inputs, dataset.held_targets)


def middle_of(dataset: Dataset) -> float:
    """The middle of the least and greatest training target, which parts the classes of a single output."""
    return float(dataset.targets.min() + dataset.targets.max()) / 2


def scores_of(found: Evaluated) -> np.ndarray:
    """The measure and the mean loss of each part, (2, 2)."""
    return np.array([(answers.measure, answers.mean_loss) for answers in found])


def most_rows(stretch: Stretch) -> int:
    """How many rows a curve may have: fewer where each of them takes long."""
    samples = sum(len(targets) for _, targets in parts_of(stretch.dataset))
    cost = 2 * samples * stretch.network.parameter_count
    return min(MOST_ROWS, max(FEWEST_ROWS, int(WHOLE_CURVE / cost)))
