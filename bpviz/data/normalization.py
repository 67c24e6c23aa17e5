"""The registry of ways to bring the input columns to a common scale."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from bpviz.data.dataset import DataError


class Normalization(NamedTuple):
    """title for menus; function maps inputs (N, M) to inputs (N, M), column by column."""

    title: str
    function: Callable[[np.ndarray], np.ndarray]


def normalize(name: str, inputs: np.ndarray) -> np.ndarray:
    """The inputs (N, M) on the named scale: a new C-contiguous float64 array, every number finite.

    Raises DataError if the name is unknown or an input is not finite.
    """
    if name not in NORMALIZATIONS:
        raise DataError(f'There is no normalization "{name}"; allowed are {", ".join(NORMALIZATIONS)}.')
    inputs = np.array(inputs, dtype=np.float64, order="C")
    faulty = np.argwhere(~np.isfinite(inputs))
    if len(faulty):
        row, column = faulty[0] + 1
        raise DataError(f"Sample {row}, input {column} is not finite; allowed are finite numbers.")
    return np.ascontiguousarray(NORMALIZATIONS[name].function(inputs))


def none(inputs: np.ndarray) -> np.ndarray:
    """x' = x."""
    return inputs


def standardize(inputs: np.ndarray) -> np.ndarray:
    """x' = (x - mean) / s, s² = mean((x - mean)²): mean 0, standard deviation 1; constant columns 0."""
    x = _near_one(inputs)
    centred = x - x.mean(axis=0)
    return _divide(centred, x.std(axis=0), _constant(inputs))


def minmax(inputs: np.ndarray) -> np.ndarray:
    """x' = (x - min) / (max - min): 0 to 1; constant columns 0."""
    x = _near_one(inputs)
    low = x.min(axis=0)
    return _divide(x - low, x.max(axis=0) - low, _constant(inputs))


def _constant(inputs: np.ndarray) -> np.ndarray:
    """Compares the values themselves: rounding leaves a constant column a spread of about 1e-17, not 0."""
    return inputs.min(axis=0) == inputs.max(axis=0)


def _divide(x: np.ndarray, spread: np.ndarray, constant: np.ndarray) -> np.ndarray:
    return np.where(constant, 0.0, x / np.where(constant, 1.0, spread))


def _near_one(inputs: np.ndarray) -> np.ndarray:
    """Columns scaled by a power of two to at most 1: no overflow later, and the results stay the same."""
    exponent = np.frexp(np.abs(inputs).max(axis=0))[1]
    return np.ldexp(inputs, -exponent)


NORMALIZATIONS: dict[str, Normalization] = {
    "none": Normalization("as they are", none),
    "standardize": Normalization("standardized", standardize),
    "minmax": Normalization("scaled to 0 … 1", minmax),
}
