"""What a user changes in a run: small frozen records, kept in the run's journal."""

import numpy as np
from msgspec import Struct

from bpviz.data.counting import counted
from bpviz.data.dataset import Dataset
from bpviz.debugger.experiment import Experiment, TrainingChoice
from bpviz.debugger.notation import Notation
from bpviz.debugger.setup import LARGEST, ExperimentError
from bpviz.engine.network import Network
from bpviz.language import localized, tr

NUMBERS = np.dtype("<f8")
VARIANCE = -5  # the source of a running σ², whose root a network in use divides by, see Network.weight_index


class Edit(Struct, frozen=True, tag_field="edit", forbid_unknown_fields=True):
    """t: the first step that it is in force for."""

    t: int


class SetWeight(Edit, frozen=True, tag="weight"):
    """θ[index] is set to a value before step t is taken."""

    index: int
    value: float


class SetWeights(Edit, frozen=True, tag="weights"):
    """All weights and biases are set before step t is taken.

    values: θ as the bytes of little-endian float64 numbers. origin: where they come from, in a word.
    """

    values: bytes
    origin: str = ""

    @property
    def theta(self) -> np.ndarray:
        """The values as numbers, (parameters,)."""
        return np.frombuffer(self.values, NUMBERS)


class ChooseSample(Edit, frozen=True, tag="sample"):
    """Step t, and only that, uses this sample (from 0) in place of the one that was picked."""

    sample: int


class SetInput(Edit, frozen=True, tag="input"):
    """From step t on, feature `index` of a sample has this value."""

    sample: int
    index: int
    value: float


class SetTarget(Edit, frozen=True, tag="target"):
    """From step t on, the desired output `index` of a sample has this value."""

    sample: int
    index: int
    value: float


class ChangeTraining(Edit, frozen=True, tag="training"):
    """From step t on, steps are taken so."""

    training: TrainingChoice


AnyEdit = SetWeight | SetWeights | ChooseSample | SetInput | SetTarget | ChangeTraining


def same_place(one: AnyEdit, other: AnyEdit) -> bool:
    """Whether two edits set the same thing at the same step, so that the second replaces the first."""
    if type(one) is not type(other) or one.t != other.t:
        return False
    return all(getattr(one, field, None) == getattr(other, field, None) for field in ("index", "sample")) or (
        isinstance(one, ChooseSample)
    )


def check(edit: AnyEdit, network: Network, dataset: Dataset) -> None:
    """Raise ExperimentError, with one sentence, for what a run does not have."""
    limits = {
        SetWeight: (("index", network.parameter_count),),
        ChooseSample: (("sample", dataset.sample_count),),
        SetInput: (("sample", dataset.sample_count), ("index", dataset.inputs.shape[1])),
        SetTarget: (("sample", dataset.sample_count), ("index", dataset.targets.shape[1])),
    }
    for field, count in limits.get(type(edit), ()):
        if not 0 <= getattr(edit, field) < count:
            raise ExperimentError(
                tr(
                    "{field}: found {getattr}; allowed are 0 to {count}",
                    field=field,
                    getattr=getattr(edit, field),
                    count=count - 1,
                )
            )
    if isinstance(edit, SetWeights):
        _check_all(edit, network)
    if isinstance(edit, (SetWeight, SetInput, SetTarget)):
        _check_value(edit, network)
    if edit.t < 0:
        raise ExperimentError(tr("t: found {t}; allowed are steps from 0", t=edit.t))


def _check_value(edit: SetWeight | SetInput | SetTarget, network: Network):
    if not np.isfinite(edit.value):
        raise ExperimentError(tr("value: found {value}; allowed are finite numbers", value=edit.value))
    if isinstance(edit, (SetInput, SetTarget)) and abs(edit.value) > LARGEST:
        raise ExperimentError(
            tr(
                "value: found {value:g}; allowed are numbers up to {largest:g}",
                value=edit.value,
                largest=LARGEST,
            )
        )
    if isinstance(edit, SetWeight) and edit.value < 0 and network.locate(edit.index)[2] == VARIANCE:
        raise ExperimentError(
            tr("value: found {value:g}; allowed are numbers from 0 for a running σ²", value=edit.value)
        )


def _check_all(edit: SetWeights, network: Network):
    count, rest = divmod(len(edit.values), NUMBERS.itemsize)
    if rest or count != network.parameter_count:
        raise ExperimentError(
            tr(
                "weights: found {count} numbers; allowed are {parameter_count}",
                count=counted(count),
                parameter_count=counted(network.parameter_count),
            )
        )
    if not np.isfinite(edit.theta).all():
        raise ExperimentError(tr("weights: found a number that is not finite; allowed are finite numbers"))
    for layer in range(1, network.depth + 1):
        variances = network.norm_numbers(edit.theta, layer)[3:]
        if (variances < 0).any():
            raise ExperimentError(
                tr(
                    "weights: found a running σ² of {value:g}; allowed are numbers from 0",
                    value=variances.min(),
                )
            )


def said(edit: AnyEdit, before: Experiment, notation: Notation) -> str:
    """What an edit does, in a few words: "v₁,₂ = 0.5", "sample 3 at step 7", "α = 0.1"."""
    if isinstance(edit, SetWeight):
        return f"{notation.parameter(edit.index).text} = {_value(edit.value)}"
    if isinstance(edit, SetWeights):
        return tr("weights of {origin}", origin=edit.origin) if edit.origin else tr("all weights")
    if isinstance(edit, ChooseSample):
        return tr("sample {sample} at step {t}", sample=edit.sample + 1, t=edit.t)
    if isinstance(edit, SetInput):
        return tr(
            "{unit} of sample {sample} = {value}",
            unit=notation.unit(0, edit.index).text,
            sample=edit.sample + 1,
            value=_value(edit.value),
        )
    if isinstance(edit, SetTarget):
        return tr(
            "{target} of sample {sample} = {value}",
            target=notation.target(edit.index).text,
            sample=edit.sample + 1,
            value=_value(edit.value),
        )
    return ", ".join(differences(before.training, edit.training)) or tr("the same training")


NAMES = {
    "step_size": "α",
    "decay": "γ",
    "period": "τ",
    "patience": tr("patience"),
    "momentum": "β₁",
    "decay_squares": "β₂",
    "epsilon": "ε",
    "l1": "λ₁",
    "l2": "λ₂",
    "weight_decay": "λ",
    "clip_value": tr("clip of each"),
    "clip_norm": tr("clip of the norm"),
}


def differences(old: Struct, new: Struct) -> list[str]:
    """The fields in which a record differs from another of its kind, as "α = 0.1"."""
    changed = [name for name in old.__struct_fields__ if getattr(old, name) != getattr(new, name)]
    return [f"{NAMES.get(name, name.replace('_', ' '))} = {_value(getattr(new, name))}" for name in changed]


def _value(value) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_value, value)) or "none"
    if isinstance(value, float):
        return localized(f"{value:.6g}".replace("-", "−"))
    return str(value).replace("_", " ")
