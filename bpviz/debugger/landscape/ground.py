"""What a cost surface is taken of: the part of a run that is in force, and single losses on it."""

from dataclasses import dataclass

import numpy as np

from bpviz.debugger.journal import Stretch
from bpviz.debugger.run import Run
from bpviz.engine.engine import Engine

SECONDS_PER_PRODUCT = 5e-10  # of one sample and one parameter in a forward pass


@dataclass(frozen=True, eq=False)
class Ground:
    """stretch: network, data and settings in force. loss: the mean one at θ, None where it takes too long."""

    stretch: Stretch
    loss: float | None


def ground(run: Run, seconds: float) -> Ground:
    """The ground under a run, with the loss if that takes no more than so many seconds."""
    stretch = run.journal.at(run.t)
    return Ground(stretch, stretch.engine.mean_loss(run.theta) if _is_quick(stretch, seconds) else None)


def _is_quick(stretch: Stretch, seconds: float) -> bool:
    work = stretch.dataset.sample_count * stretch.network.parameter_count
    return work * SECONDS_PER_PRODUCT <= seconds


class LossMeter:
    """Tells single losses in a thread of its user's, on an engine of its own."""

    def __init__(self):
        self._stretch: Stretch | None = None
        self._engine: Engine | None = None

    def mean_loss(self, stretch: Stretch, theta: np.ndarray, seconds: float) -> float | None:
        """The mean loss with what is in force in a stretch; None where it takes more than so many seconds."""
        if not _is_quick(stretch, seconds):
            return None
        if stretch is not self._stretch:
            data = stretch.dataset
            self._stretch = stretch
            self._engine = Engine(stretch.network, data.inputs, data.targets, stretch.settings)
        with np.errstate(all="ignore"):  # far out numbers overflow
            return self._engine.mean_loss(theta)
