"""The mean loss over the training set that is told of a frame: the same number in every place."""

from bpviz.debugger.frame import Frame
from bpviz.debugger.recorder import Curves
from bpviz.debugger.sample_loss import mean_sample_loss

MOST_WORK = 10**8  # samples times parameters that are gone through for it, about 20 ms


def mean_loss(frame: Frame) -> float | None:
    """That at the frame's θ; of data too many to go through at any step the latest one recorded, if any."""
    curves, work = frame.curves, frame.dataset.sample_count * frame.network.parameter_count
    if is_recorded(curves, frame.t) or work > MOST_WORK:
        return recorded_mean(curves, frame.t)
    return mean_sample_loss(frame.network, frame.theta, frame.dataset, frame.experiment.training.loss)


def is_recorded(curves: Curves, t: int) -> bool:
    """Whether the mean loss at step t itself was recorded."""
    row, rest = divmod(t, curves.mean_every)
    return rest == 0 and 0 < row <= len(curves.mean_losses)


def recorded_mean(curves: Curves, t: int) -> float | None:
    """The latest one that was recorded up to step t, None before the first."""
    known = min(t // curves.mean_every, len(curves.mean_losses))
    return float(curves.mean_losses[known - 1]) if known else None
