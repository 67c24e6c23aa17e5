"""Chooses one unit of a large network: its layer and its number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from bpviz.debugger.notation import Notation
from bpviz.engine.network import Network
from bpviz.language import tr


class UnitChooser(QWidget):
    """Which unit of a large network to work out. chosen: the user chose another."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.layers, self.unit = QComboBox(), QSpinBox(minimum=1, prefix=tr("unit "), keyboardTracking=False)
        self.layers.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.layers.setAccessibleName(tr("Layer to work out"))
        self.unit.setAccessibleName(tr("Unit to work out"))
        self.layers.setToolTip(tr("The layer whose numbers are asked for"))
        self.unit.setToolTip(tr("The unit of that layer, from 1"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.layers, 1)
        row.addWidget(self.unit)
        self._sizes: tuple[int, ...] = (0, 1)
        self.layers.activated.connect(self._on_layer)
        self.unit.valueChanged.connect(lambda _: self.chosen.emit())

    def show_network(self, network: Network, notation: Notation) -> None:
        """Offer the layers of a network."""
        self._sizes = network.sizes
        self.layers.clear()
        for layer in range(network.depth, 0, -1):
            self.layers.addItem(notation.layer(layer), layer)
        self._limit_unit()

    def _on_layer(self) -> None:
        self._limit_unit()
        self.chosen.emit()

    def _limit_unit(self) -> None:
        blocked = self.unit.blockSignals(True)
        self.unit.setMaximum(self._sizes[self.layers.currentData()])
        self.unit.blockSignals(blocked)

    @property
    def choice(self) -> tuple[int, int]:
        """(layer, unit), the unit from 0."""
        return self.layers.currentData(), self.unit.value() - 1
