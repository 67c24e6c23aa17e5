"""Derivations of what an update does: the change of a parameter, and its new value."""

from bpviz.debugger.explain.gradient_chain import gradient_lines
from bpviz.debugger.explain.normalized import MEAN
from bpviz.debugger.explain.old_and_new import before_and_after
from bpviz.debugger.explain.running_average import AVERAGE, average_lines, is_average
from bpviz.debugger.explain.subject import Subject
from bpviz.debugger.explain.terms import EQUALS, Derivation, Line, Term, digits_of, number, result
from bpviz.debugger.explain.update_lines import (
    DELTA,
    change_lines,
    is_plain,
    plain_lines,
    update_lines,
    waiting_lines,
)
from bpviz.debugger.notation import BIAS
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.language import tr

FROZEN = tr("It is frozen: it is not trained.")


def derive_change(subject: Subject) -> Derivation:
    """Δw: −α ∂f/∂w of a plain step, 0 until a batch ends."""
    weight = subject.weight(*subject.place)
    name = Term(DELTA.latex + weight.latex, DELTA.text + weight.text, subject.quantity)
    title = tr("Change of the {connection}", connection=subject.connection)
    if is_frozen(subject):
        line = Line((name, EQUALS, number(0.0, tone="result")))
        return subject.derivation(name, title, FROZEN, [line])
    if _waits(subject):
        lines = [*waiting_lines(subject), Line((name, *result(subject.value)), tr("no update yet"))]
        return subject.derivation(name, title, _waiting(subject), lines)
    if is_average(subject):
        lines = [*average_lines(subject), Line((name, *result(subject.value)), tr("change"))]
        return subject.derivation(name, title, AVERAGE, lines)
    lines, sentence = change_lines(subject, name), _rule(subject)
    return subject.derivation(name, title, sentence, lines)


def derive_weight(subject: Subject) -> Derivation:
    """The new weight, with the gradient's own derivation in between."""
    title = subject.connection[0].upper() + subject.connection[1:]
    name = subject.weight(*subject.place)
    old, new, becomes = before_and_after(subject)
    if is_frozen(subject):
        sentence = tr("It is frozen: the update leaves it as it is, whatever its gradient.")
        lines = [*gradient_lines(subject), Line((new, becomes, old, *result(subject.value)))]
    elif _waits(subject):
        sentence = _waiting(subject)
        lines = [
            *waiting_lines(subject),
            Line((new, becomes, old, *result(subject.value)), tr("no update yet")),
        ]
    elif is_average(subject):
        sentence, lines = AVERAGE, average_lines(subject)
    elif is_plain(subject):
        sentence = tr("It moves against its gradient: step size × error × layer input.")
        lines = plain_lines(subject)
    else:
        sentence, lines = _rule(subject), update_lines(subject)
    return subject.derivation(name, title, f"{sentence}{_edited(subject)}", lines)


def is_frozen(subject: Subject) -> bool:
    """Whether the parameter's part of its layer is not trained."""
    settings, (layer, _, source) = subject.frame.settings, subject.place
    if source <= MEAN:
        return False
    return layer in (settings.frozen_biases if source == BIAS else settings.frozen_weights)


def _waits(subject: Subject) -> bool:
    """Whether the batch's update comes with a later step."""
    trace = subject.frame.trace
    return trace is not None and not is_plain(subject) and not trace.ends_batch


def _waiting(subject: Subject) -> str:
    trace = subject.frame.trace
    return tr(
        "Sample {batch_place} of the batch's {batch_size}: its gradient is added to "
        "their sum. No update yet: that comes with the last of them.",
        batch_place=trace.batch_place + 1,
        batch_size=trace.batch_size,
    )


def _edited(subject: Subject) -> str:
    trace, index = subject.frame.trace, subject.quantity.index(subject.frame.network)
    if trace and not subject.frame.revealed and subject.frame.theta[index] != trace.after[index]:
        return tr(
            " Since this step it was edited: now {digits_of}.",
            digits_of=digits_of(subject.frame.theta[index])[1],
        )
    return ""


def _rule(subject: Subject) -> str:
    if is_plain(subject):
        return tr("One step against the gradient.")
    settings, trace = subject.frame.settings, subject.frame.trace
    title = OPTIMIZERS[settings.optimizer].title
    count = (
        tr("{batch_size} samples", batch_size=trace.batch_size)
        if trace and trace.batch_size > 1
        else tr("the sample")
    )
    return tr("One step against the gradient of {count}, by {title}.", count=count, title=title)
