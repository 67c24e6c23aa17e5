"""Where we are in one run: step, run, go back, seek. Every movement is replay; a phase only reveals."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from bpviz.debugger.breakpoints import Breakpoints
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.frame import Stop
from bpviz.debugger.interrupts import Interrupted, flag_in_force
from bpviz.debugger.journal import LostStepError
from bpviz.debugger.reverse import last_hit_before
from bpviz.debugger.run import Run
from bpviz.debugger.stop_table import StopTable
from bpviz.debugger.stopping import at_breakpoint, failure, interrupted, no_earlier_hit, step_limit, success
from bpviz.engine.engine import Outcome
from bpviz.engine.phases import phases
from bpviz.engine.trace import Trace
from bpviz.language import tr


class Navigator:
    """Walks through a run. t: steps complete. revealed: phases shown of step t, see Frame.

    Commands return the Stop that ended them, None if nothing did. Another thread can end any of them, see
    interrupts: what goes forward stays where it is then; all else raises Interrupted and changes nothing.
    """

    def __init__(self, run: Run):
        self._breakpoints = Breakpoints()
        self._table: StopTable | None = None
        self._stand_on(run)

    def _stand_on(self, run: Run, t: int | None = None, revealed: int = 0):
        """Go over to a run, at one of its steps."""
        if t is not None:
            run.seek(min(t, run.newest))
        self._run, self.revealed, self.stop = run, 0, None
        if t is not None:
            self._reveal(revealed if t <= run.newest else 0)

    @property
    def t(self) -> int:
        """Steps complete."""
        return self._run.t

    @property
    def newest(self) -> int:
        """The furthest step that was reached."""
        return self._run.newest

    @property
    def experiment(self) -> Experiment:
        """The experiment with the settings in force at step t."""
        return self._run.experiment

    @property
    def phase_count(self) -> int:
        """Phases of a step: 3 L + 3."""
        return self._run.phase_count

    @property
    def epoch_length(self) -> int:
        """Steps of an epoch: N."""
        return self._run.epoch_length

    @property
    def shown(self) -> int:
        """The step that is shown: t while it is being revealed, else t − 1; −1 at the very start."""
        return self.t if self.revealed else self.t - 1

    @property
    def trace(self) -> Trace | None:
        """All that the shown step computed; None at the very start."""
        return None if self.shown < 0 else self._run.trace_at(self.shown)

    # Forward

    def step_phase(self) -> Stop | None:
        """Reveal the next phase; the last one completes the step."""
        if self.revealed == self.phase_count - 1:
            return self.step()
        self.stop = None
        self._reveal(self.revealed + 1)
        return self.stop

    def _reveal(self, revealed: int):
        """Show that many phases of step t, but none after one that is not finite."""
        self.revealed = revealed
        if revealed and not self.trace.committed and revealed >= self._bad_phase():
            self.stop = failure(self.trace, self._run.network)
            self.revealed = self._bad_phase()

    def step(self) -> Stop | None:
        """Complete step t. Breakpoints do not hold a single step up."""
        return self._advance(self.t + 1, with_breakpoints=False)

    def step_epoch(self) -> Stop | None:
        """Run to the end of the epoch, or to a breakpoint."""
        return self._advance((self.t // self.epoch_length + 1) * self.epoch_length)

    def run(self, steps: int | None = None, interrupt: np.ndarray | None = None) -> Stop | None:
        """Run until a breakpoint or a stop condition holds, for at most `steps` steps.

        Without `steps` this ends only if one of them comes true. From a breakpoint a run goes on.
        interrupt: see engine.interrupt_flag; a run that it ends takes one more step, and says nothing.
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

    def _advance(
        self,
        end: int,
        *,
        checked: bool = True,
        with_breakpoints: bool = True,
        interrupt: np.ndarray | None = None,
    ) -> Stop | None:
        if end <= self.t:
            self.stop = None
            return None
        table = self._stop_table() if checked and with_breakpoints else None
        flag = flag_in_force() if interrupt is None else interrupt
        with self._staying():
            seen, self.revealed, self.stop = self.revealed, 0, None
            while self.t < end and self.stop is None:
                start = self.t
                outcome, phase = self._advance_to_next(end, table, seen, checked, flag)
                seen = 0 if self.t > start else seen
                if outcome is not Outcome.REACHED:
                    self._halt(outcome, phase)
                if flag[0]:
                    break
        if interrupt is None and self.t < end and self.stop is None:
            self.stop = interrupted(self.t)
        return self.stop

    @contextmanager
    def _staying(self) -> Iterator[None]:
        """Show what was shown where something is interrupted, or impossible, before it has moved."""
        t, shown = self.t, (self.revealed, self.stop)
        try:
            yield
        except (Interrupted, LostStepError):
            if self.t == t:
                self.revealed, self.stop = shown
            raise

    def _advance_to_next(self, end, table, seen, checked, interrupt) -> tuple[Outcome, int]:
        """Take steps until `end`, or the next step that a breakpoint is known to hit beforehand."""
        if table is None:
            return self._run.advance(end, checked=checked, interrupt=interrupt)
        goal = table.next_step(self.t, end)
        table.make_ready(self.t)
        outcome, phase = self._run.advance(
            goal, checked=checked, interrupt=interrupt, stops=table.stops, seen=seen
        )
        table.moved(self.t)
        stops_here = phase == 0 and self.t == goal and table.arrive(self.t)
        if stops_here and outcome is Outcome.REACHED:
            outcome = Outcome.STOPPED
        self._breakpoints.count(table.hits)
        table.breakpoints = self._breakpoints.all
        return outcome, phase

    def _halt(self, outcome: Outcome, phase: int):
        if outcome is Outcome.NOT_FINITE:
            self.revealed = 1  # makes step t, which could not be taken, the shown one
            self.stop = failure(self.trace, self._run.network)
            self.revealed = self._bad_phase()
        elif outcome is Outcome.STOPPED:
            self._stop_at_breakpoint(phase)
        else:
            memory = self._run.theta[self._run.network.parameter_count :]
            self.stop = success(outcome, self.experiment, self.t, memory)

    def _bad_phase(self) -> int:
        """How many phases of the shown step end with the one that is not finite."""
        phase, _ = self.trace.first_not_finite(self._run.network)
        return phases(self._run.network.depth).index(phase) + 1

    # Breakpoints

    def _stop_table(self) -> StopTable | None:
        kept = self._breakpoints.all
        if self._table is None or self._table.breakpoints is not kept or self._table.run is not self._run:
            self._table = StopTable(kept, self._run)
        return None if self._table.is_empty else self._table

    def _stop_at_breakpoint(self, phase: int):
        self.revealed = phase
        numbers = self._table.hit_at(self.t, phase)
        hit = [b for b in self._breakpoints.all if b.number in numbers]
        self.stop = at_breakpoint(hit, self._run.network, self.t)

    def reverse_continue(self) -> Stop | None:
        """Go back to the latest place before this one where a breakpoint hits; ignore counts do not matter.

        Where none does, stay.
        """
        table = StopTable(self._breakpoints.all, self._run)
        place = last_hit_before(self._run, table, (self.t, self.revealed))
        if place is None:
            self.stop = no_earlier_hit(self.t)
            return self.stop
        table.look_at(place)
        self.seek(*place)
        self._table = table
        self._stop_at_breakpoint(place[1])
        return self.stop

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
        self.seek(max(0, self.shown) // self.epoch_length * self.epoch_length)

    def seek(self, t: int, revealed: int = 0) -> Stop | None:
        """Go to step t ≥ 0 with that many of its phases shown; past the newest step it is run to.

        Breakpoints and conditions of convergence do not hold a seek up. Raises ValueError for what is no
        place in time.
        """
        if t < 0 or not 0 <= revealed < self.phase_count:
            allowed = tr("steps from 0 and phases 0 to {phase_count}", phase_count=self.phase_count - 1)
            raise ValueError(
                tr(
                    "seek: found step {t}, phase {revealed}; allowed are {allowed}",
                    t=t,
                    revealed=revealed,
                    allowed=allowed,
                )
            )
        self._run.seek(min(t, self.newest))
        self.revealed, self.stop = 0, None
        if self._advance(t, checked=False) is None:
            self._reveal(revealed)
        return self.stop
