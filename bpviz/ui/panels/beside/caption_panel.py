"""The caption as a panel of its own, under two pictures."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bpviz.ui.painting.caption import Caption
from bpviz.ui.painting.caption_band import paint_caption
from bpviz.ui.theme import THEMES, Theme


class CaptionPanel(QWidget):
    """Shows a caption. clicked: to reveal what its formula works out."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme, self._caption = THEMES["light"], Caption("", "", "", "neutral")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_caption(self, caption: Caption) -> None:
        """Show another caption."""
        if caption != self._caption:
            self._caption = caption
            self.setAccessibleName(f"{caption.title}. {caption.sentence}")
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the band."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_caption(painter, QRectF(self.rect()), self._caption, self._theme)
