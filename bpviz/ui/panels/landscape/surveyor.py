"""Takes cost surfaces in a thread of its own; the latest wish counts."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QObject, Signal

from bpviz.debugger.journal import Stretch
from bpviz.debugger.landscape.slices import Slice, plane_of, trajectory
from bpviz.debugger.landscape.surface import Extent, Surface, fit_extent
from bpviz.debugger.landscape.survey import survey
from bpviz.engine.engine import interrupt_flag

PATIENCE = 0.15  # seconds, before which no coarse surface is shown
PROGRESS_EVERY = 0.05  # seconds


@dataclass(frozen=True, eq=False)
class Wish:
    """What a surface is wanted of. extent: None for one that fits the trajectory of thetas, (n, state)."""

    stretch: Stretch
    slice: Slice
    theta: np.ndarray
    thetas: np.ndarray
    t: int
    cells: int
    extent: Extent | None = None
    interrupt: np.ndarray = field(default_factory=interrupt_flag)


class Surveyor(QObject):
    """found(wish, surface): one more surface, finer than before, until surface.is_complete.

    progressed(wish, share): how much of it is done. failed(wish, error): there is no such plane.
    """

    found = Signal(object, object)
    progressed = Signal(object, float)
    failed = Signal(object, object)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, "bpviz-landscape")
        self._job = None
        self.wish: Wish | None = None
        self._told_at = 0.0

    def take(self, wish: Wish) -> None:
        """Begin with a surface; one that is under way is given up."""
        self.cancel()
        self.wish = wish
        self._job = self._thread.submit(self._work, wish)

    def cancel(self) -> None:
        """Give up what is under way."""
        if self.wish is not None:
            self.wish.interrupt[0] = 1

    def stop(self) -> None:
        """Give up what is under way, and wait until nothing runs."""
        self.cancel()
        if self._job is not None:
            self._job.exception()

    # In the other thread

    def _work(self, wish: Wish):
        try:
            self._survey(wish)
        except Exception as error:
            self.failed.emit(wish, error)

    def _survey(self, wish: Wish):
        if wish.interrupt[0]:
            return
        started = time.perf_counter()

        def refined(surface: Surface):
            if surface.is_complete or time.perf_counter() - started > PATIENCE:
                self.found.emit(wish, surface)

        way = trajectory(wish.thetas, wish.theta)
        plane = plane_of(wish.slice, wish.stretch.network, wish.theta, way)
        extent = wish.extent or fit_extent(plane, plane.coordinates(way), wish.slice.kind)
        survey(
            wish.stretch, plane, extent, wish.cells, wish.t,
            refined=refined, progress=lambda share: self._tell(wish, share), interrupt=wish.interrupt,
        )  # fmt: skip

    def _tell(self, wish: Wish, share: float):
        now = time.perf_counter()
        if now - self._told_at > PROGRESS_EVERY:
            self._told_at = now
            self.progressed.emit(wish, share)
