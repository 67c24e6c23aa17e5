"""The groups of starts as rows for a list."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from bpviz.debugger.starts.starts import Group, Starts
from bpviz.ui.panels.starts.start_words import group_sentence

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class StartsModel(QAbstractListModel):
    """A row for each distinct minimum, and for the starts that still move or diverged."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.starts: Starts | None = None
        self.groups: tuple[Group, ...] = ()

    def show(self, starts: Starts, groups: tuple[Group, ...]) -> None:
        """Show other groups."""
        self.beginResetModel()
        self.starts, self.groups = starts, groups
        self.endResetModel()

    def group(self, row: int) -> Group | None:
        """The group in a row, None if there is no such row."""
        return self.groups[row] if 0 <= row < len(self.groups) else None

    def row_of(self, seed: int) -> int | None:
        """The row of the group that a start belongs to."""
        return next((row for row, group in enumerate(self.groups) if seed in group.seeds), None)

    # What Qt asks for

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """As many as there are groups."""
        return 0 if parent.isValid() else len(self.groups)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole):
        """In the tooltip and for screen readers all there is to say."""
        group = self.group(index.row())
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return group_sentence(group, self.starts) if group and role in roles else None
