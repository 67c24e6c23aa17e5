"""One training set-up, ready to step: the network, its data and its settings in front of the kernel."""

from enum import Enum

import numpy as np

from bpviz.engine import kernel
from bpviz.engine.network import Network
from bpviz.engine.plan import Record, Settings, make_plan, make_workspace, no_record
from bpviz.engine.stops import Stops, make_stops
from bpviz.engine.trace import Trace, read_trace


class Outcome(Enum):
    """Why a run came to its end."""

    REACHED = kernel.REACHED
    NOT_FINITE = kernel.NOT_FINITE
    LOSS_SMALL = kernel.LOSS_SMALL
    GRADIENT_SMALL = kernel.GRADIENT_SMALL
    CHANGE_SMALL = kernel.CHANGE_SMALL
    STOPPED = kernel.STOPPED


def interrupt_flag() -> np.ndarray:
    """A flag by which one thread may end a run in another: int64, (1,), 0 while it may go on."""
    return np.zeros(1, dtype=np.int64)


_NO_INTERRUPT = interrupt_flag()
_NO_STOPS = make_stops([])


class Engine:
    """Steps θ for one network, data set and settings. Not for two threads at a time."""

    def __init__(self, network: Network, inputs: np.ndarray, targets: np.ndarray, settings: Settings):
        self.network = network
        self.settings = settings
        self.sample_count = len(inputs)
        self._plan = make_plan(network, inputs, targets, settings)
        self._work = make_workspace(network, self.sample_count)
        self._no_record = no_record(network.parameter_count)

    def run(
        self,
        theta: np.ndarray,
        t: int,
        end: int,
        record: Record | None = None,
        *,
        checked: bool = False,
        interrupt: np.ndarray | None = None,
        stops: Stops | None = None,
        seen: int = 0,
    ) -> tuple[Outcome, int, int]:
        """Take steps t..end−1 in place on θ, (parameters,); the outcome, the step reached and its phase.

        checked: stop at the end of an epoch where the run has converged; see needs_anchor.
        interrupt: a flag, see interrupt_flag; set to 1 by another thread it ends the run after a step.
        stops: breakpoints; of step t those count whose phase comes after `seen`. Where one stops in the
        middle of a step, that step's update is not made, and the phase is where it stopped; else 0.
        """
        record = record or self._no_record
        flag = _NO_INTERRUPT if interrupt is None else interrupt
        outcome, reached, phase = kernel.run(
            self._plan, self._work, record, stops or _NO_STOPS, theta, t, end, seen, int(checked), flag
        )
        return Outcome(outcome), int(reached), int(phase)

    def step(
        self, theta: np.ndarray, t: int, record: Record | None = None, *, checked: bool = False
    ) -> tuple[Outcome, Trace]:
        """Take step t from θ, which stays as it is, and tell all that was computed."""
        before, after = theta.copy(), theta.copy()
        outcome, *_ = self.run(after, t, t + 1, record, checked=checked)
        committed = outcome is not Outcome.NOT_FINITE
        return outcome, read_trace(self.network, self._plan, self._work, t, before, after, committed)

    def predict(self, theta: np.ndarray, inputs: np.ndarray | None = None) -> np.ndarray:
        """The outputs d̂, (n, Q), for inputs, (n, M); for the training set where none are given."""
        rows = self._plan.inputs if inputs is None else np.require(inputs, np.float64, "CW")
        outputs = np.empty((len(rows), self.network.sizes[-1]))
        kernel.predict(self._plan.layers, theta, rows, self._work.quad, outputs)
        return outputs

    def activations(self, theta: np.ndarray, inputs: np.ndarray) -> np.ndarray:
        """a of all units, inputs included, (n, units), for inputs, (n, M); see Network.layer_units."""
        rows = np.require(inputs, np.float64, "CW")
        values = np.empty((len(rows), sum(self.network.sizes)))
        kernel.predict(self._plan.layers, theta, rows, self._work.quad, values)
        return values

    def losses(self, theta: np.ndarray, inputs: np.ndarray, targets: np.ndarray) -> np.ndarray:
        """f of each sample, (n,), for inputs, (n, M), and targets, (n, Q)."""
        with np.errstate(over="ignore"):
            return 0.5 * np.sum((self.predict(theta, inputs) - targets) ** 2, axis=1)

    def mean_loss(self, theta: np.ndarray) -> float:
        """The loss averaged over the training set."""
        with np.errstate(over="ignore"):
            squares = (self.predict(theta) - self._plan.targets) ** 2
        return float(0.5 * np.sum(squares) / self.sample_count)

    def needs_anchor(self, t: int) -> bool:
        """Whether a checked run from t must first be told θ at the start of t's epoch."""
        epoch_start = t - t % self.sample_count
        return self.settings.change_below > 0 and self._work.anchored_at[0] != epoch_start

    def anchor(self, theta: np.ndarray, t: int) -> None:
        """Tell θ at the start t of an epoch."""
        self._work.anchor[:] = theta
        self._work.anchored_at[0] = t
