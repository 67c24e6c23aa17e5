"""A file that is written as a whole or not at all; if not, an ExperimentError says why."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from bpviz.data.whole_file import why_not, writing
from bpviz.debugger.setup import ExperimentError
from bpviz.language import tr


def write_whole(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Let a function write a file; an old one stays whole until the new one is.

    Raises ExperimentError, with one sentence.
    """
    try:
        with writing(path) as file:
            write(file)
    except OSError as error:
        raise ExperimentError(
            tr("{path}: cannot be written: {why_not}", path=path, why_not=why_not(error))
        ) from None
