"""Bytes of a CSV file to text, and text to its lines."""

import codecs
from contextlib import suppress
from pathlib import Path

from bpviz.data.dataset import DataError
from bpviz.language import tr

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
        raise DataError(
            tr("{file} is a binary file; allowed is text in UTF-8, UTF-16 or Latin-1.", file=file)
        )
    return text


def read_bytes(path: Path, size: int = -1) -> bytes:
    """The file, or its first bytes. Raises DataError if it cannot be read."""
    try:
        if path.is_dir():
            raise DataError(tr("{path} is a folder; allowed is a file of data.", path=path))
        if path.exists() and not path.is_file():  # a pipe or device may never end
            raise DataError(tr("{path} is a device; allowed is a file of data.", path=path))
        with open(path, "rb") as file:
            return file.read(size)
    except (OSError, ValueError) as error:
        if isinstance(error, DataError):
            raise
        reason = getattr(error, "strerror", None) or error
        raise DataError(
            tr(
                "{path} cannot be read ({reason}); allowed is a readable file of data.",
                path=path,
                reason=reason,
            )
        ) from None


def _decode(raw: bytes, is_whole: bool) -> str | None:
    is_marked = raw.startswith(_UTF16_MARKS)
    for encoding in ("utf-16",) if is_marked else ("utf-8-sig", "cp1252", "latin-1"):
        with suppress(UnicodeDecodeError):
            return codecs.getincrementaldecoder(encoding)().decode(raw, is_whole)
    return None


def lines_of(text: str) -> list[str]:
    """The lines of a text, whichever of the three line ends it has."""
    lines = text.split("\n")
    if "\r" in text:
        lines = [line.removesuffix("\r") for line in lines[:-1]] + lines[-1:]  # faster than in all the text
        if any("\r" in line for line in lines):
            return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines


def says_nothing(line: str) -> bool:
    """Whether a line is blank or a comment."""
    content = line.strip()
    return not content or content.startswith("#")
