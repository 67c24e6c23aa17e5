"""The weights of other runs of the same network, behind those of the present one."""

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.panels.plots.ghost_layer import GhostLayer
from bpviz.ui.panels.plots.ghost_words import Curve
from bpviz.ui.panels.plots.ghosts import NOTHING, Ghost, GhostStore, Line, dashed, span_of, widened
from bpviz.ui.panels.plots.plot_style import CurvePlot

MOST_CURVES = 60  # of all ghosts together; of the rest, and of larger networks, only the lit weight's


class WeightGhosts:
    """All weights faintly, of as many runs as stay readable; the lit one's stronger, of all runs."""

    def __init__(self, plot: CurvePlot):
        self.layer = GhostLayer(plot, any_network=False, faintness=0.45)
        self._all, self._lit = GhostStore(), GhostStore()
        self._whole: tuple[Ghost, ...] = ()
        self._lines: dict[int, Line] = {}

    def take(self, frame: Frame) -> bool:
        """Take the other runs of a frame; whether they look different now."""
        changed = self.layer.take(frame)
        if changed:
            most = MOST_CURVES // max(1, frame.network.parameter_count)
            self._whole = by_nearness(self.layer.ghosts, frame)[:most]
            self._all.forget_others(self._whole)
            self._lit.forget_others(self.layer.ghosts)
        return changed

    @property
    def note(self) -> str:
        """Of how many ghosts all weights are drawn, for the header; nothing if it is all of them."""
        drawn, count = len(self._whole), len(self.layer.ghosts)
        return (
            ""
            if drawn == count
            else tr("{drawn} of {count} ghosts", drawn=drawn, count=count)
            if drawn
            else tr("ghosts of the lit one")
        )

    def lay_out(self, chosen: np.ndarray) -> None:
        """Find the points in view of the faint curves. chosen: indices in θ."""
        self._lines = {ghost.view.number: self._line(self._all, ghost, chosen) for ghost in self._whole}

    def _line(self, store: GhostStore, ghost: Ghost, chosen: np.ndarray) -> Line:
        grid = self.layer.grid
        span = span_of(ghost, self.layer.plot.in_view, grid)
        key = ghost.start, span, grid, chosen.size, chosen[0]
        return store.get(ghost, key, lambda ghost: _weight_lines(ghost, chosen, span, grid))

    def widen(self, low: float, high: float) -> tuple[float, float]:
        """Limits of values with those of the faint curves, as far as the present run stays readable."""
        return widened(self._lines.values(), low, high)

    def draw(self, lit: int | None, present: Curve) -> None:
        """Draw the faint curves, and those of one weight, by its index in θ, strong; and the names.

        present: the lit weight's curve in the present run, which nothing may cover.
        """
        layer = self.layer
        layer.draw_faint(list(self._lines.values()))
        if lit is None:
            layer.draw_strong([])
            layer.name_ends([self._lines.get(ghost.view.number, NOTHING) for ghost in layer.ghosts], present)
        else:
            lines = [self._line(self._lit, ghost, np.array([lit])) for ghost in layer.ghosts]
            layer.draw_strong(lines)
            layer.name_ends(lines, present)


def by_nearness(ghosts: tuple[Ghost, ...], frame: Frame) -> tuple[Ghost, ...]:
    """The run that the present one was forked off first, then the latest."""
    origin = next((run.origin for run in frame.runs if run.number == frame.run), 0)
    return tuple(sorted(ghosts, key=lambda ghost: (ghost.view.number != origin, -ghost.view.number)))


def _weight_lines(ghost: Ghost, chosen: np.ndarray, span: tuple[float, float], grid: float) -> Line:
    curves = ghost.view.curves
    return dashed(curves.thetas, chosen, 0, curves.stride, span, grid)
