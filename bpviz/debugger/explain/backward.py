"""Derivations of what flows backward: errors, gradients, and the change that a weight makes."""

from bpviz.debugger.explain.forward import off_target
from bpviz.debugger.explain.gradient_chain import gradient_lines
from bpviz.debugger.explain.subject import LOSS_NAME, Subject
from bpviz.debugger.explain.terms import (
    ALPHA,
    CLOSE,
    DIGITS,
    DOTS,
    EQUALS,
    LESS,
    OPEN,
    TIMES,
    Derivation,
    Line,
    Term,
    Terms,
    at_time,
    digits_of,
    named,
    number,
    partial,
    product,
    result,
    shown_places,
    sign,
    sum_of_products,
    sum_of_symbols,
    total,
)
from bpviz.debugger.notation import BIAS
from bpviz.debugger.quantities import Quantity
from bpviz.engine.phases import Kind

MOST_DIGITS = 9
DELTA = Term(r"\Delta ", "Δ")


# Errors


def derive_error(subject: Subject) -> Derivation:
    """δ = ∂f/∂a · φ'(z)."""
    layer, unit, _ = subject.place
    is_output = layer == subject.depth
    title = f"Error at {subject.described(layer, unit)}"
    name = subject.error(layer, unit)
    pulled, rows = _output_pull(subject) if is_output else _hidden_pull(subject)
    slope = subject.formula(layer, unit)
    own, above = subject.layer_word(layer), "loss"
    a, z = subject.n.unit(layer, unit), subject.n.weighted_sum(layer, unit)
    chain = (
        partial(LOSS_NAME, a, Quantity("loss"), f"{above}/{own}"),
        TIMES,
        partial(a, z, Quantity("slope", layer, unit), f"{own}/its sum"),
    )
    lines = [
        Line((name, EQUALS, *pulled, TIMES, *slope.slope_factor(live=False))),
        Line((name, EQUALS, *chain), "chain rule"),
        *rows,
        _slope_line(subject, layer, unit, f"{own} / its sum"),
        Line(
            (name, EQUALS, *product(subject.s.pull(layer, unit), subject.s.slope(layer, unit)),
             *result(subject.s.delta(layer, unit))), "product",
        ),
    ]  # fmt: skip
    sentence = (
        "How far this output is off, times how much it can still move." if is_output else _blame(subject)
    )
    return subject.derivation(name, title, sentence, lines)


def _blame(subject: Subject) -> str:
    sentence = "The errors above come back through the weights, times how much this unit can still move."
    if subject.s.is_in_place:
        return f"{sentence} In place, the weights are those just updated: not the exact gradient."
    return sentence


def _output_pull(subject: Subject) -> tuple[Terms, list[Line]]:
    """d̂ − d, and the row of the factor ∂f/∂d̂."""
    layer, unit, _ = subject.place
    symbols = (subject.unit(layer, unit), LESS, subject.target(unit))
    terms = (
        subject.output_slope(unit), EQUALS, *symbols, EQUALS, *off_target(subject, unit),
        *result(subject.s.pull(layer, unit)),
    )  # fmt: skip
    return (OPEN, *symbols, CLOSE), [Line(terms, f"loss / {subject.layer_word(layer)}")]


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
        Line((partial(LOSS_NAME, a), EQUALS, *summed), f"loss / {subject.layer_word(layer)}"),
        Line((EQUALS, *sum_of_symbols(parts))),
        Line((EQUALS, *live, *result(subject.s.pull(layer, unit)))),
    ]


def _error_times_weight(subject: Subject, layer: int, unit: int, source: int) -> Terms:
    weight = subject.weight(layer, unit, source, subject.read_weight(layer, unit, source))
    return subject.error(layer, unit), weight


def _slope_line(subject: Subject, layer: int, unit: int, note: str) -> Line:
    """∂a/∂z with its formula, in symbols and numbers."""
    formula = subject.formula(layer, unit)
    a, z = subject.n.unit(layer, unit), subject.n.weighted_sum(layer, unit)
    name = partial(a, z, Quantity("slope", layer, unit))
    symbols, live = formula.slope_factor(live=False), formula.slope_factor(live=True)
    steps = () if len(live) == 1 else (EQUALS, *live)
    return Line((name, EQUALS, *symbols, *steps, *result(subject.s.slope(layer, unit))), note)


# Gradients and weights


def derive_gradient(subject: Subject) -> Derivation:
    """∂f/∂w = error × layer input, factor by factor."""
    layer, unit, source = subject.place
    name = partial(LOSS_NAME, subject.n.weight(layer, unit, source), subject.quantity)
    title = f"Gradient of the {_connection(subject)}"
    return subject.derivation(name, title, _slope_sentence(subject), gradient_lines(subject))


def _slope_sentence(subject: Subject) -> str:
    sentence = "How much the loss grows when this weight grows a little: error × layer input."
    if subject.s.is_in_place and subject.quantity.layer < subject.depth:
        return f"{sentence} In place, weights above are those just updated: not the exact gradient."
    return sentence


def _connection(subject: Subject) -> str:
    """ "weight v₁,₂ from h₂ to d̂₁"."""
    layer, unit, source = subject.place
    name = subject.weight(layer, unit, source).text
    end = subject.unit(layer, unit).text
    if source == BIAS:
        return f"bias {name} of {end}"
    return f"weight {name} from {subject.unit(layer - 1, source).text} to {end}"


def derive_change(subject: Subject) -> Derivation:
    """Δw = −α ∂f/∂w."""
    layer, unit, source = subject.place
    weight = subject.weight(layer, unit, source)
    name = Term(DELTA.latex + weight.latex, DELTA.text + weight.text, subject.quantity)
    gradient = partial(
        LOSS_NAME, subject.n.weight(layer, unit, source), Quantity("gradient", layer, unit, source)
    )
    title = f"Change of the {_connection(subject)}"
    if _is_frozen(subject):
        line = Line((name, EQUALS, number(0.0, tone="result")))
        return subject.derivation(name, title, "It is frozen: it is not trained.", [line])
    lines = [
        Line((name, EQUALS, sign("−"), ALPHA, gradient)),
        *gradient_lines(subject),
        Line((name, EQUALS, sign("−"), *product(subject.s.alpha, _gradient(subject)),
              *result(subject.value)), "change"),
    ]  # fmt: skip
    return subject.derivation(name, title, "One step against the gradient.", lines)


def derive_weight(subject: Subject) -> Derivation:
    """w − α ∂f/∂w, with the gradient's own derivation in between."""
    layer, unit, source = subject.place
    name, title = subject.weight(layer, unit, source), _connection(subject)
    title = title[0].upper() + title[1:]
    old, new, becomes = _before_and_after(subject)
    gradient = partial(
        LOSS_NAME, subject.n.weight(layer, unit, source), Quantity("gradient", layer, unit, source)
    )
    if _is_frozen(subject):
        sentence = "It is frozen: the update leaves it as it is. Its gradient all the same:"
        first = Line((new, becomes, old, *result(subject.value)))
        return subject.derivation(name, title, sentence, [first, *gradient_lines(subject)])
    lines = [
        Line((new, becomes, old, LESS, ALPHA, gradient), "update"),
        *gradient_lines(subject),
        _update_line(subject, new, becomes),
    ]
    return subject.derivation(name, title, _weight_sentence(subject), lines)


def _weight_sentence(subject: Subject) -> str:
    sentence = "It moves against its gradient: step size × error × layer input."
    trace, index = subject.frame.trace, subject.quantity.index(subject.frame.network)
    if trace and not subject.frame.revealed and subject.frame.theta[index] != trace.after[index]:
        return f"{sentence} Since this step it was edited: now {digits_of(subject.frame.theta[index])[1]}."
    return sentence


def _before_and_after(subject: Subject) -> tuple[Term, Term, Term]:
    """A weight before and after the update, and the sign between."""
    name = subject.n.weight(*subject.place)
    if name.sup:
        plain = named(name, subject.quantity)
        return plain, plain, sign("←")
    return named(at_time(name, "t")), named(at_time(name, "t+1")), EQUALS


def _update_line(subject: Subject, new: Term, becomes: Term) -> Line:
    index, trace = subject.quantity.index(subject.frame.network), subject.frame.trace
    before = float(subject.s.old_theta[index])
    alpha, gradient, after = subject.s.alpha, _gradient(subject), None
    if subject.frame.shows(Kind.UPDATE, subject.quantity.layer):
        after = float(trace.after[index]) if trace.committed else before - alpha * gradient
    digits = _telling_digits(before, after)
    numbers = (number(before, digits=digits), LESS, number(alpha), TIMES, number(gradient, factor=True))
    return Line((new, becomes, *numbers, *result(after, digits)), "new weight")


def _gradient(subject: Subject) -> float | None:
    if not subject.frame.shows(Kind.ERROR, subject.quantity.layer):
        return None
    return float(subject.frame.trace.gradient[subject.quantity.index(subject.frame.network)])


def _telling_digits(before: float, after: float | None) -> int:
    """As many digits as it takes to see a change."""
    if after is None or before == after:
        return DIGITS
    digits = range(DIGITS, MOST_DIGITS)
    return next((n for n in digits if digits_of(before, n) != digits_of(after, n)), MOST_DIGITS)


def _is_frozen(subject: Subject) -> bool:
    """Whether the weights, or for BIAS the biases, of the layer are not trained."""
    is_bias = subject.quantity.source == BIAS
    whole, letter = ("biases", "b") if is_bias else ("weights", "W")
    frozen = subject.frame.experiment.training.frozen
    return whole in frozen or f"{letter}{subject.quantity.layer}" in frozen
