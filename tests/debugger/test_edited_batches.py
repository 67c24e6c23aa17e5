"""Edits in the middle of a batch: what is summed, divided by and updated, against numpy alone."""

import pytest
from experiments import NEVER, SEEDS
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_batches import BatchReference

from bpviz import Debugger, Experiment
from bpviz.debugger.edits import ChangeTraining, ChooseSample, SetWeight
from bpviz.debugger.experiment import DataChoice, NetworkChoice, TrainingChoice
from bpviz.engine.epochs import MEMORY

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
