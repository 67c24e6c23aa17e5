"""One run: what it is a function of, what is recorded of it, and θ where it stands."""

from dataclasses import dataclass

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.debugger.edits import AnyEdit
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.history import History
from bpviz.debugger.interrupts import check_interrupt, flag_in_force
from bpviz.debugger.journal import Journal, LostStepError
from bpviz.debugger.recorder import Curves, Recorded, Recorder
from bpviz.engine.engine import Outcome
from bpviz.engine.network import Network
from bpviz.engine.phases import phases
from bpviz.engine.stops import Stops
from bpviz.engine.trace import Trace
from bpviz.language import tr


@dataclass(frozen=True)
class Origin:
    """Where a run comes from: forked off another one, by its number, at step t, by what was changed."""

    number: int = 0
    t: int = 0
    said: str = ""


class Run:
    """Steps θ through time. t: steps complete. number, name: what it is called among others."""

    def __init__(self, journal: Journal, number: int = 1, name: str = "", origin: Origin | None = None):
        self.journal = journal
        self.number, self.name, self.origin = (
            number,
            name or tr("run {number}", number=number),
            origin or Origin(),
        )
        start = journal.starting_state()
        self._recorder = Recorder(start, journal.setup.dataset.sample_count)
        self._history = History(self._recorder, journal.replay)
        self._stand_at(0, start)

    @classmethod
    def restored(
        cls, journal: Journal, recorded: Recorded, states: dict[int, np.ndarray], t: int, number: int
    ) -> "Run":
        """A run that goes on, at step t, as the recorded one would. states: θ by its step, also of t."""
        run = cls(journal, number)
        run._recorder = Recorder.restored(recorded, run.epoch_length)
        run._history = History(run._recorder, journal.replay)
        for step, theta in states.items():
            run._history.keep(step, theta)
        run._stand_at(t, states[t].copy())
        return run

    def _stand_at(self, t: int, theta: np.ndarray):
        self.t, self.theta = t, theta
        self._trace: Trace | None = None

    @property
    def network(self) -> Network:
        """The network, the same from first to last step."""
        return self.journal.setup.network

    @property
    def dataset(self) -> Dataset:
        """The data, as they are at step t."""
        return self.dataset_at(self.t)

    @property
    def experiment(self) -> Experiment:
        """The settings in force at step t."""
        return self.journal.at(self.t).experiment

    @property
    def newest(self) -> int:
        """The furthest step that was reached."""
        return self._recorder.newest

    @property
    def curves(self) -> Curves:
        """All that is recorded so far."""
        return self._recorder.curves

    @property
    def recorded(self) -> Recorded:
        """All that its recorder knows."""
        return self._recorder.recorded

    @property
    def phase_count(self) -> int:
        """Phases of a step: 3 L + 3."""
        return len(phases(self.network.depth))

    @property
    def epoch_length(self) -> int:
        """Steps of an epoch: N."""
        return self.journal.setup.dataset.sample_count

    # Any step

    def dataset_at(self, t: int) -> Dataset:
        """The data, as they are at a step."""
        return self.journal.at(t).dataset

    def theta_at(self, t: int) -> np.ndarray:
        """θ of step t ≤ newest, (parameters,), a copy of one's own."""
        return self.theta.copy() if t == self.t else self._history.theta(t)

    def trace_at(self, t: int) -> Trace:
        """All that step t ≤ newest computes."""
        if self._trace is None or self._trace.t != t:
            theta = self.theta if t == self.t else self._history.theta(t)
            self._trace = self.take(theta, t)
        return self._trace

    def mean_loss(self, t: int) -> float:
        """The loss averaged over the training set, with θ of step t."""
        return self.journal.at(t).engine.mean_loss(self.theta_at(t))

    def mean_loss_reached(self, t: int) -> float:
        """The mean loss as step t − 1 left it: without the edits at step t > 0."""
        return self.journal.at(t - 1).engine.mean_loss(self.theta_reached(t)) if t else self.mean_loss(0)

    def theta_reached(self, t: int) -> np.ndarray:
        """θ as step t − 1 left it: without the edits at step t > 0."""
        return self.take(self.theta_at(t - 1), t - 1).after

    def states(self, start: int, end: int, every: int) -> np.ndarray:
        """θ of the steps start, start + every, … up to `end` ≤ newest, (n, parameters)."""
        theta, t = self.theta_at(start), start
        found = [theta.copy()]
        while t + every <= end:
            self.journal.replay(theta, t, t + every)
            t += every
            found.append(theta.copy())
        return np.array(found)

    def take(self, theta: np.ndarray, t: int) -> Trace:
        """Step t from θ, which stays as it is: all that it computes."""
        return self.journal.at(t).engine.step(theta, t)[1]

    def follow(self, trace: Trace) -> Trace:
        """The step after one of this run's, with the edits made there."""
        state, t = trace.state_after.copy(), trace.t + 1
        self.journal.enter(state, t)
        return self.take(state, t)

    def sample_of(self, t: int) -> int:
        """The sample of step t, from 0; it does not depend on θ."""
        return self.take(self.theta, t).sample

    # Moving

    def seek(self, t: int) -> None:
        """Stand at step t ≤ newest. Raises Interrupted, see interrupts, or LostStepError, and then stays."""
        self._history.theta(max(0, t - 1))  # it may be shown: what can fail comes before the move
        if t != self.t:
            self._stand_at(t, self._history.theta(t))

    def advance(
        self,
        end: int,
        *,
        checked: bool = False,
        interrupt: np.ndarray | None = None,
        stops: Stops | None = None,
        seen: int = 0,
    ) -> tuple[Outcome, int]:
        """Take steps until `end`; why it ended, and the phase of step t where a breakpoint stopped it.

        See Engine.run. θ before the last step is kept, so that its trace needs no replay; a run that
        is interrupted takes one more step for that.
        """
        outcome, phase = Outcome.REACHED, 0
        while self.t < end and outcome is Outcome.REACHED:
            goal, start = end - 1 if self.t < end - 1 else end, self.t
            outcome, phase = self._take_piece(goal, checked, interrupt, stops, seen)
            seen = 0 if self.t > start else seen
            if interrupt is not None and interrupt[0]:
                end, interrupt = min(end, self.t + 1), None
            if self.t == end - 1 or outcome is Outcome.STOPPED:
                self._history.keep(self.t, self.theta)
        return outcome, phase

    def _take_piece(self, goal, checked, interrupt, stops, seen) -> tuple[Outcome, int]:
        """Take steps towards the goal, as far as one stretch and the recorder's room reach."""
        engine, t = self.journal.at(self.t).engine, self.t
        goal, is_new = self.journal.until(t, goal), t >= self.newest
        if is_new:
            record, goal = self._recorder.room(goal)
        else:
            record, goal = None, min(goal, self.newest)
        if checked and engine.needs_anchor(t):
            epoch_start = t - t % self.epoch_length
            engine.anchor(self._history.theta(epoch_start), epoch_start)
        outcome, self.t, phase = engine.run(
            self.theta, t, goal, record, checked=checked, interrupt=interrupt, stops=stops, seen=seen
        )
        if is_new:
            self._recorder.reached(self.t)
        if self.t > t and self.journal.enter(self.theta, self.t) and is_new:
            self._recorder.overwrite(self.t, self.theta)
        return outcome, phase

    def go_over(self, start: int, end: int, stops: Stops) -> None:
        """Go again over the steps start..end−1 ≤ newest with breakpoints that remember; stays where it is.

        A step that cannot be taken, as the newest one may be, hits nothing. Raises Interrupted, see
        interrupts.
        """
        theta, t, journal = self.theta_at(start), start, self.journal
        while t < end:
            engine, goal = journal.at(t).engine, journal.until(t, end)
            outcome, t, _ = engine.run(theta, t, goal, stops=stops, interrupt=flag_in_force())
            check_interrupt()
            if outcome is Outcome.NOT_FINITE:
                return
            journal.enter(theta, t)

    # Other runs

    def fork(self, edit: AnyEdit | None, number: int, said: str, *, at: int) -> "Run":
        """Another run that is the same up to step t = `at`, and stands there, with the edit if there is one.

        Raises ExperimentError for an edit that cannot be, and Interrupted, see interrupts.
        """
        t, forked = at, object.__new__(Run)
        forked.journal = self.journal.up_to(t) if edit is None else self.journal.with_edit(edit)
        forked.number, forked.name, forked.origin = (
            number,
            tr("run {number}", number=number),
            Origin(self.number, t, said),
        )
        size, here = forked.journal.state_size, self.journal.at(t)
        # an edit at this step may be replaced: what it made of the state is left out, and so is its row
        known = t - 1 if here.start == t > 0 else t
        forked._recorder = self._recorder.fork(known, size)
        forked._history = self._history.fork(t, forked._recorder, forked.journal.replay, size)
        forked._stand_at(*_copied(forked._recorder.checkpoint(known)))
        forked.advance(t, interrupt=flag_in_force())
        check_interrupt()
        if forked.t < t:
            raise LostStepError(forked.t)
        if forked.journal.enter(forked.theta, t):
            forked._recorder.overwrite(t, forked.theta)
        forked._trace = None
        return forked

    def take_place_of(self, other: "Run") -> None:
        """Be called what another run was called."""
        self.number, self.name, self.origin = other.number, other.name, other.origin

    def with_conditions(self, experiment: Experiment) -> "Run":
        """The same run with an experiment's stop conditions and title: these alter no step."""
        renewed = object.__new__(Run)
        vars(renewed).update(vars(self))
        renewed.journal = self.journal.with_conditions(experiment)
        renewed.theta = self.theta.copy()
        return renewed

    def thin(self) -> None:
        """Take half the memory for what is recorded."""
        self._recorder.thin()

    @property
    def nbytes(self) -> int:
        """How much memory its record takes."""
        return self._recorder.nbytes


def _copied(checkpoint: tuple[int, np.ndarray]) -> tuple[int, np.ndarray]:
    t, theta = checkpoint
    return t, theta.copy()
