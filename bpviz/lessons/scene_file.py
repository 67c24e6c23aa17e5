"""Reads TOML files with scenes into records; all that is faulty is named with file, line and field."""

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from bpviz.language import tr
from bpviz.lessons.fields import faulty_fields
from bpviz.lessons.lesson import Part
from bpviz.lessons.problems import LessonError, Problem

Whole = TypeVar("Whole", bound=Part)


def read_text(path: str | Path) -> str:
    """What stands in a file. Raises LessonError."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _of_file(path, tr("is not a text file in UTF-8, as TOML must be")) from None
    except OSError as error:
        raise _of_file(path, tr("cannot be read: {why}", why=error.strerror or error)) from None


def record_from(text: str, file: str, whole: type[Whole], scene: type[Part]) -> Whole:
    """The record that a text is, with others as its scenes; file is its name. Raises LessonError."""
    content = _content(text, file)
    if problems := list(faulty_fields(content, whole, scene)):
        raise LessonError(problems, file, text)
    return msgspec.convert(content, whole)


def _of_file(path: str | Path, sentence: str) -> LessonError:
    return LessonError([Problem((), f"{path}: {sentence}")])


def _content(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        number = line[1] if line else len(text.splitlines())
        sentence = tr("is not valid TOML: {why}", why=error)
        raise LessonError([Problem((), f"{file}:{number}: {sentence}")]) from None
