"""A run's trajectory as it lies on a plane."""

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.landscape.plane import Plane
from bpviz.ui.panels.plots.decimation import group_size
from bpviz.ui.panels.plots.ghosts import Ghost, GhostStore, ghosts_of, keep_same

MOST_POINTS = 400


class Track:
    """Knows the feet of a trajectory on a plane, and finds those of new rows only."""

    def __init__(self, plane: Plane):
        self.plane = plane
        self._steps, self._feet = np.empty(0, dtype=int), np.empty((0, 2))
        self._thetas: np.ndarray | None = None
        self.past = self.future = self._feet
        self.ghosts: tuple[np.ndarray, ...] = ()
        self._ghosts: tuple[Ghost, ...] = ()
        self._kept = GhostStore()
        self.start = self.present = np.zeros(2)

    def follow(self, frame: Frame) -> None:
        """Take a frame: past and future, (n, 2), are the path up to step t and after it; all of it finite.

        ghosts: the paths of other runs of the network from where they part, each (n, 2).
        """
        thetas, stride = frame.curves.thetas, frame.curves.stride
        step = group_size(len(thetas), MOST_POINTS)
        steps = np.arange(0, len(thetas), step) * stride
        known = self._known(frame, steps)
        rows = steps[known:] // stride
        self._feet = np.vstack((self._feet[:known], self.plane.coordinates(thetas[rows])))
        self._steps, self._thetas = steps, thetas
        self._divide(frame)
        self._ghosts = keep_same(ghosts_of(frame, any_network=False), self._ghosts)
        self._kept.forget_others(self._ghosts)
        self.ghosts = tuple(self._kept.get(ghost, (ghost.start,), self._ghost_path) for ghost in self._ghosts)

    def _ghost_path(self, ghost: Ghost) -> np.ndarray:
        curves = ghost.view.curves
        rows = curves.thetas[ghost.start // curves.stride :]
        return _drawable(self.plane.coordinates(rows[:: group_size(len(rows), MOST_POINTS)]))

    def _known(self, frame: Frame, steps: np.ndarray) -> int:
        """How many of the feet found before are those of these steps still."""
        thetas, old = frame.curves.thetas, self._thetas
        if old is None or old.ctypes.data != thetas.ctypes.data or len(old) > len(thetas):
            return 0
        shared = min(len(self._steps), len(steps))
        return shared if np.array_equal(self._steps[:shared], steps[:shared]) else 0

    def _divide(self, frame: Frame):
        present = self.plane.coordinates(frame.theta)
        passed = int(np.searchsorted(self._steps, frame.t, side="right"))
        self.past = _drawable(np.vstack((self._feet[:passed], present)))
        self.future = _drawable(np.vstack((present, self._feet[passed:])))
        self.start, self.present = self._feet[0], present


def _drawable(path: np.ndarray) -> np.ndarray:
    return path[np.isfinite(path).all(axis=1)]
