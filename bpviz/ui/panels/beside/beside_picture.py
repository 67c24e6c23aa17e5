"""The picture of the run beside: as it is, or by its difference from the present one."""

from msgspec import structs
from PySide6.QtCore import QPoint, QPointF

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_text
from bpviz.debugger.shown_value import shown_value
from bpviz.engine.network import Network
from bpviz.language import localized, tr
from bpviz.ui.painting.difference import difference, is_difference
from bpviz.ui.painting.numbers import MINUS
from bpviz.ui.panels.network_panel import NetworkPanel
from bpviz.ui.prediction import Prediction
from bpviz.ui.selection import Selection


class BesidePicture(NetworkPanel):
    """A network panel whose numbers may be differences; its tooltips tell both numbers then."""

    def __init__(self, selection: Selection, prediction: Prediction):
        super().__init__(selection, prediction=prediction)
        self._pair: tuple[Frame, Frame] | None = None
        self.show_caption(False)
        self.setAccessibleName(tr("Network of the run beside"))

    def show_pair(self, left: Frame, right: Frame, words: str) -> None:
        """Draw right − left, in words; without words the right frame as it is."""
        self._pair = left, right
        self.show_frame(difference(left, right, words) if words else right)

    def _go_along(self, frame: Frame) -> None:
        """The present run alone tells the prediction which step is shown."""

    def tip_at(self, point: QPoint) -> str:
        """The tooltip at a point of the widget, empty where nothing is."""
        if self._frame is None or not is_difference(self._frame):
            return super().tip_at(point)
        unit, weight = self.at(QPointF(point))
        network, notation = self._frame.network, Notation(self._frame.network, self._language)
        if self._frame.ends_only and (weight is not None or not unit or not self._frame.compares(unit[0])):
            return ""
        if weight is not None:
            quantities = [Quantity.of_parameter("weight", network, weight)]
        elif unit is not None:
            quantities = [Quantity(kind, *unit) for kind in ("activation", "error")[: 1 + (unit[0] > 0)]]
        else:
            return ""
        return "\n".join(
            filter(None, (self._compared(quantity, notation, network) for quantity in quantities))
        )

    def _compared(self, quantity: Quantity, notation: Notation, network: Network) -> str:
        """E.g. "v₁,₂: left +0.5, right +0.25, Δ −0.25"; empty before it is computed."""
        one, other = (shown_value(_matched(quantity, frame, network), frame) for frame in self._pair)
        if one is None or other is None:
            return ""
        hidden = self._hidden
        values = ["?"] * 3 if hidden and hidden(quantity) else map(_exact, (one, other, other - one))
        name = quantity_text(quantity, notation)
        return tr("{{}}: left {{}}, right {{}}, Δ {{}}").format(name, *values)


def _matched(quantity: Quantity, frame: Frame, network: Network) -> Quantity:
    """The same number of another network: of its own outputs where it is one of the outputs."""
    if quantity.layer < network.depth:
        return quantity
    return structs.replace(quantity, layer=frame.network.depth)


def _exact(value: float) -> str:
    return localized(f"{value:+.9g}".replace("-", MINUS)) if value else "0"
