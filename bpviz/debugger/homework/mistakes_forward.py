"""Usual mistakes on the way forward: in weighted sums, activations and the loss."""

from collections.abc import Iterator

import numpy as np

from bpviz.debugger.homework.mistake_case import MOST_OTHERS, Case, Guess, Mistake
from bpviz.debugger.notation import BIAS
from bpviz.language import tr


def _bias(case: Case, theta: np.ndarray | None = None) -> float:
    flat = case.numbers.before if theta is None else theta
    return float(case.network.b(flat, case.layer)[case.unit]) if case.network.bias else 0.0


def _weights(case: Case, unit: int) -> np.ndarray:
    return case.network.W(case.numbers.before, case.layer)[unit]


def _terms(case: Case) -> tuple[list[float], list[str], float]:
    """The products that a weighted sum adds up, their symbols, and the bias."""
    layer, unit = case.layer, case.unit
    products = (_weights(case, unit) * case.numbers.a[layer - 1])[:MOST_OTHERS].tolist()
    names = [f"{case.w(layer, unit, j)} {case.a(layer - 1, j)}" for j in range(len(products))]
    return products, names, _bias(case)


def _no_bias(case: Case) -> Iterator[Guess]:
    if case.network.bias:
        bias = case.w(case.layer, case.unit, BIAS)
        yield Guess(
            case.right - _bias(case),
            tr("{symbol} has the bias {bias} in it, too.", symbol=case.symbol, bias=bias),
        )


def _subtracted_bias(case: Case) -> Iterator[Guess]:
    if case.network.bias:
        bias = case.w(case.layer, case.unit, BIAS)
        yield Guess(
            case.right - 2 * _bias(case),
            tr("The bias {bias} is added in {symbol}.", bias=bias, symbol=case.symbol),
        )


def _new_weights(case: Case) -> Iterator[Guess]:
    after = case.numbers.after
    total = float(case.network.W(after, case.layer)[case.unit] @ case.numbers.a[case.layer - 1])
    sentence = tr("The forward pass reads the weights as they were before this step's update.")
    yield Guess(total + _bias(case, after), sentence)


def _sums_below(case: Case) -> Iterator[Guess]:
    if case.layer > 1:
        total = float(_weights(case, case.unit) @ case.numbers.z[case.layer - 1]) + _bias(case)
        right, used = case.a(case.layer - 1, 0), case.z(case.layer - 1, 0)
        yield Guess(
            total,
            tr(
                "{symbol} takes activations such as {right}, not {used}.",
                symbol=case.symbol,
                right=right,
                used=used,
            ),
        )


def _no_weights(case: Case) -> Iterator[Guess]:
    total = float(case.numbers.a[case.layer - 1].sum()) + _bias(case)
    yield Guess(total, tr("Each input is multiplied by its weight: {terms}.", terms=_terms(case)[1][0]))


def _one_product(case: Case) -> Iterator[Guess]:
    products, names, bias = _terms(case)
    for product, name in zip(products, names, strict=True) if len(products) > 1 else ():
        sentence = tr(
            "{symbol} sums over all inputs; here only {name} is in it.", symbol=case.symbol, name=name
        )
        yield Guess(product + bias, sentence)
        if bias:
            yield Guess(product, sentence)


def _missing_product(case: Case) -> Iterator[Guess]:
    products, names, _ = _terms(case)
    for product, name in zip(products, names, strict=True) if len(products) > 2 else ():
        yield Guess(
            case.right - product, tr("The term {name} is missing in {symbol}.", name=name, symbol=case.symbol)
        )


def _transposed(case: Case) -> Iterator[Guess]:
    W, values = case.network.W(case.numbers.before, case.layer), case.numbers.a[case.layer - 1]
    if case.unit < W.shape[1] and len(values) <= W.shape[0]:
        total = float(W[: len(values), case.unit] @ values) + _bias(case)
        right, used = case.w(case.layer, case.unit, "j"), case.w(case.layer, "j", case.unit)
        yield Guess(
            total,
            tr("{symbol} sums over {right}, not over {used}.", symbol=case.symbol, right=right, used=used),
        )


def _other_row(case: Case) -> Iterator[Guess]:
    for other in case.others(case.layer, case.unit):
        total = float(_weights(case, other) @ case.numbers.a[case.layer - 1]) + _bias(case)
        right, used = case.w(case.layer, case.unit, "j"), case.w(case.layer, other, "j")
        yield Guess(
            total,
            tr("{symbol} sums over {right}, not over {used}.", symbol=case.symbol, right=right, used=used),
        )


def _other_sum(case: Case) -> Iterator[Guess]:
    for other in case.others(case.layer, case.unit):
        used = case.z(case.layer, other)
        yield Guess(
            float(case.numbers.z[case.layer][other]),
            tr("This is {used}, not {symbol}.", used=used, symbol=case.symbol),
        )


def _no_activation(case: Case) -> Iterator[Guess]:
    z = case.z(case.layer, case.unit)
    value = float(case.numbers.z[case.layer][case.unit])
    yield Guess(value, tr("This is {z}; {symbol} is {phi}({z}).", z=z, symbol=case.symbol, phi=case.phi))


def _slope(case: Case) -> Iterator[Guess]:
    z = case.z(case.layer, case.unit)
    value = case.slope_at(case.numbers.z[case.layer][case.unit])
    yield Guess(
        value,
        tr("{symbol} is {phi}({z}); {phi}′({z}) is for the way back.", symbol=case.symbol, phi=case.phi, z=z),
    )


def _negated_sum(case: Case) -> Iterator[Guess]:
    z = case.z(case.layer, case.unit)
    value = case.numbers.apply(case.layer, -float(case.numbers.z[case.layer][case.unit]))
    yield Guess(
        value, tr("This is {phi}(−{z}); {symbol} is {phi}({z}).", phi=case.phi, z=z, symbol=case.symbol)
    )


def _other_activation(case: Case) -> Iterator[Guess]:
    for other in case.others(case.layer, case.unit):
        used = case.a(case.layer, other)
        yield Guess(
            float(case.numbers.a[case.layer][other]),
            tr("This is {used}, not {symbol}.", used=used, symbol=case.symbol),
        )


def _off(case: Case) -> np.ndarray:
    return case.numbers.a[-1] - case.numbers.target


def _no_half(case: Case) -> Iterator[Guess]:
    yield Guess(2 * case.right, tr("f is half the sum of squares: f = ½ Σₖ (output − target)²."))


def _no_square(case: Case) -> Iterator[Guess]:
    off = _off(case)
    for total in (off.sum(), abs(off).sum()):
        for factor in (0.5, 1.0, -0.5, -1.0):
            yield Guess(factor * float(total), tr("Each difference of output and target is squared in f."))


def _squared_sum(case: Case) -> Iterator[Guess]:
    if len(case.numbers.target) > 1:
        total = float(_off(case).sum())
        yield Guess(0.5 * total**2, tr("Each difference is squared first; then the squares are added."))


def _averaged(case: Case) -> Iterator[Guess]:
    count = len(case.numbers.target)
    for factor in (1, 2) if count > 2 else (1,) if count > 1 else ():
        yield Guess(factor * case.right / count, tr("f is half the sum over the outputs, not their mean."))


def _sums_in_loss(case: Case) -> Iterator[Guess]:
    value = 0.5 * float(((case.numbers.z[-1] - case.numbers.target) ** 2).sum())
    depth = case.network.depth
    yield Guess(value, tr("f takes outputs such as {a}, not {z}.", a=case.a(depth, 0), z=case.z(depth, 0)))


def _one_square(case: Case) -> Iterator[Guess]:
    squares, depth = (0.5 * _off(case) ** 2)[:MOST_OTHERS].tolist(), case.network.depth
    for output, square in enumerate(squares) if len(case.numbers.target) > 1 else ():
        name = f"({case.a(depth, output)} − {case.d(output)})²"
        yield Guess(square, tr("f sums over all outputs; here only {name} is in it.", name=name))


def _missing_square(case: Case) -> Iterator[Guess]:
    squares, depth = (0.5 * _off(case) ** 2)[:MOST_OTHERS].tolist(), case.network.depth
    for output, square in enumerate(squares) if len(case.numbers.target) > 2 else ():
        name = f"({case.a(depth, output)} − {case.d(output)})²"
        yield Guess(case.right - square, tr("The term {name} is missing in f.", name=name))


SUM, VALUE, LOSS = ("weighted sum",), ("activation",), ("loss",)
FORWARD_MISTAKES = (
    Mistake(tr("forgot the bias"), SUM, _no_bias),
    Mistake(tr("forgot to sum"), SUM, _one_product),
    Mistake(tr("forgot a term of the sum"), SUM, _missing_product),
    Mistake(tr("used z instead of a"), SUM, _sums_below),
    Mistake(tr("used the new weights"), SUM, _new_weights),
    Mistake(tr("mixed indices of the weights"), SUM, _transposed),
    Mistake(tr("mixed indices of the weights"), SUM, _other_row),
    Mistake(tr("mixed indices"), SUM, _other_sum),
    Mistake(tr("subtracted the bias"), SUM, _subtracted_bias),
    Mistake(tr("forgot the weights"), SUM, _no_weights),
    Mistake(tr("forgot φ"), VALUE, _no_activation),
    Mistake(tr("used φ′ instead of φ"), VALUE, _slope),
    Mistake(tr("flipped the sign of z"), VALUE, _negated_sum),
    Mistake(tr("mixed indices"), VALUE, _other_activation),
    Mistake(tr("forgot ½"), LOSS, _no_half),
    Mistake(tr("forgot to sum"), LOSS, _one_square),
    Mistake(tr("forgot a term of the sum"), LOSS, _missing_square),
    Mistake(tr("forgot the square"), LOSS, _no_square),
    Mistake(tr("squared the sum"), LOSS, _squared_sum),
    Mistake(tr("took the mean of the outputs"), LOSS, _averaged),
    Mistake(tr("used z instead of a"), LOSS, _sums_in_loss),
)
