"""The loss in symbols and numbers, its slope by an output, and δ where both slopes multiply out."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from bpviz.debugger.cancellation import digits_beside
from bpviz.debugger.explain.subject import LOSS_NAME, Subject
from bpviz.debugger.explain.terms import (
    CLOSE,
    COMMA,
    DIGITS,
    DOTS,
    EQUALS,
    LESS,
    ONE,
    OPEN,
    OVER,
    PLUS,
    SHOWN_OF_LONG,
    TIMES,
    WRITTEN_OUT,
    Derivation,
    Line,
    Term,
    Terms,
    joined,
    named,
    number,
    result,
    shown_places,
    sign,
    total,
    word,
)
from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import Quantity
from bpviz.engine.losses import LOSSES
from bpviz.language import tr

HALF, SQUARED, BAR, LN, LEAST = sign("½"), sign(")²"), sign("|"), word("ln("), number(-1.0)

ROUNDING = 1e-9  # by which shares as 0.1 + 0.2 + 0.7 may miss 1


@dataclass(frozen=True)
class LossFormula:
    """f = front Σ_k inside(d̂_k, d_k), and its slope by d̂, from terms for d̂ and d.

    values(a, d) are the numbers of `inside` for all outputs. meaning: a sentence.
    """

    front: Terms
    inside: Callable[[Term, Term], Terms]
    slope: Callable[[Term, Term], Terms]
    values: Callable[[np.ndarray, np.ndarray], np.ndarray]
    meaning: str


def _difference(out: Term, d: Term) -> Terms:
    return out, LESS, d


def _squared(out: Term, d: Term) -> Terms:
    return OPEN, *_difference(out, d), SQUARED


def _absolute(out: Term, d: Term) -> Terms:
    return BAR, *_difference(out, d), BAR


def _surprise(out: Term, d: Term) -> Terms:
    return d, TIMES, LN, out, CLOSE


def _two_surprises(out: Term, d: Term) -> Terms:
    return (
        OPEN, *_surprise(out, d), PLUS, OPEN, ONE, LESS, d, CLOSE, TIMES, LN, ONE, LESS, out, CLOSE, CLOSE,
    )  # fmt: skip


def _huber(out: Term, d: Term) -> Terms:
    """By its symbol, or by the branch that a number falls into."""
    if out.value is None or d.value is None:
        return word("H("), *_difference(out, d), CLOSE
    if abs(out.value - d.value) <= 1.0:
        return HALF, *_squared(out, d)
    return OPEN, *_absolute(out, d), LESS, HALF, CLOSE


def _huber_values(a: np.ndarray, d: np.ndarray) -> np.ndarray:
    size = np.abs(a - d)
    return np.where(size <= 1.0, 0.5 * size * size, size - 0.5)


def _binary_slope(out: Term, d: Term) -> Terms:
    return OPEN, *_difference(out, d), CLOSE, OVER, OPEN, out, TIMES, OPEN, ONE, LESS, out, CLOSE, CLOSE


def _share_slope(out: Term, d: Term) -> Terms:
    return sign("−"), d, OVER, out


def _sign_slope(out: Term, d: Term) -> Terms:
    return word("sign("), *_difference(out, d), CLOSE


def _cut_slope(out: Term, d: Term) -> Terms:
    return word("max("), LEAST, COMMA, word("min("), ONE, COMMA, *_difference(out, d), CLOSE, CLOSE


_NO_LN_OF_0 = tr("It is computed from z, so that no ln 0 comes up.")
FORMULAS = {
    "squared": LossFormula(
        (HALF,), _squared, _difference, lambda a, d: (a - d) ** 2,
        tr("Half the squared distance between what came out and what was wanted."),
    ),
    "binary_cross_entropy": LossFormula(
        (sign("−"),), _two_surprises, _binary_slope,
        lambda a, d: d * np.log(a) + (1 - d) * np.log(1 - a),
        tr("How surprising the targets are, each output being the chance of a yes.") + f" {_NO_LN_OF_0}",
    ),
    "cross_entropy": LossFormula(
        (sign("−"),), _surprise, _share_slope, lambda a, d: np.where(d == 0, 0.0, d * np.log(a)),
        tr("How surprising the target is, the outputs being chances; outputs with target 0 add nothing.")
        + f" {_NO_LN_OF_0}",
    ),
    "absolute": LossFormula(
        (), _absolute, _sign_slope, lambda a, d: np.abs(a - d),
        tr("The distance between what came out and what was wanted, output by output."),
    ),
    "huber": LossFormula(
        (), _huber, _cut_slope, _huber_values,
        tr("Half the squared error of outputs that are near, H(e) = ½ e² if |e| ≤ 1; else " "|e| − ½."),
    ),
}  # fmt: skip


def formula_of(subject: Subject) -> LossFormula:
    """The loss that the shown step takes."""
    return FORMULAS[subject.frame.settings.loss]


def derive_loss(subject: Subject) -> Derivation:
    """f in symbols, written out, and in numbers."""
    formula, depth = formula_of(subject), subject.depth
    count = subject.frame.network.sizes[-1]
    d_hat, d = named(subject.n.unit(depth, "k")), named(subject.n.target("k"))
    name = named(LOSS_NAME, subject.quantity)
    written = [(DOTS,) if k is None else formula.inside(subject.unit(depth, k), subject.target(k))
               for k in shown_places(count)]  # fmt: skip
    numbers = _bracketed(_numbers(subject, formula), formula.front)
    lines = [
        Line((name, EQUALS, *formula.front, total("k"), *formula.inside(d_hat, d))),
        Line((EQUALS, *formula.front, *_bracketed(written, formula.front))),
        Line((EQUALS, *formula.front, *numbers, *result(subject.value))),
    ]
    return subject.derivation(name, tr("Loss of this step's sample"), formula.meaning, lines)


def _numbers(subject: Subject, formula: LossFormula) -> list[Terms]:
    """What is summed, in numbers; of many outputs the first, and what the rest comes to."""
    if subject.s.a(subject.depth, 0) is None:
        return [(number(None),)]
    trace = subject.frame.trace
    counted = np.arange(len(trace.target))
    if subject.frame.settings.loss == "cross_entropy":
        counted = np.flatnonzero(trace.target)
    shown = counted if len(counted) <= WRITTEN_OUT else counted[:SHOWN_OF_LONG]
    parts = [formula.inside(*_live(subject, int(k))) for k in shown]
    if len(shown) < len(counted):
        with np.errstate(all="ignore"):
            rest = float(formula.values(trace.a[-1], trace.target)[counted[len(shown) :]].sum())
        parts.append(
            (replace(number(rest, factor=True), label=tr("{count} more", count=len(counted) - len(shown))),)
        )
    return parts or [(number(0.0),)]


def _live(subject: Subject, unit: int) -> tuple[Term, Term]:
    """d̂ and d in numbers, with as many digits as it takes to see how far they are apart, and d̂ from 1."""
    a, d = subject.s.a(subject.depth, unit), subject.s.target(unit)
    digits = DIGITS if a is None or d is None else digits_beside(a, (d, math.copysign(1.0, a)), DIGITS)
    return number(a, digits=digits), number(d, factor=True, digits=digits)


def _bracketed(parts: list[Terms], front: Terms) -> Terms:
    terms = joined(parts, PLUS)
    return (OPEN, *terms, CLOSE) if len(parts) > 1 and front else terms


# Its slope


def slope_symbols(subject: Subject, unit: int) -> Terms:
    """∂f/∂d̂ in symbols: d̂ − d for the squared error."""
    return formula_of(subject).slope(subject.unit(subject.depth, unit), subject.target(unit))


def output_line(subject: Subject, unit: int, note: str = tr("loss / output")) -> Line:
    """∂f/∂d̂ = d̂ − d, or what it is for the loss, in symbols and numbers."""
    numbers = formula_of(subject).slope(*_live(subject, unit))
    value = subject.s.pull(subject.depth, unit)
    terms = (subject.output_slope(unit), EQUALS, *slope_symbols(subject, unit))
    if any(term.text == "?" for term in numbers):
        return Line((*terms, *result(value)), note)
    return Line((*terms, EQUALS, *numbers, *result(value)), note)


def is_simple(subject: Subject) -> bool:
    """Whether the slopes of loss and output multiply out to δ = d̂ − d."""
    loss, output = LOSSES[subject.frame.settings.loss], subject.frame.network.activations[-1]
    return bool(loss.outputs) and loss.simple_with == output


def simple_line(subject: Subject, unit: int, note: str = tr("multiplied out")) -> Line:
    """δ = d̂ − d, with Σ d as a factor of d̂ where the targets of a softmax do not add up to 1."""
    out, d = subject.unit(subject.depth, unit), subject.target(unit)
    live, wanted = _live(subject, unit)
    symbols, numbers = _difference(out, d), _difference(live, wanted)
    if not targets_sum_to_one(subject):
        symbols = (out, total("j"), named(subject.n.target("j")), LESS, d)
        numbers = (live, TIMES, number(float(subject.frame.trace.target.sum())), LESS, wanted)
    error = named(subject.n.error(subject.depth, unit), Quantity("error", subject.depth, unit))
    value = subject.s.delta(subject.depth, unit)
    return Line((error, EQUALS, *symbols, EQUALS, *numbers, *result(value)), note)


def targets_sum_to_one(subject: Subject) -> bool:
    """Whether Σ d plays no part: without a softmax, with targets that are shares, or before the pick."""
    return subject.s.target(0) is None or are_shares(subject.frame)


def are_shares(frame: Frame) -> bool:
    """Whether the targets of the step add up to 1 where a softmax and its loss multiply out by their sum."""
    is_softmax = frame.settings.loss == "cross_entropy"
    return not is_softmax or math.isclose(float(frame.trace.target.sum()), 1.0, rel_tol=ROUNDING)
