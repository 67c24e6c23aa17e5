"""A number table as views and screen readers ask for it: cell by cell, each made when it is asked for."""

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from bpviz.ui.panels.numbers.number_table import NumberTable

_ROLE = Qt.ItemDataRole
_DISPLAY = _ROLE.DisplayRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HORIZONTAL, _ASCENDING = Qt.Orientation.Horizontal, Qt.SortOrder.AscendingOrder
_DESCENDING = Qt.SortOrder.DescendingOrder
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class NumberModel(QAbstractTableModel):
    """The rows of a table in the order of one column; at first as they lie in the network."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._table: NumberTable | None = None
        self._order = np.arange(0)
        self._column, self._descending = 0, False

    @property
    def table(self) -> NumberTable | None:
        """What is shown."""
        return self._table

    def show(self, table: NumberTable) -> None:
        """Show other numbers; the selected cells stay, unless there are other rows."""
        before = self._table
        if before is None or (before.row_count, _titles(before)) != (table.row_count, _titles(table)):
            self.beginResetModel()
            self._table = table
            self._order = self._sorted()
            self.endResetModel()
            return
        self._table = table
        self._rearrange()
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def sort(self, column: int, order: Qt.SortOrder = _ASCENDING) -> None:
        """Sort by a column."""
        self._column, self._descending = max(0, column), order == _DESCENDING
        if self._table is not None:
            self._rearrange()

    def _rearrange(self):
        order = self._sorted()
        if np.array_equal(order, self._order):
            return
        self.layoutAboutToBeChanged.emit()
        places = np.empty_like(order)
        places[order] = np.arange(len(order))
        for index in self.persistentIndexList():
            row = int(places[self._order[index.row()]])
            self.changePersistentIndex(index, self.index(row, index.column()))
        self._order = order
        self.layoutChanged.emit()

    def _sorted(self) -> np.ndarray:
        return self._table.order(self._column, descending=self._descending)

    def number(self, row: int) -> int:
        """The number in the table of what stands in a row of the view."""
        return int(self._order[row])

    def row_of(self, place: tuple[int, int] | int | None) -> int | None:
        """The row of a unit or a weight, None where there is none."""
        number = None if self._table is None or place is None else self._table.place_of(place)
        return None if number is None else int(np.flatnonzero(self._order == number)[0])

    def text(self, rows: list[int]) -> str:
        """Rows with the titles above them, cells parted by tabs, for a spreadsheet."""
        columns = self._table.columns
        lines = [[column.title for column in columns]]
        lines += [[column.copied(self.number(row)) for column in columns] for row in rows]
        return "\n".join(map("\t".join, lines)) + "\n"

    # What Qt asks for

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """As many as the table has."""
        return 0 if parent.isValid() or self._table is None else self._table.row_count

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """As many as the table has."""
        return 0 if parent.isValid() or self._table is None else len(self._table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY):
        """The title of a column, and what it means; of a row what it speaks of."""
        if self._table is None:
            return None
        if orientation != _HORIZONTAL:
            spoken = role in (_DISPLAY, _ROLE.AccessibleTextRole)
            return self._table.columns[0].said(self.number(section)) if spoken else None
        column = self._table.columns[section]
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            return column.meaning
        return {_DISPLAY: column.title, _ROLE.TextAlignmentRole: _side(column)}.get(role)

    def data(self, index: _Index, role: int = _DISPLAY):
        """A cell as it is painted, or as it is read out."""
        column, number = self._table.columns[index.column()], self.number(index.row())
        if role == _DISPLAY:
            return column.shown(number)
        if role == _ROLE.AccessibleTextRole:
            return column.said(number)
        if role == _ROLE.ToolTipRole:
            return f"{column.meaning}: {column.copied(number) or column.said(number)}"
        return _side(column) if role == _ROLE.TextAlignmentRole else None


def _side(column) -> Qt.AlignmentFlag:
    return _RIGHT if column.is_number else _LEFT


def _titles(table: NumberTable) -> list[str]:
    return [column.title for column in table.columns]
