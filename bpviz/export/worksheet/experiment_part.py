"""An experiment in words, and the formulas that its steps use."""

from math import isfinite

from bpviz.data.counting import counted
from bpviz.debugger.explain.terms import digits_of
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.losses import LOSSES
from bpviz.engine.normalizing import NORMS
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.plan import Settings
from bpviz.engine.schedules import SCHEDULES
from bpviz.export.worksheet.document import Block, Formula, Formulas, Heading, Table, Words
from bpviz.export.worksheet.formulas import formulas_of
from bpviz.language import tr, translated


def experiment_part(frame: Frame, notation: Notation) -> list[Block]:
    """The experiment and its formulas."""
    rows = [
        (tr("Network"), _network(frame)),
        (tr("Data"), _data(frame)),
        (tr("Training"), "; ".join(_training(frame))),
    ]
    lines = tuple(Formula(line) for line in formulas_of(frame, notation))
    described = [Words(translated(frame.experiment.description))] if frame.experiment.description else []
    return [
        Heading(tr("The experiment"), 1),
        *described,
        Table((tr("What"), tr("How")), tuple(rows)),
        Heading(tr("Formulas"), 1),
        Formulas(lines),
    ]


def _network(frame: Frame) -> str:
    network = frame.network
    layers = [_layer(frame, layer) for layer in range(1, network.depth + 1)]
    biases = tr("with biases") if network.bias else tr("without biases")
    return ", ".join([tr("inputs: {count}", count=counted(network.sizes[0])), *layers, biases])


def _layer(frame: Frame, layer: int) -> str:
    network = frame.network
    kind = ACTIVATIONS[network.activations[layer - 1]].title
    if network.norm(layer) != "none":
        kind = tr("{kind}, normalized over {over}", kind=kind, over=NORMS[network.norm(layer)].over)
    if layer == network.depth:
        return tr("outputs: {count} ({kind})", count=counted(network.sizes[layer]), kind=kind)
    return tr("hidden units: {count} ({kind})", count=counted(network.sizes[layer]), kind=kind)


def _data(frame: Frame) -> str:
    count = frame.dataset.sample_count
    samples = tr("1 sample") if count == 1 else tr("{count} samples", count=counted(count))
    return f"{frame.dataset.title}, {samples}"


def _training(frame: Frame) -> list[str]:
    """Everything that a step depends on, each as a few words."""
    s = frame.settings
    title = SCHEDULES[s.schedule].title
    size = tr("step size α = {alpha}", alpha=_text(s.alpha))
    return [
        tr("loss: {title}", title=LOSSES[s.loss].title),
        _optimizer(s),
        size if s.schedule == "constant" else tr("{size} at first, {title}", size=size, title=title),
        tr("updates after each sample") if s.batch == 1 else _batch(s),
        *_order(s),
        *_penalties(s),
    ]


def _optimizer(s: Settings) -> str:
    entry, t = OPTIMIZERS[s.optimizer], s.tuning
    values = {"beta1": ("β₁", t.beta1), "beta2": ("β₂", t.beta2), "epsilon": ("ε", t.epsilon),
              "weight_decay": ("λ", t.weight_decay)}  # fmt: skip
    told = [f"{values[name][0]} = {_text(values[name][1])}" for name in values if name in entry.uses]
    return tr("optimizer: {title}", title=", ".join([entry.title, *told]))


def _batch(s: Settings) -> str:
    if s.batch == 0:
        return tr("updates once an epoch, from the mean gradient of all samples")
    return tr("updates once every {count} samples, from their mean gradient", count=counted(s.batch))


def _order(s: Settings) -> list[str]:
    return [tr("in place: hidden errors read the weights just updated")] if s.in_place else []


def _penalties(s: Settings) -> list[str]:
    t, told = s.tuning, []
    told += [tr("penalty λ₁ |w|, λ₁ = {value}", value=_text(t.l1))] if t.l1 else []
    told += [tr("penalty λ₂ w²/2, λ₂ = {value}", value=_text(t.l2))] if t.l2 else []
    told += [tr("gradient scaled to a norm of {value} at most", value=_text(t.clip_norm))] * isfinite(
        t.clip_norm
    )
    told += [tr("gradients cut at {value}", value=_text(t.clip_value))] * isfinite(t.clip_value)
    shares = ", ".join(_text(share) for share in s.dropout[:-1])
    told += [tr("dropout of {shares}", shares=shares)] if shares else []
    parts = [f"W{at}" for at in sorted(s.frozen_weights)] + [f"b{at}" for at in sorted(s.frozen_biases)]
    return told + ([tr("not trained: {parts}", parts=", ".join(parts))] if parts else [])


def _text(value: float) -> str:
    return digits_of(value, 6)[1]
