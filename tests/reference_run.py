"""A run told again from its start by the slow reference: its experiment, and the edits at their steps."""

from reference import Reference, sample_of, step_size


class ReferenceRun:
    """Takes data, network and starting weights from a debugger at step 0, and nothing else.

    edits: (first step, training) in order.
    """

    def __init__(self, debugger):
        frame = debugger.frame()
        assert frame.t == 0
        network = frame.network
        self.seed = frame.experiment.seed
        self.inputs, self.targets = frame.dataset.inputs, frame.dataset.targets
        self.network = Reference(network.sizes, network.activations, network.bias)
        self.edits = [(0, frame.experiment.training)]
        self._thetas, self._steps = [frame.theta], []

    @property
    def epoch_length(self):
        return len(self.inputs)

    def change(self, t, training):
        """Another training from step t on."""
        self.edits = [*(edit for edit in self.edits if edit[0] < t), (t, training)]
        del self._thetas[t + 1 :], self._steps[t:]

    def training(self, t):
        return [training for start, training in self.edits if start <= t][-1]

    def theta(self, t):
        """θ at the start of step t."""
        while len(self._thetas) <= t:
            self._take(len(self._steps))
        return self._thetas[t]

    def step(self, t):
        """(sample, α_t, all that step t computed)."""
        self.theta(t + 1)
        return self._steps[t]

    def mean_loss(self, t):
        return self.network.mean_loss(self.theta(t), self.inputs, self.targets)

    def loss(self, t):
        """The loss of step t's sample."""
        return self.step(t)[2].loss

    def _take(self, t):
        training = self.training(t)
        sample = sample_of(training.order, self.seed, training.pinned_sample - 1, t, self.epoch_length)
        alpha = step_size(training.schedule, training.step_size, training.decay, training.period, t)
        x, d = self.inputs[sample], self.targets[sample]
        in_place, frozen = training.update == "in-place", self._frozen(training.frozen)
        step = self.network.step(self._thetas[t], x, d, alpha, in_place, frozen)
        self._steps.append((sample, alpha, step))
        self._thetas.append(step.after)

    def _frozen(self, names):
        depth = len(self.network.sizes) - 1
        of_all = {"weights": "W", "biases": "b"}
        each = {f"{of_all[name]}{k}" for name in names if name in of_all for k in range(1, depth + 1)}
        return {*names, *each}
