"""The panels that a window shows: all are given the same frames, one theme and one notation."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from bpviz.debugger.frame import Frame
from bpviz.ui.attention import Attention
from bpviz.ui.panel_table import PanelRow
from bpviz.ui.panels.beside.beside_panel import BesidePanel
from bpviz.ui.prediction import Prediction
from bpviz.ui.theme import Theme
from bpviz.ui.turns import Turns
from bpviz.ui.unspoiled import unspoiled


class ShownPanels:
    """Passes frames on to the panels of one window; each window of a run has its own.

    network: the picture in the middle. bars: what is seen as long as the window is. docked: panels in
    docks, which get a frame only while they are seen.
    """

    def __init__(
        self,
        network: BesidePanel,
        bars: tuple[QWidget, ...],
        docked: Mapping[QWidget, PanelRow],
        attention: Attention,
        prediction: Prediction,
    ):
        self._network, self._always, self.docked = network, (network, *bars), docked
        self._attention, self._prediction = attention, prediction
        self._turns = Turns({panel: row.turn for panel, row in docked.items() if row.turn is not None})

    def show_frame(self, frame: Frame, *, running: bool) -> None:
        """Let every panel show a frame whose turn it is, and none a number that is hidden."""
        self._turns.next(running=running)
        if self._turns.has_numbers:
            self._network.refresh_texts()
        may_be_seen = unspoiled(frame, self._prediction)
        for panel in filter(self._turns.has, self._always):
            panel.show_frame(frame)
        for panel in filter(
            self._turns.has, [panel for panel in self._attention.seen if panel in self.docked]
        ):
            panel.show_frame(may_be_seen if self.docked[panel].tells_numbers else frame)

    def follow_prediction(self) -> None:
        """Let panels that tell single numbers by themselves keep the hidden ones."""
        for panel in self.docked:
            if hasattr(panel, "hides"):
                panel.hides = self._prediction.hidden

    def apply_theme(self, theme: Theme) -> None:
        """Paint every panel in another theme."""
        for panel in (*self._always, *self.docked):
            panel.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES, wherever names stand."""
        for panel in (*self._always, *self.docked):
            if hasattr(panel, "set_language"):
                panel.set_language(language)
