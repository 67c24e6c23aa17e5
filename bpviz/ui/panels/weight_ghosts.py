"""The weights of other runs of the same network, behind those of the present one."""

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.ui.panels.ghost_layer import End, GhostLayer
from bpviz.ui.panels.ghosts import Ghost, Line, LineStore, dashed, joined_lines, span_of, within
from bpviz.ui.panels.plot_style import CurvePlot

MOST_CURVES = 60  # of all ghosts together; of the rest, and of larger networks, only the lit weight's
WIDER = 1.0  # by how many heights of the present run's picture ghosts may stretch it, up and down


class WeightGhosts:
    """All weights faintly, of as many runs as stay readable; the lit one's dashed and with names, of all."""

    def __init__(self, plot: CurvePlot):
        self.layer = GhostLayer(plot, any_network=False)
        self._all, self._lit = LineStore(), LineStore()
        self._shown: tuple[Ghost, ...] = ()
        self._faint = joined_lines([])

    def take(self, frame: Frame) -> bool:
        """Take the other runs of a frame; whether they look different now."""
        changed = self.layer.take(frame)
        if changed:
            fit = MOST_CURVES // max(1, frame.network.parameter_count)
            self._shown = first_choice(self.layer.ghosts, frame)[:fit]
            self._all.forget_others(self._shown)
            self._lit.forget_others(self.layer.ghosts)
        return changed

    @property
    def note(self) -> str:
        """What is left out, for the header."""
        left_out = len(self.layer.ghosts) > len(self._shown)
        return "ghosts of the lit weight only" if left_out and not self._shown else (
            f"{len(self._shown)} of {len(self.layer.ghosts)} ghosts" if left_out else ""
        )

    def make(self, chosen: np.ndarray) -> None:
        """Find the points of all faint curves in view. chosen: indices in θ."""
        window, grid = self.layer.plot.window, self.layer.grid
        lines = []
        for ghost in self._shown:
            span = span_of(ghost, window, grid)
            make = lambda g=ghost, s=span: _lines(g, chosen, s, grid)  # noqa: E731
            lines.append(self._all.line(ghost, (ghost.start, span, grid, len(chosen)), make))
        self._faint = joined_lines(lines)

    def widen(self, low: float, high: float) -> tuple[float, float]:
        """Limits of values with those of the faint curves, as far as the present run stays readable."""
        values, room = self._faint.values, WIDER * (high - low)
        if not values.size:
            return low, high
        return min(low, max(float(values.min()), low - room)), max(high, min(float(values.max()), high + room))

    def draw(self, low: float, high: float) -> None:
        """Draw the faint curves in a plot whose values go from low to high."""
        self.layer.words.setVisible(bool(self.layer.ghosts))
        self.layer.draw_faint(within(self._faint, low, high))

    def light(self, lit: int | None, low: float, high: float) -> None:
        """Draw the curves of one weight, by its index in θ, strong and with names; None for none."""
        layer, window, grid = self.layer, self.layer.plot.window, self.layer.grid
        lines, ends = [], []
        for ghost in layer.ghosts if lit is not None else ():
            span = span_of(ghost, window, grid)
            make = lambda g=ghost, s=span: _lines(g, np.array([lit]), s, grid)  # noqa: E731
            line = self._lit.line(ghost, (ghost.start, span, grid, lit), make)
            lines.append(within(line, low, high))
            end = end_of(ghost, line, window)
            ends += [end] if end else []
        layer.draw_strong(joined_lines(lines))
        layer.words.show_words(tuple(ends), layer.parts)
