"""A frame as it may be shown while some of its numbers are hidden: taken back to before the first of them."""

from collections.abc import Iterator
from dataclasses import replace

from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.recorder import Curves
from bpviz.engine.phases import Kind, Phase
from bpviz.ui.prediction import Prediction


def unspoiled(frame: Frame, prediction: Prediction) -> Frame:
    """The frame itself if nothing is hidden; else the shown step with only the phases that may be seen.

    Curves then end where the step began, and what was found out beyond it is left out.
    """
    if not prediction.is_active or frame.trace is None:
        return frame
    seen = _phases_before_hidden(frame, prediction)
    if seen == len(frame.phases):
        return frame
    insights = dict(frame.insights)
    if seen < frame.phase_number:
        frame = replace(frame, t=frame.trace.t, revealed=max(1, seen), theta=frame.trace.before)
        _hide_changes(insights, frame)
        _hide_loss_here(insights)
    if frame.dataset.sample_count == 1 and prediction.hides(Quantity("loss")):
        _hide_loss_here(insights)  # the mean of one
    _hide_other_steps(insights, frame)
    curves = _up_to(frame.curves, frame.t, means_to=frame.t - (frame.dataset.sample_count == 1))
    return replace(frame, curves=curves, newest=frame.t, insights=insights)


def _phases_before_hidden(frame: Frame, prediction: Prediction) -> int:
    """Of all phases of the step, those to come too."""
    for number, phase in enumerate(frame.phases):
        if any(prediction.hides(quantity) for quantity in _computed(frame, phase)):
            return number
    return len(frame.phases)


def _computed(frame: Frame, phase: Phase) -> Iterator[Quantity]:
    """The numbers that a phase computes."""
    network, layer = frame.network, phase.layer
    if phase.kind is Kind.LOSS:
        yield Quantity("loss")
    elif phase.kind in (Kind.FORWARD, Kind.ERROR):
        kind = "activation" if phase.kind is Kind.FORWARD else "error"
        yield from (Quantity(kind, layer, unit) for unit in range(network.sizes[layer]))
    elif phase.kind is Kind.UPDATE:
        sources = range(-1 if network.bias else 0, network.sizes[layer - 1])
        for unit in range(network.sizes[layer]):
            yield from (Quantity("weight", layer, unit, source) for source in sources)


def _up_to(curves: Curves, t: int, means_to: int) -> Curves:
    """What was recorded up to step t; mean losses up to a step of their own."""
    rows = t // curves.stride
    return replace(
        curves,
        thetas=curves.thetas[: rows + 1],
        losses=curves.losses[:rows],
        mean_losses=curves.mean_losses[: max(0, means_to // curves.mean_every)],
    )


def _hide_changes(insights: dict, frame: Frame) -> None:
    if history := insights.get("changes"):
        earlier = tuple(change for change in history.changes if change.t + change.steps <= frame.t)
        insights["changes"] = replace(history, changes=earlier)


def _hide_loss_here(insights: dict) -> None:
    """That at θ after the step."""
    if ground := insights.get("landscape"):
        insights["landscape"] = replace(ground, loss=None)


def _hide_other_steps(insights: dict, frame: Frame) -> None:
    """Norms of the shown step and later ones; weights and losses beside those of another run."""
    if flow := insights.get("flow"):
        del insights["flow"]
        if count := int((flow.steps < frame.trace.t).sum()):
            names = ("steps", "activations", "errors", "gradients", "updates")
            insights["flow"] = replace(flow, **{name: getattr(flow, name)[:count] for name in names})
    if found := insights.get("comparison"):
        nothing = {"sample_losses": (None, None), "mean_losses": (None, None)}
        insights["comparison"] = replace(found, differences=(), rms=None, **nothing)
