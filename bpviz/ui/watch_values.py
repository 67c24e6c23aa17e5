"""What a watch shows where a frame stands: its number as text, its curve, and the point on it."""

import math

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.debugger.shown_value import shown_value
from bpviz.debugger.watches import Series
from bpviz.ui.breakpoint_values import visible_value
from bpviz.ui.painting.hiding import UNKNOWN, Hidden
from bpviz.ui.painting.numbers import fixed, loss_text, small
from bpviz.ui.painting.sparkline import Spark
from bpviz.ui.panels.plots.decimation import decimate, finite_points, group_size

INSIGHT = "watches"
NOT_YET = "–"
MOST_ROWS = 512  # of a sparkline, before it is thinned to its pixels
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
        loss = frame.experiment.training.loss
        return frame.t, kind.of_state(quantity, frame.network, frame.theta, frame.dataset, loss)
    value = shown_value(quantity, frame)
    return None if value is None else (frame.trace.t, value)


def find_series(quantity: Quantity, frame: Frame) -> Series | None:
    """What the frame brings of it."""
    return series_of(quantity, frame.insights.get(INSIGHT) or ())


def series_of(quantity: Quantity, series: tuple[Series, ...]) -> Series | None:
    """That of a quantity among several; None if there is none."""
    return next((each for each in series if each.quantity == quantity), None)


def known_before(quantity: Quantity, frame: Frame, hidden: Hidden) -> float:
    """The step before which the user may see its values: any, or that of a value which is hidden."""
    if shown_text(quantity, frame, hidden) != UNKNOWN:
        return math.inf
    return frame.trace.t if frame.trace else 0


def known_curve(quantity: Quantity, series: Series | None, frame: Frame, hidden: Hidden, most: int):
    """Steps and values to draw of it, at most about `most` evenly picked rows and the present point.

    While the present value is hidden, only what comes before.
    """
    steps, values = (np.empty(0, int), np.empty(0)) if series is None else (series.steps, series.values)
    every = group_size(max(1, len(steps)), most)
    steps, values = steps[::every], values[::every]
    before = known_before(quantity, frame, hidden)
    if before < math.inf:
        seen = steps < before
        return *finite_points(steps[seen], values[seen]), None
    point = present_point(quantity, frame)
    if point is not None:
        steps, values = with_point(steps, values, *point)
    return *finite_points(steps, values), point


def spark_of(quantity: Quantity, series: Series | None, frame: Frame, hidden: Hidden, columns: int) -> Spark:
    """Its curve for so many pixels across."""
    steps, values, point = known_curve(quantity, series, frame, hidden, MOST_ROWS)
    steps, values = decimate(steps, values, values, max(8, columns))
    return Spark(steps, values, frame.t, frame.newest, point)


def with_point(steps: np.ndarray, values: np.ndarray, step: int, value: float):
    """The curve through one more point, at its place."""
    at = int(np.searchsorted(steps, step))
    if at < len(steps) and steps[at] == step:
        return steps, values
    return (
        np.concatenate((steps[:at], [step], steps[at:])),
        np.concatenate((values[:at], [value], values[at:])),
    )
