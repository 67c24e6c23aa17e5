"""What the user points at: one weight, or one unit, the same in every panel."""

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """Views read it when painting and set it on mouse and key events; all views follow `changed`.

    weight: index in θ of the selected parameter, hovered_weight: of the one under the pointer.
    unit: (layer 0..L, index) of the unit that the caption speaks of. None where there is none.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.weight: int | None = None
        self.hovered_weight: int | None = None
        self.unit: tuple[int, int] | None = None

    def select(self, *, weight: int | None = None, unit: tuple[int, int] | None = None) -> None:
        """Select one weight or one unit, or nothing."""
        if (weight, unit) != (self.weight, self.unit):
            self.weight, self.unit = weight, unit
            self.changed.emit()

    def hover(self, weight: int | None) -> None:
        """Say which weight lies under the pointer."""
        if weight != self.hovered_weight:
            self.hovered_weight = weight
            self.changed.emit()

    @property
    def lit_weight(self) -> int | None:
        """The weight to light up: the hovered one before the selected one."""
        return self.weight if self.hovered_weight is None else self.hovered_weight
