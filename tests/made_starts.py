"""Starts that are made up, so that all of them is known; and the experiment that has local minima."""

import numpy as np

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.starts.start import Start
from bpviz.debugger.starts.starts import Starts
from bpviz.engine.engine import Outcome

REACHED, SOLVED = Outcome.REACHED, Outcome.LOSS_SMALL


def start(seed, loss, gradient=0.0, outcome=REACHED, outputs=(0.0,), t=100):
    return Start(seed, t, outcome, loss, gradient, np.array(outputs, dtype=float))


def starts_of(*found, wanted=0, experiment=None):
    return Starts(experiment or Experiment(), 100, wanted or len(found), tuple(found))


def mixed():
    """Three solved, four at 1/16 that compute two functions, one at 1/12, one that moves, one diverged."""
    ends = [0.0, 1.0, 0.0, 1.0]
    return starts_of(
        *(start(seed, 0.0009 + 1e-5 * seed, 0.01, SOLVED, ends) for seed in (2, 0, 1)),
        *(start(seed, 0.0625 + 1e-5 * seed, 1e-4, outputs=[0, 1, 0.5, 0.5]) for seed in (3, 4, 5)),
        start(6, 0.0625, 1e-4, outputs=[0, 0.5, 1, 0.5]),
        start(7, 1 / 12, 2e-3, outputs=[0, 2 / 3, 2 / 3, 2 / 3]),
        start(8, 0.07, 0.03),
        start(9, float("nan"), float("nan"), Outcome.NOT_FINITE, t=12),
    )
