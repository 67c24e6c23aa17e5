"""The chain rule of a weight's gradient: "loss/output · output/hidden · hidden/weights", factor by factor."""

import numpy as np

from bpviz.debugger.explain.loss import is_simple, output_line, simple_line
from bpviz.debugger.explain.normalized import norm_gradient_lines
from bpviz.debugger.explain.subject import LOSS, LOSS_NAME, Subject
from bpviz.debugger.explain.terms import (
    CLOSE,
    DOTS,
    EQUALS,
    OPEN,
    TIMES,
    Line,
    Term,
    Terms,
    number,
    partial,
    product,
    result,
    sum_of_products,
    total,
    word,
)
from bpviz.debugger.notation import BIAS
from bpviz.debugger.quantities import Quantity
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.phases import Kind
from bpviz.language import tr

FACTORS_OF_OUTPUTS = 3  # with more outputs the factors of the first two stand for all


def gradient_lines(subject: Subject) -> list[Line]:
    """Definition, chain rule, its factors, and their product, for a weight or bias."""
    layer, unit, source = subject.place
    if source < BIAS:
        return norm_gradient_lines(subject)
    gradient = gradient_name(subject)
    below = () if subject.is_lone_bias(source) else (subject.unit(layer - 1, source),)
    definition = Line((gradient, EQUALS, subject.error(layer, unit), *below), tr("error × layer input"))
    chain = Line((gradient, EQUALS, *_chain(subject)), tr("chain rule"))
    if not _is_factored(subject):
        rest = _of_deep_weight(subject)
    elif layer == subject.depth:
        rest = _of_output_weight(subject)
    elif layer == subject.depth - 1:
        rest = _of_weight_below_output(subject)
    else:
        rest = _of_deep_weight(subject)
    return [definition, chain, *rest]


def _is_chained(subject: Subject) -> bool:
    """Whether each unit above depends on its own sum alone: no softmax, no normalized layer."""
    network = subject.frame.network
    norms = {network.norm(layer) for layer in range(subject.quantity.layer, subject.depth + 1)}
    return norms == {"none"} and not ACTIVATIONS[network.activations[-1]].joint


def _is_factored(subject: Subject) -> bool:
    """Whether the chain's factors are shown one by one; else the error leads on to them."""
    return _is_chained(subject) and not is_simple(subject) and not subject.s.drops(subject.quantity.layer)


def gradient_name(subject: Subject) -> Term:
    """∂f/∂w."""
    link = Quantity("gradient", *subject.place)
    return partial(LOSS_NAME, subject.n.weight(*subject.place), link)


def gradient_value(subject: Subject) -> float | None:
    """∂f/∂w of the shown step's sample, None before its phase."""
    if not subject.frame.shows(Kind.ERROR, subject.quantity.layer):
        return None
    return float(subject.frame.trace.gradient[subject.quantity.index(subject.frame.network)])


def _chain(subject: Subject) -> Terms:
    """The product of partials from the loss down to the weight, with what each means under it.

    Layers between that have many units are summed over; of one unit no sum is needed.
    """
    layer, unit, source = subject.place
    if not _is_chained(subject):
        return _chain_of_sum(subject)
    depth, sizes = subject.depth, subject.frame.network.sizes
    above = range(depth, layer, -1)
    index = {at: 0 if sizes[at] == 1 else subject.letter(at) for at in above} | {layer: unit}
    names = {at: subject.n.unit(at, index[at]) for at in index}
    sums = tuple(total(subject.letter(at)) for at in above if sizes[at] > 1)
    terms: Terms = (*sums, partial(LOSS_NAME, names[depth], LOSS, tr("loss/output")))
    for at in above:
        label = f"{subject.layer_word(at)}/{subject.layer_word(at - 1)}"
        terms += TIMES, partial(names[at], names[at - 1], _chain_link(at, index), label)
    weights = tr("{layer_word}/weights", layer_word=subject.layer_word(layer))
    weight = subject.n.weight(layer, unit, source)
    return *terms, TIMES, partial(names[layer], weight, _chain_link(layer, index), weights)


def _chain_of_sum(subject: Subject) -> Terms:
    """∂f/∂z · ∂z/∂w."""
    layer, unit, _ = subject.place
    z, weight = subject.n.weighted_sum(layer, unit), subject.n.weight(*subject.place)
    return (
        partial(LOSS_NAME, z, Quantity("error", layer, unit), tr("loss/weighted sum")), TIMES,
        partial(z, weight, Quantity("weighted sum", layer, unit), tr("weighted sum/weights")),
    )  # fmt: skip


def _chain_link(layer: int, index: dict) -> Quantity | None:
    """What explains a partial of a layer's unit: the unit.

    Where the layer is summed over, the error below, which is that sum; between two such layers nothing.
    """
    if isinstance(index[layer], int):
        return Quantity("activation", layer, index[layer])
    below = index[layer - 1]
    return Quantity("error", layer - 1, below) if isinstance(below, int) else None


# Output weights


def _of_output_weight(subject: Subject) -> list[Line]:
    layer, unit, _ = subject.place
    pull, local, live = subject.s.pull(layer, unit), *_local(subject)
    return [
        output_line(subject, unit),
        Line(live, tr("{layer_word} / weights", layer_word=subject.layer_word(layer))),
        Line(
            (gradient_name(subject), EQUALS, *product(pull, local), *result(gradient_value(subject))),
            tr("product"),
        ),
    ]


def _local(subject: Subject) -> tuple[float | None, Terms]:
    """∂a/∂w = φ'(z) · layer input: its value, and its line."""
    layer, unit, source = subject.place
    formula = subject.formula(layer, unit)
    slope, below = subject.s.slope(layer, unit), subject.s.a(layer - 1, source)
    local = None if slope is None or below is None else slope * below
    name = partial(
        subject.n.unit(layer, unit), subject.n.weight(*subject.place), Quantity("activation", layer, unit)
    )
    terms = (name, EQUALS, *formula.slope_factor(live=False))
    numbers = formula.slope_factor(live=True)
    if not subject.is_lone_bias(source):
        terms += TIMES, subject.unit(layer - 1, source)
        numbers += TIMES, number(below, factor=True)
    steps = () if len(numbers) == 1 else (EQUALS, *numbers)
    return local, (*terms, *steps, *result(local))


# Hidden weights


def _of_weight_below_output(subject: Subject) -> list[Line]:
    layer = subject.quantity.layer
    outputs = subject.frame.network.sizes[-1]
    shown = outputs if outputs <= FACTORS_OF_OUTPUTS else FACTORS_OF_OUTPUTS - 1
    lines = [line for k in range(shown) for line in (output_line(subject, k), _crossing_line(subject, k))]
    if shown < outputs:
        lines.append(
            Line(
                (
                    DOTS,
                    number(float(outputs - shown)),
                    word(tr("more")),
                    word(tr("outputs")),
                    word(tr("likewise")),
                )
            )
        )
    local, terms = _local(subject)
    pulls, crossings = _pulls(subject), _crossings(subject)
    summed = sum_of_products(pulls, crossings)
    summed = (OPEN, *summed, CLOSE) if outputs > 1 else summed
    numbers = (*summed, TIMES, number(local, factor=True), *result(gradient_value(subject)))
    return [
        *lines,
        Line(terms, tr("{layer_word} / weights", layer_word=subject.layer_word(layer))),
        Line((gradient_name(subject), EQUALS, *numbers), tr("product")),
    ]


def _crossing_line(subject: Subject, output: int) -> Line:
    """∂d̂_k/∂h_n = φ'(z_k) · v_{k,n}, in numbers."""
    layer, unit, _ = subject.place
    above = layer + 1
    formula = subject.formula(above, output)
    weights, crossings = subject.s.outgoing(layer, unit), _crossings(subject)
    read = None if weights is None else float(weights[output])
    name = partial(
        subject.n.unit(above, output), subject.n.unit(layer, unit), Quantity("activation", above, output)
    )
    weight = subject.weight(above, output, unit, subject.read_weight(above, output, unit))
    symbols = (*formula.slope_factor(live=False), TIMES, weight)
    numbers = (*formula.slope_factor(live=True), TIMES, number(read, factor=True))
    value = None if crossings is None else float(crossings[output])
    return Line(
        (name, EQUALS, *symbols, EQUALS, *numbers, *result(value)),
        tr("output / {layer_word}", layer_word=subject.layer_word(layer)),
    )


def _pulls(subject: Subject) -> np.ndarray | None:
    """∂f/∂d̂ of all outputs."""
    return None if subject.s.loss is None else subject.frame.trace.loss_slope[-1]


def _crossings(subject: Subject) -> np.ndarray | None:
    """∂d̂_k/∂h_n of all outputs k."""
    layer, unit, _ = subject.place
    weights = subject.s.outgoing(layer, unit)
    if weights is None or subject.s.z(layer + 1, 0) is None:
        return None
    slopes = [subject.s.slope(layer + 1, k) for k in range(len(weights))]
    with np.errstate(all="ignore"):
        return np.array(slopes) * weights


def _of_deep_weight(subject: Subject) -> list[Line]:
    """Far from the output: error and layer input, each with its value; the error leads further."""
    layer, unit, source = subject.place
    error, below = subject.s.delta(layer, unit), subject.s.a(layer - 1, source)
    lines = [Line((subject.error(layer, unit), *result(error)), tr("error"))]
    if layer == subject.depth and is_simple(subject):
        lines = [simple_line(subject, unit, tr("loss / weighted sum"))]
    if subject.is_lone_bias(source):
        numbers: Terms = (number(error),)
    else:
        lines.append(Line((subject.unit(layer - 1, source), *result(below)), tr("layer input")))
        numbers = product(error, below)
    terms = (gradient_name(subject), EQUALS, *numbers, *result(gradient_value(subject)))
    return [*lines, Line(terms, tr("product"))]
