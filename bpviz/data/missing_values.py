"""What becomes of rows with missing values: refused, left out, or filled with means; and how to say so."""

from collections.abc import Sequence

import numpy as np

from bpviz.data.counting import counted
from bpviz.data.csv_numbers import LONGEST_NAME, shorten
from bpviz.data.dataset import DataError
from bpviz.data.table import Table
from bpviz.language import tr


def refuse(table: Table, columns: Sequence[int], is_missing: np.ndarray) -> None:
    """Raise DataError if any is missing; is_missing: (N, M) for these columns."""
    found = np.argwhere(is_missing)
    if len(found):
        row, column = int(found[0, 0]), columns[found[0, 1]]
        allowed = tr('values in every row, or to say that such rows are left out or filled ("missing")')
        raise table.fault(row, column, table.missing(row, column), allowed)


def kept_rows(table: Table, is_left_out: np.ndarray, why: str) -> tuple[np.ndarray, tuple[str, ...]]:
    """The rows that stay, as an index, and a note of the others. Raises DataError if none stay.

    why: what is missing in those that are left out.
    """
    gone = np.count_nonzero(is_left_out)
    if not gone:
        return np.arange(len(table)), ()
    if gone == len(table):
        raise DataError(
            tr(
                "{file}: {why} is missing in every row; allowed is at least one row without.",
                file=table.file,
                why=why,
            )
        )
    values = {"gone": counted(gone), "count": counted(len(table)), "why": why}
    one = tr("{gone} of {count} rows is left out, because {why} is missing.", **values)
    more = tr("{gone} of {count} rows are left out, because {why} is missing.", **values)
    note = one if gone == 1 else more
    return np.flatnonzero(~is_left_out), (note,)


def filled(table: Table, columns: Sequence[int], inputs: np.ndarray) -> tuple[np.ndarray, tuple[str, ...]]:
    """Inputs (N, M) with the mean of each column's others in place of nan, and a note of it.

    Raises DataError for a column without any value.
    """
    is_missing = np.isnan(inputs)
    if not is_missing.any():
        return inputs, ()
    empty = np.flatnonzero(is_missing.all(axis=0))
    if len(empty):
        name = shorten(table.names[columns[empty[0]]], LONGEST_NAME)
        raise DataError(
            tr(
                '{file}: column "{name}" holds no value; allowed is at least one to take the mean of.',
                file=table.file,
                name=name,
            )
        )
    count = np.count_nonzero(is_missing)
    are = tr("value is") if count == 1 else tr("values are")
    note = tr("{count} missing {are} filled with the mean of the column.", count=counted(count), are=are)
    return np.where(is_missing, _means(inputs), inputs), (note,)


def _means(inputs: np.ndarray) -> np.ndarray:
    """The mean of each column without nan; near one on the way where the sum would overflow."""
    with np.errstate(all="ignore"):
        means = np.nanmean(inputs, axis=0)
    if np.isfinite(means).all():
        return means
    exponent = np.frexp(np.nanmax(np.abs(inputs), axis=0))[1]
    return np.ldexp(np.nanmean(np.ldexp(inputs, -exponent), axis=0), exponent)
