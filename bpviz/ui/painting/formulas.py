"""The formulas of a step as HTML: first in symbols, then with this step's numbers, the result in bold."""

import math
import re

import numpy as np

from bpviz.debugger.cancellation import digits_beside
from bpviz.debugger.frame import Frame
from bpviz.debugger.homework.hand_numbers import is_frozen as is_frozen_by
from bpviz.debugger.notation import BIAS, Name, Notation
from bpviz.engine.activations import ACTIVATIONS
from bpviz.language import listed, tr
from bpviz.ui.painting.hiding import Hidden, concealed, hides, hides_weight
from bpviz.ui.painting.numbers import MINUS, short, significant

MOST_TERMS = 3
DIGITS, MOST_DIGITS = 3, 5
CLOSE = 0.01  # that a sum in numbers may be off
MOST_NUMBERS = 6
LEAST_EXPONENT, LARGEST_EXPONENT = -700.0, 700.0  # e^z is a finite number above 0 in between
NORMALIZED = "γ <i>ẑ</i> + β"
MUL = " · "
A = re.compile(r"(?<![A-Za-z])a(?![A-Za-z])")  # the activation in a formula of its registry
FACTOR = re.compile(r"(?<![−+]) \(")  # a parenthesis that is multiplied with what is before it
SYMBOLS = {"sigmoid": "σ", "linear": "", "silu": "SiLU", "sine": "sin"}


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
    return f"({listed(numbers)})" if len(values) > 1 else numbers[0]


def forward(frame: Frame, notation: Notation, layer: int, unit: int, hidden: Hidden = None) -> str:
    """h_n = σ(Σ_j w_{n,j} x_j) = σ(0.412) = 0.602; of a normalized layer, h_n = σ(γ ẑ_n + β) = …."""
    name, apply = notation.unit(layer, unit).html, symbol(frame, layer)
    result = f"<b>{activation_text(frame, layer, unit, hidden)}</b>"
    if frame.trace.kept[layer][unit] == 0:
        return f"{name} = {result}"
    if ACTIVATIONS[frame.network.activations[layer - 1]].joint:
        return f"{name} = {_shares(frame, notation, layer, unit, hidden)} = {result}"
    is_normalized = frame.network.norm(layer) != "none"
    parts = [name, _applied(apply, NORMALIZED if is_normalized else _total(frame, notation, layer, unit))]
    argument = _normalized(frame, layer, unit) if is_normalized else significant(frame.trace.z[layer][unit])
    argument = concealed(argument, hides(hidden, "weighted sum", layer, unit))
    if apply or is_normalized:
        parts.append(_applied(apply, argument))
    scaled = kept_factor(frame, layer, unit)
    before = f"{_standardized(frame, layer, unit, hidden)}, &nbsp; " if is_normalized else ""
    return before + " = ".join([part + scaled * (place > 0) for place, part in enumerate(parts)] + [result])


def _total(frame: Frame, notation: Notation, layer: int, unit: int) -> str:
    letter = _source_letter(notation, layer)
    weight, source = notation.weight(layer, unit, letter).html, notation.unit(layer - 1, letter).html
    total = f"Σ<sub>{letter}</sub> {weight} {source}"
    if frame.network.bias and not notation.is_lecture:
        total += f" + {notation.weight(layer, unit, BIAS).html}"
    return total


def _shares(frame: Frame, notation: Notation, layer: int, unit: int, hidden: Hidden) -> str:
    """e^z_k / Σ e^z, in symbols and in numbers as long as these are finite."""
    z = frame.trace.z[layer]
    own, each = Name("z", str(unit + 1)).text, Name("z", "k").text  # rich text lowers no index in an exponent
    symbols = f"e<sup>{own}</sup> / Σ<sub>k</sub> e<sup>{each}</sup>"
    is_hidden = hides(hidden, "weighted sum", layer, unit)
    if not (z.max() < LARGEST_EXPONENT and z.min() > LEAST_EXPONENT):
        return symbols
    numbers = (significant(float(z[unit])), significant(float(np.exp(z).sum())))
    power, total = (concealed(number, is_hidden) for number in numbers)
    return f"{symbols} = e<sup>{power}</sup> / {total}"


def norm_numbers(frame: Frame, layer: int, unit: int) -> tuple[float, float, float, float]:
    """μ, σ, γ and β that a unit of a normalized layer was computed with."""
    trace = frame.trace
    deviation = 1.0 / float(trace.rate[layer][unit])
    mean = float(trace.z[layer][unit]) - float(trace.hat[layer][unit]) * deviation
    gain, shift = frame.network.norm_numbers(trace.before, layer)[:2, unit].tolist()
    return mean, deviation, gain, shift


def _standardized(frame: Frame, layer: int, unit: int, hidden: Hidden) -> str:
    """ẑ = (z − μ) / σ in numbers."""
    mean, deviation, _, _ = norm_numbers(frame, layer, unit)
    numbers = (frame.trace.z[layer][unit], mean, deviation, frame.trace.hat[layer][unit])
    is_hidden = hides(hidden, "weighted sum", layer, unit)
    z, mean, deviation, hat = (concealed(significant(float(number)), is_hidden) for number in numbers)
    return f"<i>ẑ</i> = (<i>z</i> {MINUS} μ) / σ = ({z} {MINUS} {factor(mean)}) / {deviation} = {hat}"


def _normalized(frame: Frame, layer: int, unit: int) -> str:
    _, _, gain, shift = norm_numbers(frame, layer, unit)
    hat = factor(significant(float(frame.trace.hat[layer][unit])))
    return f"{short(gain)}{MUL}{hat} + {factor(short(shift))}"


def kept_factor(frame: Frame, layer: int, unit: int) -> str:
    """ " · 2" where dropout lets a unit through for what all would have given; empty without it."""
    kept = float(frame.trace.kept[layer][unit])
    return "" if kept == 1.0 else f"{MUL}{short(kept)}"


def activation_text(
    frame: Frame, layer: int, unit: int, hidden: Hidden, beside: tuple[float, ...] = ()
) -> str:
    """a of a unit, or the mark in its place. beside: what it is subtracted from or by."""
    value = float(frame.trace.a[layer][unit])
    text = significant(value, digits_beside(value, beside, DIGITS))
    return concealed(text, layer > 0 and hides(hidden, "activation", layer, unit))


def error_text(frame: Frame, layer: int, unit: int, hidden: Hidden, digits: int = 3) -> str:
    """δ of a unit, or the mark in its place."""
    value = float(frame.trace.delta[layer][unit])
    return concealed(significant(value, digits), hides(hidden, "error", layer, unit))


def _source_letter(notation: Notation, layer: int) -> str:
    return "n" if notation.is_lecture and layer == notation.network.depth > 1 else "j"


def _applied(function: str, argument: str) -> str:
    return f"{function}({argument})" if function else argument


def slope(
    frame: Frame, notation: Notation, layer: int, unit: int, hidden: Hidden = None, beside: tuple = ()
) -> tuple[str, str]:
    """φ'(z) of a unit, in symbols and in numbers; in terms of its activation where the formula has it so.

    beside: what else stands with the activation, see activation_text.
    """
    trace, name = frame.trace, frame.network.activations[layer - 1]
    formula = ACTIVATIONS[name].slope_formula
    is_scaled = trace.kept[layer][unit] != 1.0  # a is not φ(z) then
    if A.search(formula) and " if " not in formula and not is_scaled:
        text = formula if _is_product(formula) else f"({formula})"
        end = math.copysign(1.0, trace.a[layer][unit])  # what a is subtracted from, or added to
        a = activation_text(frame, layer, unit, hidden, (*beside, end))
        symbols = A.sub(notation.unit(layer, unit).html, text)
        numbers = A.sub(factor(a), text).replace("|(", "|").replace(")|", "|")
        return symbols, FACTOR.sub(MUL + "(", numbers)
    value = short(float(trace.slope[layer][unit]))
    if not symbol(frame, layer):
        return value, value
    value = concealed(value, hides(hidden, "slope", layer, unit))
    return f"{symbol(frame, layer)}′({notation.into_activation(layer, unit).html})", value


def _is_product(formula: str) -> bool:
    outside = re.sub(r"\([^)]*\)", "", formula)
    return f" {MINUS} " not in outside and " + " not in outside


def factor(number: str) -> str:
    """A number as a factor: negative ones in parentheses."""
    return f"({number})" if number.startswith(MINUS) else number


def hidden_error(frame: Frame, notation: Notation, layer: int, unit: int, hidden: Hidden = None) -> str:
    """γ_n = (Σ_k δ_k v_{k,n}) · h_n (1 − h_n), the v of step t or t + 1 as the experiment says."""
    above, in_place = layer + 1, frame.experiment.training.update == "in-place"
    letter = "k" if above == notation.network.depth else "m"
    weight = notation.weight(above, letter, unit).html + ("<sup>t+1</sup>" if in_place else "<sup>t</sup>")
    symbols, numbers = slope(frame, notation, layer, unit, hidden)
    total = f"Σ<sub>{letter}</sub> {notation.error(above, letter).html} {weight}"
    name, result = notation.error(layer, unit).html, error_text(frame, layer, unit, hidden)
    scaled = kept_factor(frame, layer, unit)
    if frame.network.norm(layer) == "none":
        numbers = f"{_sum(frame, layer, unit, hidden)}{MUL}{numbers}{scaled}"
        return f"{name} = ({total}){MUL}{symbols} = {numbers} = <b>{result}</b>"
    pulled = significant(float(frame.trace.delta_y[layer][unit]))
    pulled = concealed(pulled, hides(hidden, "error", layer, unit))
    return (
        f"∂<i>f</i>/∂<i>y</i> = ({total}){MUL}{symbols}{scaled} = {pulled}, &nbsp; "
        f"{tr('through μ and σ')}: {name} = ∂<i>f</i>/∂<i>z</i> = <b>{result}</b>"
    )


def _sum(frame: Frame, layer: int, unit: int, hidden: Hidden) -> str:
    """The sum of products that a hidden error reads: written out if it is short, else its value."""
    trace, above, in_place = frame.trace, layer + 1, frame.experiment.training.update == "in-place"
    weights = frame.network.W(trace.after if in_place else trace.before, above)[:, unit].tolist()
    if len(weights) > MOST_TERMS:
        total = factor(significant(float(trace.delta[above] @ weights)))
        return concealed(total, hides(hidden, "error", layer, unit))
    digits = _digits_of_sum(trace.delta[above], np.array(weights))
    terms = []
    for index, weight in enumerate(weights):
        is_hidden = in_place and hides_weight(hidden, frame, above, index, unit)
        factors = (
            error_text(frame, above, index, hidden, digits),
            concealed(significant(weight, digits), is_hidden),
        )
        terms.append(MUL.join(map(factor, factors)))
    return f"({' + '.join(terms)})" if len(terms) > 1 else terms[0]


def _digits_of_sum(errors: np.ndarray, weights: np.ndarray) -> int:
    """As few digits as a sum of products comes right with, to a hundredth: more for summands that cancel."""
    least = DIGITS if len(weights) < MOST_TERMS else DIGITS - 1
    with np.errstate(all="ignore"):
        total = errors @ weights
        for digits in range(least, MOST_DIGITS):
            shown = [[float(f"{value:.{digits - 1}e}") for value in values] for values in (errors, weights)]
            if abs(np.dot(*shown) - total) <= CLOSE * abs(total):
                return digits
    return MOST_DIGITS if np.isfinite(total) else least


def is_frozen(frame: Frame, layer: int, source: int = 0) -> bool:
    """Whether the weights (for source BIAS the biases) of a layer are not trained."""
    return is_frozen_by(frame.experiment.training, layer, source)
