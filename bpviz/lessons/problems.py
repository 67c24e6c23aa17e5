"""What is wrong with a lesson: each with the way to its field, so that file and line can be told."""

from dataclasses import dataclass

from bpviz.language import tr
from bpviz.lessons.lines import Path, line_of


@dataclass(frozen=True)
class Problem:
    """where: the keys and indices that lead to the field, () for the file as a whole."""

    where: Path
    sentence: str

    @property
    def field(self) -> str:
        """The field as it is said: "scene 3, predict.answer"; "" for the file as a whole."""
        scene, rest = "", self.where
        if rest[:1] == ("scene",) and len(rest) > 1:
            scene, rest = tr("scene {number}", number=rest[1] + 1), rest[2:]
        name = ".".join(key for key in rest if isinstance(key, str))
        return ", ".join(filter(None, (scene, name)))


class LessonError(ValueError):
    """A lesson cannot be read or played. problems: all that was found; its text is a line for each."""

    def __init__(self, problems: list[Problem], file: str = "", text: str = ""):
        self.problems = problems
        super().__init__("\n".join(problem_line(problem, file, text) for problem in problems))


def problem_line(problem: Problem, file: str, text: str) -> str:
    """As editors can jump to it: "file:line: field: sentence"."""
    place = f"{file}:{line_of(text, problem.where)}" if file else ""
    return ": ".join(filter(None, (place, problem.field, problem.sentence)))
