"""What a run leaves behind, bounded whatever its length: curves to draw, and states to replay from."""

from dataclasses import dataclass

import numpy as np

from bpviz.engine.plan import Record, open_row

MOST_ROWS = 4096
FEWEST_ROWS = 32
MOST_MEANS = 2048


@dataclass(frozen=True, eq=False)
class Curves:
    """Read-only views of a recorder at one moment.

    thetas[k], (parameters,), is θ at step k·stride. losses[k − 1], (3,), are the least, greatest and
    mean sample loss of the steps before it, from (k − 1)·stride on. mean_losses[k − 1] is the mean
    loss over the training set at step k·mean_every.
    """

    stride: int
    thetas: np.ndarray
    losses: np.ndarray
    mean_every: int
    mean_losses: np.ndarray

    @property
    def times(self) -> np.ndarray:
        """The steps of the rows of thetas."""
        return np.arange(len(self.thetas)) * self.stride

    @property
    def mean_times(self) -> np.ndarray:
        """The steps of mean_losses."""
        return np.arange(1, len(self.mean_losses) + 1) * self.mean_every


@dataclass(frozen=True, eq=False)
class Recorded:
    """All that a recorder knows. capacity: the most rows it keeps. open_row: see Record."""

    curves: Curves
    newest: int
    capacity: int
    open_row: np.ndarray


class Recorder:
    """Keeps a row every `stride` steps; when the rows are full the stride doubles and pairs are merged.

    Rows are only ever appended to a buffer, and merged rows go to a new one: views given out before
    stay as they were, and a fork shares the buffers until it has something to write.
    budget: bytes for the states, 256 MiB by default.
    """

    def __init__(self, theta: np.ndarray, sample_count: int, budget: int = 256 << 20):
        affordable = budget // (2 * theta.nbytes)
        self._capacity = max(FEWEST_ROWS, min(MOST_ROWS, affordable)) // 2 * 2
        self._sample_count = sample_count
        self._start = theta.copy()
        self._clear()

    def _clear(self):
        self.newest, self._stride, self._mean_every = 0, 1, self._sample_count
        self._rows, self._means = 0, 0
        self._thetas, self._losses = self._buffers()
        self._thetas[0] = self._start
        self._mean_losses = np.empty(MOST_MEANS)
        self._open_row = open_row()
        self._shares_rows = self._shares_means = False

    def _buffers(self):
        return np.empty((self._capacity + 1, len(self._start))), np.empty((self._capacity, 3))

    @classmethod
    def restored(cls, recorded: Recorded, sample_count: int) -> "Recorder":
        """A recorder that goes on as the one would that this was taken from."""
        curves = recorded.curves
        made = cls(curves.thetas[0], sample_count)
        made._capacity = recorded.capacity
        made._thetas, made._losses = made._buffers()
        made._stride, made._mean_every = curves.stride, curves.mean_every
        made.reached(recorded.newest)
        made._thetas[: made._rows + 1] = curves.thetas
        made._losses[: made._rows] = curves.losses
        made._mean_losses[: made._means] = curves.mean_losses
        made._open_row = recorded.open_row.copy()
        return made

    @property
    def recorded(self) -> Recorded:
        """All that it knows now."""
        return Recorded(self.curves, self.newest, self._capacity, self._open_row.copy())

    def room(self, end: int) -> tuple[Record, int]:
        """The buffers for a run from the newest step on, and how far they reach, at most `end`."""
        if self._shares_means:
            self._mean_losses, self._shares_means = self._mean_losses.copy(), False
        if self._shares_rows and end >= (self._rows + 1) * self._stride:
            self._own_rows()
        if self._rows == self._capacity:
            self._merge_rows()
        if self._means == MOST_MEANS:
            self._merge_means()
        last_row = (self.newest // self._stride + self._capacity - self._rows) * self._stride
        last_mean = (self.newest // self._mean_every + MOST_MEANS - self._means) * self._mean_every
        record = Record(
            self._stride,
            self._mean_every,
            self._open_row,
            self._losses[self._rows :],
            self._thetas[self._rows + 1 :],
            self._mean_losses[self._means :],
        )
        return record, min(end, last_row, last_mean)

    def reached(self, t: int) -> None:
        """Take over what a run to step t has written into the buffers of room()."""
        self.newest, self._rows, self._means = t, t // self._stride, t // self._mean_every

    def _merge_rows(self):
        thetas, losses = self._buffers()
        half = self._rows // 2
        thetas[: half + 1] = self._thetas[: self._rows + 1 : 2]
        first, second = self._losses[: self._rows : 2], self._losses[1 : self._rows : 2]
        losses[:half, 0] = np.minimum(first[:, 0], second[:, 0])
        losses[:half, 1] = np.maximum(first[:, 1], second[:, 1])
        losses[:half, 2] = first[:, 2] / 2 + second[:, 2] / 2  # large losses must not overflow
        self._thetas, self._losses, self._rows, self._stride = thetas, losses, half, self._stride * 2
        self._shares_rows = False

    def _merge_means(self):
        means = np.empty(MOST_MEANS)
        means[: MOST_MEANS // 2] = self._mean_losses[1::2]
        self._mean_losses, self._means, self._mean_every = means, MOST_MEANS // 2, self._mean_every * 2

    def checkpoint(self, t: int) -> tuple[int, np.ndarray]:
        """The latest recorded state at or before t: its step and its θ, read-only."""
        row = min(t // self._stride, self._rows)
        return row * self._stride, _read_only(self._thetas[row])

    def fork(self, t: int, state_size: int) -> "Recorder":
        """A recorder of its own that knows all up to the last row at or before t, the newest step then.

        Its states are of that size: what is new in them is 0.
        """
        forked = object.__new__(Recorder)
        vars(forked).update(vars(self))
        forked._rows = min(t // self._stride, self._rows)
        forked.newest = forked._rows * self._stride
        forked._means = forked.newest // self._mean_every
        forked._open_row = open_row()
        forked._shares_rows = forked._shares_means = True
        if state_size != len(self._start):
            forked._start = _resized(self._start[None], state_size)[0]
            forked._own_rows()
        return forked

    def _own_rows(self):
        """Buffers of its own with what is known: others see the old ones, or write behind that in them."""
        thetas, losses = self._thetas, self._losses
        self._thetas, self._losses = self._buffers()
        self._thetas[: self._rows + 1] = _resized(thetas[: self._rows + 1], len(self._start))
        self._losses[: self._rows] = losses[: self._rows]
        self._shares_rows = False

    def overwrite(self, t: int, theta: np.ndarray) -> None:
        """θ was edited at the newest step t: if there is a row of it, it becomes so."""
        if t == self._rows * self._stride:
            self._own_rows()
            self._thetas[self._rows] = theta

    def thin(self) -> None:
        """Take half the memory, by giving up every other row."""
        if self._capacity > FEWEST_ROWS:
            self._capacity = max(FEWEST_ROWS, self._capacity // 4 * 2)
            if self._rows % 2:
                self._reopen_last_row()
            self._merge_rows()

    def _reopen_last_row(self):
        least, greatest, mean = self._losses[self._rows - 1]
        bar = self._open_row
        bar[:] = (
            bar[0] + self._stride, min(bar[1], least), max(bar[2], greatest), bar[3] + mean * self._stride
        )  # fmt: skip
        self._rows -= 1

    @property
    def nbytes(self) -> int:
        """How much memory its rows take."""
        return self._thetas.nbytes + self._losses.nbytes

    @property
    def curves(self) -> Curves:
        """All that is recorded so far."""
        return Curves(
            self._stride,
            _read_only(self._thetas[: self._rows + 1]),
            _read_only(self._losses[: self._rows]),
            self._mean_every,
            _read_only(self._mean_losses[: self._means]),
        )


def _resized(states: np.ndarray, size: int) -> np.ndarray:
    """Rows of states with another number of numbers, 0 where there were none."""
    rows = np.zeros((len(states), size))
    rows[:, : states.shape[1]] = states[:, :size]
    return rows


def _read_only(array: np.ndarray) -> np.ndarray:
    view = array.view()
    view.flags.writeable = False
    return view
