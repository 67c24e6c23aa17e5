"""Random small training set-ups for the engine, as hypothesis draws them."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from hypothesis import strategies as st
from reference import PHI, Reference, sample_of, step_size

from bpviz.engine.engine import Engine
from bpviz.engine.losses import LOSSES
from bpviz.engine.network import Network
from bpviz.engine.normalizing import NORMS
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.plan import Settings, Tuning
from bpviz.engine.sampling import ORDERS
from bpviz.engine.schedules import SCHEDULES


class Setup(NamedTuple):
    """What an engine is made of, and where its parameters start."""

    network: Network
    inputs: np.ndarray
    targets: np.ndarray
    settings: Settings
    theta: np.ndarray
    held: tuple[np.ndarray, np.ndarray] | None = None

    def engine(self) -> Engine:
        return Engine(self.network, self.inputs, self.targets, self.settings, self.held)

    @property
    def reference(self) -> Reference:
        return Reference(self.network.sizes, self.network.activations, self.network.bias)

    @property
    def frozen(self) -> set[str]:
        """What is not trained, as "W1" and "b2"."""
        s = self.settings
        return {f"W{layer}" for layer in s.frozen_weights} | {f"b{layer}" for layer in s.frozen_biases}

    def reference_step(self, theta, t):
        """Step t of the slow reference from θ: its sample, its step size, and all it computed."""
        s = self.settings
        sample = sample_of(s.order, s.seed, s.pinned, t, len(self.inputs))
        alpha = step_size(s.schedule, s.alpha, s.decay, s.period, t)
        x, d = self.inputs[sample], self.targets[sample]
        return sample, alpha, self.reference.step(theta, x, d, alpha, s.in_place, self.frozen)


@st.composite
def networks(draw, names=tuple(PHI)):
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
        schedule=draw(st.sampled_from([name for name, entry in SCHEDULES.items() if not entry.depends])),
        alpha=draw(st.floats(0.0, 0.1)),
        decay=draw(st.floats(0.1, 1.0)),
        period=float(draw(st.integers(1, 50))),
        frozen_weights=draw(layers),
        frozen_biases=draw(layers),
    )


@st.composite
def varied_setups(draw):
    """A set-up of any kind there is, with its starting state."""
    setup, samples = draw(setups()), draw(st.integers(2, 7))
    network, loss = setup.network, draw(st.sampled_from(tuple(LOSSES)))
    outputs = LOSSES[loss].outputs or (network.activations[-1], "softmax")
    norms = tuple(draw(st.sampled_from(tuple(NORMS))) for _ in network.sizes[2:])
    network = replace(
        network,
        activations=(*network.activations[:-1], draw(st.sampled_from(outputs))),
        norms=(*norms, "none"),
    )
    settings = replace(
        setup.settings,
        loss=loss,
        batch=draw(st.integers(2, 9)) if "batch" in norms else draw(st.integers(0, 4)),
        optimizer=draw(st.sampled_from(tuple(OPTIMIZERS))),
        tuning=draw(tunings()),
        dropout=(*draw(st.tuples(*[st.sampled_from([0.0, 0.4])] * (network.depth - 1))), 0.0),
        schedule=draw(st.sampled_from(tuple(SCHEDULES))),
        patience=1.0,
        pinned=0,
        in_place=False,
    )
    rng = np.random.default_rng(draw(st.integers(0, 1000)))
    x, d = rng.uniform(-1, 1, (samples, network.sizes[0])), rng.uniform(0, 1, (samples, network.sizes[-1]))
    held = (x[:2] + 0.1, d[:2]) if draw(st.booleans()) else None
    theta = rng.uniform(-1, 1, network.parameter_count)
    for layer in range(1, network.depth + 1):
        network.norm_numbers(theta, layer)[3:] = 1.0
    varied = Setup(network, x, d, settings, theta, held)
    return varied._replace(theta=varied.engine().state(theta))


@st.composite
def tunings(draw):
    """What optimizers read besides α."""
    return Tuning(
        beta1=draw(st.sampled_from([0.0, 0.9])),
        beta2=draw(st.sampled_from([0.9, 0.999])),
        epsilon=1e-3,
        l1=draw(st.sampled_from([0.0, 0.01])),
        l2=draw(st.sampled_from([0.0, 0.1])),
        weight_decay=draw(st.sampled_from([0.0, 0.1])),
        clip_value=draw(st.sampled_from([np.inf, 0.05])),
        clip_norm=draw(st.sampled_from([np.inf, 0.1])),
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


XOR = Setup(
    Network((2, 2, 1), ("sigmoid", "sigmoid"), True),
    np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]),
    np.array([[0.0], [1], [1], [0]]),
    Settings(alpha=0.5, seed=4),
    np.random.default_rng(4).uniform(-1, 1, 9),
)
