"""Settings as the kernel reads them."""

import numpy as np
from hypothesis import given
from setups import setups

from bpviz.engine.network import Network
from bpviz.engine.plan import NEVER, Settings, make_plan, make_workspace, no_record


@given(setups())
def test_layers_lie_where_the_network_says(setup):
    network, s = setup.network, setup.settings
    plan = make_plan(network, setup.inputs, setup.targets, s)
    for layer, row in enumerate(plan.layers, 1):
        assert (row["fan_in"], row["units"]) == (network.sizes[layer - 1], network.sizes[layer])
        assert row["weights_at"] == network.weight_index(layer, 0, 0)
        assert row["biases_at"] == (network.weight_index(layer, 0, -1) if network.bias else -1)
        assert row["train_weights"] == (layer not in s.frozen_weights)
        assert row["train_biases"] == (network.bias and layer not in s.frozen_biases)
        assert row["a_at"] - row["below_at"] == network.sizes[layer - 1]


@given(setups())
def test_workspaces_are_apart(setup):
    plan = make_plan(setup.network, setup.inputs, setup.targets, setup.settings)
    first, second = (make_workspace(setup.network, plan, 10) for _ in range(2))
    for mine, other in zip(first, second, strict=True):
        assert not np.shares_memory(mine, other)


def test_no_record_has_no_room_and_never_comes_due():
    record = no_record(3)
    assert record.stride == record.mean_every == NEVER > 10**18
    assert record.losses.size == record.thetas.size == record.mean_losses.size == 0


def test_the_loss_of_huge_targets_has_no_greatest_value():
    network = Network((2, 1), ("sigmoid",), bias=False)
    plan = make_plan(network, np.zeros((1, 2)), np.full((1, 1), 1e308), Settings())
    assert plan.setting["greatest_loss"][0] == np.inf
