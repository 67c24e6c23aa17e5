"""The numbers of the shown step that are computed already; None stands for the others, never a stale one."""

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS
from bpviz.engine.activations import slope_at
from bpviz.engine.phases import Kind


class StepNumbers:
    """Reads one frame. Layers from 0, units from 0; source BIAS is the constant 1."""

    def __init__(self, frame: Frame):
        self.frame, self.network, self.trace = frame, frame.network, frame.trace
        self.is_in_place = frame.experiment.training.update == "in-place"

    @property
    def alpha(self) -> float | None:
        """α_t."""
        return self.trace.alpha if self.trace else None

    def a(self, layer: int, unit: int) -> float | None:
        """A unit's activation, for layer 0 the input."""
        if unit == BIAS:
            return 1.0
        return float(self.trace.a[layer][unit]) if self.frame.shows_activation(layer) else None

    def inputs(self, layer: int) -> np.ndarray | None:
        """What comes into a layer from below, with the constant 1 at the end where there are biases."""
        if not self.frame.shows_activation(layer - 1):
            return None
        below = self.trace.a[layer - 1]
        return np.append(below, 1.0) if self.network.bias else below

    def z(self, layer: int, unit: int) -> float | None:
        """A unit's weighted sum."""
        return float(self.trace.z[layer][unit]) if self.frame.shows_activation(layer) else None

    def slope(self, layer: int, unit: int) -> float | None:
        """φ'(z)."""
        z = self.z(layer, unit)
        return None if z is None else slope_at(self.network.activations[layer - 1], z)

    def target(self, unit: int) -> float | None:
        """d_k."""
        return float(self.trace.target[unit]) if self.frame.shows(Kind.PICK) else None

    @property
    def loss(self) -> float | None:
        """The loss of the step's sample."""
        return self.trace.loss if self.frame.shows(Kind.LOSS) else None

    def pull(self, layer: int, unit: int) -> float | None:
        """∂f/∂a of a unit: at the output from the loss on, below from its error on."""
        known = self.loss is not None if layer == self.network.depth else self.frame.shows(Kind.ERROR, layer)
        return float(self.trace.loss_slope[layer][unit]) if known else None

    def delta(self, layer: int, unit: int) -> float | None:
        """The error of a unit."""
        return float(self.trace.delta[layer][unit]) if self.frame.shows(Kind.ERROR, layer) else None

    def deltas(self, layer: int) -> np.ndarray | None:
        """All errors of a layer."""
        return self.trace.delta[layer] if self.frame.shows(Kind.ERROR, layer) else None

    @property
    def old_theta(self) -> np.ndarray:
        """θ that the shown step began with."""
        return self.trace.before if self.trace else self.frame.theta

    def incoming(self, layer: int, unit: int) -> np.ndarray:
        """The weights into a unit that the step began with, its bias at the end."""
        weights = self.network.W(self.old_theta, layer)[unit]
        if not self.network.bias:
            return weights
        return np.append(weights, self.network.b(self.old_theta, layer)[unit])

    def outgoing(self, layer: int, unit: int) -> np.ndarray | None:
        """The weights out of a unit that its error is computed with: updated ones where that is in place."""
        above = layer + 1
        if not self.is_in_place:
            return self.network.W(self.old_theta, above)[:, unit]
        known = self.frame.shows(Kind.UPDATE, above)
        return self.network.W(self.trace.after, above)[:, unit] if known else None

    def sources(self, layer: int) -> list[int]:
        """The units below a layer, BIAS at the end where there are biases."""
        return [*range(self.network.sizes[layer - 1]), *([BIAS] if self.network.bias else [])]
