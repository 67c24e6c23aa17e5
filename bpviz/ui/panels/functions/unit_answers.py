"""What the units of a layer make of their sums in the shown step, and which of them are flat."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Name, Notation
from bpviz.engine.activations import ACTIVATIONS, phi
from bpviz.language import tr
from bpviz.ui.painting.numbers import fixed
from bpviz.ui.painting.scales import nice_limit

POINTS = 481  # odd, so that 0 is one of them
LEAST_LIMIT = 5.0
FLAT = 0.05  # a unit is flat where φ' is smaller than so much of its greatest value
FLAT_SIGN = "⊖"


@dataclass(frozen=True, eq=False)
class Curves:
    """φ and φ' where they are drawn: z, values, slopes: (points,)."""

    z: np.ndarray
    values: np.ndarray
    slopes: np.ndarray

    @property
    def flat_below(self) -> float:
        """The |φ'| under which a unit hardly learns."""
        finite = self.slopes[np.isfinite(self.slopes)]
        return FLAT * float(np.abs(finite).max()) if finite.size else 0.0


@lru_cache(maxsize=32)
def curves_of(activation: str, limit: float) -> Curves:
    """Both curves of an activation from −limit to limit."""
    z = np.linspace(-limit, limit, POINTS)
    return Curves(z, *phi(activation, z))


@dataclass(frozen=True, eq=False)
class Answers:
    """The units of a layer: of each its name, z, a = φ(z), and slope φ'(z), (units,); None without slopes.

    In a normalized layer z is y = γ ẑ + β, which φ gets there. kept: what dropout makes of a, 1 without it.
    """

    names: tuple[Name, ...]
    z: np.ndarray
    a: np.ndarray
    slopes: np.ndarray | None
    flat: np.ndarray
    kept: np.ndarray
    argument: str = "z"

    @property
    def limit(self) -> float:
        """How far z reaches, rounded up so that it changes seldom."""
        finite = self.z[np.isfinite(self.z)]
        return max(LEAST_LIMIT, nice_limit(float(np.abs(finite).max()))) if finite.size else LEAST_LIMIT

    def sentence(self, unit: int) -> str:
        """The numbers of a unit."""
        parts = [f"{self.argument} = {fixed(self.z[unit])}", f"a = {fixed(self.a[unit])}"]
        parts += [] if self.slopes is None else [f"φ′ = {fixed(self.slopes[unit])}"]
        mark = f" {FLAT_SIGN}" if self.flat[unit] else ""
        if self.kept[unit] != 1:
            parts.append(
                tr("dropout × {kept}", kept=fixed(self.kept[unit], 2))
                if self.kept[unit]
                else tr("left out by dropout")
            )
        return f"{self.names[unit].text}: {', '.join(parts)}{mark}"


def is_joint(activation: str) -> bool:
    """Whether an output depends on all sums of its layer, so that there is no curve to draw."""
    return getattr(ACTIVATIONS[activation], "joint", False)


def answers_of(frame: Frame, layer: int, notation: Notation) -> Answers | None:
    """What the units of layer l = 1..L answer, None before that is computed."""
    if frame.trace is None or not frame.shows_activation(layer):
        return None
    network, trace = frame.network, frame.trace
    activation, z, kept = network.activations[layer - 1], trace.z[layer], trace.kept[layer]
    names, is_normalized = tuple(notation.unit(layer, unit) for unit in range(len(z))), False
    if is_joint(activation):
        return Answers(names, z, trace.a[layer], None, np.zeros(len(z), bool), kept)
    if network.norm(layer) != "none":
        gain, shift = network.norm_numbers(trace.before, layer)[:2]
        z, is_normalized = gain * trace.hat[layer] + shift, True
    values, slopes = phi(activation, z)
    flat = np.abs(slopes) < curves_of(activation, LEAST_LIMIT).flat_below
    return Answers(names, z, values, slopes, flat, kept, "y" if is_normalized else "z")
