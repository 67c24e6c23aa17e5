"""Bytes of a CSV file to text, and text to its lines that count."""

import codecs
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from pathlib import Path

from bpviz.data.dataset import DataError

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: Path) -> str:
    """The text of the file: UTF-8, UTF-16 with a byte order mark, else Windows-1252 or Latin-1.

    Raises DataError if the file cannot be read or holds no text.
    """
    return to_text(read_bytes(path), path.name)


def read_start(path: Path, size: int) -> tuple[str, bool]:
    """The text of the file up to the end of a line within so many bytes, and whether that is all."""
    raw = read_bytes(path, size + 1)
    is_whole = len(raw) <= size
    text = to_text(raw, path.name, is_whole)
    return (text if is_whole else text[: text.rfind("\n") + 1] or text), is_whole


def to_text(raw: bytes, file: str, is_whole: bool = True) -> str:
    """Bytes decoded, which may end amid a character unless they are whole; DataError if they are no text."""
    text = _decode(raw, is_whole)
    if text is None or "\0" in text:
        raise DataError(f"{file} is a binary file; allowed is text in UTF-8, UTF-16 or Latin-1.")
    return text


def read_bytes(path: Path, size: int = -1) -> bytes:
    """The file, or its first bytes. Raises DataError if it cannot be read."""
    try:
        if path.is_dir():
            raise DataError(f"{path} is a folder; allowed is a file of data.")
        if path.exists() and not path.is_file():  # a pipe or device may never end
            raise DataError(f"{path} is a device; allowed is a file of data.")
        with open(path, "rb") as file:
            return file.read(size)
    except (OSError, ValueError) as error:
        if isinstance(error, DataError):
            raise
        reason = getattr(error, "strerror", None) or error
        raise DataError(f"{path} cannot be read ({reason}); allowed is a readable file of data.") from None


def _decode(raw: bytes, is_whole: bool) -> str | None:
    is_marked = raw.startswith(_UTF16_MARKS)
    for encoding in ("utf-16",) if is_marked else ("utf-8-sig", "cp1252", "latin-1"):
        with suppress(UnicodeDecodeError):
            return codecs.getincrementaldecoder(encoding)().decode(raw, is_whole)
    return None


class Lines:
    """Feeds csv.reader without comments and blank lines, and knows where it is.

    start is the line number, as an editor shows it, where the current record began; take the record when
    it is complete. Inside a record (a quoted cell with line breaks) nothing is left out.
    passed: how many characters it has fed or left out.
    """

    def __init__(self, text: str) -> None:
        self.start = self.passed = 0
        self._text, self._record = text, ""

    def __iter__(self) -> Iterator[str]:
        for number, line in enumerate(StringIO(self._text, newline=None), start=1):
            self.passed += len(line)
            if not self.start:
                if _says_nothing(line):
                    continue
                self.start = number
            self._record += line
            yield line

    def take(self) -> str:
        """The current record, without its line end; the next line begins another."""
        record, self._record, self.start = self._record, "", 0
        return record.removesuffix("\n")


def _says_nothing(line: str) -> bool:
    content = line.strip()
    return not content or content.startswith("#")
