"""Which results tell a number of the shown step that is still to be predicted."""

from dataclasses import dataclass

from bpviz.debugger.frame import Frame
from bpviz.ui.painting.hiding import Hidden, hides


@dataclass(frozen=True)
class Secrets:
    """Of results at step t beside a frame; samples are those of the training part.

    hidden: tells which numbers must not be seen, see painting.hiding.
    """

    hidden: Hidden
    frame: Frame
    t: int

    @property
    def step(self) -> int | None:
        """The step whose mean loss is that of its one sample, and must not be told; None for none."""
        is_single = self.frame.dataset.sample_count == 1 and self.frame.trace is not None
        return self.frame.trace.t if is_single and hides(self.hidden, "loss") else None

    @property
    def scores(self) -> bool:
        """Whether scores over all samples must not be told."""
        return self.step is not None and self._is_of_step(0)

    def loss(self, sample: int) -> bool:
        """Whether the loss of a sample must not be told."""
        return hides(self.hidden, "loss") and self._is_of_step(sample)

    def output(self, sample: int, output: int) -> bool:
        """Whether an output for a sample must not be told."""
        return hides(self.hidden, "activation", self.frame.network.depth, output) and self._is_of_step(sample)

    def _is_of_step(self, sample: int) -> bool:
        """Whether a sample is that of the shown step, at the θ that it reads."""
        trace = self.frame.trace
        if trace is None or sample != trace.sample:
            return False
        return self.t <= trace.t or not trace.ends_batch
