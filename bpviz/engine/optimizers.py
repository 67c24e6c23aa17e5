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
def rest(beta, k):
    """1 − β^k, without the power where it is too small to change the 1."""
    return 1.0 if k * (1.0 - beta) > 40.0 else 1.0 - math.pow(beta, k)


@part
def weights_of(settings, alpha, k):
    """β₁, κ₁, β₂, κ₂, then −α ω_m, −α ω_g and ρ, of the k-th update, counted from 1."""
    b1, b2, optimizer = settings.beta1, settings.beta2, settings.optimizer
    if optimizer == ADAGRAD:
        return b1, 0.0, 1.0, 1.0, 0.0, -alpha, 1.0
    if optimizer >= ADAM:
        return b1, 1.0 - b1, b2, 1.0 - b2, -alpha / rest(b1, k), 0.0, 1.0 / math.sqrt(rest(b2, k))
    if optimizer == MOMENTUM:
        return b1, 1.0, b2, 1.0 - b2, -alpha, 0.0, 1.0
    if optimizer == NESTEROV:
        return b1, 1.0, b2, 1.0 - b2, -alpha * b1, -alpha, 1.0
    return b1, 1.0, b2, 1.0 - b2, 0.0, -alpha, 1.0


@part
def full_gradient(w, g, tuning):
    """∂/∂w of mean loss and penalty l1 |w| + l2 w²/2; the former cut to at most `most`."""
    most, l1, l2, _, _ = tuning
    sign = (1.0 if w > 0.0 else 0.0) - (1.0 if w < 0.0 else 0.0)  # in two parts it needs no jump
    return min(max(g, -most), most) + l2 * w + l1 * sign


# A division takes so long that all else happens meanwhile, as long as it happens in the same loop. The
# gradient is therefore not written down first: it comes as the errors of units, (n,), and their inputs, (k,).


@part
def by_slope(w, errors, inputs, share, weights, tuning):
    """Without anything kept."""
    _, _, _, _, _, og, _ = weights
    for n in range(errors.size):
        error = share * errors[n]
        for j in range(inputs.size):
            p = n * inputs.size + j
            weight = w[p]
            w[p] = weight + og * full_gradient(weight, error * inputs[j], tuning)


@part
def by_mean(w, m, errors, inputs, share, weights, tuning):
    """With a running sum of g."""
    b1, k1, _, _, om, og, _ = weights
    for n in range(errors.size):
        error = share * errors[n]
        for j in range(inputs.size):
            p = n * inputs.size + j
            weight = w[p]
            slope = full_gradient(weight, error * inputs[j], tuning)
            mean = b1 * m[p] + k1 * slope
            m[p], w[p] = mean, weight + (om * mean + og * slope)


@part
def by_size(w, v, errors, inputs, share, weights, tuning):
    """With a running sum of g²."""
    _, _, b2, k2, _, og, _ = weights
    _, _, _, epsilon, _ = tuning
    for n in range(errors.size):
        error = share * errors[n]
        for j in range(inputs.size):
            p = n * inputs.size + j
            weight = w[p]
            slope = full_gradient(weight, error * inputs[j], tuning)
            size = b2 * v[p] + k2 * slope * slope
            v[p], w[p] = size, weight + og * slope / (math.sqrt(size) + epsilon)


@part
def by_both(w, m, v, errors, inputs, share, weights, tuning):
    """With both."""
    b1, k1, b2, k2, om, _, rate = weights
    _, _, _, epsilon, left = tuning
    for n in range(errors.size):
        error = share * errors[n]
        for j in range(inputs.size):
            p = n * inputs.size + j
            weight = w[p]
            slope = full_gradient(weight, error * inputs[j], tuning)
            mean, size = b1 * m[p] + k1 * slope, b2 * v[p] + k2 * slope * slope
            m[p], v[p], w[p] = mean, size, left * weight + om * mean / (math.sqrt(size) * rate + epsilon)


@part
def apply(settings, state, start, errors, inputs, share, weights, tuning):
    """Update parameters from a place in θ on by what is kept and their gradients, share · errors inputsᵀ.

    tuning: what cuts a gradient, l1, l2, ε, and the share of each parameter that stays before that.
    """
    end, optimizer = start + errors.size * inputs.size, settings.optimizer
    w, kept = state[start:end], state[settings.m_at + start : settings.m_at + end]
    if optimizer == SGD:
        by_slope(w, errors, inputs, share, weights, tuning)
    elif optimizer <= NESTEROV:
        by_mean(w, kept, errors, inputs, share, weights, tuning)
    elif optimizer <= RMSPROP:  # v is the only one kept, and so the first
        by_size(w, kept, errors, inputs, share, weights, tuning)
    else:
        v = state[settings.v_at + start : settings.v_at + end]
        by_both(w, kept, v, errors, inputs, share, weights, tuning)
