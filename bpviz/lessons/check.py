"""Checks a lesson's file from the first to the last scene, as it would be played."""

from collections.abc import Iterator
from pathlib import Path

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.shown_value import shown_value
from bpviz.language import tr
from bpviz.lessons.lesson import PICTURED, Lesson
from bpviz.lessons.lesson_file import lesson_from, read_lesson
from bpviz.lessons.player import Player
from bpviz.lessons.problems import LessonError, Problem, problem_line
from bpviz.lessons.scene_file import read_text
from bpviz.lessons.translation import namesake, original_of


def check(path: str | Path) -> None:
    """Raises LessonError with all that is wrong in a lesson, or in a translation of one, field by field."""
    if original := original_of(path):
        read_lesson(original, Path(path).absolute().parent.name)
        return
    text = read_text(path)
    lesson = lesson_from(text, str(path))
    problems = list(_in_play(lesson, Path(path).parent))
    if problems:
        raise LessonError(problems, str(path), text)


def hints(path: str | Path) -> list[str]:
    """What is no fault of a lesson, but may not be meant; none of a translation, and of a faulty lesson."""
    if original_of(path):
        return []
    text = read_text(path)
    found = *_untranslated(path), *_unseen(lesson_from(text, str(path)))
    return [problem_line(hint, str(path), text) for hint in found]


def _untranslated(path: str | Path) -> Iterator[Problem]:
    """A translation may have begun as a copy of the whole lesson."""
    if other := namesake(path):
        sentence = tr(
            "hint: is a lesson by itself, no translation of {other}, which would have its texts alone",
            other=other,
        )
        yield Problem(("scene", 0, "experiment"), sentence)


def _unseen(lesson: Lesson) -> Iterator[Problem]:
    for number, scene in enumerate(lesson.scenes):
        if scene.show and not set(scene.show) & set(PICTURED):
            sentence = tr(
                "hint: in a lecture the audience does not see {shown}; it sees {pictured}",
                shown=", ".join(scene.show), pictured=", ".join(PICTURED),
            )  # fmt: skip
            yield Problem(("scene", number, "show"), sentence)


def _in_play(lesson: Lesson, folder: Path) -> Iterator[Problem]:
    """What goes wrong scene by scene; those that go on from a faulty one are left out."""
    player, debugger, is_lost = Player(lesson, folder), Debugger(), False
    for number, scene in enumerate(lesson.scenes):
        if is_lost and not scene.experiment:
            continue
        try:
            player.go(debugger, number)
            is_lost = False
        except LessonError as error:
            yield from error.problems
            is_lost = any(problem.where[2:3] not in _OF_VIEW for problem in error.problems)
            player = Player(lesson, folder)
            continue
        yield from _of_question(player, debugger, number)
        while player.position.click < player.position.clicks or not player.position.is_answered:
            player.forward(debugger)


_OF_VIEW = [(name,) for name in ("select", "highlight", "hide", "caption", "notes", "title", "predict")]


def _of_question(player: Player, debugger: Debugger, number: int) -> Iterator[Problem]:
    """A number can be asked for only where the step has it."""
    asked = player.position.view.asked
    if asked is not None and shown_value(asked, debugger.frame()) is None:
        sentence = tr("is not computed yet where the scene begins; let its phase be the one that computes it")
        yield Problem(("scene", number, "predict", "quantity"), sentence)
