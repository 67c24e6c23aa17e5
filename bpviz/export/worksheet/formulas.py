"""The formulas that a step uses, for any unit of a layer, in symbols."""

from collections.abc import Iterator

from bpviz.debugger.explain.forward import DROPPED, weighted_total
from bpviz.debugger.explain.gradient_chain import gradient_name
from bpviz.debugger.explain.loss import derive_loss, is_simple, slope_symbols
from bpviz.debugger.explain.normalized import GAIN, SHIFT, is_normalized
from bpviz.debugger.explain.old_and_new import before_and_after
from bpviz.debugger.explain.optimizer_lines import LAMBDA, step_symbols
from bpviz.debugger.explain.subject import LOSS_NAME, Subject
from bpviz.debugger.explain.terms import (
    ALPHA,
    CLOSE,
    EQUALS,
    LESS,
    ONE,
    OPEN,
    OVER,
    PLUS,
    TIMES,
    Line,
    named,
    partial,
    root,
    symbol,
    total,
)
from bpviz.debugger.explain.update_lines import is_plain
from bpviz.debugger.explain.update_numbers import UpdateNumbers
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
    return [*lines, *(_gradient(subject, layer) for layer in reversed(layers)), _update(subject)]


def _letter(subject: Subject, layer: int) -> str:
    """The index of a layer's units, as sums over the layer have it; that of h is n in the lecture."""
    if layer == 0:
        return "j"
    letter = str(subject.letter(layer))
    return {"m": "n", "n": "m"}.get(letter, letter) if subject.n.is_lecture else letter


def _is_joint(subject: Subject, layer: int) -> bool:
    return ACTIVATIONS[subject.frame.network.activations[layer - 1]].joint


def _forward(subject: Subject, layer: int) -> Iterator[Line]:
    letter = "i" if _is_joint(subject, layer) else _letter(subject, layer)
    formula = subject.formula(layer, letter)
    z = named(subject.n.weighted_sum(layer, letter))
    yield Line((z, EQUALS, *weighted_total(subject, layer, letter)), tr("weighted sum"))
    if is_normalized(subject, layer):
        yield from _normalized(subject, layer, letter)
    kept = (DROPPED, TIMES) if subject.s.drops(layer) else ()
    a, passed = named(subject.n.unit(layer, letter)), formula.applied((formula.argument(),))
    yield Line((a, EQUALS, *kept, *passed), tr("activation"))
    if formula.is_identity:
        return
    yield Line((*formula.of_sum(), EQUALS, *formula.value_formula(live=False)), formula.symbol)
    if not _is_joint(subject, layer):
        yield Line((*formula.slope_of_sum(), EQUALS, *formula.slope_formula(live=False)), tr("its slope"))


def _normalized(subject: Subject, layer: int, letter: str) -> Iterator[Line]:
    """ẑ and y of any unit."""
    n, mu, variance = subject.n, symbol("μ"), symbol("σ²")
    hat, z = named(n.normalized(layer, letter)), named(n.weighted_sum(layer, letter))
    gain, shift = (named(n.weight(layer, letter, source)) for source in (GAIN, SHIFT))
    spread = root(variance, PLUS, symbol("ε"))
    yield Line((hat, EQUALS, OPEN, z, LESS, mu, CLOSE, OVER, spread), tr("normalized"))
    yield Line((named(n.into_activation(layer, letter)), EQUALS, gain, hat, PLUS, shift), tr("and scaled"))


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


def _update(subject: Subject) -> Line:
    """The new weight of any output; what an optimizer makes of a gradient before stands where it is used."""
    depth, frame = subject.depth, subject.frame
    place = Quantity("weight", depth, _letter(subject, depth), _letter(subject, depth - 1))
    weight = Subject(place, frame, subject.n)
    old, new, becomes = before_and_after(weight)
    if is_plain(weight):
        return Line((new, becomes, old, LESS, ALPHA, gradient_name(weight)), tr("update"))
    decays = frame.settings.optimizer == "adamw"
    kept = (OPEN, ONE, LESS, ALPHA, LAMBDA, CLOSE) if decays else ()
    step = step_symbols(UpdateNumbers(frame, 0))
    return Line((new, becomes, *kept, old, LESS, ALPHA, *step), tr("update"))
