"""The sentences that say why a run ended."""

import numpy as np

from bpviz.data.counting import counted
from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.breakpoints import said as condition
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.frame import Stop
from bpviz.debugger.notation import Notation
from bpviz.engine.engine import Outcome
from bpviz.engine.epochs import HELD_AGE, HELD_AT
from bpviz.engine.network import Network
from bpviz.engine.phases import Kind
from bpviz.engine.trace import Trace
from bpviz.language import tr


def step_limit(t: int) -> Stop:
    """The experiment's own limit is reached."""
    return Stop("step limit", tr("Stopped at the step limit, {t}.", t=counted(t)), t)


def success(outcome: Outcome, experiment: Experiment, t: int, memory: np.ndarray) -> Stop:
    """A condition of convergence holds, or the held-out loss has risen. memory: see engine.epochs."""
    stop = experiment.stop
    if outcome is Outcome.HELD_ROSE:
        return _held_out(int(memory[HELD_AGE]) - 1, t, int(memory[HELD_AT]))
    said = {
        Outcome.LOSS_SMALL: tr("mean training loss below {mean_loss:g}", mean_loss=stop.mean_loss),
        Outcome.GRADIENT_SMALL: tr("gradient norm below {gradient_norm:g}", gradient_norm=stop.gradient_norm),
        Outcome.CHANGE_SMALL: tr(
            "no weight changed by {weight_change:g} over the epoch", weight_change=stop.weight_change
        ),
    }
    return Stop("converged", tr("Converged at step {t}: {said}.", t=counted(t), said=said[outcome]), t)


def _held_out(waited: int, t: int, lowest_at: int) -> Stop:
    epochs = tr("{patience} epochs", patience=counted(waited)) if waited > 1 else tr("1 epoch")
    why = tr(
        "the held-out loss has not fallen for {epochs}; it was lowest at step {lowest_at}",
        epochs=epochs,
        lowest_at=counted(lowest_at),
    )
    return Stop("held-out loss", tr("Stopped at step {t}: {why}.", t=counted(t), why=why), t)


def at_breakpoint(hit: list[Breakpoint], network: Network, t: int) -> Stop:
    """Breakpoints hit at step t."""
    notation = Notation(network)
    said = tr(" and ").join(f"{breakpoint.number}, {condition(breakpoint, notation)}" for breakpoint in hit)
    return Stop(
        "breakpoint",
        tr("Step {t}: breakpoint {said}.", t=counted(t), said=said),
        t,
        tuple(b.number for b in hit),
    )


def no_earlier_hit(t: int) -> Stop:
    """Running backward found nothing."""
    return Stop("no hit", tr("No breakpoint was hit before this."), t)


def interrupted(t: int) -> Stop:
    """Another thread ended what would have taken longer."""
    return Stop("interrupted", tr("Ended before it was done, at step {t}.", t=counted(t)), t)


def never_changed(network: Network, index: int, t: int) -> Stop:
    """A weight is as it was at the start."""
    return Stop(
        "no change",
        tr("{parameter} was never changed before this.", parameter=Notation(network).parameter(index).text),
        t,
    )


def failure(trace: Trace, network: Network) -> Stop:
    """Step t of the trace is not finite, and was not taken."""
    phase, index = trace.first_not_finite(network)
    notation = Notation(network)
    what = {
        Kind.FORWARD: lambda: tr("{unit}, an activation,", unit=notation.unit(phase.layer, index).text),
        Kind.LOSS: lambda: tr("the loss f"),
        Kind.ERROR: lambda: tr("{error}, an error,", error=notation.error(phase.layer, index).text),
        Kind.UPDATE: lambda: tr("{parameter}, an updated weight,", parameter=notation.parameter(index).text),
    }[phase.kind]()
    message = tr(
        "Halted before step {t}: {what} is not a finite number. A smaller step size may help.",
        t=counted(trace.t),
        what=what,
    )
    return Stop("not finite", message, trace.t)
