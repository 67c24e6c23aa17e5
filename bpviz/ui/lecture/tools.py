"""The lecturer's tools as actions: which can be used, which is in the hand, and what the lecturer is told."""

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QInputDialog

from bpviz.language import tr
from bpviz.ui.lecture.presentation import LASER, PEN, SPOTLIGHT, Presentation
from bpviz.ui.lecture.talk_timer import MOST_MINUTES

IN_LECTURES = ("blank", "freeze", SPOTLIGHT, LASER, PEN, "clear_strokes", "zoom")
# What these do is to be seen; steps see to that themselves.
LIGHTING = ("run", "start", "newest", "restart", "next_scene", "previous_scene")
MINUTES = 45  # proposed to count down from
MIDDLE = QPointF(0.5, 0.5)


class Tools(QObject):
    """Keeps the actions of a main window in step with a presentation; board: where it is seen."""

    def __init__(self, window, presentation: Presentation, board):
        super().__init__(window)
        self._main, self._presentation, self._board = window, presentation, board
        self._actions = window.actions_by_name
        self._edits: tuple[bool, bool] = False, False
        presentation.changed.connect(self._follow)
        presentation.timer.changed.connect(self._tell)
        for name in LIGHTING:
            self._actions[name].triggered.connect(presentation.light_up)
        self.show_on(False)

    def show_on(self, is_on: bool) -> None:
        """Let letters be keys while there is an audience; without one nothing is pointed at or kept back."""
        for name in IN_LECTURES:
            self._actions[name].setEnabled(is_on)
        if is_on:
            self.show_timer()
        else:
            self._presentation.clear()

    def zoom(self) -> None:
        """Magnify what the lecturer points at, else what is selected; or show all again."""
        presentation = self._presentation
        pointed = presentation.pointer if presentation.is_pointing else None
        presentation.toggle_zoom(pointed or self._board.place_of_selected() or MIDDLE)

    @property
    def draws(self) -> bool:
        """Whether the pen is in the hand, so that undo takes strokes back."""
        return self._presentation.tool == PEN

    def undo(self) -> None:
        """Take back the pen's last stroke, or without the pen the latest edit."""
        if self.draws:
            self._presentation.take_stroke_back()
        else:
            self._main.debugging.undo()

    def count_down(self) -> None:
        """Ask how many minutes the lecture has."""
        timer = self._presentation.timer
        label = tr("Minutes to count down from, 0 to count up:")
        minutes, is_chosen = QInputDialog.getInt(
            self._main.lecture.front, tr("Timer"), label, timer.minutes or MINUTES, 0, MOST_MINUTES
        )
        if is_chosen:
            timer.count_from(minutes)

    def show_timer(self) -> None:
        """Let the audience see the timer if that is chosen, and the lecturer has no window of his own."""
        is_chosen = self._actions["timer_shown"].isChecked()
        self._presentation.show_timer(is_chosen and self._main.lecture.places.covers)

    def _follow(self) -> None:
        presentation = self._presentation
        for name, is_on in (
            ("blank", presentation.is_blank),
            ("freeze", presentation.is_frozen),
            ("zoom", presentation.zoom.is_on),
            *((tool, presentation.tool == tool) for tool in (SPOTLIGHT, LASER, PEN)),
        ):
            self._actions[name].setChecked(is_on)
        edits = self.draws, bool(presentation.strokes)
        if edits != self._edits:
            self._edits = edits
            self._main.show_edits()
        self._tell()

    def _tell(self) -> None:
        """Tell the lecturer, and nobody else, what the audience does not see."""
        timer = self._presentation.timer
        self._actions["timer"].setChecked(timer.is_running)
        said = (timer.text if timer.is_used else "", *self._presentation.kept_back)
        self._main.show_state(" · ".join(filter(None, said)))
