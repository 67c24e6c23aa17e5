"""A heading that opens and closes what is below it, and sums it up while it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from bpviz.ui.theme import SANS, Theme, font


class Fold(QWidget):
    """Closed at first. body: what it opens on; summary: in a few words, what is set in there."""

    def __init__(self, title: str, body: QWidget):
        super().__init__()
        self.body, self.summary = body, ""
        self.heading, self._said = QToolButton(text=title, autoRaise=True), QLabel()
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.heading.setAccessibleName(title)
        self.heading.clicked.connect(lambda: self._fold(not self.is_open))
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        top, column = QHBoxLayout(), QVBoxLayout(self)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.heading)
        top.addWidget(self._said, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(body)
        self._fold(False)

    @property
    def is_open(self) -> bool:
        """Whether the body is to be seen."""
        return not self.body.isHidden()

    def _fold(self, is_open: bool):
        self.heading.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.body.setVisible(is_open)
        self._write()

    def show_summary(self, summary: str) -> None:
        """Say what is set in there, as far as there is room; the tooltip and screen readers tell all."""
        self.summary = summary
        self._write()

    def _write(self):
        title, text = self.heading.text(), "" if self.is_open else self.summary
        metrics = QFontMetrics(self._said.font())
        self._said.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._said.width()))
        self.heading.setToolTip(f"{title}: {self.summary}" if self.summary else title)
        self.heading.setAccessibleDescription(self.summary)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The summary takes the room that there is."""
        super().resizeEvent(event)
        self.layout().activate()
        self._write()

    def apply_theme(self, theme: Theme) -> None:
        """Take over fonts and colours."""
        self.heading.setFont(font(SANS, 13, bold=True))
        self.heading.setStyleSheet(
            f"QToolButton {{ color: {theme.text}; border: 1px solid transparent; padding: 2px 2px 2px 0 }}"
            f"QToolButton:hover {{ color: {theme.accent} }}"
            f"QToolButton:focus {{ border-color: {theme.accent} }}"
        )
        self._said.setFont(font(SANS, 12))
        self._said.setStyleSheet(f"color: {theme.muted}")
        self._write()
