"""Steps to work out by hand: random networks, and the slow reference for their numbers."""

import numpy as np
from reference import Reference

from bpviz.debugger.experiment import TrainingChoice
from bpviz.engine.engine import Engine
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings


class Hand:
    """One step of a network from θ on (x, d): the program's trace and the reference's step."""

    def __init__(self, network, theta, x, d, alpha=0.5, update="exact", frozen=()):
        self.network, self.theta, self.x, self.d, self.alpha = network, theta, x, d, alpha
        self.training = TrainingChoice(step_size=alpha, update=update, frozen=frozen)
        layers = frozenset(range(1, network.depth + 1)) if "biases" in frozen else frozenset()
        settings = Settings(alpha=alpha, in_place=update == "in-place", frozen_biases=layers)
        engine = Engine(network, np.array([x]), np.array([d]), settings)
        self.trace = engine.step(np.array(theta), 0)[1]
        self.reference = Reference(network.sizes, network.activations, network.bias)
        names = {f"b{layer}" for layer in layers}
        self.step = self.reference.step(theta, x, d, alpha, update == "in-place", names)

    @property
    def old(self):
        """[(W, b)] by layer before the step, as lists."""
        return self.reference.split(self.theta)

    @property
    def new(self):
        """[(W, b)] by layer after the step."""
        return self.reference.split(self.step.after)


def random_hand(seed, activation="sigmoid", update="exact", sizes=(3, 2, 2), bias=True):
    rng = np.random.default_rng(seed)
    network = Network(sizes, (activation,) * (len(sizes) - 1), bias)
    theta = rng.uniform(0.2, 1.5, network.parameter_count) * rng.choice([-1, 1], network.parameter_count)
    if activation == "relu":
        theta = abs(theta)  # all units are at work
    x, d = rng.uniform(0.2, 1.0, sizes[0]), rng.uniform(0.1, 0.9, sizes[-1])
    return Hand(network, theta, x, d, 0.3, update)


def two_two_two(update="exact"):
    """The published example, from its own numbers."""
    theta = np.array([0.15, 0.20, 0.25, 0.30, 0.35, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.60])
    network = Network((2, 2, 2), ("sigmoid", "sigmoid"), True)
    return Hand(network, theta, [0.05, 0.10], [0.01, 0.99], 0.5, update, ("biases",))
