"""The difference of two frames as a frame of its own: right − left in each number's place."""

import math
from dataclasses import dataclass, fields, replace

import numpy as np

from bpviz.debugger.alignment import as_far_as
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS, Index, Name, Notation
from bpviz.engine.network import Network
from bpviz.engine.trace import Trace
from bpviz.language import tr
from bpviz.ui.painting.numbers import MINUS, signed

EQUAL = "="


@dataclass(frozen=True, eq=False)
class Difference(Frame):
    """θ and all values of the step are differences; targets, and what else there is, are those of the right.

    words: which is taken from which, "right − left". ends_only: whether nothing but inputs and outputs is
    compared, for the layers in between have none to be compared with.
    """

    words: str = ""
    ends_only: bool = False

    def compares(self, layer: int) -> bool:
        """Whether the units of a layer are compared."""
        return not self.ends_only or layer in (0, self.network.depth)


class DifferenceNotation(Notation):
    """Names of differences: Δ before what a step computes."""

    def unit(self, layer: int, index: Index) -> Name:
        """Δx_j, Δh_n, Δd̂_k; the constant unit stays what it is."""
        name = super().unit(layer, index)
        return name if index == BIAS else _delta(name)

    def error(self, layer: int, index: Index) -> Name:
        """Δδ_k, Δγ_n."""
        return _delta(super().error(layer, index))


def _delta(name: Name) -> Name:
    return replace(name, base=f"Δ{name.base}")


def is_difference(frame: Frame) -> bool:
    """Whether a frame's numbers are differences."""
    return isinstance(frame, Difference)


def notation_of(frame: Frame, language: str) -> Notation:
    """How the parts of a frame's network are called; raises ValueError for an unknown language."""
    return (DifferenceNotation if is_difference(frame) else Notation)(frame.network, language)


def same_shape(left: Frame, right: Frame) -> bool:
    """Whether two networks have the same units and weights; their activations may differ."""
    one, other = left.network, right.network
    return (one.sizes, one.bias, _norms(one)) == (other.sizes, other.bias, _norms(other))


def _norms(network: Network) -> list[str]:
    return [network.norm(layer) for layer in range(1, network.depth + 1)]


def why_not(left: Frame, right: Frame) -> str:
    """Why two frames have no difference, in a few words; empty if they have one."""
    if not same_shape(left, right):
        return tr("other shape")
    if (left.t, left.revealed) != (right.t, right.revealed):
        return tr("other step")
    return ""


def same_ends(left: Frame, right: Frame) -> bool:
    """Whether networks of other shape, equally far in a step, have the same count of inputs and outputs."""
    one, other = left.network, right.network
    is_shown = left.trace is not None and right.trace is not None and left.t == right.t
    as_far = right.revealed == as_far_as(left.revealed, one.depth, other.depth)
    return is_shown and as_far and (one.sizes[0], one.sizes[-1]) == (other.sizes[0], other.sizes[-1])


def has_difference(left: Frame, right: Frame) -> bool:
    """Whether there is something that two frames can be compared in."""
    return not why_not(left, right) or same_ends(left, right)


def difference(left: Frame, right: Frame, words: str = tr("right − left")) -> Difference:
    """right − left, for frames with has_difference(). What is equal in both is exactly 0."""
    if not same_shape(left, right):
        return _difference_of_ends(left, right, words)
    given = {field.name: getattr(right, field.name) for field in fields(Frame)}
    with np.errstate(invalid="ignore", over="ignore"):  # a diverging run shows its infinities and NaN
        count = right.network.parameter_count
        given["theta"] = right.theta[:count] - left.theta[:count]
        given["trace"] = right.trace and _traces(left.trace, right.trace)
    return Difference(**given, words=words)


def _traces(left: Trace, right: Trace) -> Trace:
    layered = {
        name: tuple(b - a for a, b in zip(getattr(left, name), getattr(right, name), strict=True))
        for name in ("z", "a", "slope", "delta", "loss_slope")
    }
    count = right.gradient.size
    flat = {
        "gradient": right.gradient - left.gradient,
        "state_before": right.state_before[:count] - left.state_before[:count],
        "state_after": right.state_after[:count] - left.state_after[:count],
    }
    return replace(right, **layered, **flat)


def _difference_of_ends(left: Frame, right: Frame, words: str) -> Difference:
    """That of inputs and outputs, with 0 for all that is between them."""
    given = {field.name: getattr(right, field.name) for field in fields(Frame)}
    zero = np.zeros(right.network.parameter_count)
    layered = {
        name: _end_layers(getattr(left.trace, name), getattr(right.trace, name))
        for name in ("z", "a", "slope", "delta", "loss_slope")
    }
    trace = replace(right.trace, **layered, gradient=zero, state_before=zero, state_after=zero)
    return Difference(**given | {"theta": zero, "trace": trace}, words=words, ends_only=True)


def _end_layers(left: tuple[np.ndarray, ...], right: tuple[np.ndarray, ...]) -> tuple[np.ndarray, ...]:
    between = [np.zeros_like(values) for values in right[1:-1]]
    with np.errstate(invalid="ignore", over="ignore"):
        return right[0] - left[0], *between, right[-1] - left[-1]


def difference_text(value: float, decimals: int = 3) -> str:
    """A signed difference in decimals + 3 characters: "+0.031"; "−3e−5" where they are too few; "="."""
    if value == 0:
        return EQUAL
    if not math.isfinite(value) or abs(value) >= 0.95 * 10.0**-decimals:
        return signed(value, decimals)
    mantissa, exponent = f"{value:+.0e}".split("e")
    return f"{mantissa}e{int(exponent)}".replace("-", MINUS)
