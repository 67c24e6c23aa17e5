"""Watched numbers of other runs of the same network, behind those of the present one."""

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.watches import Series
from bpviz.ui.painting.colors import mixed
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.panels.plots.ghost_layer import GhostLayer
from bpviz.ui.panels.plots.ghosts import NOTHING, Ghost, GhostStore, Line, dashed, span_of, widened
from bpviz.ui.panels.plots.plot_style import CurvePlot, hairline
from bpviz.ui.panels.watches.watch_curves import WatchCurves, on_axis
from bpviz.ui.theme import Theme
from bpviz.ui.watch_values import known_before, series_of

INSIGHT = "watch ghosts"
FAINTNESS = 0.6
FINER = 2  # dashes than those of other plots: long ones would leave out whole peaks of steep curves
TINT = 0.5  # how much of its hue the current quantity's ghosts have, the rest is grey


class WatchGhosts:
    """Each plotted quantity in each other run from where it parts; the current one's stronger, with names."""

    def __init__(self, plot: CurvePlot, curves: WatchCurves):
        self._curves = curves
        self.layer = GhostLayer(plot, any_network=False, faintness=FAINTNESS)
        self._series: dict[int, tuple[Series, ...]] = {}
        self._stores: dict[Quantity, GhostStore] = {}
        self._lines: dict[Quantity, list[Line]] = {}

    def take(self, frame: Frame) -> None:
        """Take the other runs of a frame, and their series; the last known ones while it brings none."""
        self.layer.take(frame)
        known = self._series | dict(frame.insights.get(INSIGHT) or ())
        numbers = [ghost.view.number for ghost in self.layer.ghosts]
        self._series = {number: known[number] for number in numbers if number in known}

    def lay_out(self, quantities: list[Quantity], frame: Frame, hidden: Hidden) -> None:
        """Find the points in view; of what is hidden at present, only those of earlier steps."""
        self._stores = {quantity: self._stores.get(quantity, GhostStore()) for quantity in quantities}
        self._lines = {}
        for quantity, store in self._stores.items():
            store.forget_others(self.layer.ghosts)
            before = known_before(quantity, frame, hidden)
            self._lines[quantity] = [
                self._line(store, ghost, quantity, before) for ghost in self.layer.ghosts
            ]

    def _line(self, store: GhostStore, ghost: Ghost, quantity: Quantity, before: float) -> Line:
        series = series_of(quantity, self._series.get(ghost.view.number, ()))
        if series is None:
            return NOTHING
        plot, grid = self.layer.plot, self.layer.grid / FINER
        span, logarithmic = span_of(ghost, plot.in_view, grid), plot.values.logarithmic
        key = ghost.start, span, grid, logarithmic, before, len(series.steps)
        return store.get(ghost, key, lambda _: _dashed_series(series, before, logarithmic, span, grid))

    def widen(self, low: float, high: float) -> tuple[float, float]:
        """Limits of values with those of the ghosts, as far as the present run stays readable."""
        return widened([line for lines in self._lines.values() for line in lines], low, high)

    def draw(self, current: Quantity | None, theme: Theme) -> None:
        """Draw what was laid out, the current quantity's strong, with the runs' names at its ends."""
        layer, nothing = self.layer, [NOTHING] * len(self.layer.ghosts)
        layer.draw_faint([line for q, lines in self._lines.items() if q != current for line in lines])
        if current is not None:
            hue = self._curves.hue(current, theme)
            layer.strong.setPen(hairline(mixed(hue, theme.color("muted"), TINT)))
        layer.draw_strong(self._lines.get(current, []))
        layer.name_ends(self._lines.get(current, nothing), self._curves.line(current))


def _dashed_series(
    series: Series, before: float, logarithmic: bool, span: tuple[float, float], grid: float
) -> Line:
    count = int(np.searchsorted(series.steps, before))
    steps, values = series.steps[:count], on_axis(series.values[:count], logarithmic)
    if count < 2:
        return NOTHING
    spacing = int(np.diff(steps).min())
    if (count - 1) * spacing != steps[-1] - steps[0]:  # not complete yet: lines where steps are missing
        even = np.arange(steps[0], steps[-1] + 1, spacing)
        values = np.interp(even, steps, values)
    return dashed(values[:, None], np.array([0]), steps[0], spacing, span, grid)
