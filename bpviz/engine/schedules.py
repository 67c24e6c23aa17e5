"""Step-size schedules: α_t as a function of t, the updates so far.

A new one is an entry and a branch here.
"""

import math
from dataclasses import dataclass

from bpviz.engine.compiled import part
from bpviz.language import tr


@dataclass(frozen=True)
class Schedule:
    """How the step size α changes, with a factor γ and a period τ. The numbers come from step_size_of().

    formula: in HTML. uses: the fields of the training that it reads. depends: α_t depends on the run,
    not on t alone.
    """

    title: str
    formula: str
    uses: frozenset[str] = frozenset()
    depends: bool = False


SCHEDULES = {
    "constant": Schedule(tr("constant"), "α"),
    "inverse": Schedule(tr("1/t decay"), "α / (1 + t/τ)", frozenset({"period"})),
    "step": Schedule(tr("step decay"), "α γ<sup>⌊t/τ⌋</sup>", frozenset({"decay", "period"})),
    "exponential": Schedule(tr("exponential decay"), "α γ<sup>t/τ</sup>", frozenset({"decay", "period"})),
    "warm_up": Schedule(tr("warm-up"), "α min(1, (t + 1)/τ)", frozenset({"period"})),
    "cosine": Schedule(
        tr("cosine"), "α (γ + (1 − γ) (1 + cos(π min(1, t/τ)))/2)", frozenset({"decay", "period"})
    ),
    "plateau": Schedule(
        tr("reduce on plateau"), f"α γ<sup>{tr('cuts')}</sup>", frozenset({"decay", "patience"}), depends=True
    ),
}
CODES = {name: code for code, name in enumerate(SCHEDULES)}
CONSTANT, INVERSE, STEP, EXPONENTIAL, WARM_UP, COSINE, PLATEAU = range(len(SCHEDULES))


@part
def step_size_of(schedule, alpha, decay, period, t):
    """α_t of the schedule with this code; of one that depends on the run, what it starts with."""
    if schedule == INVERSE:
        return alpha / (1.0 + t / period)
    if schedule == STEP:
        return alpha * math.pow(decay, float(math.floor(t / period)))
    if schedule == EXPONENTIAL:
        return alpha * math.pow(decay, t / period)
    if schedule == WARM_UP:
        return alpha * min(1.0, (t + 1.0) / period)
    if schedule == COSINE:
        return alpha * (decay + (1.0 - decay) * 0.5 * (1.0 + math.cos(math.pi * min(1.0, t / period))))
    return alpha


def step_size(name: str, alpha: float, decay: float, period: float, t: int) -> float:
    """α_t of the named schedule, outside of compiled code."""
    return float(step_size_of.py_func(CODES[name], alpha, decay, period, t))
