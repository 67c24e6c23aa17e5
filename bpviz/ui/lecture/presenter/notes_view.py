"""Notes for the lecturer, in Markdown with formulas, to scroll through."""

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from bpviz.language import tr
from bpviz.ui.lecture.presenter.markdown_view import MarkdownView
from bpviz.ui.painting.markdown_text import plain_text
from bpviz.ui.theme import Theme

PIXELS, LARGE, WIDE = 15, 18, 400  # of the text; the large size is that of a wide panel


class NotesView(QScrollArea):
    """Shows one text, from its beginning."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._page = MarkdownView(PIXELS)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(4 * PIXELS)
        self.setAccessibleName(tr("Notes"))

    def say(self, markdown: str, *, is_hint: bool = False) -> None:
        """Show this text. is_hint: it is of the program and not of the lesson, and so stands back."""
        if self._page.say(markdown, "muted" if is_hint else "text"):
            self.setAccessibleDescription(plain_text(markdown))
            self.verticalScrollBar().setValue(0)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._page.markdown

    def resizeEvent(self, event) -> None:
        """Where there is much room, it can be read from further off."""
        super().resizeEvent(event)
        self._page.set_pixels(LARGE if self.width() >= WIDE else PIXELS)

    def apply_theme(self, theme: Theme) -> None:
        """Write in other colours."""
        self._page.apply_theme(theme)
