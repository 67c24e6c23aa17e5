"""What comes next: the frame that a move forward will show, with nothing moved."""

from dataclasses import replace

from bpviz.debugger.frame import Frame
from bpviz.debugger.run import Run
from bpviz.debugger.view import view
from bpviz.engine.phases import phases
from bpviz.engine.trace import Trace


def next_frame(run: Run, revealed: int, *, completes: bool = False) -> Frame | None:
    """The frame after the next phase of a run, of whose step so many phases are shown.

    completes: the frame after the rest of the step. None where numbers do not stay finite before that.
    What is recorded stays as it is, so that the new step is not on the curves yet.
    """
    seen = view(run, revealed)
    trace = seen.trace if revealed else run.take(run.theta, run.t)
    stretch = run.journal.at(run.t)
    seen = replace(seen, trace=trace, dataset=stretch.dataset, settings=stretch.settings)
    completes = completes or revealed == run.phase_count - 1
    if not trace.committed and (completes or revealed >= _bad_phase(run, trace)):
        return None
    return _completed(run, seen) if completes else replace(seen, revealed=revealed + 1)


def _completed(run: Run, seen: Frame) -> Frame:
    theta, t = seen.trace.state_after.copy(), seen.t + 1
    run.journal.enter(theta, t)
    theta.flags.writeable = False
    return replace(seen, t=t, revealed=0, theta=theta, newest=max(seen.newest, t))


def _bad_phase(run: Run, trace: Trace) -> int:
    """How many phases end with the one that is not finite."""
    phase, _ = trace.first_not_finite(run.network)
    return phases(run.network.depth).index(phase) + 1
