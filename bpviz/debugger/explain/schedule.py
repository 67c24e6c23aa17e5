"""The step size α of a step, by its schedule."""

import math

from bpviz.debugger.explain.subject import Subject
from bpviz.debugger.explain.terms import (
    ALPHA,
    CLOSE,
    COMMA,
    EQUALS,
    LESS,
    ONE,
    OPEN,
    OVER,
    PLUS,
    TIMES,
    Line,
    Term,
    Terms,
    number,
    result,
    sign,
    symbol,
    word,
)
from bpviz.engine.epochs import CUTS
from bpviz.engine.schedules import SCHEDULES
from bpviz.language import tr

TAU, GAMMA = symbol("τ"), symbol("γ")


def schedule_lines(subject: Subject) -> list[Line]:
    """α by the batches u so far, in symbols and numbers; nothing of a constant α."""
    settings, trace = subject.frame.settings, subject.frame.trace
    if settings.schedule == "constant" or trace is None:
        return []
    u = float(trace.updates)
    if settings.schedule == "plateau":
        u = float(trace.state_before[subject.frame.network.parameter_count + CUTS])
    letter = tr("cuts") if settings.schedule == "plateau" else "u"
    symbols = _formula(settings.schedule, symbol("α", "0"), word(letter), TAU, GAMMA)
    live = _formula(settings.schedule, *map(number, (settings.alpha, u, settings.period, settings.decay)))
    note = SCHEDULES[settings.schedule].title
    note += tr(", cuts so far") if settings.schedule == "plateau" else _counted(subject)
    return [
        Line((ALPHA, EQUALS, *symbols), note),
        Line((EQUALS, *live, *result(trace.alpha))),
    ]


def _counted(subject: Subject) -> str:
    """What u counts: batches as large as they are now, also before a change of their size."""
    size, samples = subject.frame.settings.batch, subject.frame.dataset.sample_count
    if size == 1:
        return tr(", u updates so far")
    return tr(", u batches of {size} so far", size=min(size, samples) or samples)


def _formula(schedule: str, alpha: Term, u: Term, period: Term, decay: Term) -> Terms:
    if schedule == "inverse":
        return alpha, OVER, OPEN, ONE, PLUS, u, OVER, period, CLOSE
    if schedule == "warm_up":
        share = (OPEN, u, PLUS, ONE, CLOSE, OVER, period)
        return alpha, TIMES, word("min("), ONE, COMMA, *share, CLOSE
    if schedule == "cosine":
        wave = (word("cos("), sign("π"), TIMES, word("min("), ONE, COMMA, u, OVER, period, CLOSE, CLOSE)
        half = (OPEN, ONE, PLUS, *wave, CLOSE, OVER, sign("2"))
        return alpha, TIMES, OPEN, decay, PLUS, OPEN, ONE, LESS, decay, CLOSE, TIMES, *half, CLOSE
    if schedule == "plateau":
        return alpha, TIMES, _power(decay, u.latex, u.text, u.value)
    return alpha, TIMES, _raised(schedule, decay, u, period)


def _raised(schedule: str, decay: Term, u: Term, period: Term) -> Term:
    """γ^(u/τ), in whole numbers for steps."""
    value = None if u.value is None else u.value / period.value
    latex, text = f"{u.latex}/{period.latex}", f"{u.text}/{period.text}"
    if schedule == "step":
        value = None if value is None else math.floor(value)
        latex, text = rf"\lfloor {latex}\rfloor ", f"⌊{text}⌋"
    return _power(decay, latex, text, value)


def _power(base: Term, latex: str, text: str, exponent: float | None) -> Term:
    value = None if exponent is None or base.value is None else base.value**exponent
    return Term(f"{base.latex}^{{{latex}}}", f"{base.text}^({text})", value=value)
