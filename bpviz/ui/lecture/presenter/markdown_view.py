"""A text in Markdown with formulas, as wide as there is room, and as high as it needs."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.ui.painting.markdown_layout import MarkdownLayout, markdown_layout, paint_markdown
from bpviz.ui.theme import THEMES, Theme


class MarkdownView(QWidget):
    """markdown: what is shown. pixels: the size of its text."""

    def __init__(self, pixels: int, parent: QWidget | None = None):
        super().__init__(parent)
        self.markdown, self._pixels = "", pixels
        self._role, self._theme = "text", THEMES["light"]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, markdown: str, role: str = "text") -> bool:
        """Show this text in the colour of that role; whether it is another one."""
        if (markdown, role) == (self.markdown, self._role):
            return False
        self.markdown, self._role = markdown, role
        self._renew()
        return True

    def set_pixels(self, pixels: int) -> None:
        """Show it at another size."""
        if pixels != self._pixels:
            self._pixels = pixels
            self._renew()

    def apply_theme(self, theme: Theme) -> None:
        """Write in other colours."""
        self._theme = theme
        self.update()

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()

    def _layout(self, width: int, height: float = float("inf")) -> MarkdownLayout:
        return markdown_layout(self.markdown, max(1, width), self._pixels, height)

    def hasHeightForWidth(self) -> bool:
        """Lines break at the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines."""
        return round(self._layout(width).height) + self._pixels // 2

    def sizeHint(self) -> QSize:
        """The height for the present width."""
        return QSize(200, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """The same: in a scroll area, what does not fit is scrolled to."""
        return QSize(0, self.heightForWidth(self.width()))

    def resizeEvent(self, event) -> None:
        """Other lines, another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event) -> None:
        """Paint the lines that there is room for."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            layout = self._layout(self.width(), self.height())
            paint_markdown(painter, QPointF(), layout, self._theme.color(self._role))
