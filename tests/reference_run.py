"""A run told again from its start by the slow reference: its experiment, and the edits at their steps."""

from types import SimpleNamespace

import numpy as np
from reference import Reference, sample_of, step_size

from bpviz.debugger.edits import ChangeTraining, ChooseSample, SetInput, SetTarget, SetWeight, SetWeights


class ReferenceRun:
    """Takes data, network and starting weights from a debugger at step 0, and nothing else."""

    def __init__(self, debugger):
        frame = debugger.frame()
        assert frame.t == 0
        network = frame.network
        self.training_at_start, self.seed = frame.experiment.training, frame.experiment.seed
        self.sizes, self.locate, self.weight_index = network.sizes, network.locate, network.weight_index
        self.start = (frame.dataset.inputs.copy(), frame.dataset.targets.copy(), frame.theta.copy())
        self.network = Reference(network.sizes, network.activations, network.bias)
        self.edits = ()
        self._forget()

    def _forget(self):
        self._thetas, self._steps, self._means = [], [], {}
        self._enter(self.start[2])

    def _enter(self, theta):
        """The next θ, as it was reached, and as the edits at its step leave it."""
        edited = theta.copy()
        for edit in self.edits:
            if isinstance(edit, SetWeight) and edit.t == len(self._thetas):
                edited[edit.index] = edit.value
            elif isinstance(edit, SetWeights) and edit.t == len(self._thetas):
                edited = np.frombuffer(edit.values, "<f8").copy()
        self._thetas.append((theta, edited))

    @property
    def inputs(self):
        """Those of the start."""
        return self.start[0]

    @property
    def targets(self):
        """Those of the start."""
        return self.start[1]

    @property
    def epoch_length(self):
        return len(self.inputs)

    @property
    def depth(self):
        return len(self.sizes) - 1

    def with_edits(self, edits):
        """The same start, other edits."""
        other = object.__new__(ReferenceRun)
        vars(other).update(vars(self))
        other.edits = tuple(edits)
        other._forget()
        return other

    def edited(self, edit):
        """This run up to the step of an edit, and then the edit."""
        return self.with_edits((*(old for old in self.edits if old.t <= edit.t), edit))

    def change(self, t, training):
        """Another training from step t on, in this very run."""
        self.edits = self.edited(ChangeTraining(t, training)).edits
        self._forget()

    # What is in force

    def training(self, t):
        """How step t is taken."""
        found = self.training_at_start
        for edit in self.edits:
            if isinstance(edit, ChangeTraining) and edit.t <= t:
                found = edit.training
        return found

    def data(self, t):
        """(inputs, targets) of step t."""
        inputs, targets = self.start[0].copy(), self.start[1].copy()
        for edit in self.edits:
            if isinstance(edit, SetInput) and edit.t <= t:
                inputs[edit.sample, edit.index] = edit.value
            if isinstance(edit, SetTarget) and edit.t <= t:
                targets[edit.sample, edit.index] = edit.value
        return inputs, targets

    def sample(self, t):
        """The sample of step t."""
        chosen = [e.sample for e in self.edits if isinstance(e, ChooseSample) and e.t == t]
        if chosen:
            return chosen[-1]
        how = self.training(t)
        return sample_of(how.order, self.seed, how.pinned_sample - 1, t, self.epoch_length)

    # What is computed

    def theta(self, t):
        """θ at the start of step t, edits at t included."""
        return self._theta(t)[1]

    def reached(self, t):
        """θ as step t − 1 left it."""
        return self._theta(t)[0]

    def _theta(self, t):
        while len(self._thetas) <= t:
            self._take(len(self._steps))
        return self._thetas[t]

    def step(self, t):
        """(sample, α_t, all that step t computed)."""
        self._theta(t + 1)
        return self._steps[t]

    def mean_loss(self, t):
        """With θ and data of step t."""
        return self.network.mean_loss(self.theta(t), *self.data(t))

    def mean_reached(self, t):
        """As step t − 1 left it; at the start, that of the start."""
        if t not in self._means:
            at = (self.reached(t), *self.data(t - 1)) if t else (self.theta(0), *self.data(0))
            self._means[t] = self.network.mean_loss(*at)
        return self._means[t]

    def loss(self, t):
        """The loss of step t's sample."""
        return self.step(t)[2].loss

    def _take(self, t):
        training, sample, theta = self.training(t), self.sample(t), self._thetas[t][1]
        alpha = step_size(training.schedule, training.step_size, training.decay, training.period, t)
        x, d = (values[sample] for values in self.data(t))
        in_place, frozen = training.update == "in-place", self.frozen(t)
        step = self.network.step(theta, x, d, alpha, in_place, frozen)
        self._steps.append((sample, alpha, step))
        self._enter(step.after)

    def frozen(self, t):
        """What is not trained at step t, as "W1", "b2"."""
        of_all = {"weights": "W", "biases": "b"}
        names = self.training(t).frozen
        each = {f"{of_all[name]}{k}" for name in names if name in of_all for k in range(1, self.depth + 1)}
        return {*names, *each}

    def shown(self, t):
        """All that step t computed, by name."""
        sample, alpha, step = self.step(t)
        return SimpleNamespace(sample=sample, alpha=alpha, before=self.theta(t), **vars(step))
