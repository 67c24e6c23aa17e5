"""What a cost surface is taken of: the part of a run that is in force, and the loss where it stands."""

from dataclasses import dataclass

from bpviz.debugger.journal import Stretch
from bpviz.debugger.run import Run

SECONDS_PER_PRODUCT = 5e-10  # of one sample and one parameter in a forward pass


@dataclass(frozen=True, eq=False)
class Ground:
    """stretch: network, data and settings in force. loss: the mean one at θ, None where it takes too long."""

    stretch: Stretch
    loss: float | None


def ground(run: Run, seconds: float) -> Ground:
    """The ground under a run, with the loss if that takes no more than so many seconds."""
    stretch = run.journal.at(run.t)
    work = stretch.dataset.sample_count * stretch.network.parameter_count
    return Ground(
        stretch, stretch.engine.mean_loss(run.theta) if work * SECONDS_PER_PRODUCT <= seconds else None
    )
