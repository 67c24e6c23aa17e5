"""Edits as records: what is one place, what is refused, and what they are called."""

import itertools

import numpy as np
import pytest
from experiments import NEVER

from bpviz import Experiment
from bpviz.debugger.edits import (
    ChangeTraining,
    ChooseSample,
    SetInput,
    SetTarget,
    SetWeight,
    SetWeights,
    check,
    differences,
    said,
    same_place,
)
from bpviz.debugger.notation import Notation
from bpviz.debugger.setup import ExperimentError, prepare
from bpviz.engine.network import Network

XOR = Experiment(stop=NEVER)
SETUP = prepare(XOR)


def all_weights(t, *values, origin=""):
    return SetWeights(t, np.array(values, "<f8").tobytes(), origin)


PLACES = [
    (SetWeight(3, 0, 1.0), SetWeight(3, 0, 2.0)),
    (SetWeight(3, 1, 1.0),),
    (SetWeight(4, 0, 1.0),),
    (all_weights(3, 1.0), all_weights(3, 2.0, origin="net.npz")),
    (all_weights(4, 1.0),),
    (SetInput(3, 0, 1, 1.0), SetInput(3, 0, 1, 2.0)),
    (SetInput(3, 1, 0, 1.0),),
    (SetTarget(3, 0, 0, 1.0), SetTarget(3, 0, 0, 0.5)),
    (ChooseSample(3, 0), ChooseSample(3, 1)),
    (ChooseSample(4, 0),),
    (ChangeTraining(3, XOR.training), ChangeTraining(3, XOR.with_("training.step_size", 1.0).training)),
]


def test_what_sets_the_same_thing_at_the_same_step():
    for (i, some), (j, others) in itertools.product(enumerate(PLACES), repeat=2):
        for one, other in itertools.product(some, others):
            assert same_place(one, other) == (i == j)


@pytest.mark.parametrize(
    ("edit", "field"),
    [
        (SetWeight(0, 13, 0.0), "index"),
        (SetWeight(0, -1, 0.0), "index"),
        (SetInput(0, 4, 0, 0.0), "sample"),
        (SetInput(0, 0, 2, 0.0), "index"),
        (SetTarget(0, 0, 1, 0.0), "index"),
        (ChooseSample(0, -1), "sample"),
        (SetWeight(0, 0, float("inf")), "value"),
        (SetInput(0, 3, 1, 1.01e100), "value"),
        (SetTarget(0, 3, 0, -1.01e100), "value"),
        (ChooseSample(-1, 0), "t"),
        (all_weights(0, *[0.0] * 12), "weights"),
        (all_weights(0, *[0.0] * 14), "weights"),
        (SetWeights(0, bytes(8 * 13 + 1)), "weights"),
        (all_weights(0, *[0.0] * 12, np.nan), "weights"),
    ],
)
def test_what_there_is_not_is_refused(edit, field):
    with pytest.raises(ExperimentError, match=f"^{field}: found .*; allowed are "):
        check(edit, SETUP.network, SETUP.dataset)


@pytest.mark.parametrize("bias", [True, False])
def test_a_running_variance_below_0_is_refused(bias):
    """2-2-1: the 2 σ² lie behind 4 weights, the biases, and 2 each of γ, β and μ."""
    network = Network((2, 2, 1), ("tanh", "sigmoid"), bias, ("batch", "none"))
    first = 4 + 2 * bias + 6
    for index in (first - 1, first + 2):
        check(SetWeight(0, index, -0.5), network, SETUP.dataset)
    for index in (first, first + 1):
        check(SetWeight(0, index, 0.0), network, SETUP.dataset)
        with pytest.raises(ExperimentError, match=r"^value: found −0\.5; allowed are numbers from 0 for"):
            check(SetWeight(0, index, -0.5), network, SETUP.dataset)
        values = np.full(network.parameter_count, -0.5)
        values[first : first + 2] = 0.0
        check(all_weights(0, *values), network, SETUP.dataset)
        values[index] = -0.25
        with pytest.raises(ExperimentError, match=r"^weights: found a running σ² of −0\.25; allowed are "):
            check(all_weights(0, *values), network, SETUP.dataset)


def test_the_last_of_each_is_allowed():
    last = all_weights(0, *[0.0] * 13)
    for edit in (
        last,
        SetWeight(0, 12, 0.0),
        SetWeight(0, 12, 1e200),
        SetInput(0, 3, 1, 1e100),
        SetTarget(0, 3, 0, -1e100),
        ChooseSample(0, 3),
    ):
        check(edit, SETUP.network, SETUP.dataset)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (SetWeight(0, 10, 0.5), "v₁,₂ = 0.5"),
        (all_weights(0, 1.0), "all weights"),
        (all_weights(0, 1.0, origin="net.npz"), "weights of net.npz"),
        (ChooseSample(7, 2), "sample 3 at step 7"),
        (SetInput(0, 1, 0, -0.25), "x₁ of sample 2 = −0.25"),
        (SetTarget(0, 1, 0, 1.0), "d₁ of sample 2 = 1"),
        (ChangeTraining(0, XOR.with_("training.step_size", 0.1).training), "α = 0.1"),
        (ChangeTraining(0, XOR.with_("training.frozen", ("W1", "b1")).training), "frozen = W1, b1"),
        (ChangeTraining(0, XOR.training), "the same training"),
    ],
)
def test_words(edit, words):
    assert said(edit, XOR, Notation(SETUP.network)) == words


def test_differences_by_their_symbols():
    changed = XOR.with_("training.decay", 0.25).with_("training.period", 10.0).training
    assert differences(XOR.training, changed) == ["γ = 0.25", "τ = 10"]
    assert differences(XOR.training, XOR.training) == []


def test_differences_of_optimizer_loss_and_penalties():
    changed = XOR.with_("training.loss", "binary_cross_entropy").with_("training.optimizer", "adam")
    changed = changed.with_("training.momentum", 0.5).with_("training.epsilon", 1e-6)
    assert differences(XOR.training, changed.training) == [
        "loss = binary cross entropy",
        "optimizer = adam",
        "β₁ = 0.5",
        "ε = 1e−06",
    ]
    penalized = XOR.with_("training.l2", 0.01).with_("training.clip_norm", 1.0).training
    assert differences(XOR.training, penalized) == ["λ₂ = 0.01", "clip of the norm = 1"]
