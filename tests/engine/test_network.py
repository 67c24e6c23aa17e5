"""Where weights and biases lie in θ."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from reference import Reference
from setups import networks

from bpviz.engine.network import Network


def test_layout_of_a_small_network():
    network = Network((2, 3, 1), ("sigmoid", "linear"), bias=True)
    theta = np.arange(13.0)
    assert network.depth == 2
    assert network.parameter_count == 13
    assert network.W(theta, 1).tolist() == [[0, 1], [2, 3], [4, 5]]
    assert network.b(theta, 1).tolist() == [6, 7, 8]
    assert network.W(theta, 2).tolist() == [[9, 10, 11]]
    assert network.b(theta, 2).tolist() == [12]
    assert network.weight_index(1, 2, 0) == 4
    assert network.weight_index(2, 0, -1) == 12
    assert network.locate(8) == (1, 2, -1)


def test_layout_without_biases():
    network = Network((2, 3, 1), ("sigmoid", "linear"), bias=False)
    theta = np.arange(9.0)
    assert network.parameter_count == 9
    assert network.W(theta, 2).tolist() == [[6, 7, 8]]
    assert network.b(theta, 1).size == 0
    assert network.biases_at == (-1, -1)
    assert network.locate(6) == (2, 0, 0)


def test_parts_are_views():
    network, theta = Network((1, 1), ("linear",), bias=True), np.zeros(2)
    network.W(theta, 1)[0, 0] = 5
    network.b(theta, 1)[0] = 7
    assert theta.tolist() == [5, 7]


@given(networks())
def test_weight_index_and_locate_are_inverse(network):
    places = [network.locate(index) for index in range(network.parameter_count)]
    assert len(set(places)) == network.parameter_count
    for index, (layer, unit, source) in enumerate(places):
        assert network.weight_index(layer, unit, source) == index
        assert 0 <= unit < network.sizes[layer]
        assert (-1 if network.bias else 0) <= source < network.sizes[layer - 1]


@given(networks())
def test_every_part_lies_where_the_layout_says(network):
    theta = np.arange(float(network.parameter_count))
    layers = Reference(network.sizes, network.activations, network.bias).split(theta)
    for layer, (W, b) in enumerate(layers, 1):
        assert network.W(theta, layer).tolist() == W
        assert network.b(theta, layer).tolist() == (b if network.bias else [])
        for unit, row in enumerate(W):
            assert [network.weight_index(layer, unit, j) for j in range(len(row))] == row


@given(networks(), st.data())
def test_units_of_a_layer(network, data):
    units = np.arange(float(sum(network.sizes)))
    layer = data.draw(st.integers(0, network.depth))
    start = sum(network.sizes[:layer])
    assert network.layer_units(units, layer).tolist() == list(range(start, start + network.sizes[layer]))
    assert np.shares_memory(network.layer_units(units, layer), units)
