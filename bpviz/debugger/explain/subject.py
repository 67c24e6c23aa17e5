"""What a derivation speaks of: one quantity of one frame, with the names and numbers around it."""

from dataclasses import dataclass
from functools import cached_property

from bpviz.debugger.explain.activation import UnitFormula
from bpviz.debugger.explain.step_numbers import StepNumbers
from bpviz.debugger.explain.terms import Derivation, Line, Term, Terms, at_time, named, partial
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS, Index, Name, Notation
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.shown_value import shown_value
from bpviz.language import tr

LOSS_NAME = Name("f")
LOSS = Quantity("loss")
LETTERS = "mnprsu"  # indices of hidden layers from the last one back; i, j, k, t and L are taken
_KINDS = (tr("bias"), tr("gain"), tr("shift"), tr("running mean"), tr("running variance"))


@dataclass(frozen=True)
class Subject:
    """A quantity in its frame; n and s are its names and its step's numbers."""

    quantity: Quantity
    frame: Frame
    n: Notation

    @cached_property
    def s(self) -> StepNumbers:
        """The numbers of the shown step."""
        return StepNumbers(self.frame)

    @property
    def depth(self) -> int:
        """L."""
        return self.frame.network.depth

    @property
    def place(self) -> tuple[int, int, int]:
        """layer, unit, source."""
        return self.quantity.layer, self.quantity.unit, self.quantity.source

    @property
    def value(self) -> float | None:
        """The number itself, None before it is computed."""
        return shown_value(self.quantity, self.frame)

    def formula(self, layer: int, unit: int) -> UnitFormula:
        """The activation of a unit."""
        return UnitFormula(self.n, self.s, layer, unit)

    def derivation(self, name: Term, title: str, sentence: str, lines: list[Line]) -> Derivation:
        """The finished derivation of this quantity."""
        return Derivation(self.quantity, name, title, sentence, tuple(lines), self.value)

    # Names that link to what they mean

    def unit(self, layer: int, unit: int) -> Term:
        """A unit's activation."""
        link = None if unit == BIAS else Quantity("activation", layer, unit)
        return named(self.n.unit(layer, unit), link)

    def weight(self, layer: int, unit: int, source: int, name: Name | None = None) -> Term:
        """A weight or a bias, under another name where one is given."""
        return named(name or self.n.weight(layer, unit, source), Quantity("weight", layer, unit, source))

    def read_weight(self, layer: int, unit: Index, source: Index) -> Name:
        """A weight as an error reads it: of step t, or of t + 1 in place; said where that can be doubted."""
        name = self.n.weight(layer, unit, source)
        if self.s.is_in_place:
            return at_time(name, "t+1")
        return at_time(name, "t") if self.n.is_lecture and not name.sup else name

    def weighted(self, layer: int, unit: int, source: int) -> Terms:
        """Weight and what it weighs; a bias of the general notation stands alone."""
        weight = self.weight(layer, unit, source)
        return (weight,) if self.is_lone_bias(source) else (weight, self.unit(layer - 1, source))

    def is_lone_bias(self, source: int) -> bool:
        """Whether a bias is written as b, not as a weight from the constant 1."""
        return source == BIAS and not self.n.is_lecture

    def target(self, unit: int) -> Term:
        """d_k."""
        return named(self.n.target(unit), Quantity("sample"))

    def error(self, layer: int, unit: int) -> Term:
        """δ or γ of a unit."""
        return named(self.n.error(layer, unit), Quantity("error", layer, unit))

    def output_slope(self, unit: int, label: str = "") -> Term:
        """∂f/∂d̂ of an output."""
        return partial(LOSS_NAME, self.n.unit(self.depth, unit), LOSS, label)

    def layer_word(self, layer: int) -> str:
        """What a layer is called in the labels of a chain: "output", "hidden", "hidden 2"."""
        if layer == self.depth:
            return tr("output")
        if layer == 0:
            return tr("input")
        return tr("hidden") if self.depth == 2 else tr("hidden {layer}", layer=layer)

    def letter(self, layer: int) -> Index:
        """The index of a layer's units, where none of them is meant: no two layers have the same."""
        if layer == self.depth:
            return "k"
        again, place = divmod(self.depth - 1 - layer, len(LETTERS))
        return LETTERS[place] + (str(again + 1) if again else "")

    @property
    def connection(self) -> str:
        """What its parameter is: "weight v₁,₂ from h₂ to d̂₁", "bias w₁,₀ of h₁", "gain γ⁽¹⁾₁ of h₁"."""
        layer, unit, source = self.place
        name, end = self.weight(layer, unit, source).text, self.unit(layer, unit).text
        if source >= 0:
            return tr(
                "weight {name} from {unit} to {end}",
                name=name,
                unit=self.unit(layer - 1, source).text,
                end=end,
            )
        return tr("{kinds} {name} of {end}", kinds=_KINDS[BIAS - source], name=name, end=end)

    def described(self, layer: int, unit: int) -> str:
        """A unit in words: "output d̂₁", "hidden unit h₂", "input x₁"."""
        kind = {0: tr("input"), self.depth: tr("output")}.get(layer, tr("hidden unit"))
        return f"{kind} {named(self.n.unit(layer, unit)).text}"
