"""A frame as it may be shown while some of its numbers are hidden: taken back to before the first of them."""

from collections.abc import Iterator
from dataclasses import replace

from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import Quantity
from bpviz.engine.phases import Kind, Phase
from bpviz.ui.prediction import Prediction


def unspoiled(frame: Frame, prediction: Prediction) -> Frame:
    """The frame itself if nothing is hidden; else the shown step with only the phases that may be seen."""
    if not prediction.is_active or frame.trace is None:
        return frame
    seen = _phases_before_hidden(frame, prediction)
    if seen == frame.phase_number:
        return frame
    t, insights = frame.trace.t, dict(frame.insights)
    if history := insights.get("changes"):
        earlier = tuple(change for change in history.changes if change.t + change.steps <= t)
        insights["changes"] = replace(history, changes=earlier)
    return replace(frame, t=t, revealed=max(1, seen), theta=frame.trace.before, insights=insights)


def _phases_before_hidden(frame: Frame, prediction: Prediction) -> int:
    for number, phase in enumerate(frame.phases[: frame.phase_number]):
        if any(prediction.hides(quantity) for quantity in _computed(frame, phase)):
            return number
    return frame.phase_number


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
