"""The line above a plot, which starts with the plot's title."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.ui.painting.text import LEFT, draw_text
from bpviz.ui.theme import SANS, Theme

TITLE_SCALE = 1.15


class TitleLine(QWidget):
    """As tall as a line of text; a class that inherits it draws what follows the title."""

    def __init__(self, title: str):
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title, self._pixels = title, 13
        self._theme: Theme | None = None

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

    @property
    def _gap(self) -> float:
        return 0.9 * self._pixels

    @property
    def _middle(self) -> float:
        return self.height() / 2

    def _draw_title(self, painter: QPainter) -> float:
        """Draw it at the left and return where the next text starts."""
        style = (SANS, round(TITLE_SCALE * self._pixels), True, False)
        color = self._theme.color("text")
        return draw_text(painter, 0.0, self._middle, self._title, style, color, LEFT) + self._gap
