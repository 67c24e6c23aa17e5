"""The line above a plot: title, legend and note at the left, the numbers of the moment at the right."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.ui.theme import MONO, SANS, Theme, font

SCRIPT = 0.72  # size of sub- and superscripts
REFRESH_MS = 100  # running text changes ten times a second; faster cannot be read


class Piece(NamedTuple):
    """A run of text in one style, with a subscript and a superscript.

    role: of the theme; line: width of a sample line before it, 0 = none.
    """

    text: str
    role: str = "muted"
    family: str = SANS
    bold: bool = False
    italic: bool = False
    line: float = 0.0
    sub: str = ""
    sup: str = ""


def number(text: str, role: str = "text") -> Piece:
    """A number that changes while a run goes on, in digits of one width."""
    return Piece(text, role, MONO, bold=True)


class CurveHeader(QWidget):
    """Draws its pieces; those at the left that find no room are left out, the last first."""

    def __init__(self, title: str):
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = title
        self._left: tuple[Piece, ...] = ()
        self._right: tuple[Piece, ...] = ()
        self._pixels, self._theme = 13, None
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
        return "  ".join(piece.text + piece.sup + piece.sub for piece in (Piece(self._title), *self._left, *self._right))

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Height of the text; the title is a little taller."""
        self._pixels = pixels
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as a line of text with some air."""
        return QSize(12 * self._pixels, round(2.1 * self._pixels))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pieces from both ends."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right_x = self.contentsRect().right() - sum(self._advance(piece) for piece in self._right) + self._gap
        x = self._draw(painter, 0.0, Piece(self._title, "text", bold=True), 1.15)
        for piece in self._left:
            if x + self._advance(piece) > right_x:
                break
            x = self._draw(painter, x, piece)
        for piece in self._right:
            right_x = self._draw(painter, max(x, right_x), piece)

    @property
    def _gap(self) -> float:
        return 0.9 * self._pixels

    def _sample(self, piece: Piece) -> float:
        return 2.0 * self._pixels if piece.line else 0.0

    def _font(self, piece: Piece, scale: float = 1.0):
        return font(piece.family, scale * self._pixels, bold=piece.bold, italic=piece.italic)

    def _script_font(self, piece: Piece):
        return font(piece.family, SCRIPT * self._pixels, bold=piece.bold)

    def _width(self, piece: Piece, scale: float) -> float:
        return QFontMetricsF(self._font(piece, scale)).horizontalAdvance(piece.text)

    def _advance(self, piece: Piece, scale: float = 1.0) -> float:
        scripts = 0.0
        if piece.sub or piece.sup:
            metrics = QFontMetricsF(self._script_font(piece))
            scripts = max(metrics.horizontalAdvance(text) for text in (piece.sub, piece.sup))
        return self._sample(piece) + self._width(piece, scale) + scripts + self._gap

    def _draw(self, painter: QPainter, x: float, piece: Piece, scale: float = 1.0) -> float:
        """Draw a piece at x and return where the next one starts."""
        baseline = self.height() / 2 + 0.36 * self._pixels
        if piece.line:
            middle, end = baseline - 0.36 * self._pixels, x + 1.5 * self._pixels
            painter.setPen(QPen(self._theme.color(piece.role), piece.line))
            painter.drawLine(QPointF(x, middle), QPointF(end, middle))
        painter.setFont(self._font(piece, scale))
        painter.setPen(self._theme.color("muted" if piece.line else piece.role))
        painter.drawText(QPointF(x + self._sample(piece), baseline), piece.text)
        if piece.sub or piece.sup:
            end = x + self._sample(piece) + self._width(piece, scale)
            painter.setFont(self._script_font(piece))
            painter.drawText(QPointF(end, baseline + 0.28 * self._pixels), piece.sub)
            painter.drawText(QPointF(end, baseline - 0.48 * self._pixels), piece.sup)
        return x + self._advance(piece, scale)
