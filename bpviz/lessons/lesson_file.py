"""Lessons as TOML files, in the user's language where they are translated; what is faulty is named."""

from pathlib import Path

from bpviz.language import spoken
from bpviz.lessons.lesson import Lesson, Scene
from bpviz.lessons.problems import LessonError
from bpviz.lessons.rules import broken_rules
from bpviz.lessons.scene_file import read_text, record_from
from bpviz.lessons.translation import translated, translations


def read_lesson(path: str | Path, language: str = "") -> Lesson:
    """Read a file, and its translation if there is one into a language of LANGUAGES, "" the user's.

    Raises LessonError, with a line for every fault.
    """
    lesson = lesson_from(read_text(path), str(path))
    language = language or spoken()
    texts = translations(path).get(language)
    if language == lesson.language or texts is None:
        return lesson
    return translated(lesson, language, read_text(texts), str(texts))


def lesson_from(text: str, file: str = "") -> Lesson:
    """A lesson from TOML. file: its name, for errors."""
    lesson = record_from(text, file, Lesson, Scene)
    if problems := list(broken_rules(lesson)):
        raise LessonError(problems, file, text)
    return lesson
