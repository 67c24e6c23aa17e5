"""Arrays from .npy and .npz files, read without trust: no pickles, no more than was declared."""

import io
import zipfile
from math import prod
from pathlib import Path

import numpy as np
from numpy.lib import format as npy

from bpviz.data.counting import counted
from bpviz.data.csv_numbers import LONGEST_NAME, shorten
from bpviz.data.csv_text import read_bytes
from bpviz.data.dataset import DataError
from bpviz.language import tr

LARGEST = 2 << 30
"""Bytes that the arrays of a file may take."""

_KINDS = "biufU"
_REFUSED = {
    "O": tr("Python objects"),
    "c": tr("complex numbers"),
    "M": tr("dates"),
    "m": tr("spans of time"),
    "S": tr("bytes"),
    "V": tr("records"),
}
_LARGEST_HEADER = 10_000


def read_npy(path: Path) -> np.ndarray:
    """The array of numbers or text in a .npy file. Raises DataError."""
    return _parse(_limited(read_bytes(path, LARGEST + 1), path.name), path.name)


def read_npz(path: Path) -> dict[str, np.ndarray]:
    """The arrays of numbers or text in a .npz file, by their names. Raises DataError."""
    file = path.name
    raw = _limited(read_bytes(path, LARGEST + 1), file)
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        members = archive.infolist()
    except Exception:  # a broken file makes zipfile raise errors of a dozen kinds
        raise DataError(
            tr("{file} is damaged or no .npz file; allowed is what numpy.savez writes.", file=file)
        ) from None
    size = sum(member.file_size for member in members)
    if size > LARGEST:
        raise DataError(
            tr(
                "{file} would unpack to {size} bytes; allowed are {largest}.",
                file=file,
                size=counted(size),
                largest=counted(LARGEST),
            )
        )
    return {_name(member, file): _member(archive, member, file) for member in members}


def _limited(raw: bytes, file: str) -> bytes:
    if len(raw) > LARGEST:
        raise DataError(
            tr(
                "{file} is larger than {largest} bytes; allowed is a smaller file.",
                file=file,
                largest=counted(LARGEST),
            )
        )
    return raw


def _name(member: zipfile.ZipInfo, file: str) -> str:
    name = member.filename.removesuffix(".npy")
    if name == member.filename:
        raise DataError(
            tr(
                '{file} holds "{name}", which is no array; allowed are arrays in .npy format.',
                file=file,
                name=shorten(name, LONGEST_NAME),
            )
        )
    return name


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, file: str) -> np.ndarray:
    place = tr("{file}, array {name}", file=file, name=shorten(_name(member, file), LONGEST_NAME))
    try:
        with archive.open(member) as stream:
            raw = stream.read(member.file_size + 1)
    except MemoryError:
        raise
    except Exception:  # as above
        raise DataError(tr("{place}: is damaged; allowed is what numpy.savez writes.", place=place)) from None
    return _parse(raw, place)


def _parse(raw: bytes, place: str) -> np.ndarray:
    """The array in the bytes of a .npy file, whose size must be what its header says."""
    stream = io.BytesIO(raw)
    try:
        shape, is_by_columns, dtype = _read_header(stream)
    except Exception:  # the header is Python text, broken in as many ways
        raise DataError(
            tr("{place}: is damaged or no .npy file; allowed is what numpy.save writes.", place=place)
        ) from None
    if dtype.kind not in _KINDS:
        raise DataError(
            tr(
                "{place}: holds {refused}; allowed are real numbers and text.",
                place=place,
                refused=_REFUSED[dtype.kind],
            )
        )
    count, found = prod(shape), len(raw) - stream.tell()
    if min(shape, default=1) < 0 or not dtype.itemsize or count * dtype.itemsize != found:
        raise DataError(
            tr(
                "{place}: is damaged: {found} bytes do not make {said}; allowed are all.",
                place=place,
                found=counted(found),
                said=_said(shape),
            )
        )
    array = np.frombuffer(raw, dtype, count, stream.tell())
    return array.reshape(shape, order="F" if is_by_columns else "C")


def _read_header(stream: io.BytesIO) -> tuple[tuple[int, ...], bool, np.dtype]:
    readers = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}
    shape, is_by_columns, dtype = readers[npy.read_magic(stream)](stream, _LARGEST_HEADER)
    return tuple(map(int, shape)), is_by_columns, dtype  # True is an int, but no size


def _said(shape: tuple[int, ...]) -> str:
    return tr("{shape} values", shape=" × ".join(map(str, shape))) if shape else tr("one value")
