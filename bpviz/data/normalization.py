"""The registry of ways to bring the inputs to a common scale: fitted on some samples, applied to any."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from bpviz.data.dataset import DataError, Dataset
from bpviz.language import tr


@dataclass(frozen=True, eq=False)
class Scale:
    """x' = (2^-e x - shift) axes / spread for inputs (n, M).

    exponent e (M,), whole numbers: takes x near 1, so that nothing overflows on the way, and changes no
    digit. shift (M,). axes (M, M), one a column, or None where no axis turns. spread (M,), positive; inf
    where all is to become 0.
    """

    exponent: np.ndarray
    shift: np.ndarray
    spread: np.ndarray
    axes: np.ndarray | None = None

    def apply(self, inputs: np.ndarray) -> np.ndarray:
        """The inputs (n, M) on this scale: a new C-contiguous float64 array, every number finite.

        Raises DataError for an input that is not finite, or so far off that it would not be.
        """
        with np.errstate(over="ignore", invalid="ignore"):
            x = np.ldexp(_finite(inputs), -self.exponent) - self.shift
            x = (x if self.axes is None else x @ self.axes) / self.spread
        faulty = np.argwhere(~np.isfinite(x))
        if len(faulty):
            raise DataError(
                tr(
                    "Sample {faulty} is too far from those that the scale is made from; allowed "
                    "are inputs that stay finite on it.",
                    faulty=faulty[0, 0] + 1,
                )
            )
        return np.ascontiguousarray(x)


class Normalization(NamedTuple):
    """title for menus; formula in HTML, description in a sentence.

    fit: the Scale of inputs (N, M); named: what the normalized inputs are called, from the inputs' names.
    """

    title: str
    formula: str
    description: str
    fit: Callable[[np.ndarray], Scale]
    named: Callable[[tuple[str, ...]], tuple[str, ...]] = tuple


def normalize(name: str, dataset: Dataset) -> Dataset:
    """The data set with both parts' inputs on the named scale, which is fitted on the samples to train on.

    Raises DataError if the name is unknown, or as Scale.apply.
    """
    scale = fit(name, dataset.inputs)
    return replace(
        dataset,
        inputs=scale.apply(dataset.inputs),
        held_inputs=scale.apply(dataset.held_inputs),
        input_names=NORMALIZATIONS[name].named(dataset.input_names),
    )


def fit(name: str, inputs: np.ndarray) -> Scale:
    """The named scale, fitted on inputs (N, M), N ≥ 1.

    Raises DataError if the name is unknown or an input is not finite.
    """
    if name not in NORMALIZATIONS:
        raise DataError(
            tr(
                'There is no normalization "{name}"; allowed are {normalizations}.',
                name=name,
                normalizations=", ".join(NORMALIZATIONS),
            )
        )
    return NORMALIZATIONS[name].fit(_finite(inputs))


def _finite(inputs: np.ndarray) -> np.ndarray:
    inputs = np.asarray(inputs, dtype=np.float64)
    faulty = np.argwhere(~np.isfinite(inputs))
    if len(faulty):
        row, column = faulty[0] + 1
        raise DataError(
            tr(
                "Sample {row}, input {column} is not finite; allowed are finite numbers.",
                row=row,
                column=column,
            )
        )
    return inputs


def none(inputs: np.ndarray) -> Scale:
    """x' = x."""
    columns = inputs.shape[1]
    return Scale(np.zeros(columns, np.int64), np.zeros(columns), np.ones(columns))


def standardize(inputs: np.ndarray) -> Scale:
    """x' = (x - mean) / s, s² = mean((x - mean)²): mean 0, standard deviation 1; constant columns 0."""
    exponent = _exponents(inputs)
    x = np.ldexp(inputs, -exponent)
    return Scale(exponent, x.mean(axis=0), _unless_constant(x.std(axis=0), inputs))


def minmax(inputs: np.ndarray) -> Scale:
    """x' = (x - min) / (max - min): 0 to 1; constant columns 0."""
    exponent = _exponents(inputs)
    x = np.ldexp(inputs, -exponent)
    low = x.min(axis=0)
    return Scale(exponent, low, _unless_constant(x.max(axis=0) - low, inputs))


def whiten(inputs: np.ndarray) -> Scale:
    """x' = (x - mean) U / s, along the principal axes U from the largest variance s² to the least.

    The components have mean 0, variance 1 and no correlation: C = U diag(s²) U^T is the covariance
    (Pearson 1901, PCA). Directions without variance, but for rounding, become 0. An axis points to where
    its largest entry is positive.
    """
    count, columns = inputs.shape
    exponent = np.full(columns, _exponents(inputs).max())
    x = np.ldexp(inputs, -exponent)
    mean = np.where(_constant(inputs), x[0], x.mean(axis=0))  # without the rounding that a mean brings
    _, lengths, rows = np.linalg.svd(x - mean, full_matrices=False)
    axes, spread = np.zeros((columns, columns)), np.full(columns, np.inf)
    noise = lengths[0] * max(count, columns) * np.finfo(np.float64).eps
    kept = np.count_nonzero(lengths > noise)
    axes[:, :kept] = _pointing_forward(rows[:kept]).T
    spread[:kept] = lengths[:kept] / np.sqrt(count)
    return Scale(exponent, mean, spread, axes)


def _pointing_forward(axes: np.ndarray) -> np.ndarray:
    """Axes (k, M), each with the sign that makes its largest entry positive (of equal ones, the first)."""
    size = np.abs(axes)
    largest = (size >= size.max(axis=1, keepdims=True) * (1 - 1e-9)).argmax(axis=1)
    return axes * np.sign(axes[np.arange(len(axes)), largest])[:, None]


def _exponents(inputs: np.ndarray) -> np.ndarray:
    """For each column the power of two that takes it to at most 1."""
    return np.frexp(np.abs(inputs).max(axis=0))[1]


def _constant(inputs: np.ndarray) -> np.ndarray:
    """Compares the values themselves: rounding leaves a constant column a spread of about 1e-17, not 0."""
    return inputs.min(axis=0) == inputs.max(axis=0)


def _unless_constant(spread: np.ndarray, inputs: np.ndarray) -> np.ndarray:
    return np.where(_constant(inputs), np.inf, spread)


def _components(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(tr("component {k}", k=k) for k in range(1, len(names) + 1))


NORMALIZATIONS: dict[str, Normalization] = {
    "none": Normalization(tr("as they are"), "x' = x", tr("The inputs as they are."), none),
    "standardize": Normalization(
        tr("standardized"),
        "x' = (x − x̄) / s",
        tr("Each input minus its mean, in units of its standard deviation."),
        standardize,
    ),
    "minmax": Normalization(
        tr("scaled to 0 … 1"),
        "x' = (x − min x) / (max x − min x)",
        tr("Each input from its smallest value as 0 to its largest as 1."),
        minmax,
    ),
    "whiten": Normalization(
        tr("whitened (PCA)"),
        "x' = diag(s)<sup>−1</sup> U<sup>T</sup> (x − x̄)",
        tr("Along the principal axes, each in units of its standard deviation: no correlation is left."),
        whiten,
        _components,
    ),
}
