"""Bytes of a CSV file to text, and text to its lines that count."""

import codecs
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from bpviz.data.dataset import DataError

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: Path) -> str:
    """The text of the file: UTF-8, UTF-16 with a byte order mark, else Windows-1252 or Latin-1.

    Raises DataError if the file cannot be read or holds no text.
    """
    if path.is_dir():
        raise DataError(f"{path} is a folder; allowed is a CSV file.")
    try:
        raw = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise DataError(f"{path} cannot be read ({reason}); allowed is a readable CSV file.") from None
    text = _decode(raw)
    if text is None or "\0" in text:
        raise DataError(f"{path.name} is a binary file; allowed is text in UTF-8, UTF-16 or Latin-1.")
    return text


def _decode(raw: bytes) -> str | None:
    if raw.startswith(_UTF16_MARKS):
        return _try(raw, "utf-16")
    for encoding in ("utf-8-sig", "cp1252", "latin-1"):
        text = _try(raw, encoding)
        if text is not None:
            return text
    return None


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


class Lines:
    """Feeds csv.reader without comments and blank lines, and knows where it is.

    start is the line number, as an editor shows it, where the current record began; set it to 0 when a
    record is complete. Inside a record (a quoted cell with line breaks) nothing is left out.
    """

    def __init__(self, text: str) -> None:
        self.start = 0
        self._text = text

    def __iter__(self) -> Iterator[str]:
        for number, line in enumerate(StringIO(self._text, newline=None), start=1):
            if not self.start:
                if _says_nothing(line):
                    continue
                self.start = number
            yield line


def _says_nothing(line: str) -> bool:
    content = line.strip()
    return not content or content.startswith("#")
