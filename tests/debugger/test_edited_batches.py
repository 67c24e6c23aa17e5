"""Edits in the middle of a batch: what is summed, divided by and updated, against numpy alone."""

import msgspec
import numpy as np
import pytest
from experiments import NEVER, SEEDS
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_batches import BatchReference

from bpviz import Debugger, Experiment
from bpviz.debugger.edits import ChangeTraining, ChooseSample, SetWeight
from bpviz.debugger.experiment import DataChoice, NetworkChoice, TrainingChoice
from bpviz.engine.epochs import MEMORY
from bpviz.engine.gradient_check import AGREES

LAST = 30


@st.composite
def trainings(draw, norm):
    return TrainingChoice(
        batch=draw(st.sampled_from((0, 2, 3, 4, 5) + (1,) * (norm == "none"))),
        optimizer=draw(st.sampled_from(("sgd", "momentum"))),
        step_size=0.1,
        order=draw(st.sampled_from(("random", "shuffled", "sequential"))),
        clip_norm=draw(st.sampled_from((0.0, 0.05))),
        frozen=draw(st.sampled_from(((), (), ("W1",), ("b2",), ("W2", "biases")))),
    )


@st.composite
def edited(draw):
    """An experiment and edits in the order they are made: some in the past, some at one step."""
    norm = draw(st.sampled_from(("none", "batch")))
    experiment = Experiment(
        seed=draw(SEEDS),
        data=DataChoice(name=draw(st.sampled_from(("xor", "parity3")))),
        network=NetworkChoice(hidden=(2,), activations=("tanh", "sigmoid"), norms=(norm,)),
        training=draw(trainings(norm)),
        stop=NEVER,
    )
    t = st.one_of(st.integers(0, LAST), st.integers(9, 12))
    kinds = (
        st.builds(ChangeTraining, t, trainings(norm)),
        st.builds(ChooseSample, t, st.integers(0, 3)),
        st.builds(SetWeight, t, st.integers(0, 8), st.floats(-1, 1)),
    )
    return experiment, draw(st.lists(st.one_of(*kinds), max_size=7))


def edited_run(experiment, edits):
    """The run after all edits, and what it should be."""
    debugger, kept = Debugger(experiment), []
    for edit in edits:
        debugger.run(max(0, LAST - debugger.t))
        debugger.edit(edit)
        kept = [*(old for old in kept if old.t <= edit.t), edit]
    debugger.run(max(0, LAST - debugger.t))
    return debugger.present, BatchReference(debugger.present.journal.setup, experiment, kept)


def check(run, reference):
    """All steps."""
    steps, theta = reference.steps(LAST)
    for t, step in enumerate(steps):
        trace, summed_at = run.trace_at(t), theta.size + MEMORY
        assert trace.before == pytest.approx(step.theta, rel=1e-9, abs=1e-12), t
        assert (trace.sample, trace.batch_place, trace.batch_size) == (step.sample, step.place, step.size), t
        if trace.state_before.size >= summed_at + theta.size:
            summed = trace.state_before[summed_at : summed_at + theta.size]
            assert summed == pytest.approx(step.summed, rel=1e-9, abs=1e-12), t
    assert run.theta_at(LAST)[: theta.size] == pytest.approx(theta, rel=1e-9, abs=1e-12)


@settings(max_examples=150)
@given(edited())
def test_any_edits_leave_what_numpy_tells(drawn):
    check(*edited_run(*drawn))


# The same by hand, case by case


def parity(norm="none", **training):
    """A debugger with eight samples in their order."""
    network = NetworkChoice(hidden=(3,), activations=("tanh", "sigmoid"), norms=(norm,))
    how = TrainingChoice(order="sequential", step_size=0.5, **training)
    return Debugger(Experiment(data=DataChoice(name="parity3"), network=network, training=how, stop=NEVER))


def change(debugger, t, **training):
    """Go to a step, and train in another way from there on."""
    debugger.seek(t)
    now = debugger.experiment.training
    debugger.edit(ChangeTraining(t, msgspec.structs.replace(now, **training)))


def places(debugger, end):
    traces = [debugger.present.trace_at(t) for t in range(end)]
    return [(trace.batch_place, trace.batch_size) for trace in traces]


@pytest.mark.parametrize("optimizer", ["sgd", "momentum"])
@pytest.mark.parametrize(
    ("batch", "t", "other", "expected"),
    [
        (4, 2, 6, [(0, 4), (1, 4), (2, 6), (3, 6), (4, 6), (5, 6)]),
        (6, 3, 2, [(0, 6), (1, 6), (2, 6), (3, 4)]),
        (8, 4, 4, [(0, 8), (1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (6, 8), (7, 8)]),
        (1, 2, 8, [(0, 1), (0, 1), (0, 6), (1, 6), (2, 6), (3, 6), (4, 6), (5, 6)]),
        (8, 3, 1, [(0, 8), (1, 8), (2, 8), (0, 1)]),
    ],
)
def test_a_batch_of_another_size_ends_where_it_would_and_divides_by_what_it_summed(
    batch, t, other, expected, optimizer
):
    """What was summed goes on with it; a batch of one sample is that sample alone."""
    debugger, end = parity(batch=batch, optimizer=optimizer), len(expected)
    change(debugger, t, batch=other)
    debugger.seek(end)
    assert places(debugger, end) == expected
    last = debugger.present.trace_at(end - 1)
    assert last.ends_batch
    summed = [debugger.present.trace_at(k).gradient for k in range(end - last.batch_size, end)]
    assert last.change == pytest.approx(-0.5 * np.mean(summed, axis=0), rel=1e-9)


@pytest.mark.parametrize("optimizer", ["sgd", "momentum"])
def test_batches_of_one_leave_nothing_of_the_batch_before_to_the_one_after(optimizer):
    debugger = parity(batch=8, optimizer=optimizer)
    change(debugger, 3, batch=1)
    change(debugger, 5, batch=8)
    debugger.seek(8)
    assert places(debugger, 8)[3:] == [(0, 1), (0, 1), (0, 3), (1, 3), (2, 3)]
    mean = np.mean([debugger.present.trace_at(t).gradient for t in (5, 6, 7)], axis=0)
    assert debugger.present.trace_at(7).change == pytest.approx(-0.5 * mean, rel=1e-9)


def test_another_optimizer_goes_on_with_the_batch():
    debugger = parity(batch=4, optimizer="momentum")
    change(debugger, 6, optimizer="sgd")
    debugger.seek(8)
    gradients = [debugger.present.trace_at(t).gradient for t in range(4, 8)]
    assert debugger.present.trace_at(7).change == pytest.approx(-0.5 * np.mean(gradients, axis=0), rel=1e-9)


def test_what_is_frozen_in_a_batch_leaves_no_gradient_for_later():
    """Nor for the clipped norm: frozen and set free again it has had the samples since then alone."""
    debugger = parity(batch=4, clip_norm=0.001)
    change(debugger, 2, frozen=("W1",))
    change(debugger, 3, frozen=())
    debugger.seek(4)
    network = debugger.present.network
    traces = [debugger.present.trace_at(t) for t in range(4)]
    mean = np.mean([trace.gradient for trace in traces], axis=0)
    network.W(mean, 1)[:] = network.W(traces[3].gradient, 1) / 4
    expected = -0.5 * mean * 0.001 / (np.linalg.norm(mean) + 1e-6)
    assert traces[3].change == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("first", [{"frozen": ("W1", "biases")}, {"optimizer": "adam"}, {"batch": 1}])
@pytest.mark.parametrize("t", [0, 2, 3, 4, 13])
def test_an_edit_replaced_by_another_at_its_step_leaves_no_trace(t, first):
    training = {"batch": 4, "optimizer": "momentum", "clip_norm": 0.1}
    debugger, straight = parity(**training), parity(**training)
    debugger.seek(20)
    change(debugger, t, **first)
    debugger.seek(t + 3)
    change(debugger, t, **(training | {"frozen": ()}))
    for end in (t, t + 1, t + 30):
        debugger.seek(end)
        straight.seek(end)
        size = straight.present.theta.size
        assert debugger.present.theta[:size].tobytes() == straight.present.theta.tobytes()
        assert not debugger.present.theta[size:].any()


@pytest.mark.parametrize("t", [1, 2, 3])
def test_a_sample_chosen_for_a_normalized_batch_is_one_of_it(t):
    """What was computed before it was chosen stays; from then on the statistics follow."""
    debugger = parity("batch", batch=4)
    debugger.seek(4)
    before = [debugger.present.trace_at(k) for k in range(4)]
    debugger.edit(ChooseSample(t, 7))
    debugger.seek(6)
    after = [debugger.present.trace_at(k) for k in range(6)]
    samples = [*range(t), 7, *range(t + 1, 6)]
    assert [trace.sample for trace in after] == samples
    network, theta = debugger.present.network, before[0].before
    z = debugger.present.dataset.inputs[samples[:4]] @ network.W(theta, 1).T + network.b(theta, 1)
    for k in range(4):
        expected = before[k].hat[1] if k < t else ((z - z.mean(0)) / np.sqrt(z.var(0) + 1e-5))[k]
        assert after[k].hat[1] == pytest.approx(expected, rel=1e-9)
        assert (after[k].batch_place, after[k].batch_size) == (k, 4)
    mean = np.mean([trace.gradient for trace in after[:4]], axis=0)
    trained = slice(0, network.norms_at[0] + 6)
    assert after[3].change[trained] == pytest.approx(-0.5 * mean[trained], rel=1e-9)
    mean, variance = network.norm_numbers(after[3].after, 1)[2:]
    assert mean == pytest.approx(0.1 * z.mean(0), rel=1e-9)
    assert variance == pytest.approx(0.9 + 0.1 * z.var(0, ddof=1), rel=1e-9)


@pytest.mark.parametrize(("batch", "t", "other"), [(2, 2, 8), (3, 3, 5), (4, 2, 6), (6, 3, 2), (2, 1, 8)])
def test_gradients_of_a_normalized_batch_of_another_size_are_checked_with_its_samples(batch, t, other):
    """As many as its statistics are of, whatever was summed before."""
    debugger = parity("batch", batch=batch)
    debugger.seek(8)
    change(debugger, t, batch=other)
    debugger.seek(8)
    debugger.wanted = {"gradient check": None}
    for k in range(8):
        debugger.seek(k + 1)
        size = batch if k < t else other
        first, run = k - k % size, debugger.present
        found = run.journal.at(k).engine.batch_of(run.trace_at(k))
        assert np.array_equal(found.inputs, run.dataset.inputs[first : first + size])
        assert found.place == k - first
        check = debugger.frame().insights["gradient check"]
        assert (check.verdict == AGREES).all(), (k, check.counts)
