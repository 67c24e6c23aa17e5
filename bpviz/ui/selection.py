"""What the user points at: one weight, one unit or another quantity, the same in every panel."""

from PySide6.QtCore import QObject, Signal

from bpviz.debugger.quantities import Quantity
from bpviz.engine.network import Network


class Selection(QObject):
    """Views read it when painting and set it on mouse and key events; all views follow `changed`.

    weight: index in θ of the selected parameter, hovered_weight: of the one under the pointer.
    unit: (layer 0..L, index) of the unit that the caption speaks of. subject: the quantity that was
    asked for in particular, as the loss or an error; else the weight or unit itself is meant, see
    subject_in. None where there is none.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.weight: int | None = None
        self.hovered_weight: int | None = None
        self.unit: tuple[int, int] | None = None
        self.subject: Quantity | None = None

    def select(
        self,
        *,
        weight: int | None = None,
        unit: tuple[int, int] | None = None,
        subject: Quantity | None = None,
    ) -> None:
        """Select one weight or one unit, or nothing; with it or alone, what to explain about it."""
        if (weight, unit, subject) != (self.weight, self.unit, self.subject):
            self.weight, self.unit, self.subject = weight, unit, subject
            self.changed.emit()

    def select_quantity(self, quantity: Quantity, network: Network) -> None:
        """Ask for a quantity, and select the weight or the unit that it belongs to."""
        if quantity.kind in ("weight", "gradient", "change"):
            self.select(weight=quantity.index(network), subject=quantity)
        elif quantity.kind in ("activation", "weighted sum", "slope", "error"):
            self.select(unit=(quantity.layer, quantity.unit), subject=quantity)
        else:
            self.select(subject=quantity)

    def subject_in(self, network: Network) -> Quantity | None:
        """What is to be explained in a network: of a weight its value, of a unit its activation.

        None for nothing, and for what the network does not have.
        """
        subject = self.subject
        if subject is None and self.weight is not None and self.weight < network.parameter_count:
            subject = Quantity.of_parameter("weight", network, self.weight)
        elif subject is None and self.unit is not None:
            subject = Quantity("activation", *self.unit)
        return subject if subject is not None and subject.fits(network) else None

    def lit_in(self, network: Network) -> int | None:
        """The weight to light up in a network, None for one that it does not have."""
        lit = self.lit_weight
        return lit if lit is not None and lit < network.parameter_count else None

    def unit_in(self, network: Network) -> tuple[int, int] | None:
        """The unit selected in a network, None for one that it does not have."""
        unit, sizes = self.unit, network.sizes
        return unit if unit and unit[0] < len(sizes) and unit[1] < sizes[unit[0]] else None

    def hover(self, weight: int | None) -> None:
        """Say which weight lies under the pointer."""
        if weight != self.hovered_weight:
            self.hovered_weight = weight
            self.changed.emit()

    @property
    def lit_weight(self) -> int | None:
        """The weight to light up: the hovered one before the selected one."""
        return self.weight if self.hovered_weight is None else self.hovered_weight
