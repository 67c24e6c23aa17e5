"""How far a long piece of work has come: told as shares from 0 to 1, and passed on for parts of it."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Takes the share that is done; may raise, which ends the work."""


def untold(share: float) -> None:
    """Nobody wants to know."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """What a part of the work tells its progress to, when it is the part from start to end of the whole."""
    return lambda share: progress(start + (end - start) * share)
