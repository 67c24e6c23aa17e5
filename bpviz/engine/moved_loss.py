"""The loss of a step's sample with one sum of its network moved: what differences are made of."""

import numpy as np

from bpviz.engine.activations import phi
from bpviz.engine.engine import Engine
from bpviz.engine.network import Network
from bpviz.engine.normalizing import EPSILON
from bpviz.engine.plan import Settings
from bpviz.engine.trace import Trace

STEP = float(np.cbrt(np.finfo(float).eps))  # 6·10⁻⁶: balances rounding against the curve of the loss
ROUNDINGS = 32  # how many roundings of the loss a difference may be off
ROWS = 4096  # losses computed at a time


def _binary_cross_entropy(y: np.ndarray, d: np.ndarray) -> np.ndarray:
    return d * np.logaddexp(0.0, -y) + (1.0 - d) * np.logaddexp(0.0, y)


def _cross_entropy(y: np.ndarray, d: np.ndarray) -> np.ndarray:
    off = y - y.max(axis=-1, keepdims=True)
    return d * (np.log(np.exp(off).sum(axis=-1, keepdims=True)) - off)


# By the sums of the outputs, whose activation is multiplied out: exact even where an output is 0 or 1.
BY_SUMS = {"binary_cross_entropy": _binary_cross_entropy, "cross_entropy": _cross_entropy}


class MovedLoss:
    """f of the sample of a step, by a forward pass with θ before the update, and as it is with a sum moved.

    What dropout let through stays as the step drew it. lowest: the highest batch-normalized layer, whose ẑ
    depend on other samples and are taken as they are; 0 if there is none. Of the layers from there on, by
    layer: z, ẑ, y = z or γ ẑ + β, inputs, a of the layer below after dropout, and spread, σ of z over units.
    """

    def __init__(self, network: Network, trace: Trace, loss: str):
        self.network, self._loss, self._target = network, loss, trace.target
        layers = range(1, network.depth + 1)
        self.lowest = max((layer for layer in layers if network.norm(layer) == "batch"), default=0)
        self._theta = _with_masks(network, trace)
        empty = [np.empty(0)] * (network.depth + 1)
        self.inputs, self.z, self.hat, self.y, self.spread, self._a = (list(empty) for _ in range(6))
        self._a[0] = trace.a[0]
        for layer in layers[max(self.lowest - 1, 0) :]:
            self._forward(layer, trace)
        self._engines = {layer: self._engine_above(layer) for layer in layers[max(self.lowest - 1, 0) :]}
        self.value = float(self._losses_of(network.depth, self.y[-1][None])[0])
        self._note_roundings()

    def _forward(self, layer: int, trace: Trace):
        network, theta = self.network, self._theta
        if layer == self.lowest:
            self.inputs[layer], self.hat[layer] = trace.a[layer - 1], trace.hat[layer]
        else:
            self.inputs[layer] = self._a[layer - 1] * (trace.kept[layer - 1] if layer > 1 else 1.0)
            self.z[layer] = network.W(theta, layer) @ self._a[layer - 1]
            if network.bias:
                self.z[layer] += network.b(theta, layer)
            self.hat[layer] = self.z[layer]
            if network.norm(layer) == "layer":
                self.hat[layer] = normalized(self.z[layer])
            self.spread[layer] = np.full(self.z[layer].shape, self.z[layer].std())
        self.y[layer] = self._shifted(layer, self.hat[layer])
        self._a[layer] = phi(network.activations[layer - 1], self.y[layer])[0]

    def _shifted(self, layer: int, hat: np.ndarray) -> np.ndarray:
        """y of ẑ."""
        if self.network.norm(layer) == "none":
            return hat
        gain, shift = self.network.norm_numbers(self._theta, layer)[:2]
        return gain * hat + shift

    def _engine_above(self, layer: int) -> tuple[Engine, np.ndarray]:
        """What computes f from a of a layer, and its θ; from y of the last layer."""
        network, outputs = self.network, self.network.sizes[-1]
        head = ("linear",) if self._loss in BY_SUMS else network.activations[-1:]
        if layer == network.depth:
            return read_outputs(outputs, head[0], self._loss)
        names = (*network.activations[layer:-1], *head)
        above = Network(network.sizes[layer:], names, network.bias, network.norms[layer:])
        return _engine(above, self._loss), self._theta[network.weights_at[layer] :]

    def losses(self, layer: int, units: np.ndarray, moves: np.ndarray, through: bool) -> np.ndarray:
        """f with y of one unit of a layer moved, or z where it goes through the layer's statistics.

        units, moves: (n,), one loss for each.
        """
        pieces = (slice(start, start + ROWS) for start in range(0, units.size, ROWS))
        rows = (self._moved(layer, units[piece], moves[piece], through) for piece in pieces)
        return np.concatenate([self._losses_of(layer, piece) for piece in rows])

    def _moved(self, layer: int, units: np.ndarray, moves: np.ndarray, through: bool) -> np.ndarray:
        """What the engine above a layer is fed, (n, units): a, or y of the last layer."""
        name, places = self.network.activations[layer - 1], np.arange(units.size)
        if through:
            rows = np.repeat(self.z[layer][None], units.size, axis=0)
            rows[places, units] += moves
            y = self._shifted(layer, normalized(rows))
            return phi(name, y.ravel())[0].reshape(y.shape)
        is_top, moved = layer == self.network.depth, self.y[layer][units] + moves
        rows = np.repeat((self.y if is_top else self._a)[layer][None], units.size, axis=0)
        rows[places, units] = moved if is_top else phi(name, moved)[0]
        return rows

    def _losses_of(self, layer: int, rows: np.ndarray) -> np.ndarray:
        engine, theta = self._engines[layer]
        if self._loss in BY_SUMS:
            y = rows if layer == self.network.depth else engine.predict(theta, rows)
            return BY_SUMS[self._loss](y, self._target).sum(axis=1)
        return engine.losses(theta, rows, np.repeat(self._target[None], len(rows), axis=0))

    def noise(self, layer: int, through: bool) -> float:
        """How far f may be off by rounding, where a sum of a layer was moved."""
        own = self._shake(layer, self.z[layer] if through else self.y[layer], through)
        return ROUNDINGS * np.finfo(float).eps * (abs(self.value) + own + self._roundings[layer])

    def _note_roundings(self):
        """By layer: how far f moves, per relative movement of the numbers that all above are sums of."""
        network, theta = self.network, self._theta
        self._roundings = np.full(network.depth + 1, self._reading())
        for layer in range(network.depth, max(self.lowest, 1), -1):
            size = np.abs(network.W(theta, layer)) @ np.abs(self._a[layer - 1])
            if network.bias:
                size += np.abs(network.b(theta, layer))
            shake = self._shake(layer, size, network.norm(layer) == "layer")
            self._roundings[:layer] += shake

    def _shake(self, layer: int, size: np.ndarray, through: bool) -> float:
        size = np.full(size.shape, np.abs(size).max()) if through else np.abs(size)
        moved = self.losses(layer, np.arange(size.size), STEP * size, through)
        return float(np.abs(moved - self.value).sum() / STEP)

    def _reading(self) -> float:
        """How far f moves, per relative movement of what is read from the last layer."""
        y, d = self.y[-1], self._target
        if self._loss == "binary_cross_entropy":  # its sum loses nothing, but d̂ − d of backpropagation may
            return float(d.sum())
        if self._loss == "cross_entropy":
            return float((d * (1.0 + np.abs(y - y.max()))).sum())
        a = self._a[-1]
        if self.network.activations[-1] == "softmax":
            a = np.exp(y - y.max())
            a /= a.sum()
        read, identity = read_outputs(a.size, "linear", self._loss)
        rows = a + np.concatenate([np.zeros((1, a.size)), STEP * np.diag(a)])
        losses = read.losses(identity, rows, np.repeat(d[None], len(rows), axis=0))
        return float(np.abs(losses[1:] - losses[0]).sum() / STEP)


def _with_masks(network: Network, trace: Trace) -> np.ndarray:
    """θ before the step, where each weight takes on how much dropout let through of the unit below."""
    theta = trace.before.copy()
    for layer in range(2, network.depth + 1):
        network.W(theta, layer)[:] *= trace.kept[layer - 1]
    return theta


def normalized(z: np.ndarray, axis: int = -1) -> np.ndarray:
    """ẑ over one axis of z: of a layer-normalized layer over the last, (…, units)."""
    off = z - z.mean(axis=axis, keepdims=True)
    return off / np.sqrt((off * off).mean(axis=axis, keepdims=True) + EPSILON)


def read_outputs(outputs: int, activation: str, loss: str) -> tuple[Engine, np.ndarray]:
    """What computes f from y of so many outputs, and its θ."""
    return _engine(Network((outputs, outputs), (activation,), False), loss), np.eye(outputs).ravel()


def _engine(network: Network, loss: str) -> Engine:
    """One that is for losses only."""
    no_data = np.zeros((1, network.sizes[0])), np.zeros((1, network.sizes[-1]))
    return Engine(network, *no_data, Settings(loss=loss))
