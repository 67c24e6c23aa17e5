"""The words of the last phase: whether the run has converged, why it stopped, or when it would."""

from bpviz.debugger.frame import Frame
from bpviz.engine.epochs import HELD_AGE
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted, short

TITLES = {
    "converged": tr("Converged"),
    "held-out loss": tr("Stopped early"),
    "step limit": tr("Stopped at the limit"),
}


def title(frame: Frame) -> str:
    """The name of the phase, and the answer once there is one."""
    return TITLES.get(frame.stop.reason if frame.stop else "", tr("Converged?"))


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
    waiting = tr(
        "held-out loss not lower for {waited} of {epochs}",
        waited=f"<b>{counted(waited)}</b>",
        epochs=_epochs(patience),
    )
    return f"{counts}, {waiting}"


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
            tr("Not yet: a run goes on until {last}.", last=last)
            if limit
            else tr("No stop condition is set: on to the next step.")
        )
    when = (
        tr("Not yet. The epoch ends in {steps}, and a run then", steps=_steps(left))
        if left
        else tr("An epoch ends: a run")
    )
    at_latest = tr(", at {last} in any case", last=last) if limit else ""
    return tr(
        "{when} stops if {conditions}{at_latest}.",
        when=when,
        conditions=tr(" or ").join(conditions),
        at_latest=at_latest,
    )


def _conditions(frame: Frame) -> list[str]:
    """What ends a run at the end of an epoch."""
    stop = frame.experiment.stop
    limits = (
        (tr("mean loss"), stop.mean_loss),
        (tr("gradient norm"), stop.gradient_norm),
        (tr("every weight change"), stop.weight_change),
    )
    said = [f"{name} < {short(limit)}" for name, limit in limits if limit]
    if patience := _patience(frame):
        said.append(tr("the held-out loss has not fallen for {epochs}", epochs=_epochs(patience)))
    return said


def _patience(frame: Frame) -> int:
    return frame.experiment.stop.held_out if frame.dataset.held_count else 0


def _epochs(count: int) -> str:
    return tr("1 epoch") if count == 1 else tr("{count} epochs", count=counted(count))


def _steps(count: int) -> str:
    return tr("1 step") if count == 1 else tr("{count} steps", count=counted(count))
