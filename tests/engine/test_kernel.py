"""One loop for a single step and a million: the same bytes however a run is cut, recorded or watched."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from setups import XOR, setups, varied_setups

import bpviz
from bpviz.engine.engine import Outcome
from bpviz.engine.plan import Record, open_row

CUTS = st.lists(st.integers(0, 25), min_size=1, max_size=8)


def whole_run(setup, steps):
    theta = setup.theta.copy()
    assert setup.engine().run(theta, 0, steps) == (Outcome.REACHED, steps, 0)
    return theta.tobytes()


def record_for(size, steps, stride, mean_every):
    return Record(
        stride,
        mean_every,
        open_row(),
        np.full((steps // stride, 3), np.nan),
        np.full((steps // stride, size), np.nan),
        np.full(steps // mean_every, np.nan),
    )


def rest_of(record, t):
    """The part of a record that a run from step t on writes."""
    rows, means = t // record.stride, t // record.mean_every
    return record._replace(
        losses=record.losses[rows:], thetas=record.thetas[rows:], mean_losses=record.mean_losses[means:]
    )


@given(st.one_of(setups(), varied_setups()), CUTS)
def test_slices_cut_anywhere_are_one_run(setup, cuts):
    theta, t, engine = setup.theta.copy(), 0, setup.engine()
    for length in cuts:
        assert engine.run(theta, t, t + length) == (Outcome.REACHED, t + length, 0)
        t += length
    assert theta.tobytes() == whole_run(setup, t)


@given(st.one_of(setups(), varied_setups()), st.integers(1, 60))
def test_single_steps_are_one_run(setup, steps):
    theta, engine = setup.theta.copy(), setup.engine()
    for t in range(steps):
        _, trace = engine.step(theta, t)
        assert trace.state_before.tobytes() == theta.tobytes()
        theta = trace.state_after
    assert theta.tobytes() == whole_run(setup, steps)


@given(st.one_of(setups(), varied_setups()), st.integers(0, 30), st.integers(0, 30))
def test_any_step_can_be_taken_again(setup, first, second):
    """Going back to earlier steps in between leaves nothing behind in the engine."""
    theta, engine = setup.theta.copy(), setup.engine()
    engine.run(theta, 0, first)
    engine.run(setup.theta.copy(), 0, second)
    engine.step(setup.theta, 3)
    engine.run(theta, first, first + 10)
    assert theta.tobytes() == whole_run(setup, first + 10)


@pytest.mark.parametrize(
    "steps",
    [
        200_000,
        pytest.param(
            1_000_000,
            marks=pytest.mark.skipif(
                "BPVIZ_LONG_TESTS" not in os.environ, reason="takes long; set BPVIZ_LONG_TESTS"
            ),
        ),
    ],
)
def test_a_long_run_is_its_single_steps(steps):
    theta, engine = XOR.theta.copy(), XOR.engine()
    for t in range(steps):
        engine.run(theta, t, t + 1)
    assert theta.tobytes() == whole_run(XOR, steps)


def test_a_million_steps_are_a_million_steps_in_slices():
    theta, engine, t = XOR.theta.copy(), XOR.engine(), 0
    while t < 1_000_000:
        end = min(t + 1 + t % 997, 1_000_000)
        engine.run(theta, t, end)
        t = end
    assert theta.tobytes() == whole_run(XOR, 1_000_000)


FRESH = """
import numpy as np
from bpviz.engine.engine import Engine
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings
network = Network((3, 5, 4, 2), ("tanh", "softplus", "sigmoid"), True)
rng = np.random.default_rng(1)
theta = rng.normal(size=network.parameter_count)
inputs, targets = rng.normal(size=(7, 3)), rng.normal(size=(7, 2))
Engine(network, inputs, targets, Settings(order="shuffled", seed=9)).run(theta, 0, 5000)
print(theta.tobytes().hex())
"""


def test_fresh_processes_give_the_same_bytes():
    paths = os.pathsep.join([str(Path(bpviz.__file__).parents[1]), *sys.path])
    found = []
    for hash_seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": paths}
        run = subprocess.run([sys.executable, "-c", FRESH], capture_output=True, env=environment, check=True)
        found.append(hashlib.sha256(run.stdout).hexdigest())
        assert len(run.stdout.strip()) == 54 * 16
    assert found[0] == found[1]


@given(
    st.one_of(setups(), varied_setups()),
    st.integers(0, 40),
    st.integers(1, 7),
    st.integers(1, 7),
    st.floats(1e-300, 1e-200),
)
def test_recording_and_watching_do_not_alter_a_step(setup, steps, stride, mean_every, tolerance):
    tolerances = replace(setup.settings, loss_below=tolerance, gradient_below=tolerance)
    watched = setup._replace(settings=tolerances)
    theta, engine = setup.theta.copy(), watched.engine()
    record = record_for(setup.theta.size, steps, stride, mean_every)
    outcome, reached, _ = engine.run(theta, 0, steps, record, checked=True)
    if outcome is Outcome.REACHED:
        assert reached == steps
    assert theta.tobytes() == whole_run(setup, reached)


@settings(max_examples=60)
@given(setups(), CUTS, st.integers(1, 7), st.integers(1, 7))
def test_records_hold_what_was_computed(setup, cuts, stride, mean_every):
    steps, engine = sum(cuts), setup.engine()
    record, theta, t = record_for(setup.theta.size, steps, stride, mean_every), setup.theta.copy(), 0
    for length in cuts:
        engine.run(theta, t, t + length, rest_of(record, t))
        t += length
    states, losses = walk(setup, steps)
    assert record.thetas.tobytes() == b"".join(state.tobytes() for state in states[stride::stride])
    for row, found in enumerate(record.losses):
        of_row = losses[row * stride : (row + 1) * stride]
        assert found == pytest.approx([min(of_row), max(of_row), sum(of_row) / stride], rel=1e-9, abs=1e-14)
    means = [
        setup.reference.mean_loss(state, setup.inputs, setup.targets)
        for state in states[mean_every::mean_every]
    ]
    assert record.mean_losses == pytest.approx(means, rel=1e-9, abs=1e-14)


@settings(max_examples=60)
@given(varied_setups(), CUTS, st.integers(1, 7))
def test_records_hold_states_with_all_that_is_remembered(setup, cuts, stride):
    """Also where an epoch ends with a row, so that a run may go on from it."""
    steps, engine = sum(cuts), setup.engine()
    record, theta, t = record_for(setup.theta.size, steps, stride, 3), setup.theta.copy(), 0
    for length in cuts:
        engine.run(theta, t, t + length, rest_of(record, t))
        t += length
    for row, state in enumerate(record.thetas, 1):
        assert state.tobytes() == whole_run(setup, row * stride)


def walk(setup, steps):
    """θ of every step 0..steps, and the loss of each step by the slow reference."""
    states, losses, engine = [setup.theta], [], setup.engine()
    for t in range(steps):
        _, trace = engine.step(states[-1], t)
        losses.append(
            setup.reference.loss(states[-1], setup.inputs[trace.sample], setup.targets[trace.sample])
        )
        states.append(trace.after)
    return states, losses
