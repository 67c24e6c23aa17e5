"""Takes the quotes off a record, so that all that reads it further meets plain text."""

import csv
import re
from collections.abc import Iterable
from functools import cache

from bpviz.data.dataset import DataError
from bpviz.language import tr

QUOTE = '"'
SPACE = " "
"""As a delimiter it stands for any run of white space."""

STAND_IN = QUOTE
"""In the place of a cell that holds what plain text cannot: no plain cell has a quote in it."""

Apart = dict[int, str]
"""Cells that a stand-in stands for, by their columns."""


def without_quotes(record: str, delimiter: str) -> str | None:
    """A record that is plain but for its quotes, without them; None for any other."""
    plain = record.replace(QUOTE, "")
    is_plain = _is_all_quoted(record, plain, delimiter) or quotes_alone(delimiter).fullmatch(record)
    return plain if is_plain else None


def _is_all_quoted(record: str, plain: str, delimiter: str) -> bool:
    """Whether all cells are in quotes and plain, told by counting: in less than half the pattern's time."""
    between = f"{QUOTE}{delimiter}{QUOTE}"
    if delimiter == SPACE or not record[0] == record[-1] == QUOTE:
        return False
    if record.startswith(between) or record.endswith(between):  # a delimiter in quotes
        return False
    inner = plain.count(delimiter)
    return len(record) - len(plain) == 2 * inner + 2 and record.count(between) == inner


@cache
def quotes_alone(delimiter: str) -> re.Pattern[str]:
    """What a record looks like that is plain without its quotes."""
    return _record(delimiter, rf'[^"\n{re.escape(delimiter)}]')


@cache
def _whole_cells(delimiter: str) -> re.Pattern[str]:
    """What a record looks like whose quotes all stand at the ends of cells."""
    return _record(delimiter, r'[^"]')


def _record(delimiter: str, inside: str) -> re.Pattern[str]:
    """Of cells with such characters inside quotes; none, where the delimiter can be any white space."""
    if delimiter == SPACE:
        return re.compile(r"\Z(?!\Z)")
    end = re.escape(delimiter)
    return re.compile(rf'(?:(?:[^"]*{end} *+| *+)"{inside}*+"(?={end}|\Z))++[^"]*+')


def unquote(record: str, delimiter: str) -> tuple[str, Apart] | None:
    """A record as plain text, or None where that takes a closer look, that of read_cells."""
    if not _whole_cells(delimiter).fullmatch(record):
        return None
    pieces, apart = record.split(QUOTE), {}
    text = pieces[0]
    for cell, after in zip(pieces[1::2], pieces[2::2], strict=True):
        if _is_hard(cell, delimiter):
            apart[text.count(delimiter)] = cell
            cell = STAND_IN
        text += cell + after
    return text, apart


def read_cells(lines: Iterable[str], delimiter: str, place: str) -> list[str]:
    """The cells of the record that begins the lines; it takes no more of them than it needs.

    Raises DataError, which starts with the place, for a broken quote.
    """
    if delimiter == SPACE:
        lines = map(str.strip, lines)
    try:
        return next(csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True))
    except csv.Error:
        raise DataError(
            tr(
                "{place}: a quoted cell is broken; allowed are cells whose quotes are closed, "
                'with "" for a quote inside, and no more than {field_size_limit:,} characters.',
                place=place,
                field_size_limit=csv.field_size_limit(),
            )
        ) from None


def to_plain(cells: list[str], delimiter: str) -> tuple[str, Apart]:
    """Cells as the plain text of a record."""
    apart = {column: cell for column, cell in enumerate(cells) if _is_hard(cell, delimiter)}
    return delimiter.join(STAND_IN if j in apart else cell for j, cell in enumerate(cells)), apart


def _is_hard(cell: str, delimiter: str) -> bool:
    if delimiter == SPACE:
        return cell.split() != [cell] or QUOTE in cell
    return delimiter in cell or QUOTE in cell or "\n" in cell
