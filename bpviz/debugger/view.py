"""What there is to see of one run where it stands."""

from bpviz.debugger.frame import Frame, Stop
from bpviz.debugger.run import Run


def view(run: Run, revealed: int, stop: Stop | None = None) -> Frame:
    """What there is to see of a run where it stands, with so many phases of its step."""
    theta = run.theta.copy()
    theta.flags.writeable = False
    shown = run.t if revealed else run.t - 1
    stretch = run.journal.at(max(0, shown))
    return Frame(
        experiment=run.experiment,
        dataset=stretch.dataset,
        network=run.network,
        t=run.t,
        revealed=revealed,
        trace=None if shown < 0 else run.trace_at(shown),
        theta=theta,
        curves=run.curves,
        newest=run.newest,
        stop=stop,
        settings=stretch.settings,
    )
