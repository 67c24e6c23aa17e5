"""Derivations of what flows backward: errors and gradients."""

from bpviz.debugger.explain.forward import DROPPED, kept_line
from bpviz.debugger.explain.gradient_chain import gradient_lines
from bpviz.debugger.explain.joint_error import OFF, SHARED, is_joint, simple_lines, softmax_lines
from bpviz.debugger.explain.loss import is_simple, output_line, slope_symbols
from bpviz.debugger.explain.normalized import MEAN, is_normalized, through_statistics
from bpviz.debugger.explain.subject import LOSS_NAME, Subject
from bpviz.debugger.explain.terms import (
    CLOSE,
    DOTS,
    EQUALS,
    OPEN,
    TIMES,
    Derivation,
    Line,
    Terms,
    named,
    partial,
    product,
    result,
    shown_places,
    sum_of_products,
    sum_of_symbols,
    total,
)
from bpviz.debugger.notation import BIAS
from bpviz.debugger.quantities import Quantity
from bpviz.language import tr

# Errors


def derive_error(subject: Subject) -> Derivation:
    """δ = ∂f/∂z: by the chain rule, or multiplied out where loss and output fit together."""
    layer, unit, _ = subject.place
    is_output = layer == subject.depth
    if is_output and is_simple(subject):
        lines, sentence = simple_lines(subject), OFF
    elif is_output and is_joint(subject):
        lines, sentence = softmax_lines(subject), SHARED
    elif is_output:
        lines, sentence = (
            _chain_lines(subject),
            tr("How far this output is off, times how much it can still move."),
        )
    else:
        lines = _chain_lines(subject)
        sentence = _blame(subject)
    title = tr("Error at {described}", described=subject.described(layer, unit))
    return subject.derivation(subject.error(layer, unit), title, sentence, lines)


def _chain_lines(subject: Subject) -> list[Line]:
    """∂f/∂a · φ'(z), with dropout's factor; in a normalized layer that is ∂f/∂y, and leads on to δ."""
    layer, unit, _ = subject.place
    is_output, normalizes = layer == subject.depth, is_normalized(subject, layer)
    got = subject.n.into_activation(layer, unit)
    name = partial(LOSS_NAME, got) if normalizes else subject.error(layer, unit)
    pulled, rows = _output_pull(subject) if is_output else _hidden_pull(subject)
    slope, a = subject.formula(layer, unit), subject.n.unit(layer, unit)
    own = subject.layer_word(layer)
    chain = (
        partial(LOSS_NAME, a, Quantity("loss"), tr("loss/{own}", own=own)),
        TIMES,
        partial(a, got, Quantity("slope", layer, unit), tr("{own}/its sum", own=own)),
    )
    drops = subject.s.drops(layer)
    kept = (TIMES, DROPPED) if drops else ()
    factors = [subject.s.kept(layer, unit)] if drops else []
    value = subject.s.delta_y(layer, unit) if normalizes else subject.s.delta(layer, unit)
    numbers = product(subject.s.pull(layer, unit), *factors, subject.s.slope(layer, unit))
    return [
        Line((name, EQUALS, *pulled, *kept, TIMES, *slope.slope_factor(live=False))),
        Line((name, EQUALS, *chain), tr("chain rule")),
        *rows,
        *([kept_line(subject, layer, unit, tr("dropout"))] if drops else []),
        _slope_line(subject, layer, unit, tr("{own} / its sum", own=own)),
        Line((name, EQUALS, *numbers, *result(value)), tr("product")),
        *(through_statistics(subject, layer, unit) if normalizes else []),
    ]


def _blame(subject: Subject) -> str:
    layer, unit, _ = subject.place
    if subject.s.drops(layer) and subject.s.kept(layer, unit) == 0:
        return tr("Dropout leaves this unit out in this step: no error comes back through it.")
    sentence = tr("The errors above come back through the weights, times how much this unit can still move.")
    if subject.s.is_in_place:
        return tr(
            "{words} In place, the weights are those just updated: not the exact gradient.", words=sentence
        )
    if is_normalized(subject, layer):
        return tr("{words} Then through μ and σ², which its sum moves too.", words=sentence)
    return sentence


def _output_pull(subject: Subject) -> tuple[Terms, list[Line]]:
    """d̂ − d, or what it is for the loss, and the row of the factor ∂f/∂d̂."""
    unit = subject.quantity.unit
    symbols = slope_symbols(subject, unit)
    note = tr("loss / {layer_word}", layer_word=subject.layer_word(subject.depth))
    return (OPEN, *symbols, CLOSE), [output_line(subject, unit, note)]


def _hidden_pull(subject: Subject) -> tuple[Terms, list[Line]]:
    """Σ_k δ_k v_{k,n}, and the rows of the factor ∂f/∂h."""
    layer, unit, _ = subject.place
    above = layer + 1
    letter = subject.letter(above)
    weight = named(subject.read_weight(above, letter, unit))
    summed = (total(letter), named(subject.n.error(above, letter)), weight)
    count = subject.frame.network.sizes[above]
    parts = [(DOTS,) if k is None else _error_times_weight(subject, above, k, unit)
             for k in shown_places(count)]  # fmt: skip
    live = sum_of_products(subject.s.deltas(above), subject.s.outgoing(layer, unit))
    a = subject.n.unit(layer, unit)
    return (OPEN, *summed, CLOSE), [
        Line(
            (partial(LOSS_NAME, a), EQUALS, *summed),
            tr("loss / {layer_word}", layer_word=subject.layer_word(layer)),
        ),
        Line((EQUALS, *sum_of_symbols(parts))),
        Line((EQUALS, *live, *result(subject.s.pull(layer, unit)))),
    ]


def _error_times_weight(subject: Subject, layer: int, unit: int, source: int) -> Terms:
    weight = subject.weight(layer, unit, source, subject.read_weight(layer, unit, source))
    return subject.error(layer, unit), weight


def _slope_line(subject: Subject, layer: int, unit: int, note: str) -> Line:
    """∂φ/∂z with its formula, in symbols and numbers."""
    formula = subject.formula(layer, unit)
    a, got = subject.n.unit(layer, unit), subject.n.into_activation(layer, unit)
    name = partial(a, got, Quantity("slope", layer, unit))
    front: Terms = formula.slope_of_sum() if subject.s.drops(layer) else (name,)
    symbols, live = formula.slope_factor(live=False), formula.slope_factor(live=True)
    if front == formula.slope_of_sum() and len(symbols) == 1:
        return Line((*front, *result(subject.s.slope(layer, unit))), note)
    steps = () if len(live) == 1 else (EQUALS, *live)
    return Line((*front, EQUALS, *symbols, *steps, *result(subject.s.slope(layer, unit))), note)


# Gradients and weights


def derive_gradient(subject: Subject) -> Derivation:
    """∂f/∂w = error × layer input, factor by factor; of this sample alone."""
    layer, unit, source = subject.place
    name = partial(LOSS_NAME, subject.n.weight(layer, unit, source), subject.quantity)
    title = tr("Gradient of the {connection}", connection=subject.connection)
    return subject.derivation(name, title, _slope_sentence(subject), gradient_lines(subject))


def _slope_sentence(subject: Subject) -> str:
    if subject.quantity.source <= MEAN:
        return tr("The batches move it, not the gradient.")
    if subject.quantity.source < BIAS:
        return tr("How much the loss grows when it grows a little.")
    sentence = tr("How much the loss grows when this weight grows a little: error × layer input.")
    if subject.s.is_in_place and subject.quantity.layer < subject.depth:
        return tr(
            "{words} In place, weights above are those just updated: not the exact gradient.", words=sentence
        )
    return sentence
