"""One step of a sheet: all its values in the order of the phases, in symbols and numbers, then as tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bpviz.debugger.explain.derivation import derive
from bpviz.debugger.explain.gradient_chain import gradient_lines, gradient_value
from bpviz.debugger.explain.normalized import MEAN
from bpviz.debugger.explain.old_and_new import telling_digits, value_before
from bpviz.debugger.explain.optimizer_lines import NORM
from bpviz.debugger.explain.schedule import schedule_lines
from bpviz.debugger.explain.subject import Subject
from bpviz.debugger.explain.terms import EQUALS, Derivation, Line, Term, named, number, product, result
from bpviz.debugger.explain.update import is_frozen
from bpviz.debugger.explain.update_lines import DELTA
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS, Notation
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.shown_value import shown_value
from bpviz.export.worksheet.blanks import blanked
from bpviz.export.worksheet.choice import Choice
from bpviz.export.worksheet.document import Block, Cell, Formula, Formulas, Heading, Table, Words
from bpviz.export.worksheet.given import unit_letters
from bpviz.language import tr


@dataclass
class StepPart:
    """Writes a complete step. is_blank: without the numbers that are asked for."""

    frame: Frame
    notation: Notation
    choice: Choice
    is_blank: bool
    _said: set[str] = field(default_factory=set)
    _written: set[Line] = field(default_factory=set)

    @property
    def is_updating(self) -> bool:
        """Whether the weights move in this step: it ends a batch."""
        return self.frame.settings.is_plain(self.frame.network) or self.frame.trace.ends_batch

    def blocks(self) -> Iterator[Block]:
        """All of it, in the order in which it is worked out."""
        layers = range(1, self.frame.network.depth + 1)
        for layer in layers:
            yield from self._forward(layer)
        yield Heading(tr("Loss"), 2)
        derivation = derive(Quantity("loss"), self.frame, self.notation)
        yield from self._sentence(derivation)
        yield self._formulas(derivation.lines)
        for layer in reversed(layers):
            yield from self._backward(layer)

    # Parts

    def _forward(self, layer: int) -> Iterator[Block]:
        yield Heading(self._titled(tr("Forward"), layer), 2)
        for unit in self.choice.units[layer]:
            yield from self._derived(Quantity("activation", layer, unit))
        yield self._unit_table(layer, ("weighted sum", "activation"))

    def _backward(self, layer: int) -> Iterator[Block]:
        yield Heading(self._titled(tr("Errors"), layer), 2)
        for unit in self.choice.units[layer]:
            yield from self._derived(Quantity("error", layer, unit))
        yield self._unit_table(layer, ("error",))
        yield Heading(self._titled(tr("Gradients"), layer), 2)
        places = [place for place in self.choice.weights if place[0] == layer]
        yield from self._gradients([place for place in places if place[2] > MEAN])
        title = tr("New weights") if self.is_updating else tr("The batch's sums so far")
        yield Heading(self._titled(title, layer), 2)
        yield from self._updates(places)
        yield self._weight_table(places, self._given_weights(layer))

    def _titled(self, title: str, layer: int) -> str:
        return f"{title}, {self.notation.layer(layer)}"

    def _gradients(self, places: list[tuple[int, int, int]]) -> Iterator[Block]:
        """The first with its whole chain rule, the others as error times layer input."""
        first, *others = places
        yield from self._derived(Quantity("gradient", *first))
        lines: list[Line] = []
        for place in others:
            subject = self._subject("gradient", place)
            lines += gradient_lines(subject) if place[2] < BIAS else [_short(subject)]
        if lines:
            yield self._formulas(lines)

    def _updates(self, places: list[tuple[int, int, int]]) -> Iterator[Block]:
        for place in places:
            subject = self._subject("weight", place)
            derivation = derive(subject.quantity, self.frame, self.notation)
            known = {*gradient_lines(subject), *schedule_lines(subject), *self._written}
            lines = [line for line in derivation.lines if line not in known]
            self._written |= {line for line in lines if line.terms[0] == NORM}
            yield from self._sentence(derivation)
            yield self._formulas(lines)

    # Blocks

    def _derived(self, quantity: Quantity) -> Iterator[Block]:
        derivation = derive(quantity, self.frame, self.notation)
        yield Heading(derivation.title, 3)
        yield from self._sentence(derivation)
        yield self._formulas(derivation.lines)

    def _sentence(self, derivation: Derivation) -> Iterator[Block]:
        """What it means, once a step."""
        if derivation.sentence not in self._said:
            self._said.add(derivation.sentence)
            yield Words(derivation.sentence)

    def _formulas(self, lines: Iterable[Line]) -> Formulas:
        if not self.is_blank:
            return Formulas(tuple(Formula(line) for line in lines))
        return Formulas(tuple(formula for line in lines for formula in blanked(line)))

    def _unit_table(self, layer: int, kinds: tuple[str, ...]) -> Table:
        """A row a unit; of units that others need, but that are not worked out, the numbers are given."""
        own = self.choice.units[layer]
        heads = {"weighted sum": self.notation.weighted_sum, "activation": self.notation.unit,
                 "error": self.notation.error}  # fmt: skip
        rows = [
            (
                named(self.notation.unit(layer, unit)),
                *(self._number(Quantity(kind, layer, unit), unit in own) for kind in kinds),
            )
            for unit in self.choice.read(layer)
        ]
        letter, _ = unit_letters(self.notation, layer)
        return Table((tr("unit"), *(named(heads[kind](layer, letter)) for kind in kinds)), tuple(rows))

    def _given_weights(self, layer: int) -> list[tuple[int, int, int]]:
        """New weights that errors below read in place, but that are not worked out."""
        if not self.frame.settings.in_place:
            return []
        return sorted(
            place for place in self.choice.read_weights - {*self.choice.weights} if place[0] == layer
        )

    def _weight_table(self, places: list[tuple[int, int, int]], told: list[tuple[int, int, int]]) -> Table:
        slope = Term(r"\frac{\partial f}{\partial w}", "∂f/∂w")
        head = (tr("weight"), slope, Term(DELTA.latex + "w", DELTA.text + "w"), tr("new weight"))
        rows = [self._weight_row(place, place not in told) for place in (*places, *told)]
        width = 4 if self.is_updating else 2
        return Table(head[:width], tuple(row[:width] for row in rows))

    def _weight_row(self, place: tuple[int, int, int], is_asked: bool) -> tuple[Cell, ...]:
        moves = is_asked and self._moves(place)
        gradient = self._number(Quantity("gradient", *place), is_asked) if place[2] > MEAN else "–"
        return (
            named(self.notation.weight(*place)),
            gradient,
            self._number(Quantity("change", *place), moves),
            self._new_weight(place, moves),
        )

    def _new_weight(self, place: tuple[int, int, int], is_asked: bool) -> Cell:
        """With as many digits as it takes to tell it from the old one."""
        if self.is_blank and is_asked:
            return None
        subject = self._subject("weight", place)
        return number(subject.value, digits=telling_digits(value_before(subject), subject.value))

    def _number(self, quantity: Quantity, is_asked: bool) -> Cell:
        if self.is_blank and is_asked:
            return None
        return number(shown_value(quantity, self.frame))

    def _moves(self, place: tuple[int, int, int]) -> bool:
        return self.is_updating and not is_frozen(self._subject("weight", place))

    def _subject(self, kind: str, place: tuple[int, int, int]) -> Subject:
        return Subject(Quantity(kind, *place), self.frame, self.notation)


def _short(subject: Subject) -> Line:
    """∂f/∂w = error · layer input, in symbols and numbers."""
    layer, unit, source = subject.place
    terms = gradient_lines(subject)[0].terms
    error, value = subject.s.delta(layer, unit), gradient_value(subject)
    if subject.is_lone_bias(source):
        return Line((*terms, *result(value)))
    return Line((*terms, EQUALS, *product(error, subject.s.a(layer - 1, source)), *result(value)))
