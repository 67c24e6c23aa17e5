"""Keeps some samples of a data set apart from training, drawn by a seed, evenly from all classes."""

from dataclasses import replace

import numpy as np

from bpviz.data.counting import counted
from bpviz.data.dataset import DataError, Dataset
from bpviz.language import tr

LARGEST_SHARE = 0.9
_STREAM = 1
"""The seed's child stream: drawn points and the split must have nothing to do with one another."""


def hold_out(dataset: Dataset, share: float, seed: int) -> Dataset:
    """The data set with about share · N of its N samples moved to its held-out part.

    A pure function of its arguments. With classes, each class gives its part and keeps at least one
    sample to train on. Both parts keep their order. Raises DataError for a share outside 0 to 0.9.
    """
    if not 0 <= share <= LARGEST_SHARE:
        raise DataError(
            tr(
                "The held-out share is {share}; allowed are 0 to {largest_share}.",
                share=share,
                largest_share=LARGEST_SHARE,
            )
        )
    groups = _groups(dataset)
    counts = _counts(np.array([len(group) for group in groups]), share)
    if not counts.any():
        return dataset
    is_held = _drawn(groups, counts, seed)
    return replace(
        dataset,
        inputs=dataset.inputs[~is_held],
        targets=dataset.targets[~is_held],
        held_inputs=dataset.inputs[is_held],
        held_targets=dataset.targets[is_held],
        notes=(*dataset.notes, _note(counts.sum(), dataset.sample_count)),
    )


def _note(held: int, samples: int) -> str:
    if held == 1:
        return tr("1 of {sample_count} samples is held out.", sample_count=counted(samples))
    return tr(
        "{sum} of {sample_count} samples are held out.", sum=counted(held), sample_count=counted(samples)
    )


def _drawn(groups: list[np.ndarray], counts: np.ndarray, seed: int) -> np.ndarray:
    """For each sample whether it is held out: of each group as many as its count."""
    rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(_STREAM,)))
    is_held = np.zeros(sum(map(len, groups)), bool)
    for group, count in zip(groups, counts, strict=True):
        is_held[rng.permutation(group)[:count]] = True
    return is_held


def _groups(dataset: Dataset) -> list[np.ndarray]:
    """The samples of each class that has any; all samples in one group if there are no classes."""
    if not dataset.classes:
        return [np.arange(dataset.sample_count)]
    targets = dataset.targets
    label = targets[:, 0] > 0.5 if targets.shape[1] == 1 else targets.argmax(axis=1)
    return [np.flatnonzero(label == k) for k in np.unique(label)]


def _counts(sizes: np.ndarray, share: float) -> np.ndarray:
    """How many to hold out of each group: floor(share · size), and one more where most was cut off."""
    wanted = sizes * share
    counts = np.floor(wanted).astype(np.int64)
    missing = round(sizes.sum() * share) - counts.sum()
    counts[np.argsort(counts - wanted, kind="stable")[:missing]] += 1
    return np.minimum(counts, sizes - 1)
