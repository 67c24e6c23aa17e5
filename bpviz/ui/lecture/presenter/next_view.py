"""What the next key will show: in words, and where it is a phase as a small picture."""

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.lecture.presenter.markdown_view import MarkdownView
from bpviz.ui.painting.board import paint_board
from bpviz.ui.painting.caption import caption, phase_title
from bpviz.ui.painting.markdown_text import plain_text
from bpviz.ui.theme import SANS, THEMES, Theme, font

SHARE, WIDE = 0.42, 16 / 9  # of the width that the picture takes; its width through its height
PAINTED = 4  # how many times larger it is painted first
PIXELS = 13
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")


class NextView(QWidget):
    """Words beside a picture. The lecturer sees hidden numbers here: who asks knows the answer."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme, self._language = THEMES["light"], "auto"
        self._frame: Frame | None = None
        self._picture = QLabel()
        self._picture.setAccessibleName(tr("Picture of what comes next"))
        self._title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._sentence = MarkdownView(PIXELS)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(tr("What comes next"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._picture, 0, 0, 2, 1)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._sentence, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)

    def show_frame(self, frame: Frame) -> None:
        """The next frame is this one."""
        if frame is self._frame:
            return
        self._frame = frame
        words = caption(frame, Notation(frame.network, self._language))
        self._write(phase_title(frame), _MARKS.sub(r"\\\1", words.sentence))
        self._paint()

    def say(self, title: str, markdown: str = "") -> None:
        """There is no picture of what comes next, only this to say."""
        self._frame = None
        self._write(title, markdown)
        self._picture.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return f"{self._title.text()} {plain_text(self._sentence.markdown)}"

    def _write(self, title: str, markdown: str) -> None:
        self._title.setText(tr("Next: {title}", title=title))
        self._sentence.say(markdown)
        self.setAccessibleDescription(self.text)

    @property
    def _size(self) -> QSize:
        wide = round(SHARE * self.width())
        return QSize(wide, round(wide / WIDE))

    def resizeEvent(self, event) -> None:
        """The picture takes its share."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(self._size.height())
            if self._frame is not None:
                self._paint()

    def _paint(self) -> None:
        ratio = self.devicePixelRatio()
        large = QPixmap((self._size * ratio * PAINTED).expandedTo(QSize(1, 1)))
        with QPainter(large) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            notation = Notation(self._frame.network, self._language)
            paint_board(painter, QRectF(large.rect()), self._frame, self._theme, notation)
        mode = Qt.TransformationMode.SmoothTransformation
        small = large.scaled(self._size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        small.setDevicePixelRatio(ratio)
        with QPainter(small) as painter:
            painter.setPen(self._theme.color("line"))
            painter.drawRect(QRectF(0, 0, self._size.width() - 1, self._size.height() - 1))
        self._picture.setPixmap(small)
        self._picture.show()

    def apply_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._title.setFont(font(SANS, PIXELS, bold=True))
        self._sentence.apply_theme(theme)
        if self._frame is not None:
            self._paint()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language, self._frame = language, None
