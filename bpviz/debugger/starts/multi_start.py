"""Train an experiment from many seeds of its initial weights, on all cores."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing
from pathlib import Path

import numpy as np

from bpviz.data.counting import counted
from bpviz.debugger.experiment import LARGEST_SEED, Experiment
from bpviz.debugger.setup import ExperimentError, Setup, prepare, starting_weights
from bpviz.debugger.starts.slope import Slope
from bpviz.debugger.starts.start import Start
from bpviz.debugger.starts.starts import Starts
from bpviz.debugger.training_settings import engine_of, settings_of
from bpviz.engine.engine import interrupt_flag
from bpviz.engine.initializers import INITIALIZERS
from bpviz.language import tr

MOST_STARTS = 1000
STEPS = 20_000
MOST_STEPS = 10**9
MOST_OUTPUTS = 2048  # numbers of each start that are kept to tell functions apart


def multi_start(
    experiment: Experiment,
    seeds: Sequence[int],
    steps: int = STEPS,
    *,
    setup: Setup | None = None,
    folder: Path | None = None,
    progress: Callable[[Starts], object] | None = None,
    interrupt: np.ndarray | None = None,
) -> Starts:
    """Train from each seed until a stop condition of the experiment holds, for at most `steps` steps.

    Only the initial weights differ: data and sample order are those of the experiment's own seed. So what
    a start ends in is its own doing, and all go down on one surface. Run again with
    `Starts.experiment_of(seed)` a start ends in the same bytes.
    setup: the experiment made ready, else it is prepared here; folder: where a relative path of a CSV starts.
    progress: called in the caller's thread with what there is so far, whenever a start has ended.
    interrupt: see engine.interrupt_flag; once it is set, those starts are told that have ended by then.
    Raises ExperimentError for what cannot be, DataError for the data itself.
    """
    setup = setup or prepare(experiment, folder)
    check_starts(experiment, seeds, steps)
    interrupt = interrupt_flag() if interrupt is None else interrupt
    found = Starts(experiment, steps, len(seeds))
    with closing(_trained(_Trainer(experiment, setup, steps, interrupt), seeds, interrupt)) as starts:
        for start in starts:
            found = found.with_start(start)
            if progress:
                progress(found)
    return found


def _trained(trainer: "_Trainer", seeds: Sequence[int], interrupt: np.ndarray) -> Iterator[Start]:
    """The starts of all seeds, each as soon as it has ended."""
    with ThreadPoolExecutor(min(cores(), len(seeds)), "bpviz-start") as pool:
        try:
            for job in as_completed([pool.submit(trainer.train, seed) for seed in seeds]):
                if (start := job.result()) is not None:
                    yield start
        except BaseException:
            interrupt[0] = 1  # nobody waits for the others
            raise


def check_starts(experiment: Experiment, seeds: Sequence[int], steps: int) -> None:
    """Raise ExperimentError for what multi_start cannot do."""
    _check_seeds(seeds)
    if not 1 <= steps <= MOST_STEPS:
        raise ExperimentError(
            tr(
                "steps: found {steps}; allowed are 1 to {most_steps}",
                steps=counted(steps),
                most_steps=counted(MOST_STEPS),
            )
        )
    name = experiment.network.initializer
    if name not in _DRAWING:
        raise ExperimentError(
            tr(
                'network.initializer: found "{name}", by which all starts are alike; allowed '
                "for a multi-start are {drawing}",
                name=name,
                drawing=", ".join(_DRAWING),
            )
        )


def _check_seeds(seeds: Sequence[int]) -> None:
    if not 1 <= len(seeds) <= MOST_STARTS:
        raise ExperimentError(
            tr(
                "starts: found {count}; allowed are 1 to {most_starts}",
                count=counted(len(seeds)),
                most_starts=counted(MOST_STARTS),
            )
        )
    wrong = next((seed for seed in seeds if not 0 <= seed <= LARGEST_SEED), None)
    if wrong is not None:
        raise ExperimentError(
            tr(
                "seeds: found {wrong}; allowed are 0 to {largest_seed}",
                wrong=wrong,
                largest_seed=counted(LARGEST_SEED),
            )
        )


_DRAWING = tuple(name for name in INITIALIZERS if name != "zeros")


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Trainer(threading.local):
    """Takes one start after another. Each thread sees engines of its own, made when it comes here first."""

    def __init__(self, experiment: Experiment, setup: Setup, steps: int, interrupt: np.ndarray):
        settings, dataset = settings_of(experiment, setup), setup.dataset
        self._experiment, self._setup, self._interrupt = experiment, setup, interrupt
        self._end = min(steps, experiment.stop.steps or steps)
        self._engine = engine_of(setup.network, dataset, settings)
        self._slope = Slope(setup, settings)
        self._looked_at = dataset.inputs[_spread(dataset.sample_count, setup.network.sizes[-1])]

    def train(self, seed: int) -> Start | None:
        """The start of a seed; None where it was interrupted."""
        experiment = self._experiment.with_("network.weights_seed", seed)
        theta = self._engine.state(starting_weights(experiment, self._setup.network))
        self._engine.anchor(theta, 0)
        outcome, t, _ = self._engine.run(theta, 0, self._end, checked=True, interrupt=self._interrupt)
        if self._interrupt[0]:
            return None
        return Start(
            seed=seed,
            t=t,
            outcome=outcome,
            mean_loss=self._engine.mean_loss(theta),
            gradient_norm=self._slope.norm(theta),
            outputs=self._engine.predict(theta, self._looked_at).ravel(),
        )


def _spread(samples: int, outputs: int) -> np.ndarray:
    """Samples from first to last, evenly, with at most MOST_OUTPUTS outputs in all."""
    count = min(samples, max(1, MOST_OUTPUTS // outputs))
    return np.linspace(0, samples - 1, count).round().astype(np.intp)
