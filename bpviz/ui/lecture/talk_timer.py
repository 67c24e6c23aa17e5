"""How long the lecture has taken, or what is left of it."""

import time

from PySide6.QtCore import QObject, QTimer, Signal

from bpviz.language import tr

MOST_MINUTES = 600


class TalkTimer(QObject):
    """Counts seconds up, or down from a number of minutes; shown as 12:34. changed: the text is another."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._minutes = 0
        self._counted, self._since = 0.0, None
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self._look)
        self._text = self.text

    @property
    def is_running(self) -> bool:
        """Whether time is counted."""
        return self._since is not None

    @property
    def is_used(self) -> bool:
        """Whether there is anything to show: it runs, or has run since the last reset."""
        return self.is_running or self._counted > 0 or self._minutes > 0

    @property
    def seconds(self) -> float:
        """Counted so far, pauses left out."""
        return self._counted + (time.monotonic() - self._since if self.is_running else 0.0)

    @property
    def minutes(self) -> int:
        """What is counted down from; 0 counts up."""
        return self._minutes

    @property
    def is_over(self) -> bool:
        """Whether more time has passed than there was."""
        return 0 < 60 * self._minutes < self.seconds

    @property
    def text(self) -> str:
        """Minutes and seconds, as 12:34; −0:12 where the time is over, 1:02:03 after an hour."""
        passed = int(self.seconds)
        shown = 60 * self._minutes - passed if self._minutes else passed
        minutes, seconds = divmod(abs(shown), 60)
        hours, rest = divmod(minutes, 60)
        sign = "\u2212" if shown < 0 else ""
        return f"{sign}{hours}:{rest:02}:{seconds:02}" if hours else f"{sign}{minutes}:{seconds:02}"

    def toggle(self) -> None:
        """Start, or pause."""
        if self.is_running:
            self._counted, self._since = self.seconds, None
            self._tick.stop()
        else:
            self._since = time.monotonic()
            self._tick.start()
        self._tell()

    def reset(self) -> None:
        """Begin again; one that runs goes on running."""
        self._counted = 0.0
        self._since = time.monotonic() if self.is_running else None
        self._tell()

    def count_from(self, minutes: int) -> None:
        """Count down from minutes, or up with 0, from now on. Raises ValueError below 0 and for too many."""
        if not 0 <= minutes <= MOST_MINUTES:
            allowed = tr(
                "A lecture of {minutes} minutes: allowed are 0 to {most}.", minutes=minutes, most=MOST_MINUTES
            )
            raise ValueError(allowed)
        self._minutes = minutes
        self.reset()

    def _look(self) -> None:
        if self.text != self._text:
            self._tell()

    def _tell(self) -> None:
        self._text = self.text
        self.changed.emit()
