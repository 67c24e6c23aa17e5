"""A file that is written as a whole or not at all."""

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from bpviz.debugger.setup import ExperimentError

REASONS = {
    errno.ENOSPC: "no space is left there",
    errno.EDQUOT: "no space is left there",
    errno.ENOENT: "its folder is missing",
    errno.ENOTDIR: "its folder is missing",
    errno.EACCES: "writing there is not permitted",
    errno.EPERM: "writing there is not permitted",
    errno.EROFS: "writing there is not permitted",
    errno.EISDIR: "there is a folder of that name",
}


def write_whole(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Let a function write a file; an old one stays whole until the new one is.

    Raises ExperimentError, with one sentence.
    """
    try:
        target = Path(os.path.realpath(path))  # a link stays one
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "read-only")
        _replace(target, write)
    except OSError as error:
        reason = REASONS.get(error.errno, error.strerror or str(error))
        raise ExperimentError(f"{path}: cannot be written: {reason}") from None


def _replace(target: Path, write: Callable[[BinaryIO], object]):
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with open(part, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _sync_folder(folder: Path):
    """Let the new name last, where a folder can be told to."""
    if os.name == "posix":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
