"""What one update did to the loss of every sample, of which it followed only one."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.engine.engine import Engine
from bpviz.engine.trace import Trace

ROUNDING = 1e-12  # of a loss: smaller changes are none


@dataclass(frozen=True, eq=False)
class Interference:
    """Losses of all samples, (N,), before and after the update of step t, which used `sample`.

    after is None where the update was not made.
    """

    t: int
    sample: int
    before: np.ndarray
    after: np.ndarray | None

    @cached_property
    def change(self) -> np.ndarray | None:
        """after − before, (N,): 0 where it is rounding only, NaN where a loss is not finite."""
        if self.after is None:
            return None
        with np.errstate(invalid="ignore"):
            change = self.after - self.before
            is_rounding = np.abs(change) <= ROUNDING * (self.after + self.before)
        return np.where(np.isfinite(change), np.where(is_rounding, 0.0, change), np.nan)

    @cached_property
    def helped(self) -> int:
        """How many other samples have less loss now."""
        return self._count(-1)

    @cached_property
    def hurt(self) -> int:
        """How many other samples have more loss now."""
        return self._count(1)

    def _count(self, sign: int) -> int:
        if self.change is None:
            return 0
        has_sign = sign * self.change > 0
        return int(np.count_nonzero(has_sign)) - int(has_sign[self.sample])

    @cached_property
    def means(self) -> tuple[float, float | None]:
        """The mean loss over the training set before and after."""
        with np.errstate(over="ignore", invalid="ignore"):
            return float(self.before.mean()), None if self.after is None else float(self.after.mean())


def interference(engine: Engine, dataset: Dataset, trace: Trace) -> Interference:
    """The losses of the training set with θ before and after a step; takes two passes over the set."""
    before = sample_losses(engine, dataset, trace.before)
    after = sample_losses(engine, dataset, trace.after) if trace.committed else None
    return Interference(trace.t, trace.sample, before, after)


def sample_losses(engine: Engine, dataset: Dataset, theta: np.ndarray) -> np.ndarray:
    """The loss of each sample of the training set, (N,)."""
    with np.errstate(over="ignore", invalid="ignore"):
        return engine.losses(theta, dataset.inputs, dataset.targets)
