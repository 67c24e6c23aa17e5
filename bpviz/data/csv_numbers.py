"""Cells of a CSV column to numbers, and what may be wrong with a cell."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from math import isfinite

import numpy as np

_MISSING = {"", "na", "n/a", "nan", "null", "?"}

DECIMAL_POINT = re.compile(r"[+-]?(\d+\.\d*|\.\d+)([eE][+-]?\d+)?")
DECIMAL_COMMA = re.compile(r"[+-]?(\d+,\d*|,\d+)([eE][+-]?\d+)?")
LIKE_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")
"""A number such as 1,234, which alone does not tell whether its comma is a decimal one."""


def is_missing(cell: str) -> bool:
    """Whether the cell stands for no value: empty, NA, N/A, NaN, null or ?, in any case."""
    return cell.strip().lower() in _MISSING


def number(cell: str, comma: bool) -> float | None:
    """The number in the cell, written with a decimal comma if comma is set; None if it is not a number."""
    if "_" in cell:  # Python's float() would read 1_000
        return None
    try:
        return float(cell.replace(",", ".") if comma else cell)
    except ValueError:
        return None


def is_number(cell: str, comma: bool) -> bool:
    """Whether the cell holds a number (inf is one, missing is not)."""
    return not is_missing(cell) and number(cell, comma) is not None


def mostly_numbers(cells: list[str], comma: bool) -> bool:
    """Whether more than half of the cells that are not missing hold numbers."""
    present = [cell for cell in cells if not is_missing(cell)]
    return 2 * sum(number(cell, comma) is not None for cell in present) > len(present)


def to_numbers(cells: list[str], comma: bool) -> np.ndarray | None:
    """The column as float64 (N,), or None if any cell is no finite number (first_fault tells which)."""
    return None if "_" in "".join(cells) else convert([cells], len(cells), comma)


def convert(rows: Iterable[Sequence[str]], count: int, comma: bool) -> np.ndarray | None:
    """The count cells of the rows, free of "_", as float64 (count,), or None if any is no finite number."""
    if comma:
        # One replace for a whole row; no cell holds a NUL.
        rows = ("\0".join(row).replace(",", ".").split("\0") for row in rows)
    try:
        values = np.fromiter(map(float, chain.from_iterable(rows)), np.float64, count)
    except ValueError:
        return None
    return values if np.isfinite(values).all() else None


def first_fault(cells: list[str], comma: bool) -> tuple[int, str] | None:
    """Index and fault of the first cell that is no finite number; None if there is none."""
    for index, cell in enumerate(cells):
        if is_missing(cell):
            return index, missing(cell)
        value = number(cell, comma)
        if value is None:
            return index, f'the text "{shorten(cell)}" is not a number'
        if not isfinite(value):
            return index, f"the number {shorten(cell)} is not finite"
    return None


def missing(cell: str) -> str:
    """Says that the value is missing, quoting what stands in its place."""
    cell = cell.strip()
    return f'the value is missing ("{cell}")' if cell else "the value is missing (empty cell)"


def shorten(cell: str) -> str:
    """The cell on one line, cut to 30 characters for a message."""
    cell = " ".join(cell.split())
    return cell if len(cell) <= 30 else cell[:29] + "…"
