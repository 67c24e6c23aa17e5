"""The gradient of the mean loss over the training set."""

from dataclasses import replace

import numpy as np

from bpviz.debugger.setup import Setup
from bpviz.engine.engine import Engine
from bpviz.engine.plan import Settings

EPOCH_STEP = 1e-6  # α N: how far along the gradient an epoch goes; less would drown in rounding


class Slope:
    """Finds ∇f̄ as (θ − θ') / (α N), where θ' is θ after one epoch of steps too small to change anything.

    So it is the gradient that training follows, without what is frozen, to about six digits.
    """

    def __init__(self, setup: Setup, settings: Settings):
        self._count = setup.dataset.sample_count
        small = replace(
            settings,
            order="sequential",
            in_place=False,
            schedule="constant",
            alpha=EPOCH_STEP / self._count,
        )
        self._engine = Engine(setup.network, setup.dataset.inputs, setup.dataset.targets, small)

    def gradient(self, theta: np.ndarray) -> np.ndarray:
        """∇f̄ at θ, (parameters,)."""
        after = theta.copy()
        self._engine.run(after, 0, self._count)
        with np.errstate(over="ignore", invalid="ignore"):
            return (theta - after)[: self._engine.network.parameter_count] / EPOCH_STEP

    def norm(self, theta: np.ndarray) -> float:
        """‖∇f̄‖ at θ."""
        with np.errstate(over="ignore", invalid="ignore"):
            return float(np.linalg.norm(self.gradient(theta)))
