"""The summed loss of a batch that is normalized together, with one sum of one of its samples moved."""

import numpy as np

from bpviz.engine.activations import phi
from bpviz.engine.moved_loss import BY_SUMS, ROUNDINGS, STEP, normalized, read_outputs
from bpviz.engine.network import Network
from bpviz.engine.normalizing import EPSILON
from bpviz.engine.trace import Batch, Trace

NUMBERS = 1 << 20  # activations of a layer computed at a time
PROBES = 8  # directions in which all sums of a layer are shaken


class MovedBatch:
    """Σf of the batch of a step, by a forward pass of all its samples, as it is and with a sum moved.

    The sum is one of the step's own sample, for the δ of batch normalization is ∂Σf/∂z: a z alters μ and σ of
    all samples. By layer, of the step's own sample, and empty at 0: inputs, a of the layer below after
    dropout; z, ẑ, and y = z or γ ẑ + β; spread, σ of z over what it is normalized over. value: Σf unmoved.
    """

    def __init__(self, network: Network, trace: Trace, loss: str, batch: Batch):
        self.network, self._theta, self._loss, self._batch = network, trace.before, loss, batch
        self._read, self._identity = read_outputs(network.sizes[-1], network.activations[-1], loss)
        self.inputs, self.z, self.hat, self.y, self.spread = ([np.empty(0)] for _ in range(5))
        self._rows_z, self._rows_y, self._terms, self._spreads = ([np.empty(0)] for _ in range(4))
        a = batch.inputs
        for layer in range(1, network.depth + 1):
            self._note(layer, a)
            a = self._squashed(layer, self._rows_y[layer]) if layer < network.depth else a
        self.value = float(self._losses_of(self._rows_y[-1][None])[0])
        self._roundings = self._all_roundings()

    def _note(self, layer: int, a: np.ndarray):
        """What a layer makes of a of the layer below, (samples, fan-in)."""
        network, here = self.network, self._batch.place
        z = self._weighed(layer, a)
        hat = self._normalized(layer, z)
        y = self._shifted(layer, hat)
        for rows, own in ((a, self.inputs), (z, self.z), (hat, self.hat), (y, self.y)):
            own.append(rows[here])
        spread = z.std(axis=0 if network.norm(layer) == "batch" else 1, keepdims=True)
        self.spread.append(np.broadcast_to(spread, z.shape)[here])
        self._spreads.append(spread)
        self._rows_z.append(z)
        self._rows_y.append(y)
        b = np.abs(network.b(self._theta, layer)) if network.bias else 0.0
        self._terms.append(np.abs(a) @ np.abs(network.W(self._theta, layer)).T + b)

    def losses(self, layer: int, units: np.ndarray, moves: np.ndarray, through: bool) -> np.ndarray:
        """Σf with y of one unit of a layer moved for the step's sample; z where it goes through statistics.

        units, moves: (n,), one loss for each.
        """
        rows = (self._rows_z if through else self._rows_y)[layer]
        size = max(1, NUMBERS // (len(rows) * max(self.network.sizes)))
        found = [np.empty(0)]
        for start in range(0, units.size, size):
            piece = slice(start, start + size)
            moved = np.repeat(rows[None], len(units[piece]), axis=0)
            moved[np.arange(len(moved)), self._batch.place, units[piece]] += moves[piece]
            found.append(self._above(layer, moved, through))
        return np.concatenate(found)

    def noise(self, layer: int, through: bool) -> float:
        """How far Σf may be off by rounding, where a sum of a layer was moved."""
        return ROUNDINGS * np.finfo(float).eps * (abs(self.value) + self._roundings[layer])

    def _above(self, layer: int, rows: np.ndarray, through: bool) -> np.ndarray:
        """Σf from z of a layer on, or from its y."""
        y = self._shifted(layer, self._normalized(layer, rows)) if through else rows
        for above in range(layer + 1, self.network.depth + 1):
            z = self._weighed(above, self._squashed(above - 1, y))
            y = self._shifted(above, self._normalized(above, z))
        return self._losses_of(y)

    def _weighed(self, layer: int, a: np.ndarray) -> np.ndarray:
        z = a @ self.network.W(self._theta, layer).T
        return z + self.network.b(self._theta, layer) if self.network.bias else z

    def _normalized(self, layer: int, z: np.ndarray) -> np.ndarray:
        norm = self.network.norm(layer)
        return z if norm == "none" else normalized(z, axis=-2 if norm == "batch" else -1)

    def _shifted(self, layer: int, hat: np.ndarray) -> np.ndarray:
        if self.network.norm(layer) == "none":
            return hat
        gain, shift = self.network.norm_numbers(self._theta, layer)[:2]
        return gain * hat + shift

    def _squashed(self, layer: int, y: np.ndarray) -> np.ndarray:
        """a of a hidden layer, as far as dropout lets it through."""
        a = phi(self.network.activations[layer - 1], y.ravel())[0].reshape(y.shape)
        return a * self._batch.kept[layer]

    def _losses_of(self, y: np.ndarray) -> np.ndarray:
        """Σf of each batch of y of the outputs, (…, samples, outputs)."""
        d = np.broadcast_to(self._batch.targets, y.shape)
        if self._loss in BY_SUMS:
            return BY_SUMS[self._loss](y, d).sum(axis=(-2, -1))
        flat, flat_d = y.reshape(-1, y.shape[-1]), d.reshape(-1, d.shape[-1])
        return self._read.losses(self._identity, flat, flat_d).reshape(y.shape[:-1]).sum(axis=-1)

    def _all_roundings(self) -> np.ndarray:
        """By layer: how far Σf moves, per relative movement of the terms of all sums from that layer on.

        Roundings go either way: all sums of a layer are moved by signs that are drawn. So is what its
        statistics leave of them, where movements of equal sums cancel each other.
        """
        signs, found = np.random.default_rng(0), np.zeros(self.network.depth + 2)
        for layer in range(self.network.depth, 0, -1):
            ways = signs.choice((-STEP, STEP), (PROBES, *self._terms[layer].shape))
            shake = self._shake(layer, self._rows_z[layer] + ways * self._terms[layer], True)
            if self.network.norm(layer) != "none":
                gain = np.abs(self.network.norm_numbers(self._theta, layer)[0])
                size = gain * self._terms[layer] / np.sqrt(self._spreads[layer] ** 2 + EPSILON)
                shake += self._shake(layer, self._rows_y[layer] + ways * size, False)
            found[layer] = found[layer + 1] + shake
        return found

    def _shake(self, layer: int, moved: np.ndarray, through: bool) -> float:
        """How far Σf is off, on average over all ways to move a layer, by the relative size of a movement."""
        return float(np.sqrt(np.mean((self._above(layer, moved, through) - self.value) ** 2)) / STEP)
