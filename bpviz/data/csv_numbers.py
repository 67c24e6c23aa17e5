"""Cells of a table to numbers, and what may be wrong with a cell."""

import re
from collections.abc import Iterable
from math import isfinite, nan

import numpy as np

from bpviz.language import tr

_MISSING = {"", "na", "n/a", "#n/a", "nan", "null", "?"}

DECIMAL_POINT = re.compile(r"[+-]?(\d+\.\d*|\.\d+)([eE][+-]?\d+)?")
DECIMAL_COMMA = re.compile(r"[+-]?(\d+,\d*|,\d+)([eE][+-]?\d+)?")
LIKE_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")
"""A number such as 1,234, which alone does not tell whether its comma is a decimal one."""

LONGEST_NAME = 60
"""Characters of a column's name in a message."""


def is_missing(cell: str) -> bool:
    """Whether the cell stands for no value: empty, NA, N/A, #N/A, NaN, null or ?, in any case."""
    return cell.strip().lower() in _MISSING


def number(cell: str, comma: bool) -> float | None:
    """The number in the cell, written with a decimal comma if comma is set; None if it is not a number."""
    if "_" in cell:  # Python's float() would read 1_000
        return None
    if comma:  # then a point divides thousands
        if "." in cell:
            return None
        cell = cell.replace(",", ".")
    try:
        return float(cell)
    except ValueError:
        return None


def is_number(cell: str, comma: bool) -> bool:
    """Whether the cell holds a number (inf is one, missing is not)."""
    return not is_missing(cell) and number(cell, comma) is not None


def mostly_numbers(cells: Iterable[str], comma: bool) -> bool:
    """Whether more than half of the cells that are not missing hold numbers."""
    present = [cell for cell in cells if not is_missing(cell)]
    return 2 * sum(number(cell, comma) is not None for cell in present) > len(present)


def value(cell: str, comma: bool) -> float | None:
    """The finite number in the cell, nan if it is missing, None if it is neither."""
    found = number(cell, comma)
    if found is None:
        return nan if is_missing(cell) else None
    return found if isfinite(found) or found != found else None


def values(cells: list[str], comma: bool) -> np.ndarray | None:
    """The cells as float64 (n,), nan where one is missing; None if one is neither missing nor finite."""
    fast = convert(cells, comma)
    if fast is not None:
        return fast
    found = np.empty(len(cells))
    for place, cell in enumerate(cells):
        careful = value(cell, comma)
        if careful is None:
            return None
        found[place] = careful
    return found


def convert(cells: list[str], comma: bool) -> np.ndarray | None:
    """The cells as float64 (n,), or None if one is no finite number or nan; in a fifth of value's time."""
    text = "\0".join(cells)  # no cell holds a NUL
    if "_" in text or (comma and "." in text):
        return None
    if comma:
        cells = text.replace(",", ".").split("\0")
    try:
        found = np.fromiter(map(float, cells), np.float64, len(cells))
    except ValueError:
        return None
    return None if np.isinf(found).any() else found


def fault(cell: str, comma: bool) -> str:
    """What is wrong with a cell whose value is nan or None."""
    if is_missing(cell):
        return missing(cell)
    if number(cell, comma) is None:
        return tr('the text "{cell}" is not a number', cell=shorten(cell))
    return tr("the number {cell} is not finite", cell=shorten(cell))


def missing(cell: str) -> str:
    """Says that the value is missing, quoting what stands in its place."""
    cell = cell.strip()
    return (
        tr('the value is missing ("{cell}")', cell=cell) if cell else tr("the value is missing (empty cell)")
    )


def shorten(cell: str, most: int = 30) -> str:
    """The cell, or with LONGEST_NAME a name, on one line, cut to so many characters for a message."""
    cell = " ".join(cell.split())
    return cell if len(cell) <= most else cell[: most - 1] + "…"
