"""Accuracy or error, and the mean loss, of both parts of the data in large figures."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from bpviz.language import tr
from bpviz.ui.painting import hues
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text
from bpviz.ui.panels.painted_widget import PaintedWidget
from bpviz.ui.theme import MONO, SANS, Theme

HEAD, ROW = 1.5, 2.7  # heights in parts of the text's size
LARGE = 1.55
LINE = 2.0  # pixels, as the curves


class Row(NamedTuple):
    """A part of the data: its name, how many samples it has, its accuracy or error, its mean loss."""

    part: str
    samples: str
    measure: str
    loss: str


def part_color(place: int, theme: Theme) -> QColor:
    """The colour of the training part, 0, and of the held-out one, 1."""
    return hues.hue(1, theme) if place else theme.color("curve")


def part_pen(place: int, theme: Theme, width: float) -> QPen:
    """The line of a part: that of the held-out one is dashed."""
    style = Qt.PenStyle.DashLine if place else Qt.PenStyle.SolidLine
    pen = QPen(part_color(place, theme), width, style)
    pen.setCosmetic(True)
    return pen


class ScoreTable(PaintedWidget):
    """A row for each part, with the line that its curves are drawn with."""

    def __init__(self):
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure, self._rows = "", ()

    def show_rows(self, measure: str, rows: tuple[Row, ...]) -> None:
        """Show other figures; measure: what the first of them is."""
        if (measure, rows) != (self._measure, self._rows):
            if len(rows) != len(self._rows):
                self.updateGeometry()
            self._measure, self._rows = measure, rows
            self.setAccessibleName(self.text)
            self.update()

    @property
    def content(self) -> tuple[str, tuple[Row, ...]]:
        """What is shown: the name of the measure, and the rows."""
        return self._measure, self._rows

    @property
    def text(self) -> str:
        """All that it says, for screen readers and tests."""
        rows = (
            tr(
                "{part} ({samples}): {measure} {measure2}, mean loss {loss}",
                part=r.part,
                samples=r.samples,
                measure=self._measure,
                measure2=r.measure,
                loss=r.loss,
            )
            for r in self._rows
        )
        return "; ".join(rows)

    def sizeHint(self) -> QSize:
        """As tall as its rows."""
        return QSize(20 * self._pixels, round((HEAD + ROW * len(self._rows)) * self._pixels))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads and the rows."""
        small = (SANS, self._pixels - 1, False, False)
        with QPainter(self) as painter:
            muted, y = self._theme.color("muted"), 0.6 * self._pixels
            for right, text in zip(self._rights, (self._measure, tr("mean loss")), strict=True):
                draw_text(painter, right, y, text, small, muted, RIGHT)
            for place, row in enumerate(self._rows):
                self._paint_row(painter, place, row, (HEAD + ROW * (place + 0.42)) * self._pixels)

    @property
    def _rights(self) -> tuple[float, float]:
        return self.width() - 0.45 * (self.width() - 6 * self._pixels), self.width() - 2.0

    def _paint_row(self, painter: QPainter, place: int, row: Row, y: float):
        pixels, theme = self._pixels, self._theme
        painter.setPen(part_pen(place, theme, LINE))
        painter.drawLine(QPointF(0, y), QPointF(1.6 * pixels, y))
        x = 2.1 * pixels
        up, down = y - 0.5 * pixels, y + 0.7 * pixels
        draw_text(painter, x, up, row.part, (SANS, pixels, False, False), theme.color("text"), LEFT)
        small = (SANS, pixels - 2, False, False)
        draw_text(painter, x, down, row.samples, small, theme.color("muted"), LEFT)
        large = (MONO, round(LARGE * pixels), True, False)
        for right, text in zip(self._rights, (row.measure, row.loss), strict=True):
            draw_text(painter, right, y, text, large, theme.color("text"), RIGHT)
