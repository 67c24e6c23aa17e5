"""Whether everything is painted anew, for a figure: no drafts, and no pixels that are kept for speed."""

from collections.abc import Iterator
from contextlib import contextmanager

_figures: list[bool] = []


@contextmanager
def exactly() -> Iterator[None]:
    """Let all that is painted in here be texts and shapes, as sharp as they can be."""
    _figures.append(True)
    try:
        yield
    finally:
        _figures.pop()


def is_exact() -> bool:
    """What paint events ask before they take a short cut."""
    return bool(_figures)


def shows_focus(widget) -> bool:
    """Whether a widget is to show that it has the keyboard: never in a figure."""
    return widget.hasFocus() and not is_exact()
