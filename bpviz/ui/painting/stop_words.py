"""The words of the last phase: whether the run has converged, why it stopped, or when it would."""

from bpviz.debugger.frame import Frame
from bpviz.engine.epochs import HELD_AGE
from bpviz.ui.painting.numbers import counted, short

TITLES = {"converged": "Converged", "held-out loss": "Stopped early", "step limit": "Stopped at the limit"}


def title(frame: Frame) -> str:
    """The name of the phase, and the answer once there is one."""
    return TITLES.get(frame.stop.reason if frame.stop else "", "Converged?")


def formula(frame: Frame) -> str:
    """t, which goes on by one unless the run has ended, as HTML; with the epochs of a held-out loss."""
    after = f"<b>{counted(frame.trace.t + 1)}</b>"
    counts = f"<i>t</i> = {after}" if frame.stop and frame.stop.reason in TITLES else ""
    counts = counts or f"<i>t</i> ← <i>t</i> + 1 = {after}"
    patience = _patience(frame)
    if not patience:
        return counts
    age = int(frame.trace.state_after[frame.network.parameter_count + HELD_AGE])  # counted from 1
    waited = max(0, age - 1)
    return f"{counts}, held-out loss not lower for <b>{counted(waited)}</b> of {_epochs(patience)}"


def sentence(frame: Frame) -> str:
    """Why the run stopped; else what is looked at when an epoch ends.

    A step that was sought may be one at which a run would have stopped, so it is not said that none would.
    """
    if frame.stop:
        return frame.stop.message
    limit, left = frame.experiment.stop.steps, -(frame.trace.t + 1) % frame.dataset.sample_count
    last = f"t = {counted(limit)}"
    if not (conditions := _conditions(frame)):
        return (
            f"Not yet: a run goes on until {last}."
            if limit
            else "No stop condition is set: on to the next step."
        )
    when = (
        f"Not yet. The epoch ends in {_some(left, 'step')}, and a run then"
        if left
        else "An epoch ends: a run"
    )
    at_latest = f", at {last} in any case" if limit else ""
    return f"{when} stops if {' or '.join(conditions)}{at_latest}."


def _conditions(frame: Frame) -> list[str]:
    """What ends a run at the end of an epoch."""
    stop = frame.experiment.stop
    limits = (
        ("mean loss", stop.mean_loss),
        ("gradient norm", stop.gradient_norm),
        ("every weight change", stop.weight_change),
    )
    said = [f"{name} < {short(limit)}" for name, limit in limits if limit]
    if patience := _patience(frame):
        said.append(f"the held-out loss has not fallen for {_epochs(patience)}")
    return said


def _patience(frame: Frame) -> int:
    return frame.experiment.stop.held_out if frame.dataset.held_count else 0


def _epochs(count: int) -> str:
    return _some(count, "epoch")


def _some(count: int, what: str) -> str:
    return f"{counted(count)} {what}{'s' if count != 1 else ''}"
