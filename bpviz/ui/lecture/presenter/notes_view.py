"""Notes for the lecturer, in Markdown with formulas, to scroll through."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from bpviz.language import tr
from bpviz.ui.painting.markdown_layout import markdown_layout, paint_markdown
from bpviz.ui.painting.markdown_text import plain_text
from bpviz.ui.theme import THEMES, Theme

PIXELS, SIDE = 15, 8


class NotesView(QScrollArea):
    """Shows one text, from its beginning."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._page = _Page()
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(4 * PIXELS)
        self.setAccessibleName(tr("Notes"))

    def say(self, markdown: str, *, is_hint: bool = False) -> None:
        """Show this text. is_hint: it is of the program and not of the lesson, and so stands back."""
        if (markdown, is_hint) == (self._page.markdown, self._page.is_hint):
            return
        self._page.markdown, self._page.is_hint = markdown, is_hint
        self._page.updateGeometry()
        self._page.update()
        self.setAccessibleDescription(plain_text(markdown))
        self.verticalScrollBar().setValue(0)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._page.markdown

    def apply_theme(self, theme: Theme) -> None:
        """Write in other colours."""
        self._page.theme = theme
        self._page.update()


class _Page(QWidget):
    def __init__(self):
        super().__init__()
        self.markdown, self.is_hint, self.theme = "", False, THEMES["light"]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _layout(self, width: int):
        return markdown_layout(self.markdown, max(1, width - 2 * SIDE), PIXELS)

    def hasHeightForWidth(self) -> bool:
        """Lines break at the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines."""
        return round(self._layout(width).height) + 2 * SIDE

    def sizeHint(self) -> QSize:
        """The height for the present width."""
        return QSize(200, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """The same: what does not fit is scrolled to."""
        return QSize(0, self.heightForWidth(self.width()))

    def resizeEvent(self, event) -> None:
        """Other lines, another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event) -> None:
        """Paint all lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.theme.color("muted" if self.is_hint else "text")
        paint_markdown(painter, QPointF(SIDE, SIDE), self._layout(self.width()), color)
