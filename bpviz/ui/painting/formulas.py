"""The formulas of a step as HTML: first in symbols, then with this step's numbers, the result in bold."""

import re

from bpviz.debugger.frame import Frame
from bpviz.debugger.homework.hand_numbers import is_frozen as is_frozen_by
from bpviz.debugger.notation import BIAS, Notation
from bpviz.engine.activations import ACTIVATIONS
from bpviz.ui.painting.hiding import Hidden, concealed, hides, hides_weight
from bpviz.ui.painting.numbers import MINUS, short, significant

MOST_TERMS = 3
MOST_NUMBERS = 6
LEAST_EXPONENT = -700.0  # e^−z is finite from here on
MUL = " · "
A = re.compile(r"(?<![A-Za-z])a(?![A-Za-z])")  # the activation in a formula of its registry
SYMBOLS = {"sigmoid": "σ", "linear": ""}


def symbol(frame: Frame, layer: int) -> str:
    """How the activation of a layer is written: "σ", "tanh", "ReLU"; empty for the identity."""
    name = frame.network.activations[layer - 1]
    return SYMBOLS.get(name, ACTIVATIONS[name].title)


def pick(frame: Frame, notation: Notation) -> str:
    """x = (1, 0), d = 1."""
    trace = frame.trace
    return f"<i>x</i> = {_vector(trace.a[0])}, &nbsp; <i>d</i> = <b>{_vector(trace.target)}</b>"


def _vector(values) -> str:
    numbers = [short(float(value)) for value in values[:MOST_NUMBERS]]
    numbers += ["…"] if len(values) > MOST_NUMBERS else []
    return f"({', '.join(numbers)})" if len(values) > 1 else numbers[0]


def forward(frame: Frame, notation: Notation, layer: int, unit: int, hidden: Hidden = None) -> str:
    """h_n = σ(Σ_j w_{n,j} x_j) = σ(0.412) = 0.602."""
    trace, apply = frame.trace, symbol(frame, layer)
    letter = _source_letter(notation, layer)
    weight, source = notation.weight(layer, unit, letter).html, notation.unit(layer - 1, letter).html
    total = f"Σ<sub>{letter}</sub> {weight} {source}"
    if frame.network.bias and not notation.is_lecture:
        total += f" + {notation.weight(layer, unit, BIAS).html}"
    parts = [notation.unit(layer, unit).html, _applied(apply, total)]
    if apply:
        z = significant(trace.z[layer][unit])
        parts.append(_applied(apply, concealed(z, hides(hidden, "weighted sum", layer, unit))))
    return " = ".join([*parts, f"<b>{_activation(frame, layer, unit, hidden)}</b>"])


def _activation(frame: Frame, layer: int, unit: int, hidden: Hidden) -> str:
    value = float(frame.trace.a[layer][unit])
    return concealed(significant(value), layer > 0 and hides(hidden, "activation", layer, unit))


def _error(frame: Frame, layer: int, unit: int, hidden: Hidden, digits: int = 3) -> str:
    value = float(frame.trace.delta[layer][unit])
    return concealed(significant(value, digits), hides(hidden, "error", layer, unit))


def _source_letter(notation: Notation, layer: int) -> str:
    return "n" if notation.is_lecture and layer == notation.network.depth > 1 else "j"


def _applied(function: str, argument: str) -> str:
    return f"{function}({argument})" if function else argument


def loss(frame: Frame, notation: Notation, hidden: Hidden = None) -> str:
    """f = ½ Σ_k (d̂_k − d_k)² = ½ (0.738 − 1)² = 0.0343."""
    trace, depth = frame.trace, frame.network.depth
    symbols = f"½ Σ<sub>k</sub> ({notation.unit(depth, 'k').html} {MINUS} {notation.target('k').html})²"
    terms = [
        f"({_activation(frame, depth, output, hidden)} {MINUS} {_factor(short(d))})²"
        for output, d in enumerate(trace.target[:MOST_TERMS].tolist())
    ]
    numbers = " + ".join(terms) + (" + …" if len(trace.target) > MOST_TERMS else "")
    numbers = f"[{numbers}]" if len(trace.target) > 1 else numbers
    result = concealed(significant(trace.loss), hides(hidden, "loss"))
    return f"<i>f</i> = {symbols} = ½ {numbers} = <b>{result}</b>"


def slope(frame: Frame, notation: Notation, layer: int, unit: int, hidden: Hidden = None) -> tuple[str, str]:
    """φ'(z) of a unit, in symbols and in numbers; in terms of its activation where the formula has it so."""
    trace, name = frame.trace, frame.network.activations[layer - 1]
    formula = ACTIVATIONS[name].slope_formula
    if A.search(formula) and " if " not in formula:
        text = formula if _is_product(formula) else f"({formula})"
        return (
            A.sub(notation.unit(layer, unit).html, text),
            A.sub(_factor(_activation(frame, layer, unit, hidden)), text).replace(" (", MUL + "("),
        )
    value = short(float(trace.slope[layer][unit]))
    if not symbol(frame, layer):
        return value, value
    value = concealed(value, hides(hidden, "slope", layer, unit))
    return f"{symbol(frame, layer)}′({notation.weighted_sum(layer, unit).html})", value


def _is_product(formula: str) -> bool:
    outside = re.sub(r"\([^)]*\)", "", formula)
    return f" {MINUS} " not in outside and " + " not in outside


def _factor(number: str) -> str:
    """A number as a factor: negative ones in parentheses."""
    return f"({number})" if number.startswith(MINUS) else number


def output_error(frame: Frame, notation: Notation, unit: int, hidden: Hidden = None) -> str:
    """δ_k = (d̂_k − d_k) · d̂_k (1 − d̂_k) = (0.738 − 1) · 0.738 · (1 − 0.738) = −0.0505."""
    trace, depth = frame.trace, frame.network.depth
    symbols, numbers = slope(frame, notation, depth, unit, hidden)
    off = f"({notation.unit(depth, unit).html} {MINUS} {notation.target(unit).html})"
    a, d = _activation(frame, depth, unit, hidden), _factor(short(float(trace.target[unit])))
    return (
        f"{notation.error(depth, unit).html} = {off}{MUL}{symbols} = ({a} {MINUS} {d}){MUL}{numbers}"
        f" = <b>{_error(frame, depth, unit, hidden)}</b>"
    )


def hidden_error(frame: Frame, notation: Notation, layer: int, unit: int, hidden: Hidden = None) -> str:
    """γ_n = (Σ_k δ_k v_{k,n}) · h_n (1 − h_n), the v of step t or t + 1 as the experiment says."""
    above, in_place = layer + 1, frame.experiment.training.update == "in-place"
    letter = "k" if above == notation.network.depth else "m"
    weight = notation.weight(above, letter, unit).html + ("<sup>t+1</sup>" if in_place else "<sup>t</sup>")
    symbols, numbers = slope(frame, notation, layer, unit, hidden)
    total = f"Σ<sub>{letter}</sub> {notation.error(above, letter).html} {weight}"
    return (
        f"{notation.error(layer, unit).html} = ({total}){MUL}{symbols} = "
        f"{_sum(frame, layer, unit, hidden)}{MUL}{numbers} = <b>{_error(frame, layer, unit, hidden)}</b>"
    )


def _sum(frame: Frame, layer: int, unit: int, hidden: Hidden) -> str:
    """The sum of products that a hidden error reads: written out if it is short, else its value."""
    trace, above, in_place = frame.trace, layer + 1, frame.experiment.training.update == "in-place"
    weights = frame.network.W(trace.after if in_place else trace.before, above)[:, unit].tolist()
    if len(weights) > MOST_TERMS:
        total = _factor(significant(float(trace.delta[above] @ weights)))
        return concealed(total, hides(hidden, "error", layer, unit))
    digits = 3 if len(weights) < MOST_TERMS else 2
    terms = []
    for index, weight in enumerate(weights):
        is_hidden = in_place and hides_weight(hidden, frame, above, index, unit)
        factors = (
            _error(frame, above, index, hidden, digits),
            concealed(significant(weight, digits), is_hidden),
        )
        terms.append(MUL.join(map(_factor, factors)))
    return f"({' + '.join(terms)})" if len(terms) > 1 else terms[0]


def update(
    frame: Frame, notation: Notation, layer: int, unit: int, source: int, hidden: Hidden = None
) -> str:
    """v_{k,n} ← v_{k,n} − α δ_k h_n, with numbers."""
    trace, index = frame.trace, frame.network.weight_index(layer, unit, source)
    name, before, after = notation.weight(layer, unit, source).html, trace.before[index], trace.after[index]
    moved = f"{name}<sup>t+1</sup>" if notation.is_lecture else name
    old, becomes = (f"{name}<sup>t</sup>", "=") if notation.is_lecture else (name, "←")
    if is_frozen(frame, layer, source):
        return f"{moved} {becomes} {old} = <b>{significant(after, 4)}</b>"
    error = notation.error(layer, unit).html
    below = "" if source == BIAS and not notation.is_lecture else f" {notation.unit(layer - 1, source).html}"
    value = 1.0 if source == BIAS else float(trace.a[layer - 1][source])
    source_value = (
        _activation(frame, layer - 1, source, hidden) if layer > 1 and source != BIAS else short(value)
    )
    numbers = [short(trace.alpha), _factor(_error(frame, layer, unit, hidden))]
    numbers += [_factor(source_value)] if below else []
    digits = _telling_digits(before, after)
    result = concealed(significant(after, digits), hides_weight(hidden, frame, layer, unit, source))
    return (
        f"{moved} {becomes} {old} {MINUS} <i>α</i> {error}{below} = {significant(before, digits)} {MINUS} "
        f"{MUL.join(numbers)} = <b>{result}</b>"
    )


def _telling_digits(before: float, after: float) -> int:
    """As many digits, 4 to 8, as it takes to see a change."""
    differs = (n for n in range(4, 8) if significant(before, n) != significant(after, n))
    return 4 if before == after else next(differs, 8)


def is_frozen(frame: Frame, layer: int, source: int = 0) -> bool:
    """Whether the weights (for source BIAS the biases) of a layer are not trained."""
    return is_frozen_by(frame.experiment.training, layer, source)
