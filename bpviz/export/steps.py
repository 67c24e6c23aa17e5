"""The steps of a run that are to leave the program: computed beside it, so that it stays where it is."""

from collections.abc import Iterator

import numpy as np

from bpviz.data.counting import counted
from bpviz.debugger.interrupts import check_interrupt
from bpviz.debugger.journal import LostStepError
from bpviz.debugger.run import Run
from bpviz.debugger.setup import ExperimentError
from bpviz.engine.trace import Trace
from bpviz.language import tr

LAST = 10**15


def steps_of(run: Run, first: int, last: int) -> Iterator[Trace]:
    """The steps first..last, which may lie beyond the newest one, with all that was edited on the way.

    Step t takes θ of t to that of t + 1; the first one is step 0. Conditions of convergence do not matter.
    Raises ExperimentError, with one sentence, for a range that cannot be and at a step that does not stay
    finite, and Interrupted, see interrupts.
    """
    if not 0 <= first <= last <= LAST:
        raise ExperimentError(
            tr(
                "steps: found {first} to {last}; allowed are steps from 0, the last not before the first",
                first=counted(first),
                last=counted(last),
            )
        )
    trace = run.take(_state_of(run, first), first)
    while True:
        check_interrupt()
        if not trace.committed:
            raise ExperimentError(
                tr("steps: found numbers that do not stay finite at step {t}; allowed are the steps before",
                   t=counted(trace.t))
            )  # fmt: skip
        yield trace
        if trace.t == last:
            return
        trace = run.follow(trace)


def _state_of(run: Run, t: int) -> np.ndarray:
    """θ, and what is kept of each parameter, before step t."""
    state = run.theta_at(min(t, run.newest))
    try:
        run.journal.replay(state, run.newest, t)
    except LostStepError:
        raise ExperimentError(
            tr("steps: found step {t}, before which numbers do not stay finite; allowed are earlier ones",
               t=counted(t))
        ) from None  # fmt: skip
    return state
