"""Where the main window and the audience's are: each on a screen of its own, while there are two."""

from enum import Enum

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from bpviz.ui.lecture.lecture_window import LectureWindow
from bpviz.ui.lecture.screens import Screens


class Form(Enum):
    """How the audience's window is wanted: not at all, over a screen, or among other windows."""

    NONE = "none"
    FULL = "full"
    SMALL = "small"


class Places:
    """Puts two windows on the screens there are. form: what is wanted; place() again when screens change.

    Over the main window the audience's comes only if there was one screen when it was asked for, or if all
    screens show the same. When its screen goes, it waits until that one, or any other, is there.
    """

    def __init__(self, main: QWidget, window: LectureWindow, screens: Screens):
        self._main, self._window, self._screens = main, window, screens
        self.form = Form.NONE
        self._may_cover = False
        self._name = ""  # of the screen that was the audience's at last

    @property
    def covers(self) -> bool:
        """Whether nobody sees the main window."""
        is_over = self.form is Form.FULL and self._window.isVisible()
        return is_over and self._window.screen().geometry().intersects(self._main_screen.geometry())

    @property
    def waits(self) -> bool:
        """Whether the audience's window waits for a screen."""
        return self.form is not Form.NONE and not self._window.isVisible()

    @property
    def has_two(self) -> bool:
        """Whether the audience has a screen of its own."""
        return self._projector is not None

    def show(self, form: Form) -> None:
        """Open the audience's window in this form, or close it."""
        self.form, self._may_cover = form, not self.has_two
        self.place()

    def swap(self) -> bool:
        """Let the two windows change places; whether there are two."""
        projector, here = self._projector, self._main_screen
        if projector is None:
            return False
        is_up = self.form is Form.FULL
        if is_up:
            self._window.hide()  # or it would lie over the main window for a moment
        self._name = here.name()
        _move(self._main, projector)
        if is_up:
            self._open_apart(here)
        return True

    def place(self) -> None:
        """Put both where they belong now; what is right already stays untouched."""
        self._bring_main()
        if self.form is Form.NONE:
            self._window.hide()
        elif self.form is Form.SMALL:
            self._show_small()
        else:
            self._show_full()

    def _show_full(self) -> None:
        here, projector = self._main_screen, self._projector
        if projector is not None:
            self._may_cover = False
            self._name = self._name if self._is_there(self._name) else projector.name()
            self._open_apart(projector)
        elif self._may_cover or self._screens.mirrors(here):
            if not self._window.covers(here):
                self._window.open_on(here, over=self._main.windowHandle())
            self._window.take_keyboard()
        else:
            self._window.hide()
            self._main.activateWindow()

    def _open_apart(self, screen: QScreen) -> None:
        """Let the audience's window cover a screen; the keyboard stays in the main window."""
        if not self._window.covers(screen):
            self._window.open_on(screen)
            self._main.activateWindow()

    def _show_small(self) -> None:
        if not self._window.isVisible() or self._window.isFullScreen():
            self._window.open_small(self._main_screen)
        elif self._window.screen() not in self._screens.all:
            _move(self._window, self._main_screen)

    def _bring_main(self) -> None:
        """The main window may have been on a screen that is gone, or has become too small for it."""
        screen, main = self._main_screen, self._main
        is_on_it = main.screen() is screen and screen.geometry().contains(main.frameGeometry().center())
        if main.isVisible() and not main.isMinimized() and not is_on_it:
            _move(main, screen)

    @property
    def _main_screen(self) -> QScreen:
        there = self._screens.all
        return self._main.screen() if self._main.screen() in there else there[0]

    @property
    def _projector(self) -> QScreen | None:
        return self._screens.projector(self._main_screen, self._name)

    def _is_there(self, name: str) -> bool:
        return any(screen.name() == name for screen in self._screens.all)


def _move(window: QWidget, screen: QScreen) -> None:
    """Put a window on a screen, as large as it was if there is room, maximized or full screen as it was."""
    state = window.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen)
    if state:
        window.setWindowState(Qt.WindowState.WindowNoState)
    window.setScreen(screen)
    window.setGeometry(_fitted(window, screen.availableGeometry()))
    if state:
        window.setWindowState(state)
    window.show()
    window.raise_()


def _fitted(window: QWidget, room: QRect) -> QRect:
    """A window's own rectangle with its frame in the middle of a screen, and not larger than that."""
    inner, outer = window.geometry(), window.frameGeometry()
    around = outer.size() - inner.size()
    size = inner.size().boundedTo(room.size() - around)
    free = (room.size() - around - size) / 2
    corner = room.topLeft() + inner.topLeft() - outer.topLeft() + QPoint(free.width(), free.height())
    return QRect(corner, size)
