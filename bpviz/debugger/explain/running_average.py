"""Derivations of the running averages of a batch-normalized layer."""

from bpviz.debugger.explain.normalized import MEAN, VARIANCE, statistics_of
from bpviz.debugger.explain.old_and_new import before_and_after, is_shown, value_before
from bpviz.debugger.explain.subject import Subject
from bpviz.debugger.explain.terms import CLOSE, EQUALS, LESS, OPEN, PLUS, TIMES, Line, Term, number, result
from bpviz.engine.normalizing import MOVED
from bpviz.language import tr

AVERAGE = tr("A running average over the batches, for use after training; the gradient does not move it.")


def is_average(subject: Subject) -> bool:
    """Whether the subject is one of them."""
    return subject.quantity.source <= MEAN


def average_lines(subject: Subject) -> list[Line]:
    """μ ← μ + 0.1 (the batch's − μ), at the end of a batch."""
    layer, unit, source = subject.place
    old, new, becomes = before_and_after(subject)
    mean, variance = statistics_of(subject, layer, unit)
    of_batch, note = mean, tr("mean of the batch")
    if source == VARIANCE and variance is not None:
        size = subject.frame.trace.joint_size
        of_batch, note = variance * size / max(size - 1.0, 1.0), tr("variance of the batch, unbiased")
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
        Line((EQUALS, *numbers, *result(after)), tr("new average")),
    ]
