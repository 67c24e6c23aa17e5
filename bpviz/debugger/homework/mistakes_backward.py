"""Usual mistakes on the way back: in the errors δ of outputs and hidden units."""

from collections.abc import Iterator

import numpy as np

from bpviz.debugger.homework.mistake_case import MOST_OTHERS, Case, Guess, Mistake
from bpviz.language import tr


def _pull(case: Case) -> float:
    """∂f/∂a of the unit: its error before the slope comes in."""
    return float(case.numbers.pulls(case.layer)[case.unit])


def _own_slope(case: Case) -> float:
    return case.numbers.slope(case.layer, case.unit)


def _target_minus_output(case: Case) -> Iterator[Guess]:
    if case.is_output:
        out, target = case.a(case.layer, case.unit), case.d(case.unit)
        yield Guess(
            -case.right,
            tr(
                "{symbol} starts from {out} − {target}, not from {target} − {out}.",
                symbol=case.symbol,
                out=out,
                target=target,
            ),
        )


def _flipped_sign(case: Case) -> Iterator[Guess]:
    if not case.is_output:
        yield Guess(-case.right, tr("The size of {symbol} is right, its sign is not.", symbol=case.symbol))


def _other_step(case: Case) -> Iterator[Guess]:
    if case.is_output:
        return
    numbers, above = case.numbers, case.layer + 1
    used = case.network.W(numbers.before if numbers.is_in_place else numbers.after, above)[:, case.unit]
    letter, value = case.letter(above), float(used @ numbers.delta[above]) * _own_slope(case)
    old, new = (
        tr("{letter}ᵗ, from before this update", letter=letter),
        tr("{letter}ᵗ⁺¹, just updated", letter=letter),
    )
    reads, instead = (new, f"{letter}ᵗ") if numbers.is_in_place else (old, f"{letter}ᵗ⁺¹")
    yield Guess(
        value,
        tr("{symbol} reads {reads}, and not {instead}.", symbol=case.symbol, reads=reads, instead=instead),
        tr("used {instead}", instead=instead),
    )


def _no_slope(case: Case) -> Iterator[Guess]:
    z = case.z(case.layer, case.unit)
    yield Guess(
        _pull(case), tr("{symbol} has {phi}′({z}) as a factor.", symbol=case.symbol, phi=case.phi, z=z)
    )


def _no_slope_above(case: Case) -> Iterator[Guess]:
    above = case.layer + 1
    if above == case.network.depth:
        off = case.numbers.read_weights(above)[:, case.unit] @ case.numbers.pulls(above)
        delta, out, target = case.delta(above, 0), case.a(above, 0), case.d(0)
        sentence = tr(
            "The sum takes errors such as {delta}, not {out} − {target} alone.",
            delta=delta,
            out=out,
            target=target,
        )
        yield Guess(float(off) * _own_slope(case), sentence)


def _slope_at_a(case: Case) -> Iterator[Guess]:
    a, z = case.a(case.layer, case.unit), case.z(case.layer, case.unit)
    value = _pull(case) * case.slope_at(case.numbers.a[case.layer][case.unit])
    yield Guess(
        value,
        tr("The slope belongs at the weighted sum: {phi}′({z}), not {phi}′({a}).", phi=case.phi, z=z, a=a),
    )


def _half_slope(case: Case) -> Iterator[Guess]:
    if case.network.activations[case.layer - 1] == "sigmoid":
        a, name = float(case.numbers.a[case.layer][case.unit]), case.a(case.layer, case.unit)
        for factor, missing in ((a, f"(1 − {name})"), (1 - a, name)):
            yield Guess(
                _pull(case) * factor,
                tr("σ′ is {name} (1 − {name}); the factor {missing} is missing.", name=name, missing=missing),
            )


def _sum_for_output(case: Case) -> Iterator[Guess]:
    if case.is_output:
        off = float(case.numbers.z[-1][case.unit] - case.numbers.target[case.unit])
        out, z = case.a(case.layer, case.unit), case.z(case.layer, case.unit)
        yield Guess(
            off * _own_slope(case),
            tr("{symbol} compares {out} with the target, not {z}.", symbol=case.symbol, out=out, z=z),
        )


def _terms(case: Case) -> tuple[list[float], list[str]]:
    """The terms of a hidden error, each times the slope, and their symbols."""
    if case.is_output:
        return [], []
    above = case.layer + 1
    terms = case.numbers.delta[above] * case.numbers.read_weights(above)[:, case.unit] * _own_slope(case)
    terms = terms[:MOST_OTHERS].tolist()
    return terms, [f"{case.delta(above, k)} {case.w(above, k, case.unit)}" for k in range(len(terms))]


def _one_term(case: Case) -> Iterator[Guess]:
    terms, names = _terms(case)
    for term, name in zip(terms, names, strict=True) if len(terms) > 1 else ():
        yield Guess(
            term,
            tr(
                "{symbol} sums over all units above; here only {name} is in it.",
                symbol=case.symbol,
                name=name,
            ),
        )


def _missing_term(case: Case) -> Iterator[Guess]:
    terms, names = _terms(case)
    for term, name in zip(terms, names, strict=True) if len(terms) > 2 else ():
        yield Guess(
            case.right - term, tr("The term {name} is missing in {symbol}.", name=name, symbol=case.symbol)
        )


def _no_weights(case: Case) -> Iterator[Guess]:
    if not case.is_output:
        value = float(case.numbers.delta[case.layer + 1].sum()) * _own_slope(case)
        yield Guess(value, tr("Each error comes down through its weight: {terms}.", terms=_terms(case)[1][0]))


def _transposed(case: Case) -> Iterator[Guess]:
    if case.is_output:
        return
    above = case.layer + 1
    W, errors = case.numbers.read_weights(above), case.numbers.delta[above]
    if case.unit < W.shape[0] and len(errors) <= W.shape[1]:
        value = float(W[case.unit, : len(errors)] @ errors) * _own_slope(case)
        right, used = case.w(above, "k", case.unit), case.w(above, case.unit, "k")
        yield Guess(value, tr("The sum is over {right}, not over {used}.", right=right, used=used))


def _other_weights(case: Case) -> Iterator[Guess]:
    for other in case.others(case.layer, case.unit) if not case.is_output else ():
        value = float(case.numbers.pulls(case.layer)[other]) * _own_slope(case)
        right, used = (case.w(case.layer + 1, "k", unit) for unit in (case.unit, other))
        yield Guess(value, tr("The sum is over {right}, not over {used}.", right=right, used=used))


def _mixed_errors(case: Case) -> Iterator[Guess]:
    """Two errors above swapped in the sum."""
    above = case.layer + 1
    if case.is_output or case.network.sizes[above] < 2 or case.network.sizes[above] > MOST_OTHERS:
        return
    weights, errors = case.numbers.read_weights(above)[:, case.unit], case.numbers.delta[above]
    for first in range(len(errors)):
        for second in range(first):
            mixed = np.array(errors)
            mixed[[first, second]] = errors[[second, first]]
            one, other = case.delta(above, second), case.delta(above, first)
            sentence = tr(
                "{one} and {other} are swapped in the sum of {symbol}.",
                one=one,
                other=other,
                symbol=case.symbol,
            )
            yield Guess(float(mixed @ weights) * _own_slope(case), sentence)


def _other_slope(case: Case) -> Iterator[Guess]:
    for other in case.others(case.layer, case.unit):
        right, used = (case.z(case.layer, unit) for unit in (case.unit, other))
        value = _pull(case) * case.numbers.slope(case.layer, other)
        yield Guess(
            value,
            tr("The factor is {phi}′({right}), not {phi}′({used}).", phi=case.phi, right=right, used=used),
        )


def _other_target(case: Case) -> Iterator[Guess]:
    for other in case.others(case.layer, case.unit) if case.is_output else ():
        off = float(case.numbers.a[-1][case.unit] - case.numbers.target[other])
        sentence = tr(
            "{symbol} compares with {d}, not with {d2}.",
            symbol=case.symbol,
            d=case.d(case.unit),
            d2=case.d(other),
        )
        yield Guess(off * _own_slope(case), sentence)


def _other_error(case: Case) -> Iterator[Guess]:
    for other in case.others(case.layer, case.unit):
        error, used = float(case.numbers.delta[case.layer][other]), case.delta(case.layer, other)
        yield Guess(error, tr("This is {used}, not {symbol}.", used=used, symbol=case.symbol))


ERROR = ("error",)
BACKWARD_MISTAKES = (
    Mistake(tr("used target − output"), ERROR, _target_minus_output),
    Mistake(tr("sign flipped"), ERROR, _flipped_sign),
    Mistake(tr("used the weights of the wrong step"), ERROR, _other_step),
    Mistake(tr("forgot φ′"), ERROR, _no_slope),
    Mistake(tr("forgot the slope of the outputs"), ERROR, _no_slope_above),
    Mistake(tr("took φ′ at a"), ERROR, _slope_at_a),
    Mistake(tr("took half of σ′"), ERROR, _half_slope),
    Mistake(tr("forgot to sum"), ERROR, _one_term),
    Mistake(tr("forgot a term of the sum"), ERROR, _missing_term),
    Mistake(tr("used z instead of a"), ERROR, _sum_for_output),
    Mistake(tr("mixed indices of the weights"), ERROR, _transposed),
    Mistake(tr("mixed indices of the weights"), ERROR, _other_weights),
    Mistake(tr("mixed indices of the errors"), ERROR, _mixed_errors),
    Mistake(tr("mixed indices of the slope"), ERROR, _other_slope),
    Mistake(tr("mixed indices of the target"), ERROR, _other_target),
    Mistake(tr("mixed indices"), ERROR, _other_error),
    Mistake(tr("forgot the weights"), ERROR, _no_weights),
)
