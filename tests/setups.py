"""Random small training set-ups for the engine, as hypothesis draws them."""

from typing import NamedTuple

import numpy as np
from hypothesis import strategies as st
from reference import Reference, sample_of, step_size

from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.engine import Engine
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings
from bpviz.engine.sampling import ORDERS
from bpviz.engine.schedules import SCHEDULES


class Setup(NamedTuple):
    """What an engine is made of, and where its parameters start."""

    network: Network
    inputs: np.ndarray
    targets: np.ndarray
    settings: Settings
    theta: np.ndarray

    def engine(self) -> Engine:
        return Engine(self.network, self.inputs, self.targets, self.settings)

    @property
    def reference(self) -> Reference:
        return Reference(self.network.sizes, self.network.activations, self.network.bias)

    def reference_step(self, theta, t):
        """Step t of the slow reference from θ: its sample, its step size, and all it computed."""
        s = self.settings
        sample = sample_of(s.order, s.seed, s.pinned, t, len(self.inputs))
        alpha = step_size(s.schedule, s.alpha, s.decay, s.period, t)
        frozen = {f"W{layer}" for layer in s.frozen_weights} | {f"b{layer}" for layer in s.frozen_biases}
        x, d = self.inputs[sample], self.targets[sample]
        return sample, alpha, self.reference.step(theta, x, d, alpha, s.in_place, frozen)


@st.composite
def networks(draw, names=tuple(ACTIVATIONS)):
    """Up to 4 layers of weights, each of 1 to 4 units."""
    sizes = tuple(draw(st.lists(st.integers(1, 4), min_size=2, max_size=5)))
    kinds = tuple(draw(st.sampled_from(names)) for _ in sizes[1:])
    return Network(sizes, kinds, draw(st.booleans()))


@st.composite
def all_settings(draw, depth, samples):
    """Any way to train, with step sizes small enough to stay finite."""
    layers = st.frozensets(st.integers(1, depth), max_size=1)
    return Settings(
        order=draw(st.sampled_from(tuple(ORDERS))),
        seed=draw(st.integers(0, 2**32 - 1)),
        pinned=draw(st.integers(0, samples - 1)),
        in_place=draw(st.booleans()),
        schedule=draw(st.sampled_from(tuple(SCHEDULES))),
        alpha=draw(st.floats(0.0, 0.1)),
        decay=draw(st.floats(0.1, 1.0)),
        period=float(draw(st.integers(1, 50))),
        frozen_weights=draw(layers),
        frozen_biases=draw(layers),
    )


@st.composite
def setups(draw, max_samples=6):
    """A network with data, settings and starting parameters that fit each other."""
    network, samples = draw(networks()), draw(st.integers(1, max_samples))
    rng = np.random.default_rng(draw(st.integers(0, 1000)))
    return Setup(
        network,
        rng.uniform(-1, 1, (samples, network.sizes[0])),
        rng.uniform(-1, 1, (samples, network.sizes[-1])),
        draw(all_settings(network.depth, samples)),
        rng.uniform(-1, 1, network.parameter_count),
    )
