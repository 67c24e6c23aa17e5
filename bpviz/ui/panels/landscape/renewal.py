"""Decides when a cost surface is taken anew: when asked for, at rest, and when θ has moved far."""

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from bpviz.debugger.frame import Frame
from bpviz.debugger.landscape.ground import Ground
from bpviz.debugger.landscape.slices import Slice
from bpviz.debugger.landscape.surface import Extent, Surface
from bpviz.ui.panels.landscape.surveyor import Surveyor, Wish

INSIGHT = "landscape"
AT_REST_MS = 200  # without another θ, after which the run counts as paused
PATIENCE_MS = 150  # before it is told how much is done
QUICK, EVERY = 0.3, 1.0  # seconds: surfaces no slower are taken while a run goes on, so often at the most

Choose = Callable[[], tuple[Slice, int, Extent | None]]


class Renewal(QObject):
    """Holds the latest surface. choose: tells slice, cells, and the part of the plane, None for all the way.

    found(wish): surface is another one. progressed(share): of what is under way. failed(error): there is no
    such plane.
    """

    found = Signal(object)
    progressed = Signal(float)
    failed = Signal(object)

    def __init__(self, choose: Choose, parent: QObject | None = None):
        super().__init__(parent)
        self._choose, self._frame = choose, None
        self.surface: Surface | None = None
        self._surveyor = Surveyor(self)
        self._began, self._took = 0.0, float("inf")
        self.is_busy = False  # whether a surface is under way
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.is_busy and self.progressed.emit(0.0))
        self._rest = QTimer(self, singleShot=True, interval=AT_REST_MS)
        self._rest.timeout.connect(lambda: self.is_outdated and self.renew())
        self._surveyor.found.connect(self._on_found)
        self._surveyor.progressed.connect(self._on_progress)
        self._surveyor.failed.connect(self._on_failed)

    @property
    def ground(self) -> Ground | None:
        """What the frame says of the run; None before it was asked for."""
        return None if self._frame is None else self._frame.insights.get(INSIGHT)

    def show_frame(self, frame: Frame) -> None:
        """Follow the run."""
        last, self._frame = self._frame, frame
        has_moved = last is None or not np.array_equal(last.theta, frame.theta)
        if has_moved or (self.is_outdated and not self._rest.isActive()):
            self._rest.start()
        if self._is_due:
            self.renew()

    @property
    def is_outdated(self) -> bool:
        """Whether θ, data or settings are other ones than those of the latest wish."""
        wish, ground = self._surveyor.wish, self.ground
        if ground is None:
            return False
        is_same = wish is not None and wish.stretch is ground.stretch
        return not is_same or not np.array_equal(wish.theta, self._frame.theta)

    @property
    def _is_due(self) -> bool:
        """Whether the run has gone far from the surface, and another one costs little."""
        if self.surface is None or self._took > QUICK or self.is_busy:
            return False
        return time.perf_counter() - self._began > EVERY and self.surface.is_far(self._frame.theta)

    def renew(self) -> None:
        """Take a surface now."""
        if self.ground is None:
            return
        chosen, cells, extent = self._choose()
        frame, self._began = self._frame, time.perf_counter()
        stretch = self.ground.stretch
        wish = Wish(stretch, chosen, frame.theta, frame.curves.thetas, frame.t, cells, extent)
        self._surveyor.take(wish)
        self.is_busy = True
        self._patience.start()

    def cancel(self) -> None:
        """Give up what is under way; what is there stays."""
        self._surveyor.cancel()
        self.is_busy = False

    def stop(self) -> None:
        """Let nothing run; the next frame begins anew."""
        self._rest.stop()
        self._surveyor.stop()
        self._surveyor.wish, self.is_busy = None, False

    def _is_wanted(self, wish: Wish) -> bool:
        return wish is self._surveyor.wish and not wish.interrupt[0]

    def _on_found(self, wish: Wish, surface: Surface):
        if self._is_wanted(wish):
            if surface.is_complete:
                self.is_busy, self._took = False, time.perf_counter() - self._began
            self.surface = surface
            self.found.emit(wish)

    def _on_progress(self, wish: Wish, share: float):
        if self._is_wanted(wish) and not self._patience.isActive():
            self.progressed.emit(share)

    def _on_failed(self, wish: Wish, error: Exception):
        if not isinstance(error, ValueError):
            raise error
        if self._is_wanted(wish):
            self.surface, self.is_busy = None, False
            self.failed.emit(error)
