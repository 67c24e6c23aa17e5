"""The lines that lead from a gradient to what an update makes of its parameter."""

import numpy as np

from bpviz.debugger.explain.gradient_chain import gradient_lines, gradient_name, gradient_value
from bpviz.debugger.explain.old_and_new import (
    before_and_after,
    is_shown,
    shown_after,
    telling_digits,
    value_before,
)
from bpviz.debugger.explain.optimizer_lines import (
    LAMBDA,
    clipping_lines,
    gradient_of_batch,
    kept_lines,
    penalty_lines,
    shares_line,
    step_numbers,
    step_symbols,
    sum_line,
)
from bpviz.debugger.explain.running_average import is_average
from bpviz.debugger.explain.schedule import schedule_lines
from bpviz.debugger.explain.subject import Subject
from bpviz.debugger.explain.terms import (
    ALPHA,
    CLOSE,
    EQUALS,
    LESS,
    ONE,
    OPEN,
    TIMES,
    Line,
    Term,
    Terms,
    number,
    product,
    result,
    sign,
    symbol,
)
from bpviz.debugger.explain.update_numbers import UpdateNumbers
from bpviz.debugger.quantities import Quantity
from bpviz.language import tr

DELTA = Term(r"\Delta ", "Δ")


def is_plain(subject: Subject) -> bool:
    """Whether each sample is followed by w − α ∂f/∂w, and nothing else."""
    return subject.frame.settings.is_plain(subject.frame.network)


def waiting_lines(subject: Subject) -> list[Line]:
    """The gradient joins the batch's sum."""
    if is_average(subject):
        return []
    lines = gradient_lines(subject)
    if gradient_value(subject) is not None:
        lines.append(sum_line(_numbers(subject), gradient_name(subject)))
    return lines


def plain_lines(subject: Subject) -> list[Line]:
    """w − α ∂f/∂w."""
    old, new, becomes = before_and_after(subject)
    before, alpha, gradient = value_before(subject), subject.s.alpha, gradient_value(subject)
    after = shown_after(subject, None if gradient is None else before - alpha * gradient)
    digits = telling_digits(before, after)
    numbers = (number(before, digits=digits), LESS, number(alpha), TIMES, number(gradient, factor=True))
    return [
        Line((new, becomes, old, LESS, ALPHA, gradient_name(subject)), tr("update")),
        *gradient_lines(subject),
        *schedule_lines(subject),
        Line((new, becomes, *numbers, *result(after, digits)), tr("new weight")),
    ]


def change_lines(subject: Subject, name: Term) -> list[Line]:
    """Δw, from the gradient on."""
    if is_plain(subject):
        gradient = gradient_value(subject)
        numbers = (sign("−"), *product(subject.s.alpha, gradient))
        return [
            Line((name, EQUALS, sign("−"), ALPHA, gradient_name(subject))),
            *gradient_lines(subject),
            *schedule_lines(subject),
            Line((name, EQUALS, *numbers, *result(subject.value)), tr("change")),
        ]
    lines = _lines_to_step(subject)
    if not is_shown(subject):
        return [*lines, Line((name, *result(None)), tr("change"))]
    u = _numbers(subject)
    decay = _decay(u, (symbol("α"), LAMBDA, subject.weight(*subject.place)))
    numbers = _decay(u, product(u.trace.alpha, u.tuning.weight_decay, u.old))
    return [
        *lines,
        *shares_line(u, name),
        Line((name, EQUALS, *decay, sign("−"), ALPHA, *step_symbols(u)), tr("change")),
        Line((EQUALS, *numbers, sign("−"), number(u.trace.alpha), TIMES, *step_numbers(u),
              *result(subject.value))),
    ]  # fmt: skip


def _decay(u: UpdateNumbers, terms: Terms) -> Terms:
    """− α λ w of AdamW."""
    return (sign("−"), *terms) if u.decay else ()


def update_lines(subject: Subject) -> list[Line]:
    """From the gradient to the new weight, by the optimizer."""
    old, new, becomes = before_and_after(subject)
    lines = _lines_to_step(subject)
    if not is_shown(subject):
        return [*lines, Line((new, becomes, number(None)), tr("new weight"))]
    u = _numbers(subject)
    weight = subject.weight(*subject.place)
    change = Term(DELTA.latex + weight.latex, DELTA.text + weight.text, Quantity("change", *subject.place))
    after = shown_after(subject, u.after)
    digits = telling_digits(u.old, after)
    kept = (OPEN, ONE, LESS, ALPHA, LAMBDA, CLOSE) if u.decay else ()
    live = (OPEN, ONE, LESS, *product(u.trace.alpha, u.tuning.weight_decay), CLOSE, TIMES) if u.decay else ()
    before = number(u.old, digits=digits, factor=bool(live))
    numbers = (*live, before, LESS, number(u.trace.alpha), TIMES, *step_numbers(u))
    return [
        *lines,
        *shares_line(u, change),
        Line((new, becomes, *kept, old, LESS, ALPHA, *step_symbols(u)), tr("update")),
        Line((EQUALS, *numbers, *result(after, digits)), tr("new weight")),
    ]


def _lines_to_step(subject: Subject) -> list[Line]:
    """Gradient, batch, clipping, penalty, what is kept, and α."""
    lines = gradient_lines(subject)
    if gradient_value(subject) is None:
        return lines
    u = _numbers(subject)
    with np.errstate(all="ignore"):
        lines += gradient_of_batch(u, gradient_name(subject))
        if is_shown(subject):
            lines += clipping_lines(u)
            lines += penalty_lines(u, subject.weight(*subject.place))
            lines += kept_lines(u)
    return [*lines, *schedule_lines(subject)]


def _numbers(subject: Subject) -> UpdateNumbers:
    return UpdateNumbers(subject.frame, subject.quantity.index(subject.frame.network))
