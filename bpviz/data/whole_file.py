"""Writes a file as a whole or not at all; an old one stays until the new one is complete."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bpviz.language import tr

_REASONS = {
    errno.ENOSPC: tr("no space is left there"),
    errno.EDQUOT: tr("no space is left there"),
    errno.ENOENT: tr("its folder is missing"),
    errno.ENOTDIR: tr("its folder is missing"),
    errno.EACCES: tr("writing there is not permitted"),
    errno.EPERM: tr("writing there is not permitted"),
    errno.EROFS: tr("writing there is not permitted"),
    errno.EISDIR: tr("there is a folder of that name"),
}


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """What to write to; its content takes the path's place once all is written. Raises OSError."""
    target = Path(os.path.realpath(path))  # a link stays one
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "read-only")
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with open(part, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
    _sync_folder(target.parent)


def why_not(error: OSError) -> str:
    """Why writing failed, in words."""
    return _REASONS.get(error.errno, error.strerror or str(error))


def _sync_folder(folder: Path):
    """Let the new name last, where a folder can be told to."""
    if os.name == "posix":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
