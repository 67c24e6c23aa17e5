"""Ghost curves in a plot: faint and strong grey lines, with words beside them."""

import operator

import numpy as np
import pyqtgraph as pg

from bpviz.debugger.frame import Frame
from bpviz.ui.painting.colors import mixed
from bpviz.ui.panels.plots.ghost_words import Curve, End, GhostWords
from bpviz.ui.panels.plots.ghosts import (
    Ghost,
    Line,
    ghosts_of,
    grid_of,
    joined_lines,
    keep_same,
    reach,
    within,
)
from bpviz.ui.panels.plots.plot_style import CurvePlot, hairline
from bpviz.ui.theme import Theme

FAINT_DEPTH, STRONG_DEPTH = -20, -10


class GhostLayer:
    """The ghosts of one plot. any_network: whether runs of other networks are drawn, too.

    faintness: how much of the strong lines' colour the faint ones have, the rest is the background's.
    """

    def __init__(self, plot: CurvePlot, *, any_network: bool, faintness: float):
        self.plot, self._any_network, self._faintness = plot, any_network, faintness
        self.ghosts: tuple[Ghost, ...] = ()
        self.faint, self.strong = pg.PlotCurveItem(antialias=True), pg.PlotCurveItem(antialias=True)
        for item, depth in ((self.faint, FAINT_DEPTH), (self.strong, STRONG_DEPTH)):
            item.setZValue(depth)
            plot.addItem(item, ignoreBounds=True)
        self.words = GhostWords(plot)
        self._drawn: dict[pg.PlotCurveItem, tuple[list[Line], tuple]] = {}

    def take(self, frame: Frame) -> bool:
        """Take the other runs of a frame; whether they look different now."""
        before = self.ghosts
        self.ghosts = keep_same(ghosts_of(frame, any_network=self._any_network), before)
        return len(before) != len(self.ghosts) or not all(map(operator.is_, before, self.ghosts))

    def reach(self, newest: int) -> int:
        """How many steps to show of a present run that has come so far."""
        return reach(newest, self.ghosts)

    @property
    def grid(self) -> float:
        """Steps from point to point of dashed lines."""
        return grid_of(self.plot.in_view, self.plot.columns)

    @property
    def parts(self) -> tuple[int, ...]:
        """The steps at which ghosts leave the present run."""
        return tuple(sorted({ghost.start for ghost in self.ghosts if ghost.parts}))

    def draw_faint(self, lines: list[Line]) -> None:
        """Take other lines in the background."""
        self._draw(self.faint, lines)

    def draw_strong(self, lines: list[Line]) -> None:
        """Take other lines to look at."""
        self._draw(self.strong, lines)

    def _draw(self, item: pg.PlotCurveItem, lines: list[Line]):
        limits = tuple(self.plot.plotItem.vb.viewRange()[1])
        drawn, drawn_limits = self._drawn.get(item, ([], None))
        if len(lines) == len(drawn) and limits == drawn_limits and all(map(operator.is_, lines, drawn)):
            return
        self._drawn[item] = lines, limits
        item.setVisible(any(line.steps.size for line in lines))
        if item.isVisible():
            steps, values, joined = joined_lines(lines)
            item.setData(steps, within(values, *limits), connect=joined, skipFiniteCheck=True)

    def name_ends(self, lines: list[Line], present: Curve) -> None:
        """Write each ghost's name, where there is room, at the end of its line in view; and where it parts.

        present: what no word may cover.
        """
        ends = (
            end_of(ghost, line, self.plot.in_view) for ghost, line in zip(self.ghosts, lines, strict=True)
        )
        self.words.show_words(tuple(end for end in ends if end), self.parts, present)
        self.words.setVisible(bool(self.ghosts))

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.strong.setPen(hairline(theme.muted))
        self.faint.setPen(hairline(mixed(theme.color("muted"), theme.color("panel"), self._faintness)))
        self.words.theme = theme
        self.words.update()


def end_of(ghost: Ghost, line: Line, window: tuple[float, float]) -> End | None:
    """The last point of a line in view, of several curves the highest; None if none is in view."""
    count = len(line.steps) // line.curves
    last = int(np.searchsorted(line.steps[:count], window[1], side="right")) - 1
    if last < 0 or line.steps[last] < window[0]:
        return None
    return End(ghost.view.name, float(line.steps[last]), float(line.values[last::count].max()))
