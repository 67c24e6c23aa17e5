"""The caption: one plain sentence about the phase, and its formula with live numbers. Pure text."""

from dataclasses import dataclass, replace

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS, Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.normalizing import NORMS
from bpviz.engine.phases import Kind
from bpviz.language import tr
from bpviz.ui.painting import formulas, loss_formulas, stop_words, update_formulas
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.painting.numbers import counted, short
from bpviz.ui.painting.stage import stage
from bpviz.ui.painting.under_way import UnderWay

PICKS = {
    "random": tr("Pick one sample at random"),
    "shuffled": tr("Take the next sample of this shuffled epoch"),
    "sequential": tr("Take the next sample in order"),
    "pinned": tr("Take the pinned sample"),
}
Unit = tuple[int, int]


@dataclass(frozen=True)
class Caption:
    """title and sentence are plain text, formula is HTML.

    tone: "forward", "backward", "neutral" or "warning". markdown: with formulas, painted in place of sentence
    and formula where there is any; the sentence then says the same in plain words. room: the formula or the
    markdown as it will be when the numbers that are on their way are there; room is kept for them.
    """

    title: str
    sentence: str
    formula: str
    tone: str
    markdown: str = ""
    room: str = ""


def caption(frame: Frame, notation: Notation, unit: Unit | None = None, hidden: Hidden = None) -> Caption:
    """What to say about a frame; of a unit (layer, index) in the phases of its layer, else of unit 1.

    hidden: tells of a number whether the formula has a question mark in its place.
    """
    if isinstance(frame, UnderWay):  # what it will be, with question marks for what is not there yet
        if frame.told is not None:
            return caption(frame.told, notation, unit, hidden)
        there = caption(frame.arrived, notation, unit, hidden).formula
        return replace(caption(frame.arrived, notation, unit, frame.hides_results(hidden)), room=there)
    if frame.phase is None:
        return _start(frame)
    title = tr(
        "{phase_number} of {count} · {phase_title}",
        phase_number=frame.phase_number,
        count=len(frame.phases),
        phase_title=phase_title(frame),
    )
    sentence, formula = _words(frame, notation, unit, hidden)
    if frame.stop and frame.stop.is_failure:
        return Caption(title, frame.stop.message, formula, "warning")
    return Caption(title, sentence, formula, stage(frame).tone)


def _start(frame: Frame) -> Caption:
    sizes, count = frame.network.sizes, frame.network.parameter_count
    what = tr(
        "{sizes} units, {count} weights to learn", sizes=" – ".join(map(str, sizes)), count=counted(count)
    )
    if frame.stop and frame.stop.is_failure:
        return Caption(tr("Stopped"), frame.stop.message, what, "warning")
    return Caption(
        tr("Ready"), tr("Press PgDn to take the first phase, PgUp to go back, F5 to run."), what, "neutral"
    )


def phase_title(frame: Frame) -> str:
    """The name of the phase that a frame shows, e.g. "Output error"."""
    (kind, layer), depth = frame.phase, frame.network.depth
    which = tr(", layer {layer}", layer=layer) if depth > 2 else ""
    if kind is Kind.FORWARD:
        return (
            tr("Forward to the output")
            if layer == depth
            else tr("Forward to the hidden units{which}", which=which)
        )
    if kind is Kind.ERROR:
        return tr("Output error") if layer == depth else tr("Hidden error{which}", which=which)
    if kind is Kind.UPDATE:
        return tr("Output weights") if layer == depth else tr("Hidden weights{which}", which=which)
    if kind is Kind.CHECK:
        return stop_words.title(frame)
    return {Kind.PICK: tr("Pick a sample"), Kind.LOSS: tr("Loss")}[kind]


def formula_result(frame: Frame, unit: Unit | None = None) -> Quantity | None:
    """The number that the caption's formula works out; None where it is none of the step's."""
    kind, layer = frame.phase or (None, 0)
    index = unit[1] if unit and unit[0] == layer else 0
    if kind is Kind.LOSS:
        return Quantity("loss")
    if kind is Kind.UPDATE:
        source = _told_source(frame, layer, unit)
        return Quantity("weight", layer, index, source) if frame.trace.ends_batch else None
    names = {Kind.FORWARD: "activation", Kind.ERROR: "error"}
    return Quantity(names[kind], layer, index) if kind in names else None


def _told_source(frame: Frame, layer: int, unit: Unit | None) -> int:
    """The source of the weight whose update is told."""
    biases_move = frame.network.bias and not formulas.is_frozen(frame, layer, BIAS)
    if biases_move and formulas.is_frozen(frame, layer):
        return BIAS
    return unit[1] if unit and unit[0] == layer - 1 else 0


def _words(frame: Frame, notation: Notation, unit: Unit | None, hidden: Hidden) -> tuple[str, str]:
    """Sentence and formula of the phase."""
    (kind, layer), depth = frame.phase, frame.network.depth
    index = unit[1] if unit and unit[0] == layer else 0
    if kind is Kind.PICK:
        return _pick(frame), formulas.pick(frame, notation)
    if kind is Kind.FORWARD:
        return _forward(frame, layer), formulas.forward(frame, notation, layer, index, hidden)
    if kind is Kind.LOSS:
        return loss_formulas.loss_sentence(frame), loss_formulas.loss(frame, notation, hidden)
    if kind is Kind.ERROR and layer == depth:
        return loss_formulas.error_sentence(frame), loss_formulas.output_error(frame, notation, index, hidden)
    if kind is Kind.ERROR:
        return _hidden_error(frame, notation, layer), formulas.hidden_error(
            frame, notation, layer, index, hidden
        )
    if kind is Kind.UPDATE:
        source = _told_source(frame, layer, unit)
        formula = update_formulas.update(frame, notation, layer, index, source, hidden)
        return _update(frame, layer, source), formula
    return stop_words.sentence(frame), stop_words.formula(frame)


def _pick(frame: Frame) -> str:
    trace, dataset = frame.trace, frame.dataset
    sample = tr(
        "sample {sample} of {sample_count}",
        sample=counted(trace.sample + 1),
        sample_count=counted(dataset.sample_count),
    )
    label = dataset.label(trace.sample)
    is_word = bool(dataset.classes) and label != short(float(trace.target[0]))
    return f"{PICKS[frame.experiment.training.order]}: {sample}{f', “{label}”' if is_word else ''}."


def _forward(frame: Frame, layer: int) -> str:
    sources = tr("its weighted inputs") if layer == 1 else _weighted_values(frame, layer)
    if ACTIVATIONS[frame.network.activations[layer - 1]].joint:
        return tr("Each output adds up {sources}; softmax turns the sums into shares of 1.", sources=sources)
    values = {"sources": sources, "passes": _passes(frame, layer)}
    if layer == frame.network.depth:
        return tr("Each output adds up {sources} and {passes}.", **values) + _left_out(frame, layer)
    return tr("Each hidden unit adds up {sources} and {passes}.", **values) + _left_out(frame, layer)


def _passes(frame: Frame, layer: int) -> str:
    """What a unit does with its sum."""
    apply, norm = formulas.symbol(frame, layer), frame.network.norm(layer)
    if norm != "none":
        values = {"over": NORMS[norm].over, "apply": apply}
        alone = tr("is normalized over {over}", **values)
        return tr("is normalized over {over}, then {apply}", **values) if apply else alone
    return tr("passes the sum through {apply}", apply=apply) if apply else tr("passes the sum on as it is")


def _left_out(frame: Frame, layer: int) -> str:
    kept = frame.trace.kept[layer]
    if (kept == 1).all():
        return ""
    return tr(
        " Dropout leaves out {sum} of {count}.", sum=counted(int((kept == 0).sum())), count=counted(len(kept))
    )


def _weighted_values(frame: Frame, layer: int) -> str:
    if frame.network.depth == 2:
        return tr("the weighted values of the hidden units")
    return tr("the weighted values of hidden layer {layer}", layer=layer - 1)


def _hidden_error(frame: Frame, notation: Notation, layer: int) -> str:
    letter = notation.weight(layer + 1, 0, 0).base
    reads = (
        tr("the {letter} just updated", letter=letter)
        if frame.experiment.training.update == "in-place"
        else tr("the old {letter}", letter=letter)
    )
    return tr(
        "The errors above flow back through {reads}, times how much each unit can still move.", reads=reads
    )


def _update(frame: Frame, layer: int, source: int) -> str:
    biases_rest = not frame.network.bias or formulas.is_frozen(frame, layer, BIAS)
    if source == BIAS:
        return tr("These weights are frozen; only the biases move.")
    if formulas.is_frozen(frame, layer):
        return tr("This layer is frozen: its weights stay as they are.")
    if sentence := update_formulas.update_sentence(frame):
        return sentence
    if frame.network.bias and biases_rest:
        return tr("Each weight moves against its gradient, error × layer input; the biases are frozen.")
    return tr("Each weight moves against its gradient: step size × error × layer input.")
