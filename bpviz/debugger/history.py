"""Getting back to any step: recorded checkpoints, and the trail that replays leave behind."""

from collections import OrderedDict
from collections.abc import Callable

import numpy as np

from bpviz.debugger.recorder import Recorder

Replay = Callable[[np.ndarray, int, int], None]


class History:
    """Finds θ of a step by replay from the nearest known state before it.

    replay(θ, t, end) takes the steps t..end−1 in place. While it replays, θ is kept halfway, three
    quarters of the way … so that a walk back from there needs short replays only. budget: bytes.
    """

    def __init__(self, recorder: Recorder, replay: Replay, budget: int = 64 << 20):
        self._recorder = recorder
        self._replay = replay
        self._budget = budget
        self._trail: OrderedDict[int, np.ndarray] = OrderedDict()

    def theta(self, t: int) -> np.ndarray:
        """θ of step t ≤ newest, (parameters,), a copy of one's own."""
        at, known = self._nearest(t)
        theta = known.copy()
        while at < t:
            halfway = (at + t + 1) // 2
            self._replay(theta, at, halfway)
            self.keep(halfway, theta)
            at = halfway
        return theta

    def keep(self, t: int, theta: np.ndarray) -> None:
        """Remember a state for short ways back; the longest unused ones make room."""
        self._trail[t] = theta.copy()
        self._trail.move_to_end(t)
        while len(self._trail) > max(32, min(4096, self._budget // theta.nbytes)):
            self._trail.popitem(last=False)

    def fork(self, t: int, recorder: Recorder, replay: Replay, state_size: int) -> "History":
        """A history of another run that is the same before step t, with states of that size."""
        forked = History(recorder, replay, self._budget)
        kept = ((known, state) for known, state in self._trail.items() if known < t)
        forked._trail.update((known, state) for known, state in kept if state.size == state_size)
        return forked

    def _nearest(self, t: int) -> tuple[int, np.ndarray]:
        at, theta = self._recorder.checkpoint(t)
        on_trail = max((known for known in self._trail if at < known <= t), default=None)
        if on_trail is None:
            return at, theta
        self._trail.move_to_end(on_trail)
        return on_trail, self._trail[on_trail]
