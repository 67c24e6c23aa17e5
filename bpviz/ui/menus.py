"""Context menus in the window: which one is asked for, and what its entries reach."""

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.ui.context_menu import layer_menu, sample_menu, selected_menu
from bpviz.ui.figures.subjects import panel_subject
from bpviz.ui.menu_builder import MenuCalls
from bpviz.ui.plot_menus import add_loss_menu, add_weights_menu


class Menus(QObject):
    """Opens the menu of what is selected in the network, and adds to those of the plots."""

    def __init__(self, window):
        super().__init__(window)
        self._window = window
        self._frame: Frame | None = None
        self._language = "auto"
        self._open: QMenu | None = None
        self._calls = MenuCalls(
            do=window.navigation.command,
            explain=self._explain,
            edit=self._edit,
            edit_target=self._edit_target,
            draft=self.draft,
            hides=lambda: window.prediction.hidden,
        )
        window.network_keys.menu_requested.connect(self._pop_up)
        window.network_keys.layer_menu_requested.connect(self._pop_up_layer)
        for panel in (window.interference, window.results, window.maps):
            panel.sample_activated.connect(partial(self._pop_up_sample, panel))
        add_loss_menu(window.loss_plot, self._look, self._calls)
        add_weights_menu(window.weights_plot, window.selection, self._look, self._calls)

    def show_frame(self, frame: Frame) -> None:
        """Speak of this frame from now on."""
        self._frame = frame

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language

    def _look(self) -> tuple[Frame, Notation] | None:
        return None if self._frame is None else (self._frame, Notation(self._frame.network, self._language))

    def _pop_up(self, place: QPoint) -> None:
        if (seen := self._look()) is not None:
            self._open = selected_menu(*seen, self._window.selection, self._calls)
            self._window.figures.add_entry(self._open, "network")
            self._open.popup(place)

    def _pop_up_layer(self, layer: int, place: QPoint) -> None:
        self._open = layer_menu(*self._look(), layer, self._calls)
        self._window.figures.add_entry(self._open, "network")
        self._open.popup(place)

    def _pop_up_sample(self, panel: QWidget, sample: int) -> None:
        self._open = sample_menu(*self._look(), sample, self._calls)
        self._window.figures.add_entry(self._open, panel_subject(self._window, panel).name)
        middle, pointer = panel.mapToGlobal(panel.rect().center()), QCursor.pos()
        self._open.popup(pointer if panel.rect().contains(panel.mapFromGlobal(pointer)) else middle)

    def _explain(self, quantity: Quantity) -> None:
        self._window.selection.select_quantity(quantity, self._frame.network)
        self._window.explain()

    def _edit(self, quantity: Quantity) -> None:
        if quantity.kind == "sample":
            self._window.debugging.choose_sample()
            return
        self._window.selection.select_quantity(quantity, self._frame.network)
        self._window.editor.edit_selected()

    def _edit_target(self, unit: int) -> None:
        self._window.selection.select(unit=(self._frame.network.depth, unit))
        self._window.editor.edit_selected()

    def draft(self, breakpoint: Breakpoint | None = None) -> None:
        """Open the form of a new breakpoint."""
        self._window.docks.show("Breakpoints")
        self._window.breakpoints.add(breakpoint)
