"""The debugger: a run to walk through, to edit, to stop and to look into."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from bpviz.debugger.alignment import as_far_as
from bpviz.debugger.breakpoint_check import check
from bpviz.debugger.breakpoints import Breakpoint, Breakpoints
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.explain.changes import last_notable_change
from bpviz.debugger.explain.derivation import Derivation, derive
from bpviz.debugger.forks import parts_at
from bpviz.debugger.frame import Frame, RunView, Stop
from bpviz.debugger.insights import AT_REST, HURRIED, INSIGHTS, replay_of
from bpviz.debugger.interrupts import Interrupted, flag_in_force, uninterrupted
from bpviz.debugger.journal import LostStepError
from bpviz.debugger.notation import Notation
from bpviz.debugger.observer import Observer
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.run import Run
from bpviz.debugger.stopping import never_changed
from bpviz.debugger.store.session import Session
from bpviz.debugger.view import view
from bpviz.engine.phases import Kind, Phase, phases
from bpviz.language import tr


class Debugger(Observer):
    """Walks through a run of an experiment, edits it, stops at breakpoints, tells all there is to see.

    Commands return the Stop that ended them, None if nothing did. folder: where a relative path of a
    CSV starts. wanted: names of INSIGHTS that frames are to carry, each with what is asked for in
    particular, as the index of a weight.
    Raises ExperimentError or DataError for an experiment that cannot be.
    """

    def __init__(self, experiment: Experiment | None = None, folder: Path | None = None):
        super().__init__(experiment or Experiment(), folder)
        self.wanted: dict[str, Any] = {}
        self._beside: int | None = None

    def open(self, experiment: Experiment, folder: Path | None = None) -> None:
        """Start an experiment at step 0; what was run before is forgotten. Breakpoints and watches stay."""
        super().open(experiment, folder)
        self._beside = None

    def session(self) -> Session:
        """All that is worth saving."""
        return Session(
            runs=self.runs,
            present=self._run,
            revealed=self.revealed,
            stop=self.stop,
            beside=self._beside,
            breakpoints=self.breakpoints,
            watches=self.watches,
            folder=self._folder,
        )

    def take_up(self, session: Session) -> None:
        """Go on with what was saved; what was run before is forgotten, and cannot be brought back."""
        self.open_run(session.present, session.folder)
        self._forks.runs = session.runs
        self._stand_on(session.present, session.present.t, session.revealed)
        self._breakpoints, self._table = Breakpoints(session.breakpoints), None
        self.stop, self._beside, self.watches = session.stop, session.beside, session.watches

    # Looking

    def frame(self, *, live: bool = False) -> Frame:
        """All there is to see here and now. live: without insights that are too slow for a fast run."""
        beside = self._frame_beside()  # first: it lets the other run come along
        with uninterrupted():
            seen = view(self._run, self.revealed, self.stop)
        return replace(
            seen,
            run=self._run.number,
            runs=tuple(self._run_view(run) for run in self._forks.runs),
            breakpoints=self.breakpoints,
            watches=self.fitting_watches,
            undo=self._forks.undoes,
            redo=self._forks.redoes,
            beside=beside,
            insights=self._insights(live),
        )

    def _insights(self, live: bool) -> dict[str, Any]:
        """What is asked for beyond the frame, but for what is interrupted or cannot be found."""
        found, seconds = {}, HURRIED if live else AT_REST
        for name, asked in self.wanted.items():
            if INSIGHTS[name].live or not live:
                with suppress(Interrupted, LostStepError):
                    found[name] = INSIGHTS[name].find(self, asked, seconds)
        return found

    def _run_view(self, run: Run) -> RunView:
        return RunView(
            number=run.number,
            name=run.name,
            origin=run.origin.number,
            edits=run.journal.edits,
            forked_at=run.origin.t,
            said=run.origin.said,
            network=run.network,
            newest=run.newest,
            curves=run.curves,
            parts_at=parts_at(run, self._run),
            experiment=run.experiment,
        )

    def mean_loss(self) -> float:
        """The loss averaged over the training set, with θ of step t."""
        return self._run.mean_loss(self.t)

    def predict(self, inputs=None):
        """The outputs d̂, (n, Q), with θ of step t, for inputs, (n, M), as normalized; or the training set."""
        return self._run.journal.at(self.t).engine.predict(self._run.theta, inputs)

    # Two runs side by side

    def _remember(self, said: str):
        """A run that was beside and is undone does not come back now: its number may be another's."""
        if all(run.number != self._beside for run in self._forks.runs):
            self._beside = None
        super()._remember(said)

    def put_beside(self, number: int | None) -> None:
        """Let another run stand at the same step, whatever the present one does; None for none."""
        self._beside = None if number is None else self._forks.get(number).number

    def _frame_beside(self) -> Frame | None:
        run = next((run for run in self._forks.runs if run.number == self._beside), None)
        if run is None or run is self._run:
            return None
        with suppress(Interrupted, LostStepError):
            run.seek(min(self.t, run.newest))
            run.advance(self.t, interrupt=flag_in_force())
        depths = self._run.network.depth, run.network.depth
        revealed = as_far_as(self.revealed, *depths) if run.t == self.t else 0
        with uninterrupted():
            return replace(view(run, revealed), run=run.number)

    def run_beside(self, experiment: Experiment, name: str = "") -> int:
        """Put a run of another experiment, from its step 0, beside the present one; its number."""
        self._beside = self.add_run(experiment, name)
        return self._beside

    # Why

    def explain(self, subject: int | Quantity, language: str = "auto") -> Derivation:
        """Where a number of the shown step comes from; a weight or bias by its index in θ. print() it."""
        network = self._run.network
        quantity = Quantity.of_parameter("weight", network, subject) if isinstance(subject, int) else subject
        return derive(quantity, view(self._run, self.revealed), Notation(network, language))

    def why(self, index: int) -> Stop | None:
        """Go back to the step that last changed a weight notably, by its index in θ, as it updates it.

        Where it was an edit, to the step before which it was made.
        """
        run, end = self._run, self.shown
        change = last_notable_change(index, run.curves, end, replay_of(run, index)) if end > 0 else None
        if change is None:
            self.stop = never_changed(run.network, index, self.t)
            return self.stop
        if change.steps > 1 or change.is_edit:
            return self.seek(change.t + change.steps)
        layer, *_ = run.network.locate(index)
        return self.seek(change.t, phases(run.network.depth).index(Phase(Kind.UPDATE, layer)) + 1)

    # Breakpoints

    @property
    def breakpoints(self) -> tuple[Breakpoint, ...]:
        """All breakpoints there are; those that do not fit the present network wait for one that they do."""
        return self._breakpoints.all

    def break_when(self, kind: str, **fields) -> Breakpoint:
        """Set a breakpoint; kind: a name in BREAKPOINT_KINDS, fields: those of Breakpoint.

        Raises ExperimentError for one that does not fit the network and its data.
        """
        plain = {
            name: value.item() if isinstance(value, np.generic) else value for name, value in fields.items()
        }
        try:
            breakpoint = msgspec.convert({"kind": kind, **plain}, Breakpoint)
        except msgspec.ValidationError as error:
            raise ValueError(tr("breakpoint: {error}", error=error)) from None
        check(breakpoint, self._run.network, self._run.dataset)
        return self._breakpoints.add(breakpoint)

    def change_breakpoint(self, changed: Breakpoint) -> None:
        """Put another condition, count or switch in the place of the breakpoint with its number.

        One that waits for another network can be switched, but its condition must fit the present one.
        """
        old = next((b for b in self._breakpoints.all if b.number == changed.number), None)
        if old is None:
            raise ValueError(
                tr(
                    "breakpoint: found number {number}, which is none of those there are",
                    number=changed.number,
                )
            )
        switched = msgspec.structs.replace(old, enabled=changed.enabled, hits=changed.hits)
        if changed != switched:
            check(changed, self._run.network, self._run.dataset)
        self._breakpoints.replace(changed)

    def remove_breakpoint(self, number: int) -> None:
        """Forget a breakpoint."""
        self._breakpoints.remove(number)
