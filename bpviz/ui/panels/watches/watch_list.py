"""The list of watches as it is drawn, its keys, and dragging out of it."""

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from bpviz.debugger.quantities import Quantity
from bpviz.language import tr
from bpviz.ui.painting.exact import shows_focus
from bpviz.ui.painting.watch_row import Columns, lay_out, paint_row
from bpviz.ui.panels.focus_ring import FocusRing
from bpviz.ui.panels.list_actions import offer
from bpviz.ui.panels.plots.plot_style import panel_palette
from bpviz.ui.panels.watches.watch_model import Row, WatchModel
from bpviz.ui.theme import THEMES, Theme

ROW, BAR = 2.5, 3  # height in parts of the text's size; pixels of the mark of the current row
_STATE, _ROWS = QStyle.StateFlag, QAbstractItemView


class WatchList(FocusRing, QListView):
    """Draws the rows. Its signals carry a quantity that the user wants something with.

    chosen: it was clicked, or gone to by key. plotted: shown as a curve; so is one that was dragged
    out of the list and dropped where nothing takes it. shifted(quantity, by): moved up or down.
    """

    chosen = Signal(object)
    removed = Signal(object)
    plotted = Signal(object)
    shifted = Signal(object, int)

    def __init__(self, model: WatchModel):
        super().__init__()
        self._pixels = 12
        self.columns = lay_out(280, 12, [])
        self.setModel(model)
        self.setItemDelegate(_Rows(self))
        self.setAccessibleName(tr("Watches"))
        self._make_calm()
        self._let_drag()
        self._add_actions()
        model.modelReset.connect(self._fit)

    def _make_calm(self):
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(_ROWS.SelectionMode.SingleSelection)
        self.setEditTriggers(_ROWS.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(_ROWS.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _let_drag(self):
        self.setDragEnabled(True)
        self.setDragDropMode(_ROWS.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)

    def _add_actions(self):
        offer(
            self,
            (tr("Plot"), ("Return", "Enter"), lambda: self._ask(self.plotted)),
            (tr("Move up"), ("Alt+Up",), lambda: self._shift(-1)),
            (tr("Move down"), ("Alt+Down",), lambda: self._shift(1)),
            (tr("Copy the value"), ("Ctrl+C",), self.copy_value),
            (tr("Remove"), ("Delete", "Backspace"), lambda: self._ask(self.removed)),
        )

    # What the user wants

    @property
    def current(self) -> Row | None:
        """The watch that keys speak of."""
        return self.model().row(self.currentIndex())

    def _ask(self, signal):
        if self.current:
            signal.emit(self.current.quantity)

    def _shift(self, by: int):
        if self.current:
            self.shifted.emit(self.current.quantity, by)

    def copy_value(self) -> None:
        """Put the current number on the clipboard, with a minus that programs read."""
        if self.current and self.current.is_known:
            QApplication.clipboard().setText(self.current.value.replace("−", "-"))

    def go_to(self, quantity: Quantity | None) -> None:
        """Make a watch the current one, if it is there."""
        place = self.model().place_of(quantity)
        if place is not None:
            self.setCurrentIndex(self.model().index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell when the current row is another."""
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().row() != before:
            self._ask(self.chosen)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a row chooses it, one on its cross removes it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            on_cross = event.position().x() >= self.columns.cross[0]
            self._ask(self.removed if on_cross else self.chosen)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Plot it."""
        if self.indexAt(event.position().toPoint()).isValid():
            self._ask(self.plotted)

    # Dragging

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the current row; where nothing takes it, it wants to become a plot."""
        index = self.currentIndex()
        row = self.model().row(index)
        if row is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([index]))
        drag.setPixmap(self._picture(index))
        drag.setHotSpot(QPoint(self._pixels, self.visualRect(index).height() // 2))
        done = drag.exec(actions, Qt.DropAction.CopyAction)
        is_cancelled = bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if done == Qt.DropAction.IgnoreAction and not is_cancelled:
            self.plotted.emit(row.quantity)

    def _picture(self, index: QModelIndex) -> QPixmap:
        return self.viewport().grab(self.visualRect(index))

    # The look

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.itemDelegate().theme = theme
        self.ring_color = theme.color("accent")
        self.setPalette(panel_palette(theme))

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = self.itemDelegate().pixels = pixels
        self.scheduleDelayedItemsLayout()
        self._fit()

    def _fit(self):
        symbols = [row.symbol for row in self.model().rows]
        self.columns = lay_out(self.viewport().width(), self._pixels, symbols)
        self.viewport().update()

    @property
    def spark_columns(self) -> int:
        """Pixels across a curve."""
        return max(8, int(self.columns.spark[1] - self.columns.spark[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns fill the list."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row when the focus came by key."""
        super().focusInEvent(event)
        if self._tabbed and self.current is None and self.model().rows:
            self.setCurrentIndex(self.model().index(0))


class _Rows(QStyledItemDelegate):
    """Hands each row to its painter."""

    def __init__(self, parent: WatchList):
        super().__init__(parent)
        self.theme, self.pixels = THEMES["light"], 12

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        """A row, on the wash of the selection where it is selected; its cross where one points at it."""
        row, theme, rect = index.model().row(index), self.theme, QRectF(option.rect)
        is_selected, is_pointed = (
            bool(option.state & state) for state in (_STATE.State_Selected, _STATE.State_MouseOver)
        )
        if is_selected:
            painter.fillRect(rect, theme.color("forward_wash"))
            painter.fillRect(QRectF(rect.left(), rect.top(), BAR, rect.height()), theme.color("accent"))
        columns: Columns = self.parent().columns
        has_cross = is_pointed or (is_selected and shows_focus(self.parent()))
        paint_row(
            painter, rect, columns, row.symbol, row.value, row.spark, theme, self.pixels,
            is_known=row.is_known, has_cross=has_cross,
        )  # fmt: skip

    def sizeHint(self, option: QStyleOptionViewItem, index) -> QSize:
        """One line with room for a curve."""
        return QSize(10 * self.pixels, round(ROW * self.pixels))
