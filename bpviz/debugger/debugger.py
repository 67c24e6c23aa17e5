"""Where we are in time: step, run, go back, seek. Every movement is replay; a phase only reveals."""

from pathlib import Path

import numpy as np

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.frame import Frame, Stop
from bpviz.debugger.history import History
from bpviz.debugger.journal import Journal
from bpviz.debugger.recorder import Recorder
from bpviz.debugger.setup import prepare
from bpviz.debugger.stopping import failure, step_limit, success
from bpviz.engine.engine import Outcome
from bpviz.engine.phases import phases
from bpviz.engine.trace import Trace


class Debugger:
    """Walks through a run of an experiment.

    t: steps complete. revealed: phases shown of step t, see Frame. newest: the furthest step reached.
    Commands return the Stop that ended them, None if nothing did. folder: where a relative path of a
    CSV starts. Raises ExperimentError or DataError for an experiment that cannot be.
    """

    def __init__(self, experiment: Experiment | None = None, folder: Path | None = None):
        self.open(experiment or Experiment(), folder)

    def open(self, experiment: Experiment, folder: Path | None = None) -> None:
        """Start an experiment at step 0. If it cannot be, it raises, and nothing has changed."""
        setup = prepare(experiment, folder)
        self._journal = Journal(experiment, setup)
        self._setup, self._folder = setup, folder
        self._start_over()

    def _start_over(self):
        setup = self._setup
        self._recorder = Recorder(setup.theta, setup.dataset.sample_count)
        self._history = History(self._recorder, self._journal.replay)
        self._theta = setup.theta.copy()
        self.t, self.revealed, self.stop = 0, 0, None
        self._trace: Trace | None = None

    @property
    def experiment(self) -> Experiment:
        """The experiment with the settings in force at step t."""
        return self._journal.at(self.t).experiment

    @property
    def newest(self) -> int:
        """The furthest step that was reached."""
        return self._recorder.newest

    @property
    def phase_count(self) -> int:
        """Phases of a step: 3 L + 3."""
        return len(phases(self._setup.network.depth))

    @property
    def epoch_length(self) -> int:
        """Steps of an epoch: N."""
        return self._setup.dataset.sample_count

    def frame(self) -> Frame:
        """All there is to see here and now."""
        theta = self._theta.copy()
        theta.flags.writeable = False
        return Frame(
            experiment=self.experiment,
            dataset=self._setup.dataset,
            network=self._setup.network,
            t=self.t,
            revealed=self.revealed,
            trace=self.trace,
            theta=theta,
            curves=self._recorder.curves,
            newest=self.newest,
            stop=self.stop,
        )

    def mean_loss(self) -> float:
        """The loss averaged over the training set, with θ of step t."""
        return self._journal.at(self.t).engine.mean_loss(self._theta)

    def predict(self, inputs=None):
        """The outputs d̂, (n, Q), with θ of step t, for inputs, (n, M), as normalized; or the training set."""
        return self._journal.at(self.t).engine.predict(self._theta, inputs)

    @property
    def trace(self) -> Trace | None:
        """The step that is shown: t while it is being revealed, else t − 1; None at the very start."""
        shown = self.t if self.revealed else self.t - 1
        if shown < 0:
            return None
        if self._trace is None or self._trace.t != shown:
            theta = self._theta if shown == self.t else self._history.theta(shown)
            _, self._trace = self._journal.at(shown).engine.step(theta, shown)
        return self._trace

    # Forward

    def step_phase(self) -> Stop | None:
        """Reveal the next phase; the last one completes the step."""
        if self.revealed == self.phase_count - 1:
            return self.step()
        self.stop = None
        self.revealed += 1
        if not self.trace.committed and self.revealed >= self._bad_phase():
            self.stop = failure(self.trace, self._setup.network)
            self.revealed = self._bad_phase()
        return self.stop

    def step(self) -> Stop | None:
        """Complete step t."""
        return self._advance(self.t + 1)

    def step_epoch(self) -> Stop | None:
        """Run to the end of the epoch."""
        return self._advance((self.t // self.epoch_length + 1) * self.epoch_length)

    def run(self, steps: int | None = None, interrupt: np.ndarray | None = None) -> Stop | None:
        """Run until a stop condition holds, for at most `steps` steps.

        Without `steps` this ends only if the experiment has a stop condition that comes true.
        interrupt: see engine.interrupt_flag; a run that is interrupted takes one more step.
        """
        limit = self.experiment.stop.steps
        end = self.t + steps if steps is not None else 1 << 62
        if not limit or end < limit:
            return self._advance(end, interrupt=interrupt)
        if self.t < limit and (stop := self._advance(limit, interrupt=interrupt)):
            return stop
        if self.t >= limit:
            self.stop = step_limit(self.t)
        return self.stop

    def _advance(self, end: int, *, checked: bool = True, interrupt: np.ndarray | None = None) -> Stop | None:
        self.revealed, self.stop = 0, None
        while self.t < end and self.stop is None:
            # θ before the last step is kept, so that its trace needs no replay.
            goal = end - 1 if self.t < end - 1 else end
            outcome = self._run_piece(goal, checked, interrupt)
            if interrupt is not None and interrupt[0]:
                end, interrupt = min(end, self.t + 1), None
            if self.t == end - 1:
                self._history.keep(self.t, self._theta)
            if outcome is not Outcome.REACHED:
                self._halt(outcome)
        return self.stop

    def _run_piece(self, goal: int, checked: bool, interrupt: np.ndarray | None) -> Outcome:
        """Take steps towards the goal, as far as one engine and the recorder's room reach."""
        engine, t = self._journal.at(self.t).engine, self.t
        goal = self._journal.until(t, goal)
        if t < self.newest:
            record, goal = None, min(goal, self.newest)
        else:
            record, goal = self._recorder.room(goal)
        if checked and engine.needs_anchor(t):
            epoch_start = t - t % self.epoch_length
            engine.anchor(self._history.theta(epoch_start), epoch_start)
        outcome, self.t = engine.run(self._theta, t, goal, record, checked=checked, interrupt=interrupt)
        if record is not None:
            self._recorder.reached(self.t)
        return outcome

    def _halt(self, outcome: Outcome):
        if outcome is Outcome.NOT_FINITE:
            self.revealed = 1  # makes step t, which could not be taken, the shown one
            self.stop = failure(self.trace, self._setup.network)
            self.revealed = self._bad_phase()
        else:
            self.stop = success(outcome, self.experiment, self.t)

    def _bad_phase(self) -> int:
        """How many phases of the shown step end with the one that is not finite."""
        phase, _ = self.trace.first_not_finite(self._setup.network)
        return phases(self._setup.network.depth).index(phase) + 1

    # Backward, and anywhere

    def back_phase(self) -> None:
        """Hide the latest phase."""
        if self.revealed:
            self.revealed, self.stop = self.revealed - 1, None
        elif self.t:
            self.seek(self.t - 1, self.phase_count - 1)

    def back(self) -> None:
        """Go back to where the shown step began."""
        self.seek(self.t if self.revealed else max(0, self.t - 1))

    def back_epoch(self) -> None:
        """Go back to where the shown epoch began."""
        shown = self.t if self.revealed else max(0, self.t - 1)
        self.seek(shown // self.epoch_length * self.epoch_length)

    def seek(self, t: int, revealed: int = 0) -> Stop | None:
        """Go to step t ≥ 0 with that many of its phases shown; past the newest step it is run to.

        Conditions of convergence do not hold a seek up. Raises ValueError for what is no place in time.
        """
        if t < 0 or not 0 <= revealed < self.phase_count:
            allowed = f"steps from 0 and phases 0 to {self.phase_count - 1}"
            raise ValueError(f"seek: found step {t}, phase {revealed}; allowed are {allowed}")
        self.revealed, self.stop = 0, None
        within = min(t, self.newest)
        if within != self.t:
            self.t, self._theta = within, self._history.theta(within)
        if self._advance(t, checked=False) is None and revealed:
            self.revealed = revealed - 1
            self.step_phase()
        return self.stop

    def reset(self) -> None:
        """Go to the start and forget all that was run; the present settings are in force from step 0."""
        self._journal = Journal(self.experiment, self._setup)
        self._start_over()

    # Change

    def change(self, experiment: Experiment) -> None:
        """Go over to another experiment.

        What changes data, network or seed starts again at step 0. Other training settings are in
        force from step t on, and what was run beyond it is forgotten. Stop conditions alter no step.
        If the experiment cannot be, it raises, and nothing has changed.
        """
        if experiment.restarts(self.experiment):
            self.open(experiment, self._folder)
            return
        if experiment.training != self.experiment.training:
            self._journal.change(self.t, experiment)
            self._forget_future()
        self._journal.change_stop(experiment)

    def _forget_future(self):
        t, revealed = self.t, self.revealed
        self._trace, self.stop = None, None
        if t == self.newest:
            return
        self._history.cut(t)
        self._recorder.cut(t)
        self.t = self.newest
        self._theta = self._history.theta(self.t)
        self._advance(t, checked=False)
        self.revealed = revealed
