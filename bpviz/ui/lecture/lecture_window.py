"""The window that an audience sees: a board over the whole screen, and every key of the main window."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QScreen, QWindow
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

    def covers(self, screen: QScreen) -> bool:
        """Whether it lies over just this screen."""
        return self.isVisible() and self.isFullScreen() and self.geometry() == screen.geometry()

    def open_on(self, screen: QScreen, over: QWindow | None = None) -> None:
        """Cover a screen; the keyboard stays where it is. over: a window that it stays in front of.

        Without that it stays when another window is minimized, and can be chosen to be shared by itself.
        """
        self.hide()  # some window systems leave a full-screen window on its screen
        self._stay_over(over)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.windowHandle().setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def open_small(self, screen: QScreen) -> None:
        """Stand as one window among others on a screen."""
        self.hide()
        self._stay_over(None)
        self.setWindowState(Qt.WindowState.WindowNoState)
        room = screen.availableGeometry()
        size = QSize(*SMALL).boundedTo(room.size() * SMALL_SHARE)
        self.setScreen(screen)
        self.setGeometry(QRect(room.bottomRight() - QPoint(size.width(), size.height()), size))
        self.show()

    def _stay_over(self, other: QWindow | None) -> None:
        """From here on there is a window of the platform, which can be put on a screen."""
        if self.windowHandle() is None:
            self.create()
        self.windowHandle().setTransientParent(other)

    def take_keyboard(self) -> None:
        """Let keys come here."""
        self.activateWindow()
        self.board.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it is gone."""
        super().closeEvent(event)
        self.closed.emit()
