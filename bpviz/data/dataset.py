"""The one record of what is learned from: samples as rows, inputs beside targets."""

from dataclasses import dataclass

import numpy as np

from bpviz.language import listed, localized


class DataError(ValueError):
    """Says in one sentence what is wrong with the data, where, and what is allowed."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """N samples to train on with M inputs and Q targets each, and n_h samples held out from training.

    inputs: (N, M) and targets: (N, Q), held_inputs: (n_h, M) and held_targets: (n_h, Q), all float64 and
    C-contiguous; left out, the held-out part has no rows.
    classes: the class labels in the order of the targets (one output codes two classes as 0 and 1),
    empty for regression.
    notes: what was done to the data on their way here, in sentences.
    """

    name: str
    title: str
    inputs: np.ndarray
    targets: np.ndarray
    input_names: tuple[str, ...]
    target_names: tuple[str, ...]
    classes: tuple[str, ...] = ()
    origin: str = ""
    held_inputs: np.ndarray | None = None
    held_targets: np.ndarray | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self):
        for held, trained in (("held_inputs", self.inputs), ("held_targets", self.targets)):
            if getattr(self, held) is None:
                object.__setattr__(self, held, np.empty((0, trained.shape[1])))

    @property
    def sample_count(self) -> int:
        """N: the samples to train on."""
        return len(self.inputs)

    @property
    def held_count(self) -> int:
        """n_h: the samples held out."""
        return len(self.held_inputs)

    def label(self, sample: int) -> str:
        """The class of a sample in words, or its target numbers."""
        target = self.targets[sample]
        if not self.classes:
            return listed(localized(f"{value:g}") for value in target)
        if len(target) == 1:
            return self.classes[int(target[0] > 0.5)]
        return self.classes[int(np.argmax(target))]
