"""The picture of checked gradients: backpropagation's beside central differences, to be read from afar."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.lecture.lessons.picture import Picture, paint_message
from bpviz.ui.painting import gradient_cells as cells
from bpviz.ui.painting.text import CENTER, LEFT, RIGHT, draw_text, elided, name_width
from bpviz.ui.panels.gradients.gradient_model import BACKPROP, NAME, NUMERIC, TITLES
from bpviz.ui.panels.gradients.gradient_table import GradientTable
from bpviz.ui.panels.painted_widget import PaintedWidget
from bpviz.ui.theme import SANS

ROW, SIGN = 1.5, 2.0  # height of a row and width of a sign, in parts of the text's size
MOST_NUMBER = 7.5  # width of a number's column
MORE = "⋮"


class GradientRows(PaintedWidget):
    """As many rows of the panel's table as find room, the selected one among them, over its summary."""

    def __init__(self, panel: GradientTable):
        super().__init__()
        self._panel = panel

    @property
    def rows(self) -> range:
        """The rows that are shown."""
        model, selected = self._panel.model, self._panel.table.currentIndex().row()
        count = model.rowCount()
        room = max(1, int(self.height() / (ROW * self._pixels)) - 2)  # but for the heads and the summary
        if count > room:
            room = max(1, room - 1)  # for the sign that there are more
        first = min(max(0, selected - room + 1), max(0, count - room))
        return range(first, min(count, first + room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Heads, rows, whether there are more, and how many agree; in their place what is to come."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self._panel.is_checked:
                paint_message(painter, QRectF(self.rect()), self._panel.text, self._theme, self._pixels)
                return
            self._paint_heads(painter)
            for line, row in enumerate(self.rows, 1):
                self._paint_row(painter, line, row)
            self._paint_foot(painter)

    @property
    def _small(self) -> tuple:
        return SANS, self._pixels - 1, False, False

    def _middle(self, line: int) -> float:
        return (line + 0.5) * ROW * self._pixels

    def _columns(self, line: int) -> tuple[QRectF, ...]:
        """Of name, both numbers and sign; with more air between them than they need, where there is some."""
        model, pixels, high = self._panel.model, self._pixels, ROW * self._pixels
        names = (name_width(model.name(model.entry(row)), round(1.15 * pixels)) for row in self.rows)
        name, sign = max(names, default=0.0) + 2 * cells.GAP * pixels, SIGN * pixels
        number = min(MOST_NUMBER * pixels, (self.width() - name - sign) / 2)
        made, left = [], 0.0
        for room in (name, number, number, sign):
            made.append(QRectF(left, line * high, room, high))
            left += room
        return tuple(made)

    def _paint_heads(self, painter: QPainter):
        _, *numbers, _ = self._columns(0)
        for column, box in zip((BACKPROP, NUMERIC), numbers, strict=True):
            right, color = box.right() - cells.GAP * self._pixels, self._theme.color("muted")
            head = elided(TITLES[column], self._small, box.width() - cells.GAP * self._pixels)
            draw_text(painter, right, self._middle(0), head, self._small, color, RIGHT)

    def _paint_row(self, painter: QPainter, line: int, row: int):
        model, theme, pixels = self._panel.model, self._theme, self._pixels
        name, *numbers, sign = self._columns(line)
        if row == self._panel.table.currentIndex().row():
            wash = QRectF(0, name.top(), sign.right(), name.height())
            painter.fillRect(wash, theme.color("forward_wash"))
        cells.paint_name(painter, name, model.name(model.entry(row)), theme, pixels)
        for column, box in zip((BACKPROP, NUMERIC), numbers, strict=True):
            cells.paint_number(painter, box, model.data(model.index(row, column)), theme, pixels)
        verdict = int(model.check.verdict[model.entry(row)])
        color, middle = theme.color(cells.ROLES[verdict]), sign.center()
        draw_text(painter, middle.x(), middle.y(), cells.SIGNS[verdict], (SANS, pixels, True, False), color)

    def _paint_foot(self, painter: QPainter):
        muted, shown = self._theme.color("muted"), len(self.rows)
        if shown < self._panel.model.rowCount():
            x = self._columns(0)[NAME].center().x()
            style = (SANS, self._pixels, True, False)
            draw_text(painter, x, self._middle(shown + 1), MORE, style, muted, CENTER)
        said = self._panel.text.split(",")[0]
        y = self.height() - 0.6 * self._pixels
        draw_text(painter, 0.0, y, elided(said, self._small, self.width()), self._small, muted, LEFT)


class GradientPicture(Picture):
    """Gradients of the step beside central differences of the loss."""

    title = tr("Gradient check")

    def make(self):
        """The rows."""
        return (GradientRows(self.panel),)

    def show_frame(self, frame: Frame) -> None:
        """The panel's rows."""
        self.parts[0].update()
