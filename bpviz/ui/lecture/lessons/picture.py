"""What all pictures of panels beside a lecture's network have in common."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.ui.painting.board_theme import board_theme
from bpviz.ui.painting.text import sized
from bpviz.ui.panels.plots.plot_style import panel_palette
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, Theme, font

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Picture(QWidget):
    """A title and parts one below another, painted at any size; it is never shown, and goes with the window.

    panel: the one in the main window, whose choices it follows. signals: of the panel, after which there is
    something new to show.
    """

    title = ""

    def __init__(self, panel: QWidget, selection: Selection):
        super().__init__(panel.window(), Qt.WindowType.Window)
        self.panel, self.selection, self.signals = panel, selection, ()
        self.setAutoFillBackground(True)
        self.parts = self.make()
        self._title = QLabel(self.title)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        for part in self.parts:
            self._column.addWidget(part, 1 if part is self.parts[0] else 0)

    def make(self) -> tuple[QWidget, ...]:
        """The parts; the first one takes the room that the others leave."""
        raise NotImplementedError

    def show_frame(self, frame: Frame) -> None:
        """Take over what the panel shows."""
        raise NotImplementedError

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours, with a lecture's contrast."""
        self.setPalette(panel_palette(theme))
        for part in self.parts:
            part.apply_theme(board_theme(theme))

    def set_text_size(self, pixels: int) -> None:
        """Height of all texts."""
        self._title.setFont(font(SANS, pixels, bold=True))
        self._column.setSpacing(pixels // 4)
        self._column.setContentsMargins(pixels // 2, pixels // 3, pixels // 2, pixels // 3)
        for part in self.parts:
            part.set_text_size(pixels)


def paint_message(painter: QPainter, rect: QRectF, text: str, theme: Theme, pixels: int) -> None:
    """Say in a picture's place why there is none."""
    painter.setFont(sized(SANS, pixels))
    painter.setPen(theme.color("text"))
    painter.drawText(rect, _WRAPPED, text)
