"""Arrays of a .npy or .npz file to a table: which are inputs and targets, what columns are called."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bpviz.data.counting import counted
from bpviz.data.csv_numbers import LONGEST_NAME, shorten
from bpviz.data.dataset import DataError
from bpviz.data.numpy_file import read_npy, read_npz
from bpviz.data.progress import Progress, untold
from bpviz.data.table import named
from bpviz.language import tr

PAIRS = (("x", "y"), ("inputs", "targets"), ("x", "d"))
"""Names of two arrays, in small letters, that are the inputs and the targets of a .npz file."""


@dataclass(frozen=True, eq=False)
class ArrayTable:
    """A Table of arrays. columns: each (N,), float64 or text. answers: the columns that are targets."""

    file: str
    names: tuple[str, ...]
    columns: tuple[np.ndarray, ...]
    answers: tuple[int, ...]
    comma = False

    def __len__(self) -> int:
        return len(self.columns[0])

    def matrix(self, columns: list[int], allowed: str, progress: Progress = untold) -> np.ndarray:
        """See Table."""
        for column in columns:
            if self.values(column) is None:
                raise self._first_fault(column, allowed)
        found = np.empty((len(self), len(columns)))
        for place, column in enumerate(columns):
            found[:, place] = self.columns[column]
            progress((place + 1) / len(columns))
        return found

    def _first_fault(self, column: int, allowed: str) -> DataError:
        values = self.columns[column]
        if self.is_text(column):
            return self.fault(
                0, column, tr('the text "{values}" is not a number', values=str(values[0])[:30]), allowed
            )
        row = int(np.isinf(values).argmax())
        return self.fault(row, column, tr("the number {values:g} is not finite", values=values[row]), allowed)

    def values(self, column: int) -> np.ndarray | None:
        """See Table."""
        values = self.columns[column]
        return None if self.is_text(column) or np.isinf(values).any() else values

    def words(self, column: int) -> list[str | None]:
        """See Table; no text is missing that a program wrote."""
        return [" ".join(str(value).split()) for value in self.columns[column].tolist()]

    def is_text(self, column: int) -> bool:
        """See Table."""
        return self.columns[column].dtype.kind == "U"

    def written(self, count: int) -> list[list[str]]:
        """See Table."""
        return [[_cell(column[row]) for column in self.columns] for row in range(min(count, len(self)))]

    def missing(self, row: int, column: int) -> str:
        """See Table."""
        return tr("the value is missing (nan)")

    def fault(self, row: int, column: int, what: str, allowed: str) -> DataError:
        """See Table; rows count from 1."""
        place = tr(
            '{file}, row {row}, column "{names}"',
            file=self.file,
            row=row + 1,
            names=shorten(self.names[column], LONGEST_NAME),
        )
        return DataError(
            tr("{place}: {what}; allowed are {allowed}.", place=place, what=what, allowed=allowed)
        )


def _cell(value: np.float64 | np.str_) -> str:
    return str(value) if isinstance(value, str) else f"{value:.10g}"


def _npy(path: Path) -> ArrayTable:
    return _one(read_npy(path), path.name)


def _npz(path: Path) -> ArrayTable:
    arrays = read_npz(path)
    if not arrays:
        raise DataError(
            tr("{name} holds no array; allowed are inputs and targets, or a table.", name=path.name)
        )
    pair = _pair(arrays)
    if pair is None and len(arrays) == 1:
        return _one(*arrays.values(), path.name)
    return _several({name: arrays[name] for name in pair or arrays}, path.name, is_pair=pair is not None)


_READERS: dict[str, Callable[[Path], ArrayTable]] = {".npy": _npy, ".npz": _npz}
NUMPY_SUFFIXES = tuple(_READERS)


def read_numpy(path: Path) -> ArrayTable:
    """The table in a file, which its suffix tells the kind of.

    One matrix has columns "column 1", "column 2", …; the last one is the target. Arrays X and y, inputs
    and targets, or x and d are what they are called, whatever else there is. Other arrays of equal length
    are columns by their names, the last one the target. A matrix among several gives columns like "X 1".

    Raises DataError for what is broken, no table, or holds anything but real numbers and text.
    """
    return _READERS[path.suffix.lower()](path)


def _pair(arrays: dict[str, np.ndarray]) -> tuple[str, str] | None:
    small = {name.lower(): name for name in arrays}
    return next(((small[x], small[d]) for x, d in PAIRS if x in small and d in small), None)


def _one(matrix: np.ndarray, file: str) -> ArrayTable:
    columns = _columns(matrix, file)
    if len(columns) < 2:
        raise DataError(tr("{file} has only one column; allowed are two or more.", file=file))
    return _table(columns, [""] * len(columns), file, 1)


def _several(arrays: dict[str, np.ndarray], file: str, *, is_pair: bool) -> ArrayTable:
    columns, titles, lengths = [], [], {}
    for name, array in arrays.items():
        found = _columns(array, tr("{file}, array {name}", file=file, name=shorten(name, LONGEST_NAME)))
        titles += [name] if len(found) == 1 else [f"{name} {j}" for j in range(1, len(found) + 1)]
        columns += found
        lengths[name] = len(array)
    if len(set(lengths.values())) > 1:
        said = ", ".join(
            tr("{length} in {name}", length=counted(length), name=shorten(name))
            for name, length in list(lengths.items())[:10]
        )
        raise DataError(
            tr("{file} has arrays of unequal length ({said}); allowed are equal ones.", file=file, said=said)
        )
    last = len(found) if is_pair else 1
    return _table(columns, titles, file, last)


def _table(columns: list[np.ndarray], titles: list[str], file: str, answers: int) -> ArrayTable:
    count = len(columns)
    return ArrayTable(file, named(titles, file), tuple(columns), tuple(range(count - answers, count)))


def _columns(array: np.ndarray, place: str) -> list[np.ndarray]:
    """The columns of a matrix (N, M), or the one of a list (N,), as float64 or text."""
    if array.ndim not in (1, 2) or not array.size:
        shape = " × ".join(map(str, array.shape)) or tr("one value")
        raise DataError(
            tr(
                "{place}: has the shape {shape}; allowed are rows × columns, at least one of each.",
                place=place,
                shape=shape,
            )
        )
    if array.dtype.kind == "U":
        _check_text(array, place)
    else:
        with np.errstate(over="ignore"):  # a long double may become inf, which is told later
            array = array.astype(np.float64)
    return list(array.reshape(len(array), -1).T)


def _check_text(array: np.ndarray, place: str) -> None:
    """The file may hold numbers that are no characters."""
    try:
        "".join(array.ravel().tolist()).encode()
    except Exception:  # which of several errors depends on the number
        raise DataError(
            tr("{place}: holds text that is no valid Unicode; allowed is text that is.", place=place)
        ) from None
