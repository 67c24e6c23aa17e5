"""The picture of results: scores, and under them the confusion, the points or the curves of both parts."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.lecture.lessons.picture import Picture, paint_message
from bpviz.ui.painting.confusion import Chart, Matrix, paint_confusion
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text, width
from bpviz.ui.panels.painted_widget import PaintedWidget
from bpviz.ui.panels.results.result_curves import ResultCurves
from bpviz.ui.panels.results.results_panel import EVALUATING, ResultsPanel
from bpviz.ui.panels.results.scatter_plot import ScatterPlot
from bpviz.ui.panels.results.score_table import Row, part_pen
from bpviz.ui.panels.results.target_scatter import Scatter
from bpviz.ui.theme import MONO, SANS, Theme

LINE = 1.5  # height of a line in parts of the text's size
SAMPLE = 1.4  # of the line that stands for a part's curve
GAP = 0.7
CONFUSION, POINTS, CURVES, MESSAGE = range(4)


class FarScores(PaintedWidget):
    """A line for each part; a column that finds no room is left out, the loss first."""

    def __init__(self):
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure, self._rows = "", ()

    def show_rows(self, measure: str, rows: tuple[Row, ...]) -> None:
        """measure: what the first number of each row is."""
        self._measure, self._rows = measure, rows
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as its lines."""
        return QSize(200, round(LINE * (1 + len(self._rows)) * self._pixels))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The heads, where there is room for it the title, and the rows."""
        ends, left = [], float(self.width())
        for wide in reversed(self._shown):
            ends.insert(0, left)
            left -= wide
        with QPainter(self) as painter:
            self._paint_heads(painter, ends, left)
            for place, row in enumerate(self._rows, 1):
                self._paint_row(painter, place, row, ends)

    @property
    def _styles(self) -> tuple[tuple, tuple]:
        """Of words and of numbers."""
        return (SANS, self._pixels, False, False), (MONO, self._pixels, True, False)

    @property
    def _heads(self) -> tuple[str, str]:
        return self._measure, tr("mean loss")

    @property
    def _shown(self) -> list[float]:
        """The widths of the columns that find room beside the names of the parts."""
        (name, number), gap = self._styles, GAP * self._pixels
        texts = [row.measure for row in self._rows], [row.loss for row in self._rows]
        wide = [
            gap + max([width(head, *name), *(width(text, *number) for text in told)])
            for head, told in zip(self._heads, texts, strict=True)
        ]
        names = SAMPLE * self._pixels + gap + max((width(row.part, *name) for row in self._rows), default=0.0)
        return wide if names + sum(wide) <= self.width() else wide[:1]

    def _middle(self, line: int) -> float:
        return LINE * (line + 0.5) * self._pixels

    def _paint_heads(self, painter: QPainter, ends: list[float], left: float):
        title, bold = tr("Results"), (SANS, self._pixels, True, False)
        if width(title, *bold) + GAP * self._pixels <= left:
            draw_text(painter, 0.0, self._middle(0), title, bold, self._theme.color("text"), LEFT)
        for head, end in zip(self._heads, ends, strict=False):
            draw_text(painter, end, self._middle(0), head, self._styles[0], self._theme.color("muted"), RIGHT)

    def _paint_row(self, painter: QPainter, place: int, row: Row, ends: list[float]):
        y, text, (name, number) = self._middle(place), self._theme.color("text"), self._styles
        painter.setPen(part_pen(place - 1, self._theme, 2.0))
        painter.drawLine(QPointF(0, y), QPointF(SAMPLE * self._pixels, y))
        draw_text(painter, (SAMPLE + GAP) * self._pixels, y, row.part, name, text, LEFT)
        for end, said in zip(ends, (row.measure, row.loss), strict=False):
            draw_text(painter, end, y, said, number, text, RIGHT)


class FarConfusion(PaintedWidget):
    """A confusion matrix; numbers that would be too small are left out."""

    def __init__(self):
        super().__init__()
        self.matrix: Matrix | None = None

    def show_matrix(self, matrix: Matrix) -> None:
        """Draw another one."""
        self.matrix = matrix
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the matrix, and over it what rows and columns are."""
        if self.matrix is None:
            return
        pixels, theme = self._pixels, self._theme
        with QPainter(self) as painter:
            y, style = 0.6 * pixels, (SANS, pixels, False, False)
            draw_text(painter, 0.0, y, tr("true ↓  said →"), style, theme.color("muted"), LEFT)
            area = QRectF(self.rect()).adjusted(0, 1.1 * pixels, 0, 0)
            paint_confusion(painter, Chart(area, self.matrix, pixels, is_far=True), theme, None)


class FarMessage(PaintedWidget):
    """Says that the scores are not there yet."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write it."""
        with QPainter(self) as painter:
            paint_message(painter, QRectF(self.rect()), EVALUATING, self._theme, self._pixels)


class ResultView(QWidget):
    """With held-out samples the curves of both parts, else what is mistaken for what."""

    def __init__(self, panel: ResultsPanel):
        super().__init__()
        self._panel = panel
        self.scores, self.confusion, self.points = FarScores(), FarConfusion(), ScatterPlot()
        self.curves, self._message = ResultCurves(), FarMessage()
        self.curves.header.hide()
        for button in self.curves.buttons:
            button.setParent(None)
        column, self._pages = QVBoxLayout(self), QStackedLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scores)
        column.addLayout(self._pages, 1)
        for page in (self.confusion, self.points, self.curves, self._message):
            self._pages.addWidget(page)

    @property
    def _painted(self) -> tuple:
        return self.scores, self.confusion, self.points, self.curves, self._message

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        for part in self._painted:
            part.apply_theme(theme)

    def set_text_size(self, pixels: int) -> None:
        """Height of all texts."""
        for part in self._painted:
            part.set_text_size(pixels + 1 if part in (self.points, self.curves) else pixels)

    def show_frame(self, frame: Frame) -> None:
        """Show the panel's results."""
        panel = self._panel
        self.scores.show_rows(*panel.scores.content)
        answers = panel.answers
        if answers is None:
            self._pages.setCurrentIndex(MESSAGE)
        elif len(panel.scores.content[1]) > 1:
            self.curves.show_scores(panel.curves.shown)
            self.curves.show_results(panel.results, frame)
            self._pages.setCurrentIndex(CURVES)
        elif answers.class_count:
            self.confusion.show_matrix(panel.matrix.matrix)
            self._pages.setCurrentIndex(CONFUSION)
        else:
            self.points.show_scatter(Scatter(answers.targets, answers.outputs))
            self._pages.setCurrentIndex(POINTS)


class ResultPicture(Picture):
    """How well the network does, and what it mistakes."""

    def make(self):
        """Scores over one of the pictures."""
        return (ResultView(self.panel),)

    def show_frame(self, frame: Frame) -> None:
        """The panel's results."""
        self._title.hide()
        self.parts[0].show_frame(frame)
