"""Step-size schedules: α_t as a function of the iteration t. A new one is one entry here."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from bpviz.engine.compiled import dispatch_on_code, leaf


@dataclass(frozen=True)
class Schedule:
    """α_t from the initial step size α, a decay factor γ and a period τ (in steps).

    step_size takes (α, γ, τ) and t. uses: which of decay and period the formula reads.
    """

    title: str
    step_size: Callable[[tuple[float, float, float], int], float]
    formula: str
    uses: frozenset[str] = frozenset()


@leaf
def _constant(parameters, t):
    alpha, _, _ = parameters
    return alpha


@leaf
def _inverse(parameters, t):
    alpha, _, period = parameters
    return alpha / (1.0 + t / period)


@leaf
def _step(parameters, t):
    alpha, decay, period = parameters
    return alpha * math.pow(decay, math.floor(t / period))


@leaf
def _exponential(parameters, t):
    alpha, decay, period = parameters
    return alpha * math.pow(decay, t / period)


SCHEDULES = {
    "constant": Schedule("constant", _constant, "α"),
    "inverse": Schedule("1/t decay", _inverse, "α / (1 + t/τ)", frozenset({"period"})),
    "step": Schedule("step decay", _step, "α γ<sup>⌊t/τ⌋</sup>", frozenset({"decay", "period"})),
    "exponential": Schedule(
        "exponential decay", _exponential, "α γ<sup>t/τ</sup>", frozenset({"decay", "period"})
    ),
}
CODES = {name: code for code, name in enumerate(SCHEDULES)}

# step_size_of(code, (alpha, decay, period), t) -> α_t
step_size_of = dispatch_on_code([entry.step_size for entry in SCHEDULES.values()])
