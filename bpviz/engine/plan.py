"""What the kernel works on, as plain arrays and numbers: plan, workspace, record, and the state's layout."""

import math
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from bpviz.engine import activations, losses, normalizing, optimizers, sampling, schedules
from bpviz.engine.epochs import MEMORY, SUMMED
from bpviz.engine.kinds import LAYER, SETTING
from bpviz.engine.network import Network
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.rows import KEPT, ONE, VECTORS, row_size

NEVER = 1 << 62


class Plan(NamedTuple):
    """One training set-up as the compiled code reads it."""

    setting: np.ndarray  # (1,) of SETTING
    layers: np.ndarray  # (L,) of LAYER: the offsets are those of Network, frozen parts are not trained
    inputs: np.ndarray  # (N, M)
    targets: np.ndarray  # (N, Q)
    held_inputs: np.ndarray  # (n, M) of the held-out part
    held_targets: np.ndarray
    chosen: np.ndarray  # a step, its sample, the next step …: in place of those picked


class Workspace(NamedTuple):
    """Scratch of the compiled code. After a step its row of `rows` holds that step's values."""

    rows: np.ndarray  # (samples of a joint batch, or 1; row_size): see rows
    picked: np.ndarray  # the samples of the rows
    at: np.ndarray  # (1,) the row of the latest step
    quad: np.ndarray  # (4, row_size), for looking at other samples than the step's own
    gradient: np.ndarray
    before: np.ndarray  # the state before a step, where a breakpoint must know it after
    permutation: np.ndarray
    permuted_epoch: np.ndarray  # (1,) the epoch that permutation belongs to, −1: none
    anchor: np.ndarray  # θ at the start of an epoch, to tell how far the epoch moved it
    anchored_at: np.ndarray  # (1,) the step that anchor belongs to, −1: none
    alpha: np.ndarray  # (1,) the step size of the latest step


class Record(NamedTuple):
    """What a run writes down: a row every `stride` steps, a mean loss every `mean_every` steps.

    A row holds the least, greatest and mean loss of its steps and the state after them. open_row
    carries the row under way: its steps so far, then their least, greatest and summed loss.
    """

    stride: int
    mean_every: int
    open_row: np.ndarray  # (4,)
    losses: np.ndarray  # (rows, 3)
    thetas: np.ndarray  # (rows, state)
    mean_losses: np.ndarray


class Tuning(NamedTuple):
    """What an update reads besides α; a clip of infinity does not clip."""

    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8
    l1: float = 0.0
    l2: float = 0.0
    weight_decay: float = 0.0
    clip_value: float = math.inf
    clip_norm: float = math.inf


PLAIN_TUNING = Tuning()


@dataclass(frozen=True)
class Settings:
    """How to train: everything about a run that is neither network nor data.

    batch: samples of an update, 0 for all of them. dropout: for layers 1..L, or (). first_update: how many
    updates came before the optimizer took over. held_patience: 0 for no end by the held-out part. chosen:
    (step, sample) for steps that use another sample than the order says.
    """

    order: str = "random"
    seed: int = 0
    pinned: int = 0
    chosen: tuple[tuple[int, int], ...] = ()
    in_place: bool = False
    loss: str = "squared"
    batch: int = 1
    optimizer: str = "sgd"
    tuning: Tuning = PLAIN_TUNING
    dropout: tuple[float, ...] = ()
    first_update: int = 0
    schedule: str = "constant"
    alpha: float = 0.5
    decay: float = 0.5
    period: float = 1000.0
    patience: float = 10.0
    frozen_weights: frozenset[int] = field(default=frozenset())  # layers 1..L
    frozen_biases: frozenset[int] = field(default=frozenset())
    loss_below: float = 0.0
    gradient_below: float = 0.0
    change_below: float = 0.0
    held_patience: int = 0

    def is_plain(self, network: Network) -> bool:
        """Whether each sample is followed by w − α ∂f/∂w and nothing else."""
        t, penalties = self.tuning, (self.tuning.l1, self.tuning.l2)
        cuts = min(t.clip_value, t.clip_norm) < math.inf
        is_normalized = any(network.norm(layer) != "none" for layer in range(1, network.depth + 1))
        return (self.batch, self.optimizer) == (1, "sgd") and not (any(penalties) or cuts or is_normalized)

    def state_size(self, network: Network, has_held_out: bool) -> int:
        """How many numbers a run must keep from step to step: θ, and what follows it.

        Those are MEMORY numbers, see epochs, then, laid out like θ, the gradient of the batch under way
        and what the optimizer keeps.
        """
        blocks = 0 if self.is_plain(network) else 1 + len(OPTIMIZERS[self.optimizer].slots)
        remembers = blocks or has_held_out or self.schedule == "plateau"
        return network.parameter_count * (1 + blocks) + (MEMORY if remembers else 0)


def updates_before(t: int, batch: int, samples: int) -> int:
    """How many updates come before step t, in batches of so many samples, 0 for all; an epoch ends one."""
    batch = min(batch, samples) or samples
    return t // samples * -(-samples // batch) + t % samples // batch


def first_of_batch(t: int, batch: int, samples: int) -> int:
    """The step that the batch of step t begins with, in batches of so many samples, 0 for all."""
    return t - t % samples % (min(batch, samples) or samples)


def make_plan(network: Network, inputs, targets, settings: Settings, held=None) -> Plan:
    """Lay out a set-up for the kernel. inputs: (N, M), targets: (N, Q), held: two more such arrays."""
    held_inputs, held_targets = (inputs[:0], targets[:0]) if held is None else held
    return Plan(
        setting=_setting(network, targets, settings),
        layers=np.array([_layer(network, layer, settings) for layer in range(1, network.depth + 1)], LAYER),
        inputs=_plain_array(inputs),
        targets=_plain_array(targets),
        held_inputs=_plain_array(held_inputs),
        held_targets=_plain_array(held_targets),
        chosen=np.array(settings.chosen, np.int64).reshape(-1),
    )


def _setting(network: Network, targets: np.ndarray, settings: Settings) -> np.ndarray:
    count, norms = network.parameter_count, {network.norm(layer) for layer in range(1, network.depth + 1)}
    gradient_at = count + MEMORY
    made = {name: getattr(settings, name) for name in SETTING.names if hasattr(settings, name)}
    made |= settings.tuning._asdict()
    made |= {
        "loss": losses.CODES[settings.loss],
        "order": sampling.CODES[settings.order],
        "optimizer": optimizers.CODES[settings.optimizer],
        "schedule": schedules.CODES[settings.schedule],
        "batch": min(settings.batch, len(targets)) or len(targets),
        "jointly": "batch" in norms,
        "plain": settings.is_plain(network),
        "sums": settings.batch != 1 or settings.tuning.clip_norm < math.inf or norms != {"none"},
        "parameters": count,
        "summed_at": count + SUMMED,
        "gradient_at": gradient_at,
        "m_at": gradient_at + count,
        "v_at": gradient_at + 2 * count,
        "greatest_loss": _greatest_loss(network, targets, settings.loss),
        "held_patience": settings.held_patience or math.inf,
    }
    return np.array([tuple(made[name] for name in SETTING.names)], SETTING)


def _plain_array(values: np.ndarray) -> np.ndarray:
    """Writable and contiguous: any other array would be another type to numba."""
    return np.require(values, np.float64, "CW")


def _greatest_loss(network: Network, targets: np.ndarray, loss: str) -> float:
    output = activations.ACTIVATIONS[network.activations[-1]]
    if losses.LOSSES[loss].outputs:
        return math.inf
    farthest = np.maximum(np.abs(output.high - targets), np.abs(output.low - targets))
    with np.errstate(over="ignore"):  # of huge targets the loss is not finite, as its greatest is not
        worst = farthest if loss == "absolute" else 0.5 * farthest**2  # Huber's is below the squared error's
    return float(np.sum(worst, axis=1).max())


def _layer(network: Network, layer: int, settings: Settings) -> tuple:
    """A row of LAYER."""
    units, at = sum(network.sizes), network.units_at[layer]
    made = {
        "fan_in": network.sizes[layer - 1],
        "units": network.sizes[layer],
        "activation": activations.CODES[network.activations[layer - 1]],
        "norm": normalizing.CODES[network.norm(layer)],
        "train_weights": layer not in settings.frozen_weights,
        "train_biases": network.bias and layer not in settings.frozen_biases,
        "weights_at": network.weights_at[layer - 1],
        "biases_at": network.biases_at[layer - 1],
        "gain_at": network.norms_at[layer - 1],
        "below_at": network.units_at[layer - 1],
        "dropout": settings.dropout[layer - 1] if settings.dropout else 0.0,
    } | {f"{name}_at": place * units + at for place, name in enumerate(VECTORS)}
    return tuple(made[name] for name in LAYER.names)


def make_workspace(network: Network, plan: Plan, state_size: int) -> Workspace:
    """Scratch for one thread at a time."""
    setting = plan.setting[0]
    units, rows = sum(network.sizes), int(setting["batch"]) if setting["jointly"] else 1
    return Workspace(
        rows=_rows(rows, units),
        picked=np.zeros(rows, dtype=np.int64),
        at=np.zeros(1, dtype=np.int64),
        quad=_rows(4, units),
        gradient=np.zeros(network.parameter_count),
        before=np.zeros(0 if setting["plain"] else state_size),
        permutation=np.zeros(len(plan.inputs), dtype=np.int64),
        permuted_epoch=np.full(1, -1, dtype=np.int64),
        anchor=np.zeros(network.parameter_count),
        anchored_at=np.full(1, -1, dtype=np.int64),
        alpha=np.zeros(1),
    )


def _rows(count: int, units: int) -> np.ndarray:
    rows = np.zeros((count, row_size(units)))
    rows[:, KEPT * units : (KEPT + 1) * units] = 1.0
    rows[:, ONE] = 1.0
    return rows


def no_record(state_size: int) -> Record:
    """A record that never comes due, for going again over what is recorded already."""
    return Record(NEVER, NEVER, open_row(), np.zeros((0, 3)), np.zeros((0, state_size)), np.zeros(0))


def open_row() -> np.ndarray:
    """A row of a record without any steps yet."""
    return np.array([0.0, np.inf, -np.inf, 0.0])
