"""The one record of what is learned from: samples as rows, inputs beside targets."""

from dataclasses import dataclass

import numpy as np


class DataError(ValueError):
    """Says in one sentence what is wrong with the data, where, and what is allowed."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """N samples with M inputs and Q targets each.

    inputs: (N, M) and targets: (N, Q), float64, C-contiguous.
    classes: the class labels in the order of the targets (one output codes two classes as 0 and 1),
    empty for regression.
    """

    name: str
    title: str
    inputs: np.ndarray
    targets: np.ndarray
    input_names: tuple[str, ...]
    target_names: tuple[str, ...]
    classes: tuple[str, ...] = ()
    origin: str = ""

    @property
    def sample_count(self) -> int:
        """N."""
        return len(self.inputs)

    def label(self, sample: int) -> str:
        """The class of a sample in words, or its target numbers."""
        target = self.targets[sample]
        if not self.classes:
            return ", ".join(f"{value:g}" for value in target)
        if len(target) == 1:
            return self.classes[int(target[0] > 0.5)]
        return self.classes[int(np.argmax(target))]
