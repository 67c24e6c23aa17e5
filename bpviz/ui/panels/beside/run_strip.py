"""The title over one of two pictures: the run's name, what is other in it, its losses."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bpviz.language import tr
from bpviz.ui.painting.run_words import RunWords
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text, elided, width
from bpviz.ui.panels.painted_widget import PaintedWidget
from bpviz.ui.theme import MONO, SANS

LEAST_WORDS = 4  # room for words, in parts of the text's size, below which they are left out
MARGIN = 12
NO_WORDS = RunWords("", "", "", "", "")


class RunStrip(PaintedWidget):
    """One line of text; what finds no room is left out, the mean loss first. Buttons stand at its ends."""

    def __init__(self, left: QWidget | None = None, right: QWidget | None = None):
        super().__init__()
        self.words = NO_WORDS
        self._ends = left, right
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 6, 0)
        if left:
            row.addWidget(left)
        row.addStretch()
        if right:
            row.addWidget(right)

    def show_words(self, words: RunWords) -> None:
        """Take other texts."""
        if words != self.words:
            self.words = words
            self.setAccessibleName(words.plain)
            self.setToolTip(words.plain)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the losses from the right, then name and words into what is left."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), self._theme.color("panel"))
            left, right = self._ends
            start = MARGIN + (left.geometry().right() if left and left.isVisible() else 0)
            end = right.geometry().left() - 10 if right else self.width() - MARGIN
            end = self._paint_losses(painter, start, end)
            self._paint_name(painter, start, end)

    def _paint_losses(self, painter: QPainter, start: float, end: float) -> float:
        """Returns where the losses begin."""
        told = ("f", self.words.loss), (tr("mean"), self.words.mean)
        entries = [entry for entry in told if entry[1]]
        while entries and sum(map(self._loss_width, entries)) > 0.55 * (end - start):
            entries.pop()
        label, value, gap = self._label_style, self._value_style, 0.4 * self._pixels
        text, muted = self._theme.color("text"), self._theme.color("muted")
        for name, number in reversed(entries):
            end -= draw_text(painter, end, self._middle, number, value, text, RIGHT) + gap
            end -= draw_text(painter, end, self._middle, name, label, muted, RIGHT) + self._pixels
        return end

    def _paint_name(self, painter: QPainter, start: float, end: float) -> None:
        style = (SANS, self._pixels + 1, True, False)
        name = elided(self.words.name, style, end - start)
        start += draw_text(painter, start, self._middle, name, style, self._theme.color("text"), LEFT)
        start += 0.8 * self._pixels
        for words, role in ((self.words.differs, "muted"), (self.words.note, "accent")):
            if words and end - start > LEAST_WORDS * self._pixels:
                words = elided(words, self._label_style, end - start)
                color = self._theme.color(role)
                start += draw_text(painter, start, self._middle, words, self._label_style, color, LEFT)
                start += 0.8 * self._pixels

    @property
    def _middle(self) -> float:
        return self.height() / 2

    @property
    def _label_style(self) -> tuple:
        return SANS, self._pixels, False, False

    @property
    def _value_style(self) -> tuple:
        return MONO, self._pixels, True, False

    def _loss_width(self, entry: tuple[str, str]) -> float:
        name, number = entry
        return width(name, *self._label_style) + width(number, *self._value_style) + 1.4 * self._pixels
