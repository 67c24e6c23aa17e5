"""A zip file of texts and arrays: written as a whole or not at all, read without trust."""

import os
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.lib import format as npy

from bpviz.data.counting import counted
from bpviz.debugger.setup import ExperimentError
from bpviz.debugger.store.whole_file import write_whole
from bpviz.language import tr

NUMBERS = np.dtype("<f8")
LARGEST_TEXT = 64 << 20
LARGEST_HEADER = 4096


# Writing


def write_archive(path: Path, members: Mapping[str, bytes | np.ndarray]) -> None:
    """Write texts and float64 arrays by their names; an old file stays whole until the new one is.

    Arrays are not compressed: weights hardly shrink, and what is declared cannot exceed the file then.
    Raises ExperimentError, with one sentence.
    """
    for name, content in members.items():
        if isinstance(content, bytes) and len(content) > LARGEST_TEXT:  # it could not be opened again
            raise ExperimentError(
                tr(
                    "{path}: {name}: takes {count} bytes; allowed are {largest_text}",
                    path=path,
                    name=name,
                    count=counted(len(content)),
                    largest_text=counted(LARGEST_TEXT),
                )
            )
    write_whole(path, lambda file: _write_members(file, members))


def _write_members(file, members: Mapping[str, bytes | np.ndarray]):
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name)  # of no date, so that equal states make equal files
            if isinstance(content, bytes):
                archive.writestr(info, content, zipfile.ZIP_DEFLATED)
                continue
            info.file_size = content.nbytes + LARGEST_HEADER  # the format for large members, where needed
            with archive.open(info, "w") as stream:
                npy.write_array(stream, np.asarray(content, NUMBERS), allow_pickle=False)


# Reading


class Archive:
    """Reads members of a zip file. Raises ExperimentError, with one sentence, for what is not right."""

    def __init__(self, file, size: int):
        self._size = size
        with _telling(tr("is no file that bpviz has saved, or it is damaged")):
            self._zip = zipfile.ZipFile(file)

    def text(self, name: str) -> bytes:
        """A text, as bytes."""
        info = self._info(name, LARGEST_TEXT)
        with _telling(tr("{name}: is damaged", name=name)), self._zip.open(info) as stream:
            return stream.read()

    def array(self, name: str, shape: tuple[int, ...]) -> np.ndarray:
        """A read-only float64 array, which must have this shape."""
        info = self._info(name, self._size)
        if info.compress_type != zipfile.ZIP_STORED:
            raise ExperimentError(tr("{name}: is compressed; allowed are arrays as they are", name=name))
        with _telling(tr("{name}: is damaged", name=name)), self._zip.open(info) as stream:
            found = _read_shape(stream)
            data = stream.read()
        if found != shape or len(data) != np.prod(shape, dtype=object) * NUMBERS.itemsize:
            raise ExperimentError(
                tr(
                    "{name}: found {found} numbers; allowed are {shape}",
                    name=name,
                    found=_size(found),
                    shape=_size(shape),
                )
            )
        return np.ndarray(shape, NUMBERS, data)

    def _info(self, name: str, largest: int) -> zipfile.ZipInfo:
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            raise ExperimentError(tr("{name}: is missing in it", name=name)) from None
        if info.file_size > largest:
            raise ExperimentError(
                tr(
                    "{name}: found {file_size} bytes; allowed are {largest}",
                    name=name,
                    file_size=counted(info.file_size),
                    largest=counted(largest),
                )
            )
        return info


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Read a zip file; what ExperimentError says then starts with the file."""
    try:
        with open(path, "rb") as file:
            yield Archive(file, os.fstat(file.fileno()).st_size)
    except OSError as error:
        raise ExperimentError(
            tr("{path}: cannot be read: {reason}", path=path, reason=error.strerror or error)
        ) from None
    except MemoryError:
        raise ExperimentError(tr("{path}: takes more memory than there is", path=path)) from None
    except ExperimentError as error:
        raise ExperimentError(f"{path}: {error}") from None


@contextmanager
def _telling(what: str) -> Iterator[None]:
    try:
        yield
    except (MemoryError, ExperimentError):
        raise
    except Exception:  # a broken file makes zipfile raise errors of a dozen kinds
        raise ExperimentError(what) from None


def _read_shape(stream) -> tuple[int, ...]:
    if npy.read_magic(stream) != (1, 0):
        raise ValueError
    shape, is_by_columns, kind = npy.read_array_header_1_0(stream, LARGEST_HEADER)
    if is_by_columns or kind != NUMBERS:
        raise ValueError
    return shape


def _size(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape))
