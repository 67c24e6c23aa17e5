"""The text of a CSV file to a table: delimiter, rows of equal length, header, decimal sign."""

import csv
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from operator import itemgetter
from re import Pattern

import numpy as np

from bpviz.data.csv_numbers import (
    DECIMAL_COMMA,
    DECIMAL_POINT,
    LIKE_THOUSANDS,
    convert,
    first_fault,
    is_missing,
    is_number,
    mostly_numbers,
    shorten,
    to_numbers,
)
from bpviz.data.csv_text import Lines
from bpviz.data.dataset import DataError

DELIMITERS = (";", "\t", "|", ",")
_SNIFFED_ROWS = 50
_SNIFFED_CHARACTERS = 100_000
_HEADER_ROWS = 100


@dataclass(frozen=True)
class Table:
    """The rows of one file below its header, all of the same length; lines are their line numbers.

    underscores tells whether any row may hold a "_", which Python's float() would read over.
    """

    file: str
    names: tuple[str, ...]
    rows: list[list[str]]
    lines: list[int]
    decimal_comma: bool
    underscores: bool

    def cells(self, column: int) -> list[str]:
        """One column as text."""
        return [row[column] for row in self.rows]

    def numbers(self, column: int, allowed: str) -> np.ndarray:
        """One column as finite float64 (N,); raises DataError naming the first faulty cell."""
        cells = self.cells(column)
        values = to_numbers(cells, self.decimal_comma)
        if values is None:
            raise self.fault(column, *first_fault(cells, self.decimal_comma), allowed)
        return values

    def matrix(self, columns: list[int], allowed: str) -> np.ndarray:
        """Several columns as finite float64 (N, M), C-contiguous; raises DataError like numbers."""
        if not self.underscores and len(columns) > 1:
            # Row by row is twice as fast as by columns, because neighbours in memory stay neighbours.
            picked = map(itemgetter(*columns), self.rows)
            values = convert(picked, len(self.rows) * len(columns), self.decimal_comma)
            if values is not None:
                return values.reshape(-1, len(columns))
        return np.ascontiguousarray(np.column_stack([self.numbers(column, allowed) for column in columns]))

    def fault(self, column: int, row: int, what: str, allowed: str) -> DataError:
        """The error that names file, line and column."""
        place = f'{self.file}, line {self.lines[row]}, column "{self.names[column]}"'
        return DataError(f"{place}: {what}; allowed are {allowed}.")


def read_table(text: str, file: str, header: bool | None) -> Table:
    """The table in the text; header None finds out whether the first row names the columns.

    Raises DataError for a text without rows, rows of unequal length, a single column, a faulty header.
    """
    delimiter = sniff_delimiter(text)
    rows, lines = [], []
    for line, row in _records(text, delimiter, file):
        rows.append(row)
        lines.append(line)
    _check_shape(rows, lines, file)
    comma = delimiter != "," and "," in text and _has_decimal_comma(rows, lines, file, "." in text)
    if header is None:
        header = _has_header(rows, comma)
    titles = rows[0] if header else [""] * len(rows[0])
    names = _names(titles, file, lines[0])
    underscores = text.count("_") > "".join(titles).count("_")
    if header:
        rows, lines = rows[1:], lines[1:]
    if not rows:
        raise DataError(f"{file} has a header but no rows below it; allowed is at least one row of data.")
    return Table(file, names, rows, lines, comma, underscores)


def _records(text: str, delimiter: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The line where each record begins, and its cells; raises DataError for a broken quote."""
    lines = Lines(text)
    if '"' in text:
        records = csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True)
    else:  # the same, in half the time
        records = (line.rstrip("\n").split(delimiter) for line in lines)
    try:
        for record in records:
            yield lines.start, record
            lines.start = 0
    except csv.Error:
        raise DataError(
            f"{file}, line {lines.start}: a quoted cell is broken; "
            'allowed are cells whose quotes are closed, with "" for a quote inside.'
        ) from None


def sniff_delimiter(text: str) -> str:
    """Among ; tab | , the one that cuts the first rows most evenly and into most numbers.

    The comma comes last: where all is equal, as in 1,5;a, it is the decimal sign.
    """
    end = text.find("\n", _SNIFFED_CHARACTERS)
    sample = text if end < 0 else text[:end]
    return max(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def _evenness(text: str, delimiter: str) -> float:
    """Share of rows with the commonest length (of two cells or more) plus share of cells that are numbers."""
    rows: list[list[str]] = []
    with suppress(DataError):  # the sample may end in a quoted cell
        for _, row in islice(_records(text, delimiter, ""), _SNIFFED_ROWS):
            rows.append(row)
    lengths = Counter(len(row) for row in rows if len(row) > 1)
    if not lengths:
        return 0.0
    cells = [cell for row in rows for cell in row]
    numbers = sum(is_number(cell, delimiter != ",") for cell in cells)
    return lengths.most_common(1)[0][1] / len(rows) + numbers / len(cells)


def _check_shape(rows: list[list[str]], lines: list[int], file: str) -> None:
    if not rows:
        raise DataError(f"{file} is empty; allowed is a CSV file with at least one row of data.")
    expected = len(rows[0])
    for row, line in zip(rows, lines, strict=True):
        if len(row) != expected:
            raise DataError(
                f"{file}, line {line}: found {_count(len(row))}, expected {expected} as in line {lines[0]}; "
                "allowed are rows of equal length."
            )
    if expected == 1:
        raise DataError(
            f"{file} has only one column; allowed are two or more, divided by comma, semicolon, tab or |."
        )


def _count(cells: int) -> str:
    return "1 cell" if cells == 1 else f"{cells} cells"


def _has_header(rows: list[list[str]], comma: bool) -> bool:
    """Whether some cell of the first row is text above a column of numbers (or nothing is below the text)."""
    first, below = rows[0], rows[1 : 1 + _HEADER_ROWS]
    if not below:
        return not any(is_number(cell, comma) for cell in first)
    return any(
        not is_missing(cell)
        and not is_number(cell, comma)
        and mostly_numbers([row[j] for row in below], comma)
        for j, cell in enumerate(first)
    )


def _names(cells: list[str], file: str, line: int) -> tuple[str, ...]:
    """The names in the header; a cell without one is called "column 1", "column 2", ..."""
    names = tuple(" ".join(cell.split()) or f"column {j}" for j, cell in enumerate(cells, start=1))
    name, times = Counter(names).most_common(1)[0]
    if times > 1:
        raise DataError(
            f'{file}, line {line}: the column name "{name}" occurs {times} times; allowed is once.'
        )
    return names


def _has_decimal_comma(rows: list[list[str]], lines: list[int], file: str, dots: bool) -> bool:
    """Whether the numbers are written 1,5; dots: is there any "."; raises DataError if not clear."""
    commas = _matching(rows, ",", DECIMAL_COMMA)
    found = next(commas, None)
    if found is None:
        return False
    i, j = found
    point = next(_matching(rows, ".", DECIMAL_POINT), None) if dots else None
    if point is not None:
        k, m = point
        raise DataError(
            f"{file}, line {lines[i]}, column {j + 1}: {shorten(rows[i][j])} has a decimal comma "
            f"but {shorten(rows[k][m])} in line {lines[k]} a decimal point; allowed is one of them in a file."
        )
    if all(LIKE_THOUSANDS.fullmatch(rows[k][m].strip()) for k, m in chain([found], commas)):
        _refuse_thousands(rows, lines, file)
    return True


def _refuse_thousands(rows: list[list[str]], lines: list[int], file: str) -> None:
    """1,234 beside 950 in one column is no decimal comma for sure."""
    whole = {j for row in rows for j, cell in enumerate(row) if cell.strip().isdigit()}
    for i, j in _matching(rows, ",", DECIMAL_COMMA):
        if j in whole:
            raise DataError(
                f"{file}, line {lines[i]}, column {j + 1}: {shorten(rows[i][j])} may have a decimal comma "
                "or a thousands separator; allowed are numbers without thousands separators."
            )


def _matching(rows: list[list[str]], sign: str, pattern: Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where (row, column) a whole cell has the pattern; sign is a character that it must contain."""
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            if sign in cell and pattern.fullmatch(cell.strip()):
                yield i, j
