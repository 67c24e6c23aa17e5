"""The window that an audience sees: a board over the whole screen, and every key of the main window."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bpviz.language import tr
from bpviz.ui.lecture.board import Board


class LectureWindow(QWidget):
    """Holds a board. closed: the user closed it by the window system."""

    closed = Signal()

    def __init__(self, board: Board, actions: Iterable[QAction], parent: QWidget):
        super().__init__(parent, Qt.WindowType.Window)
        self.board = board
        self.setWindowTitle(tr("bpviz lecture"))
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(board)
        self.addActions(list(actions))

    def open_on(self, screen: QScreen) -> None:
        """Cover a screen, and take the keyboard."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.board.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it is gone."""
        super().closeEvent(event)
        self.closed.emit()
