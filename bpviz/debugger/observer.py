"""The runs there are, and the numbers that are followed in them."""

from pathlib import Path

from bpviz.debugger.editor import Editor
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.run import Run


class Observer(Editor):
    """Walks through a run, edits it, and tells which runs there are. watches: numbers to follow.

    folder: where a relative path of a CSV starts. Raises ExperimentError or DataError as an Editor does.
    """

    def __init__(self, experiment: Experiment, folder: Path | None):
        super().__init__(experiment, folder)
        self.watches: tuple[Quantity, ...] = ()

    @property
    def present(self) -> Run:
        """The run that is walked through."""
        return self._run

    @property
    def runs(self) -> tuple[Run, ...]:
        """All runs there are."""
        return self._forks.runs

    @property
    def ghosts(self) -> tuple[Run, ...]:
        """The other runs of the present network."""
        return tuple(run for run in self.runs if run is not self._run and run.network == self._run.network)

    @property
    def fitting_watches(self) -> tuple[Quantity, ...]:
        """Those watches that the present network has."""
        network, count = self._run.network, self._run.dataset.sample_count
        return tuple(watch for watch in self.watches if watch.fits(network, count))

    def watch(self, quantity: Quantity) -> None:
        """Follow a number."""
        if quantity not in self.watches:
            self.watches = (*self.watches, quantity)

    def unwatch(self, quantity: Quantity) -> None:
        """Follow it no more."""
        self.watches = tuple(kept for kept in self.watches if kept != quantity)
