"""Lets values travel where time goes on slowly: which phase is on its way, and how far it has come."""

import numpy as np
from PySide6.QtCore import QElapsedTimer, QObject, QVariantAnimation, Signal

from bpviz.debugger.frame import Frame
from bpviz.engine.phases import Kind
from bpviz.ui.motion import reduces_motion
from bpviz.ui.paces import PACES
from bpviz.ui.painting.under_way import UnderWay, moving_phases, under_way

MOST_PHASES = 3  # a whole step takes no longer than so many phases
LEAST_MS = 80  # of a phase; what is faster is not seen
SHARE_OF_STEP = 0.85  # of the time between two steps of a run: then there is a moment to look at
RUSH_MS = 150  # between frames; what comes faster is shown as it comes


class Travelling(QObject):
    """One for all pictures of a window. way: what they show in place of the frame, None if nothing travels.

    share: how much of the time of its phase has passed, 0..1. changed(frame): this is to be shown now, the
    next phase on its way, or the frame itself, as all is there; moved: there is another share.
    is_on, pace: what the user chose. is_resting: whether somebody else says what is shown.
    """

    changed = Signal(object)
    moved = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.is_on, self.is_resting, self.pace = True, False, "normal"
        self._running, self._speed, self._is_step = False, 1.0, False
        self.way: UnderWay | None = None
        self.share = 0.0
        self._frame: Frame | None = None
        self._before: Frame | None = None
        self._told: Frame | None = None
        self._waiting: tuple[int, ...] = ()
        self._since = QElapsedTimer()
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._move)
        self._animation.finished.connect(self._next)

    def set_speed(self, steps_per_second: float) -> None:
        """How fast runs are."""
        self._speed = steps_per_second

    def set_running(self, running: bool) -> None:
        """Whether frames come from a run."""
        self._running = running

    def expect_step(self) -> None:
        """The next frame is that of a step which the user takes: it may travel though it has many phases."""
        self._is_step = True

    def show_frame(self, frame: Frame) -> None:
        """Let what is new in a frame travel, if it is no jump and there is time for it; see seen()."""
        before, self._frame = self._frame, frame
        is_step, self._is_step = self._is_step, False
        if before is not None and _is_same(before, frame):
            self._renew()
            return
        rushes = self._since.isValid() and self._since.elapsed() < RUSH_MS
        self._since.start()
        self._stop()
        if not rushes and (phases := self._phases(before, frame, is_step=is_step)):
            self._animation.setDuration(self._milliseconds(len(phases)))
            self._before, self._told = before, before if self._running else None
            self._waiting = phases
            self._set_out()

    def seen(self, frame: Frame) -> Frame:
        """What is to be shown of a frame now."""
        return self.way if self.way is not None and frame is self._frame else frame

    def finish(self) -> None:
        """Show all values where they go to."""
        if self.way is not None:
            self._stop()
            self.changed.emit(self._frame)

    def _stop(self) -> None:
        self._animation.stop()
        self.way, self._waiting = None, ()

    def _phases(self, before: Frame | None, frame: Frame, *, is_step: bool) -> tuple[int, ...]:
        """The numbers of the phases that are to be seen travel."""
        if before is None or not self.is_on or self.is_resting or reduces_motion():
            return ()
        count, most = _place(frame) - _place(before), len(frame.phases) if self._running or is_step else 1
        if not 0 < count <= most or frame.beside is not None or not _goes_on(before, frame):
            return ()
        phases = moving_phases(frame, count)
        if self._running:  # new weights are there at the end
            phases = tuple(n for n in phases if frame.phases[n - 1].kind is not Kind.UPDATE)
        return phases if phases and self._milliseconds(len(phases)) >= LEAST_MS else ()

    def _milliseconds(self, count: int) -> int:
        """How long each of so many phases takes."""
        each = PACES[self.pace] * min(1.0, MOST_PHASES / count)
        return int(min(each, 1000 * SHARE_OF_STEP / self._speed / count) if self._running else each)

    def _set_out(self) -> None:
        """Let the first of the waiting phases travel."""
        self.way = under_way(self._frame, self._waiting[0], self._before, self._told)
        self.share, self._waiting = 0.0, self._waiting[1:]
        self._animation.start()

    def _next(self) -> None:
        """Let the next phase travel, if there is one."""
        if self._waiting:
            self._set_out()
            self.changed.emit(self.way)
        else:
            self.finish()

    def _renew(self) -> None:
        """The same place was sent out once more, e.g. with more insights: go on in it."""
        if self.way is not None:
            self.way = under_way(self._frame, self.way.revealed + 1, self._before, self._told)

    def _move(self, share: float) -> None:
        self.share = share
        self.moved.emit()


def _place(frame: Frame) -> int:
    """How many phases lie before a frame, from the start of its run on."""
    return frame.t * len(frame.phases) + frame.revealed


def _goes_on(before: Frame, frame: Frame) -> bool:
    """Whether two frames are of one run that nobody changed in between."""
    is_failure = frame.stop is not None and frame.stop.is_failure
    same = before.run == frame.run and before.network == frame.network
    return same and before.experiment == frame.experiment and not is_failure


def _is_same(before: Frame, frame: Frame) -> bool:
    """Whether two frames show the same numbers."""
    if _place(before) != _place(frame) or not _goes_on(before, frame) or frame.trace is None:
        return False
    return np.array_equal(before.trace.state_after, frame.trace.state_after, equal_nan=True)
