"""Every choice that makes a run, as frozen validated records; the file format and the checks follow."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from bpviz.data.generators import GENERATORS
from bpviz.data.holding_out import LARGEST_SHARE
from bpviz.data.library import dataset_names
from bpviz.data.normalization import NORMALIZATIONS
from bpviz.data.table_options import (
    CLASSES,
    DECIMALS,
    DELIMITERS,
    HEADERS,
    MISSING,
    OPTION_NAMES,
    TableOptions,
)
from bpviz.debugger.section import Section, choice, entry
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.initializers import INITIALIZERS
from bpviz.engine.losses import LOSSES
from bpviz.engine.normalizing import NORMS
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.sampling import ORDERS
from bpviz.engine.schedules import SCHEDULES

GIVEN = "given"
UPDATES = ("exact", "in-place")
LARGEST_SEED = 2**31 - 1


class ExperimentError(ValueError):
    """Says in one sentence which choice cannot be, what was found and what is allowed."""


class DataChoice(Section, frozen=True):
    """What is learned from: a data set of the library by name, or a file by path and how to read it."""

    name: Annotated[str, choice("Data", dataset_names(), restarts=True)] = "xor"
    path: Annotated[
        str, entry("Data file", "A file of your own, in place of a named set.", restarts=True)
    ] = ""
    inputs: Annotated[
        tuple[str, ...], entry("Inputs", "Columns of the file that are inputs.", restarts=True)
    ] = ()
    targets: Annotated[tuple[str, ...], entry("Targets", "Columns of the file to learn.", restarts=True)] = ()
    classes: Annotated[
        str, choice("Target is", CLASSES, "What the file's target column holds.", restarts=True)
    ] = "auto"
    delimiter: Annotated[
        str, choice("Delimiter", DELIMITERS, "What stands between the cells of the file.", restarts=True)
    ] = "auto"
    decimal: Annotated[
        str, choice("Decimal sign", DECIMALS, "How the file writes its numbers.", restarts=True)
    ] = "auto"
    header: Annotated[
        str, choice("First row holds", HEADERS, "Whether the file names its columns.", restarts=True)
    ] = "auto"
    missing: Annotated[
        str, choice("Missing values", MISSING, "What to do where the file has no number.", restarts=True)
    ] = "refuse"
    samples: Annotated[
        int, entry("Samples", "How many samples are drawn.", restarts=True, ge=2, le=1_000_000)
    ] = 200
    noise: (
        Annotated[float, entry("Noise", "Spread of the drawn samples.", restarts=True, ge=0, le=10)] | None
    ) = None
    normalization: Annotated[str, choice("Normalization", NORMALIZATIONS, restarts=True)] = "none"
    held_out: Annotated[
        float,
        entry(
            "Held-out share",
            "Share of the samples that are kept apart from training, drawn by the seed.",
            restarts=True,
            ge=0,
            le=LARGEST_SHARE,
        ),
    ] = 0.0

    @property
    def is_drawn(self) -> bool:
        """Whether samples and noise mean anything for it."""
        return not self.path and self.name in GENERATORS and GENERATORS[self.name].uses_samples

    @property
    def table(self) -> TableOptions:
        """How its file is to be read."""
        return TableOptions(**{name: getattr(self, name) for name in OPTION_NAMES})


class NetworkChoice(Section, frozen=True):
    """The architecture between the data's inputs and targets, and where its weights start."""

    hidden: Annotated[
        tuple[Annotated[int, Meta(ge=1, le=100_000)], ...],
        entry("Hidden layers", "Units of each hidden layer, e.g. 8, 8.", restarts=True, max_length=64),
    ] = (3,)
    activations: Annotated[
        tuple[str, ...],
        choice("Activation", ACTIVATIONS, "One for all layers, or one for each layer.", restarts=True),
    ] = ("sigmoid",)
    norms: Annotated[
        tuple[str, ...],
        choice(
            "Normalized", NORMS, "Hidden layers: one for all, or one for each hidden layer.", restarts=True
        ),
    ] = ("none",)
    bias: Annotated[bool, entry("Bias", "Give every unit a weight from a constant 1.", restarts=True)] = True
    initializer: Annotated[str, choice("Initial weights", (*INITIALIZERS, GIVEN), restarts=True)] = "uniform"
    scale: Annotated[
        float, entry("Scale r", "How far initial weights spread.", restarts=True, ge=0, le=1e6)
    ] = 1.0
    weights_seed: Annotated[
        int,
        entry(
            "Weights' seed",
            "Draws the initial weights alone; -1 = the seed of all.",
            restarts=True,
            ge=-1,
            le=LARGEST_SEED,
        ),
    ] = -1
    weights: tuple[tuple[tuple[float, ...], ...], ...] = ()
    biases: tuple[tuple[float, ...], ...] = ()


class TrainingChoice(Section, frozen=True):
    """How a step is taken. Changes from here on; the steps before stay as they were."""

    loss: Annotated[str, choice("Loss", LOSSES, "How far outputs are off their targets.")] = "squared"
    batch: Annotated[
        int, entry("Batch", "Samples that an update is made from; 0 = all of them.", ge=0, le=1_000_000)
    ] = 1
    optimizer: Annotated[str, choice("Optimizer", OPTIMIZERS, "What is made of a gradient.")] = "sgd"
    momentum: Annotated[
        float, entry("Momentum β₁", "Share of the earlier gradients that is kept.", ge=0, lt=1)
    ] = 0.9
    decay_squares: Annotated[
        float, entry("Squares β₂", "Share of the earlier squared gradients that is kept.", ge=0, lt=1)
    ] = 0.999
    epsilon: Annotated[float, entry("Divisor ε", "Keeps from dividing by 0.", gt=0, le=1)] = 1e-8
    step_size: Annotated[float, entry("Step size α", "How far one step goes.", ge=0, le=1e6)] = 0.5
    schedule: Annotated[str, choice("Schedule", SCHEDULES, "How the step size changes with t.")] = "constant"
    decay: Annotated[float, entry("Decay γ", "Factor of the schedule.", gt=0, le=1)] = 0.5
    period: Annotated[float, entry("Period τ", "Batches the schedule counts in.", gt=0, le=1e12)] = 1000.0
    patience: Annotated[
        int,
        entry(
            "Patience",
            "Epochs without a mean loss lower by a ten-thousandth; then α is cut.",
            ge=0,
            le=1_000_000,
        ),
    ] = 10
    order: Annotated[
        str, choice("Sample order", ORDERS, "Which sample a step uses; random is with replacement.")
    ] = "random"
    pinned_sample: Annotated[int, entry("Pinned sample", "Counted from 1.", ge=1)] = 1
    update: Annotated[
        str,
        choice(
            "Hidden error reads",
            UPDATES,
            "v of step t gives the exact gradient, v of step t + 1 updates in place.",
        ),
    ] = "exact"
    l1: Annotated[float, entry("L1 λ₁", "Penalty λ₁ |w| of every weight.", ge=0, le=1e3)] = 0.0
    l2: Annotated[float, entry("L2 λ₂", "Penalty λ₂ w²/2 of every weight.", ge=0, le=1e3)] = 0.0
    weight_decay: Annotated[
        float, entry("Weight decay λ", "AdamW: weights shrink by α λ w.", ge=0, le=1e3)
    ] = 0.0
    dropout: Annotated[
        tuple[Annotated[float, Meta(ge=0, le=0.95)], ...],
        entry("Dropout", "Share of hidden units left out: one for all, or one for each hidden layer."),
    ] = (0.0,)
    clip_value: Annotated[
        float, entry("Clip each at", "No gradient counts for more than this; 0 = no limit.", ge=0, le=1e9)
    ] = 0.0
    clip_norm: Annotated[
        float,
        entry("Clip norm at", "The gradient is scaled to this norm at most; 0 = no limit.", ge=0, le=1e9),
    ] = 0.0
    frozen: Annotated[
        tuple[str, ...],
        entry("Frozen", 'What is not trained: "biases", "weights", or of one layer: "W1", "b2".'),
    ] = ()

    @property
    def is_plain(self) -> bool:
        """Whether every sample is followed by w − α ∂f/∂w, and nothing else."""
        others = (self.l1, self.l2, self.clip_value, self.clip_norm)
        return (self.batch, self.optimizer) == (1, "sgd") and not any(others)


class StopChoice(Section, frozen=True):
    """When a run ends by itself. 0 switches a condition off; they are looked at when an epoch ends."""

    mean_loss: Annotated[
        float,
        entry("Mean loss below", "Stop when the mean loss of an epoch's end is below this; 0 = never.", ge=0),
    ] = 0.001
    gradient_norm: Annotated[
        float,
        entry(
            "Gradient norm below",
            "Stop when the norm of the mean loss's gradient is below this; 0 = never.",
            ge=0,
        ),
    ] = 0.0
    weight_change: Annotated[
        float,
        entry(
            "Weight change below", "Stop when no weight moved more than this over an epoch; 0 = never.", ge=0
        ),
    ] = 0.0
    held_out: Annotated[
        int,
        entry(
            "Held-out patience",
            "Stop after so many epochs without a held-out loss lower by a ten-thousandth; 0 = never.",
            ge=0,
            le=1_000_000,
        ),
    ] = 0
    steps: Annotated[int, entry("Step limit", "Stop at this step; 0 = never.", ge=0, le=10**15)] = 0


class Experiment(Section, frozen=True):
    """All that a run depends on."""

    title: str = ""
    description: str = ""
    seed: Annotated[
        int, entry("Seed", "Draws data, initial weights and samples.", restarts=True, ge=0, le=LARGEST_SEED)
    ] = 4
    data: DataChoice = DataChoice()
    network: NetworkChoice = NetworkChoice()
    training: TrainingChoice = TrainingChoice()
    stop: StopChoice = StopChoice()

    def restarts(self, other: "Experiment") -> bool:
        """Whether going over to another experiment starts again at step 0."""
        return (self.seed, self.data, self.network) != (other.seed, other.data, other.network)

    def with_(self, path: str, value: Any) -> "Experiment":
        """This experiment with one field changed, named like "training.step_size"; checked like a file."""
        section, _, field = path.rpartition(".")
        record = getattr(self, section) if section else self
        changed = msgspec.convert(msgspec.structs.asdict(record) | {field: value}, type(record))
        return msgspec.structs.replace(self, **{section: changed}) if section else changed
