"""What the kernel works on, as plain arrays and numbers: plan, workspace, record."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from bpviz.engine import activations, sampling, schedules
from bpviz.engine.network import Network

NEVER = 1 << 62


LAYER = np.dtype(
    [
        (name, np.int64)
        for name in (
            "fan_in", "units", "weights_at", "biases_at", "below_at", "units_at",
            "activation", "train_weights", "train_biases",
        )
    ]
)  # fmt: skip


class Plan(NamedTuple):
    """One training set-up as the compiled code reads it."""

    layers: np.ndarray  # (L,) of LAYER: the offsets are those of Network, frozen parts are not trained
    inputs: np.ndarray  # (N, M)
    targets: np.ndarray  # (N, Q)
    greatest_loss: float  # that a sample can have, infinite where the outputs have no bounds
    order: int
    seed: int
    pinned: int
    in_place: int  # 1: the hidden errors read v^{t+1}
    schedule: int
    alpha: float
    decay: float
    period: float
    loss_below: float  # a tolerance of 0 switches its condition off
    gradient_below: float
    change_below: float


class Workspace(NamedTuple):
    """Scratch of the compiled code. After a step z, a and delta hold that step's values, unit by unit."""

    z: np.ndarray
    a: np.ndarray
    delta: np.ndarray
    values: np.ndarray  # a, delta and z one behind the other, then 1, and the step's loss and sample
    quad: np.ndarray  # (4, units), for looking at other samples than the step's own
    gradient: np.ndarray
    permutation: np.ndarray
    permuted_epoch: np.ndarray  # (1,) the epoch that permutation belongs to, −1: none
    anchor: np.ndarray  # θ at the start of an epoch, to tell how far the epoch moved it
    anchored_at: np.ndarray  # (1,) the step that anchor belongs to, −1: none
    picked: np.ndarray  # (1,) the sample of the latest step
    alpha: np.ndarray  # (1,) its step size


class Record(NamedTuple):
    """What a run writes down: a row every `stride` steps, a mean loss every `mean_every` steps.

    A row holds the least, greatest and mean loss of its steps and θ after them. open_row
    carries the row under way: its steps so far, then their least, greatest and summed loss.
    """

    stride: int
    mean_every: int
    open_row: np.ndarray  # (4,)
    losses: np.ndarray  # (rows, 3)
    thetas: np.ndarray  # (rows, parameters)
    mean_losses: np.ndarray


@dataclass(frozen=True)
class Settings:
    """How to train: everything about a run that is neither network nor data."""

    order: str = "random"
    seed: int = 0
    pinned: int = 0
    in_place: bool = False
    schedule: str = "constant"
    alpha: float = 0.5
    decay: float = 0.5
    period: float = 1000.0
    frozen_weights: frozenset[int] = field(default=frozenset())  # layers 1..L
    frozen_biases: frozenset[int] = field(default=frozenset())
    loss_below: float = 0.0
    gradient_below: float = 0.0
    change_below: float = 0.0


def make_plan(network: Network, inputs: np.ndarray, targets: np.ndarray, settings: Settings) -> Plan:
    """Lay out a set-up for the kernel. inputs, (N, M), and targets, (N, Q), fit the network's sizes."""
    return Plan(
        layers=np.array([_layer(network, layer, settings) for layer in range(1, network.depth + 1)], LAYER),
        inputs=np.require(inputs, np.float64, "CW"),  # a read-only array would be another type to numba
        targets=np.require(targets, np.float64, "CW"),
        greatest_loss=_greatest_loss(network, targets),
        order=sampling.CODES[settings.order],
        seed=settings.seed,
        pinned=settings.pinned,
        in_place=int(settings.in_place),
        schedule=schedules.CODES[settings.schedule],
        alpha=float(settings.alpha),
        decay=float(settings.decay),
        period=float(settings.period),
        loss_below=float(settings.loss_below),
        gradient_below=float(settings.gradient_below),
        change_below=float(settings.change_below),
    )


def _greatest_loss(network: Network, targets: np.ndarray) -> float:
    output = activations.ACTIVATIONS[network.activations[-1]]
    farthest = np.maximum(np.abs(output.high - targets), np.abs(output.low - targets))
    return float(0.5 * np.sum(farthest**2, axis=1).max())


def _layer(network: Network, layer: int, settings: Settings) -> tuple[int, ...]:
    return (
        network.sizes[layer - 1],
        network.sizes[layer],
        network.weights_at[layer - 1],
        network.biases_at[layer - 1],
        network.units_at[layer - 1],
        network.units_at[layer],
        activations.CODES[network.activations[layer - 1]],
        layer not in settings.frozen_weights,
        network.bias and layer not in settings.frozen_biases,
    )


def make_workspace(network: Network, sample_count: int) -> Workspace:
    """Scratch for one thread at a time."""
    units = sum(network.sizes)
    values = np.zeros(3 * units + 3)
    values[3 * units] = 1.0
    return Workspace(
        z=values[2 * units : 3 * units],
        a=values[:units],
        delta=values[units : 2 * units],
        values=values,
        quad=np.zeros((4, units)),
        gradient=np.zeros(network.parameter_count),
        permutation=np.zeros(sample_count, dtype=np.int64),
        permuted_epoch=np.full(1, -1, dtype=np.int64),
        anchor=np.zeros(network.parameter_count),
        anchored_at=np.full(1, -1, dtype=np.int64),
        picked=np.zeros(1, dtype=np.int64),
        alpha=np.zeros(1),
    )


def no_record(parameter_count: int) -> Record:
    """A record that never comes due, for going again over what is recorded already."""
    return Record(NEVER, NEVER, open_row(), np.zeros((0, 3)), np.zeros((0, parameter_count)), np.zeros(0))


def open_row() -> np.ndarray:
    """A row of a record without any steps yet."""
    return np.array([0.0, np.inf, -np.inf, 0.0])
