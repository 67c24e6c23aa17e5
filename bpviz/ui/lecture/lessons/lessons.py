"""The lesson of a window: opened, played by keys, shown with every frame, read again when it changes."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import spoken, tr
from bpviz.lessons.lesson import Scene
from bpviz.lessons.lesson_file import read_lesson
from bpviz.lessons.library import lesson_path
from bpviz.lessons.player import Player, Position
from bpviz.lessons.problems import LessonError
from bpviz.lessons.translation import translation_file
from bpviz.ui.asking import ask_opened
from bpviz.ui.lecture.lessons.file_watch import FileWatch
from bpviz.ui.lecture.lessons.lesson_menu import fill_menu
from bpviz.ui.lecture.lessons.scene_stage import SceneStage
from bpviz.ui.lecture.lessons.scene_words import scene_words, with_live_numbers
from bpviz.ui.preferences import Preferences
from bpviz.ui.theme import Theme

PACE_SECONDS = 0.1  # between two texts with numbers of a run; faster cannot be read

Move = Callable[[Player, Debugger], None]


class Lessons(QObject):
    """What the lesson actions do, and what a presenter is told.

    player: of the open lesson, None for none. position: where it is shown. trouble: what is wrong with its
    file as it was changed, or with a scene; "" for nothing. changed(): any of these. refused(str): why a
    lesson cannot be opened.
    """

    changed = Signal()
    refused = Signal(str)
    _arrived = Signal(object, object, str)

    def __init__(self, preferences: Preferences, window):
        super().__init__(window)
        self._preferences, self._window, self._stage = preferences, window, SceneStage(window)
        self.player: Player | None = None
        self.position: Position | None = None
        self.trouble = ""
        self._path: Path | None = None
        self._frame: Frame | None = None
        self._is_new, self._language, self._said_at = False, "auto", 0.0
        self._watch = FileWatch(self)
        self._watch.changed.connect(self.read_again)
        self._arrived.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        window.prediction.changed.connect(self._follow_prediction)
        window.documents.opening.connect(self.close)
        window.documents.lesson_chosen.connect(self.open_unasked)
        fill_menu(window.actions_by_name["open_lesson"], self.open)
        window.actions_by_name["close_lesson"].setEnabled(False)

    # What is told

    @property
    def is_open(self) -> bool:
        """Whether there is a lesson."""
        return self.player is not None

    @property
    def scene(self) -> Scene | None:
        """The scene that is shown, None without one."""
        return None if self.position is None else self.player.lesson.scenes[self.position.scene]

    @property
    def next_scene(self) -> Scene | None:
        """The one after it."""
        following = 0 if self.position is None else self.position.scene + 1
        scenes = self.player.lesson.scenes if self.player else ()
        return scenes[following] if following < len(scenes) else None

    @property
    def notes(self) -> str:
        """What the presenter is to know of the scene, in Markdown."""
        if self.scene is None or self._window.frame is None:
            return ""
        return with_live_numbers(self.scene.notes, self._window.frame)

    @property
    def status(self) -> str:
        """Where in the lesson one is, in a few words, or what is wrong with its file."""
        if self.trouble or self.position is None:
            return self.trouble
        number, count = self.position.scene + 1, len(self.player.lesson.scenes)
        return tr("Scene {number} of {count}: {title}", number=number, count=count, title=self.scene.title)

    # Opening

    def open_file(self) -> None:
        """Ask for a file, and open it."""
        kinds = tr("Lessons (*.toml)")
        if path := ask_opened(self._window, self._preferences, tr("Open lesson"), kinds):
            self.open(path)

    def open(self, name: str) -> None:
        """Open a lesson by its name or path, at its first scene, if the present run may go."""
        if self._window.documents.may_discard():
            self.open_unasked(name)

    def open_unasked(self, name: str) -> None:
        """The same, and forget the present run; what cannot be is refused."""
        try:
            path = lesson_path(name)
            player = Player(read_lesson(path), path.parent)
        except LessonError as error:
            self.refused.emit(str(error))
            return
        self._path, self.trouble = path, ""
        self._watch.follow(path, translation_file(path, spoken()))
        self._take(player)
        self._play(lambda player, debugger: player.go(debugger, 0))

    def _take(self, player: Player) -> None:
        self.player, self.position = player, None
        self._window.navigation.script = self
        self._window.actions_by_name["close_lesson"].setEnabled(True)

    def close(self) -> None:
        """End the lesson; the run stays as it is."""
        if self.is_open:
            self._watch.follow()
            self.player = self.position = None
            self.trouble = ""
            self._window.navigation.script = None
            self._window.actions_by_name["close_lesson"].setEnabled(False)
            self._stage.clear()
            self._window.runner.refresh()
            self.changed.emit()

    def read_again(self) -> None:
        """Its file has changed: go on in it at the same scene; while it is faulty the old one stays."""
        try:
            player = Player(read_lesson(self._path), self._path.parent)
        except LessonError as error:
            self._say_trouble(str(error))
            return
        at, self.trouble = self.position, ""
        self._take(player)
        scene = min(at.scene if at else 0, len(player.lesson.scenes) - 1)
        is_end = at is not None and at.is_answered and at.click == at.clicks
        self._play(lambda player, debugger: player.go(debugger, scene, at_end=is_end))

    def _say_trouble(self, trouble: str) -> None:
        """The folder is left out: it is known, and a corner of the window has room for the fault alone."""
        self.trouble = trouble.replace(f"{self._path.parent}{os.sep}", "")
        self._window.show_note(self.trouble)
        self.changed.emit()

    # Playing

    def forward(self) -> None:
        """The answer, the scene's next step, or the next scene."""
        self._play(Player.forward)

    def backward(self) -> None:
        """The same backwards."""
        self._play(Player.back)

    def skip(self) -> None:
        """To the next scene at once."""
        self.go_to(self.position.scene + 1 if self.position else 0)

    def skip_back(self) -> None:
        """To the start of the scene before."""
        self.go_to(self.position.scene - 1 if self.position else 0)

    def go_to(self, number: int) -> None:
        """To the start of a scene, counted from 0; where there is none, nowhere."""
        if self.is_open and 0 <= number < len(self.player.lesson.scenes):
            self._play(lambda player, debugger: player.go(debugger, number))

    def reveal_next(self) -> None:
        """Answer the question; without one, show a hidden number."""
        if self.position is not None and not self.position.is_answered:
            self._play(lambda player, debugger: player.answer())
        else:
            self._window.network.reveal_next()

    def _play(self, move: Move) -> None:
        player = self.player

        def command(debugger: Debugger) -> None:
            trouble = ""
            try:
                move(player, debugger)
            except LessonError as error:
                trouble = str(error)
                if player.position is not None:
                    player.again(debugger)
            finally:
                self._arrived.emit(player, player.position, trouble)

        self._window.runner.pause()
        self._window.runner.do(command, only_moves=True)

    def _arrive(self, player: Player, position: Position | None, trouble: str) -> None:
        """A command has led somewhere; the frame that follows shows it."""
        if player is not self.player:
            return
        if self.position is None or position is None or position.scene != self.position.scene:
            self._window.documents.belongs_to("")
        self.position, self._is_new = position, True
        if trouble or self.trouble:
            self._say_trouble(trouble)
        self.changed.emit()

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Let the window show the scene with this frame."""
        self._frame = frame
        if self.position is None:
            return
        if self._is_new:
            self._is_new = False
            self._stage.set(self.scene, self.position, frame)
            self._said_at = 0.0
        if not self._window.runner.running or time.perf_counter() - self._said_at > PACE_SECONDS:
            self._say()

    def show_side(self) -> None:
        """Let the audience see a panel beside the network, once the panel has the frame."""
        if self.position is not None and self._window.lecture.is_on:
            self._stage.side.follow()

    def apply_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._stage.side.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language

    def _say(self) -> None:
        self._said_at = time.perf_counter()
        notation = Notation(self._frame.network, self._language)
        hidden = self._window.prediction.hidden
        self._stage.say(scene_words(self.scene, self.position, self._frame, notation, hidden))

    def _follow_prediction(self) -> None:
        """What is asked for may have been revealed by a click or by V: that answers the question."""
        at = self.position
        if at is None or self._frame is None or self._is_new:
            return
        asked = at.view.asked
        if not at.is_answered and asked is not None and not self._window.prediction.hides(asked):
            self._play(lambda player, debugger: player.answer())
        self._say()
