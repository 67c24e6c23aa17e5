"""What is faulty in the fields of a file with scenes: their names and kinds, told in plain words."""

import re
from collections.abc import Iterator
from typing import Any, get_args

import msgspec

from bpviz.language import tr
from bpviz.lessons.lesson import Part
from bpviz.lessons.problems import Problem

_PLAIN = {
    "str": tr("text in quotes"), "int": tr("a whole number"), "float": tr("a number"),
    "array": tr("a list in brackets"), "object": tr("a table of fields"), "bool": tr("true or false"),
}  # fmt: skip


def faulty_fields(content: dict[str, Any], whole: type[Part], scene: type[Part]) -> Iterator[Problem]:
    """All faults of a file that is to become a record, with a list of others as its scenes.

    What is faulty is left out, and the rest looked at again.
    """
    scenes = content.get("scene")
    if isinstance(scenes, list):
        for number, fields in enumerate(scenes):
            yield from _faults(fields, scene, ("scene", number))
        content = content | {"scene": [{"title": "any"}] * len(scenes)}
    yield from _faults(content, whole, ())


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
    """The fields of a record, or of the table in it that a path leads to."""
    for key in path:
        tables = (kind for kind in get_args(_kind(record, key)) if _is_table(kind))
        record = next(tables, record)
    return record.__struct_encode_fields__


def _is_table(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Part)


def _kind(record: type[Part], field: str) -> Any:
    return next((f.type for f in msgspec.structs.fields(record) if f.encode_name == field), None)


def _names(record: type[Part], path: tuple) -> tuple:
    """What a field of names takes."""
    args = [name for arg in get_args(_kind(record, path[-1])) for name in (get_args(arg) or (arg,))]
    return tuple(name for name in args if isinstance(name, str))


def _in_words(allowed: str) -> str:
    """Kinds and limits in plain words."""
    words = [_PLAIN.get(word, word) for word in allowed.split(" | ") if word != "null"]
    if len(words) == 1:
        kind, _, limits = allowed.partition(" ")
        return f"{_PLAIN.get(kind, kind)} {limits.removesuffix('.0')}".strip()
    return tr(" or ").join(words)
