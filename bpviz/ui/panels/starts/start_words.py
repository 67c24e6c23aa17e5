"""What is said about starts, in words and numbers."""

from bpviz.debugger.starts.histogram import Bin
from bpviz.debugger.starts.start import Start
from bpviz.debugger.starts.starts import Group, Kind, Starts
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted, loss_text, short, significant

SIGNS = {Kind.SOLVED: "✓", Kind.MINIMUM: "●", Kind.MOVING: "○", Kind.DIVERGED: "∞"}
NOTHING_YET = tr(
    "Trains this experiment from many initial weights, on all cores. Data and the "
    "order of the samples stay as they are: only the weights' seed differs, 0, 1, "
    "2 … Enter starts it."
)
CHANGED = tr("The experiment has changed since.")


def summary(starts: Starts, seconds: float, by_outputs: bool = False) -> str:
    """How many starts there are, and what became of them. by_outputs: how minima are told apart."""
    count, by_kind = len(starts.starts), starts.by_kind
    told = (
        counted(count)
        if starts.is_complete
        else tr("{count} of {wanted}", count=counted(count), wanted=counted(starts.wanted))
    )
    others = [group for group in starts.minima(by_outputs) if group.kind is Kind.MINIMUM]
    parts = [
        tr("{told} starts in {seconds:.1f} s", told=told, seconds=seconds),
        tr("{count} solved", count=counted(len(by_kind[Kind.SOLVED]))),
    ]
    if starts.wanted == 1:
        parts[0] = tr("1 start in {seconds:.1f} s", seconds=seconds)
    parts.append(_others(len(by_kind[Kind.MINIMUM]), len(others), bool(by_kind[Kind.SOLVED])))
    parts += [f"{counted(len(by_kind[kind]))} {kind.words}" for kind in (Kind.MOVING, Kind.DIVERGED)]
    return " · ".join(parts)


def _others(starts: int, minima: int, are_others: bool) -> str:
    """are_others: there are solutions beside them."""
    values = {"starts": counted(starts), "minima": minima}
    if are_others:
        told = tr("{starts} in 1 other minimum", **values), tr("{starts} in {minima} other minima", **values)
        none = tr("no other minimum")
    else:
        told = tr("{starts} in 1 minimum", **values), tr("{starts} in {minima} minima", **values)
        none = tr("no minimum")
    return told[minima > 1] if minima else none


def loss_range(group: Group) -> str:
    """The losses of a group: that of its example, or the least and the greatest where it is no minimum."""
    if group.kind is Kind.DIVERGED:
        return tr("not finite")
    low, high = map(loss_text, group.losses)
    return f"{low} – {high}" if group.kind is not Kind.MINIMUM and low != high else low


def share(group: Group, starts: Starts) -> str:
    """How many of all starts: "235 · 23.5 %"."""
    return f"{counted(group.count)} · {short(100 * group.count / len(starts.starts))} %"


def kind_text(group: Group) -> str:
    """What it is, and how steep the surface is there."""
    if group.kind is Kind.DIVERGED:
        return group.kind.words
    return f"{group.kind.words}, {gradient_text(group.example)}"


def gradient_text(start: Start) -> str:
    """The norm of the gradient where a start ended."""
    return f"‖∇‖ {significant(start.gradient_norm, 2)}"


def seed_text(start: Start) -> str:
    """Which start it is."""
    return tr("seed {seed}", seed=start.seed)


def group_sentence(group: Group, starts: Starts) -> str:
    """All that is known of a group."""
    said = {
        Kind.SOLVED: tr(
            "Below the mean loss to stop at, {mean_loss:g}", mean_loss=starts.experiment.stop.mean_loss
        ),
        Kind.MINIMUM: tr("The gradient is near zero, at most {flat_below:g}", flat_below=starts.flat_below),
        Kind.MOVING: tr(
            "The gradient is above {flat_below:g}: more steps may lead elsewhere",
            flat_below=starts.flat_below,
        ),
        Kind.DIVERGED: tr("The numbers did not stay finite"),
    }[group.kind]
    head = tr(
        "{signs} {kind_text}, mean loss {loss_range}: {share}",
        signs=SIGNS[group.kind],
        kind_text=kind_text(group),
        loss_range=loss_range(group),
        share=share(group, starts),
    )
    return tr(
        "{head}\n{said}.\nFor example {start_sentence}",
        head=head,
        said=said,
        start_sentence=start_sentence(group.example),
    )


def start_sentence(start: Start) -> str:
    """All that is known of a start."""
    if start.has_diverged:
        return tr("{seed_text}: diverged at step {t}", seed_text=seed_text(start), t=counted(start.t))
    loss = loss_text(start.mean_loss)
    return tr(
        "{seed_text}: mean loss {loss}, {gradient_text}, {t} steps",
        seed_text=seed_text(start),
        loss=loss,
        gradient_text=gradient_text(start),
        t=counted(start.t),
    )


def bin_text(each: Bin, chosen: Start) -> str:
    """A bar of the histogram in a line."""
    return (
        f"{loss_text(each.low)} – {loss_text(each.high)}: {counted(len(each.starts))} · {seed_text(chosen)}"
    )
