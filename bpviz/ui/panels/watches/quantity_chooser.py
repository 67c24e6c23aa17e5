"""Chooses any number of a step: its kind, and the layer, unit, source or sample that it speaks of."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QSpinBox, QToolButton, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import KINDS, Quantity, quantity_text
from bpviz.language import tr
from bpviz.ui.quantity_words import TITLES, words
from bpviz.ui.theme import SANS, font

# What stands before a box's number, and its tooltip.
BOXES = {
    "layer": (tr("layer "), tr("The layer, from 1; for activations 0 is that of the inputs")),
    "unit": (tr("unit "), tr("The unit of the layer, from 1")),
    "source": (tr("from "), tr("The unit that the weight comes from, or the bias")),
    "sample": (tr("sample "), tr("The sample, from 1")),
}
SPOKEN = {
    "layer": tr("Layer"),
    "unit": tr("Unit"),
    "source": tr("Source of the weight"),
    "sample": tr("Sample"),
}


class QuantityChooser(QWidget):
    """Boxes for what the chosen kind needs, and a button. chosen(quantity): the user wants this one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._frame: Frame | None = None
        self._notation: Notation | None = None
        self.kinds, self.add = QComboBox(), QToolButton()
        self.boxes = {name: QSpinBox() for name in BOXES}
        self._make_boxes()
        self._lay_out()

    def _make_boxes(self):
        for kind in KINDS:
            self.kinds.addItem(TITLES[kind], kind)
        self.kinds.setAccessibleName(tr("Kind of number"))
        self.kinds.setToolTip(tr("What to follow"))
        self.kinds.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.kinds.currentIndexChanged.connect(self._limit)
        for name, box in self.boxes.items():
            prefix, tip = BOXES[name]
            box.setPrefix(prefix)
            box.setToolTip(tip)
            box.setAccessibleName(SPOKEN[name])
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.valueChanged.connect(self._limit)
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add.clicked.connect(self._choose)
        enter = QAction(self)
        enter.setShortcuts([QKeySequence("Return"), QKeySequence("Enter")])
        enter.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        enter.triggered.connect(self._choose)
        self.addAction(enter)

    def _lay_out(self):
        places = QHBoxLayout()
        places.setSpacing(4)
        for box in self.boxes.values():
            places.addWidget(box, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 8, 4)
        grid.setSpacing(4)
        grid.addWidget(self.kinds, 0, 0)
        grid.addWidget(self.add, 0, 1)
        grid.addLayout(places, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        for widget in (self.kinds, self.add, *self.boxes.values()):
            widget.setFont(font(SANS, pixels))

    def show_frame(self, frame: Frame, notation: Notation) -> None:
        """Offer what a frame's network and data have."""
        last, self._frame, self._notation = self._frame, frame, notation
        is_same = last is not None and last.network == frame.network
        if not is_same or last.dataset.sample_count != frame.dataset.sample_count:
            self._limit()

    def show_quantity(self, quantity: Quantity) -> None:
        """Start from a quantity that the frame has."""
        self.kinds.setCurrentIndex(self.kinds.findData(quantity.kind))
        for name in KINDS[quantity.kind].needs:
            self._limit()  # what a unit can be depends on the layer
            self.boxes[name].setValue(getattr(quantity, name) + (name != "layer"))
        self._limit()

    @property
    def quantity(self) -> Quantity:
        """What the boxes say."""
        kind = self.kinds.currentData()
        return Quantity(kind, **{name: self._value(name) for name in KINDS[kind].needs})

    def _value(self, name: str) -> int:
        return self.boxes[name].value() - (name != "layer")

    def _limit(self) -> None:
        """Show the boxes that the kind needs, with what there is to choose."""
        kind, frame = self.kinds.currentData(), self._frame
        for name, box in self.boxes.items():
            box.setVisible(name in KINDS[kind].needs)
        if frame is None:
            return
        network = frame.network
        self._set_range("layer", 0 if kind in ("activation", "activation norm") else 1, network.depth)
        layer = self.boxes["layer"].value()
        self._set_range("unit", 1, network.sizes[layer])
        self._set_range("source", 0 if network.bias else 1, network.sizes[max(0, layer - 1)])
        self.boxes["source"].setSpecialValueText(tr("from bias") if network.bias else "")
        self._set_range("sample", 1, frame.dataset.sample_count)
        symbol = quantity_text(self.quantity, self._notation)
        self.add.setText(tr("Add {symbol}", symbol=symbol))
        self.add.setToolTip(tr("Watch the {words} (Enter)", words=words(self.quantity, self._notation)))
        self.add.setAccessibleName(self.add.toolTip())

    def _set_range(self, name: str, least: int, most: int) -> None:
        box = self.boxes[name]
        blocked = box.blockSignals(True)
        box.setRange(least, most)
        box.blockSignals(blocked)

    def _choose(self) -> None:
        if self._frame is not None:
            self.chosen.emit(self.quantity)
