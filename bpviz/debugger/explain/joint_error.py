"""δ of outputs that the chain rule of one unit does not give: cross-entropies, and softmax with any loss."""

from bpviz.debugger.explain.loss import output_line, simple_line, slope_symbols, targets_sum_to_one
from bpviz.debugger.explain.subject import LOSS_NAME, Subject
from bpviz.debugger.explain.terms import (
    CLOSE,
    COMMA,
    EQUALS,
    LESS,
    ONE,
    OPEN,
    TIMES,
    Line,
    Term,
    Terms,
    named,
    number,
    partial,
    result,
    sign,
    sum_of_products,
    symbol,
    total,
    word,
)
from bpviz.debugger.quantities import Quantity
from bpviz.engine.activations import ACTIVATIONS
from bpviz.language import tr

OFF = tr("How far this output is off: the slopes of loss and output multiply out to no more than that.")
SHARED = tr("All outputs share a sum of 1: what pulls at one pulls at all.")


def is_joint(subject: Subject) -> bool:
    """Whether the outputs are a softmax."""
    return ACTIVATIONS[subject.frame.network.activations[-1]].joint


def simple_lines(subject: Subject) -> list[Line]:
    """δ = d̂ − d: definition, chain rule, both slopes, and what they come to."""
    unit = subject.quantity.unit
    rest = _of_softmax(subject) if is_joint(subject) else _of_sigmoid(subject)
    return [_chain(subject), *rest, simple_line(subject, unit, tr("error"))]


def _chain(subject: Subject) -> Line:
    """δ_k = ∂f/∂d̂_k · ∂d̂_k/∂z_k; of a softmax summed over the outputs j."""
    depth, unit = subject.depth, subject.quantity.unit
    z = subject.n.weighted_sum(depth, unit)
    joint = is_joint(subject)
    out = subject.n.unit(depth, "j" if joint else unit)
    sums = (total("j"),) if joint else ()
    terms = (
        partial(LOSS_NAME, out, Quantity("loss"), tr("loss/output")), TIMES,
        partial(out, z, Quantity("slope", depth, unit), tr("output/its sum")),
    )  # fmt: skip
    return Line((subject.error(depth, unit), EQUALS, *sums, *terms), tr("chain rule"))


def _of_sigmoid(subject: Subject) -> list[Line]:
    unit = subject.quantity.unit
    out, d = subject.unit(subject.depth, unit), subject.target(unit)
    slope = (out, OPEN, ONE, LESS, out, CLOSE)
    a, z = subject.n.unit(subject.depth, unit), subject.n.weighted_sum(subject.depth, unit)
    name = partial(a, z, Quantity("slope", subject.depth, unit))
    live = subject.formula(subject.depth, unit).slope_factor(live=True)
    multiplied = (*slope_symbols(subject, unit), TIMES, *slope, EQUALS, out, LESS, d)
    return [
        output_line(subject, unit),
        Line((name, EQUALS, *slope, EQUALS, *live, *result(subject.s.slope(subject.depth, unit))),
             tr("output / its sum")),
        Line((subject.error(subject.depth, unit), EQUALS, *multiplied), tr("the slope cancels")),
    ]  # fmt: skip


def _of_softmax(subject: Subject) -> list[Line]:
    depth, unit = subject.depth, subject.quantity.unit
    out, d = subject.unit(depth, unit), subject.target(unit)
    other, wanted = named(subject.n.unit(depth, "j")), named(subject.n.target("j"))
    pull = partial(LOSS_NAME, subject.n.unit(depth, "j"))
    multiplied = (out, total("j"), wanted, LESS, d)
    lines = [
        Line((pull, EQUALS, sign("−"), wanted, sign("/"), other), tr("loss / output")),
        _softmax_slope(subject),
        Line((subject.error(depth, unit), EQUALS, *multiplied), tr("multiplied out")),
    ]
    if targets_sum_to_one(subject):
        lines.append(Line((EQUALS, out, LESS, d), tr("the targets add up to 1")))
    return lines


def _softmax_slope(subject: Subject) -> Line:
    """∂d̂_j/∂z_k = d̂_k (1 − d̂_k) for j = k, else −d̂_j d̂_k."""
    depth, unit = subject.depth, subject.quantity.unit
    out, other = subject.unit(depth, unit), named(subject.n.unit(depth, "j"))
    name = partial(subject.n.unit(depth, "j"), subject.n.weighted_sum(depth, unit))
    own: Terms = (out, OPEN, ONE, LESS, out, CLOSE)
    where = Term(f"j = {unit + 1}", f"j = {unit + 1}")
    return Line(
        (name, EQUALS, *own, word("if"), where, COMMA, word(tr("else")), sign("−"), other, out),
        tr("output / its sum"),
    )


def softmax_lines(subject: Subject) -> list[Line]:
    """δ_k = a_k (g_k − Σ_j g_j a_j), where g = ∂f/∂a."""
    depth, unit = subject.depth, subject.quantity.unit
    out, other = subject.unit(depth, unit), named(subject.n.unit(depth, "j"))
    own, each = symbol("g", str(unit + 1)), symbol("g", "j")
    error = subject.error(depth, unit)
    pull, value = subject.s.pull(depth, unit), subject.s.delta(depth, unit)
    trace = subject.frame.trace if subject.s.loss is not None else None
    pulls, outputs = (None, None) if trace is None else (trace.loss_slope[depth], trace.a[depth])
    shared = None if trace is None else float(pulls @ outputs)
    numbers = (
        number(subject.s.a(depth, unit)),
        TIMES,
        OPEN,
        number(pull),
        LESS,
        number(shared, factor=True),
        CLOSE,
    )
    return [
        Line((error, EQUALS, out, OPEN, own, LESS, total("j"), each, other, CLOSE)),
        _chain(subject),
        Line((own, EQUALS, *output_line(subject, unit).terms), tr("loss / output")),
        _softmax_slope(subject),
        Line((total("j"), each, other, EQUALS, *sum_of_products(pulls, outputs), *result(shared)),
             tr("shared by all")),
        Line((error, EQUALS, *numbers, *result(value)), tr("error")),
    ]  # fmt: skip
