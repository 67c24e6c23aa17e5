"""Predict, then reveal: which numbers of the shown step are hidden until the user asks for them."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from bpviz.debugger.quantities import Quantity
from bpviz.language import tr
from bpviz.ui.painting.hiding import Hidden

# What can be chosen to be hidden, and how a menu calls it.
HIDEABLE = {
    "activations": tr("Activations"),
    "errors": tr("Errors δ"),
    "weights": tr("New weights"),
    "loss": tr("Loss"),
}
_PARTS = {
    "activation": "activations",
    "weighted sum": "activations",
    "slope": "activations",
    "activation norm": "activations",
    "error": "errors",
    "gradient": "errors",
    "error norm": "errors",
    "gradient norm": "errors",
    "weight": "weights",
    "change": "weights",
    "weight norm": "weights",
    "loss": "loss",
    "sample loss": "loss",
}
# A number that goes with another is revealed together with it.
_REVEALED_WITH = {
    "weighted sum": lambda q: Quantity("activation", q.layer, q.unit),
    "slope": lambda q: Quantity("activation", q.layer, q.unit),
    "gradient": lambda q: Quantity("error", q.layer, q.unit),
    "change": lambda q: Quantity("weight", q.layer, q.unit, q.source),
}


class Prediction(QObject):
    """Painters ask hides(); they follow `changed`. revealed(Quantity): one number is to be seen now.

    hidden_kinds: the names of HIDEABLE that the user chose. Inputs, targets, and weights that the shown
    step has not updated yet are never hidden: whoever paints a weight asks only for new ones.
    """

    changed = Signal()
    revealed = Signal(object)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.hidden_kinds: frozenset[str] = frozenset()
        self._homework: frozenset[Quantity] = frozenset()
        self._asked: frozenset[Quantity] = frozenset()
        self._asked_kinds: frozenset[str] = frozenset()
        self._revealed: set[Quantity] = set()
        self._all_revealed = False
        self._t = -1

    @property
    def is_active(self) -> bool:
        """Whether anything may be hidden."""
        return bool(self.hidden_kinds or self._homework or self._asked or self._asked_kinds)

    @property
    def hidden(self) -> Hidden:
        """What painters are given: hides(), or None where nothing is hidden."""
        return self.hides if self.is_active else None

    def hide(self, kinds: Iterable[str]) -> None:
        """Hide just these names of HIDEABLE. Raises ValueError for another."""
        kinds = frozenset(kinds)
        if unknown := kinds - HIDEABLE.keys():
            raise ValueError(
                tr(
                    "There is no {min!r} to hide; allowed are {hideable}.",
                    min=min(unknown),
                    hideable=", ".join(HIDEABLE),
                )
            )
        if kinds != self.hidden_kinds:
            self.hidden_kinds = kinds
            self.changed.emit()

    def hide_homework(self, quantities: frozenset[Quantity]) -> None:
        """Hide numbers that are asked for elsewhere; these are not revealed by a click."""
        if quantities != self._homework:
            self._homework = quantities
            self.changed.emit()

    def ask(self, quantities: frozenset[Quantity], kinds: frozenset[str]) -> None:
        """Hide what a lesson asks for, single numbers and names of HIDEABLE, beside what the user chose.

        What was revealed before is hidden again.
        """
        if (quantities, kinds) != (self._asked, self._asked_kinds):
            self._asked, self._asked_kinds = quantities, kinds
            self._revealed, self._all_revealed = set(), False
            self.changed.emit()

    def hides(self, quantity: Quantity) -> bool:
        """Whether a number is not to be seen."""
        with_it = _REVEALED_WITH.get(quantity.kind, lambda q: q)(quantity)
        if quantity.layer == 0 and quantity.kind == "activation":
            return False
        if quantity in self._homework or with_it in self._homework:
            return True
        is_open = self._all_revealed or with_it in self._revealed
        if is_open:
            return False
        part = _PARTS.get(quantity.kind)
        return quantity in self._asked or part in self.hidden_kinds or part in self._asked_kinds

    def can_reveal(self, quantity: Quantity) -> bool:
        """Whether a number is hidden, and reveal() would show it."""
        return quantity not in self._homework and self.hides(quantity)

    def reveal(self, quantity: Quantity) -> None:
        """Show one number until the next step."""
        if self.can_reveal(quantity):
            self._revealed.add(quantity)
            self.revealed.emit(quantity)
            self.changed.emit()

    def reveal_all(self) -> None:
        """Show all numbers until the next step."""
        if not self._all_revealed:
            self._all_revealed = True
            self.changed.emit()

    def next_step(self, t: int) -> None:
        """Hide everything again if step t is another one than before."""
        if t != self._t:
            self._t = t
            was_open = self._all_revealed or self._revealed
            self._all_revealed, self._revealed = False, set()
            if was_open:
                self.changed.emit()
