"""Puts entries for the place under the pointer on top of the plots' own menus."""

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QMenu

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.ui.breakpoint_values import latest_mean_loss
from bpviz.ui.context_menu import curve_menu, loss_menu
from bpviz.ui.menu_builder import MenuCalls
from bpviz.ui.panels.plots.loss_plot import LossPlot
from bpviz.ui.panels.plots.weights_plot import WeightsPlot
from bpviz.ui.selection import Selection

Look = Callable[[], tuple[Frame, Notation] | None]


def add_loss_menu(panel: LossPlot, look: Look, calls: MenuCalls) -> None:
    """Let the menu of the loss plot speak of the step and the loss there; by key, of those of now."""

    def fill(menu: QMenu, place: QPointF | None):
        if (seen := look()) is None:
            return
        frame, notation = seen
        step, value = (
            (frame.t, latest_mean_loss(frame) or 0.0) if place is None else panel.plot.place_at(place)
        )
        loss_menu(frame, notation, round(step), value, calls, into=menu)

    panel.plot.menu_opening.connect(fill)


def add_weights_menu(panel: WeightsPlot, selection: Selection, look: Look, calls: MenuCalls) -> None:
    """Let the menu of the weights' plot speak of the curve there; by key, of the selected weight."""

    def fill(menu: QMenu, place: QPointF | None):
        if (seen := look()) is None:
            return
        frame, notation = seen
        index = selection.weight if place is None else panel.weight_at(place)
        if index is not None and index >= frame.network.parameter_count:
            index = None
        if place is None:
            step, value = frame.t, 0.0 if index is None else float(frame.theta[index])
        else:
            step, value = panel.plot.place_at(place)
        curve_menu(frame, notation, index, round(step), value, calls, into=menu)

    panel.plot.menu_opening.connect(fill)
