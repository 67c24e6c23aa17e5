"""A panel that quantities can be dropped on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bpviz.ui.quantity_mime import unpacked
from bpviz.ui.theme import THEMES, Theme

FRAME = 4  # pixels, of which half are seen


class DropTarget(QWidget):
    """Shows a frame in the accent while a quantity is over it. dropped(quantity): it was let go there."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme: Theme = THEMES["light"]
        self._is_target = False
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take quantities."""
        if unpacked(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._mark(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        quantity = unpacked(event.mimeData())
        self._mark(False)
        if quantity is not None:
            event.acceptProposedAction()
            self.dropped.emit(quantity)

    def _mark(self, is_target: bool):
        self._is_target = is_target
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame."""
        super().paintEvent(event)
        if self._is_target:
            with QPainter(self) as painter:
                painter.setPen(QPen(self._theme.color("accent"), FRAME))
                painter.drawRect(self.rect())
