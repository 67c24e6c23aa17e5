"""Optimizers: name -> what it makes of a gradient g. A new one is an entry here and a branch of weights_of().

All follow one pattern. Two numbers are kept of each parameter, running sums of g and of g²,
m ← β₁ m + κ₁ g and v ← β₂ v + κ₂ g²; then θ ← θ − α (ω_m m + ω_g g) / (√v ρ + ε), where those that
do not keep v divide by nothing.
"""

import math
from dataclasses import dataclass

from bpviz.engine.compiled import part
from bpviz.language import tr


@dataclass(frozen=True)
class Optimizer:
    """formula: what happens, in HTML. slots: the symbols of the numbers kept of each parameter, m before v.

    uses: the fields of the training that it reads.
    """

    title: str
    formula: str
    slots: tuple[str, ...] = ()
    uses: frozenset[str] = frozenset()


_V, _M = "v", "m"
OPTIMIZERS = {
    "sgd": Optimizer(tr("plain SGD"), "w − α g"),
    "momentum": Optimizer(tr("momentum"), "m ← β₁ m + g, w − α m", (_M,), frozenset({"beta1"})),
    "nesterov": Optimizer("Nesterov", "m ← β₁ m + g, w − α (g + β₁ m)", (_M,), frozenset({"beta1"})),
    "adagrad": Optimizer("AdaGrad", "v ← v + g², w − α g / (√v + ε)", (_V,), frozenset({"epsilon"})),
    "rmsprop": Optimizer(
        "RMSProp",
        "v ← β₂ v + (1 − β₂) g², w − α g / (√v + ε)",
        (_V,),
        frozenset({"beta2", "epsilon"}),
    ),
    "adam": Optimizer(
        "Adam",
        "m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w − α m̂ / (√v̂ + ε)",
        (_M, _V),
        frozenset({"beta1", "beta2", "epsilon"}),
    ),
    "adamw": Optimizer(
        "AdamW",
        "w ← (1 − α λ) w, then as Adam",
        (_M, _V),
        frozenset({"beta1", "beta2", "epsilon", "weight_decay"}),
    ),
}
CODES = {name: code for code, name in enumerate(OPTIMIZERS)}
SGD, MOMENTUM, NESTEROV, ADAGRAD, RMSPROP, ADAM, ADAMW = range(len(OPTIMIZERS))


@part
def weights_of(settings, alpha, k):
    """β₁, κ₁, β₂, κ₂, then −α ω_m, −α ω_g and ρ, of the k-th update, counted from 1."""
    b1, b2, optimizer = settings.beta1, settings.beta2, settings.optimizer
    if optimizer == ADAGRAD:
        return b1, 0.0, 1.0, 1.0, 0.0, -alpha, 1.0
    if optimizer >= ADAM:
        om, rate = -alpha / (1.0 - math.pow(b1, k)), 1.0 / math.sqrt(1.0 - math.pow(b2, k))
        return b1, 1.0 - b1, b2, 1.0 - b2, om, 0.0, rate
    if optimizer == MOMENTUM:
        return b1, 1.0, b2, 1.0 - b2, -alpha, 0.0, 1.0
    if optimizer == NESTEROV:
        return b1, 1.0, b2, 1.0 - b2, -alpha * b1, -alpha, 1.0
    return b1, 1.0, b2, 1.0 - b2, 0.0, -alpha, 1.0


@part
def full_gradient(w, g, share, l1, l2, most):
    """∂/∂w of mean loss and penalty l1 |w| + l2 w²/2; the former cut to at most `most`."""
    return min(max(g * share, -most), most) + l2 * w + (l1 if w > 0.0 else (-l1 if w < 0.0 else 0.0))


@part
def apply(settings, state, start, trained, weights, l1, l2, left, share):
    """Update parameters by their summed gradients g, `share` of which counts, and by what is kept of them.

    left: the share of each parameter that stays before that. The sums of g start anew.
    """
    end, optimizer = start + trained, settings.optimizer
    w, g = state[start:end], state[settings.gradient_at + start : settings.gradient_at + end]
    m, v = (
        state[settings.m_at + start : settings.m_at + end],
        state[settings.v_at + start : settings.v_at + end],
    )
    b1, k1, b2, k2, om, og, rate = weights
    most, epsilon = settings.clip_value, settings.epsilon
    if optimizer == SGD:
        for p in range(w.size):
            w[p] += og * full_gradient(w[p], g[p], share, l1, l2, most)
            g[p] = 0.0
    elif optimizer <= NESTEROV:
        for p in range(w.size):
            slope = full_gradient(w[p], g[p], share, l1, l2, most)
            g[p], m[p] = 0.0, b1 * m[p] + k1 * slope
            w[p] += om * m[p] + og * slope
    elif optimizer <= RMSPROP:  # v is the only one kept, and so the first
        for p in range(w.size):
            slope = full_gradient(w[p], g[p], share, l1, l2, most)
            g[p], m[p] = 0.0, b2 * m[p] + k2 * slope * slope
            w[p] += og * slope / (math.sqrt(m[p]) + epsilon)
    else:
        for p in range(w.size):
            slope = full_gradient(w[p], g[p], share, l1, l2, most)
            g[p], m[p], v[p] = 0.0, b1 * m[p] + k1 * slope, b2 * v[p] + k2 * slope * slope
            w[p] = left * w[p] + om * m[p] / (math.sqrt(v[p]) * rate + epsilon)
