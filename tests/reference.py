"""A slow backpropagation to hold the engine against: Python loops over lists, straight from the formulas."""

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if not z < 0 else math.exp(z) / (1 + math.exp(z))


def softplus(z):
    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))


def normal(z):
    return 0.5 * math.erfc(-z / math.sqrt(2))


def bell(z):
    return math.exp(-z * z / 2) / math.sqrt(2 * math.pi) if abs(z) < 1e100 else 0.0


def swish_slope(z):
    return sigmoid(z) + z * sigmoid(z) * sigmoid(-z) if abs(z) < 1e100 else sigmoid(z)


def times(z, share):
    return z * share if share else 0.0


def softsign(z):
    return z / (1 + abs(z)) if abs(z) < math.inf else math.copysign(1, z)


SELU = 1.0507009873554805, 1.6732632423543772


# name -> φ(z), φ'(z)
PHI = {
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * sigmoid(-z)),
    "tanh": (math.tanh, lambda z: (1 - math.tanh(z)) * (1 + math.tanh(z))),
    "relu": (lambda z: max(z, 0.0), lambda z: 1.0 if z > 0 else 0.0),
    "leaky_relu": (lambda z: max(z, 0.01 * z), lambda z: 1.0 if z > 0 else 0.01),
    "linear": (lambda z: z, lambda z: 1.0),
    "softplus": (softplus, sigmoid),
    "elu": (lambda z: z if z > 0 else math.exp(z) - 1, lambda z: 1.0 if z > 0 else math.exp(z)),
    "selu": (
        lambda z: SELU[0] * (z if z > 0 else SELU[1] * (math.exp(z) - 1)),
        lambda z: SELU[0] * (1.0 if z > 0 else SELU[1] * math.exp(z)),
    ),
    "gelu": (lambda z: times(z, normal(z)), lambda z: normal(z) + times(z, bell(z))),
    "silu": (lambda z: times(z, sigmoid(z)), swish_slope),
    "softsign": (softsign, lambda z: 1 / (1 + abs(z)) / (1 + abs(z))),
    "hard_sigmoid": (lambda z: min(max(z / 6 + 0.5, 0.0), 1.0), lambda z: 1 / 6 if abs(z) < 3 else 0.0),
    "hard_tanh": (lambda z: min(max(z, -1.0), 1.0), lambda z: 1.0 if abs(z) < 1 else 0.0),
    "sine": (math.sin, math.cos),
}


@dataclass
class Step:
    """All that one step computes; z, a and delta are lists by layer, 0 first."""

    z: list
    a: list
    loss: float
    delta: list
    gradient: np.ndarray
    after: np.ndarray


@dataclass(frozen=True)
class Reference:
    """A network by its sizes, one activation for each layer of weights, and with or without biases."""

    sizes: tuple[int, ...]
    activations: tuple[str, ...]
    bias: bool

    def split(self, theta):
        """[(W, b)] by layer, as lists; θ holds W row by row, then b, layer after layer."""
        values, layers = iter([float(v) for v in theta]), []
        for fan_in, units in pairwise(self.sizes):
            W = [[next(values) for _ in range(fan_in)] for _ in range(units)]
            layers.append((W, [next(values) for _ in range(units)] if self.bias else [0.0] * units))
        return layers

    def join(self, layers):
        flat = []
        for W, b in layers:
            flat += [w for row in W for w in row] + (list(b) if self.bias else [])
        return np.array(flat)

    def forward(self, theta, x):
        z, a = [[]], [[float(v) for v in x]]
        for (W, b), name in zip(self.split(theta), self.activations, strict=True):
            z.append(
                [sum(w * v for w, v in zip(row, a[-1], strict=True)) + c for row, c in zip(W, b, strict=True)]
            )
            a.append([PHI[name][0](value) for value in z[-1]])
        return z, a

    def loss(self, theta, x, d):
        output = self.forward(theta, x)[1][-1]
        return 0.5 * sum((o - float(t)) * (o - float(t)) for o, t in zip(output, d, strict=True))

    def step(self, theta, x, d, alpha, in_place=False, frozen=()):
        """One step from the last layer down; each layer is updated before the error below is computed.

        frozen holds "W1", "b2" and the like.
        """
        (z, a), old, new = self.forward(theta, x), self.split(theta), self.split(theta)
        delta, gradient = [[] for _ in self.sizes], self.split(theta)
        for layer in range(len(self.sizes) - 1, 0, -1):
            pulls = [o - float(t) for o, t in zip(a[-1], d, strict=True)]
            if layer < len(self.sizes) - 1:
                W = (new if in_place else old)[layer][0]
                pulls = [
                    sum(W[k][n] * e for k, e in enumerate(delta[layer + 1])) for n in range(self.sizes[layer])
                ]
            slope = PHI[self.activations[layer - 1]][1]
            delta[layer] = [pull * slope(value) for pull, value in zip(pulls, z[layer], strict=True)]
            for n, error in enumerate(delta[layer]):
                self._update_unit(layer, n, error, a[layer - 1], alpha, frozen, new, gradient)
        return Step(z, a, self.loss(theta, x, d), delta, self.join(gradient), self.join(new))

    def _update_unit(self, layer, n, error, below, alpha, frozen, new, gradient):
        for j, value in enumerate(below):
            gradient[layer - 1][0][n][j] = error * value
            if f"W{layer}" not in frozen:
                new[layer - 1][0][n][j] -= alpha * error * value
        gradient[layer - 1][1][n] = error
        if f"b{layer}" not in frozen:
            new[layer - 1][1][n] -= alpha * error

    def mean_loss(self, theta, inputs, targets):
        return sum(self.loss(theta, x, d) for x, d in zip(inputs, targets, strict=True)) / len(inputs)

    def gradient_norm(self, theta, inputs, targets, frozen=()):
        """The norm of the gradient of the mean loss, but for what is frozen."""
        steps = [self.step(theta, x, d, 0.0).gradient for x, d in zip(inputs, targets, strict=True)]
        layers = self.split(np.mean(steps, axis=0))
        kept = [
            ([] if f"W{n}" in frozen else W, [] if f"b{n}" in frozen or not self.bias else b)
            for n, (W, b) in enumerate(layers, 1)
        ]
        return math.sqrt(sum(g * g for W, b in kept for row in (*W, b) for g in row))


def step_size(schedule, alpha, decay, period, t):
    """α_t of each schedule."""
    return {
        "constant": alpha,
        "inverse": alpha * period / (period + t),
        "step": alpha * decay ** math.floor(t / period),
        "exponential": alpha * math.exp(math.log(decay) * t / period),
        "warm_up": alpha if t + 1 >= period else alpha * (t + 1) / period,
        "cosine": alpha * (decay + (1 - decay) * math.cos(math.pi / 2 * min(1, t / period)) ** 2),
        "plateau": alpha,
    }[schedule]


def scramble(seed, counter):
    """64 bits for (seed, counter): SplitMix64 started from its own first output for the seed."""

    def mixed(state):
        state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) % 2**64
        state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) % 2**64
        return state ^ (state >> 31)

    golden = 0x9E3779B97F4A7C15
    return mixed((mixed((seed + golden) % 2**64) + golden * counter) % 2**64)


def below(seed, counter, n):
    """A number in 0..n−1: the upper 32 bits as a fraction, times n."""
    return (scramble(seed, counter) >> 32) * n >> 32


def sample_of(order, seed, pinned, t, n):
    """The sample of step t among n."""
    if order == "random":
        return below(seed, t, n)
    if order == "pinned":
        return pinned
    place = list(range(n))
    if order == "shuffled":
        for i in range(n - 1, 0, -1):
            j = below(seed, t // n * n + i, i + 1)
            place[i], place[j] = place[j], place[i]
    return place[t % n]
