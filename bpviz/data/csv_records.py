"""The records of a text, one a row of the table, cut into cells only where cells are asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from bpviz.data.csv_quotes import QUOTE, SPACE, Apart, read_cells, to_plain, unquote, without_quotes
from bpviz.data.csv_text import lines_of, says_nothing
from bpviz.data.dataset import DataError
from bpviz.data.progress import Progress, untold
from bpviz.language import tr

_TELL_EVERY = 4096
_QUOTED = re.compile(r'"[^"]*"')


class Record(NamedTuple):
    """A row: its plain text, the line where it begins, the number of its cells, and those kept apart."""

    text: str
    line: int
    length: int
    apart: Apart


@dataclass(frozen=True, eq=False)
class Records:
    """Rows of cells as their plain text. lines: the number of the line where each begins; lengths: of each.

    apart: by their line, cells that hold delimiters, quotes or line breaks; a quote stands in their place.
    """

    delimiter: str
    texts: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    apart: dict[int, Apart] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, row: int) -> list[str]:
        cells = self.texts[row].split(self.divider)
        for column, cell in self.apart.get(self.lines[row], {}).items():
            cells[column] = cell
        return cells

    @property
    def divider(self) -> str | None:
        """What str.split takes as the delimiter."""
        return None if self.delimiter == SPACE else self.delimiter

    def add(self, record: Record) -> None:
        """One more row."""
        self.texts.append(record.text)
        self.lines.append(record.line)
        self.lengths.append(record.length)
        if record.apart:
            self.apart[record.line] = record.apart

    def from_row(self, row: int) -> "Records":
        """Those from a row on."""
        return Records(self.delimiter, self.texts[row:], self.lines[row:], self.lengths[row:], self.apart)

    def column(self, column: int) -> list[str]:
        """The cells of a column."""
        if column == self.lengths[0] - 1:
            cells = [text.rsplit(self.divider, 1)[-1] for text in self.texts]
        else:
            cells = [text.split(self.divider, column + 1)[column] for text in self.texts]
        if self.apart:
            for row, line in enumerate(self.lines):
                cells[row] = self.apart.get(line, {}).get(column, cells[row])
        return cells

    def holding(self, sign: str) -> Iterator[tuple[int, int, str]]:
        """Row, column and text of each plain cell that holds a sign, which is no delimiter."""
        for row, text in enumerate(self.texts):
            if sign in text:
                for column, cell in enumerate(text.split(self.divider)):
                    if sign in cell:
                        yield row, column, cell


def cut(text: str, delimiter: str, file: str, progress: Progress = untold) -> Records:
    """The records of a text without comments and blank lines; raises DataError for a broken quote."""
    if "\0" in text:
        raise DataError(tr("{file} holds a character of number 0; allowed is plain text.", file=file))
    found, passed = Records(delimiter), 0
    for count, record in enumerate(read_records(text, delimiter, file), start=1):
        found.add(record)
        passed += len(record.text)
        if count % _TELL_EVERY == 0:
            progress(passed / len(text))
    return found


def read_records(text: str, delimiter: str, file: str) -> Iterator[Record]:
    """One after another. Lines inside a quoted cell are neither comments nor blank."""
    lines, place, width = lines_of(text), 0, 0
    while place < len(lines):
        plain, apart, start = lines[place], {}, place
        place += 1
        if says_nothing(plain) and not _is_row(plain, delimiter, width):
            continue
        if QUOTE in plain:
            plain = without_quotes(plain, delimiter)
            if plain is None:
                place, plain, apart = _quoted(lines, start, delimiter, file)
        length = len(plain.split()) if delimiter == SPACE else plain.count(delimiter) + 1
        width = width or length
        yield Record(plain, start + 1, length, apart)


def _is_row(line: str, delimiter: str, width: int) -> bool:
    """Whether a line that begins like a comment is a row as wide as the first, say of #N/A or #ff0000."""
    begins_a_word = line.lstrip()[1:2].strip() != ""
    return begins_a_word and delimiter != SPACE and _QUOTED.sub("", line).count(delimiter) + 1 == width


def _quoted(lines: list[str], start: int, delimiter: str, file: str) -> tuple[int, str, Apart]:
    """The place behind a record with quotes, its plain text, and its cells kept apart."""
    end = _closed(lines, start)
    if (found := unquote("\n".join(lines[start:end]), delimiter)) is not None:
        return end, *found
    taken: list[str] = []

    def take():
        for place in range(start, len(lines)):
            taken.append(lines[place])
            yield lines[place] + "\n"

    cells = read_cells(take(), delimiter, tr("{file}, line {start}", file=file, start=start + 1))
    return start + len(taken), *to_plain(cells, delimiter)


def _closed(lines: list[str], start: int) -> int:
    """The place behind the line that closes all quotes opened since; or the end, if none does."""
    is_open, end = False, start
    while end < len(lines) and (is_open or end == start):
        is_open ^= lines[end].count(QUOTE) % 2 == 1
        end += 1
    return end
