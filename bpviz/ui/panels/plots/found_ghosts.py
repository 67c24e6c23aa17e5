"""Ghosts that are drawn from what an insight tells of other runs of the same network."""

from typing import Any

from bpviz.debugger.frame import Frame
from bpviz.ui.panels.plots.ghost_layer import GhostLayer
from bpviz.ui.panels.plots.plot_style import CurvePlot

FAINTNESS = 0.6
DASHES = 3  # of so many points one is not joined to the next


class FoundGhosts:
    """found: what the insight has told latest of each run, by the run's number."""

    insight: str

    def __init__(self, plot: CurvePlot):
        self.layer = GhostLayer(plot, any_network=False, faintness=FAINTNESS)
        self.found: dict[int, Any] = {}

    def take(self, frame: Frame) -> bool:
        """Take the other runs of a frame; whether they look different now. Without news the latest stay."""
        changed, before = self.layer.take(frame), self.found
        self.found = dict(frame.insights.get(self.insight, before.items()))
        return changed or self.sizes(before) != self.sizes(self.found)

    def sizes(self, found: dict[int, Any]) -> dict[int, Any]:
        """What differs where two findings would not look the same: the points of each run."""
        return {number: len(of_run.steps) for number, of_run in found.items()}
