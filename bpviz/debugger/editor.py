"""Changing a run: edits, forks, and the way back through both."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np

from bpviz.debugger import edits as words
from bpviz.debugger.edits import (
    AnyEdit,
    ChangeTraining,
    ChooseSample,
    SetInput,
    SetTarget,
    SetWeight,
    SetWeights,
)
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.forks import Forks, Standing
from bpviz.debugger.frame import Stop
from bpviz.debugger.journal import Journal
from bpviz.debugger.navigator import Navigator
from bpviz.debugger.notation import Notation
from bpviz.debugger.run import Run
from bpviz.debugger.setup import ExperimentError, Setup, prepare
from bpviz.engine.phases import Kind, Phase, phases
from bpviz.language import tr


class Editor(Navigator):
    """Walks through a run, and edits it. An edit in the past leaves the old future as a run of its own.

    folder: where a relative path of a CSV starts. Raises ExperimentError or DataError for what cannot
    be, and then nothing has changed.
    """

    def __init__(self, experiment: Experiment, folder: Path | None):
        super().__init__(start(experiment, folder))
        self._begin(folder)

    def _begin(self, folder: Path | None):
        self._folder, self._forks = folder, Forks(self._run)
        self._fresh: tuple[AnyEdit, Run, int] | None = None

    def open(self, experiment: Experiment, folder: Path | None = None) -> None:
        """Start an experiment at step 0; what was run before is forgotten, and cannot be brought back."""
        self.open_run(start(experiment, folder), folder)

    def open_run(self, run: Run, folder: Path | None = None) -> None:
        """Go over to a run made elsewhere; what was run before is forgotten, and cannot be brought back."""
        self._stand_on(run)
        self._begin(folder)

    # Editing

    def set_weight(self, index: int, value: float, *, merge: bool = False) -> None:
        """Set a weight or bias, by its index in θ, before step t is taken.

        Where the step's update of it is shown already, the step is completed first: what is changed is the
        number that is seen.
        """
        network = self._run.network
        if 0 <= index < network.parameter_count:
            updated = Phase(Kind.UPDATE, network.locate(index)[0])
            if updated in phases(network.depth)[: self.revealed]:
                self.step()
        self.edit(SetWeight(self.t, index, float(value)), merge=merge)

    def set_weights(self, theta: np.ndarray, *, origin: str = "") -> None:
        """Set all weights and biases, (parameters,), before step t is taken. origin: where they come from.

        A step that shows an update already is completed first.
        """
        values = np.asarray(theta, words.NUMBERS).tobytes()
        words.check(SetWeights(self.t, values), self._run.network, self._run.dataset)
        if Kind.UPDATE in (phase.kind for phase in phases(self._run.network.depth)[: self.revealed]):
            self.step()
        self.edit(SetWeights(self.t, values, origin))

    def set_input(self, index: int, value: float, *, sample: int | None = None, merge: bool = False) -> None:
        """Set a feature of a sample, that of the shown step if none is given, from the shown step on."""
        self.edit(SetInput(self._edited_step, self._sample(sample), index, float(value)), merge=merge)

    def set_target(self, index: int, value: float, *, sample: int | None = None, merge: bool = False) -> None:
        """Set a target of a sample, that of the shown step if none is given, from the shown step on."""
        self.edit(SetTarget(self._edited_step, self._sample(sample), index, float(value)), merge=merge)

    def choose_sample(self, sample: int) -> None:
        """Let the shown step use another sample, from 0."""
        self.edit(ChooseSample(self._edited_step, sample))
        if self.t == 0:
            self.revealed = max(1, self.revealed)
            self._forks.arrive(self._standing)

    @property
    def _edited_step(self) -> int:
        return max(0, self.shown)

    def _sample(self, given: int | None) -> int:
        if given is None and self.trace is None:
            raise ExperimentError(
                tr("sample: found none, for no step is shown; allowed after the first phase")
            )
        return self.trace.sample if given is None else given

    def edit(self, edit: AnyEdit, *, merge: bool = False) -> Stop | None:
        """Change the run from a step on.

        merge: let it be one with an edit of the same place just before, as while a wheel turns.
        """
        old, t, revealed = self._run, self.t, self.revealed
        forked = old.fork(edit, self._forks.next_number(), self._said(edit), at=edit.t)
        merges = merge and self._is_fresh(edit)
        if merges:
            self._forks.merge(old, forked)
        else:
            self._remember(forked.origin.said)
        if merges or old.newest <= edit.t:
            forked.take_place_of(old)
            self._forks.replace(old, forked)
        else:
            self._forks.add(forked)
        self._stand_on(forked)
        self.seek(t, revealed)
        self._forks.arrive(self._standing)
        self._fresh = (edit, forked, forked.newest)
        return self.stop

    def _remember(self, said: str):
        self._forks.remember(said, self._standing)
        self._fresh = None

    def _said(self, edit: AnyEdit) -> str:
        words.check(edit, self._run.network, self._run.dataset)  # there are words only for what there is
        if edit.t > self.newest:
            raise ExperimentError(
                tr("t: found {t}; allowed are steps up to the newest, {newest}", t=edit.t, newest=self.newest)
            )
        return words.said(edit, self.experiment, Notation(self._run.network))

    def _is_fresh(self, edit: AnyEdit) -> bool:
        """Whether nothing has happened since an edit of the same place."""
        if self._fresh is None:
            return False
        last, run, newest = self._fresh
        return run is self._run and run.newest == newest and words.same_place(last, edit)

    @property
    def _standing(self) -> Standing:
        return Standing(self._run, self.t, self.revealed)

    def change(self, experiment: Experiment) -> None:
        """Go over to another experiment.

        What changes data, network or seed starts again at step 0. Other training settings are in
        force from step t on; what was run beyond it stays as a run of its own. Stop conditions alter no step.
        """
        now = self.experiment
        if experiment.restarts(now):
            number = self._forks.next_number()
            self._restart(start(experiment, self._folder, number, self._run), tr("another experiment"))
            return
        changes_training = experiment.training != now.training
        if changes_training:
            self.edit(ChangeTraining(self.t, experiment.training))
        if msgspec.structs.replace(experiment, training=now.training) != now:
            if not changes_training:
                self._remember(tr("the stop conditions"))
            self._change_conditions(experiment)

    def _change_conditions(self, experiment: Experiment):
        renewed, t, revealed = self._run.with_conditions(experiment), self.t, self.revealed
        self._forks.replace(self._run, renewed)
        self._stand_on(renewed, t, revealed)
        self._forks.arrive(self._standing)

    def take_over(self, experiment: Experiment, setup: Setup) -> None:
        """Start an experiment that was made ready elsewhere, at step 0; undo brings the old one back."""
        self._restart(Run(Journal(experiment, setup), self._forks.next_number()), tr("another experiment"))

    def reset(self) -> None:
        """Go to the start and forget all that was run; the present settings are in force from step 0."""
        journal = Journal(self.experiment, self._run.journal.setup)
        self._restart(Run(journal, self._forks.next_number()), "restart")

    def _restart(self, run: Run, said: str):
        self._remember(said)
        self._forks.runs = (run,)
        self._stand_on(run)
        self._forks.arrive(self._standing)

    def undo(self) -> bool:
        """Take the latest edit back; whether there was one.

        Like redo it goes to where the edit was made, wherever one has gone since: what was run is kept.
        """
        done = self._forks.done
        return bool(done) and self._cross(done[-1].before, self._forks.undo)

    def redo(self) -> bool:
        """Do again what was taken back, and go to where it was made; whether there was anything."""
        undone = self._forks.undone
        return bool(undone) and self._cross(undone[-1].after, self._forks.redo)

    def _cross(self, there: Standing, let_cross: Callable[[], None]) -> bool:
        self._stand_on(there.run, there.t, there.revealed)  # first, for it may be interrupted
        let_cross()
        self._fresh = None
        return True

    # Forks

    def fork(self, change: Experiment | AnyEdit | None = None, name: str = "") -> int:
        """Branch off at step t: the present run stays, a new one goes on, with a change if one is given.

        What changes data, network or seed makes a run from step 0 of its own. Returns its number.
        """
        number = self._forks.next_number()
        if isinstance(change, Experiment) and change.restarts(self.experiment):
            forked, t, revealed = start(change, self._folder, number, self._run), 0, 0
        else:
            edit = ChangeTraining(self.t, change.training) if isinstance(change, Experiment) else change
            said = tr("a copy") if edit is None else self._said(edit)
            t, revealed = self.t, self.revealed
            forked = self._run.fork(edit, number, said, at=t if edit is None else edit.t)
            if isinstance(change, Experiment):
                forked = forked.with_conditions(change)
        forked.name = name or forked.name
        self._remember(tr("fork, {name}", name=forked.name))
        self._forks.add(forked)
        self._stand_on(forked)
        self.seek(t, revealed)
        self._forks.arrive(self._standing)
        return number

    def add_run(self, experiment: Experiment, name: str = "") -> int:
        """Take in a run of another experiment, from its step 0, and stay where we are; its number."""
        run = start(experiment, self._folder, self._forks.next_number(), self._run)
        run.name = name or run.name
        self._remember(tr("add {name}", name=run.name))
        self._forks.add(run)
        return run.number

    def switch_to(self, number: int) -> None:
        """Go over to another run, to the same step of it, or the furthest that it reached."""
        run, t, revealed = self._forks.get(number), self.t, self.revealed
        self._stand_on(run, min(t, run.newest), revealed if t <= run.newest else 0)

    def rename(self, number: int, name: str) -> None:
        """Give a run another name."""
        self._forks.get(number).name = name.strip() or tr("run {number}", number=number)

    def delete(self, number: int) -> None:
        """Forget a run other than the present one; undo brings it back."""
        run = self._forks.get(number)
        if run is self._run:
            raise ExperimentError(
                tr("run: found {number}, the present one; allowed are the others", number=number)
            )
        self._remember(tr("delete {name}", name=run.name))
        self._forks.runs = tuple(kept for kept in self._forks.runs if kept is not run)


def start(experiment: Experiment, folder: Path | None, number: int = 1, before: Run | None = None) -> Run:
    """A run of an experiment, at step 0. before: a run whose data serve again where their file is gone."""
    is_same = before is not None and experiment.data.path and experiment.data == before.experiment.data
    known = before.journal.setup.dataset if is_same else None
    return Run(Journal(experiment, prepare(experiment, folder, known)), number)
