"""Takes a cost surface: coarse first, then finer, on all cores."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import numpy as np

from bpviz.debugger.journal import Stretch
from bpviz.debugger.landscape.plane import Plane
from bpviz.debugger.landscape.slices import Slice, plane_of, trajectory
from bpviz.debugger.landscape.surface import Extent, Surface, fit_extent
from bpviz.debugger.run import Run
from bpviz.engine.engine import Engine, interrupt_flag

RESOLUTIONS = (32, 64, 128)
COARSE = 16  # cells of the first picture
MOST_THREADS = 8
WORTH_THREADS = 20_000  # samples times parameters: below, threads only wait for Python's lock

Row = tuple[int, slice]


def landscape(run: Run, chosen: Slice, cells: int = 64, extent: Extent | None = None) -> Surface:
    """The cost surface of a run where it stands. extent: what part of the plane; else it fits the trajectory.

        debugger = Debugger(Experiment()); debugger.run(1000)
        surface = landscape(debugger.present, Slice("random", seed=1))
        surface.losses.min(), surface.loss_at(0.0, 0.0)

    Raises ExperimentError for a plane that there is not.
    """
    thetas = trajectory(run.curves.thetas, run.theta)
    plane = plane_of(chosen, run.network, run.theta, thetas)
    extent = extent or fit_extent(plane, plane.coordinates(thetas), chosen.kind)
    return survey(run.journal.at(run.t), plane, extent, cells, run.t)


def survey(
    stretch: Stretch,
    plane: Plane,
    extent: Extent,
    cells: int = 64,
    t: int = 0,
    *,
    refined: Callable[[Surface], None] | None = None,
    progress: Callable[[float], None] | None = None,
    interrupt: np.ndarray | None = None,
) -> Surface | None:
    """The mean loss over a part of a plane, with the network, data and settings of a stretch of a run.

    cells: along each side, COARSE times a power of two. refined: told of each surface, the coarse ones on
    the way too. progress: told the share that is done, from any thread. interrupt: see
    engine.interrupt_flag; where it was set None comes back. It has engines of its own: the run may go on.
    """
    work = _Survey(stretch, plane, extent, cells, interrupt_flag() if interrupt is None else interrupt)
    work.progress = progress
    surface = None
    with ThreadPoolExecutor(len(work.engines)) as pool:
        for spacing in _spacings(cells):
            if not work.take_level(pool, spacing):
                return None
            surface = Surface(plane, extent, work.losses[::spacing, ::spacing].copy(), cells, t)
            if refined is not None:
                refined(surface)
    return surface


def _spacings(cells: int) -> list[int]:
    """From the coarse surface to the finest, how many grid lines lie between two that are used."""
    coarsest = max(1, cells // COARSE)
    return [coarsest >> level for level in range(coarsest.bit_length())]


class _Survey:
    """A grid, and engines that fill its rows, each in a thread of its own."""

    def __init__(self, stretch: Stretch, plane: Plane, extent: Extent, cells: int, interrupt: np.ndarray):
        self._plane, self._cells, self._interrupt = plane, cells, interrupt
        self.losses = np.full((cells + 1, cells + 1), np.nan)
        shape = Surface(plane, extent, self.losses, cells, 0)
        self._xs, self._ys = shape.xs, shape.ys
        data = stretch.dataset
        self.engines = [
            Engine(stretch.network, data.inputs, data.targets, stretch.settings)
            for _ in range(_threads(stretch))
        ]
        self.progress: Callable[[float], None] | None = None
        self._done, self._lock = 0, Lock()

    def take_level(self, pool: ThreadPoolExecutor, spacing: int) -> bool:
        """Fill in what a spacing adds to the one before; whether it was not interrupted."""
        rows = list(_new_rows(self._cells, spacing))
        count = len(self.engines)
        parts = [pool.submit(self._take, engine, rows[at::count]) for at, engine in enumerate(self.engines)]
        for part in parts:
            part.result()
        return not self._interrupt[0]

    def _take(self, engine: Engine, rows: list[Row]):
        with np.errstate(all="ignore"):  # far out numbers overflow: that is what the surface shows
            for row, columns in rows:
                self._take_row(engine, row, columns)

    def _take_row(self, engine: Engine, row: int, columns: slice):
        y, places = self._ys[row], self._xs[columns]
        found = self.losses[row, columns]
        for at, x in enumerate(places):
            if self._interrupt[0]:
                return
            found[at] = engine.mean_loss(self._plane.theta(x, y))
        self._count(len(places))

    def _count(self, points: int):
        with self._lock:
            self._done += points
        if self.progress is not None:
            self.progress(self._done / self.losses.size)


def _new_rows(cells: int, spacing: int) -> Iterator[Row]:
    """The rows of a grid of this spacing, each with those columns that no coarser grid has."""
    is_first = spacing == _spacings(cells)[0]
    for row in range(0, cells + 1, spacing):
        is_old = not is_first and row % (2 * spacing) == 0
        yield row, slice(spacing, None, 2 * spacing) if is_old else slice(0, None, spacing)


def _threads(stretch: Stretch) -> int:
    work = stretch.dataset.sample_count * stretch.network.parameter_count
    return min(os.cpu_count() or 1, MOST_THREADS) if work >= WORTH_THREADS else 1
