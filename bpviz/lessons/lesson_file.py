"""Lessons as TOML files; all that is faulty is named with file, line and field."""

import re
import tomllib
from pathlib import Path
from typing import Any, get_args

import msgspec

from bpviz.language import tr
from bpviz.lessons.lesson import Beside, Lesson, Part, Predict, Scene, Until
from bpviz.lessons.problems import LessonError, Problem
from bpviz.lessons.rules import broken_rules

_TABLES: dict[str, type[Part]] = {"run_until": Until, "beside": Beside, "predict": Predict}
_PLAIN = {
    "str": tr("text in quotes"), "int": tr("a whole number"), "float": tr("a number"),
    "array": tr("a list in brackets"), "object": tr("a table of fields"), "bool": tr("true or false"),
}  # fmt: skip


def read_lesson(path: str | Path) -> Lesson:
    """Read a file. Raises LessonError, with a line for every fault."""
    text = read_text(path)
    return lesson_from(text, str(path))


def read_text(path: str | Path) -> str:
    """What stands in a lesson's file. Raises LessonError."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _of_file(path, tr("is not a text file in UTF-8, as TOML must be")) from None
    except OSError as error:
        raise _of_file(path, tr("cannot be read: {why}", why=error.strerror or error)) from None


def _of_file(path: str | Path, sentence: str) -> LessonError:
    return LessonError([Problem((), f"{path}: {sentence}")])


def lesson_from(text: str, file: str = "") -> Lesson:
    """A lesson from TOML. file: its name, for errors."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        number = line[1] if line else len(text.splitlines())
        sentence = tr("is not valid TOML: {why}", why=error)
        raise LessonError([Problem((), f"{file}:{number}: {sentence}")]) from None
    problems = list(_problems(content))
    if problems:
        raise LessonError(problems, file, text)
    lesson = msgspec.convert(content, Lesson)
    if problems := list(broken_rules(lesson)):
        raise LessonError(problems, file, text)
    return lesson


def _problems(content: dict[str, Any]):
    """All faults of the fields' names and kinds: what is faulty is left out, and the rest looked at again."""
    scenes = content.get("scene")
    if isinstance(scenes, list):
        for number, scene in enumerate(scenes):
            yield from _faults(scene, Scene, ("scene", number))
        content = content | {"scene": [{"title": "any"}] * len(scenes)}
    yield from _faults(content, Lesson, ())


def _faults(content: Any, record: type[Part], where: tuple):
    told: set[tuple] = set()
    while True:
        try:
            msgspec.convert(content, record)
            return
        except msgspec.ValidationError as error:
            path, sentence = _explained(str(error), content, record)
            if path not in told:  # a field that must be there is told once, as faulty, and not as missing too
                yield Problem(where + path, sentence)
            told.add(path)
            if not path or not isinstance(content, dict) or path[0] not in content:
                return
            content = {key: value for key, value in content.items() if key != path[0]}


def _explained(message: str, content: Any, record: type[Part]) -> tuple[tuple, str]:
    """The way to the field, and what is wrong with it, from msgspec's words."""
    what, _, where = message.partition(" - at `$")
    path = tuple(int(p) if p.isdigit() else p for p in re.findall(r"[A-Za-z_][\w-]*|\d+", where.rstrip("`")))
    if unknown := re.fullmatch(r"Object contains unknown field `(.*)`", what, re.DOTALL):
        return (*path, unknown[1]), tr(
            "is no field; allowed are {fields}", fields=", ".join(_fields(record, path))
        )
    if missing := re.fullmatch(r"Object missing required field `(.*)`", what):
        return (*path, missing[1]), tr("is missing")
    found = _at(content, path)
    if choices := re.fullmatch(r"Invalid enum value (.*)", what, re.DOTALL):
        names = ", ".join(repr(name) for name in _names(record, path) if name)
        return path, tr("found {found}; allowed are {names}", found=choices[1], names=names)
    allowed = what.removeprefix("Expected ").partition(", got ")[0].replace("`", "").removesuffix(" | null")
    return path, tr("found {found}; allowed is {allowed}", found=repr(found), allowed=_in_words(allowed))


def _at(content: Any, path: tuple) -> Any:
    for key in path:
        try:
            content = content[key]
        except (KeyError, IndexError, TypeError):
            return None
    return content


def _fields(record: type[Part], path: tuple) -> tuple[str, ...]:
    return _TABLES.get(path[-1] if path else "", record).__struct_encode_fields__


def _names(record: type[Part], path: tuple) -> tuple:
    """What a field of names takes."""
    kind = next((f.type for f in msgspec.structs.fields(record) if f.encode_name == path[-1]), None)
    args = [name for arg in get_args(kind) for name in (get_args(arg) or (arg,))]
    return tuple(name for name in args if isinstance(name, str))


def _in_words(allowed: str) -> str:
    """Kinds and limits in plain words."""
    words = [_PLAIN.get(word, word) for word in allowed.split(" | ") if word != "null"]
    if len(words) == 1:
        kind, _, limits = allowed.partition(" ")
        return f"{_PLAIN.get(kind, kind)} {limits.removesuffix('.0')}".strip()
    return tr(" or ").join(words)
