"""Plays a lesson on a debugger: forward and back through its scenes, always by the same states."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bpviz.debugger.debugger import Debugger
from bpviz.lessons.lesson import Lesson, Scene
from bpviz.lessons.problems import LessonError, Problem
from bpviz.lessons.scene_view import SceneView, view_of
from bpviz.lessons.staging import enter


@dataclass(frozen=True)
class Position:
    """scene: from 0. click: how many of the scene's own steps are taken, of `clicks`.

    is_answered: whether the scene's question, if there is one, is answered. view: what is seen.
    """

    scene: int
    click: int
    clicks: int
    is_answered: bool
    view: SceneView


class Player:
    """Stands in a lesson. position: None before the first scene was gone to. folder: where its files are.

    Commands raise LessonError where a scene cannot be, and Interrupted; the position then stays. Wherever
    the user has gone meanwhile, and whatever was edited: a scene is always the same, for it is played from
    its experiment on.
    """

    def __init__(self, lesson: Lesson, folder: Path | None = None):
        self.lesson, self._folder = lesson, folder
        self.position: Position | None = None
        self._places: list[tuple[int, int]] = []  # t and phases of the scene's clicks
        self._left: tuple | None = None

    @property
    def scene(self) -> Scene:
        """The scene that is played."""
        return self.lesson.scenes[self.position.scene]

    @property
    def is_over(self) -> bool:
        """Whether forward has nothing more to show."""
        at = self.position
        return (at.scene, at.click, at.is_answered) == (len(self.lesson.scenes) - 1, at.clicks, True)

    def go(self, debugger: Debugger, number: int, *, at_end: bool = False) -> None:
        """Go to a scene, from 0: to its start, or where its question is answered and its steps are taken."""
        first = number
        if not (self._is_untouched(debugger) and self._is_end_before(number)):
            first = self._first_of_run(number)
        for earlier in range(first, number):
            self._walk(debugger, self._entered(debugger, earlier))
        places = self._entered(debugger, number)
        with _in_scene(number):
            view = view_of(self.lesson.scenes[number], debugger.present.network)
        self._places, click = places, len(places) - 1 if at_end else 0
        debugger.seek(*places[click]) if click else None
        answered = at_end or self.lesson.scenes[number].predict is None
        self._stand(debugger, Position(number, click, len(places) - 1, answered, view))

    def forward(self, debugger: Debugger) -> None:
        """Answer the question, take the scene's next step, or go to the next scene."""
        at = self.position
        if not at.is_answered:
            self.answer()
        elif at.click < at.clicks:
            self._click(debugger, at.click + 1)
        elif not self.is_over:
            self.go(debugger, at.scene + 1)

    def back(self, debugger: Debugger) -> None:
        """The same backwards."""
        at = self.position
        if at.click:
            self._click(debugger, at.click - 1)
        elif at.is_answered and self.scene.predict:
            self.position = replace(at, is_answered=False)
        elif at.scene:
            self.go(debugger, at.scene - 1, at_end=True)

    def again(self, debugger: Debugger) -> None:
        """Go back to the position, wherever the debugger is now."""
        at = self.position
        self.go(debugger, at.scene)
        debugger.seek(*self._places[at.click])
        self._stand(debugger, at)

    def answer(self) -> None:
        """The question is answered."""
        self.position = replace(self.position, is_answered=True)

    def _click(self, debugger: Debugger, click: int) -> None:
        if not self._is_untouched(debugger):
            self.again(debugger)
        debugger.seek(*self._places[click])
        self._stand(debugger, replace(self.position, click=click))

    def _stand(self, debugger: Debugger, position: Position) -> None:
        self.position, self._left = position, _mark(debugger)

    def _is_untouched(self, debugger: Debugger) -> bool:
        """Whether the debugger is as it was left here."""
        return self._left == _mark(debugger)

    def _is_end_before(self, number: int) -> bool:
        """Whether a scene can begin from here: it follows, or starts an experiment of its own."""
        at = self.position
        return at is not None and (at.scene + 1, at.clicks) == (number, at.click)

    def _first_of_run(self, number: int) -> int:
        """The scene that starts the experiment."""
        return next((n for n in range(number, 0, -1) if self.lesson.scenes[n].experiment), 0)

    def _entered(self, debugger: Debugger, number: int) -> list[tuple[int, int]]:
        """Go to the start of a scene; the places that its clicks lead to, with that of the start."""
        self._left = None
        with _in_scene(number):
            enter(debugger, self.lesson.scenes[number], self._folder)
        return _places(debugger, self.lesson.scenes[number])

    def _walk(self, debugger: Debugger, places: list[tuple[int, int]]) -> None:
        if len(places) > 1:
            debugger.seek(*places[-1])


@contextmanager
def _in_scene(number: int) -> Iterator[None]:
    """Let a LessonError say which scene its fields are of."""
    try:
        yield
    except LessonError as error:
        where = ("scene", number)
        raise LessonError([Problem(where + p.where, p.sentence) for p in error.problems]) from None


def _mark(debugger: Debugger) -> tuple:
    """What must be the same for a run to be as it was."""
    return debugger.present, debugger.t, debugger.revealed, debugger.newest, debugger.runs


def _places(debugger: Debugger, scene: Scene) -> list[tuple[int, int]]:
    """t and shown phases of a scene's start and after each of its clicks."""
    t, revealed, count = debugger.t, debugger.revealed, debugger.phase_count
    if scene.steps_by == "phase":
        times = scene.times or count - revealed
        numbers = range(t * count + revealed, t * count + revealed + times + 1)
        return [divmod(number, count) for number in numbers]
    length = debugger.epoch_length if scene.steps_by == "epoch" else 1
    later = [(t // length + 1 + n) * length for n in range(scene.times if scene.steps_by else 0)]
    return [(t, revealed), *((step, 0) for step in later)]
