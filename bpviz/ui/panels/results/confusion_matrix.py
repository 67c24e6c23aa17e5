"""The confusion matrix as a widget: hover, a cursor moved by keys, a click that asks for a cell's samples."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from bpviz.ui.painting.confusion import Cell, Chart, Matrix, least_size, paint_confusion
from bpviz.ui.panels.focus_ring import TAB_REASONS
from bpviz.ui.theme import THEMES, Theme

HELP = "arrows: another cell, Enter lists its samples"
_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class ConfusionMatrix(QWidget):
    """Draws a Matrix. pointed: its cell under the mouse or the cursor, None for none. chosen: one that was
    clicked or entered.
    """

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(self):
        super().__init__()
        self.matrix: Matrix | None = None
        self._theme, self._pixels, self._tabbed = THEMES["light"], 12, False
        self.cursor: Cell | None = None
        self._hovered: Cell | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Confusion matrix: rows true classes, columns what was said")
        self.setAccessibleDescription(HELP)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = pixels
        self._fit()
        self.update()

    def show_matrix(self, matrix: Matrix) -> None:
        """Draw another matrix; the cursor stays where it is, if that still is."""
        is_other = self.matrix is None or self.matrix.classes != matrix.classes
        self.matrix = matrix
        if is_other:
            self.cursor = self._hovered = None
            self._fit()
        self.update()
        if self.shown is not None:
            self.pointed.emit(self.shown)

    def _fit(self):
        if self.matrix is not None:
            self.setMinimumSize(QSize(*least_size(self.matrix.classes, self._pixels, self.width())))

    @property
    def chart(self) -> Chart:
        """Where the cells stand."""
        return Chart(QRectF(self.rect()), self.matrix, self._pixels)

    @property
    def shown(self) -> Cell | None:
        """The cell that is pointed at: by the mouse before the keys."""
        return self._hovered if self._hovered is not None else self.cursor if self.hasFocus() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the matrix, and the ring of the focus."""
        if self.matrix is None:
            return
        painter = QPainter(self)
        paint_confusion(painter, self.chart, self._theme, self.shown)
        if self._tabbed and self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _point(self):
        self.update()
        self.pointed.emit(self.shown)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the cell under the pointer."""
        found = self.chart.at(event.position()) if self.matrix is not None else None
        if found != self._hovered:
            self._hovered = found
            self._point()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        super().leaveEvent(event)
        self._hovered = None
        self._point()

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what the cell under the pointer counts."""
        if event.type() != QEvent.Type.ToolTip or self.matrix is None:
            return super().event(event)
        cell = self.chart.at(event.pos().toPointF())
        QToolTip.hideText() if cell is None else QToolTip.showText(
            event.globalPos(), self.matrix.sentence(cell), self
        )
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the samples of the cell under the pointer."""
        cell = self.chart.at(event.position()) if self.matrix is not None else None
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.cursor = cell
            self._point()
            self.chosen.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor from cell to cell; Enter asks for its samples."""
        if self.matrix is None:
            super().keyPressEvent(event)
        elif event.key() in _MOVES:
            self._move(*_MOVES[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cursor is not None:
            self.chosen.emit(self.cursor)
        else:
            super().keyPressEvent(event)

    def _move(self, down: int, right: int):
        """The first key only shows the cursor, in the first cell."""
        last = len(self.matrix.classes) - 1
        row, column = self.cursor if self.cursor is not None else (-down, -right)
        self.cursor = min(max(row + down, 0), last), min(max(column + right, 0), last)
        self._hovered = None
        self.setAccessibleDescription(f"{self.matrix.sentence(self.cursor)}. {HELP}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self._point()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor, and a ring when the focus came by key."""
        self._tabbed = event.reason() in TAB_REASONS
        super().focusInEvent(event)
        self._point()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor."""
        super().focusOutEvent(event)
        self._point()
