"""A table of numbers as plain columns: what a cell shows, says and copies. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpviz.debugger.quantities import Quantity
from bpviz.language import localized, tr
from bpviz.ui.painting.hiding import UNKNOWN
from bpviz.ui.painting.numbers import small


@dataclass(frozen=True, eq=False)
class Words:
    """A column of texts. shown, said, copied: the cell of a row as it is painted, read out, and copied."""

    title: str
    meaning: str
    shown: Callable[[int], str]
    said: Callable[[int], str]
    copied: Callable[[int], str]

    kind = ""
    is_number = False


@dataclass(frozen=True, eq=False)
class Numbers:
    """A column of numbers of one kind of Quantity.

    known: which of them the shown step has computed. hides: whether one is to be predicted first.
    """

    title: str
    meaning: str
    kind: str
    values: np.ndarray
    known: np.ndarray
    hides: Callable[[int], bool] | None = None

    is_number = True

    def shown(self, row: int) -> str:
        """Four decimals; nothing while it is not computed, a question mark while it is hidden."""
        return self._cell(row, lambda value: small(value).removeprefix("+"))

    def said(self, row: int) -> str:
        """The same, where an empty cell says why it is empty."""
        if not self.known[row]:
            return tr("not computed yet")
        return tr("hidden, to be predicted") if self._is_hidden(row) else self.shown(row)

    def copied(self, row: int) -> str:
        """All digits."""
        return self._cell(row, lambda value: localized(repr(value)))

    def _cell(self, row: int, text: Callable[[float], str]) -> str:
        if not self.known[row]:
            return ""
        return UNKNOWN if self._is_hidden(row) else text(float(self.values[row]))

    def _is_hidden(self, row: int) -> bool:
        return self.hides is not None and self.hides(row)


@dataclass(frozen=True, eq=False)
class NumberTable:
    """Columns with as many rows each.

    quantity(row, kind): what a cell speaks of, None for nothing; kind is that of its column, "" for names.
    place_of: the row of a unit (layer, index) or of the index of a weight, None where there is none.
    may_sort: by numbers; not while some of them are hidden, for their order would give them away.
    """

    row_count: int
    columns: tuple[Words | Numbers, ...]
    quantity: Callable[[int, str], Quantity | None]
    place_of: Callable[[tuple[int, int] | int], int | None] = lambda place: None
    may_sort: bool = True

    def order(self, column: int, *, descending: bool) -> np.ndarray:
        """Rows sorted by a column: by number, what is not computed last; by text as they are."""
        rows, chosen = np.arange(self.row_count), self.columns[column]
        if not chosen.is_number or not self.may_sort:
            return rows[::-1] if descending and not chosen.is_number else rows
        keys = np.where(chosen.known, -chosen.values if descending else chosen.values, np.nan)
        return np.argsort(keys, kind="stable")  # NaN comes last
