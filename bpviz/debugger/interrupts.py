"""Ending what takes long from another thread: replays look at a flag, and raise with nothing changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import numpy as np

from bpviz.engine.engine import interrupt_flag


class Interrupted(Exception):  # noqa: N818 – an end that was asked for is no error
    """What was asked for is not done: its flag was set before it was complete."""


_NEVER = interrupt_flag()
_flag: ContextVar[np.ndarray] = ContextVar("flag")


@contextmanager
def interruptible(flag: np.ndarray) -> Iterator[None]:
    """Let commands of a debugger be ended by a flag, see engine.interrupt_flag, that another thread sets.

    A command that goes forward stays where it is then, and one that must know of steps before raises
    Interrupted, with nothing changed.
    """
    token = _flag.set(flag)
    try:
        yield
    finally:
        _flag.reset(token)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let what is short be done though the flag may be set."""
    with interruptible(interrupt_flag()):
        yield


def flag_in_force() -> np.ndarray:
    """The flag that ends what is done now in this thread."""
    return _flag.get(_NEVER)


def check_interrupt() -> None:
    """Raise Interrupted if the flag is set."""
    if flag_in_force()[0]:
        raise Interrupted
