"""The fields of the experiment's form: in each section rows of a label, and of a path with its editor."""

from collections.abc import Iterator

from bpviz.data.library import dataset_names, describe
from bpviz.data.normalization import NORMALIZATIONS
from bpviz.debugger.experiment import GIVEN, LARGEST_SEED
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.initializers import INITIALIZERS
from bpviz.engine.losses import LOSSES
from bpviz.engine.normalizing import NORMS
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.sampling import ORDERS
from bpviz.engine.schedules import SCHEDULES
from bpviz.language import tr
from bpviz.ui.painting.numbers import short
from bpviz.ui.record_form import (
    ChoiceEditor,
    Editor,
    SwitchEditor,
    TextEditor,
    WholeEditor,
    read_number,
    read_numbers,
    read_sizes,
)

Row = tuple[str | tuple[str, Editor], ...]

FILE = "file"
BRIEF = {
    tr("scaled to 0 … 1"): "0 … 1",
    tr("whitened (PCA)"): tr("whitened"),
    tr("binary cross-entropy"): tr("binary CE"),
    tr("categorical cross-entropy"): tr("categorical CE"),
    tr("exponential decay"): tr("exponential"),
    tr("reduce on plateau"): tr("on plateau"),
    tr("shuffled epochs"): tr("shuffled"),
}
"""Titles that the closed box has no room for, and what it shows instead."""

UPDATE_TITLES = {"exact": tr("v of step t"), "in-place": tr("v of step t + 1")}


def _titles(registry) -> dict[str, str]:
    return {name: entry if isinstance(entry, str) else entry.title for name, entry in registry.items()}


def _number() -> TextEditor:
    return TextEditor(read_number, lambda value: short(value, 6))


def _numbers() -> TextEditor:
    return TextEditor(read_numbers, lambda values: "; ".join(short(value, 6) for value in values))


def restarting() -> Iterator[Row]:
    """What a change of starts the run again."""
    data = {name: describe(name)[0] for name in dataset_names()} | {FILE: tr("Open a file …")}
    yield tr("Data"), ("data.name", ChoiceEditor(data))
    drawn = ("data.samples", WholeEditor(2, 1_000_000)), ("data.noise", _number())
    yield tr("Size, noise"), *drawn
    yield tr("Inputs"), ("data.normalization", ChoiceEditor(_titles(NORMALIZATIONS), brief=BRIEF))
    yield tr("Held out"), ("data.held_out", _number())
    sizes = TextEditor(read_sizes, lambda value: ", ".join(map(str, value)))
    yield tr("Hidden units"), ("network.hidden", sizes)
    alone = _titles({name: entry for name, entry in ACTIVATIONS.items() if not entry.joint})
    hidden = ChoiceEditor(alone, otherwise=tr("of each layer"))
    yield tr("φ hidden"), ("hidden activation", hidden)
    yield tr("φ output"), ("output activation", ChoiceEditor(_titles(ACTIVATIONS)))
    norms = ChoiceEditor(_titles(NORMS), otherwise=tr("of each layer"))
    yield tr("Normalized"), ("network.norms", norms)
    yield tr("Bias"), ("network.bias", SwitchEditor(tr("constant 1")))


def of_start() -> Iterator[Row]:
    """The first weights."""
    starts = _titles(INITIALIZERS) | {GIVEN: tr("as given")}
    scaled = ("network.initializer", ChoiceEditor(starts)), ("network.scale", _number())
    yield tr("Start, scale r"), *scaled
    yield tr("Seed"), ("seed", WholeEditor(0, LARGEST_SEED))
    weights_seed = WholeEditor(-1, LARGEST_SEED)
    weights_seed.widget.setSpecialValueText(tr("the same"))
    yield tr("of weights"), ("network.weights_seed", weights_seed)


def continuing() -> Iterator[Row]:
    """What changes from the present step on."""
    yield tr("Loss"), ("training.loss", ChoiceEditor(_titles(LOSSES), brief=BRIEF))
    batch = WholeEditor(0, 1_000_000)
    batch.widget.setSpecialValueText(tr("all samples"))
    yield tr("Batch"), ("training.batch", batch)
    yield tr("Step size α"), ("training.step_size", _number())
    yield tr("Schedule"), ("training.schedule", ChoiceEditor(_titles(SCHEDULES), brief=BRIEF))
    yield tr("Decay γ, τ"), ("training.decay", _number()), ("training.period", _number())
    yield tr("Patience"), ("training.patience", WholeEditor(0, 1_000_000))
    yield tr("Order"), ("training.order", ChoiceEditor(ORDERS, brief=BRIEF))
    yield tr("Sample"), ("training.pinned_sample", WholeEditor(1, 2**31 - 1))
    yield tr("Hidden error"), ("training.update", ChoiceEditor(UPDATE_TITLES))
    yield tr("Biases"), ("frozen biases", SwitchEditor(tr("frozen")))


def of_optimizer() -> Iterator[Row]:
    """What a step makes of the gradient."""
    yield tr("Method"), ("training.optimizer", ChoiceEditor(_titles(OPTIMIZERS)))
    yield tr("Momentum"), ("training.momentum", _number())
    yield tr("Squares β₂"), ("training.decay_squares", _number())
    yield tr("Divisor ε"), ("training.epsilon", _number())
    yield tr("Decay λ"), ("training.weight_decay", _number())
    yield tr("Clip each at"), ("training.clip_value", _number())
    yield tr("Clip norm at"), ("training.clip_norm", _number())


def of_regularization() -> Iterator[Row]:
    """What keeps weights small."""
    yield "L1, L2", ("training.l1", _number()), ("training.l2", _number())
    yield tr("Dropout"), ("training.dropout", _numbers())


def of_stop() -> Iterator[Row]:
    """When a run ends by itself."""
    yield tr("At step"), ("stop.steps", WholeEditor(0, 2**31 - 1))
    yield tr("At loss"), ("stop.mean_loss", _number())
    small = ("stop.gradient_norm", _number()), ("stop.weight_change", _number())
    yield "At ‖∇‖, Δw", *small
    yield tr("Held out for"), ("stop.held_out", WholeEditor(0, 1_000_000))
