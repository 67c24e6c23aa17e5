"""A table of numbers as it is drawn, its keys, and how it follows the selection."""

from math import ceil

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from bpviz.language import tr
from bpviz.ui.painting.text import width
from bpviz.ui.panels.calm_table import make_calm
from bpviz.ui.panels.focus_ring import FocusRing
from bpviz.ui.panels.list_actions import offer
from bpviz.ui.panels.numbers.number_model import NumberModel
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette
from bpviz.ui.theme import MONO, SANS, Theme, font

ROW, GAP, LEAST_GAP = 1.9, 0.6, 0.3  # height and air in parts of the text's size
NUMBER = "−0.0000"  # as wide as numbers are as a rule
EDGE = 3  # pixels free at the sides of the table
MEASURED = 40  # names
UNSORTED = -1
_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_FLAGS = QItemSelectionModel.SelectionFlag


class NumberView(FocusRing, QTableView):
    """Draws the rows. Arrow keys go from cell to cell, S sorts by the column of the current one."""

    def __init__(self, model: NumberModel, name: str):
        super().__init__()
        self._pixels, self.gap, self.is_following = 12, 0, False  # gap: pixels between texts
        self.setModel(model)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr("S sorts by the column, Ctrl+C copies the selected rows"))
        self.setToolTip(self.accessibleDescription())
        self._make_calm()
        self.setSortingEnabled(True)
        self.sortByColumn(UNSORTED, _ASCENDING)
        model.modelReset.connect(self._fit)
        offer(
            self,
            (tr("Sort by this column"), ("S",), self.sort_by_current),
            (tr("Copy the selected rows"), ("Ctrl+C",), self.copy_rows),
        )

    def _make_calm(self):
        make_calm(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)  # to be copied
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSortIndicatorClearable(True)

    def sort_by_current(self) -> None:
        """Sort by the current cell's column; once more for the other way round."""
        header, column = self.horizontalHeader(), max(0, self.currentIndex().column())
        is_again = header.sortIndicatorSection() == column and header.sortIndicatorOrder() == _ASCENDING
        self.sortByColumn(column, _DESCENDING if is_again else _ASCENDING)
        self.scrollTo(self.currentIndex())

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, as a table for a spreadsheet."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        if rows:
            QApplication.clipboard().setText(self.model().text(rows))

    def follow(self, row: int | None) -> None:
        """Make a row the current one, in the column that is; None leaves all as it is."""
        if row is None or row == self.currentIndex().row():
            return
        self.is_following = True
        index = self.model().index(row, max(0, self.currentIndex().column()))
        self.selectionModel().setCurrentIndex(index, _FLAGS.ClearAndSelect | _FLAGS.Rows)
        self.is_following = False

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.ring_color = theme.color("accent")
        self.setPalette(panel_palette(theme))
        muted = muted_palette(theme)
        self.horizontalHeader().setPalette(muted)
        self.horizontalHeader().viewport().setPalette(muted)

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = pixels
        self.setFont(font(MONO, pixels))
        self.verticalHeader().setDefaultSectionSize(round(ROW * pixels))
        self.horizontalHeader().setFont(font(SANS, max(11, 0.9 * pixels)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns fill the table."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self):
        """Every column as wide as its title and its texts are; what is left goes between the numbers.

        With little room there is less air. Numbers are never cut off, of a last text the middle is left out.
        """
        table = self.model().table
        if table is None:
            return
        widths = [self._least(column, table.row_count) for column in table.columns]
        widths[0], widths[-1] = widths[0] + EDGE, widths[-1] + EDGE
        apart, room = [column.is_number for column in table.columns], self.viewport().width()
        gap = (room - sum(widths)) / len(widths) if any(apart) else room
        self.gap = int(min(max(gap, LEAST_GAP * self._pixels), GAP * self._pixels))
        widths = [least + self.gap for least in widths]
        left = room - sum(widths)
        if not any(apart):
            apart, widths[-1] = [True] * len(apart), widths[-1] + min(0, left)
        for column, (least, is_apart) in enumerate(zip(widths, apart, strict=True)):
            self.setColumnWidth(column, least + max(0, left) // sum(apart) * is_apart)

    def _least(self, column, row_count: int) -> int:
        family = MONO if column.is_number else SANS
        longest = max(width(text, family, self._pixels) for text in _texts(column, row_count))
        return ceil(max(longest, width(column.title, SANS, self._pixels)))


class _Cells(QStyledItemDelegate):
    """Keeps the texts of the first and the last column off the edges, and marks the current cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        """A cell, its ground as wide as the column."""
        is_first, is_last = index.column() == 0, index.column() == index.model().columnCount() - 1
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        inner = QStyleOptionViewItem(option)
        margin = option.widget.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1  # of Qt's own
        more = margin - option.widget.gap // 2
        inner.rect = option.rect.adjusted(EDGE * is_first - more, 0, more - EDGE * is_last, 0)
        if not index.model().table.columns[index.column()].is_number:
            inner.font = font(SANS, option.font.pixelSize())
        inner.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, inner, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
            role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Highlight
            painter.setPen(option.palette.color(role))
            painter.drawRect(option.rect.adjusted(2, 2, -3, -3))


def _texts(column, count: int) -> list[str]:
    """What is to have room in a column: of long tables the first and the last names."""
    if column.is_number:
        return [NUMBER]
    return [column.shown(row) for row in {*range(min(count, MEASURED)), count - 1}]
