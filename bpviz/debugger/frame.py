"""The one immutable record that every view draws: where we are in time, and all there is to see there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.edits import AnyEdit
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.recorder import Curves
from bpviz.engine.network import Network
from bpviz.engine.phases import Kind, Phase, phases
from bpviz.engine.plan import Settings
from bpviz.engine.trace import Trace


@dataclass(frozen=True)
class Stop:
    """Why a run ended: a word for the program, a sentence for the user, the step it happened at.

    breakpoints: the numbers of those that hit.
    """

    reason: str
    message: str
    t: int
    breakpoints: tuple[int, ...] = ()

    @property
    def is_failure(self) -> bool:
        """Whether numbers did not stay finite."""
        return self.reason == "not finite"


@dataclass(frozen=True, eq=False)
class RunView:
    """One of the runs there are: its number and name, and what it went through.

    origin: the number of the run that it was forked from at step forked_at by what is said; 0 if it was not.
    parts_at: the first step at which it may differ from the present run; None if it never does.
    """

    number: int
    name: str
    origin: int
    forked_at: int
    said: str
    network: Network
    newest: int
    curves: Curves
    parts_at: int | None
    experiment: Experiment
    edits: tuple[AnyEdit, ...] = ()


@dataclass(frozen=True, eq=False)
class Frame:
    """t steps are complete, and of step t the first `revealed` phases are shown.

    With revealed = 0 the frame shows step t − 1 complete, or at t = 0 the untouched network.
    trace: the step that is shown, None at the very start. theta: the parameters of step t, without
    the update of a step that is only partly revealed. newest: the furthest step reached so far.
    run: the number of the present run among runs. undo, redo: what would be taken back, or done again.
    settings: how the engine takes the shown step. beside: another run at the same step. insights: what
    was asked for beyond that, by its name in insights.INSIGHTS.
    """

    experiment: Experiment
    dataset: Dataset
    network: Network
    t: int
    revealed: int
    trace: Trace | None
    theta: np.ndarray
    curves: Curves
    newest: int
    stop: Stop | None = None
    run: int = 1
    runs: tuple[RunView, ...] = ()
    breakpoints: tuple[Breakpoint, ...] = ()
    watches: tuple[Quantity, ...] = ()
    undo: str | None = None
    redo: str | None = None
    settings: Settings = field(default_factory=Settings)
    beside: "Frame | None" = None
    insights: Mapping[str, Any] = field(default_factory=dict)

    @property
    def phases(self) -> tuple[Phase, ...]:
        """All phases of a step."""
        return phases(self.network.depth)

    @property
    def phase_number(self) -> int:
        """How many phases of the shown step are to be seen, 0 at the very start."""
        return self.revealed or (len(self.phases) if self.trace else 0)

    @property
    def phase(self) -> Phase | None:
        """The latest phase that is shown, None at the very start."""
        return self.phases[self.phase_number - 1] if self.phase_number else None

    @property
    def epoch(self) -> int:
        """Epochs complete: N steps each."""
        return self.t // self.dataset.sample_count

    def shows(self, kind: Kind, layer: int = 0) -> bool:
        """Whether a phase of the shown step is revealed already."""
        return Phase(kind, layer) in self.phases[: self.phase_number]

    def shows_activation(self, layer: int) -> bool:
        """Whether a^(l) is computed already in the shown step; the input is there once it is picked."""
        return self.shows(Kind.FORWARD, layer) if layer else self.shows(Kind.PICK)

    def parameters(self, layer: int) -> np.ndarray:
        """θ as it stands at the shown phase, edits included; right for the part of one layer l."""
        if not self.revealed:
            return self.theta
        return self.trace.after if self.shows(Kind.UPDATE, layer) else self.trace.before

    def weights(self, layer: int) -> np.ndarray:
        """W^(l) at the shown phase, (units, fan-in)."""
        return self.network.W(self.parameters(layer), layer)

    def biases(self, layer: int) -> np.ndarray:
        """b^(l) at the shown phase, (units,), empty without biases."""
        return self.network.b(self.parameters(layer), layer)

    def old_weights(self, layer: int) -> np.ndarray | None:
        """W^(l) before the update that is shown, None while there is none."""
        return self.network.W(self.trace.before, layer) if self.shows(Kind.UPDATE, layer) else None

    def weight_gradient(self, layer: int) -> np.ndarray | None:
        """∂f/∂W^(l), (units, fan-in), from the error of layer l on; None before."""
        return self.network.W(self.trace.gradient, layer) if self.shows(Kind.ERROR, layer) else None
