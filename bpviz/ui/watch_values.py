"""What a watch shows where a frame stands: its number as text, its curve, and the point on it."""

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import KINDS, Quantity, shown_value
from bpviz.debugger.watches import Series
from bpviz.ui.breakpoint_values import visible_value
from bpviz.ui.painting.hiding import UNKNOWN, Hidden
from bpviz.ui.painting.numbers import fixed, loss_text, small
from bpviz.ui.painting.sparkline import Spark

INSIGHT = "watches"
NOT_YET = "–"
SIGNED = ("weight", "gradient", "change", "weighted sum", "error")


def value_text(quantity: Quantity, value: float) -> str:
    """A value in at most seven characters: with its sign where that matters."""
    if not np.isfinite(value):
        return fixed(value)
    if quantity.kind == "sample":
        return str(int(value))
    if quantity.kind in SIGNED:
        return small(value)
    return fixed(value, 4) if quantity.kind == "activation" else loss_text(value)


def shown_text(quantity: Quantity, frame: Frame, hidden: Hidden = None) -> str:
    """The present value; "–" while it is not computed, "?" while it is hidden."""
    value = visible_value(quantity, frame, hidden)
    if value is not None:
        return value_text(quantity, value)
    return NOT_YET if shown_value(quantity, frame) is None else UNKNOWN


def present_point(quantity: Quantity, frame: Frame) -> tuple[int, float] | None:
    """The step and the value where the frame stands on its curve; None while it is not computed."""
    kind = KINDS[quantity.kind]
    if kind.of_state is not None:
        return frame.t, kind.of_state(quantity, frame.network, frame.theta, frame.dataset)
    value = shown_value(quantity, frame)
    return None if value is None else (frame.trace.t, value)


def find_series(quantity: Quantity, frame: Frame) -> Series | None:
    """What the frame brings of it."""
    series = frame.insights.get(INSIGHT) or ()
    return next((each for each in series if each.quantity == quantity), None)


def spark_of(quantity: Quantity, series: Series | None, frame: Frame, hidden: Hidden = None) -> Spark:
    """Its curve with the present point on it; while that is hidden, only what comes before."""
    steps, values = (np.empty(0, int), np.empty(0)) if series is None else (series.steps, series.values)
    if shown_text(quantity, frame, hidden) == UNKNOWN:
        before = steps < (frame.trace.t if frame.trace else 0)
        return Spark(steps[before], values[before], frame.t, frame.newest)
    point = present_point(quantity, frame)
    if point is not None:
        steps, values = with_point(steps, values, *point)
    return Spark(steps, values, frame.t, frame.newest, point)


def with_point(steps: np.ndarray, values: np.ndarray, step: int, value: float):
    """The curve through one more point, at its place."""
    at = int(np.searchsorted(steps, step))
    if at < len(steps) and steps[at] == step:
        return steps, values
    return np.insert(steps, at, step), np.insert(values, at, value)
