"""Lets commands wait while something is prepared, and says why wherever one looks."""

from collections.abc import Callable


class Waiting:
    """Of a main window. why: what is waited for; "" while nothing is."""

    def __init__(self, window):
        self._window, self.why = window, ""

    def begin(self, why: str) -> None:
        """Let commands wait until end(), and say why."""
        self._say(why)
        self._window.runner.hold()

    def end(self, first: Callable[[], None]) -> None:
        """Go on with the commands that wait, after one of the program's own."""
        self._say("")
        self._window.runner.release(lambda debugger: first())

    def _say(self, why: str):
        self.why = why
        self._window.lecture.board.hold(why)
        self._window.show_note(why)
