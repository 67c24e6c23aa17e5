"""The rows of the list of watches: symbol, value and curve of each."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_symbol, quantity_text
from bpviz.language import tr
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.painting.numbers import short
from bpviz.ui.painting.quantity_symbol import Symbol
from bpviz.ui.painting.sparkline import Spark
from bpviz.ui.quantity_mime import MIME, packed, unpacked
from bpviz.ui.quantity_words import words
from bpviz.ui.watch_values import NOT_YET, find_series, shown_text, spark_of

KEYS = tr("Enter: plot · Alt+Up, Alt+Down: move · Ctrl+C: copy · Delete: remove")
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DISPLAY, _TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True, eq=False)
class Row:
    """A watch as it is drawn."""

    quantity: Quantity
    symbol: Symbol
    value: str
    spark: Spark

    @property
    def is_known(self) -> bool:
        """Whether there is a number."""
        return self.value != NOT_YET


class WatchModel(QAbstractListModel):
    """One row a watch. dropped(quantity, row): a quantity was dropped above that row."""

    dropped = Signal(object, int)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.rows: list[Row] = []
        self._notation: Notation | None = None

    def show(self, frame: Frame, notation: Notation, hidden: Hidden, columns: int) -> bool:
        """Take a frame's watches, with curves for so many pixels; whether they are others than before."""
        before, self._notation = self.quantities, notation
        rows = [_row(quantity, frame, notation, hidden, columns) for quantity in frame.watches]
        if before != frame.watches:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return True
        self.rows = rows
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        return False

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The watches in their order."""
        return tuple(row.quantity for row in self.rows)

    def row(self, index: _Index) -> Row | None:
        """What stands there."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def place_of(self, quantity: Quantity | None) -> int | None:
        """Where a quantity stands."""
        return next((at for at, row in enumerate(self.rows) if row.quantity == quantity), None)

    # What Qt asks for

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """As many as there are watches."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be dragged, and dropped between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: _Index, role: int = _DISPLAY):
        """A row as text."""
        row = self.row(index)
        if row is None or role not in (_DISPLAY, _TIP, _ACCESSIBLE):
            return None
        text = f"{quantity_text(row.quantity, self._notation)} {row.value}"
        if role == _DISPLAY:
            return text
        told = words(row.quantity, self._notation)
        if role == _TIP:
            return f"{told[0].upper()}{told[1:]}\n{KEYS}"
        limits = row.spark.limits
        span = (
            tr(", from {limits} to {limits2}", limits=short(limits[0]), limits2=short(limits[1]))
            if limits
            else ""
        )
        return f"{told}: {row.value}{span}"

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows change their places."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Quantities only."""
        return [MIME]

    def mimeData(self, indexes):
        """The first row's quantity."""
        return packed(self.row(indexes[0]).quantity, self._notation)

    def canDropMimeData(self, data, action, row: int, column: int, parent: _Index) -> bool:
        """Any quantity."""
        return unpacked(data) is not None

    def dropMimeData(self, data, action, row: int, column: int, parent: _Index) -> bool:
        """Ask for the quantity to be put there."""
        quantity = unpacked(data)
        if quantity is None:
            return False
        at = row if row >= 0 else parent.row() if parent.isValid() else len(self.rows)
        self.dropped.emit(quantity, at)
        return True


def _row(quantity: Quantity, frame: Frame, notation: Notation, hidden: Hidden, columns: int) -> Row:
    spark = spark_of(quantity, find_series(quantity, frame), frame, hidden, columns)
    text = shown_text(quantity, frame, hidden)
    return Row(quantity, quantity_symbol(quantity, notation), text, spark)
