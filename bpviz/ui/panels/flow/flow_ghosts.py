"""The flow of other runs of the same network, grey behind that of the present one."""

from collections.abc import Callable

import numpy as np

from bpviz.debugger.flow import typical
from bpviz.ui.panels.plots.found_ghosts import DASHES, FoundGhosts
from bpviz.ui.panels.plots.ghost_words import Curve
from bpviz.ui.panels.plots.ghosts import NOTHING, Ghost, Line


class FlowGhosts(FoundGhosts):
    """Typical norms of each layer, from the step on at which a run parts from the present one."""

    insight = "flow ghosts"

    def draw(self, measure: str, on_axis: Callable[[np.ndarray], np.ndarray], present: Curve) -> None:
        """Draw a measure, as it stands on the axis. present: what no name may cover."""
        lines = [self._line(ghost, measure, on_axis) for ghost in self.layer.ghosts]
        self.layer.draw_faint(lines)
        self.layer.name_ends(lines, present)

    def _line(self, ghost: Ghost, measure: str, on_axis) -> Line:
        flow = self.found.get(ghost.view.number)
        if flow is None:
            return NOTHING
        values = on_axis(typical(flow.values(measure)))
        shown = (flow.steps >= ghost.start) & np.isfinite(values).all(axis=1)
        steps, values = flow.steps[shown].astype(float), values[shown]
        if len(steps) < 2:
            return NOTHING
        joined = np.arange(len(steps)) % DASHES != DASHES - 1
        joined[-1] = False
        layers, joined = values.shape[1], joined.astype(np.int32)
        return Line(np.tile(steps, layers), values.T.ravel(), np.tile(joined, layers), layers)
