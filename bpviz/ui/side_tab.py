"""A tab that reads from top to bottom."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

from bpviz.language import tr

PADDING = 10  # with which all of them have room in a window of 1280 × 720 with its title bar, in German, too


class SideTab(QToolButton):
    """A tab that reads from top to bottom, and opens and closes a dock."""

    def __init__(self, action: QAction):
        super().__init__()
        self.setDefaultAction(action)
        self.setAutoRaise(True)
        self.setAccessibleName(tr("Panel {text}", text=action.text()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As long as its text."""
        metrics = self.fontMetrics()
        return QSize(metrics.height() + 10, metrics.horizontalAdvance(self.text()) + PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tool button whose text is turned by a quarter."""
        painter, option = QStylePainter(self), QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", type(option.icon)()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setPen(option.palette.color(self.foregroundRole()))
        painter.translate(self.width(), 0)
        painter.rotate(90)
        box = self.rect().transposed()
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
