"""Make a run of a start, among the others."""

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.frame import Stop
from bpviz.debugger.starts.start import Start
from bpviz.debugger.starts.starts import Starts
from bpviz.engine.engine import Outcome
from bpviz.language import tr


def open_start(debugger: Debugger, starts: Starts, start: Start) -> Stop | None:
    """Go over to a run of a start, made where there is none yet, and to its end; no other run is lost.

    Tells what ended it: a condition of convergence, or the step that could not be taken.
    """
    debugger.switch_to(_run_of(debugger, starts, start))
    debugger.seek(start.t if start.outcome is Outcome.NOT_FINITE else start.t - 1)
    return debugger.step()


def put_beside(debugger: Debugger, starts: Starts, start: Start) -> None:
    """Let a run of a start, made where there is none yet, stand beside the present run."""
    debugger.put_beside(_run_of(debugger, starts, start))


def _run_of(debugger: Debugger, starts: Starts, start: Start) -> int:
    """The number of the run."""
    experiment = starts.experiment_of(start.seed)
    for run in debugger.runs:
        if run.journal.experiment == experiment and not run.journal.edits:
            return run.number
    return debugger.add_run(experiment, tr("start {seed}", seed=start.seed))
