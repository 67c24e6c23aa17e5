"""In which line of a TOML text a field stands."""

import re
from collections.abc import Iterator

Path = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?")
_FIELD = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_INLINE = re.compile(r"""[{,]\s*((?:[\w-]+)(?:\s*\.\s*[\w-]+)*)\s*=""")
_LONG = re.compile(r'"""|\'\'\'')
_KEY = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")


def line_of(text: str, path: Path) -> int:
    """The line, from 1, of the field that keys and indices lead to, or of the nearest one around it."""
    lines = dict(reversed(list(_fields(text))))
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1


def _fields(text: str) -> Iterator[tuple[Path, int]]:
    """All tables and fields with the lines where they begin."""
    counts: dict[Path, int] = {}
    table: Path = ()
    inside = ""  # the quotes that a text of several lines ends with
    for number, line in enumerate(text.splitlines(), 1):
        if inside:
            inside = "" if inside in line else inside
            continue
        if header := _HEADER.match(line):
            table = _entered(header, counts)
            yield table, number
        elif field := _FIELD.match(line):
            path = table + _keys(field[1])
            yield from ((path[:end], number) for end in range(len(table) + 1, len(path) + 1))
            yield from ((path + _keys(key), number) for key in _INLINE.findall(line[field.end() :]))
        inside = _left_open(line)


def _entered(header: re.Match, counts: dict[Path, int]) -> Path:
    """The path of the table that a header opens; counts: how many there are of each list of tables."""
    keys, path = _keys(header[2]), ()
    for key in keys[:-1]:
        path += (key,)
        path += (counts[path] - 1,) if path in counts else ()
    path += keys[-1:]
    if header[1] == "[[":
        counts[path] = counts.get(path, 0) + 1
        path += (counts[path] - 1,)
    return path


def _keys(dotted: str) -> Path:
    return tuple(key.strip("\"'") for key in _KEY.findall(dotted))


def _left_open(line: str) -> str:
    """The quotes of a text that does not end in its line, "" if there is none."""
    quotes = _LONG.findall(line)
    return quotes[0] if quotes and quotes.count(quotes[0]) % 2 else ""
