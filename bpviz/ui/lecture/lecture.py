"""Lecture mode: opens and closes the audience's window, and passes frames on to it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bpviz.debugger.frame import Frame
from bpviz.ui.lecture.board import Board
from bpviz.ui.lecture.lecture_window import LectureWindow
from bpviz.ui.theme import Theme


class Lecture(QObject):
    """What the lecture actions do, for one main window."""

    def __init__(self, window):
        super().__init__(window)
        self._main = window
        self.board = Board(window.selection, window.prediction)
        self.window = LectureWindow(self.board, window.actions_by_name.values(), window)
        self.window.closed.connect(self.leave)
        self._may_leave = False
        for name, action in window.actions_by_name.items():
            if name != "pause":
                action.triggered.connect(self.stay)

    @property
    def is_on(self) -> bool:
        """Whether the audience's window is open."""
        return self.window.isVisible()

    @property
    def front(self) -> QWidget:
        """The window that boxes are to stand before."""
        return self.window if self._covers else self._main

    @property
    def _covers(self) -> bool:
        """Whether nobody sees the main window: painting it would slow the run down."""
        return self.is_on and self.window.screen() is self._main.screen()

    def toggle(self) -> None:
        """Start a lecture, or end it."""
        self.leave() if self.is_on else self.start()

    def start(self) -> None:
        """Cover the screen that the main window is on."""
        self._may_leave = False
        self.window.open_on(self._main.screen())
        if self._main.frame is not None:
            self.show_frame(self._main.frame)
        self._show_on()

    def leave(self) -> None:
        """Back to the main window."""
        self.window.hide()
        self._show_on()
        self._main.activateWindow()
        self._main.runner.refresh()

    def _show_on(self) -> None:
        self._main.setUpdatesEnabled(not self._covers)
        self._main.actions_by_name["lecture"].setChecked(self.is_on)

    def escape(self) -> bool:
        """Leave, if this is the second Esc in a row: clickers send F5 and Esc by turns. Whether it was."""
        leaves, self._may_leave = self._may_leave, self.is_on and not self._may_leave
        if leaves:
            self.leave()
        return leaves

    def stay(self) -> None:
        """The next Esc is the first in a row again."""
        self._may_leave = False

    def show_frame(self, frame: Frame) -> None:
        """Let the audience see where we are."""
        if self.is_on:
            self.board.shows_difference = self._main.beside.differences
            self.board.show_frame(frame)

    def apply_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.board.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self.board.set_language(language)
