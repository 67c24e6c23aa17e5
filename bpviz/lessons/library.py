"""The lessons that come with the program, and where a name leads to."""

import re
from difflib import get_close_matches
from pathlib import Path

from bpviz.assets import resource
from bpviz.language import tr
from bpviz.lessons.lesson_file import read_lesson
from bpviz.lessons.problems import LessonError, Problem
from bpviz.lessons.translation import original_of


def shipped_lessons() -> dict[str, Path]:
    """Their files by name, in the order in which they are taught: names begin with their number."""
    return {path.stem: path for path in sorted(resource("lessons").glob("*.toml"))}


def is_lesson(name: str) -> bool:
    """Whether a path is that of a lesson's file: TOML with scenes in it."""
    path = Path(name)
    if path.suffix.lower() != ".toml" or not path.is_file():
        return False
    text = path.read_bytes().decode("utf-8", errors="replace")
    return re.search(r"^\s*\[\[\s*scene\s*\]\]", text, re.MULTILINE) is not None


def readable_lesson(name: str) -> str:
    """The path of the lesson that a word on the command line means, "" for "". Raises LessonError."""
    if not name:
        return ""
    path = lesson_path(name)
    read_lesson(path)
    return str(path)


def lesson_path(name: str) -> Path:
    """The same as named_file, but the path of a translation leads to its lesson. Raises LessonError."""
    path = named_file(name)
    return original_of(path) or path


def named_file(name: str) -> Path:
    """The file of a shipped lesson, by its name, its number or its name without it; or a path of a file.

    Raises LessonError.
    """
    shipped = shipped_lessons()
    for known, path in shipped.items():
        number, _, rest = known.partition("_")
        if name in (known, rest, number, number.lstrip("0")):
            return path
    if name.lower().endswith(".toml"):
        return Path(name)
    near = get_close_matches(name, shipped, n=1)
    hint = tr(" (did you mean {name}?)", name=near[0]) if near else ""
    sentence = tr(
        "{name} is no lesson{hint}; allowed are a .toml file or {names}",
        name=repr(name), hint=hint, names=", ".join(shipped),
    )  # fmt: skip
    raise LessonError([Problem((), sentence)])
