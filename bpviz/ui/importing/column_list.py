"""The list in which columns are made inputs and targets, with a filter where there are many."""

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bpviz.language import tr
from bpviz.ui.importing.column_model import INPUT, NAME, ColumnModel
from bpviz.ui.theme import Theme

MANY = 8  # columns, from which on a filter helps


class ColumnList(QWidget):
    """A table with a box to check in each role. Space checks; the buttons act on the rows that are shown."""

    def __init__(self, model: ColumnModel, theme: Theme, parent: QWidget | None = None):
        super().__init__(parent)
        self.model = model
        self._shown = QSortFilterProxyModel(self, filterKeyColumn=NAME)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSourceModel(model)
        self.filter, self.table = QLineEdit(), QTableView()
        self.all, self.none = QPushButton(tr("&All are inputs")), QPushButton(tr("&None is an input"))
        self._dress()
        self._lay_out()
        self.filter.textChanged.connect(self._shown.setFilterFixedString)
        self.all.clicked.connect(lambda: self._make_inputs(on=True))
        self.none.clicked.connect(lambda: self._make_inputs(on=False))
        self._show_boxes(theme)
        model.modelReset.connect(self._on_reset)
        self._on_reset()

    def _dress(self):
        self.filter.setPlaceholderText(tr("Filter columns by name"))
        self.filter.setAccessibleName(tr("Filter columns by name"))
        self.filter.setToolTip(
            tr("Show only columns whose names contain this; the buttons then act on these")
        )
        self.filter.setClearButtonEnabled(True)
        table = self.table
        table.setModel(self._shown)
        table.setAccessibleName(tr("Columns: inputs and targets"))
        table.setToolTip(tr("Which columns are inputs and which are targets (Space)"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(24)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for button, tip in (
            (self.all, tr("Make all columns that are shown inputs, but for targets and text")),
            (self.none, tr("Let no column that is shown be an input")),
        ):
            button.setToolTip(tip)
            button.setAutoDefault(False)

    def _show_boxes(self, theme: Theme):
        """Fusion outlines boxes in a darker colour of windows, which is hardly seen on a dark one."""
        palette = self.table.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.color("muted"))
        self.table.setPalette(palette)

    def _lay_out(self):
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.all, 1)
        buttons.addWidget(self.none, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)

    def _on_reset(self):
        self.filter.clear()
        self.filter.setVisible(len(self.model.columns) >= MANY)
        for button in (self.all, self.none):
            button.setEnabled(bool(self.model.columns))
        self.table.setCurrentIndex(self._shown.index(0, INPUT))

    def _make_inputs(self, *, on: bool):
        rows = [
            self._shown.mapToSource(self._shown.index(row, 0)).row() for row in range(self._shown.rowCount())
        ]
        shown = [self.model.columns[row] for row in rows]
        targets = self.model.targets
        self.model.make(
            [c.name for c in shown if not on or (c.name not in targets and c.kind == "number")], INPUT, on=on
        )
