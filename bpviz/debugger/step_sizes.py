"""The step sizes of a run: which training is in force from which step on, and α_t by its schedule."""

from collections.abc import Iterable

import numpy as np

from bpviz.debugger.edits import ChangeTraining
from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.journal import Journal
from bpviz.debugger.recorder import Curves
from bpviz.engine.epochs import CUTS
from bpviz.engine.plan import updates_before
from bpviz.engine.schedules import SCHEDULES, step_size

Trainings = tuple[tuple[int, TrainingChoice], ...]


def trainings(journal: Journal) -> Trainings:
    """Each training of a run with its first step, in the order of these."""
    changes = [(edit.t, edit.training) for edit in journal.edits if isinstance(edit, ChangeTraining)]
    return tuple(dict([(0, journal.experiment.training), *changes]).items())


def depends_on_run(training: TrainingChoice) -> bool:
    """Whether α_t is known only once step t is taken."""
    return SCHEDULES[training.schedule].depends


def step_sizes(training: TrainingChoice, steps: Iterable[int], samples: int) -> np.ndarray:
    """α of steps t, (n,), which depends on the updates before; NaN where it depends on the run as well.

    samples: of the training set, for batches end with an epoch.
    """
    if depends_on_run(training):
        return np.array([np.nan for _ in steps])
    numbers = training.step_size, training.decay, training.period
    updates = (updates_before(int(t), training.batch, samples) for t in steps)
    return np.array([step_size(training.schedule, *numbers, count) for count in updates], float)


def used_step_sizes(
    training: TrainingChoice, curves: Curves, parameters: int, start: int, stop: int
) -> tuple[np.ndarray, np.ndarray]:
    """Where a schedule depends on the run: recorded steps from start to stop − 1, and α γ^cuts at each.

    Only those before and after a cut, and the first and last one. parameters: how many θ has.
    """
    first, last = -(-start // curves.stride), min(len(curves.thetas) - 1, (stop - 1) // curves.stride)
    rows = np.arange(first, last + 1)
    if not rows.size or curves.thetas.shape[1] <= parameters + CUTS:
        return np.empty(0), np.empty(0)
    cuts = curves.thetas[rows, parameters + CUTS]
    turns = np.flatnonzero(np.diff(cuts))
    kept = np.unique([0, *turns, *turns + 1, rows.size - 1])
    return rows[kept] * float(curves.stride), training.step_size * training.decay ** cuts[kept]
