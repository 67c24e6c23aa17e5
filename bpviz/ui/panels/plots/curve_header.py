"""The line above a plot: title, legend and note at the left, the numbers of the moment at the right."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from bpviz.debugger.notation import Name
from bpviz.ui.painting.text import LEFT, draw_name, draw_text, name_width, width
from bpviz.ui.panels.plots.title_line import TITLE_SCALE, TitleLine
from bpviz.ui.theme import MONO, SANS

REFRESH_MS = 100  # running text changes ten times a second; faster cannot be read


class Piece(NamedTuple):
    """A run of text in one style, or the name of a part of the network in its place.

    role: of the theme; line: width of a sample line before the text, 0 = none.
    """

    text: str
    role: str = "muted"
    family: str = SANS
    bold: bool = False
    line: float = 0.0
    name: Name | None = None

    @property
    def plain(self) -> str:
        """It without formatting."""
        return self.name.text if self.name else self.text


def number(text: str, role: str = "text") -> Piece:
    """A number that changes while a run goes on, in digits of one width."""
    return Piece(text, role, MONO, bold=True)


class CurveHeader(TitleLine):
    """Draws its pieces; those that find no room are left out, at the left first, the last of them first."""

    def __init__(self, title: str):
        super().__init__(title)
        self._left: tuple[Piece, ...] = ()
        self._right: tuple[Piece, ...] = ()
        self._pace = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._pace.timeout.connect(self._catch_up)
        self._late = False

    def show_pieces(self, left: tuple[Piece, ...], right: tuple[Piece, ...]) -> None:
        """Take other texts; they are painted at most ten times a second."""
        if (left, right) == (self._left, self._right):
            return
        self._left, self._right = left, right
        self._late = True
        if not self._pace.isActive():
            self._catch_up()

    def _catch_up(self):
        if self._late:
            self._late = False
            self.update()
            self._pace.start()

    @property
    def text(self) -> str:
        """All that it says, for screen readers and tests."""
        return "  ".join(piece.plain for piece in (Piece(self._title), *self._left, *self._right))

    def has_room_for(self, piece: Piece) -> bool:
        """Whether a piece fits beside the title."""
        title = width(self._title, SANS, round(TITLE_SCALE * self._pixels), True)
        return title + self._advance(piece) <= self.contentsRect().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pieces from both ends."""
        if self._theme is None:
            return
        with QPainter(self) as painter:
            x = self._draw_title(painter)
            right = self._fitting(x)
            right_x = self.contentsRect().right() - self._advances(right) + self._gap
            for piece in self._left:
                if x + self._advance(piece) > right_x:
                    break
                x = self._draw(painter, x, piece)
            for piece in right:
                right_x = self._draw(painter, max(x, right_x), piece)

    def _fitting(self, x: float) -> tuple[Piece, ...]:
        """Those at the right that find room beside a title that ends at x; the first one always stays."""
        right = self._right
        while len(right) > 1 and x + self._advances(right) - self._gap > self.contentsRect().right() + 1:
            right = right[:-1]
        return right

    def _advances(self, pieces: tuple[Piece, ...]) -> float:
        return sum(self._advance(piece) for piece in pieces)

    def _sample(self, piece: Piece) -> float:
        return 2.0 * self._pixels if piece.line else 0.0

    def _style(self, piece: Piece) -> tuple:
        return piece.family, self._pixels, piece.bold, False

    def _advance(self, piece: Piece) -> float:
        if piece.name:
            return name_width(piece.name, self._pixels, piece.bold) + self._gap
        return self._sample(piece) + width(piece.text, *self._style(piece)) + self._gap

    def _draw(self, painter: QPainter, x: float, piece: Piece) -> float:
        """Draw a piece at x and return where the next one starts."""
        color = self._theme.color(piece.role)
        if piece.name:
            draw_name(painter, x, self._middle, piece.name, self._pixels, color, LEFT, piece.bold)
        elif piece.line:
            painter.setPen(QPen(color, piece.line))
            end = QPointF(x + 1.5 * self._pixels, self._middle)
            painter.drawLine(QPointF(x, self._middle), end)
            color = self._theme.color("muted")
        draw_text(painter, x + self._sample(piece), self._middle, piece.text, self._style(piece), color, LEFT)
        return x + self._advance(piece)
