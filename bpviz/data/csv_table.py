"""The text of a CSV file to a table: rows of equal length, names, numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from bpviz.data.csv_block import BlockReader
from bpviz.data.csv_dialect import CHARACTERS, find_decimal, find_delimiter, find_header
from bpviz.data.csv_numbers import (
    LONGEST_NAME,
    fault,
    is_missing,
    mostly_numbers,
    shorten,
    value,
    values,
)
from bpviz.data.csv_numbers import missing as say_missing
from bpviz.data.csv_records import Records, cut
from bpviz.data.dataset import DataError
from bpviz.data.progress import Progress, untold
from bpviz.data.table import named
from bpviz.data.table_options import TableOptions
from bpviz.language import tr

_BLOCK = 4096
"""Rows that become numbers at a time."""


@dataclass(frozen=True, eq=False)
class TextTable:
    """A Table of text. records: its rows below the header. header: whether there is one.

    delimiter and decimal are names in their registries.
    """

    file: str
    names: tuple[str, ...]
    records: Records
    delimiter: str
    decimal: str
    header: bool
    _asked: dict[int, list[str]] = field(default_factory=dict)

    @cached_property
    def answers(self) -> tuple[int, ...]:
        """The last column."""
        return (len(self.names) - 1,)

    @property
    def comma(self) -> bool:
        """Whether numbers are written with a decimal comma."""
        return self.decimal == ","

    def __len__(self) -> int:
        return len(self.records)

    def matrix(self, columns: list[int], allowed: str, progress: Progress = untold) -> np.ndarray:
        """See Table. Line by line is faster than by columns: neighbours in memory stay neighbours."""
        found = np.empty((len(self), len(columns)))
        reader = BlockReader(self.records.delimiter, columns, self.comma)
        for start, end in self._blocks():
            numbers = reader.numbers(self.records.texts[start:end])
            found[start:end] = self._carefully(start, end, columns, allowed) if numbers is None else numbers
            progress(end / len(self))
        return found

    def _blocks(self) -> Iterator[tuple[int, int]]:
        for start in range(0, len(self), _BLOCK):
            yield start, min(start + _BLOCK, len(self))

    def _carefully(self, start: int, end: int, columns: list[int], allowed: str) -> list[list[float]]:
        """Rows of numbers where some are missing; raises DataError for what is neither."""
        found = []
        for row in range(start, end):
            cells = self.records[row]
            numbers = [value(cells[column], self.comma) for column in columns]
            if None in numbers:
                column = columns[numbers.index(None)]
                raise self.fault(row, column, fault(cells[column], self.comma), allowed)
            found.append(numbers)
        return found

    def _column(self, column: int) -> list[str]:
        """The cells of a column; the latest is kept, for several things are asked of the same."""
        if column not in self._asked:
            self._asked.clear()
            self._asked[column] = self.records.column(column)
        return self._asked[column]

    def values(self, column: int) -> np.ndarray | None:
        """See Table."""
        return values(self._column(column), self.comma)

    def words(self, column: int) -> list[str | None]:
        """See Table."""
        return [None if is_missing(cell) else " ".join(cell.split()) for cell in self._column(column)]

    def is_text(self, column: int) -> bool:
        """See Table; text amid numbers is a fault, no text."""
        return not mostly_numbers(self._column(column), self.comma)

    def written(self, count: int) -> list[list[str]]:
        """See Table."""
        return [self.records[row] for row in range(min(count, len(self)))]

    def missing(self, row: int, column: int) -> str:
        """See Table."""
        cell = self.records[row][column]
        return say_missing(cell) if is_missing(cell) else fault(cell, self.comma)

    def fault(self, row: int, column: int, what: str, allowed: str) -> DataError:
        """See Table; the line is as an editor counts it."""
        place = tr(
            '{file}, line {lines}, column "{names}"',
            file=self.file,
            lines=self.records.lines[row],
            names=shorten(self.names[column], LONGEST_NAME),
        )
        return DataError(
            tr("{place}: {what}; allowed are {allowed}.", place=place, what=what, allowed=allowed)
        )


def read_table(text: str, file: str, options: TableOptions, progress: Progress = untold) -> TextTable:
    """The table in the text.

    Raises DataError for a text without rows, rows of unequal length, a single column, a faulty header.
    """
    delimiter = find_delimiter(text, options)
    records = cut(text, CHARACTERS[delimiter], file, progress)
    return lay_out(records, text, file, delimiter, options)


def lay_out(records: Records, text: str, file: str, delimiter: str, options: TableOptions) -> TextTable:
    """The table of the records that a text was cut into. Raises DataError like read_table."""
    _check_shape(records, file)
    decimal = find_decimal(records, delimiter, text, options, file)
    header = find_header(records, decimal == ",", options)
    titles = records[0] if header else [""] * len(records[0])
    names = named(titles, f"{file}, line {records.lines[0]}")
    if header:
        records = records.from_row(1)
    if not len(records):
        raise DataError(
            tr("{file} has a header but no rows below it; allowed is at least one row of data.", file=file)
        )
    return TextTable(file, names, records, delimiter, decimal, header)


def _check_shape(records: Records, file: str) -> None:
    if not len(records):
        raise DataError(tr("{file} is empty; allowed is a table with at least one row of data.", file=file))
    expected = records.lengths[0]
    for length, line in zip(records.lengths, records.lines, strict=True):
        if length != expected:
            raise DataError(
                tr(
                    "{file}, line {line}: found {count}, expected {expected} as in line {lines}; "
                    "allowed are rows of equal length.",
                    file=file,
                    line=line,
                    count=_count(length),
                    expected=expected,
                    lines=records.lines[0],
                )
            )
    if expected == 1:
        raise DataError(
            tr(
                "{file} has only one column; allowed are two or more, divided by comma, "
                "semicolon, tab, space or |.",
                file=file,
            )
        )


def _count(cells: int) -> str:
    return tr("1 cell") if cells == 1 else tr("{cells} cells", cells=cells)
