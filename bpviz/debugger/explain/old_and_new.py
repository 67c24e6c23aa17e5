"""A parameter before and after an update: names, values, and how many digits tell them apart."""

from bpviz.debugger.explain.subject import Subject
from bpviz.debugger.explain.terms import DIGITS, EQUALS, Term, at_time, digits_of, named, sign
from bpviz.engine.phases import Kind

MOST_DIGITS = 9


def is_shown(subject: Subject) -> bool:
    """Whether the update of the parameter's layer is revealed."""
    return subject.frame.shows(Kind.UPDATE, subject.quantity.layer)


def value_before(subject: Subject) -> float:
    """The parameter that the step began with."""
    return float(subject.s.old_theta[subject.quantity.index(subject.frame.network)])


def shown_after(subject: Subject, computed: float | None) -> float | None:
    """The new value where its update is shown; of one that was not made, what it would have been."""
    if not is_shown(subject):
        return None
    trace = subject.frame.trace
    return float(trace.after[subject.quantity.index(subject.frame.network)]) if trace.committed else computed


def before_and_after(subject: Subject) -> tuple[Term, Term, Term]:
    """A weight before and after the update, and the sign between."""
    name = subject.n.weight(*subject.place)
    if name.sup:
        plain = named(name, subject.quantity)
        return plain, plain, sign("←")
    return named(at_time(name, "t")), named(at_time(name, "t+1")), EQUALS


def telling_digits(before: float, after: float | None) -> int:
    """As many digits as it takes to see a change."""
    if after is None or before == after:
        return DIGITS
    digits = range(DIGITS, MOST_DIGITS)
    return next((n for n in digits if digits_of(before, n) != digits_of(after, n)), MOST_DIGITS)
