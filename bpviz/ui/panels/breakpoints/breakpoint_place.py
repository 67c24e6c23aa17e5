"""Says where in the network a breakpoint looks: a layer, a unit, the source of a weight, a phase."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.notation import BIAS, Notation
from bpviz.engine.phases import Kind, phases
from bpviz.language import tr

PHASES = {
    Kind.PICK: tr("Pick a sample"),
    Kind.FORWARD: tr("Forward"),
    Kind.LOSS: tr("Loss"),
    Kind.ERROR: tr("Error"),
    Kind.UPDATE: tr("Update"),
}


class Place(QObject):
    """Four boxes that name what a network has. edited: the user chose something else in one."""

    edited = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.layer, self.unit, self.source, self.phase = (QComboBox() for _ in range(4))
        self._notation: Notation | None = None
        for box, name in (
            (self.layer, tr("Layer")),
            (self.unit, tr("Unit")),
            (self.source, tr("Source of the weight")),
            (self.phase, tr("Phase")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(4)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.layer.activated.connect(self._on_layer)
        for box in (self.unit, self.source, self.phase):
            box.activated.connect(lambda _: self.edited.emit())

    def show_place(self, breakpoint: Breakpoint, notation: Notation) -> None:
        """Offer what a network has, and choose what a breakpoint names; the first where it has no such."""
        self._notation = notation
        network = notation.network
        names = {layer: _capitalized(notation.layer(layer)) for layer in range(1, network.depth + 1)}
        _fill(self.layer, [(name, layer) for layer, name in names.items()], breakpoint.layer)
        offered = [
            (f"{PHASES[kind]}, {notation.layer(layer)}" if layer else PHASES[kind], (kind.value, layer))
            for kind, layer in phases(network.depth)[:-1]
        ]
        _fill(self.phase, offered, (breakpoint.phase, breakpoint.layer))
        self._fill_units(breakpoint.unit, breakpoint.source)

    def _fill_units(self, unit: int, source: int):
        layer, notation = self.layer.currentData(), self._notation
        sizes = notation.network.sizes
        _fill(self.unit, [(notation.unit(layer, n).text, n) for n in range(sizes[layer])], unit)
        bias = [(tr("bias"), BIAS)] if notation.network.bias else []
        sources = [(notation.unit(layer - 1, n).text, n) for n in range(sizes[layer - 1])]
        _fill(self.source, sources + bias, source)

    def _on_layer(self):
        self._fill_units(self.unit.currentData(), self.source.currentData())
        self.edited.emit()

    def fields(self, needs: tuple[str, ...]) -> dict[str, int | str]:
        """The chosen ones of the fields of a breakpoint that are needed."""
        if "phase" in needs:
            phase, layer = self.phase.currentData()
            return {"phase": phase, "layer": layer}
        boxes = {"layer": self.layer, "unit": self.unit, "source": self.source}
        return {field: box.currentData() for field, box in boxes.items() if field in needs}


def _fill(box: QComboBox, items: list[tuple[str, object]], chosen) -> None:
    box.clear()
    for text, data in items:
        box.addItem(text, data)
    known = [data for _, data in items]
    box.setCurrentIndex(known.index(chosen) if chosen in known else 0)


def _capitalized(name: str) -> str:
    return name[0].upper() + name[1:]
