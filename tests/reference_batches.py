"""Batches of an edited run told by numpy alone: two layers of weights, plain SGD and momentum."""

from dataclasses import dataclass

import numpy as np
from reference import sample_of

from bpviz.debugger.edits import ChangeTraining, ChooseSample, SetWeight

EPSILON, MOVED = 1e-5, 0.1  # of batch normalization, as in PyTorch


@dataclass
class BatchStep:
    """A step's sample, the gradients summed before it, of how many samples, and how many it will be of."""

    theta: np.ndarray
    sample: int
    summed: np.ndarray
    place: int
    size: int


class BatchReference:
    """A network with tanh, batch-normalized or not, and sigmoid outputs; squared error, fixed step size."""

    def __init__(self, setup, experiment, edits):
        self.network, self.data, self.seed = setup.network, setup.dataset, experiment.seed
        self.first_training, self.edits = experiment.training, edits
        self.theta = setup.theta.copy()
        self.summed, self.kept = np.zeros_like(self.theta), np.zeros_like(self.theta)
        self.count, self.t = 0, 0

    def steps(self, end):
        """All steps before the end, and where the next one stands."""
        found = [self.take() for _ in range(end)]
        self.enter()
        return found, self.theta

    # What is edited

    def training(self, t):
        changes = [edit.training for edit in self.edits if isinstance(edit, ChangeTraining) and edit.t <= t]
        return (self.first_training, *changes)[-1]

    def enter(self):
        before, now = self.training(self.t - 1), self.training(self.t)
        if (before.optimizer, before.batch) != (now.optimizer, now.batch):
            self.kept[:] = 0
            if now.batch == 1:
                self.summed[:], self.count = 0, 0
        self.summed[self.frozen(now)] = 0
        for edit in self.edits:
            if isinstance(edit, SetWeight) and edit.t == self.t:
                self.theta[edit.index] = edit.value

    def frozen(self, training):
        """A mask over θ; running averages are never trained. γ and β go with the weights."""
        mask, network = np.zeros(self.theta.size), self.network
        for layer in (1, 2):
            network.norm_numbers(mask, layer)[2:] = 1
            if {f"W{layer}", "weights"} & set(training.frozen):
                network.W(mask, layer)[:] = 1
                network.norm_numbers(mask, layer)[:] = 1
            if {f"b{layer}", "biases"} & set(training.frozen):
                network.b(mask, layer)[:] = 1
        return mask.astype(bool)

    def sample(self, t):
        """Of a step of the batch under way, as is known now."""
        chosen = [e.sample for e in self.edits if isinstance(e, ChooseSample) and e.t == t <= self.t]
        how = self.training(self.t)
        picked = sample_of(how.order, self.seed, how.pinned_sample - 1, t, self.data.sample_count)
        return (picked, *chosen)[-1]

    # A step

    def take(self):
        self.enter()
        t, training, n = self.t, self.training(self.t), self.data.sample_count
        batch = training.batch or n
        first = t - t % n % batch
        end = min(first + batch, first - first % n + n)
        is_joint = self.network.norm(1) == "batch"
        steps = range(first, end) if is_joint else (t,)
        z, gradients = self.gradients([self.sample(step) for step in steps])
        gradient = np.where(self.frozen(training), 0, gradients[t - steps[0]])
        step = BatchStep(
            self.theta.copy(), self.sample(t), self.summed.copy(), self.count, self.count + end - t
        )
        self.summed, self.count, self.t = self.summed + gradient, self.count + 1, t + 1
        if t == end - 1:
            self.update(training, z)
        return step

    def gradients(self, samples):
        """z of the hidden layer, (n, units), and of each sample the gradient of the whole loss, like θ."""
        network, theta, x, d = self.network, self.theta, self.data.inputs[samples], self.data.targets[samples]
        z = x @ network.W(theta, 1).T + network.b(theta, 1)
        y, is_joint = z, network.norm(1) == "batch"
        if is_joint:
            gain, shift = network.norm_numbers(theta, 1)[:2]
            rate = 1 / np.sqrt(z.var(0) + EPSILON)
            hat = (z - z.mean(0)) * rate
            y = gain * hat + shift
        a = np.tanh(y)
        out = 1 / (1 + np.exp(-(a @ network.W(theta, 2).T + network.b(theta, 2))))
        above = (out - d) * out * (1 - out)
        below = pulled = above @ network.W(theta, 2) * (1 - a**2)
        if is_joint:
            through = gain * pulled
            below = rate * (through - through.mean(0) - hat * (through * hat).mean(0))
        found = np.zeros((len(samples), theta.size))
        for r, gradient in enumerate(found):
            network.W(gradient, 1)[:], network.W(gradient, 2)[:] = (
                np.outer(below[r], x[r]),
                np.outer(above[r], a[r]),
            )
            network.b(gradient, 1)[:], network.b(gradient, 2)[:] = below[r], above[r]
            if is_joint:
                network.norm_numbers(gradient, 1)[:2] = pulled[r] * hat[r], pulled[r]
        return z, found

    def update(self, training, z):
        """By the mean over the samples that were summed."""
        mean = self.summed / self.count
        if training.clip_norm:
            mean *= min(1, training.clip_norm / (np.linalg.norm(mean) + 1e-6))
        is_trained, share = ~self.frozen(training), 0.0 if training.optimizer == "sgd" else training.momentum
        self.kept[is_trained] = share * self.kept[is_trained] + mean[is_trained]
        self.theta[is_trained] -= training.step_size * self.kept[is_trained]
        if self.network.norm(1) == "batch":
            averages = self.network.norm_numbers(self.theta, 1)[2:]
            of_batch = np.array([z.mean(0), z.var(0, ddof=min(1, len(z) - 1))])
            averages += MOVED * (of_batch - averages)
        self.summed[:], self.count = 0, 0
