"""How a run ended that was trained from other initial weights."""

import math
from dataclasses import dataclass

import numpy as np

from bpviz.engine.engine import Outcome

CONVERGED = (Outcome.LOSS_SMALL, Outcome.GRADIENT_SMALL, Outcome.CHANGE_SMALL)


@dataclass(frozen=True, eq=False)
class Start:
    """The end of the run from one seed of the initial weights, after t steps, by an outcome of the engine.

    mean_loss: over the training set; gradient_norm: of that mean loss, ‖∇f̄‖. outputs: d̂ of samples of
    the training set one behind the other, the same samples for all starts. θ is not kept: it comes back,
    byte for byte, by taking the steps again.
    """

    seed: int
    t: int
    outcome: Outcome
    mean_loss: float
    gradient_norm: float
    outputs: np.ndarray

    @property
    def has_diverged(self) -> bool:
        """Whether its numbers did not stay finite."""
        return self.outcome is Outcome.NOT_FINITE or not math.isfinite(self.mean_loss)

    @property
    def has_converged(self) -> bool:
        """Whether one of the experiment's stop conditions ended it."""
        return self.outcome in CONVERGED and not self.has_diverged
