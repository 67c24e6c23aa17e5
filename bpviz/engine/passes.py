"""The compiled passes of a step: forward, and backward with the loss.

Notation of any depth: a^(0) = x, z^(l) = W^(l) a^(l−1) + b^(l), y^(l) = z^(l) or, in a normalized
layer, γ ẑ^(l) + β; a^(l) = φ_l(y^(l)). All that a sample computes lies in its row of numbers, see rows.
Layers are plain slices and index loops: these vectorise where layers are wide, and cost next to nothing
where they are narrow.
"""

import math

from bpviz.engine.activations import SOFTMAX, activate
from bpviz.engine.compiled import leaf, part
from bpviz.engine.kinds import FLOAT, INT, INTS, LAYERS, MATRIX, NOTHING, VECTOR
from bpviz.engine.losses import CROSS_ENTROPY, is_simple, loss_and_slope
from bpviz.engine.normalizing import (
    BATCH,
    LAYER,
    batch_error,
    layer_error,
    normalize_batch,
    normalize_by_averages,
    normalize_layer,
)
from bpviz.engine.rows import LOSS, SAMPLE
from bpviz.engine.sampling import kept
from bpviz.engine.units import unit

LEAST = 1e-300  # a smaller share has lost digits


@leaf
def weigh(layer, theta, row):
    """z of a layer: the weighted sums of what lies below."""
    units, fan_in, bias = layer.units, layer.fan_in, layer.biases_at
    W = theta[layer.weights_at : layer.weights_at + units * fan_in]
    below = row[layer.below_at : layer.below_at + fan_in]
    for n in range(units):
        total = 0.0
        for j in range(fan_in):
            total += W[n * fan_in + j] * below[j]
        if bias >= 0:
            total += theta[bias + n]
        row[layer.z_at + n] = total


@leaf
def weigh_four(layer, theta, quad):
    """z of a layer for four samples: wide layers are as slow as their weights come out of memory."""
    units, fan_in, bias, z = layer.units, layer.fan_in, layer.biases_at, layer.z_at
    below, end = layer.below_at, layer.below_at + layer.fan_in
    a0, a1, a2, a3 = quad[0, below:end], quad[1, below:end], quad[2, below:end], quad[3, below:end]
    W = theta[layer.weights_at : layer.weights_at + units * fan_in]
    for n in range(units):
        z0 = theta[bias + n] if bias >= 0 else 0.0
        z1, z2, z3 = z0, z0, z0
        for j in range(fan_in):
            w = W[n * fan_in + j]
            z0, z1, z2, z3 = z0 + w * a0[j], z1 + w * a1[j], z2 + w * a2[j], z3 + w * a3[j]
        quad[0, z + n], quad[1, z + n], quad[2, z + n], quad[3, z + n] = z0, z1, z2, z3


@part
def softmax(layer, row):
    """a = e^z / Σ e^z of a layer; without overflow, for e^(z − max z) has the same shares."""
    total, largest = 0.0, -math.inf
    for n in range(layer.units):
        largest = max(largest, row[layer.z_at + n])
    for n in range(layer.units):
        row[layer.a_at + n] = math.exp(row[layer.z_at + n] - largest)
        total += row[layer.a_at + n]
    for n in range(layer.units):
        row[layer.a_at + n] /= total
        row[layer.slope_at + n] = row[layer.a_at + n] * (1.0 - row[layer.a_at + n])


@part
def squash(layer, theta, row):
    """a and φ' of a layer from its z, or from γ ẑ + β."""
    for n in range(layer.units):
        y, gain = row[layer.z_at + n], layer.gain_at + n
        if layer.norm:
            y = theta[gain] * row[layer.hat_at + n] + theta[gain + layer.units]
        row[layer.a_at + n], row[layer.slope_at + n] = activate(layer.activation, y)
    if layer.activation == SOFTMAX:
        softmax(layer, row)


@leaf
def drop_out(layer, row, seed, t):
    """Let through only some units of a layer, each for what all would have given."""
    for n in range(layer.units):
        share = kept(seed, t, layer.a_at + n, layer.dropout)
        row[layer.kept_at + n] = share
        row[layer.a_at + n] *= share


@unit(NOTHING(LAYERS, VECTOR, MATRIX, INT, MATRIX, INTS, INT, INT))
def forward(layers, theta, rows, count, inputs, picked, seed, t):
    """All layers for the picked samples of steps t, t + 1, …: of one step, or of a batch at once.

    With t < 0 no unit is left out.
    """
    for r in range(count):
        for j in range(inputs.shape[1]):
            rows[r, j] = inputs[picked[r], j]
    for place in range(layers.size):
        layer = layers[place]
        for r in range(count):
            weigh(layer, theta, rows[r])
            if layer.norm == LAYER:
                normalize_layer(layer, rows[r])
        if layer.norm == BATCH:
            normalize_batch(layer, rows, count)
        for r in range(count):
            squash(layer, theta, rows[r])
            if layer.dropout > 0.0 and t >= 0:
                drop_out(layer, rows[r], seed, t + r)


@unit(NOTHING(LAYERS, VECTOR, MATRIX, INT, MATRIX))
def forward_four(layers, theta, inputs, start, quad):
    """All layers, as they are in use, for the rows start..start+3 of inputs; the last row fills up."""
    for row in range(quad.shape[0]):
        for j in range(inputs.shape[1]):
            quad[row, j] = inputs[min(start + row, inputs.shape[0] - 1), j]
    for place in range(layers.size):
        layer = layers[place]
        weigh_four(layer, theta, quad)
        for row in range(quad.shape[0]):
            if layer.norm == LAYER:
                normalize_layer(layer, quad[row])
            elif layer.norm == BATCH:
                normalize_by_averages(layer, theta, quad[row])
            squash(layer, theta, quad[row])


@leaf
def softmax_error(layer, row):
    """δ_k = a_k (g_k − Σ g a), where g = ∂f/∂a stands in the place of δ."""
    shared = 0.0
    for k in range(layer.units):
        shared += row[layer.delta_at + k] * row[layer.a_at + k]
    for k in range(layer.units):
        row[layer.delta_at + k] = row[layer.a_at + k] * (row[layer.delta_at + k] - shared)


@part
def log_share(layer, row, k):
    """ln a of an output of a softmax; from z where a is too small to be exact."""
    if row[layer.a_at + k] >= LEAST:
        return math.log(row[layer.a_at + k])
    largest = 0
    for n in range(layer.units):
        if row[layer.z_at + n] > row[layer.z_at + largest]:
            largest = n
    off = row[layer.z_at + k] - row[layer.z_at + largest]
    return off + math.log(row[layer.a_at + largest])


@leaf
def logit(layer, loss_code, row, k, d):
    """What the loss of an output with target d reads beside a: z, or ln a where that is asked for."""
    return log_share(layer, row, k) if loss_code == CROSS_ENTROPY and d != 0.0 else row[layer.z_at + k]


@part
def output_error(layer, loss_code, row, d):
    """The loss for the target d, (Q,), which it returns, and δ of the outputs."""
    loss, all_d = 0.0, 0.0
    for k in range(layer.units):
        z = logit(layer, loss_code, row, k, d[k])
        value, slope = loss_and_slope(loss_code, z, row[layer.a_at + k], d[k])
        loss, all_d = loss + value, all_d + d[k]
        row[layer.delta_at + k] = slope if is_simple(loss_code) else slope * row[layer.slope_at + k]
    if loss_code == CROSS_ENTROPY:
        for k in range(layer.units):
            row[layer.delta_at + k] = row[layer.a_at + k] * all_d - d[k]
    elif layer.activation == SOFTMAX:
        for k in range(layer.units):
            row[layer.delta_at + k] = loss_and_slope(loss_code, 0.0, row[layer.a_at + k], d[k])[1]
        softmax_error(layer, row)
    return loss


@leaf
def pull(above, below, theta, row, moved):
    """∂f/∂y of a hidden layer: (W^(l+1)ᵀ δ^(l+1)) ⊙ φ'. With moved = α, W is read as it will be updated."""
    hidden = above.fan_in
    W = theta[above.weights_at : above.weights_at + above.units * hidden]
    delta, a = row[below.delta_at : below.delta_at + hidden], row[below.a_at : below.a_at + hidden]
    slope = row[below.slope_at : below.slope_at + hidden]
    for n in range(hidden):
        delta[n] = 0.0
    for k in range(above.units):
        error = row[above.delta_at + k]
        if moved == 0.0:
            for n in range(hidden):
                delta[n] += W[k * hidden + n] * error
        else:
            for n in range(hidden):
                delta[n] += (W[k * hidden + n] - moved * error * a[n]) * error
    for n in range(hidden):
        delta[n] *= slope[n]
    if below.dropout > 0.0:
        for n in range(hidden):
            delta[n] *= row[below.kept_at + n]


@unit(NOTHING(LAYERS, VECTOR, MATRIX, INT, MATRIX, INTS, INT, FLOAT))
def backward(layers, theta, rows, count, targets, picked, loss_code, moved):
    """The loss of each row and δ of all its layers, top down, after forward()."""
    top = layers.size - 1
    for r in range(count):
        row, sample = rows[r], picked[r]
        row[row.size + LOSS] = output_error(layers[top], loss_code, row, targets[sample])
        row[row.size + SAMPLE] = sample
    for place in range(top - 1, -1, -1):
        above, layer = layers[place + 1], layers[place]
        for r in range(count):
            pull(above, layer, theta, rows[r], moved if above.train_weights else 0.0)
            if layer.norm == LAYER:
                layer_error(layer, theta, rows[r])
        if layer.norm == BATCH:
            batch_error(layer, theta, rows, count)
