"""A widget that paints itself in the colours of a theme, with text of a given height."""

from PySide6.QtWidgets import QWidget

from bpviz.ui.theme import THEMES, Theme


class PaintedWidget(QWidget):
    """Subclasses paint with `_theme` and `_pixels`, the height of the text."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme, self._pixels = THEMES["light"], 12

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = pixels
        self.updateGeometry()
        self.update()
