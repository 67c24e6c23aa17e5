"""The records of a text, one a row of the table, cut into cells only where cells are asked for."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from bpviz.data.counting import counted
from bpviz.data.csv_text import Lines
from bpviz.data.dataset import DataError
from bpviz.data.progress import Progress, untold

SPACE = " "
"""As a delimiter it stands for any run of white space."""

QUOTE = '"'
_TELL_EVERY = 4096


@dataclass(frozen=True, eq=False)
class Records:
    """Rows of cells as their text. lines: the number of the line where each begins; lengths: their cells.

    A cell in quotes may hold delimiters and line breaks.
    """

    texts: list[str]
    lines: list[int]
    lengths: list[int]
    delimiter: str

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, row: int) -> list[str]:
        text = self.texts[row]
        if QUOTE in text:
            return next(_reader([text], self.delimiter))
        return text.split(None if self.delimiter == SPACE else self.delimiter)

    def from_row(self, row: int) -> "Records":
        """Those from a row on."""
        return Records(self.texts[row:], self.lines[row:], self.lengths[row:], self.delimiter)

    def column(self, column: int) -> list[str]:
        """The cells of a column."""
        if any(QUOTE in text for text in self.texts):
            return [row[column] for row in _reader(self.texts, self.delimiter)]
        delimiter = None if self.delimiter == SPACE else self.delimiter
        if column == self.lengths[0] - 1:
            return [text.rsplit(delimiter, 1)[-1] for text in self.texts]
        return [text.split(delimiter, column + 1)[column] for text in self.texts]

    def numbers(self, start: int, end: int, columns: list[int], comma: bool) -> np.ndarray | None:
        """Some columns of the rows start..end−1 as float64 (rows, columns), all finite or nan.

        None if a cell is no number. comma: whether the numbers are written 1,5. numpy takes a quarter of
        the time that cells of text would.
        """
        texts = self.texts[start:end]
        if comma:
            if self.delimiter == ",":  # as in "1,5","2,5"
                return None
            # A point would divide thousands; no text holds a NUL.
            texts = "\0".join(texts).replace(".", "?").replace(",", ".").split("\0")
        delimiter = None if self.delimiter == SPACE else self.delimiter
        try:
            found = np.loadtxt(
                texts, delimiter=delimiter, quotechar=QUOTE, comments=None, usecols=columns, ndmin=2
            )
        except ValueError:
            return None
        return None if len(found) != len(texts) or np.isinf(found).any() else found


def cut(text: str, delimiter: str, file: str, progress: Progress = untold) -> Records:
    """The records of a text without comments and blank lines; raises DataError for a broken quote."""
    if "\0" in text:
        raise DataError(f"{file} holds a character of number 0; allowed is plain text.")
    source, found = Lines(text), Records([], [], [], delimiter)
    lengths = map(len, rows(source, delimiter, file)) if QUOTE in text else _plain_lengths(source, delimiter)
    for length in lengths:
        found.lines.append(source.start)
        found.lengths.append(length)
        found.texts.append(source.take())
        if len(found) % _TELL_EVERY == 0:
            progress(source.passed / len(text))
    return found


def rows(source: Lines, delimiter: str, file: str) -> Iterator[list[str]]:
    """The cells of each record, to be taken from the source; raises DataError for a broken quote."""
    try:
        yield from _reader(source, delimiter)
    except csv.Error:
        raise DataError(
            f"{file}, line {source.start}: a quoted cell is broken; allowed are cells whose quotes are "
            f'closed, with "" for a quote inside, and no more than '
            f"{counted(csv.field_size_limit())} characters."
        ) from None


def _plain_lengths(source: Lines, delimiter: str) -> Iterator[int]:
    if delimiter == SPACE:
        return (len(line.split()) for line in source)
    return (line.count(delimiter) + 1 for line in source)


def _reader(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    lines = map(str.strip, lines) if delimiter == SPACE else lines
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True)
