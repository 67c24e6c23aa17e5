"""The compiled update: plain gradient descent on the spot, or by an optimizer from a summed gradient."""

import math

from bpviz.engine.compiled import leaf, part
from bpviz.engine.kinds import FLOAT, INT, LAYERS, MATRIX, NOTHING, SETTINGS, VECTOR
from bpviz.engine.normalizing import BATCH, keep_averages
from bpviz.engine.optimizers import ADAMW, apply, weights_of
from bpviz.engine.rows import LOSS, ONE
from bpviz.engine.units import unit


@part
def descend(layers, theta, row, alpha):
    """W^(l) −= α δ^(l) a^(l−1)ᵀ and b^(l) −= α δ^(l), but for what is frozen."""
    for place in range(layers.size):
        layer = layers[place]
        fan_in, units, bias = layer.fan_in, layer.units, layer.biases_at
        W = theta[layer.weights_at : layer.weights_at + units * fan_in]
        below = row[layer.below_at : layer.below_at + fan_in]
        for n in range(units):
            step = alpha * row[layer.delta_at + n]
            if layer.train_weights:
                for j in range(fan_in):
                    W[n * fan_in + j] -= step * below[j]
            if layer.train_biases:
                theta[bias + n] -= step


@part
def accumulate(layers, gradient, row):
    """Add ∂f/∂θ of a sample to a gradient laid out like θ, but for what is frozen."""
    for place in range(layers.size):
        layer = layers[place]
        fan_in, bias = layer.fan_in, layer.biases_at
        W = gradient[layer.weights_at : layer.weights_at + layer.units * fan_in]
        below = row[layer.below_at : layer.below_at + fan_in]
        for n in range(layer.units):
            error = row[layer.delta_at + n]
            if layer.train_weights:
                for j in range(fan_in):
                    W[n * fan_in + j] += error * below[j]
            if layer.train_biases:
                gradient[bias + n] += error
            if layer.norm and layer.train_weights:
                error = row[layer.delta_y_at + n]
                gradient[layer.gain_at + n] += error * row[layer.hat_at + n]
                gradient[layer.gain_at + layer.units + n] += error


@leaf
def is_finite(x):
    """By a comparison: math.isfinite becomes x − x, which reordering turns into 0 even for infinity."""
    return abs(x) < math.inf


@part
def is_small(state, parameters):
    """Whether no parameter comes near the largest number."""
    square = 0.0
    for p in range(parameters):
        square += state[p] * state[p]
    return square < 1e200


@part
def surely_finite(layers, row, alpha):
    """Cheap and never wrong when it says yes: no product α δ a can come near the largest number."""
    top, most = layers[layers.size - 1], 1e200
    units, delta, z = top.a_at + top.units, layers[0].delta_at, layers[0].z_at
    a_sum, delta_sum, z_sum = 0.0, 0.0, 0.0
    for u in range(units):
        a_sum += row[u] * row[u]
    for u in range(delta, top.delta_at + top.units):
        delta_sum += row[u] * row[u]
    for u in range(z, top.z_at + top.units):
        z_sum += row[u] * row[u]
    steps = (1.0 + a_sum) * delta_sum * (1.0 + alpha * alpha)
    return z_sum < most and steps < most and row[row.size + LOSS] < most


@part
def stays_finite(layers, theta, row, alpha):
    """Whether every value of the step and every parameter after it is a finite number; exact, slow."""
    finite = is_finite(row[row.size + LOSS])
    for place in range(layers.size):
        layer = layers[place]
        for n in range(layer.units):
            step = alpha * row[layer.delta_at + n]
            finite &= is_finite(step) and is_finite(row[layer.z_at + n]) and is_finite(row[layer.a_at + n])
            for j in range(layer.fan_in):
                after = theta[layer.weights_at + n * layer.fan_in + j] - step * row[layer.below_at + j]
                finite &= is_finite(after)
            if layer.biases_at >= 0:
                finite &= is_finite(theta[layer.biases_at + n] - step)
    return finite


@leaf
def clipped_share(gradient, share, most):
    """The share of a gradient that is taken, so that its norm is at most `most` (Pascanu et al. 2013)."""
    square = 0.0
    for p in range(gradient.size):
        square += gradient[p] * gradient[p]
    norm = math.sqrt(square) * share
    return share * min(1.0, most / (norm + 1e-6))


@leaf
def stretch_of(layer, kind):
    """Where parameters of one kind start in θ, and how many are trained: weights, biases, γ with β."""
    if kind == 0:
        return layer.weights_at, layer.units * layer.fan_in if layer.train_weights else 0
    if kind == 1:
        return layer.biases_at, layer.units if layer.train_biases else 0
    return layer.gain_at, 2 * layer.units if layer.norm and layer.train_weights else 0


@leaf
def factors_of(settings, layer, state, row, kind, start, trained, summed):
    """The gradient of a stretch as a product of errors and inputs: a summed one times 1, or the row's own."""
    one, error = row.size + ONE, layer.delta_at
    if summed:
        start += settings.gradient_at
        return row[one : one + 1], state[start : start + trained]
    if kind == 0:
        units = layer.units if trained else 0
        return row[error : error + units], row[layer.below_at : layer.below_at + layer.fan_in]
    return row[one : one + 1], row[error : error + trained]


@leaf
def share_of(settings, gradient, summed):
    """The share that the update takes of a gradient summed over so many samples; 0: of a single one."""
    if summed == 0.0:
        return 1.0
    if settings.clip_norm < math.inf:
        return clipped_share(gradient, 1.0 / summed, settings.clip_norm)
    return 1.0 / summed


@part
def improve(settings, layers, state, rows, r, count, alpha, k):
    """The k-th update by an optimizer: by the gradient summed so far, which starts anew, or that of rows[r].

    rows: the batch of `count` samples that it ends, more or fewer than summed where it changed on its way.
    """
    weights, summed = weights_of(settings, alpha, k), state[settings.summed_at]
    gradient = state[settings.gradient_at : settings.gradient_at + settings.parameters]
    share, most, epsilon = share_of(settings, gradient, summed), settings.clip_value, settings.epsilon
    left = 1.0 - alpha * settings.weight_decay if settings.optimizer == ADAMW else 1.0
    penalized, free = (most, settings.l1, settings.l2, epsilon, left), (most, 0.0, 0.0, epsilon, 1.0)
    for place in range(layers.size):
        layer = layers[place]
        for kind in range(3 if summed else 2):
            start, trained = stretch_of(layer, kind)
            errors, inputs = factors_of(settings, layer, state, rows[r], kind, start, trained, summed)
            apply(settings, state, start, errors, inputs, share, weights, penalized if kind == 0 else free)
        if layer.norm == BATCH:
            keep_averages(layer, state, rows, count)
    if summed:
        for p in range(gradient.size):
            gradient[p] = 0.0
        state[settings.summed_at] = 0.0


@part
def batch_of(settings, samples, place):
    """Where the batch of a place in the epoch starts, and how many samples it has."""
    start = place - place % settings.batch
    return start, min(settings.batch, samples - start)


@unit(NOTHING(SETTINGS, LAYERS, VECTOR, MATRIX, INT, INT, INT, INT, FLOAT))
def commit(setting, layers, state, rows, r, samples, place, updates, alpha):
    """The update of a step that is not a plain one: its gradient joins the batch's, which may end with it.

    state: see plan. rows[r]: what the step computed. place: of the step in its epoch.
    """
    settings = setting[0]
    if settings.sums or state[settings.summed_at]:
        accumulate(layers, state[settings.gradient_at : settings.gradient_at + settings.parameters], rows[r])
        state[settings.summed_at] += 1.0
    first, count = batch_of(settings, samples, place)
    if place == first + count - 1:
        improve(settings, layers, state, rows, r, count, alpha, updates + 1 - settings.first_update)
