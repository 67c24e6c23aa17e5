"""The sentences that say why a run ended."""

import numpy as np

from bpviz.data.counting import counted
from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.breakpoints import said as condition
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.frame import Stop
from bpviz.debugger.notation import Notation
from bpviz.engine.engine import Outcome
from bpviz.engine.epochs import HELD_AT
from bpviz.engine.network import Network
from bpviz.engine.phases import Kind
from bpviz.engine.trace import Trace


def step_limit(t: int) -> Stop:
    """The experiment's own limit is reached."""
    return Stop("step limit", f"Stopped at the step limit, {counted(t)}.", t)


def success(outcome: Outcome, experiment: Experiment, t: int, memory: np.ndarray) -> Stop:
    """A condition of convergence holds, or the held-out loss has risen. memory: see engine.epochs."""
    stop = experiment.stop
    if outcome is Outcome.HELD_ROSE:
        return _held_out(stop.held_out, t, int(memory[HELD_AT]))
    said = {
        Outcome.LOSS_SMALL: f"mean training loss below {stop.mean_loss:g}",
        Outcome.GRADIENT_SMALL: f"gradient norm below {stop.gradient_norm:g}",
        Outcome.CHANGE_SMALL: f"no weight changed by {stop.weight_change:g} over the epoch",
    }
    return Stop("converged", f"Converged at step {counted(t)}: {said[outcome]}.", t)


def _held_out(patience: int, t: int, lowest_at: int) -> Stop:
    epochs = f"{counted(patience)} epochs" if patience > 1 else "1 epoch"
    why = f"the held-out loss has not fallen for {epochs}; it was lowest at step {counted(lowest_at)}"
    return Stop("held-out loss", f"Stopped at step {counted(t)}: {why}.", t)


def at_breakpoint(hit: list[Breakpoint], network: Network, t: int) -> Stop:
    """Breakpoints hit at step t."""
    notation = Notation(network)
    said = " and ".join(f"{breakpoint.number}, {condition(breakpoint, notation)}" for breakpoint in hit)
    return Stop("breakpoint", f"Step {counted(t)}: breakpoint {said}.", t, tuple(b.number for b in hit))


def no_earlier_hit(t: int) -> Stop:
    """Running backward found nothing."""
    return Stop("no hit", "No breakpoint was hit before this.", t)


def interrupted(t: int) -> Stop:
    """Another thread ended what would have taken longer."""
    return Stop("interrupted", f"Ended before it was done, at step {counted(t)}.", t)


def never_changed(network: Network, index: int, t: int) -> Stop:
    """A weight is as it was at the start."""
    return Stop("no change", f"{Notation(network).parameter(index).text} was never changed before this.", t)


def failure(trace: Trace, network: Network) -> Stop:
    """Step t of the trace is not finite, and was not taken."""
    phase, index = trace.first_not_finite(network)
    notation = Notation(network)
    what = {
        Kind.FORWARD: lambda: f"{notation.unit(phase.layer, index).text}, an activation,",
        Kind.LOSS: lambda: "the loss f",
        Kind.ERROR: lambda: f"{notation.error(phase.layer, index).text}, an error,",
        Kind.UPDATE: lambda: f"{notation.parameter(index).text}, an updated weight,",
    }[phase.kind]()
    message = (
        f"Halted before step {counted(trace.t)}: {what} is not a finite number. A smaller step size may help."
    )
    return Stop("not finite", message, trace.t)
