"""Every panel in a dock, one row each: title, place, when it is painted and what its frames must carry."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bpviz.language import marked
from bpviz.ui.panels.breakpoints.breakpoints_panel import BreakpointsPanel
from bpviz.ui.panels.flow.flow_plot import FlowPlot
from bpviz.ui.panels.functions.functions_panel import FunctionsPanel
from bpviz.ui.panels.gradients.gradient_table import GradientTable
from bpviz.ui.panels.homework.homework_grid import HomeworkGrid
from bpviz.ui.panels.images.images_panel import ImagesPanel
from bpviz.ui.panels.inspector.inspector import Inspector
from bpviz.ui.panels.landscape.landscape_panel import LandscapePanel
from bpviz.ui.panels.maps.maps_panel import MapsPanel
from bpviz.ui.panels.numbers.numbers_panel import NumbersPanel
from bpviz.ui.panels.plots.loss_plot import LossPlot
from bpviz.ui.panels.plots.weights_plot import WeightsPlot
from bpviz.ui.panels.results.results_panel import ResultsPanel
from bpviz.ui.panels.runs.runs_panel import RunsPanel
from bpviz.ui.panels.samples.interference_bars import InterferenceBars
from bpviz.ui.panels.starts.starts_panel import StartsPanel
from bpviz.ui.panels.watches.watch_plot import WatchPlot
from bpviz.ui.panels.watches.watches_panel import WatchesPanel
from bpviz.ui.selection import Selection

RIGHT, BOTTOM = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea
STEP, LEARNED = STRIPS = marked("Panels"), marked("Learned")  # how a step comes about, and what was learned


@dataclass(frozen=True)
class PanelRow:
    """One panel in a dock.

    name: what the window calls it. strip: where the tab is that opens and closes it; without one it is
    open at first. insights: what its frames carry while it is seen. turn: in which of four frames of a
    fast run it is painted, 0 to 3; in each without. tells_numbers: it tells single numbers of the step,
    and so is shown no phase that has a hidden one. selects: it is given the selection.
    """

    title: str
    name: str
    kind: type[QWidget]
    area: Qt.DockWidgetArea
    strip: str | None = None
    insights: tuple[str, ...] = ()
    turn: int | None = None
    tells_numbers: bool = False
    selects: bool = True

    def make(self, selection: Selection) -> QWidget:
        """The panel itself."""
        return self.kind(selection) if self.selects else self.kind()


PANELS = (
    PanelRow("Loss", "loss_plot", LossPlot, BOTTOM, turn=0, selects=False, tells_numbers=True),
    PanelRow("Weights over time", "weights_plot", WeightsPlot, BOTTOM, turn=2, tells_numbers=True),
    PanelRow("Inspector", "inspector", Inspector, RIGHT, STEP, ("changes", "gradient check"), tells_numbers=True),
    PanelRow("Breakpoints", "breakpoints", BreakpointsPanel, RIGHT, STEP, turn=3),
    PanelRow("Watches", "watches", WatchesPanel, RIGHT, STEP, ("watches",)),
    PanelRow("Runs", "runs", RunsPanel, RIGHT, STEP, ("comparison",), tells_numbers=True),
    PanelRow("My work", "homework", HomeworkGrid, RIGHT, STEP),
    PanelRow("Gradients", "gradients", GradientTable, RIGHT, STEP, ("gradient check",), tells_numbers=True),
    PanelRow("Flow", "flow_plot", FlowPlot, BOTTOM, STEP, ("flow", "flow ghosts"), turn=1, tells_numbers=True),
    PanelRow("Samples", "interference", InterferenceBars, BOTTOM, STEP, ("interference",), tells_numbers=True, selects=False),
    PanelRow("Plot", "watch_plot", WatchPlot, BOTTOM, STEP, ("watches", "watch ghosts")),
    PanelRow("Map", "maps", MapsPanel, RIGHT, LEARNED, ("map",)),
    PanelRow("Results", "results", ResultsPanel, RIGHT, LEARNED, ("results", "result ghosts"), selects=False),
    PanelRow("Landscape", "landscape", LandscapePanel, RIGHT, LEARNED, ("landscape",), turn=3, tells_numbers=True),
    PanelRow("Images", "images", ImagesPanel, RIGHT, LEARNED, turn=1, tells_numbers=True),
    PanelRow("Starts", "starts", StartsPanel, RIGHT, LEARNED, selects=False),
    PanelRow("Functions", "functions", FunctionsPanel, RIGHT, LEARNED, ("trainings", "training ghosts"), turn=2, tells_numbers=True),
    PanelRow("Numbers", "numbers", NumbersPanel, RIGHT, LEARNED, turn=1),
)  # fmt: skip
