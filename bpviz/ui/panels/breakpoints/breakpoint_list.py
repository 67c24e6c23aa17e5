"""The list of breakpoints as it is drawn, and its keys."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QHeaderView,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from bpviz.language import tr
from bpviz.ui.painting.text import width
from bpviz.ui.panels.breakpoints.breakpoint_model import (
    CONDITION,
    HITS,
    IGNORE,
    REMOVE,
    SWITCH,
    BreakpointModel,
    Row,
)
from bpviz.ui.panels.calm_table import make_calm
from bpviz.ui.panels.focus_ring import FocusRing
from bpviz.ui.panels.list_actions import offer
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette
from bpviz.ui.theme import MONO, SANS, THEMES, Theme, font

MOST_IGNORED = 10**9
FEWEST_DIGITS = 4  # that hits have room for
AIR, HEADER, BAR = 0.7, 1.9, 3  # around a row's text and of the header in parts of the text's size; pixels
_STATE, _ROLES, _KEYS = QStyle.StateFlag, QPalette.ColorRole, Qt.Key


class BreakpointList(FocusRing, QTableView):
    """Draws the rows. edited, removed: the user wants to edit or remove the breakpoint of that number."""

    edited = Signal(int)
    removed = Signal(int)

    def __init__(self, model: BreakpointModel):
        super().__init__()
        self._pixels = 12
        self.setModel(model)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(tr("Breakpoints"))
        self._make_calm()
        self._add_actions()
        model.modelReset.connect(self.fit)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def _make_calm(self):
        make_calm(self)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)

    def _add_actions(self):
        offer(
            self,
            (tr("Switch on or off"), (_KEYS.Key_Space,), self.toggle),
            (tr("Edit …"), (_KEYS.Key_Return, _KEYS.Key_Enter), lambda: self._ask(self.edited)),
            (tr("Ignore one more hit"), (_KEYS.Key_Plus, _KEYS.Key_Equal), lambda: self.ignore(1)),
            (tr("Ignore one hit less"), (_KEYS.Key_Minus,), lambda: self.ignore(-1)),
            (tr("Remove"), (_KEYS.Key_Delete, _KEYS.Key_Backspace), lambda: self._ask(self.removed)),
        )

    # What the user wants

    @property
    def current(self) -> Row | None:
        """The breakpoint that keys speak of."""
        return self.model().row(self.currentIndex())

    def toggle(self) -> None:
        """Switch the current breakpoint on or off, where it fits the network."""
        if self.current and self.current.fits:
            number, enabled = self.current.breakpoint.number, self.current.breakpoint.enabled
            self.model().changed.emit(number, {"enabled": not enabled})

    def ignore(self, more: int) -> None:
        """Let the current one ignore more hits, or fewer."""
        if self.current and self.current.fits:
            ignored = self.model().index(self.currentIndex().row(), IGNORE)
            self.model().setData(ignored, max(0, self.current.breakpoint.ignore + more))

    def _ask(self, signal):
        if self.current:
            signal.emit(self.current.breakpoint.number)

    def _on_clicked(self, index: QModelIndex):
        if index.column() == REMOVE:
            self._ask(self.removed)
        elif index.column() == IGNORE and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _on_double_clicked(self, index: QModelIndex):
        if index.column() == CONDITION:
            self._ask(self.edited)

    def choose(self, number: int) -> None:
        """Make a breakpoint the current one."""
        row = self.model().row_of(number)
        if row is not None:
            self.selectRow(row)
            self.updateGeometries()  # of rows that were just fitted to their texts
            self.scrollTo(self.currentIndex())

    # The look

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.itemDelegate().theme = theme
        self.ring_color = theme.color("accent")
        self.setPalette(panel_palette(theme))
        muted = muted_palette(theme, _ROLES.ButtonText)
        self.horizontalHeader().setPalette(muted)
        self.horizontalHeader().viewport().setPalette(muted)

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = self.itemDelegate().pixels = pixels
        self.horizontalHeader().setFont(font(SANS, max(11, 0.9 * pixels)))
        self.horizontalHeader().setFixedHeight(round(HEADER * pixels))
        self.fit()

    def fit(self) -> None:
        """Columns as wide as they need, the condition takes the rest; then rows as high as it needs."""
        pixels, room = self._pixels, self.viewport().width()
        digits = width("0", MONO, pixels)
        numbers = [str(row.breakpoint.number) for row in self.model().rows] or ["0"]
        indicator = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        hits = [str(row.breakpoint.hits) for row in self.model().rows]
        wide = {
            SWITCH: indicator + digits * max(map(len, numbers)) + 1.3 * pixels,
            HITS: digits * max((FEWEST_DIGITS, *map(len, hits))) + 0.7 * pixels,
            IGNORE: width("ignore", SANS, round(0.9 * pixels)) + 0.7 * pixels,
            REMOVE: 1.5 * pixels,
        }
        for column, size in wide.items():
            self.setColumnWidth(column, int(size))
        self.setColumnWidth(CONDITION, room - sum(int(size) for size in wide.values()))
        self._fit_rows()

    def _fit_rows(self):
        """The last row reaches to the right end."""
        self.clearSpans()
        self.setSpan(self.model().rowCount() - 1, CONDITION, 1, REMOVE - CONDITION + 1)
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns fill the list."""
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row when the focus came by key."""
        super().focusInEvent(event)
        if self._tabbed and self.current is None and self.model().rows:
            self.selectRow(0)


class _Cells(QStyledItemDelegate):
    """Paints a cell in the theme's colours: accent for what stopped the run, muted for what cannot."""

    def __init__(self, parent):
        super().__init__(parent)
        self.theme, self.pixels = THEMES["light"], 12

    def initStyleOption(self, option: QStyleOptionViewItem, index) -> None:
        """Font and colours of a cell."""
        super().initStyleOption(option, index)
        row, column = index.model().row(index), index.column()
        stopped = row is not None and row.stopped
        option.font = font(MONO if column in (SWITCH, HITS, IGNORE) else SANS, self.pixels, bold=stopped)
        role = self._role(row, column)
        for which in (_ROLES.Text, _ROLES.WindowText):
            option.palette.setColor(which, self.theme.color(role))
            option.palette.setColor(QPalette.ColorGroup.Disabled, which, self.theme.color(role))

    def _role(self, row: Row | None, column: int) -> str:
        if row is None or not row.fits or not row.breakpoint.enabled or column == REMOVE:
            return "muted"
        if row.stopped:
            return "accent"
        idle = (column == HITS and not row.breakpoint.hits) or (
            column == IGNORE and not row.breakpoint.ignore
        )
        return "muted" if idle else "text"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        """A cell, on the wash of the selection where its row is selected."""
        row = index.model().row(index)
        if option.state & _STATE.State_Selected:
            painter.fillRect(option.rect, self.theme.color("forward_wash"))
        if row is not None and row.stopped and index.column() == SWITCH:
            bar = QRect(option.rect.left(), option.rect.top(), BAR, option.rect.height())
            painter.fillRect(bar, self.theme.color("accent"))
        option.state &= ~(_STATE.State_Selected | _STATE.State_HasFocus)
        if index.column() == SWITCH:
            option.rect = option.rect.adjusted(BAR, 0, 0, 0)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index) -> QSize:
        """The text with some air."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), hint.height() + round(AIR * self.pixels))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index) -> QWidget:
        """A spin box for a count."""
        box = QSpinBox(parent, minimum=0, maximum=MOST_IGNORED)
        box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        box.setFont(font(MONO, self.pixels))
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.setAccessibleName(tr("Hits to ignore"))
        return box
