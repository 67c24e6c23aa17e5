"""The columns of a table of data, and which of them are inputs and which targets."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from bpviz.data.preview import PreviewColumn
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted

TITLES = (tr("Column"), tr("Holds"), tr("Input"), tr("Target"))
NAME, HOLDS, INPUT, TARGET = range(4)
ROLE = Qt.ItemDataRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ColumnModel(QAbstractTableModel):
    """A row for each column. edited(): the user has made other columns inputs or targets."""

    edited = Signal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.columns: tuple[PreviewColumn, ...] = ()
        self._inputs: set[str] = set()
        self._targets: set[str] = set()

    def show_columns(self, columns: tuple[PreviewColumn, ...], answers: tuple[str, ...]) -> bool:
        """Show what there is now; whether names are others, so that inputs and targets are chosen anew.

        answers: the columns that are targets then; where they hold nothing, as behind delimiters at the end
        of lines, the last one that does is. All others are inputs, but for text, which can be none.
        """
        if [c.name for c in columns] == [c.name for c in self.columns]:
            self.columns = columns
            self._tell_all()
            return False
        self.beginResetModel()
        self.columns = columns
        held = [column.name for column in columns if column.distinct]
        self._targets = set(answers) & set(held) or set(held[-1:]) or set(answers)
        self._inputs = {c.name for c in columns if c.kind == "number"} - self._targets
        self.endResetModel()
        return True

    @property
    def left_out(self) -> tuple[str, ...]:
        """Columns that are neither."""
        return tuple(c.name for c in self.columns if c.name not in self._inputs | self._targets)

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of the inputs, in the order of the table."""
        return tuple(c.name for c in self.columns if c.name in self._inputs)

    @property
    def targets(self) -> tuple[str, ...]:
        """The names of the targets, in the order of the table."""
        return tuple(c.name for c in self.columns if c.name in self._targets)

    def make(self, names: Iterable[str], role: int, *, on: bool = True) -> None:
        """Let columns be inputs or targets, or no more; none is both."""
        chosen, other = (self._inputs, self._targets) if role == INPUT else (self._targets, self._inputs)
        for name in names:
            (chosen.add if on else chosen.discard)(name)
            if on:
                other.discard(name)
        self._tell_all()
        self.edited.emit()

    def _tell_all(self):
        if self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.columns) - 1, TARGET))

    # Qt's interface

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        """A row for each column of the table."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        """Its name, what it holds, and what it is taken for."""
        return 0 if parent is not None and parent.isValid() else len(TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole):
        """The titles."""
        if role == ROLE.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return TITLES[section]
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Inputs and targets can be checked."""
        kind = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return kind | Qt.ItemFlag.ItemIsUserCheckable if index.column() >= INPUT else kind

    def data(self, index: QModelIndex, role: int = ROLE.DisplayRole):
        """What stands in a cell."""
        column = self.columns[index.row()]
        if role == ROLE.DisplayRole:
            return {NAME: column.name, HOLDS: holds(column)}.get(index.column())
        if role == ROLE.CheckStateRole and index.column() >= INPUT:
            return CHECKED if self._is(column.name, index.column()) else UNCHECKED
        if role == ROLE.ToolTipRole:
            return tr(
                "{name}: {holds}, {distinct} different",
                name=column.name,
                holds=holds(column),
                distinct=counted(column.distinct),
            )
        if role == ROLE.AccessibleTextRole:
            return f"{column.name}: {holds(column)}" if index.column() < INPUT else self._spoken(index)
        return None

    def _is(self, name: str, role: int) -> bool:
        return name in (self._inputs if role == INPUT else self._targets)

    def _spoken(self, index: QModelIndex) -> str:
        name, role = self.columns[index.row()].name, index.column()
        what = (
            tr("{name} is an input: ", name=name) if role == INPUT else tr("{name} is a target: ", name=name)
        )
        return what + (tr("yes") if self._is(name, role) else tr("no"))

    def setData(self, index: QModelIndex, value, role: int = ROLE.EditRole) -> bool:
        """Check or uncheck."""
        if role != ROLE.CheckStateRole or index.column() < INPUT:
            return False
        self.make([self.columns[index.row()].name], index.column(), on=Qt.CheckState(value) == CHECKED)
        return True


def holds(column: PreviewColumn) -> str:
    """What a column holds, in a few words."""
    missing = tr(", {missing} missing", missing=counted(column.missing)) if column.missing else ""
    return {"number": tr("numbers"), "text": tr("text")}[column.kind] + missing
