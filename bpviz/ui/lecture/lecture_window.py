"""The window that an audience sees: a board over the whole screen, and every key of the main window."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bpviz.language import tr
from bpviz.ui.lecture.board import Board

SMALL, SMALL_SHARE = (960, 540), 0.6  # the size of a window among others, and its most of the screen


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
        """Cover a screen; the keyboard stays where it is."""
        if self.isFullScreen() and self.isVisible() and self.geometry() == screen.geometry():
            return
        if self.isVisible():
            self.hide()  # some window systems leave a full-screen window on its screen
        self.winId()  # there is a window that can be put on a screen from here on
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.windowHandle().setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def open_small(self, screen: QScreen) -> None:
        """Stand as one window among others on a screen."""
        self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)
        room = screen.availableGeometry()
        size = QSize(*SMALL).boundedTo(room.size() * SMALL_SHARE)
        self.setScreen(screen)
        self.setGeometry(QRect(room.bottomRight() - QPoint(size.width(), size.height()), size))
        self.show()

    def take_keyboard(self) -> None:
        """Let keys come here."""
        self.activateWindow()
        self.board.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it is gone."""
        super().closeEvent(event)
        self.closed.emit()
