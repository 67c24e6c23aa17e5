"""The network in use, on samples that are not learned from at this moment: mean losses and outputs."""

from bpviz.engine.compiled import part
from bpviz.engine.kinds import FLOAT, INT, LAYERS, MATRIX, NOTHING, VECTOR
from bpviz.engine.losses import loss_and_slope
from bpviz.engine.passes import forward_four, logit
from bpviz.engine.units import entry, unit

forward_four_at = forward_four.at


@part
def loss_of(layer, loss_code, row, d):
    """f for the target d, (Q,)."""
    loss = 0.0
    for k in range(d.size):
        z = logit(layer, loss_code, row, k, d[k])
        loss += loss_and_slope(loss_code, z, row[layer.a_at + k], d[k])[0]
    return loss


@unit(FLOAT(forward_four.pointer, LAYERS, VECTOR, MATRIX, MATRIX, INT, MATRIX, FLOAT, VECTOR, FLOAT))
def mean_loss(forward_four, layers, theta, inputs, targets, loss_code, quad, greatest, thresholds, tolerance):
    """The mean loss over samples; given up for less where all comparisons with it are decided.

    It is compared with the sorted thresholds and the tolerance: one is decided once the losses so far
    exceed it, or do not reach it even with the greatest loss from here on. Nothing decides NaN.
    """
    total, count, passed, top = 0.0, inputs.shape[0], 0, layers[layers.size - 1]
    for start in range(0, count, 4):
        forward_four(layers, theta, inputs, start, quad)
        for row in range(min(4, count - start)):
            total += loss_of(top, loss_code, quad[row], targets[start + row])
        most = total + greatest * max(0, count - start - 4)
        while passed < thresholds.size and thresholds[passed] * count < total:
            passed += 1
        is_decided = passed == thresholds.size or most < thresholds[passed] * count
        if is_decided and (total > tolerance * count or most < tolerance * count):
            break
    return total / count


@entry(NOTHING(INT, LAYERS, VECTOR, MATRIX, MATRIX, INT, MATRIX, MATRIX, VECTOR))
def evaluate(address, layers, theta, inputs, targets, loss_code, quad, values, losses):
    """For rows of inputs, (n, M), write a of the last units into values, (n, …), and losses, (n,) or ().

    address: that of forward_four.
    """
    count, top, forward_four = inputs.shape[0], layers[layers.size - 1], forward_four_at(address)
    first = top.a_at + top.units - values.shape[1]
    for start in range(0, count, 4):
        forward_four(layers, theta, inputs, start, quad)
        for row in range(min(4, count - start)):
            for u in range(values.shape[1]):
                values[start + row, u] = quad[row, first + u]
            if losses.size:
                losses[start + row] = loss_of(top, loss_code, quad[row], targets[start + row])
