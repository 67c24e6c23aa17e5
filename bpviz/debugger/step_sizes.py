"""The step sizes of a run: which training is in force from which step on, and α_t by its schedule."""

from collections.abc import Iterable

import numpy as np

from bpviz.debugger.edits import ChangeTraining
from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.journal import Journal
from bpviz.engine.schedules import SCHEDULES, step_size

Trainings = tuple[tuple[int, TrainingChoice], ...]


def trainings(journal: Journal) -> Trainings:
    """Each training of a run with its first step, in the order of these."""
    changes = [(edit.t, edit.training) for edit in journal.edits if isinstance(edit, ChangeTraining)]
    return tuple(dict([(0, journal.experiment.training), *changes]).items())


def depends_on_run(training: TrainingChoice) -> bool:
    """Whether α_t is known only once step t is taken."""
    return SCHEDULES[training.schedule].depends


def step_sizes(training: TrainingChoice, steps: Iterable[int]) -> np.ndarray:
    """α_t for steps t, (n,); NaN where the schedule depends on the run, not on t alone."""
    if depends_on_run(training):
        return np.array([np.nan for _ in steps])
    numbers = training.step_size, training.decay, training.period
    return np.array([step_size(training.schedule, *numbers, int(t)) for t in steps], float)
