"""What the weights and biases of a network are called in files, and what a file must hold to fit it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from bpviz.data.csv_numbers import LONGEST_NAME, shorten
from bpviz.debugger.setup import ExperimentError
from bpviz.engine.network import Network
from bpviz.engine.normalizing import NORMS
from bpviz.language import tr

NORM_KINDS = ("weight", "bias", "running_mean", "running_var")  # γ, β, μ and σ², as PyTorch names them


@dataclass(frozen=True)
class Part:
    """W^(l), (units, fan-in), or b^(l), or the γ, β, running μ or σ² of a normalized layer, (units,).

    kind: "weight", "bias" or one of NORM_KINDS. at: where it starts in θ. module: its place in
    torch.nn.Sequential(Linear, φ, Linear, φ, …), with a norm between Linear and φ where there is one.
    """

    layer: int
    kind: str
    at: int
    shape: tuple[int, ...]
    module: int
    is_norm: bool = False

    @property
    def name(self) -> str:
        """E.g. "layer1.weight", or "layer1.norm.weight" for γ."""
        return f"layer{self.layer}.{'norm.' if self.is_norm else ''}{self.kind}"

    @property
    def torch_name(self) -> str:
        """Its name in that Sequential, e.g. "0.weight"."""
        return f"{self.module}.{self.kind}"

    @property
    def size(self) -> int:
        """How many numbers it has."""
        return math.prod(self.shape)

    def of(self, theta: np.ndarray) -> np.ndarray:
        """It as a view of θ."""
        return theta[self.at : self.at + self.size].reshape(self.shape)


def parts_of(network: Network) -> tuple[Part, ...]:
    """All parts of θ, in their order there."""
    parts: list[Part] = []
    module = 0
    for layer in range(1, network.depth + 1):
        fan_in, units = network.sizes[layer - 1 : layer + 1]
        parts.append(Part(layer, "weight", network.weights_at[layer - 1], (units, fan_in), module))
        if network.bias:
            parts.append(Part(layer, "bias", network.biases_at[layer - 1], (units,), module))
        numbers = NORMS[network.norm(layer)].numbers
        for place, kind in enumerate(NORM_KINDS[:numbers]):
            at = network.norms_at[layer - 1] + place * units
            parts.append(Part(layer, kind, at, (units,), module + 1, is_norm=True))
        module += 3 if numbers else 2
    return tuple(parts)


def check_names(found: Iterable[str], wanted: Iterable[str]) -> None:
    """Raise ExperimentError unless a file has just the arrays that are wanted."""
    found, wanted = sorted(found), list(wanted)
    unknown = [name for name in found if name not in wanted]
    missing = [name for name in wanted if name not in found]
    if unknown or missing:
        what = (
            tr("{missing}: is missing", missing=missing[0])
            if missing
            else tr("{unknown!r}: is not of this network", unknown=shorten(unknown[0], LONGEST_NAME))
        )
        raise ExperimentError(tr("{what}; allowed are {listed}", what=what, listed=_listed(wanted)))


def check_shape(name: str, found: Iterable[int], wanted: tuple[int, ...]) -> None:
    """Raise ExperimentError for an array of another shape."""
    if tuple(found) != wanted:
        raise ExperimentError(
            tr(
                "{name}: found {found}; allowed are {wanted} numbers",
                name=name,
                found=_size(tuple(found)),
                wanted=_size(wanted),
            )
        )


def check_finite(name: str, values: np.ndarray) -> None:
    """Raise ExperimentError for NaN and infinity."""
    if not np.isfinite(values).all():
        raise ExperimentError(
            tr("{name}: found a number that is not finite; allowed are finite numbers", name=name)
        )


def _listed(names: list[str]) -> str:
    return ", ".join(names if len(names) <= 8 else [*names[:7], "…", names[-1]])


def _size(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape)) or tr("one number")
