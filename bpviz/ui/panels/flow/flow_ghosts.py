"""The flow of other runs of the same network, grey behind that of the present one."""

from collections.abc import Callable

import numpy as np

from bpviz.debugger.flow import Flow, typical
from bpviz.debugger.frame import Frame
from bpviz.ui.panels.plots.ghost_layer import GhostLayer
from bpviz.ui.panels.plots.ghost_words import Curve
from bpviz.ui.panels.plots.ghosts import NOTHING, Ghost, Line
from bpviz.ui.panels.plots.plot_style import CurvePlot

FAINTNESS = 0.6
DASHES = 3  # of so many points one is not joined to the next


class FlowGhosts:
    """Typical norms of each layer, from the step on at which a run parts from the present one."""

    def __init__(self, plot: CurvePlot):
        self.layer = GhostLayer(plot, any_network=False, faintness=FAINTNESS)
        self._flows: dict[int, Flow] = {}

    def take(self, frame: Frame) -> bool:
        """Take the other runs of a frame; whether they look different now. Without news the latest stay."""
        changed, found = self.layer.take(frame), frame.insights.get("flow ghosts")
        if found is None:
            return changed
        before, self._flows = self._flows, dict(found)
        return changed or _sizes(before) != _sizes(self._flows)

    def draw(self, measure: str, on_axis: Callable[[np.ndarray], np.ndarray], present: Curve) -> None:
        """Draw a measure, as it stands on the axis. present: what no name may cover."""
        lines = [self._line(ghost, measure, on_axis) for ghost in self.layer.ghosts]
        self.layer.draw_faint(lines)
        self.layer.name_ends(lines, present)

    def _line(self, ghost: Ghost, measure: str, on_axis) -> Line:
        flow = self._flows.get(ghost.view.number)
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


def _sizes(flows: dict[int, Flow]) -> dict[int, int]:
    return {number: len(flow.steps) for number, flow in flows.items()}
