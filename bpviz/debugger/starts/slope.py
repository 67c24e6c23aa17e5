"""The gradient of the mean loss over the training set."""

from dataclasses import replace

import numpy as np

from bpviz.debugger.setup import Setup
from bpviz.engine.engine import Engine
from bpviz.engine.plan import PLAIN_TUNING, Settings


class Slope:
    """Finds ∇f̄ as θ − θ', where θ' is θ after one update by all samples with α = 1.

    So it is the gradient that training follows, without what is frozen, and without penalties.
    """

    def __init__(self, setup: Setup, settings: Settings):
        self._network, self._count = setup.network, setup.dataset.sample_count
        whole = replace(
            settings, order="sequential", in_place=False, batch=0, optimizer="sgd", tuning=PLAIN_TUNING,
            dropout=(), schedule="constant", alpha=1.0,
        )  # fmt: skip
        self._engine = Engine(setup.network, setup.dataset.inputs, setup.dataset.targets, whole)

    def gradient(self, theta: np.ndarray) -> np.ndarray:
        """∇f̄ at θ, (parameters,); 0 for running averages."""
        theta = theta[: self._network.parameter_count]
        after = self._engine.state(theta)
        self._engine.run(after, 0, self._count)
        with np.errstate(over="ignore", invalid="ignore"):
            gradient = theta - after[: theta.size]
        for layer in range(1, self._network.depth + 1):
            self._network.norm_numbers(gradient, layer)[2:] = 0.0
        return gradient

    def norm(self, theta: np.ndarray) -> float:
        """‖∇f̄‖ at θ."""
        with np.errstate(over="ignore", invalid="ignore"):
            return float(np.linalg.norm(self.gradient(theta)))
