"""Takes the quotes off a record, so that all that reads it further meets plain text."""

import csv
from collections.abc import Iterable

from bpviz.data.dataset import DataError

QUOTE = '"'
SPACE = " "
"""As a delimiter it stands for any run of white space."""

STAND_IN = QUOTE
"""In the place of a cell that holds what plain text cannot: no plain cell has a quote in it."""

_FEW = 16
"""So many quotes are looked at one by one faster than csv.reader goes through the record."""

Apart = dict[int, str]
"""Cells that a stand-in stands for, by their columns."""


def unquote(record: str, delimiter: str) -> tuple[str, Apart] | None:
    """A record of complete cells as plain text, or None where that takes a closer look."""
    if delimiter == SPACE:
        return None
    if _is_quoted_throughout(record, delimiter):
        return record.replace(QUOTE, ""), {}
    if record.count(QUOTE) > _FEW:
        return None
    pieces = record.split(QUOTE)
    return _joined(pieces, delimiter) if _are_cells(pieces, delimiter) else None


def _is_quoted_throughout(record: str, delimiter: str) -> bool:
    """Whether it is "a","b","c" and no cell holds a quote or delimiter.

    Then "," stands between all cells, and nothing is left of quotes but the first and the last.
    """
    between = f"{QUOTE}{delimiter}{QUOTE}"
    if not (record.startswith(QUOTE) and record.endswith(QUOTE)) or "\n" in record:
        return False
    if record.startswith(between) or record.endswith(between):
        return False
    count = record.count(between)
    return record.count(QUOTE) == 2 * count + 2 and record.count(delimiter) == count


def _are_cells(pieces: list[str], delimiter: str) -> bool:
    """Whether every other piece is a whole cell: a delimiter, or an end of the record, on both sides."""
    outside = pieces[::2]
    return (
        len(pieces) % 2 == 1
        and all(piece.startswith(delimiter) for piece in outside[1:-1])
        and all(piece.rstrip(" ").endswith(delimiter) for piece in outside[1:-1])
        and (not outside[0].strip(" ") or outside[0].rstrip(" ").endswith(delimiter))
        and (not outside[-1] or outside[-1].startswith(delimiter))
    )


def _joined(pieces: list[str], delimiter: str) -> tuple[str, Apart]:
    text, apart = pieces[0], {}
    for cell, after in zip(pieces[1::2], pieces[2::2], strict=True):
        if delimiter in cell or "\n" in cell:
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
            f"{place}: a quoted cell is broken; allowed are cells whose quotes are closed, "
            f'with "" for a quote inside, and no more than {csv.field_size_limit():,} characters.'
        ) from None


def to_plain(cells: list[str], delimiter: str) -> tuple[str, Apart]:
    """Cells as the plain text of a record."""
    apart = {column: cell for column, cell in enumerate(cells) if _is_hard(cell, delimiter)}
    return delimiter.join(STAND_IN if j in apart else cell for j, cell in enumerate(cells)), apart


def _is_hard(cell: str, delimiter: str) -> bool:
    if delimiter == SPACE:
        return cell.split() != [cell] or QUOTE in cell
    return delimiter in cell or QUOTE in cell or "\n" in cell
