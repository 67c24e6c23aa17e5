"""What the next key will show: in words, and where it is a phase as a small picture."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.painting.board import paint_board
from bpviz.ui.painting.caption import caption
from bpviz.ui.theme import SANS, THEMES, Theme, font

SIZE, PAINTED = (144, 81), 4  # of the picture, and how many times larger it is painted first
PIXELS = 13


class NextView(QWidget):
    """Words beside a picture. The lecturer sees hidden numbers here: who asks knows the answer."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme, self._language = THEMES["light"], "auto"
        self._frame: Frame | None = None
        self._picture = QLabel()
        self._picture.setFixedSize(*SIZE)
        self._picture.setAccessibleName(tr("Picture of what comes next"))
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._words.setAccessibleName(tr("What comes next"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setFixedHeight(SIZE[1] + 16)

    def show_frame(self, frame: Frame) -> None:
        """The next frame is this one."""
        if frame is self._frame:
            return
        self._frame = frame
        words = caption(frame, Notation(frame.network, self._language))
        self._write(words.title, words.sentence)
        self._paint()

    def say(self, title: str, sentence: str = "") -> None:
        """There is no picture of what comes next, only this to say."""
        self._frame = None
        self._write(title, sentence)
        self._picture.hide()

    @property
    def text(self) -> str:
        """What is said, with marks for bold letters."""
        return self._words.text()

    def _write(self, title: str, sentence: str) -> None:
        escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in (title, sentence)]
        self._words.setText("<b>{}</b><br>{}".format(*escaped))

    def _paint(self) -> None:
        ratio = self.devicePixelRatio()
        large = QPixmap(round(SIZE[0] * PAINTED * ratio), round(SIZE[1] * PAINTED * ratio))
        painter = QPainter(large)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        notation = Notation(self._frame.network, self._language)
        paint_board(painter, QRectF(large.rect()), self._frame, self._theme, notation)
        painter.end()
        mode = Qt.TransformationMode.SmoothTransformation
        small = large.scaled(large.size() / PAINTED, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        small.setDevicePixelRatio(ratio)
        self._picture.setPixmap(small)
        self._picture.show()

    def apply_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._words.setFont(font(SANS, PIXELS))
        self._picture.setStyleSheet(f"border: 1px solid {theme.line}")
        if self._frame is not None:
            self._paint()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language, self._frame = language, None
