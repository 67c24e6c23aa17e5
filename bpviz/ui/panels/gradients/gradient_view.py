"""The table of checked gradients as it is drawn, and how it follows the selection."""

from PySide6.QtCore import QItemSelectionModel, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.painting import gradient_cells as cells
from bpviz.ui.painting.text import name_width, width
from bpviz.ui.panels.calm_table import make_calm
from bpviz.ui.panels.focus_ring import FocusRing
from bpviz.ui.panels.gradients.gradient_model import (
    BACKPROP,
    ERROR,
    NAME,
    NUMERIC,
    TITLES,
    VERDICT,
    GradientModel,
)
from bpviz.ui.panels.list_actions import offer
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette
from bpviz.ui.theme import MONO, SANS, THEMES, Theme, font

ROW, HEADER = 1.85, 1.9  # heights in parts of the text's size
NAME_SCALE = 1.15
_SELECTED = QStyle.StateFlag.State_Selected
_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class GradientView(FocusRing, QTableView):
    """Draws the rows. S: sort by the next column."""

    def __init__(self, model: GradientModel):
        super().__init__()
        self._pixels, self.is_following = 12, False
        self._names = []
        self.setModel(model)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(tr("Checked gradients"))
        self._make_calm()
        self.setSortingEnabled(True)
        self.sortByColumn(ERROR, _DESCENDING)
        offer(self, (tr("Sort by the next column"), ("S",), self._sort_by_next))

    def _make_calm(self):
        make_calm(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(True)

    def _sort_by_next(self):
        column = (self.horizontalHeader().sortIndicatorSection() + 1) % len(TITLES)
        self.sortByColumn(column, _ASCENDING if column == NAME else _DESCENDING)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.itemDelegate().theme = theme
        self.ring_color = theme.color("accent")
        self.setPalette(panel_palette(theme))
        muted = muted_palette(theme, QPalette.ColorRole.ButtonText)
        self.horizontalHeader().setPalette(muted)
        self.horizontalHeader().viewport().setPalette(muted)

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = self.itemDelegate().pixels = pixels
        self.verticalHeader().setDefaultSectionSize(round(ROW * pixels))
        self.horizontalHeader().setFont(font(SANS, max(11, 0.9 * pixels)))
        self.horizontalHeader().setFixedHeight(round(HEADER * pixels))
        self._fit_columns()

    def fit_names(self, notation: Notation) -> None:
        """Make room for the longest name."""
        sizes = notation.network.sizes
        layers = range(1, len(sizes))
        longest = [notation.weight(layer, sizes[layer] - 1, sizes[layer - 1] - 1) for layer in layers]
        self._names = longest
        self._fit_columns()

    def _fit_columns(self):
        """Names as wide as they are; numbers as they need; what is left goes to verdict and air."""
        room, gap = self.viewport().width(), 2 * cells.GAP * self._pixels
        names = (name_width(name, round(NAME_SCALE * self._pixels)) for name in self._names)
        name = max(width(TITLES[NAME], SANS, self._pixels), *names, 0.0) + gap
        number = width("+0.0000", MONO, self._pixels) + gap
        error = width("9·10⁻⁹⁹", SANS, self._pixels) + gap
        sign = 1.0 * self._pixels + gap
        air = max(0.0, room - name - 2 * number - error - sign)
        word = min(air, width(tr("not the gradient"), SANS, self._pixels) + 0.6 * self._pixels)
        each = (air - word) / 4
        wide = {NAME: name + each, BACKPROP: number + each, NUMERIC: number + each, ERROR: error + each}
        for column, size in wide.items():
            self.setColumnWidth(column, int(size))
        self.setColumnWidth(VERDICT, room - sum(int(size) for size in wide.values()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns fill the table."""
        super().resizeEvent(event)
        self._fit_columns()

    def follow(self, row: int | None, *, scroll: bool) -> None:
        """Make a row the current one; None for no row."""
        self.is_following = True
        self.setAutoScroll(scroll)
        if row is None:
            self.selectionModel().clear()
        elif row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(
                self.model().index(row, 0), flags.ClearAndSelect | flags.Rows
            )
        self.setAutoScroll(True)
        self.is_following = False


class _Cells(QStyledItemDelegate):
    """Hands each cell to its painter."""

    def __init__(self, parent):
        super().__init__(parent)
        self.theme, self.pixels = THEMES["light"], 12

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        """A cell, on the wash of the selection where its row is selected."""
        model, column, rect = index.model(), index.column(), QRectF(option.rect)
        entry, theme, pixels = model.entry(index.row()), self.theme, self.pixels
        if option.state & _SELECTED:
            painter.fillRect(rect, theme.color("forward_wash"))
            if column == NAME:
                painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        verdict = int(model.check.verdict[entry])
        if column == NAME:
            cells.paint_name(painter, rect, model.name(entry), theme, pixels)
        elif column == ERROR:
            cells.paint_error(painter, rect, float(model.check.relative_error[entry]), verdict, theme, pixels)
        elif column == VERDICT:
            cells.paint_verdict(painter, rect, verdict, theme, pixels)
        else:
            cells.paint_number(painter, rect, model.data(index), theme, pixels)
