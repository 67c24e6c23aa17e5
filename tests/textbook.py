"""A training told by numpy alone from its settings: any layers, loss, optimizer, batches and schedule."""

from dataclasses import dataclass

import numpy as np
from reference import PHI, sample_of, step_size

EPSILON, MOVED, LOWER = 1e-5, 0.1, 1e-4
GOLDEN, ROOT_2, ALL = 0x9E3779B97F4A7C15, 0x6A09E667F3BCC909, 2**64 - 1


def mixed(value):
    """SplitMix64's finalizer, by whole numbers of any size."""
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9 & ALL
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB & ALL
    return value ^ (value >> 31)


def share_kept(seed, t, unit, dropout):
    """What dropout lets through of a unit at step t."""
    bits = mixed((mixed((mixed((seed + ROOT_2) & ALL) + GOLDEN * t) & ALL) + GOLDEN * unit) & ALL)
    return 0.0 if (bits >> 11) / 2**53 < dropout else 1 / (1 - dropout)


def each(function, numbers):
    return np.frompyfunc(function, 1, 1)(numbers).astype(float)


def log_softmax(z):
    off = z - z.max(axis=1, keepdims=True)
    return off - np.log(np.exp(off).sum(axis=1, keepdims=True))


def losses(name, y, a, d):
    """f of each row."""
    e = a - d
    return {
        "squared": lambda: e * e / 2,
        "absolute": lambda: abs(e),
        "huber": lambda: np.where(abs(e) <= 1, e * e / 2, abs(e) - 0.5),
        "binary_cross_entropy": lambda: np.logaddexp(0, y) - d * y,
        "cross_entropy": lambda: -d * log_softmax(y),
    }[name]().sum(axis=1)


def output_error(name, activation, y, a, d):
    """∂f/∂y of the outputs."""
    if name in ("binary_cross_entropy", "cross_entropy"):
        return a * (d.sum(axis=1, keepdims=True) if name == "cross_entropy" else 1.0) - d
    e = a - d
    slope = {"squared": e, "absolute": np.sign(e), "huber": np.clip(e, -1, 1)}[name]
    if activation == "softmax":
        return a * (slope - (slope * a).sum(axis=1, keepdims=True))
    return slope * each(PHI[activation][1], y)


@dataclass
class Told:
    """What a step computed, and θ after it."""

    sample: int
    alpha: float
    loss: float
    gradient: np.ndarray
    after: np.ndarray


class Textbook:
    """Takes the steps of a Setup from the first one on."""

    def __init__(self, setup):
        self.network, self.settings = setup.network, setup.settings
        self.inputs, self.targets = setup.inputs, setup.targets
        self.theta = setup.theta[: self.network.parameter_count].copy()
        self.summed, self.m, self.v = (np.zeros_like(self.theta) for _ in range(3))
        self.t = self.updates = self.cuts = self.waited = 0
        self.least = np.inf
        self.weights, self.averages, self.trained = self._masks()

    def _masks(self):
        """Over θ: weights, running averages, and what is trained; γ and β go with the weights."""
        weights, averages, trained = (np.zeros(self.theta.size) for _ in range(3))
        for layer in range(1, self.network.depth + 1):
            self.network.W(weights, layer)[:] = 1
            self.network.norm_numbers(averages, layer)[2:] = 1
            self.network.W(trained, layer)[:] = layer not in self.settings.frozen_weights
            self.network.norm_numbers(trained, layer)[:2] = layer not in self.settings.frozen_weights
            self.network.b(trained, layer)[:] = layer not in self.settings.frozen_biases
        return weights.astype(bool), averages.astype(bool), trained.astype(bool)

    # Forward and backward, rows are the samples of a batch

    def forward(self, x, kept=None):
        """By layer, 0 empty or the inputs: y, a, ẑ, 1/σ and the (μ, σ²) of z; in use without what is kept."""
        y, a, hats, rates, self.z = [None], [x], [None], [None], [None]
        for layer in range(1, self.network.depth + 1):
            z = a[-1] @ self.network.W(self.theta, layer).T
            z = z + self.network.b(self.theta, layer) if self.network.bias else z
            sums, hat, rate = self._normalized(layer, z, kept is None)
            y.append(sums)
            name = self.network.activations[layer - 1]
            values = np.exp(log_softmax(sums)) if name == "softmax" else each(PHI[name][0], sums)
            a.append(values if kept is None else values * kept[layer])
            hats.append(hat)
            rates.append(rate)
            self.z.append(z)
        return y, a, hats, rates

    def _normalized(self, layer, z, in_use):
        norm = self.network.norm(layer)
        if norm == "none":
            return z, None, None
        gain, shift, *averages = self.network.norm_numbers(self.theta, layer)
        axis = 0 if norm == "batch" else 1
        mean, variance = z.mean(axis, keepdims=True), z.var(axis, keepdims=True)
        if averages and in_use:
            mean, variance = averages
        rate = 1 / np.sqrt(variance + EPSILON)
        hat = (z - mean) * rate
        return gain * hat + shift, hat, rate

    def gradients(self, x, d, kept):
        """f of each sample, and its ∂/∂θ of the loss of the whole batch."""
        network, settings = self.network, self.settings
        y, a, hats, rates = self.forward(x, kept)
        found = np.zeros((len(x), self.theta.size))
        error = output_error(settings.loss, network.activations[-1], y[-1], a[-1], d)
        for layer in range(network.depth, 0, -1):
            if layer < network.depth:
                slope = each(PHI[network.activations[layer - 1]][1], y[layer])
                error = error @ network.W(self.theta, layer + 1) * slope * kept[layer]
            axis = {"none": None, "batch": 0, "layer": 1}[network.norm(layer)]
            if axis is not None:
                hat, above = hats[layer], error
                through = above * network.norm_numbers(self.theta, layer)[0]
                shared = (through * hat).mean(axis, keepdims=True)
                error = rates[layer] * (through - through.mean(axis, keepdims=True) - hat * shared)
            for r, gradient in enumerate(found):
                network.W(gradient, layer)[:] = np.outer(error[r], a[layer - 1][r])
                network.b(gradient, layer)[:] = error[r] if network.bias else 0.0
                if axis is not None:
                    network.norm_numbers(gradient, layer)[:2] = above[r] * hat[r], above[r]
        return losses(settings.loss, y[-1], a[-1], d), found

    # A step

    def step(self) -> Told:
        """Take step t."""
        s, t, n = self.settings, self.t, len(self.inputs)
        batch = min(s.batch, n) or n
        first = t - t % n % batch
        end = min(first + batch, first - first % n + n)
        steps = list(range(first, end)) if "batch" in self.network.norms else [t]
        samples = [sample_of(s.order, s.seed, s.pinned, step, n) for step in steps]
        place, alpha = t - steps[0], self.alpha()
        found, gradients = self.gradients(self.inputs[samples], self.targets[samples], self.kept(steps))
        self.summed += np.where(self.trained, gradients[place], 0.0)
        self.t = t + 1
        if self.t == end:
            self.update(self.summed / (end - first), alpha)
        if self.t % n == 0 and s.schedule == "plateau":
            self.look_at_plateau()
        return Told(samples[place], alpha, found[place], gradients[place], self.theta.copy())

    def alpha(self):
        s = self.settings
        return step_size(s.schedule, s.alpha, s.decay, s.period, self.updates) * s.decay**self.cuts

    def kept(self, steps):
        """By layer, (steps, units)."""
        sizes, rates = self.network.sizes, (0.0, *(self.settings.dropout or [0.0] * self.network.depth))
        at = [sum(sizes[:layer]) for layer in range(len(sizes))]
        return [
            np.array(
                [[share_kept(self.settings.seed, t, at[k] + n, p) for n in range(sizes[k])] for t in steps]
            )
            for k, p in enumerate(rates)
        ]

    def update(self, g, alpha):
        """By the mean gradient of a batch: clipped, penalized, and made a step of by the optimizer."""
        s, how = self.settings, self.settings.tuning
        g = np.clip(g * min(1, how.clip_norm / (np.linalg.norm(g) + 1e-6)), -how.clip_value, how.clip_value)
        g = g + np.where(self.weights, how.l2 * self.theta + how.l1 * np.sign(self.theta), 0.0)
        self.updates += 1
        moved = self.theta + self.change(s.optimizer, g, alpha, self.updates)
        self.theta = np.where(self.trained, moved, self.theta)
        self.summed[:] = 0
        self.move_averages()

    def change(self, optimizer, g, alpha, k):
        """What the k-th update adds to θ."""
        how, adams = self.settings.tuning, optimizer in ("adam", "adamw")
        b1, b2 = how.beta1, how.beta2
        self.m = b1 * self.m + (1 - b1 if adams else 1) * g
        self.v = self.v + g * g if optimizer == "adagrad" else b2 * self.v + (1 - b2) * g * g
        if optimizer in ("sgd", "momentum", "nesterov"):
            return -alpha * {"sgd": g, "momentum": self.m, "nesterov": g + b1 * self.m}[optimizer]
        if not adams:
            return -alpha * g / (np.sqrt(self.v) + how.epsilon)
        decayed = np.where(self.weights, alpha * how.weight_decay * self.theta, 0.0)
        step = alpha * (self.m / (1 - b1**k)) / (np.sqrt(self.v / (1 - b2**k)) + how.epsilon)
        return -step - (decayed if optimizer == "adamw" else 0.0)

    def move_averages(self):
        for layer in range(1, self.network.depth + 1):
            if self.network.norm(layer) == "batch":
                z = self.z[layer]
                of_batch = np.array([z.mean(0), z.var(0, ddof=min(1, len(z) - 1))])
                averages = self.network.norm_numbers(self.theta, layer)[2:]
                averages += MOVED * (of_batch - averages)

    def look_at_plateau(self):
        """Cut α after more than `patience` epochs without a lower mean loss of the network in use."""
        y, a, *_ = self.forward(self.inputs)
        mean = losses(self.settings.loss, y[-1], a[-1], self.targets).mean()
        self.least, self.waited = (
            (mean, 0) if mean < self.least * (1 - LOWER) else (self.least, self.waited + 1)
        )
        if self.waited > self.settings.patience:
            self.cuts, self.waited = self.cuts + 1, 0
