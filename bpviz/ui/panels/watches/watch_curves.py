"""The curves of a plot of watches: each quantity keeps its hue."""

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from bpviz.debugger.quantities import Quantity
from bpviz.ui.painting import hues
from bpviz.ui.panels.flow.flow_curves import powers
from bpviz.ui.panels.plots.decimation import decimate
from bpviz.ui.panels.plots.ghost_words import NO_CURVE, Curve
from bpviz.ui.panels.plots.plot_style import PRESENT_DEPTH, CurvePlot, StrongCurve, hairline
from bpviz.ui.panels.plots.weights_plot import REACH, distance_to_lines
from bpviz.ui.theme import Theme

DOT = 7
Widen = Callable[[float, float], tuple[float, float]]

Known = tuple[np.ndarray, np.ndarray, tuple[float, float] | None]  # steps, values, the point where one stands


class WatchCurves:
    """Strong curves in a plot, and on each a dot where one stands. On a logarithmic axis stands |value|."""

    def __init__(self, plot: CurvePlot):
        self._plot = plot
        self._curves: dict[Quantity, StrongCurve] = {}
        self._places: dict[Quantity, int] = {}
        self._dots = pg.ScatterPlotItem(size=DOT, pen=None)
        self._dots.setZValue(PRESENT_DEPTH + 1)
        plot.addItem(self._dots, ignoreBounds=True)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """What there are curves of, in the order in which they came."""
        return tuple(self._curves)

    def add(self, quantity: Quantity) -> None:
        """Have a curve of it, in the first hue that is free."""
        if quantity in self._curves:
            return
        self._curves[quantity] = StrongCurve()
        self._plot.addItem(self._curves[quantity], ignoreBounds=True)
        taken = set(self._places.values())
        self._places[quantity] = min(set(range(len(taken) + 1)) - taken)

    def remove(self, quantity: Quantity) -> None:
        """Have none of it."""
        self._plot.removeItem(self._curves.pop(quantity))
        del self._places[quantity]

    def hue(self, quantity: Quantity, theme: Theme) -> QColor:
        """The colour of its curve."""
        return hues.hue(self._places[quantity], theme)

    def show(self, known: dict[Quantity, Known], theme: Theme, widen: Widen) -> None:
        """Draw what is known of each; what is not among them is not drawn.

        widen: makes room for what else is to be seen, from the limits of what is drawn.
        """
        lines = {q: self._in_view(steps, values) for q, (steps, values, _) in known.items()}
        drawn = np.concatenate([np.empty(0), *(values for _, values in lines.values())])
        low, high = (drawn.min(), drawn.max()) if drawn.size else (0.0, 1.0)
        self._plot.fit_values(*widen(float(low), float(high)))
        for quantity, curve in self._curves.items():
            curve.setPen(hairline(self.hue(quantity, theme)))
            curve.setData(*lines.get(quantity, ([], [])))
        self._show_dots({q: point for q, (*_, point) in known.items() if point is not None}, theme)

    def _in_view(self, steps: np.ndarray, values: np.ndarray):
        """What is drawn of a curve: the part in view and one point more at each side, as the axis has it."""
        first, last = np.searchsorted(steps, self._plot.in_view)
        part = slice(max(0, int(first) - 1), int(last) + 1)
        steps, values = steps[part], on_axis(values[part], self._is_logarithmic)
        known = np.isfinite(values)
        steps, values = steps[known], values[known]
        return decimate(steps, values, values, 2 * self._plot.columns)

    @property
    def _is_logarithmic(self) -> bool:
        return self._plot.values.logarithmic

    def _show_dots(self, points: dict[Quantity, tuple[float, float]], theme: Theme):
        x = np.array([step for step, _ in points.values()], dtype=float)
        y = np.array([value for _, value in points.values()], dtype=float)
        y = on_axis(y, self._is_logarithmic)
        seen = np.isfinite(y)
        brushes = [pg.mkBrush(self.hue(q, theme)) for q, is_seen in zip(points, seen, strict=True) if is_seen]
        self._dots.setData(x[seen], y[seen], brush=brushes)

    def line(self, quantity: Quantity | None) -> Curve:
        """The points of its curve as they are drawn; none where there is no curve of it."""
        curve = self._curves.get(quantity)
        return NO_CURVE if curve is None or curve.xData is None else (curve.xData, curve.yData)

    def end(self, quantity: Quantity) -> float | None:
        """Where its curve ends at the right, in pixels from the top; None where nothing of it is drawn."""
        _, values = self.line(quantity)
        if not len(values):
            return None
        return float(self._plot.to_pixels(0.0, values[-1])[1])

    def nearest(self, place: QPointF) -> Quantity | None:
        """The quantity whose curve lies nearest to a place in the scene, within reach; else None."""
        far = {}
        for quantity in self._curves:
            steps, values = self.line(quantity)
            if len(steps):
                x, y = self._plot.to_pixels(steps, values)
                far[quantity] = float(distance_to_lines(place.x(), place.y(), x, y[:, None])[0])
        nearest = min(far, key=far.get, default=None)
        return nearest if nearest is not None and far[nearest] <= REACH else None


def on_axis(values: np.ndarray, logarithmic: bool) -> np.ndarray:
    """The values as an axis has them: on a logarithmic one log₁₀ |value|, NaN for zeros."""
    return powers(np.abs(values)) if logarithmic else values
