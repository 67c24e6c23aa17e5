"""Records an animation: goes from place to place, paints each, and lets another thread write the pictures."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from queue import Full, Queue

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from bpviz.data.whole_file import why_not
from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.animation.pacing import Pacing
from bpviz.ui.animation.places import Stretch
from bpviz.ui.animation.writers import size_for, write_animation
from bpviz.ui.theme import Theme

AHEAD = 4  # pictures that wait to be written
POLL_MS = 4
PATIENCE = 2.0  # seconds that a picture waits for what its panels still work out
_END = None


class _CancelledError(Exception):
    """Nobody waits for the rest."""


@dataclass(frozen=True)
class Recipe:
    """What is to be recorded. subject: a name, see subjects. size: None as on the screen."""

    path: Path
    kind: str
    subject: str
    stretch: Stretch
    pacing: Pacing
    size: QSize | None = None
    theme: Theme | None = None


class Recording(QObject):
    """The window goes from place to place, unseen, and at the end shows the one that it showed before.

    progressed(done, total): pictures. finished(str): all is written; or why not, in a sentence, and then
    there is no half file. Nothing is said of what was cancelled: finished("") follows, and no file is there.
    """

    progressed = Signal(int, int)
    finished = Signal(str)
    _written = Signal(str)

    def __init__(self, window, recipe: Recipe):
        super().__init__(window)
        self._window, self._recipe = window, recipe
        frame = window.frame
        self._before = frame.t, frame.revealed
        self._places = recipe.stretch.places(len(frame.phases))
        self.total, self._done = recipe.pacing.count(recipe.stretch, frame), 0
        self._frame: Frame | None = None  # of the latest place
        self._coming: Iterator[QImage] = iter(())
        self._is_painted = window.updatesEnabled()
        self._awaited: tuple[int, int] | None = None
        self._asked_at, self.is_cancelled, self._ends_early = 0.0, False, False
        self._why = ""
        self._pictures: Queue[QImage | None] = Queue(AHEAD)
        self._written.connect(self._end)

    # From place to place

    def start(self) -> None:
        """Begin; the event loop does the rest."""
        self._window.runner.pause()
        self._window.travelling.is_resting = True
        self._window.runner.frame_ready.connect(self._take)
        self._window.runner.failed.connect(self._fail)
        self._window.setUpdatesEnabled(False)  # its own painting would take as long as the pictures
        threading.Thread(target=self._write, name="bpviz-animation", daemon=True).start()
        self._go_on()

    def cancel(self) -> None:
        """Write nothing."""
        self.is_cancelled = True

    def _go_on(self) -> None:
        """Paint the next picture as soon as there is room for it, or go to the next place."""
        if self._pictures.full() and not self.is_cancelled:
            QTimer.singleShot(POLL_MS, self, self._go_on)
        elif not self.is_cancelled and (picture := next(self._coming, None)) is not None:
            self._hand_over(picture)
            self._done += 1
            self.progressed.emit(self._done, self.total)
            QTimer.singleShot(0, self, self._go_on)
        else:
            self._go_to_next()

    def _go_to_next(self) -> None:
        self._awaited = None if self.is_cancelled or self._ends_early else next(self._places, None)
        if self._awaited is None:
            self._hand_over(_END)
        else:
            self._asked_at, place = time.perf_counter(), self._awaited
            self._window.runner.do(lambda debugger: debugger.seek(*place))

    def _take(self, frame: Frame) -> None:
        """Begin with the pictures of a place, if it is the one that was asked for."""
        if self._awaited is None or self._is_waiting():
            return
        self._ends_early = frame.stop is not None and frame.stop.is_failure
        if (frame.t, frame.revealed) != self._awaited and not self._ends_early:
            return
        self._awaited, before, self._frame = None, self._frame, frame
        self._coming = self._pictures_of(before, frame)
        self._go_on()

    def _is_waiting(self) -> bool:
        """Whether panels still work on what is to be seen in the picture."""
        is_late = time.perf_counter() - self._asked_at > PATIENCE
        return self._window.attention.is_unfinished and not is_late

    def _pictures_of(self, before: Frame | None, frame: Frame) -> Iterator[QImage]:
        """On the way to a place, and when all is there."""
        window, pacing = self._window, self._recipe.pacing
        for way, share in pacing.ways(before, frame):
            if window.seen.frame is not way:
                window.seen.show(way)
            window.travelling.share = share
            yield self._paint()
        if window.seen.frame is not frame:
            window.seen.show(frame)
        yield from repeat(self._paint(), pacing.pictures)

    def _paint(self) -> QImage:
        recipe, figures = self._recipe, self._window.figures
        subject = figures.get(recipe.subject)
        size = size_for(recipe.kind, recipe.size or subject.size)
        picture = figures.picture(subject, size if subject.has_size else None, recipe.theme)
        even = size_for(recipe.kind, picture.size())
        return picture if picture.size() == even else picture.copy(0, 0, even.width(), even.height())

    def _hand_over(self, picture: QImage | None) -> None:
        try:
            self._pictures.put_nowait(picture)
        except Full:
            QTimer.singleShot(POLL_MS, self, lambda: self._hand_over(picture))

    def _fail(self, why: str) -> None:
        """A place cannot be reached: write nothing."""
        self._why, self.is_cancelled = why, True
        self._hand_over(_END)

    # In the other thread

    def _write(self) -> None:
        recipe, why = self._recipe, ""
        try:
            write_animation(recipe.path, recipe.kind, self._come(), recipe.pacing.fps)
        except _CancelledError:
            pass
        except OSError as error:
            why = tr("{path}: cannot be written: {why}", path=recipe.path, why=why_not(error))
        except Exception as error:  # of a library; without an end the window would wait for ever
            why = tr("{path}: cannot be written: {why}", path=recipe.path, why=error)
        self._written.emit(why)

    def _come(self) -> Iterator[QImage]:
        """The pictures, as they come."""
        while (picture := self._pictures.get()) is not _END and not self.is_cancelled:
            yield picture
        if self.is_cancelled:
            raise _CancelledError

    # The end

    def _end(self, why: str) -> None:
        """Go back to where the window was."""
        runner, place = self._window.runner, self._before
        runner.frame_ready.disconnect(self._take)
        runner.failed.disconnect(self._fail)
        self._window.setUpdatesEnabled(self._is_painted)
        self._awaited, self._why = None, why or self._why
        runner.frame_ready.connect(self._arrive)
        runner.do(lambda debugger: debugger.seek(*place))

    def _arrive(self, frame: Frame) -> None:
        if (frame.t, frame.revealed) == self._before:
            self._window.runner.frame_ready.disconnect(self._arrive)
            self._window.travelling.is_resting = False
            self.finished.emit(self._why)
