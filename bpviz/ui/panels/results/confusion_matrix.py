"""The confusion matrix as a widget: hover, a cursor moved by keys, a click that asks for a cell's samples."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from bpviz.language import tr
from bpviz.ui.painting.confusion import Cell, Chart, Matrix, least_size, paint_confusion
from bpviz.ui.panels.pointed_view import ACROSS, PointedView

HELP = tr("arrows: another cell, Enter lists its samples")


class ConfusionMatrix(PointedView):
    """Draws a Matrix; its items are cells."""

    def __init__(self):
        super().__init__(tr("Confusion matrix: rows true classes, columns what was said"), HELP)
        self.matrix: Matrix | None = None

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        super().set_text_size(pixels)
        self._fit()

    def show_matrix(self, matrix: Matrix) -> None:
        """Draw another matrix; the cursor stays where it is, if that still is."""
        is_other = self.matrix is None or self.matrix.classes != matrix.classes
        self.matrix = matrix
        if is_other:
            self.cursor = self.hovered = None
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
    def is_empty(self) -> bool:
        """Whether there is no matrix yet."""
        return self.matrix is None

    def paint(self, painter: QPainter, event: QPaintEvent) -> None:
        """Paint the matrix."""
        paint_confusion(painter, self.chart, self._theme, self.shown)

    def item_at(self, point: QPointF) -> Cell | None:
        """The cell at a point."""
        return self.chart.at(point)

    def goal(self, event: QKeyEvent) -> Cell | None:
        """The next cell; the first key only shows the cursor, in the first cell."""
        if event.key() not in ACROSS:
            return None
        down, right = ACROSS[event.key()]
        last = len(self.matrix.classes) - 1
        row, column = self.cursor if self.cursor is not None else (-down, -right)
        return min(max(row + down, 0), last), min(max(column + right, 0), last)

    def sentence(self, item: Cell) -> str:
        """What a cell counts."""
        return self.matrix.sentence(item)
