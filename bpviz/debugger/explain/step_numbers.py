"""The numbers of the shown step that are computed already; None stands for the others, never a stale one."""

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS
from bpviz.engine.activations import ACTIVATIONS, value_at
from bpviz.engine.phases import Kind


class StepNumbers:
    """Reads one frame. Layers from 0, units from 0; source BIAS is the constant 1."""

    def __init__(self, frame: Frame):
        self.frame, self.network, self.trace = frame, frame.network, frame.trace
        self.settings = frame.settings
        self.is_in_place = frame.settings.in_place

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
        """φ' at what φ gets; of a softmax ∂a/∂z of the same unit."""
        return self._forward("slope", layer, unit)

    def into_activation(self, layer: int, unit: int) -> float | None:
        """What φ gets: z, or γ ẑ + β in a normalized layer."""
        if self.network.norm(layer) == "none" or (hat := self.hat(layer, unit)) is None:
            return self.z(layer, unit)
        gain, shift = self.network.norm_numbers(self.old_theta, layer)[:2, unit]
        return float(gain * hat + shift)

    def passed(self, layer: int, unit: int) -> float | None:
        """φ of what φ gets, before dropout."""
        name, got = self.network.activations[layer - 1], self.into_activation(layer, unit)
        if got is None or ACTIVATIONS[name].joint or not self.drops(layer):
            return self.a(layer, unit)
        return value_at(name, got)

    def drops(self, layer: int) -> bool:
        """Whether units of a layer are left out by chance."""
        return bool(self.settings.dropout) and self.settings.dropout[layer - 1] > 0

    def kept(self, layer: int, unit: int) -> float | None:
        """What dropout lets through of a unit."""
        return self._forward("kept", layer, unit)

    def hat(self, layer: int, unit: int) -> float | None:
        """ẑ of a normalized layer."""
        return self._forward("hat", layer, unit)

    def rate(self, layer: int, unit: int) -> float | None:
        """1/σ of a normalized layer."""
        return self._forward("rate", layer, unit)

    def _forward(self, what: str, layer: int, unit: int) -> float | None:
        return float(getattr(self.trace, what)[layer][unit]) if self.frame.shows_activation(layer) else None

    def delta_y(self, layer: int, unit: int) -> float | None:
        """∂f/∂y of a normalized layer."""
        return float(self.trace.delta_y[layer][unit]) if self.frame.shows(Kind.ERROR, layer) else None

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
