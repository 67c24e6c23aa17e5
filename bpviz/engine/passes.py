"""The compiled passes of one step: forward, loss, errors, update.

Notation of any depth: a^(0) = x, z^(l) = W^(l) a^(l−1) + b^(l), a^(l) = φ_l(z^(l)). z, a and delta are
flat vectors of all units, so that after a step they are the step's trace. Layers are plain slices and
index loops: these vectorise for wide layers and cost next to nothing for narrow ones.
"""

import math

from bpviz.engine.activations import slope_of, value_of
from bpviz.engine.compiled import leaf, part
from bpviz.engine.losses import squared_error, squared_error_slope


@part
def forward(layers, theta, x, all_z, all_a):
    """z and a of every unit for the input x, (M,)."""
    for j in range(x.size):
        all_a[j] = x[j]
    for place in range(layers.size):
        layer = layers[place]
        fan_in, units, code, bias = layer.fan_in, layer.units, layer.activation, layer.biases_at
        W = theta[layer.weights_at : layer.weights_at + units * fan_in]
        below = all_a[layer.below_at : layer.below_at + fan_in]
        z = all_z[layer.units_at : layer.units_at + units]
        a = all_a[layer.units_at : layer.units_at + units]
        for n in range(units):
            total = 0.0
            for j in range(fan_in):
                total += W[n * fan_in + j] * below[j]
            if bias >= 0:
                total += theta[bias + n]
            z[n] = total
            a[n] = value_of(code, total, 0.0)


@part
def forward_four(layers, theta, inputs, start, quad):
    """a of every unit for the rows start..start+3 of inputs into quad, (4, units); the last row fills up.

    Wide layers are as slow as their weights come out of memory: here each serves four samples.
    """
    last, inputs_only = inputs.shape[0] - 1, inputs.shape[1]
    for row in range(4):
        for j in range(inputs_only):
            quad[row, j] = inputs[min(start + row, last), j]
    for place in range(layers.size):
        layer = layers[place]
        fan_in, units, code, bias = layer.fan_in, layer.units, layer.activation, layer.biases_at
        below, end = layer.below_at, layer.below_at + fan_in
        a0, a1, a2, a3 = quad[0, below:end], quad[1, below:end], quad[2, below:end], quad[3, below:end]
        W = theta[layer.weights_at : layer.weights_at + units * fan_in]
        for n in range(units):
            z0 = theta[bias + n] if bias >= 0 else 0.0
            z1, z2, z3 = z0, z0, z0
            for j in range(fan_in):
                w = W[n * fan_in + j]
                z0, z1, z2, z3 = z0 + w * a0[j], z1 + w * a1[j], z2 + w * a2[j], z3 + w * a3[j]
            for row, z in enumerate((z0, z1, z2, z3)):
                quad[row, layer.units_at + n] = value_of(code, z, 0.0)


@part
def loss_of(d, all_a):
    """f for the target d, (Q,): the sum over the outputs, which are the last units."""
    first, loss = all_a.size - d.size, 0.0
    for k in range(d.size):
        loss += squared_error(all_a[first + k], d[k])
    return loss


@part
def output_error(layers, d, all_z, all_a, all_delta):
    """δ^(L) = ∂f/∂a^(L) ⊙ φ'(z^(L))."""
    layer = layers[layers.size - 1]
    for k in range(d.size):
        u = layer.units_at + k
        all_delta[u] = squared_error_slope(all_a[u], d[k]) * slope_of(layer.activation, all_z[u], all_a[u])


@part
def hidden_errors(layers, theta, all_z, all_a, all_delta, alpha, in_place):
    """δ^(l) = (W^(l+1)ᵀ δ^(l+1)) ⊙ φ'(z^(l)), top down. In place, W^(l+1) is read as it will be updated."""
    for place in range(layers.size - 1, 0, -1):
        above = layers[place]
        hidden, units, code = above.fan_in, above.units, layers[place - 1].activation
        W = theta[above.weights_at : above.weights_at + units * hidden]
        delta_above = all_delta[above.units_at : above.units_at + units]
        delta = all_delta[above.below_at : above.below_at + hidden]
        z, a = (
            all_z[above.below_at : above.below_at + hidden],
            all_a[above.below_at : above.below_at + hidden],
        )
        moved = alpha if in_place and above.train_weights else 0.0
        for n in range(hidden):
            delta[n] = 0.0
        for k in range(units):
            error, step = delta_above[k], moved * delta_above[k]
            if moved == 0.0:
                for n in range(hidden):
                    delta[n] += W[k * hidden + n] * error
            else:
                for n in range(hidden):
                    delta[n] += (W[k * hidden + n] - step * a[n]) * error
        for n in range(hidden):
            delta[n] *= slope_of(code, z[n], a[n])


@part
def update(layers, theta, all_a, all_delta, alpha):
    """W^(l) −= α δ^(l) a^(l−1)ᵀ and b^(l) −= α δ^(l), but for what is frozen."""
    for place in range(layers.size):
        layer = layers[place]
        fan_in, units, bias = layer.fan_in, layer.units, layer.biases_at
        W = theta[layer.weights_at : layer.weights_at + units * fan_in]
        below = all_a[layer.below_at : layer.below_at + fan_in]
        delta = all_delta[layer.units_at : layer.units_at + units]
        if layer.train_weights:
            for n in range(units):
                step = alpha * delta[n]
                for j in range(fan_in):
                    W[n * fan_in + j] -= step * below[j]
        if layer.train_biases:
            for n in range(units):
                theta[bias + n] -= alpha * delta[n]


@leaf
def is_finite(x):
    """By a comparison: math.isfinite becomes x − x, which reordering turns into 0 even for infinity."""
    return abs(x) < math.inf


@part
def surely_finite(all_z, all_a, all_delta, loss, alpha):
    """Cheap and never wrong when it says yes: no product α δ a can come near the largest number."""
    z_sum, a_sum, delta_sum = 0.0, 0.0, 0.0
    for u in range(all_a.size):
        z_sum += all_z[u] * all_z[u]
        a_sum += all_a[u] * all_a[u]
        delta_sum += all_delta[u] * all_delta[u]
    return z_sum < 1e200 and (1.0 + a_sum) * delta_sum * alpha * alpha < 1e200 and loss < 1e200


@part
def stays_finite(layers, theta, all_z, all_a, all_delta, loss, alpha):
    """Whether every value of the step and every updated parameter is a finite number; exact, slow."""
    finite = is_finite(loss)
    for u in range(all_a.size):
        finite &= is_finite(all_z[u]) and is_finite(all_a[u]) and is_finite(all_delta[u])
    for place in range(layers.size):
        layer = layers[place]
        for n in range(layer.units):
            step, row = alpha * all_delta[layer.units_at + n], layer.weights_at + n * layer.fan_in
            finite &= is_finite(step)
            for j in range(layer.fan_in):
                finite &= is_finite(theta[row + j] - step * all_a[layer.below_at + j])
            if layer.biases_at >= 0:
                finite &= is_finite(theta[layer.biases_at + n] - step)
    return finite


@part
def accumulate(layers, gradient, all_a, all_delta):
    """Add δ^(l) a^(l−1)ᵀ and δ^(l) to a gradient laid out like θ."""
    for place in range(layers.size):
        layer = layers[place]
        for n in range(layer.units):
            delta, row = all_delta[layer.units_at + n], layer.weights_at + n * layer.fan_in
            for j in range(layer.fan_in):
                gradient[row + j] += delta * all_a[layer.below_at + j]
            if layer.biases_at >= 0:
                gradient[layer.biases_at + n] += delta
