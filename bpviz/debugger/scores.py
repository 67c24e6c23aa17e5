"""What a network says of many samples: how often it is right, how far off, what it mistakes for what."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

NO_CLASS = -1  # what outputs say that are not numbers


@dataclass(frozen=True, eq=False)
class Answers:
    """The outputs, (n, Q), of n ≥ 0 samples beside their targets, (n, Q), and their losses, (n,).

    class_count: how many classes the targets code, 0 for regression. middle: what parts the two classes
    of a single output.
    """

    targets: np.ndarray
    outputs: np.ndarray
    losses: np.ndarray
    class_count: int
    middle: float

    def __len__(self) -> int:
        return len(self.losses)

    @cached_property
    def meant(self) -> np.ndarray:
        """The class of each sample, (n,)."""
        return classes_of(self.targets, self.middle)

    @cached_property
    def said(self) -> np.ndarray:
        """The class that the outputs say of each sample, (n,); NO_CLASS where one is NaN."""
        return classes_of(self.outputs, self.middle)

    @cached_property
    def confusion(self) -> np.ndarray:
        """How many samples of class i, the row, are said to be of class j, (classes, classes)."""
        known = self.said != NO_CLASS
        pairs = self.meant[known] * self.class_count + self.said[known]
        return np.bincount(pairs, minlength=self.class_count**2).reshape(self.class_count, -1)

    @cached_property
    def class_sizes(self) -> np.ndarray:
        """How many samples each class has, (classes,)."""
        return np.bincount(self.meant, minlength=self.class_count)

    def mistaken(self, meant: int, said: int) -> np.ndarray:
        """The samples of one class that are said to be of another, or the same, greatest loss first."""
        found = np.flatnonzero((self.meant == meant) & (self.said == said))
        return found[np.argsort(-self.losses[found], kind="stable")]

    @cached_property
    def measure(self) -> float:
        """The share of samples that are said right; of regression √(Σ (d̂ − d)² / n Q). NaN for none."""
        if not len(self):
            return np.nan
        if self.class_count:
            return float((self.said == self.meant).mean())
        with np.errstate(over="ignore", invalid="ignore"):
            return float(np.sqrt(np.mean((self.outputs - self.targets) ** 2)))

    @cached_property
    def mean_loss(self) -> float:
        """The loss averaged over the samples, NaN for none."""
        with np.errstate(over="ignore", invalid="ignore"):
            return float(self.losses.mean()) if len(self) else np.nan


def classes_of(values: np.ndarray, middle: float) -> np.ndarray:
    """The class that each row of (n, Q) says: the greatest, or of a single number the side of the middle."""
    found = (values[:, 0] > middle).astype(np.intp) if values.shape[1] == 1 else values.argmax(axis=1)
    return np.where(np.isnan(values).any(axis=1), NO_CLASS, found)
