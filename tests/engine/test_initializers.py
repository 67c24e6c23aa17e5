"""What each initializer draws."""

import math

import numpy as np
import pytest

from bpviz.engine.initializers import INITIALIZERS, initial_parameters
from bpviz.engine.network import Network

WIDE = Network((300, 200, 100), ("tanh", "tanh"), bias=True)
DRAWN = [name for name in INITIALIZERS if name != "zeros"]
# of one layer: the standard deviation, and the bound where there is one
SPREADS = {
    "uniform": lambda fan_in, units: (0.7 / math.sqrt(3), 0.7),
    "normal": lambda fan_in, units: (0.7, math.inf),
    "xavier": lambda fan_in, units: (math.sqrt(2 / (fan_in + units)), math.sqrt(6 / (fan_in + units))),
    "he": lambda fan_in, units: (math.sqrt(2 / fan_in), math.inf),
    "zeros": lambda fan_in, units: (0.0, 0.0),
}


@pytest.mark.parametrize("name", INITIALIZERS)
@pytest.mark.parametrize("layer", [1, 2])
def test_weights_have_the_spread_of_the_formula(name, layer):
    W = WIDE.W(initial_parameters(WIDE, name, 0.7, seed=5), layer)
    deviation, bound = SPREADS[name](*WIDE.sizes[layer - 1 : layer + 1])
    assert np.abs(W).max() <= bound
    assert W.std() == pytest.approx(deviation, rel=0.03)
    assert abs(W.mean()) <= 4 * deviation / math.sqrt(W.size)


@pytest.mark.parametrize("name", ["normal", "he"])
def test_normal_weights_have_normal_tails(name):
    W = WIDE.W(initial_parameters(WIDE, name, 0.7, seed=5), 1)
    deviation, _ = SPREADS[name](300, 200)
    within = [np.mean(np.abs(W) < k * deviation) for k in (1, 2, 3)]
    assert within == pytest.approx([0.6827, 0.9545, 0.9973], abs=0.01)


@pytest.mark.parametrize("name", ["uniform", "xavier"])
def test_uniform_weights_fill_their_range_evenly(name):
    W = WIDE.W(initial_parameters(WIDE, name, 0.7, seed=5), 1)
    _, bound = SPREADS[name](300, 200)
    counts, _ = np.histogram(W, bins=10, range=(-bound, bound))
    assert counts / W.size == pytest.approx(np.full(10, 0.1), abs=0.01)


@pytest.mark.parametrize("name", INITIALIZERS)
def test_biases_are_drawn_only_where_it_says_so(name):
    theta = initial_parameters(WIDE, name, 0.7, seed=5)
    for layer in (1, 2):
        b = WIDE.b(theta, layer)
        if name in ("uniform", "normal"):
            assert b.std() == pytest.approx(SPREADS[name](0, 0)[0], rel=0.2)
        else:
            assert not b.any()


@pytest.mark.parametrize("name", INITIALIZERS)
def test_scale_matters_only_where_it_says_so(name):
    one, two = (initial_parameters(WIDE, name, scale, seed=5) for scale in (1.0, 2.0))
    assert INITIALIZERS[name].uses_scale == (not np.array_equal(one, two))


@pytest.mark.parametrize("name", DRAWN)
def test_pure_function_of_the_seed(name):
    first, again, other = (initial_parameters(WIDE, name, 1.0, seed).tobytes() for seed in (5, 5, 6))
    assert first == again
    assert first != other


@pytest.mark.parametrize("name", DRAWN)
def test_a_layer_on_top_leaves_those_below_as_they_were(name):
    low, high = Network((4, 3, 2), ("tanh",) * 2, True), Network((4, 3, 2, 5), ("tanh",) * 3, True)
    below = initial_parameters(low, name, 1.0, seed=5)
    assert initial_parameters(high, name, 1.0, seed=5)[: below.size].tobytes() == below.tobytes()


@pytest.mark.parametrize("name", DRAWN)
def test_layers_of_one_shape_differ(name):
    network = Network((3, 3, 3), ("tanh",) * 2, True)
    theta = initial_parameters(network, name, 1.0, seed=5)
    assert not np.isclose(network.W(theta, 1), network.W(theta, 2)).any()
