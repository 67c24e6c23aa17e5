"""What dropout lets through: a pure function of seed, step and unit, fair, and with its expectation kept."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numba import njit
from reference import below
from setups import Setup

from bpviz.engine.compiled import OPTIONS
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings
from bpviz.engine.sampling import kept

SEEDS = st.integers(0, 2**32 - 1)
GOLDEN, ROOT_2, ALL = 0x9E3779B97F4A7C15, 0x6A09E667F3BCC909, 2**64 - 1
RNG = np.random.default_rng(8)
NETWORK = Network((3, 6, 4, 2), ("tanh", "sigmoid", "linear"), True)


def setup_of(norm="none", batch=1, seed=4):
    network = replace(NETWORK, norms=(norm, "none", "none"))
    settings = Settings(order="sequential", batch=batch, dropout=(0.5, 0.25, 0.0), alpha=0.1, seed=seed)
    theta = RNG.uniform(-1, 1, network.parameter_count)
    return Setup(network, RNG.uniform(-1, 1, (8, 3)), RNG.uniform(-1, 1, (8, 2)), settings, theta)


@njit(**OPTIONS)
def fill(seed, t, dropout, found):
    for unit in range(found.size):
        found[unit] = kept(seed, t, unit, dropout)


def masks(seed, t, dropout, units):
    found = np.empty(units)
    fill(seed, t, dropout, found)
    return found


def mixed(value):
    """SplitMix64's finalizer, by whole numbers of any size."""
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9 & ALL
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB & ALL
    return value ^ (value >> 31)


@given(SEEDS, st.integers(0, 10**15), st.integers(0, 10**5), st.sampled_from((0.1, 0.5, 0.95)))
def test_what_is_kept_is_told_by_its_definition(seed, t, unit, dropout):
    bits = mixed((mixed((mixed((seed + ROOT_2) & ALL) + GOLDEN * t) & ALL) + GOLDEN * unit) & ALL)
    expected = 0.0 if (bits >> 11) / 2**53 < dropout else 1 / (1 - dropout)
    assert masks(seed, t, dropout, unit + 1)[unit] == pytest.approx(expected, rel=1e-15)


@pytest.mark.parametrize("dropout", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("seed", [0, 2**32 - 1])
def test_expectation_is_kept(dropout, seed):
    """Over units of a step, and over steps of a unit: within five deviations of 1."""
    count = 40_000
    over_units = masks(seed, 7, dropout, count)
    over_steps = np.array([masks(seed, t, dropout, 1)[0] for t in range(count)])
    for found in (over_units, over_steps):
        deviation = np.sqrt(dropout / (1 - dropout) / count)
        assert abs(found.mean() - 1) < 5 * deviation
        assert set(np.round(found, 12)) == {0.0, np.round(1 / (1 - dropout), 12)}


def test_neighbours_do_not_depend_on_each_other():
    """Both of a pair are kept in a quarter of all pairs: of units, of steps, and with the samples drawn."""
    found = np.array([masks(4, t, 0.5, 100) for t in range(400)]) > 0
    samples = np.array([below(4, t, 2) for t in range(400)])[:, None] == 1
    pairs = (found[:, 1:] & found[:, :-1], found[1:] & found[:-1], found & samples)
    assert all(abs(both.mean() - 0.25) < 5 * np.sqrt(0.25 * 0.75 / both.size) for both in pairs[:2])
    assert abs(pairs[2].mean() - samples.mean() / 2) < 5 * np.sqrt(0.25 / found.size)


@pytest.mark.parametrize(("norm", "batch"), [("none", 1), ("layer", 4), ("batch", 4), ("batch", 0)])
def test_a_step_has_its_own_mask_wherever_it_comes_in_a_batch(norm, batch):
    setup = setup_of(norm, batch)
    engine, seen = setup.engine(), set()
    for t in (5, 0, 3, 5, 6, 19):
        trace = engine.step(engine.state(setup.theta), t)[1]
        first = masks(4, t, 0.5, 9)[3:]
        second = masks(4, t, 0.25, 13)[9:]
        assert list(trace.kept[1]) == list(first)
        assert list(trace.kept[2]) == list(second)
        assert list(trace.kept[3]) == [1.0, 1.0]
        seen.add(first.tobytes())
    assert len(seen) > 2


def test_what_is_left_out_gives_nothing_and_gets_no_error():
    setup = setup_of()
    engine = setup.engine()
    traces = [engine.step(setup.theta, t)[1] for t in range(20)]
    for trace in traces:
        assert trace.a[1] == pytest.approx(trace.kept[1] * np.tanh(trace.z[1]), rel=1e-13)
        pulled = NETWORK.W(setup.theta, 2).T @ trace.delta[2]
        expected = pulled * (1 - np.tanh(trace.z[1]) ** 2) * trace.kept[1]
        assert trace.delta[1] == pytest.approx(expected, rel=1e-12, abs=1e-16)
    assert any((trace.kept[1] == 0).any() for trace in traces)


def test_seeds_differ():
    assert len({masks(seed, 3, 0.5, 100).tobytes() for seed in range(200)}) == 200
