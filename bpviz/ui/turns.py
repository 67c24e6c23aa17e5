"""Who is painted in which frame of a fast run, so that no frame takes too long."""

import time

from PySide6.QtWidgets import QWidget

SLOW_FRAME_SECONDS = 0.05
ROUND = 8
NUMBERS_TURN = 1


class Turns:
    """Deals a round of eight frames out: a plot is painted in every fourth, numbers in every eighth.

    plots: each with its turn, 0 to 3. While frames come slowly all are painted in each.
    """

    def __init__(self, plots: dict[QWidget, int]):
        self._plots = plots
        self._turn, self._last = 0, 0.0

    def next(self, *, running: bool) -> None:
        """A frame is to be shown."""
        now, last = time.perf_counter(), self._last
        self._last = now
        self._is_fast = running and now - last < SLOW_FRAME_SECONDS
        self._turn = (self._turn + 1) % ROUND

    def has(self, panel: QWidget) -> bool:
        """Whether a panel is painted in this frame."""
        return not self._is_fast or self._plots.get(panel, self._turn % 4) == self._turn % 4

    @property
    def has_numbers(self) -> bool:
        """Whether the network's numbers are written anew in this frame."""
        return not self._is_fast or self._turn == NUMBERS_TURN
