"""Derivations of what an update does: the change of a parameter, and its new value."""

import numpy as np

from bpviz.debugger.explain.gradient_chain import gradient_lines
from bpviz.debugger.explain.normalized import MEAN, VARIANCE, statistics_of
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
from bpviz.debugger.explain.schedule import schedule_lines
from bpviz.debugger.explain.subject import LOSS_NAME, Subject
from bpviz.debugger.explain.terms import (
    ALPHA,
    CLOSE,
    EQUALS,
    LESS,
    ONE,
    OPEN,
    PLUS,
    TIMES,
    Derivation,
    Line,
    Term,
    Terms,
    digits_of,
    number,
    partial,
    product,
    result,
    sign,
    symbol,
)
from bpviz.debugger.explain.update_numbers import UpdateNumbers
from bpviz.debugger.notation import BIAS
from bpviz.debugger.quantities import Quantity
from bpviz.engine.normalizing import MOVED
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.phases import Kind

DELTA = Term(r"\Delta ", "Δ")
FROZEN = "It is frozen: it is not trained."


def derive_change(subject: Subject) -> Derivation:
    """Δw: −α ∂f/∂w of a plain step, 0 until a batch ends."""
    weight = subject.weight(*subject.place)
    name = Term(DELTA.latex + weight.latex, DELTA.text + weight.text, subject.quantity)
    title = f"Change of the {subject.connection}"
    if is_frozen(subject):
        line = Line((name, EQUALS, number(0.0, tone="result")))
        return subject.derivation(name, title, FROZEN, [line])
    if _waits(subject):
        lines = [*_waiting_lines(subject), Line((name, *result(subject.value)), "no update yet")]
        return subject.derivation(name, title, _waiting(subject), lines)
    if _is_average(subject):
        lines = [*_average_lines(subject), Line((name, *result(subject.value)), "change")]
        return subject.derivation(name, title, _AVERAGE, lines)
    lines, sentence = _change_lines(subject, name), _rule(subject)
    return subject.derivation(name, title, sentence, lines)


def derive_weight(subject: Subject) -> Derivation:
    """The new weight, with the gradient's own derivation in between."""
    title = subject.connection[0].upper() + subject.connection[1:]
    name = subject.weight(*subject.place)
    old, new, becomes = before_and_after(subject)
    if is_frozen(subject):
        sentence = "It is frozen: the update leaves it as it is, whatever its gradient."
        lines = [*gradient_lines(subject), Line((new, becomes, old, *result(subject.value)))]
    elif _waits(subject):
        sentence = _waiting(subject)
        lines = [*_waiting_lines(subject), Line((new, becomes, old, *result(subject.value)), "no update yet")]
    elif _is_average(subject):
        sentence, lines = _AVERAGE, _average_lines(subject)
    elif _is_plain(subject):
        sentence, lines = (
            "It moves against its gradient: step size × error × layer input.",
            _plain_lines(subject),
        )
    else:
        sentence, lines = _rule(subject), _update_lines(subject)
    return subject.derivation(name, title, f"{sentence}{_edited(subject)}", lines)


def is_frozen(subject: Subject) -> bool:
    """Whether the parameter's part of its layer is not trained."""
    settings, (layer, _, source) = subject.frame.settings, subject.place
    if source <= MEAN:
        return False
    return layer in (settings.frozen_biases if source == BIAS else settings.frozen_weights)


def _is_plain(subject: Subject) -> bool:
    return subject.frame.settings.is_plain(subject.frame.network)


def _is_average(subject: Subject) -> bool:
    return subject.quantity.source <= MEAN


def _waits(subject: Subject) -> bool:
    """Whether the batch's update comes with a later step."""
    trace = subject.frame.trace
    return trace is not None and not _is_plain(subject) and not trace.ends_batch


def _waiting(subject: Subject) -> str:
    trace = subject.frame.trace
    return (
        f"Sample {trace.batch_place + 1} of the batch's {trace.batch_size}: its gradient is added to "
        f"their sum. No update yet: that comes with the last of them."
    )


def _edited(subject: Subject) -> str:
    trace, index = subject.frame.trace, subject.quantity.index(subject.frame.network)
    if trace and not subject.frame.revealed and subject.frame.theta[index] != trace.after[index]:
        return f" Since this step it was edited: now {digits_of(subject.frame.theta[index])[1]}."
    return ""


def _rule(subject: Subject) -> str:
    if _is_plain(subject):
        return "One step against the gradient."
    settings, trace = subject.frame.settings, subject.frame.trace
    title = OPTIMIZERS[settings.optimizer].title
    count = f"{trace.batch_size} samples" if trace and trace.batch_size > 1 else "the sample"
    return f"One step against the gradient of {count}, by {title}."


def _gradient_name(subject: Subject) -> Term:
    link = Quantity("gradient", *subject.place)
    return partial(LOSS_NAME, subject.n.weight(*subject.place), link)


def _gradient(subject: Subject) -> float | None:
    if not subject.frame.shows(Kind.ERROR, subject.quantity.layer):
        return None
    return float(subject.frame.trace.gradient[subject.quantity.index(subject.frame.network)])


def _numbers(subject: Subject) -> UpdateNumbers:
    return UpdateNumbers(subject.frame, subject.quantity.index(subject.frame.network))


# Lines


def _waiting_lines(subject: Subject) -> list[Line]:
    """The gradient joins the batch's sum."""
    if _is_average(subject):
        return []
    lines = gradient_lines(subject)
    if _gradient(subject) is not None:
        lines.append(sum_line(_numbers(subject), _gradient_name(subject)))
    return lines


def _plain_lines(subject: Subject) -> list[Line]:
    """w − α ∂f/∂w."""
    old, new, becomes = before_and_after(subject)
    before, alpha, gradient = value_before(subject), subject.s.alpha, _gradient(subject)
    after = shown_after(subject, None if gradient is None else before - alpha * gradient)
    digits = telling_digits(before, after)
    numbers = (number(before, digits=digits), LESS, number(alpha), TIMES, number(gradient, factor=True))
    return [
        Line((new, becomes, old, LESS, ALPHA, _gradient_name(subject)), "update"),
        *gradient_lines(subject),
        *schedule_lines(subject),
        Line((new, becomes, *numbers, *result(after, digits)), "new weight"),
    ]


def _change_lines(subject: Subject, name: Term) -> list[Line]:
    if _is_plain(subject):
        gradient = _gradient(subject)
        numbers = (sign("−"), *product(subject.s.alpha, gradient))
        return [
            Line((name, EQUALS, sign("−"), ALPHA, _gradient_name(subject))),
            *gradient_lines(subject),
            *schedule_lines(subject),
            Line((name, EQUALS, *numbers, *result(subject.value)), "change"),
        ]
    lines = _lines_to_step(subject)
    if not is_shown(subject):
        return [*lines, Line((name, *result(None)), "change")]
    u = _numbers(subject)
    decay = _decay(u, (symbol("α"), LAMBDA, subject.weight(*subject.place)))
    numbers = _decay(u, product(u.trace.alpha, u.tuning.weight_decay, u.old))
    return [
        *lines,
        *shares_line(u, name),
        Line((name, EQUALS, *decay, sign("−"), ALPHA, *step_symbols(u)), "change"),
        Line((EQUALS, *numbers, sign("−"), number(u.trace.alpha), TIMES, *step_numbers(u),
              *result(subject.value))),
    ]  # fmt: skip


def _decay(u: UpdateNumbers, terms: Terms) -> Terms:
    """− α λ w of AdamW."""
    return (sign("−"), *terms) if u.decay else ()


def _update_lines(subject: Subject) -> list[Line]:
    """From the gradient to the new weight, by the optimizer."""
    old, new, becomes = before_and_after(subject)
    lines = _lines_to_step(subject)
    if not is_shown(subject):
        return [*lines, Line((new, becomes, number(None)), "new weight")]
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
        Line((new, becomes, *kept, old, LESS, ALPHA, *step_symbols(u)), "update"),
        Line((EQUALS, *numbers, *result(after, digits)), "new weight"),
    ]


def _lines_to_step(subject: Subject) -> list[Line]:
    """Gradient, batch, clipping, penalty, what is kept, and α."""
    lines = gradient_lines(subject)
    if _gradient(subject) is None:
        return lines
    u = _numbers(subject)
    with np.errstate(all="ignore"):
        lines += gradient_of_batch(u, _gradient_name(subject))
        if is_shown(subject):
            lines += clipping_lines(u)
            lines += penalty_lines(u, subject.weight(*subject.place))
            lines += kept_lines(u)
    return [*lines, *schedule_lines(subject)]


_AVERAGE = "A running average over the batches, for use after training; the gradient does not move it."


def _average_lines(subject: Subject) -> list[Line]:
    """μ ← μ + 0.1 (the batch's − μ), at the end of a batch."""
    layer, unit, source = subject.place
    old, new, becomes = before_and_after(subject)
    mean, variance = statistics_of(subject, layer, unit)
    of_batch, note = mean, "mean of the batch"
    if source == VARIANCE and variance is not None:
        size = subject.frame.trace.joint_size
        of_batch, note = variance * size / max(size - 1.0, 1.0), "variance of the batch, unbiased"
    before = value_before(subject)
    own = Term("B", "B")
    shown = of_batch if is_shown(subject) else None
    numbers = (number(before), PLUS, number(MOVED), TIMES, OPEN, number(shown), LESS,
               number(before, factor=True), CLOSE)  # fmt: skip
    after = (
        None
        if shown is None
        else float(subject.frame.trace.after[subject.quantity.index(subject.frame.network)])
    )
    return [
        Line((own, *result(shown)), note),
        Line((new, becomes, old, PLUS, number(MOVED), OPEN, own, LESS, old, CLOSE)),
        Line((EQUALS, *numbers, *result(after)), "new average"),
    ]
