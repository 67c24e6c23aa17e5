"""From a batch's summed gradient to a new weight, line by line, for every optimizer."""

import math

from bpviz.debugger.explain.terms import (
    BECOMES,
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
    joined,
    number,
    product,
    result,
    root,
    symbol,
    word,
)
from bpviz.debugger.explain.update_numbers import CLIP_MARGIN, UpdateNumbers
from bpviz.language import tr

G, M, V, M_HAT, V_HAT = symbol("g"), symbol("m"), symbol("v"), symbol("m̂"), symbol("v̂")
BETA1, BETA2, EPSILON, LAMBDA = symbol("β", "1"), symbol("β", "2"), symbol("ε"), symbol("λ")
LAMBDA1, LAMBDA2 = symbol("λ", "1"), symbol("λ", "2")
NORM = Term(r"\|g\|", "‖g‖")


def gradient_of_batch(u: UpdateNumbers, name: Term) -> list[Line]:
    """The sum over the batch and its mean, g. name: ∂f/∂w."""
    size = u.trace.batch_size
    if size == 1:
        return [Line((G, EQUALS, name, *result(u.gradient)), tr("gradient"))]
    return [
        sum_line(u, name),
        Line((G, EQUALS, number(u.summed), OVER, number(float(size)), *result(u.mean)), tr("mean gradient")),
    ]


def sum_line(u: UpdateNumbers, name: Term) -> Line:
    """The batch's sum so far: that of earlier samples and this one's gradient."""
    place, size = u.trace.batch_place + 1, u.trace.batch_size
    note = tr("sum over the batch") if place == size else tr("the batch's sum so far")
    numbers = (number(u.earlier_sum), PLUS, number(u.gradient, factor=True))
    return Line(
        (symbol("Σ"), name, EQUALS, *numbers, *result(u.summed)),
        tr("{note}, {place} of {size}", note=note, place=place, size=size),
    )


def clipping_lines(u: UpdateNumbers) -> list[Line]:
    """The gradient scaled to a norm, and cut, where that is asked for."""
    lines, t = [], u.tuning
    if t.clip_norm < math.inf:
        share = (word("min("), ONE, COMMA, number(t.clip_norm), OVER, OPEN, number(u.norm), PLUS,
                 number(CLIP_MARGIN), CLOSE, CLOSE)  # fmt: skip
        lines += [
            Line((NORM, *result(u.norm)), tr("length of the whole gradient")),
            Line((G, BECOMES, number(u.mean), TIMES, *share, *result(u.scaled)), tr("norm clipped")),
        ]
    if t.clip_value < math.inf:
        least, most = number(-t.clip_value), number(t.clip_value)
        cut = (word("max("), least, COMMA, word("min("), most, COMMA, number(u.scaled), CLOSE, CLOSE)
        lines.append(Line((G, BECOMES, *cut, *result(u.data)), tr("clipped")))
    return lines


def penalty_lines(u: UpdateNumbers, weight: Term) -> list[Line]:
    """The slope of the penalties, added to the data's."""
    t = u.tuning
    if not u.is_weight or not (t.l1 or t.l2):
        return []
    symbols, numbers = [(G,)], [(number(u.data),)]
    if t.l2:
        symbols.append((LAMBDA2, weight))
        numbers.append((number(t.l2), TIMES, number(u.old, factor=True)))
    if t.l1:
        symbols.append((LAMBDA1, word("sign("), weight, CLOSE))
        numbers.append((number(t.l1), TIMES, word("sign("), number(u.old), CLOSE))
    return [
        Line((G, BECOMES, *joined(symbols, PLUS)), tr("with the penalty")),
        Line((EQUALS, *joined(numbers, PLUS), *result(u.g))),
    ]


def kept_lines(u: UpdateNumbers) -> list[Line]:
    """m and v, before → after, and their bias corrections."""
    name, t = u.settings.optimizer, u.tuning
    lines = []
    if name in ("momentum", "nesterov"):
        numbers = (*product(t.beta1, u.m_before), PLUS, number(u.g, factor=True))
        lines.append(
            Line((M, BECOMES, BETA1, M, PLUS, G, EQUALS, *numbers, *result(u.m)), tr("momentum kept"))
        )
    if u.corrects:
        lines += [
            _mean_line(M, BETA1, (G,), (number(u.g, factor=True),), t.beta1, u.m_before, u.m, tr("mean of g"))
        ]
    if name == "adagrad":
        numbers = (number(u.v_before), PLUS, *_square(u.g))
        lines.append(
            Line((V, BECOMES, V, PLUS, symbol("g", sup="2"), EQUALS, *numbers, *result(u.v)), tr("sum of g²"))
        )
    if name == "rmsprop" or u.corrects:
        squared = (symbol("g", sup="2"),)
        lines += [_mean_line(V, BETA2, squared, _square(u.g), t.beta2, u.v_before, u.v, tr("mean of g²"))]
    if u.corrects:
        lines += [
            _corrected(M_HAT, M, BETA1, u.m, t.beta1, u.number, u.m_hat),
            _corrected(V_HAT, V, BETA2, u.v, t.beta2, u.number, u.v_hat),
        ]
    return lines


def _square(value: float) -> Terms:
    return OPEN, number(value), Term(")^2", ")²")


def _mean_line(
    kept: Term, beta: Term, new: Terms, live: Terms, share: float, before: float, after: float, note: str
) -> Line:
    """m ← β m + (1 − β) g."""
    symbols = (beta, kept, PLUS, OPEN, ONE, LESS, beta, CLOSE, *new)
    numbers = (*product(share, before), PLUS, OPEN, ONE, LESS, number(share), CLOSE, TIMES, *live)
    return Line((kept, BECOMES, *symbols, EQUALS, *numbers, *result(after)), note)


def _corrected(hat: Term, kept: Term, beta: Term, value: float, share: float, k: int, after: float) -> Line:
    """m̂ = m / (1 − β^k)."""
    shown = number(share)
    symbols = (kept, OVER, OPEN, ONE, LESS, Term(f"{{{beta.latex}}}^{{{k}}}", f"{beta.text}^{k}"), CLOSE)
    power = Term(f"{shown.latex}^{{{k}}}", f"{shown.text}^{k}", value=share**k)
    numbers = (number(value), OVER, OPEN, ONE, LESS, power, CLOSE)
    return Line((hat, EQUALS, *symbols, EQUALS, *numbers, *result(after)), tr("corrected, update {k}", k=k))


def step_symbols(u: UpdateNumbers) -> Terms:
    """What α multiplies: g, m, g + β₁ m, g / (√v + ε) or m̂ / (√v̂ + ε)."""
    name = u.settings.optimizer
    if name == "nesterov":
        return OPEN, G, PLUS, BETA1, M, CLOSE
    if name == "momentum":
        return (M,)
    if name == "sgd":
        return (G,)
    above, below = (M_HAT, V_HAT) if u.corrects else (G, V)
    return above, OVER, OPEN, root(below), PLUS, EPSILON, CLOSE


def step_numbers(u: UpdateNumbers) -> Terms:
    """The same in numbers."""
    name = u.settings.optimizer
    if name == "nesterov":
        return OPEN, number(u.g), PLUS, *product(u.tuning.beta1, u.m), CLOSE
    if name in ("momentum", "sgd"):
        return (number(u.m if name == "momentum" else u.g, factor=True),)
    above, below = (u.m_hat, u.v_hat) if u.corrects else (u.g, u.v)
    below = (root(number(below)), PLUS, number(u.tuning.epsilon))
    return number(above, factor=True), OVER, OPEN, *below, CLOSE


def shares_line(u: UpdateNumbers, change: Term) -> list[Line]:
    """What Δw is made of, where more than this batch's data move it."""
    shares = u.shares()
    if len(shares) < 2:
        return []
    parts = []
    for place, (label, value) in enumerate(shares.items()):
        term = number(value, factor=place > 0)
        parts.append((Term(term.latex, term.text, label=label, value=value),))
    return [Line((change, EQUALS, *joined(parts, PLUS), *result(sum(shares.values()))), tr("what moves it"))]
