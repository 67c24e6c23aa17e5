"""One training set-up, ready to step: the network, its data and its settings in front of the kernel."""

import numpy as np

from bpviz.engine import kernel
from bpviz.engine.evaluation import evaluate
from bpviz.engine.network import Network
from bpviz.engine.outcomes import Outcome
from bpviz.engine.passes import forward_four
from bpviz.engine.plan import Record, Settings, make_plan, make_workspace, no_record
from bpviz.engine.stops import Stops, make_stops
from bpviz.engine.trace import Batch, Trace, read_batch, read_trace
from bpviz.language import tr


def interrupt_flag() -> np.ndarray:
    """A flag by which one thread may end a run in another: int64, (1,), 0 while it may go on."""
    return np.zeros(1, dtype=np.int64)


_NO_INTERRUPT = interrupt_flag()
_NO_STOPS = make_stops([])


class Engine:
    """Steps θ for one network, data set and settings. Not for two threads at a time."""

    def __init__(
        self,
        network: Network,
        inputs: np.ndarray,
        targets: np.ndarray,
        settings: Settings,
        held: tuple[np.ndarray, np.ndarray] | None = None,
    ):
        """held: inputs and targets of a part that is not learned from, but looked at when an epoch ends."""
        self.network = network
        self.settings = settings
        self.sample_count = len(inputs)
        self.state_size = settings.state_size(network, held is not None and len(held[0]) > 0)
        self._plan = make_plan(network, inputs, targets, settings, held)
        self._work = make_workspace(network, self._plan, self.state_size)
        self._no_record = no_record(self.state_size)

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
        """Take steps t..end−1 in place on the state; the outcome, the step reached and its phase.

        theta: (state_size,) or longer: θ, and what is kept from step to step, see Settings.state_size.
        checked: stop at the end of an epoch where the run has converged; see needs_anchor.
        interrupt: a flag, see interrupt_flag; set to 1 by another thread it ends the run after a step.
        stops: breakpoints; of step t those count whose phase comes after `seen`. Where one stops in the
        middle of a step, that step's update is not made, and the phase is where it stopped; else 0.
        """
        if theta.size < self.state_size:
            raise ValueError(
                tr(
                    "state: found {size} numbers; allowed are {state_size} or more",
                    size=theta.size,
                    state_size=self.state_size,
                )
            )
        record = record or self._no_record
        flag = _NO_INTERRUPT if interrupt is None else interrupt
        outcome, reached, phase = kernel.run(
            self._plan, self._work, record, stops or _NO_STOPS, theta, t, end, seen, int(checked), flag
        )
        return Outcome(outcome), int(reached), int(phase)

    def state(self, theta: np.ndarray) -> np.ndarray:
        """The state at t = 0, (state_size,): θ, (parameters,), and nothing remembered yet."""
        return np.concatenate([theta, np.zeros(self.state_size - theta.size)])

    def step(
        self, theta: np.ndarray, t: int, record: Record | None = None, *, checked: bool = False
    ) -> tuple[Outcome, Trace]:
        """Take step t from θ, which stays as it is, and tell all that was computed."""
        before, after = theta.copy(), theta.copy()
        outcome, *_ = self.run(after, t, t + 1, record, checked=checked)
        committed = outcome is not Outcome.NOT_FINITE
        loss = self.settings.loss
        return outcome, read_trace(self.network, self._plan, self._work, loss, t, before, after, committed)

    def batch_of(self, trace: Trace) -> Batch | None:
        """The batch of a step that this engine took; None where its samples are computed one by one."""
        if not self._plan.setting["jointly"][0]:
            return None
        self.step(trace.state_before, trace.t)
        return read_batch(self.network, self._plan, self._work, trace.joint_size)

    def predict(self, theta: np.ndarray, inputs: np.ndarray | None = None) -> np.ndarray:
        """The outputs d̂, (n, Q), for inputs, (n, M); for the training set where none are given."""
        rows = self._plan.inputs if inputs is None else inputs
        return self._evaluate(theta, rows, self.network.sizes[-1])[0]

    def activations(self, theta: np.ndarray, inputs: np.ndarray) -> np.ndarray:
        """a of all units, inputs included, (n, units), for inputs, (n, M); see Network.layer_units."""
        return self._evaluate(theta, inputs, sum(self.network.sizes))[0]

    def losses(self, theta: np.ndarray, inputs: np.ndarray, targets: np.ndarray) -> np.ndarray:
        """f of each sample, (n,), for inputs, (n, M), and targets, (n, Q)."""
        return self._evaluate(theta, inputs, 0, targets)[1]

    def mean_loss(self, theta: np.ndarray) -> float:
        """The loss averaged over the training set."""
        with np.errstate(over="ignore"):
            return float(np.mean(self.losses(theta, self._plan.inputs, self._plan.targets)))

    def _evaluate(self, theta, inputs, units: int, targets=None) -> tuple[np.ndarray, np.ndarray]:
        inputs = np.require(inputs, np.float64, "CW")
        values = np.empty((len(inputs), units))
        losses = np.empty(0 if targets is None else len(inputs))
        targets = self._plan.targets if targets is None else np.require(targets, np.float64, "CW")
        plan, theta = self._plan, np.require(theta, np.float64, "CW")
        evaluate(
            forward_four.address,
            plan.layers,
            theta,
            inputs,
            targets,
            plan.setting["loss"][0],
            self._work.quad,
            values,
            losses,
        )
        return values, losses

    def needs_anchor(self, t: int) -> bool:
        """Whether a checked run from t must first be told θ at the start of t's epoch."""
        epoch_start = t - t % self.sample_count
        return self.settings.change_below > 0 and self._work.anchored_at[0] != epoch_start

    def anchor(self, theta: np.ndarray, t: int) -> None:
        """Tell θ at the start t of an epoch."""
        self._work.anchor[:] = theta[: self.network.parameter_count]
        self._work.anchored_at[0] = t
