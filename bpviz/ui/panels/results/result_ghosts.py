"""Accuracy or error, and the mean loss, of other runs of the same network, grey behind the present ones."""

import numpy as np

from bpviz.ui.panels.plots.found_ghosts import DASHES, FoundGhosts
from bpviz.ui.panels.plots.ghost_words import Curve
from bpviz.ui.panels.plots.ghosts import NOTHING, Ghost, Line, widened
from bpviz.ui.panels.plots.plot_style import CurvePlot


class ResultGhosts(FoundGhosts):
    """A curve of each part of the data, from the step on at which a run parts from the present one."""

    insight = "result ghosts"

    def __init__(self, plot: CurvePlot):
        super().__init__(plot)
        self._lines: list[Line] = []

    def lay_out(self, shown: int, scale: float) -> None:
        """Find the curves of one of the scores, times a scale."""
        self._lines = [self._line(ghost, shown, scale) for ghost in self.layer.ghosts]

    def widen(self, low: float, high: float) -> tuple[float, float]:
        """Limits of values with those of the ghosts, as far as the present run stays readable."""
        return widened(self._lines, low, high)

    def draw(self, present: Curve) -> None:
        """Draw what was laid out. present: what no name may cover."""
        self.layer.draw_strong(self._lines)
        self.layer.name_ends(self._lines, present)

    def _line(self, ghost: Ghost, shown: int, scale: float) -> Line:
        results = self.found.get(ghost.view.number)
        if results is None:
            return NOTHING
        first = max(0, int(np.searchsorted(results.steps, ghost.start, side="right")) - 1)
        steps, values = results.steps[first:].astype(float), scale * results.scores[first:, :, shown]
        values = values[:, np.isfinite(values).all(axis=0)]  # a part may have no samples
        curves = values.shape[1]
        if len(steps) < 2 or not curves:
            return NOTHING
        joined = (np.arange(len(steps)) % DASHES != DASHES - 1).astype(np.int32)
        joined[-1] = 0
        return Line(np.tile(steps, curves), values.T.ravel(), np.tile(joined, curves), curves)
