"""Derivations in normalized layers: z → ẑ → y, δ through the statistics, and γ, β, μ, σ²."""

import numpy as np

from bpviz.debugger.explain.subject import LOSS_NAME, Subject
from bpviz.debugger.explain.terms import (
    CLOSE,
    EQUALS,
    LESS,
    OPEN,
    OVER,
    PLUS,
    TIMES,
    Line,
    Term,
    Terms,
    named,
    number,
    partial,
    product,
    result,
    root,
    sum_of_products,
    symbol,
    total,
    word,
)
from bpviz.debugger.quantities import Quantity
from bpviz.engine.normalizing import EPSILON
from bpviz.language import tr

GAIN, SHIFT, MEAN, VARIANCE = -2, -3, -4, -5
_EPS = symbol("ε")


def is_normalized(subject: Subject, layer: int) -> bool:
    """Whether a layer's sums are brought to mean 0 and variance 1."""
    return subject.frame.network.norm(layer) != "none"


def statistics_of(subject: Subject, layer: int, unit: int) -> tuple[float | None, float | None]:
    """μ and σ² that the shown step normalizes a unit by."""
    z, hat, rate = subject.s.z(layer, unit), subject.s.hat(layer, unit), subject.s.rate(layer, unit)
    if z is None:
        return None, None
    with np.errstate(all="ignore"):
        if subject.frame.network.norm(layer) == "layer":
            sums = subject.frame.trace.z[layer]
            return float(sums.mean()), float(sums.var())
        return z - hat / rate, float(np.float64(rate) ** -2) - EPSILON


def normalized_lines(subject: Subject, layer: int, unit: int) -> list[Line]:
    """μ and σ², ẑ, and y = γ ẑ + β of a unit."""
    n, s = subject.n, subject.s
    z, hat, y = n.weighted_sum(layer, unit), n.normalized(layer, unit), n.into_activation(layer, unit)
    mean, variance = statistics_of(subject, layer, unit)
    mu, sigma = symbol("μ"), symbol("σ²")
    gain, shift = subject.weight(layer, unit, GAIN), subject.weight(layer, unit, SHIFT)
    gains = subject.frame.network.norm_numbers(s.old_theta, layer)
    link = Quantity("weighted sum", layer, unit)
    below = root(number(variance), PLUS, number(EPSILON)) if variance is not None else number(None)
    numbers = (OPEN, number(s.z(layer, unit)), LESS, number(mean, factor=True), CLOSE, OVER, below)
    scaled = (
        *product(float(gains[0, unit]), s.hat(layer, unit)),
        PLUS,
        number(float(gains[1, unit]), factor=True),
    )
    return [
        *_statistics_lines(subject, layer, mean, variance),
        Line(
            (named(hat), EQUALS, OPEN, named(z, link), LESS, mu, CLOSE, OVER, root(sigma, PLUS, _EPS)),
            tr("normalized"),
        ),
        Line((EQUALS, *numbers, *result(s.hat(layer, unit)))),
        Line((named(y), EQUALS, gain, named(hat), PLUS, shift, EQUALS, *scaled,
              *result(s.into_activation(layer, unit) if mean is not None else None)),
             tr("scaled and shifted")),
    ]  # fmt: skip


def _statistics_lines(subject: Subject, layer: int, mean: float | None, variance: float | None) -> list[Line]:
    mu, sigma = symbol("μ"), symbol("σ²")
    if subject.frame.network.norm(layer) == "batch":
        size = subject.frame.trace.joint_size if subject.frame.trace else None
        count = tr("the batch's {size} samples", size=size) if size else tr("the batch's samples")
        return [
            Line((mu, *result(mean)), tr("mean of z over {count}", count=count)),
            Line((sigma, *result(variance)), tr("variance over {count}", count=count)),
        ]
    units, letter = subject.frame.network.sizes[layer], subject.letter(layer)
    z = named(subject.n.weighted_sum(layer, letter))
    sums = None if mean is None else subject.frame.trace.z[layer]
    count = number(float(units))
    squares = (total(letter), OPEN, z, LESS, mu, CLOSE)
    live = (OPEN, *sum_of_products(sums), CLOSE, OVER, count)
    return [
        Line((mu, EQUALS, total(letter), z, OVER, count, EQUALS, *live, *result(mean)),
             tr("mean of the layer")),
        Line((sigma, EQUALS, *squares[:-1], _squared_close(), OVER, count, *result(variance)),
             tr("variance")),
    ]  # fmt: skip


def _squared_close() -> Term:
    return Term(")^2", ")²")


# Errors


def through_statistics(subject: Subject, layer: int, unit: int) -> list[Line]:
    """From ∂f/∂y to δ = ∂f/∂z, for z moves μ and σ² too."""
    is_batch = subject.frame.network.norm(layer) == "batch"
    over = tr("samples of the batch") if is_batch else tr("units of the layer")
    g, hat = symbol("g"), named(subject.n.normalized(layer, unit))
    pulled = partial(LOSS_NAME, subject.n.into_activation(layer, unit))
    gain = subject.weight(layer, unit, GAIN)
    delta_y = subject.s.delta_y(layer, unit)
    factor = float(subject.frame.network.norm_numbers(subject.s.old_theta, layer)[0, unit])
    own = None if delta_y is None else factor * delta_y
    mean, mean_hat = word(tr("mean(g)")), word(tr("mean(g ẑ)"))
    rate = (*_one_over_sigma(), TIMES, OPEN)
    return [
        Line((g, EQUALS, gain, pulled, EQUALS, *product(factor, delta_y), *result(own)), tr("scaled")),
        Line((subject.error(layer, unit), EQUALS, *rate, g, LESS, mean, LESS, hat, TIMES, mean_hat, CLOSE),
             tr("means over the {over}", over=over)),
        _numbers_through(subject, layer, unit, own, is_batch),
    ]  # fmt: skip


def _one_over_sigma() -> Terms:
    return (Term(r"\frac{1}{\sqrt{\sigma^2 + \varepsilon}}", "1/√(σ² + ε)"),)


def _numbers_through(subject: Subject, layer: int, unit: int, own: float | None, is_batch: bool) -> Line:
    delta, rate = subject.s.delta(layer, unit), subject.s.rate(layer, unit)
    if delta is None or own is None:
        return Line((EQUALS, number(None)))
    trace, hat = subject.frame.trace, subject.s.hat(layer, unit)
    with np.errstate(all="ignore"):
        if is_batch:
            rest = delta / rate - own
            shares = (PLUS, Term(*_guarded(rest), label=tr("through μ and σ²"), value=rest))
        else:
            gains = subject.frame.network.norm_numbers(subject.s.old_theta, layer)[0]
            all_own = gains * trace.delta_y[layer]
            mean, mean_hat = float(all_own.mean()), float((all_own * trace.hat[layer]).mean())
            shares = (LESS, number(mean, factor=True), LESS, *product(hat, mean_hat))
            shares = (*shares[:3], *_first_guarded(shares[3:]))
    return Line((EQUALS, number(rate), TIMES, OPEN, number(own), *shares, CLOSE, *result(delta)))


def _guarded(value: float) -> tuple[str, str]:
    term = number(value, factor=True)
    return term.latex, term.text


def _first_guarded(terms: Terms) -> Terms:
    return number(terms[0].value, factor=True), *terms[1:]


# Gradients and running averages


def norm_gradient_lines(subject: Subject) -> list[Line]:
    """∂f/∂γ = ∂f/∂y ẑ and ∂f/∂β = ∂f/∂y; none of the running averages."""
    layer, unit, source = subject.place
    name = partial(LOSS_NAME, subject.n.weight(*subject.place), Quantity("gradient", *subject.place))
    if source <= MEAN:
        return [Line((name, *result(0.0)), tr("not trained"))]
    y, hat = subject.n.into_activation(layer, unit), named(subject.n.normalized(layer, unit))
    pulled = partial(LOSS_NAME, y, Quantity("error", layer, unit))
    delta_y, h = subject.s.delta_y(layer, unit), subject.s.hat(layer, unit)
    lines = [Line((pulled, *result(delta_y)), tr("loss / what φ gets"))]
    if source == SHIFT:
        return [*lines, Line((name, EQUALS, pulled, *result(delta_y)), tr("gradient"))]
    value = None if delta_y is None or h is None else delta_y * h
    terms = (name, EQUALS, pulled, hat, EQUALS, *product(delta_y, h), *result(value))
    return [*lines, Line((hat, *result(h)), tr("normalized")), Line(terms, tr("gradient"))]
