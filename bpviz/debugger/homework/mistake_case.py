"""What a wrong rule is tried on: one number of a step, the numbers around it, and their symbols."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bpviz.debugger.homework.hand_numbers import HandNumbers
from bpviz.debugger.notation import BIAS, Notation
from bpviz.debugger.quantities import Quantity, quantity_text
from bpviz.engine.activations import slope_at
from bpviz.engine.network import Network

MOST_OTHERS = 24  # units that may have been mixed up; among more, any number fits one of them
_LETTERS = {"sigmoid": "σ"}


class Guess(NamedTuple):
    """A value that a mistake leads to, and the sentence that says what went wrong."""

    value: float
    explanation: str
    name: str = ""  # where the mistake has a more telling one here


@dataclass(frozen=True)
class Case:
    """A number that was answered wrongly, the numbers around it, and what it should be among them."""

    quantity: Quantity
    numbers: HandNumbers
    notation: Notation
    right: float

    @property
    def layer(self) -> int:
        """The layer it belongs to."""
        return self.quantity.layer

    @property
    def unit(self) -> int:
        """The unit it belongs to, or that its weight leads to."""
        return self.quantity.unit

    @property
    def source(self) -> int:
        """Where its weight comes from."""
        return self.quantity.source

    @property
    def network(self) -> Network:
        """The architecture."""
        return self.numbers.network

    @property
    def is_output(self) -> bool:
        """Whether it belongs to the output layer."""
        return self.layer == self.network.depth

    @property
    def phi(self) -> str:
        """How the activation of its layer is written; of the output layer for the loss."""
        return _LETTERS.get(self.network.activations[self.layer - 1], "φ")

    @property
    def symbol(self) -> str:
        """Its own symbol."""
        return quantity_text(self.quantity, self.notation)

    def a(self, layer: int, unit: int) -> str:
        """The symbol of an activation."""
        return self.notation.unit(layer, unit).text

    def z(self, layer: int, unit: int) -> str:
        """The symbol of a weighted sum."""
        return self.notation.weighted_sum(layer, unit).text

    def d(self, output: int) -> str:
        """The symbol of a target."""
        return self.notation.target(output).text

    def delta(self, layer: int, unit: int) -> str:
        """The symbol of an error."""
        return self.notation.error(layer, unit).text

    def w(self, layer: int, unit: int, source: int) -> str:
        """The symbol of a weight."""
        return self.notation.weight(layer, unit, source).text

    def letter(self, layer: int) -> str:
        """The letter of the weights of a layer."""
        return self.notation.weight(layer, 0, 0).base

    @property
    def input(self) -> float:
        """The layer input of its weight: 1 for a bias."""
        return self.input_of(self.source)

    def input_of(self, source: int) -> float:
        """The layer input from a source."""
        return 1.0 if source == BIAS else float(self.numbers.a[self.layer - 1][source])

    def others(self, layer: int, unit: int) -> Iterator[int]:
        """The other units of a layer, the first of them if there are many."""
        return (other for other in range(min(self.network.sizes[layer], MOST_OTHERS)) if other != unit)

    def slope_at(self, z: float) -> float:
        """φ' of its layer at any z."""
        return slope_at(self.network.activations[self.layer - 1], float(z))


@dataclass(frozen=True)
class Mistake:
    """kinds: the numbers it happens to. guesses(case) are the values it leads to, each with a sentence."""

    name: str
    kinds: tuple[str, ...]
    guesses: Callable[[Case], Iterable[Guess]]


def carried_on(case: Case, quantity: Quantity, value: float) -> float:
    """What a number becomes when the one it follows from, that of the case, is `value`."""
    if quantity.kind == "activation":
        return case.numbers.apply(case.layer, value)
    if quantity.kind == "gradient":
        below = case.numbers.a[case.layer - 1]
        return value * (1.0 if quantity.source == BIAS else float(below[quantity.source]))
    return float(case.numbers.before[quantity.index(case.network)]) - case.numbers.alpha * value
