"""What is said about starts, in words and numbers."""

from bpviz.debugger.starts.histogram import Bin
from bpviz.debugger.starts.start import Start
from bpviz.debugger.starts.starts import Group, Kind, Starts
from bpviz.ui.painting.numbers import counted, loss_text, significant

SIGNS = {Kind.SOLVED: "✓", Kind.MINIMUM: "●", Kind.MOVING: "○", Kind.DIVERGED: "∞"}
NOTHING_YET = (
    "Trains this experiment from many initial weights, on all cores. Data and the order of the samples stay "
    "as they are: only the weights' seed differs, 0, 1, 2 … Enter starts it."
)
CHANGED = "The experiment has changed since."


def summary(starts: Starts, seconds: float, by_outputs: bool = False) -> str:
    """How many starts there are, and what became of them. by_outputs: how minima are told apart."""
    count, by_kind = len(starts.starts), starts.by_kind
    told = counted(count) if starts.is_complete else f"{counted(count)} of {counted(starts.wanted)}"
    others = [group for group in starts.minima(by_outputs) if group.kind is Kind.MINIMUM]
    parts = [f"{told} starts in {seconds:.1f} s", f"{counted(len(by_kind[Kind.SOLVED]))} solved"]
    parts.append(_others(len(by_kind[Kind.MINIMUM]), len(others), "other " * bool(by_kind[Kind.SOLVED])))
    parts += [f"{counted(len(by_kind[kind]))} {kind.value}" for kind in (Kind.MOVING, Kind.DIVERGED)]
    return " · ".join(parts)


def _others(starts: int, minima: int, other: str) -> str:
    if not minima:
        return f"no {other}minimum"
    return f"{counted(starts)} in {minima} {other}{'minimum' if minima == 1 else 'minima'}"


def loss_range(group: Group) -> str:
    """The losses of a group: that of its example, or the least and the greatest where it is no minimum."""
    if group.kind is Kind.DIVERGED:
        return "not finite"
    low, high = map(loss_text, group.losses)
    return f"{low} – {high}" if group.kind is not Kind.MINIMUM and low != high else low


def share(group: Group, starts: Starts) -> str:
    """How many of all starts: "235 · 23.5 %"."""
    return f"{counted(group.count)} · {100 * group.count / len(starts.starts):.3g} %"


def kind_text(group: Group) -> str:
    """What it is, and how steep the surface is there."""
    if group.kind is Kind.DIVERGED:
        return group.kind.value
    return f"{group.kind.value}, {gradient_text(group.example)}"


def gradient_text(start: Start) -> str:
    """The norm of the gradient where a start ended."""
    return f"‖∇‖ {significant(start.gradient_norm, 2)}"


def seed_text(start: Start) -> str:
    """Which start it is."""
    return f"seed {start.seed}"


def group_sentence(group: Group, starts: Starts) -> str:
    """All that is known of a group."""
    said = {
        Kind.SOLVED: f"Below the mean loss to stop at, {starts.experiment.stop.mean_loss:g}",
        Kind.MINIMUM: f"The gradient is near zero, at most {starts.flat_below:g}",
        Kind.MOVING: f"The gradient is above {starts.flat_below:g}: more steps may lead elsewhere",
        Kind.DIVERGED: "The numbers did not stay finite",
    }[group.kind]
    head = f"{SIGNS[group.kind]} {kind_text(group)}, mean loss {loss_range(group)}: {share(group, starts)}"
    return f"{head}\n{said}.\nFor example {start_sentence(group.example)}"


def start_sentence(start: Start) -> str:
    """All that is known of a start."""
    if start.has_diverged:
        return f"{seed_text(start)}: diverged at step {counted(start.t)}"
    loss = loss_text(start.mean_loss)
    return f"{seed_text(start)}: mean loss {loss}, {gradient_text(start)}, {counted(start.t)} steps"


def bin_text(each: Bin, chosen: Start) -> str:
    """A bar of the histogram in a line."""
    return (
        f"{loss_text(each.low)} – {loss_text(each.high)}: {counted(len(each.starts))} · {seed_text(chosen)}"
    )
