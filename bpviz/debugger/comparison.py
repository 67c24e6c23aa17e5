"""Two runs at the same step: how far apart their losses and weights are, and when they parted."""

from dataclasses import dataclass

import numpy as np

from bpviz.debugger.forks import parts_at
from bpviz.debugger.run import Run
from bpviz.debugger.sample_loss import sample_loss
from bpviz.engine.plan import NEVER, Record, open_row

MOST_LOSSES = 2e8  # samples times parameters, for an exact mean loss: about 0.1 s
MOST_NUMBERS = 6_000_000  # steps times parameters that the search for the first difference replays
MOST_STEPS = 200_000
BLOCK_NUMBERS = 500_000


@dataclass(frozen=True)
class Difference:
    """A parameter, by its index in θ, that has the value `one` in one run and `other` in the other."""

    index: int
    one: float
    other: float

    @property
    def size(self) -> float:
        """|other − one|."""
        return abs(self.other - self.one)


@dataclass(frozen=True)
class Comparison:
    """Two runs at step t, which both have reached. In each pair the first is that of `one`.

    samples: what each uses in the step that is shown. sample_losses: of those, with θ of step t. mean_losses:
    over the training set; None where that takes too long. differences: the largest of them, largest first;
    rms: the root of the mean squared difference of all parameters. first_differing: the first step whose θ
    differ in any bit. Where that is None there is none up to step searched_to. Networks that are not the
    same have no differences, rms is None then.
    """

    t: int
    numbers: tuple[int, int]
    names: tuple[str, str]
    samples: tuple[int, int]
    sample_losses: tuple[float, float]
    mean_losses: tuple[float | None, float | None]
    same_network: bool
    differences: tuple[Difference, ...]
    rms: float | None
    first_differing: int | None
    searched_to: int


def compare(one: Run, other: Run, t: int, most: int = 12, *, shown: int | None = None) -> Comparison:
    """Two runs at step t, or the last one before it that both have reached. Both stay where they are.

    shown: the step that is shown, up to t; step t itself if none is.
    """
    t = min(t, one.newest, other.newest)
    thetas = one.theta_at(t), other.theta_at(t)
    step = t if shown is None or shown < 0 else min(shown, t)
    samples = one.sample_of(step), other.sample_of(step)
    same = one.network == other.network
    count = one.network.parameter_count
    first, searched_to = first_difference(one, other) if same else (None, 0)
    return Comparison(
        t=t,
        numbers=(one.number, other.number),
        names=(one.name, other.name),
        samples=samples,
        sample_losses=(_loss(one, thetas[0], t, samples[0]), _loss(other, thetas[1], t, samples[1])),
        mean_losses=(_mean_loss(one, thetas[0], t), _mean_loss(other, thetas[1], t)),
        same_network=same,
        differences=largest_differences(*(theta[:count] for theta in thetas), most) if same else (),
        rms=_rms(*(theta[:count] for theta in thetas)) if same else None,
        first_differing=first,
        searched_to=searched_to,
    )


def _loss(run: Run, theta: np.ndarray, t: int, sample: int) -> float:
    stretch = run.journal.at(t)
    return sample_loss(run.network, theta, stretch.dataset, sample, stretch.experiment.training.loss)


def _mean_loss(run: Run, theta: np.ndarray, t: int) -> float | None:
    if len(run.dataset.inputs) * len(theta) > MOST_LOSSES:
        return None
    return run.journal.at(t).engine.mean_loss(theta)


def largest_differences(one: np.ndarray, other: np.ndarray, most: int) -> tuple[Difference, ...]:
    """The parameters whose values are furthest apart, largest first, none that are the same."""
    sizes = np.abs(other - one)
    best = np.argsort(-sizes, kind="stable")[:most]
    return tuple(Difference(int(k), float(one[k]), float(other[k])) for k in best if sizes[k] > 0)


def _rms(one: np.ndarray, other: np.ndarray) -> float:
    """Scaled by the largest difference, so that squares do not overflow."""
    apart = np.abs(other - one)
    largest = float(apart.max())
    return largest * float(np.sqrt(np.mean((apart / largest) ** 2))) if largest else 0.0


def first_difference(one: Run, other: Run) -> tuple[int | None, int]:
    """The first step whose θ differ in any bit, None if none was found; and the last step looked at.

    Runs of one network are alike up to where their journals part; from there on both are taken again
    side by side, every step of them, as far as the budget reaches.
    """
    end, parting = min(one.newest, other.newest), parts_at(one, other)
    if parting is None or parting > end:
        return None, end
    t, states = parting, (one.theta_at(parting), other.theta_at(parting))
    parameters = one.network.parameter_count
    if states[0][:parameters].tobytes() != states[1][:parameters].tobytes():
        return t, t
    end = min(end, t + min(MOST_STEPS, max(1, MOST_NUMBERS // parameters)))
    block = 16
    while t < end:
        count = min(end - t, block)
        rows = [_next_states(run, theta, t, count) for run, theta in zip((one, other), states, strict=True)]
        bits = [row[:, :parameters].view(np.uint64) for row in rows]
        differing = (bits[0] != bits[1]).any(axis=1)
        if differing.any():
            found = t + 1 + int(np.argmax(differing))
            return found, found
        t, block = t + count, min(4 * block, max(1, BLOCK_NUMBERS // parameters))
    return None, end


def _next_states(run: Run, theta: np.ndarray, t: int, count: int) -> np.ndarray:
    """θ of the steps t + 1 .. t + count, (count, parameters); θ of step t moves on to the last of them."""
    journal, start, end = run.journal, t, t + count
    rows, losses, no_means = np.empty((count, len(theta))), np.empty((count, 3)), np.empty(0)
    while t < end:
        record = Record(1, NEVER, open_row(), losses[t - start :], rows[t - start :], no_means)
        _, t, _ = journal.at(t).engine.run(theta, t, journal.until(t, end), record)
        if journal.enter(theta, t):
            rows[t - start - 1] = theta
    return rows
