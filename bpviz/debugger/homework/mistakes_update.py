"""Usual mistakes in gradients and new weights; a mistaken gradient makes a mistaken new weight."""

from collections.abc import Iterator

from bpviz.debugger.homework.mistake_case import MOST_OTHERS, Case, Guess, Mistake, carried_on
from bpviz.debugger.notation import BIAS
from bpviz.language import tr


def _with(case: Case, gradient: float, explanation: str) -> Guess:
    """The guess that a gradient leads to."""
    is_weight = case.quantity.kind == "weight"
    return Guess(carried_on(case, case.quantity, gradient) if is_weight else gradient, explanation)


def _delta(case: Case) -> float:
    return float(case.numbers.delta[case.layer][case.unit])


def _old(case: Case) -> float:
    return float(case.numbers.before[case.quantity.index(case.network)])


def _gradient(case: Case) -> float:
    return float(case.numbers.gradient[case.quantity.index(case.network)])


def _product(case: Case) -> str:
    """δ_k h_n in symbols."""
    return f"{case.delta(case.layer, case.unit)} {case.a(case.layer - 1, case.source)}"


def _flipped_sign(case: Case) -> Iterator[Guess]:
    yield Guess(-case.right, tr("The size of {symbol} is right, its sign is not.", symbol=case.symbol))


def _no_slope(case: Case) -> Iterator[Guess]:
    delta, z = case.delta(case.layer, case.unit), case.z(case.layer, case.unit)
    value = float(case.numbers.pulls(case.layer)[case.unit]) * case.input
    yield _with(
        case,
        value,
        tr("The factor {phi}′({z}), which {delta} has, is missing.", phi=case.phi, z=z, delta=delta),
    )


def _no_input(case: Case) -> Iterator[Guess]:
    if case.source != BIAS:
        delta = case.delta(case.layer, case.unit)
        yield _with(
            case,
            _delta(case),
            tr("The gradient is {product}, not {delta} alone.", product=_product(case), delta=delta),
        )


def _weight_for_input(case: Case) -> Iterator[Guess]:
    if case.source != BIAS:
        weight = case.w(case.layer, case.unit, case.source)
        sentence = tr(
            "The gradient is {product}, error times layer input, not times {weight}.",
            product=_product(case),
            weight=weight,
        )
        yield _with(case, _delta(case) * _old(case), sentence)


def _early_step_size(case: Case) -> Iterator[Guess]:
    for sign in (1, -1):
        value = sign * case.numbers.alpha * case.right
        yield Guess(value, tr("α comes in with the update; the gradient is without it."))


def _sum_for_value(case: Case) -> Iterator[Guess]:
    if case.layer > 1 and case.source != BIAS:
        right, used = case.a(case.layer - 1, case.source), case.z(case.layer - 1, case.source)
        value = _delta(case) * float(case.numbers.z[case.layer - 1][case.source])
        yield _with(case, value, tr("The layer input is {right}, not {used}.", right=right, used=used))


def _transposed(case: Case) -> Iterator[Guess]:
    """δ_j a_n in place of δ_n a_j."""
    unit, source, sizes = case.unit, case.source, case.network.sizes
    if source in (BIAS, unit) or source >= sizes[case.layer] or unit >= sizes[case.layer - 1]:
        return
    value = float(case.numbers.delta[case.layer][source]) * case.input_of(unit)
    used = f"{case.delta(case.layer, source)} {case.a(case.layer - 1, unit)}"
    yield _with(case, value, tr("The gradient is {product}, not {used}.", product=_product(case), used=used))


def _other_error(case: Case) -> Iterator[Guess]:
    for other in case.others(case.layer, case.unit):
        right, used = (case.delta(case.layer, unit) for unit in (case.unit, other))
        value = float(case.numbers.delta[case.layer][other]) * case.input
        yield _with(case, value, tr("The error in it is {right}, not {used}.", right=right, used=used))


def _other_input(case: Case) -> Iterator[Guess]:
    for other in case.others(case.layer - 1, case.source):
        right, used = (case.a(case.layer - 1, source) for source in (case.source, other))
        yield _with(
            case,
            _delta(case) * case.input_of(other),
            tr("The layer input is {right}, not {used}.", right=right, used=used),
        )


def _no_step_size(case: Case) -> Iterator[Guess]:
    yield Guess(_old(case) - _gradient(case), tr("The gradient is multiplied by the step size α first."))


def _added(case: Case) -> Iterator[Guess]:
    sentence = tr("A weight moves against its gradient: α times the gradient is subtracted.")
    yield Guess(_old(case) + case.numbers.alpha * _gradient(case), sentence)


def _added_whole(case: Case) -> Iterator[Guess]:
    yield Guess(_old(case) + _gradient(case), tr("α times the gradient is subtracted."))


def _only_change(case: Case) -> Iterator[Guess]:
    weight, change = case.w(case.layer, case.unit, case.source), case.numbers.alpha * _gradient(case)
    for value in (-change, change):
        yield Guess(
            value, tr("This is how far {weight} moves; subtract it from the old {weight}.", weight=weight)
        )


def _unmoved(case: Case) -> Iterator[Guess]:
    yield Guess(
        _old(case), tr("This is the old {symbol}; subtract α times the gradient.", symbol=case.symbol)
    )


def _other_start(case: Case) -> Iterator[Guess]:
    network, moved = case.network, case.right - _old(case)
    for unit in range(min(network.sizes[case.layer], MOST_OTHERS)):
        for source in range(-int(network.bias), min(network.sizes[case.layer - 1], MOST_OTHERS)):
            index, used = network.weight_index(case.layer, unit, source), case.w(case.layer, unit, source)
            if used != case.symbol:
                start = float(case.numbers.before[index])
                yield Guess(
                    start + moved,
                    tr("It starts from the old {symbol}, not from {used}.", symbol=case.symbol, used=used),
                )


GRADIENT, WEIGHT, BOTH = ("gradient",), ("weight",), ("gradient", "weight")
UPDATE_MISTAKES = (
    Mistake(tr("sign flipped"), GRADIENT, _flipped_sign),
    Mistake(tr("forgot α"), WEIGHT, _no_step_size),
    Mistake(tr("added instead of subtracted"), WEIGHT, _added),
    Mistake(tr("gave only the change"), WEIGHT, _only_change),
    Mistake(tr("did not move the weight"), WEIGHT, _unmoved),
    Mistake(tr("forgot φ′"), BOTH, _no_slope),
    Mistake(tr("forgot the layer input"), BOTH, _no_input),
    Mistake(tr("used z instead of a"), BOTH, _sum_for_value),
    Mistake(tr("multiplied by α already"), GRADIENT, _early_step_size),
    Mistake(tr("mixed indices of the error"), BOTH, _other_error),
    Mistake(tr("mixed indices of the layer input"), BOTH, _other_input),
    Mistake(tr("mixed indices of the gradient"), BOTH, _transposed),
    Mistake(tr("mixed indices of the weights"), WEIGHT, _other_start),
    Mistake(tr("used the weight as layer input"), BOTH, _weight_for_input),
    Mistake(tr("forgot α and added"), WEIGHT, _added_whole),
    Mistake(tr("sign flipped"), WEIGHT, _flipped_sign),
)
