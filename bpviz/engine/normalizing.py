"""Layers that bring their sums z to mean 0 and variance 1 before φ: name -> over what, formula.

ẑ = (z − μ) / √(σ² + ε), y = γ ẑ + β. A batch-normalized layer takes μ and σ² of each unit over the
samples of a batch (Ioffe, Szegedy 2015), and in use their running averages; a layer-normalized one over
the units of one sample (Ba, Kiros, Hinton 2016). Rows of numbers are those of rows.
"""

import math
from dataclasses import dataclass

from bpviz.engine.compiled import part
from bpviz.language import tr

EPSILON = 1e-5
MOVED = 0.1  # the share of a batch in the running averages


@dataclass(frozen=True)
class Norm:
    """over: what μ and σ² are taken of. formula: of y, in HTML. numbers: how many a unit has."""

    title: str
    over: str
    formula: str
    numbers: int


NORMS = {
    "none": Norm(tr("none"), "", "z", 0),
    "batch": Norm(tr("batch"), tr("the samples of the batch"), "γ (z − μ) / √(σ² + ε) + β", 4),
    "layer": Norm(tr("layer"), tr("the units of the layer"), "γ (z − μ) / √(σ² + ε) + β", 2),
}
CODES = {name: code for code, name in enumerate(NORMS)}
NONE, BATCH, LAYER = range(len(NORMS))


@part
def normalize_layer(layer, row):
    """ẑ and 1/σ of a layer over its own units."""
    mean, square = 0.0, 0.0
    for n in range(layer.units):
        mean += row[layer.z_at + n] / layer.units
    for n in range(layer.units):
        row[layer.hat_at + n] = row[layer.z_at + n] - mean
        square += row[layer.hat_at + n] * row[layer.hat_at + n]
    rate = 1.0 / math.sqrt(square / layer.units + EPSILON)
    for n in range(layer.units):
        row[layer.hat_at + n] *= rate
        row[layer.rate_at + n] = rate


@part
def mean_and_variance(rows, count, place):
    """μ and σ² of one place over rows."""
    mean, square = 0.0, 0.0
    for r in range(count):
        mean += rows[r, place] / count
    for r in range(count):
        square += (rows[r, place] - mean) * (rows[r, place] - mean)
    return mean, square / count


@part
def normalize_batch(layer, rows, count):
    """ẑ and 1/σ of a layer over the samples of a batch."""
    for n in range(layer.units):
        mean, variance = mean_and_variance(rows, count, layer.z_at + n)
        rate = 1.0 / math.sqrt(variance + EPSILON)
        for r in range(count):
            rows[r, layer.hat_at + n] = (rows[r, layer.z_at + n] - mean) * rate
            rows[r, layer.rate_at + n] = rate


@part
def normalize_by_averages(layer, theta, row):
    """ẑ of a batch-normalized layer in use."""
    averages_at = layer.gain_at + 2 * layer.units
    for n in range(layer.units):
        rate = 1.0 / math.sqrt(theta[averages_at + layer.units + n] + EPSILON)
        row[layer.hat_at + n] = (row[layer.z_at + n] - theta[averages_at + n]) * rate


@part
def keep_averages(layer, theta, rows, count):
    """Move the running averages towards the batch and its unbiased variance, where that is a number."""
    averages_at = layer.gain_at + 2 * layer.units
    for n in range(layer.units):
        mean, variance = mean_and_variance(rows, count, layer.z_at + n)
        variance *= count / max(count - 1.0, 1.0)
        if variance < math.inf:
            theta[averages_at + n] += MOVED * (mean - theta[averages_at + n])
            theta[averages_at + layer.units + n] += MOVED * (variance - theta[averages_at + layer.units + n])


@part
def layer_error(layer, theta, row):
    """From ∂f/∂y to δ = ∂f/∂z through the statistics of the layer."""
    mean, shared = 0.0, 0.0
    for n in range(layer.units):
        row[layer.delta_y_at + n] = row[layer.delta_at + n]
        row[layer.delta_at + n] *= theta[layer.gain_at + n]
        mean += row[layer.delta_at + n] / layer.units
        shared += row[layer.delta_at + n] * row[layer.hat_at + n] / layer.units
    for n in range(layer.units):
        pulled = row[layer.delta_at + n] - mean - row[layer.hat_at + n] * shared
        row[layer.delta_at + n] = row[layer.rate_at + n] * pulled


@part
def batch_error(layer, theta, rows, count):
    """From ∂f/∂y to δ = ∂Σf/∂z through the statistics of the batch: Σf is the loss of all its samples."""
    for n in range(layer.units):
        mean, shared = 0.0, 0.0
        for r in range(count):
            rows[r, layer.delta_y_at + n] = rows[r, layer.delta_at + n]
            mean += rows[r, layer.delta_at + n] / count
            shared += rows[r, layer.delta_at + n] * rows[r, layer.hat_at + n] / count
        for r in range(count):
            pulled = rows[r, layer.delta_at + n] - mean - rows[r, layer.hat_at + n] * shared
            rows[r, layer.delta_at + n] = theta[layer.gain_at + n] * rows[r, layer.rate_at + n] * pulled
