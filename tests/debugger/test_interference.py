"""Losses of all samples against the slow reference; counts by hand."""

from dataclasses import replace

import numpy as np
import pytest
from reference import Reference

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.interference import Interference, interference
from bpviz.debugger.setup import prepare
from bpviz.engine.engine import Engine
from bpviz.engine.plan import Settings


def step_of(name, hidden, alpha=0.5):
    setup = prepare(Experiment().with_("data.name", name).with_("network.hidden", hidden))
    data = setup.dataset
    engine = Engine(setup.network, data.inputs, data.targets, Settings(alpha=alpha))
    return setup, engine, engine.step(setup.theta, 0)[1]


@pytest.mark.parametrize(("name", "hidden"), [("xor", (3,)), ("iris", (4, 3))])
def test_it_holds_the_loss_of_every_sample_before_and_after(name, hidden):
    setup, engine, trace = step_of(name, hidden)
    found = interference(engine, setup.dataset, trace)
    network = setup.network
    slow = Reference(network.sizes, network.activations, network.bias)
    samples = list(zip(setup.dataset.inputs, setup.dataset.targets, strict=True))
    expected = [[slow.loss(theta, x, d) for x, d in samples] for theta in (trace.before, trace.after)]
    assert found.before == pytest.approx(expected[0], rel=1e-12)
    assert found.after == pytest.approx(expected[1], rel=1e-12)
    assert found.means == pytest.approx(tuple(np.mean(expected, axis=1)))
    assert (found.t, found.sample) == (0, trace.sample)
    assert found.before[found.sample] == pytest.approx(trace.loss)
    assert found.change[found.sample] < 0


def test_the_steps_own_sample_is_not_counted():
    before = np.array([0.5, 0.5, 0.5, 0.5, 0.5])
    after = np.array([0.4, 0.6, 0.7, 0.5, 0.5 + 1e-14])
    own_helped, own_hurt = Interference(3, 0, before, after), Interference(3, 1, before, after)
    assert (own_helped.helped, own_helped.hurt) == (0, 2)
    assert (own_hurt.helped, own_hurt.hurt) == (1, 1)
    assert own_helped.change[4] == 0


def test_an_update_that_was_not_made_has_no_after():
    setup, engine, trace = step_of("xor", (3,))
    found = interference(engine, setup.dataset, replace(trace, committed=False))
    assert found.after is None
    assert found.change is None
    assert found.means[1] is None
    assert (found.helped, found.hurt) == (0, 0)


def test_losses_that_are_not_finite_count_neither_way():
    before, after = np.array([0.5, 0.5, 0.5, np.inf]), np.array([np.inf, np.nan, 0.4, np.inf])
    found = Interference(0, 2, before, after)
    assert np.isnan(found.change[[0, 1, 3]]).all()
    assert (found.helped, found.hurt) == (0, 0)


@pytest.mark.parametrize("weight", [1e160, np.inf])
def test_a_diverged_network_raises_nothing(weight):
    setup, engine, trace = step_of("xor", ())
    setup = prepare(Experiment().with_("network.activations", ("linear",)))
    engine = Engine(setup.network, setup.dataset.inputs, setup.dataset.targets, Settings())
    theta = np.full(setup.network.parameter_count, weight)
    diverged = replace(trace, state_before=theta, state_after=theta)
    found = interference(engine, setup.dataset, diverged)
    assert not np.isfinite(found.before).all()
    assert not np.isfinite(found.means[0])
