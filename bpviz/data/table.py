"""What a table offers to be made a data set of, whatever file it comes from."""

from typing import Protocol

import numpy as np

from bpviz.data.csv_numbers import LONGEST_NAME, shorten
from bpviz.data.dataset import DataError
from bpviz.data.progress import Progress, untold
from bpviz.language import tr


class Table(Protocol):
    """Named columns of equal length. file: what it is called in messages.

    answers: the columns that are targets if nothing else is said.
    comma: whether its text has numbers with a decimal comma.
    """

    file: str
    names: tuple[str, ...]
    answers: tuple[int, ...]
    comma: bool

    def __len__(self) -> int:
        """How many rows there are."""

    def matrix(self, columns: list[int], allowed: str, progress: Progress = untold) -> np.ndarray:
        """Some columns as float64 (N, M), C-contiguous, nan where a value is missing, all others finite.

        Raises DataError for a cell that is no finite number; allowed: what its message says is allowed.
        """

    def values(self, column: int) -> np.ndarray | None:
        """A column like that, (N,), or None where matrix would raise."""

    def words(self, column: int) -> list[str | None]:
        """A column as text in plain words, None where a value is missing."""

    def is_text(self, column: int) -> bool:
        """Whether a column holds text rather than numbers."""

    def written(self, count: int) -> list[list[str]]:
        """The cells of the first rows as text."""

    def missing(self, row: int, column: int) -> str:
        """Says that a value is missing, and what stands in its place."""

    def fault(self, row: int, column: int, what: str, allowed: str) -> DataError:
        """The error that names file, row and column."""


def named(cells: list[str], place: str) -> tuple[str, ...]:
    """The names of columns; one without is called "column 1", "column 2", …

    Raises DataError, which starts with the place, if a name occurs twice.
    """
    names = tuple(" ".join(cell.split()) or tr("column {j}", j=j) for j, cell in enumerate(cells, start=1))
    known: set[str] = set()
    for name in names:
        if name in known:
            times = names.count(name)
            raise DataError(
                tr(
                    '{place}: the column name "{name}" occurs {times} times; allowed is once.',
                    place=place,
                    name=shorten(name, LONGEST_NAME),
                    times=times,
                )
            )
        known.add(name)
    return names
