"""The pictures of panels, to be shown beside a lecture's network: what each draws, without its controls."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.starts.histogram import histogram
from bpviz.language import tr
from bpviz.ui.lecture.lessons.derivation_picture import InspectorPicture
from bpviz.ui.lecture.lessons.gradient_picture import GradientPicture
from bpviz.ui.lecture.lessons.image_picture import ImagePicture
from bpviz.ui.lecture.lessons.picture import Picture
from bpviz.ui.lecture.lessons.result_picture import ResultPicture
from bpviz.ui.painting.board_theme import board_theme
from bpviz.ui.panels.flow.flow_plot import FlowPlot
from bpviz.ui.panels.functions.activation_view import ActivationView
from bpviz.ui.panels.landscape.level_bar import LevelBar
from bpviz.ui.panels.landscape.surface_plot import SurfacePlot
from bpviz.ui.panels.maps.map_view import MapView
from bpviz.ui.panels.plots.plot_style import panel_palette
from bpviz.ui.panels.plots.weights_plot import WeightsPlot
from bpviz.ui.panels.samples.sample_bars import SampleBars
from bpviz.ui.panels.starts.start_bars import StartBars
from bpviz.ui.theme import SANS, Theme, font


class MapPicture(Picture):
    """The decision map with the samples."""

    title = tr("Map")

    def make(self):
        """The map."""
        return (MapView(),)

    def show_frame(self, frame: Frame) -> None:
        """The panel's scene."""
        if self.panel.view.scene is not None:
            self.parts[0].show_scene(self.panel.view.scene)


class LandscapePicture(Picture):
    """Contours of the loss, with the way of the run."""

    title = tr("Loss landscape")

    def make(self):
        """The surface, and the legend of its levels."""
        self.signals = (self.panel.renewal.found,)
        return SurfacePlot(), LevelBar()

    def show_frame(self, frame: Frame) -> None:
        """The panel's surface."""
        self.panel.draw_into(*self.parts)


class StartsPicture(Picture):
    """Where many starts have ended."""

    title = tr("Final losses of many starts")

    def make(self):
        """The histogram."""
        self.signals = (self.panel.job.progressed, self.panel.job.ended)
        return (StartBars(),)

    def show_frame(self, frame: Frame) -> None:
        """The starts so far."""
        if self.panel.starts is not None:
            bars, is_log = self.parts[0], self.panel.log.isChecked()
            bars.show_histogram(histogram(self.panel.starts, bars.bins, logarithmic=is_log))


class SamplesPicture(Picture):
    """What the update did to every sample."""

    title = tr("Losses of the samples")

    def make(self):
        """The bars."""
        return (SampleBars(),)

    def show_frame(self, frame: Frame) -> None:
        """The panel's bars."""
        if self.panel.shown is not None:
            self.parts[0].show_bars(*self.panel.shown)


class FunctionsPicture(Picture):
    """The activation of a layer, with its units on it."""

    title = ""

    def make(self):
        """The curves with their formulas."""
        view = ActivationView(self.selection)
        view.layers.setParent(None)
        view.readout.setParent(None)
        return (view,)

    def show_frame(self, frame: Frame) -> None:
        """Follows the selection as the panel does."""
        self._title.hide()
        self.parts[0].show_frame(frame)


class FlowPicture(Picture):
    """Norms of each layer over the steps."""

    title = tr("Gradient of each layer")

    def make(self):
        """The plot with its columns."""
        plot = FlowPlot(self.selection)
        self._flow = plot
        drawing = QWidget()
        row = QHBoxLayout(drawing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(plot.plot, 1)
        row.addWidget(plot.profile)
        return (drawing,)

    def show_frame(self, frame: Frame) -> None:
        """The flow that the frame brings, measured as in the panel."""
        if self._flow.measure != self.panel.measure:
            self._flow.show_measure(self.panel.measure)
        self._flow.show_frame(frame)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours, with a lecture's contrast."""
        self.setPalette(panel_palette(theme))
        self._flow.apply_theme(board_theme(theme))

    def set_text_size(self, pixels: int) -> None:
        """Height of all texts."""
        self._title.setFont(font(SANS, pixels, bold=True))
        self._column.setContentsMargins(pixels // 2, pixels // 3, pixels // 2, pixels // 3)
        self._flow.plot.set_text_size(pixels)
        self._flow.profile.set_text_size(pixels, 0.3 * self.width())


class WeightsPicture(Picture):
    """All weights over the steps."""

    def make(self):
        """The curves, under a line with the one that is lit."""
        self._weights = WeightsPlot(self.selection)
        drawing = QWidget()
        column = QVBoxLayout(drawing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._weights.header)
        column.addWidget(self._weights.plot, 1)
        return (drawing,)

    def show_frame(self, frame: Frame) -> None:
        """The frame's curves."""
        self._title.hide()
        self._weights.show_frame(frame)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours, with a lecture's contrast."""
        self.setPalette(panel_palette(theme))
        self._weights.apply_theme(board_theme(theme))

    def set_text_size(self, pixels: int) -> None:
        """Height of all texts."""
        self._column.setContentsMargins(pixels // 2, pixels // 3, pixels // 2, pixels // 3)
        self._weights.header.set_text_size(pixels)
        self._weights.plot.set_text_size(pixels)


PICTURES: dict[str, tuple[type[Picture], str]] = {
    "Map": (MapPicture, "maps"),
    "Landscape": (LandscapePicture, "landscape"),
    "Starts": (StartsPicture, "starts"),
    "Functions": (FunctionsPicture, "functions"),
    "Flow": (FlowPicture, "flow_plot"),
    "Samples": (SamplesPicture, "interference"),
    "Results": (ResultPicture, "results"),
    "Images": (ImagePicture, "images"),
    "Gradients": (GradientPicture, "gradients"),
    "Weights over time": (WeightsPicture, "weights_plot"),
    "Inspector": (InspectorPicture, "inspector"),
}
