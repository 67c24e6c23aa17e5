"""The formulas that a step uses, for any unit of a layer, in symbols."""

from collections.abc import Iterator

from bpviz.debugger.explain.forward import weighted_total
from bpviz.debugger.explain.loss import derive_loss, is_simple, slope_symbols
from bpviz.debugger.explain.normalized import is_normalized
from bpviz.debugger.explain.subject import LOSS_NAME, Subject
from bpviz.debugger.explain.terms import (
    CLOSE,
    EQUALS,
    LESS,
    OPEN,
    TIMES,
    Line,
    named,
    partial,
    total,
)
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.activations import ACTIVATIONS
from bpviz.language import tr


def formulas_of(frame: Frame, notation: Notation) -> list[Line]:
    """Forward, loss, errors and gradient; what normalizes, drops or updates stands where it is used."""
    subject = Subject(Quantity("loss"), frame, notation)
    layers = range(1, subject.depth + 1)
    lines = [line for layer in layers for line in _forward(subject, layer)]
    lines.append(Line(derive_loss(subject).lines[0].terms, tr("loss")))
    lines += [line for layer in reversed(layers) for line in _error(subject, layer)]
    return [*lines, *(_gradient(subject, layer) for layer in reversed(layers))]


def _letter(subject: Subject, layer: int) -> str:
    """The index of a layer's units, as sums over the layer have it; that of h is n in the lecture."""
    if layer == 0:
        return "j"
    is_lecture = subject.n.is_lecture and layer == subject.depth - 1
    return "n" if is_lecture else str(subject.letter(layer))


def _is_joint(subject: Subject, layer: int) -> bool:
    return ACTIVATIONS[subject.frame.network.activations[layer - 1]].joint


def _forward(subject: Subject, layer: int) -> Iterator[Line]:
    letter = "i" if _is_joint(subject, layer) else _letter(subject, layer)
    formula = subject.formula(layer, letter)
    z = named(subject.n.weighted_sum(layer, letter))
    yield Line((z, EQUALS, *weighted_total(subject, layer, letter)), tr("weighted sum"))
    a = named(subject.n.unit(layer, letter))
    argument = formula.argument()
    if formula.is_identity:
        yield Line((a, EQUALS, argument), tr("activation"))
        return
    value = formula.value_formula(live=False)
    yield Line((a, EQUALS, *formula.of_sum(), EQUALS, *value), tr("activation"))
    if not _is_joint(subject, layer):
        yield Line((*formula.slope_of_sum(), EQUALS, *formula.slope_formula(live=False)), tr("its slope"))


def _error(subject: Subject, layer: int) -> Iterator[Line]:
    """δ of any unit; none of a joint output that the loss does not fit, nor of a normalized layer."""
    letter, n = _letter(subject, layer), subject.n
    error = named(n.error(layer, letter))
    is_output = layer == subject.depth
    if is_output and is_simple(subject):
        yield Line((error, EQUALS, named(n.unit(layer, letter)), LESS, named(n.target(letter))), tr("error"))
        return
    if _is_joint(subject, layer) or is_normalized(subject, layer) or subject.s.drops(layer):
        return
    if is_output:
        pulled = slope_symbols(subject, letter)
    else:
        above = _letter(subject, layer + 1)
        weight = named(subject.read_weight(layer + 1, above, letter))
        pulled = (total(above), named(n.error(layer + 1, above)), weight)
    factor = subject.formula(layer, letter).slope_factor(live=False)
    yield Line((error, EQUALS, OPEN, *pulled, CLOSE, TIMES, *factor), tr("error"))


def _gradient(subject: Subject, layer: int) -> Line:
    letter, below = _letter(subject, layer), _letter(subject, layer - 1)
    weight = partial(LOSS_NAME, subject.n.weight(layer, letter, below))
    terms = (weight, EQUALS, named(subject.n.error(layer, letter)), named(subject.n.unit(layer - 1, below)))
    return Line(terms, tr("gradient"))
