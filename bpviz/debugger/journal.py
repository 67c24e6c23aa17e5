"""The edits of a run: which settings are in force at which step. A run is its experiment and this."""

from bisect import bisect_right
from dataclasses import dataclass

import msgspec
import numpy as np

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.setup import Setup, settings_of
from bpviz.engine.engine import Engine


@dataclass(frozen=True, eq=False)
class Entry:
    """From step `start` on, this experiment's settings are in force."""

    start: int
    experiment: Experiment
    engine: Engine


class Journal:
    """Knows the engine of every step, and replays across edits."""

    def __init__(self, experiment: Experiment, setup: Setup):
        self._setup = setup
        self._entries = [self._entry(0, experiment)]

    def _entry(self, start: int, experiment: Experiment) -> Entry:
        setup = self._setup
        settings = settings_of(experiment, setup)
        engine = Engine(setup.network, setup.dataset.inputs, setup.dataset.targets, settings)
        return Entry(start, experiment, engine)

    def at(self, t: int) -> Entry:
        """What is in force at step t."""
        return self._entries[self._place(t)]

    def until(self, t: int, end: int) -> int:
        """How far, at most `end`, the settings of step t stay in force."""
        following = self._place(t) + 1
        return min(end, self._entries[following].start) if following < len(self._entries) else end

    def _place(self, t: int) -> int:
        return bisect_right(self._entries, t, key=lambda entry: entry.start) - 1

    def replay(self, theta: np.ndarray, t: int, end: int) -> None:
        """Take the steps t..end−1 in place on θ, as they were taken before."""
        while t < end:
            _, t = self.at(t).engine.run(theta, t, self.until(t, end))

    def change(self, t: int, experiment: Experiment) -> None:
        """Put other training settings in force from step t on, and forget all later edits."""
        entry = self._entry(t, experiment)
        self._entries = [*(old for old in self._entries if old.start < t), entry]

    def change_stop(self, experiment: Experiment) -> None:
        """Put other stop conditions in force for the whole run: they alter no step."""
        self._entries = [
            self._entry(old.start, msgspec.structs.replace(experiment, training=old.experiment.training))
            for old in self._entries
        ]
