"""Lecture mode: opens and closes the audience's window, and passes frames on to it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.focus_mark import UNMARKED
from bpviz.ui.lecture.board import Board
from bpviz.ui.lecture.hand import Hand
from bpviz.ui.lecture.lecture_window import LectureWindow
from bpviz.ui.lecture.places import Form, Places
from bpviz.ui.lecture.presentation import Presentation
from bpviz.ui.lecture.screens import Screens
from bpviz.ui.lecture.tools import Tools
from bpviz.ui.theme import Theme


class Lecture(QObject):
    """What the lecture actions do, for one main window. changed: the windows are elsewhere, or gone."""

    changed = Signal()

    def __init__(self, window):
        super().__init__(window)
        self._main = window
        self.board = Board(window.selection, window.prediction, window.travelling)
        self.presentation = Presentation(self)
        self.board.show_presentation(self.presentation)
        self.board.setProperty(UNMARKED, True)
        self.tools = Tools(window, self.presentation, self.board)
        Hand(self.board, self.presentation)
        self.window = LectureWindow(self.board, window.actions_by_name.values(), window)
        self.window.closed.connect(self.leave)
        self.screens = Screens(self)
        self.places = Places(window, self.window, self.screens)
        self.screens.changed.connect(self._follow_screens)
        self._may_leave = False
        for name, action in window.actions_by_name.items():
            if name != "pause":
                action.triggered.connect(self.stay)

    @property
    def is_on(self) -> bool:
        """Whether the audience's window is open, or waits for a screen."""
        return self.places.form is not Form.NONE

    @property
    def front(self) -> QWidget:
        """The window that boxes are to stand before."""
        return self.window if self.places.covers else self._main

    def toggle(self) -> None:
        """Start a lecture, or end it."""
        self.leave() if self.places.form is Form.FULL else self.start()

    def toggle_window(self) -> None:
        """Open the audience's window, as one among others where there is one screen; or close it."""
        if self.is_on:
            self.leave()
        else:
            self._show(Form.FULL if self.places.has_two else Form.SMALL)

    def start(self) -> None:
        """Cover the projector's screen, or the only one."""
        self._show(Form.FULL)

    def leave(self) -> None:
        """Back to the main window."""
        self._show(Form.NONE)
        self._main.activateWindow()

    def swap(self) -> None:
        """Let main window and audience's window change places."""
        if self.places.form is not Form.FULL or not self.places.swap():
            self._main.show_note(tr("There is no lecture on two screens (F12) to change places."))
        self._show_on()

    def _show(self, form: Form) -> None:
        self._may_leave = False
        self.places.show(form)
        self._show_on()
        self._main.runner.refresh()

    def _follow_screens(self) -> None:
        """A cable was pulled or plugged, or a screen has another size: the run goes on."""
        self.places.place()
        self._show_on()

    def _show_on(self) -> None:
        self._main.setUpdatesEnabled(not self.places.covers)
        self._main.actions_by_name["lecture"].setChecked(self.places.form is Form.FULL)
        self._main.actions_by_name["audience"].setChecked(self.is_on)
        self.tools.show_on(self.is_on)
        self.changed.emit()
        if self._main.seen.frame is not None:
            self.show_frame(self._main.seen.frame)

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
            self.board.shown.shows_difference = self._main.beside.differences
            self.board.show_frame(frame)

    def show_note(self, note: str) -> None:
        """Say something while there is no frame yet."""
        self.board.note = note
        self.board.update()

    def apply_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.board.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self.board.set_language(language)
