"""The first rows of the data, as a table for the eye: numbers to the right, targets marked."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics

from bpviz.data.csv_numbers import shorten
from bpviz.data.preview import Preview
from bpviz.language import tr
from bpviz.ui.importing.column_model import holds
from bpviz.ui.theme import SANS, Theme, font

ROLE = Qt.ItemDataRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
KINDS = {"number": tr("number"), "text": tr("text")}
TARGET, INPUT = tr(" · target"), tr(" · input")
MOST_IN_TIP = 200  # characters of a name
AROUND = QSize(12, 6)  # pixels of a heading beside its text


class PreviewModel(QAbstractTableModel):
    """Rows of a preview. Columns that are used for nothing are pale, targets have a wash and say so."""

    def __init__(self, theme: Theme, parent=None):
        super().__init__(parent)
        self._theme = theme
        self._preview: Preview | None = None
        self._width = 0
        self._inputs: frozenset[str] = frozenset()
        self._targets: frozenset[str] = frozenset()

    def show_preview(self, preview: Preview) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._preview = preview
        self._width = max(len(preview.columns), *map(len, preview.rows), 0)
        self.endResetModel()

    def show_roles(self, inputs: tuple[str, ...], targets: tuple[str, ...]) -> None:
        """Mark what columns are taken for."""
        self._inputs, self._targets = frozenset(inputs), frozenset(targets)
        if self._width:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._width - 1)
            if self._preview.rows:
                last = self.index(len(self._preview.rows) - 1, self._width - 1)
                self.dataChanged.emit(self.index(0, 0), last)

    def _column(self, place: int):
        columns = self._preview.columns
        return columns[place] if place < len(columns) else None

    # Qt's interface

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        """As many as there are in the preview."""
        return 0 if self._preview is None or (parent and parent.isValid()) else len(self._preview.rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        """As many as the longest row has."""
        return 0 if parent is not None and parent.isValid() else self._width

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole):
        """Names, what they hold, and whether they are inputs or targets."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == ROLE.DisplayRole else None
        column = self._column(section)
        if role == ROLE.DisplayRole and column is not None:
            return f"{_short(column.name)}\n{KINDS[column.kind]}{self._use(column.name)}"
        if role == ROLE.ToolTipRole and column is not None:
            return f"{shorten(column.name, MOST_IN_TIP)}: {holds(column)}{self._use(column.name)}"
        if role == ROLE.FontRole:
            return self._font(column)
        if role == ROLE.SizeHintRole and column is not None:
            return self._room(column)
        return None

    def _room(self, column) -> QSize:
        """What a heading takes, whatever its column is used for: a target's is bold."""
        metrics, kind = QFontMetrics(font(SANS, 12, bold=True)), KINDS[column.kind]
        lines = _short(column.name), kind + TARGET, kind + INPUT
        return QSize(max(map(metrics.horizontalAdvance, lines)), 2 * metrics.lineSpacing()) + AROUND

    def _use(self, name: str) -> str:
        return TARGET if name in self._targets else INPUT if name in self._inputs else ""

    def _font(self, column) -> QFont:
        return font(SANS, 12, bold=column is not None and column.name in self._targets)

    def data(self, index: QModelIndex, role: int = ROLE.DisplayRole):
        """What stands in a cell, as it is written in the file."""
        row, column = self._preview.rows[index.row()], self._column(index.column())
        if role == ROLE.DisplayRole:
            return _short(row[index.column()]) if index.column() < len(row) else ""
        if role == ROLE.TextAlignmentRole:
            return RIGHT if column is not None and column.kind == "number" else LEFT
        is_target = column is not None and column.name in self._targets
        if role == ROLE.BackgroundRole and is_target:
            return QBrush(self._theme.color("forward_wash"))
        if (
            role == ROLE.ForegroundRole
            and column is not None
            and not is_target
            and column.name not in self._inputs
        ):
            return QBrush(self._theme.color("faint"))
        return None


def _short(text: str) -> str:
    """Text on one line, for a cell."""
    text = " ".join(text.split())
    return text if len(text) <= 24 else text[:23] + "…"
