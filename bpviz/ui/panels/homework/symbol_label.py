"""A label for the symbol of a number of a step, typeset like the names in the picture."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.debugger.notation import Name, Notation
from bpviz.debugger.quantities import Quantity
from bpviz.ui.painting.text import LEFT, draw_name, name_width

PIXELS, HEIGHT = 15, 24


class SymbolLabel(QWidget):
    """Paints names side by side, with "/" between a numerator and a denominator."""

    def __init__(self, parts: tuple[Name, ...], parent: QWidget | None = None):
        super().__init__(parent)
        self._parts, self._color = parts, QColor()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the symbol."""
        return QSize(round(sum(name_width(part, PIXELS) for part in self._parts)) + 2, HEIGHT)

    def set_color(self, color: QColor) -> None:
        """Paint in a colour."""
        self._color = color
        self.update()

    def paintEvent(self, event) -> None:
        """Paint the names, paler when disabled."""
        x = 0.0
        with QPainter(self) as painter:
            painter.setOpacity(1.0 if self.isEnabled() else 0.5)
            for part in self._parts:
                x += draw_name(painter, x, HEIGHT / 2 + 1, part, PIXELS, self._color, LEFT)


def symbol_of(quantity: Quantity, notation: Notation) -> tuple[Name, ...]:
    """The names to paint; a new weight in the lecture's language as of step t + 1."""
    layer, unit, source = quantity.layer, quantity.unit, quantity.source
    if quantity.kind == "loss":
        return (Name("f"),)
    if quantity.kind == "weighted sum":
        return (notation.weighted_sum(layer, unit),)
    if quantity.kind == "activation":
        return (notation.unit(layer, unit),)
    if quantity.kind == "error":
        return (notation.error(layer, unit),)
    name = notation.weight(layer, unit, source)
    if quantity.kind == "gradient":
        return Name("∂f/∂"), name
    return (Name(name.base, name.sub, name.sup or "t+1"),)
