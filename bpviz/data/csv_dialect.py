"""Finds out how a table of text is written: delimiter, decimal sign, header."""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, islice
from re import Pattern

from bpviz.data.csv_numbers import (
    DECIMAL_COMMA,
    DECIMAL_POINT,
    LIKE_THOUSANDS,
    is_missing,
    is_number,
    mostly_numbers,
    shorten,
)
from bpviz.data.csv_quotes import SPACE
from bpviz.data.csv_records import Records, read_records
from bpviz.data.dataset import DataError
from bpviz.data.table_options import TableOptions
from bpviz.language import tr

CHARACTERS = {";": ";", "tab": "\t", "|": "|", ",": ",", "space": SPACE}
"""The character of each delimiter's name. The comma comes late, as in 1,5;a it is the decimal sign."""

_SNIFFED_ROWS = 50
_SNIFFED_CHARACTERS = 100_000
_HEADER_ROWS = 100


def find_delimiter(text: str, options: TableOptions) -> str:
    """The name of the one that cuts the first rows most evenly and into most numbers."""
    if options.delimiter != "auto":
        return options.delimiter
    end = text.find("\n", _SNIFFED_CHARACTERS)
    sample = text if end < 0 else text[:end]
    candidates = [name for name in CHARACTERS if name != "," or options.decimal != ","]
    return max(candidates, key=lambda name: _evenness(sample, CHARACTERS[name]))


def _evenness(text: str, delimiter: str) -> float:
    """Share of rows with the commonest length (of two cells or more) plus share of cells that are numbers.

    White space is in any text, so that it counts only where it cuts all rows alike.
    """
    found = _first_rows(text, delimiter)
    lengths = Counter(map(len, found))
    if delimiter == SPACE and len(lengths) > 1:
        return 0.0
    lengths.pop(1, None)
    if not lengths:
        return 0.0
    cells = list(chain.from_iterable(found))
    numbers = sum(is_number(cell, False) or (delimiter != "," and is_number(cell, True)) for cell in cells)
    return lengths.most_common(1)[0][1] / len(found) + numbers / len(cells)


def _first_rows(text: str, delimiter: str) -> list[list[str]]:
    found = Records(delimiter)
    with suppress(DataError):  # the text may end in a quoted cell
        for record in islice(read_records(text, delimiter, ""), _SNIFFED_ROWS):
            found.add(record)
    return [found[row] for row in range(len(found))]


def find_decimal(records: Records, delimiter: str, text: str, options: TableOptions, file: str) -> str:
    """The sign that the numbers are written with; raises DataError if that is not clear."""
    if options.decimal != "auto":
        return options.decimal
    has_comma = delimiter != "," and "," in text and _has_decimal_comma(records, file, "." in text)
    return "," if has_comma else "."


def find_header(records: Records, comma: bool, options: TableOptions) -> bool:
    """Whether some cell of the first row is text above a column of numbers (or nothing is below the text)."""
    if options.header != "auto":
        return options.header == "yes"
    first, below = records[0], [records[i] for i in range(1, min(len(records), 1 + _HEADER_ROWS))]
    if not below:
        return not any(is_number(cell, comma) for cell in first)
    return any(
        not is_missing(cell)
        and not is_number(cell, comma)
        and mostly_numbers([row[j] for row in below], comma)
        for j, cell in enumerate(first)
    )


def _has_decimal_comma(records: Records, file: str, dots: bool) -> bool:
    """Whether the numbers are written 1,5; dots: is there any "."; raises DataError if not clear."""
    commas = _matching(records, ",", DECIMAL_COMMA)
    found = next(commas, None)
    if found is None:
        return False
    i, j, cell = found
    point = next(_matching(records, ".", DECIMAL_POINT), None) if dots else None
    if point is not None:
        raise DataError(
            tr(
                "{file}, line {lines}, column {j}: {cell} has a decimal comma but {point} in "
                "line {lines2} a decimal point; allowed is one of them in a file.",
                file=file,
                lines=records.lines[i],
                j=j + 1,
                cell=shorten(cell),
                point=shorten(point[2]),
                lines2=records.lines[point[0]],
            )
        )
    if all(LIKE_THOUSANDS.fullmatch(cell.strip()) for _, _, cell in chain([found], commas)):
        _refuse_thousands(records, file)
    return True


def _refuse_thousands(records: Records, file: str) -> None:
    """1,234 beside 950 in one column is no decimal comma for sure."""
    whole = {j for i in range(len(records)) for j, cell in enumerate(records[i]) if cell.strip().isdigit()}
    for i, j, cell in _matching(records, ",", DECIMAL_COMMA):
        if j in whole:
            raise DataError(
                tr(
                    "{file}, line {lines}, column {j}: {cell} may have a decimal comma or a "
                    "thousands separator; allowed are numbers without thousands separators, or to "
                    "say what the decimal sign is.",
                    file=file,
                    lines=records.lines[i],
                    j=j + 1,
                    cell=shorten(cell),
                )
            )


def _matching(records: Records, sign: str, pattern: Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """Row, column and cell where a whole cell has the pattern; sign is a character that it must contain."""
    return (found for found in records.holding(sign) if pattern.fullmatch(found[2].strip()))
