"""The formulas of an update as HTML: by gradient descent or an optimizer, of one sample or of a batch."""

from bpviz.debugger.explain.update_numbers import UpdateNumbers
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS, Notation
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.language import tr
from bpviz.ui.painting.formulas import MUL, activation_text, error_text, factor, is_frozen
from bpviz.ui.painting.hiding import Hidden, concealed, hides, hides_weight
from bpviz.ui.painting.numbers import MINUS, short, significant

# optimizer -> what α is multiplied with
DIRECTIONS = {
    "sgd": "<i>g</i>",
    "momentum": "<i>m</i>",
    "nesterov": "(<i>g</i> + <i>β</i>₁ <i>m</i>)",
    "adagrad": "<i>g</i> / (√<i>v</i> + <i>ε</i>)",
    "rmsprop": "<i>g</i> / (√<i>v</i> + <i>ε</i>)",
    "adam": "<i>m̂</i> / (√<i>v̂</i> + <i>ε</i>)",
    "adamw": "<i>m̂</i> / (√<i>v̂</i> + <i>ε</i>)",
}


def update(
    frame: Frame, notation: Notation, layer: int, unit: int, source: int, hidden: Hidden = None
) -> str:
    """v_{k,n} ← v_{k,n} − α δ_k h_n, with numbers; or what takes the place of that."""
    trace, index = frame.trace, frame.network.weight_index(layer, unit, source)
    moved, becomes, old = _sides(notation, layer, unit, source)
    if is_frozen(frame, layer, source):
        return f"{moved} {becomes} {old} = <b>{significant(trace.after[index], 4)}</b>"
    symbols, numbers = _product(frame, notation, layer, unit, source, hidden)
    if not trace.ends_batch:
        return _batch_sum(frame, index, symbols, numbers, hides(hidden, "gradient", layer, unit, source))
    digits = _telling_digits(trace.before[index], trace.after[index])
    before, after = (significant(theta[index], digits) for theta in (trace.before, trace.after))
    result = concealed(after, hides_weight(hidden, frame, layer, unit, source))
    if frame.experiment.training.is_plain:
        return (
            f"{moved} {becomes} {old} {MINUS} <i>α</i> {symbols} = {before} {MINUS} "
            f"{short(trace.alpha)}{MUL}{numbers} = <b>{result}</b>"
        )
    is_hidden = result != after or hides(hidden, "gradient", layer, unit, source)
    told = _kept(frame, index, source, symbols, is_hidden)
    step = _step(frame, index, old, before, is_hidden)
    return f"{told}; &nbsp; {moved} {becomes} {step} = <b>{result}</b>"


def _sides(notation: Notation, layer: int, unit: int, source: int) -> tuple[str, str, str]:
    """The new weight, "becomes", the old weight."""
    name = notation.weight(layer, unit, source).html
    if notation.is_lecture:
        return f"{name}<sup>t+1</sup>", "=", f"{name}<sup>t</sup>"
    return name, "←", name


def _product(frame: Frame, notation: Notation, layer, unit, source, hidden: Hidden) -> tuple[str, str]:
    """∂f/∂w = δ_k h_n in symbols and in numbers."""
    below = "" if source == BIAS and not notation.is_lecture else f" {notation.unit(layer - 1, source).html}"
    value = 1.0 if source == BIAS else float(frame.trace.a[layer - 1][source])
    is_computed = layer > 1 and source != BIAS
    text = activation_text(frame, layer - 1, source, hidden) if is_computed else short(value)
    numbers = [factor(error_text(frame, layer, unit, hidden))] + ([factor(text)] if below else [])
    return notation.error(layer, unit).html + below, MUL.join(numbers)


def _batch_sum(frame: Frame, index: int, symbols: str, numbers: str, is_hidden: bool) -> str:
    """S ← S + δ_k h_n, the gradient that the samples of a batch have in sum so far."""
    trace = frame.trace
    total = float(trace.summed[index])
    texts = (significant(total - float(trace.gradient[index])), significant(total))
    before, after = (concealed(text, is_hidden) for text in texts)
    before = "0" if trace.batch_place == 0 else before
    return f"<i>S</i> ← <i>S</i> + {symbols} = {before} + {numbers} = <b>{after}</b>"


def _kept(frame: Frame, index: int, source: int, symbols: str, is_hidden: bool) -> str:
    """g = clip(S / 8) + λ₂ w = 0.0132, m = 0.0013, v = 1.7e−6."""
    trace, training, numbers = frame.trace, frame.experiment.training, UpdateNumbers(frame, index)
    mean = f"<i>S</i> / {trace.batch_size}" if trace.batch_size > 1 else symbols
    if training.clip_norm or training.clip_value:
        mean = tr("clip({gradient})", gradient=mean)
    if source != BIAS:
        mean += " + <i>λ</i>₂ <i>w</i>" * bool(training.l2) + " + <i>λ</i>₁ sign <i>w</i>" * bool(training.l1)
    told = {f"g</i> = {mean}": numbers.g}
    for symbol in OPTIMIZERS[training.optimizer].slots:
        told[f"{symbol}</i>"] = numbers.slot(symbol, trace.state_after)
    parts = (f"<i>{name} = {concealed(significant(value), is_hidden)}" for name, value in told.items())
    return ", ".join(parts)


def _step(frame: Frame, index: int, old: str, before: str, is_hidden: bool) -> str:
    """w − α m̂ / (√v̂ + ε) = 0.4000 − 0.01 · 0.931."""
    training, told = frame.experiment.training, UpdateNumbers(frame, index)
    shrunk = f"(1 {MINUS} <i>α λ</i>) " if told.decay else ""
    symbols = f"{shrunk}{old} {MINUS} <i>α</i> {DIRECTIONS[training.optimizer]}"
    numbers = f"{short(1.0 - told.decay, 6)}{MUL}{factor(before)}" if told.decay else before
    way = concealed(factor(significant(told.step)), is_hidden)
    return f"{symbols} = {numbers} {MINUS} {short(frame.trace.alpha)}{MUL}{way}"


def update_sentence(frame: Frame) -> str:
    """What happens with the gradients of a step; empty for plain gradient descent."""
    trace, training = frame.trace, frame.experiment.training
    if training.is_plain:
        return ""
    size, title = trace.batch_size, OPTIMIZERS[training.optimizer].title
    if not trace.ends_batch:
        place = trace.batch_place + 1
        return tr(
            "Add ∂f/∂w to the batch's sum (sample {place} of {size}); the weights wait for its end.",
            place=place,
            size=size,
        )
    pull = tr(", and the pull of the penalty") if training.l1 or training.l2 else ""
    clipped = tr(", clipped") if training.clip_value or training.clip_norm else ""
    if size > 1:
        return tr(
            "The batch's sum, divided by {size}{clipped}{pull}, then the update by {title}.",
            size=size,
            clipped=clipped,
            pull=pull,
            title=title,
        )
    return tr(
        "The gradient of this sample{clipped}{pull}, then the update by {title}.",
        clipped=clipped,
        pull=pull,
        title=title,
    )


def _telling_digits(before: float, after: float) -> int:
    """As many digits, 4 to 8, as it takes to see a change."""
    differs = (n for n in range(4, 8) if significant(before, n) != significant(after, n))
    return 4 if before == after else next(differs, 8)
