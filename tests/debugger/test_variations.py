"""Ready-made changes: each makes an experiment that can be, with one thing changed."""

import pytest
from reference import PHI

from bpviz.debugger.experiment import LARGEST_SEED, Experiment
from bpviz.debugger.setup import prepare
from bpviz.debugger.variations import other_activations, variations

PLAIN = Experiment()
DEEP = PLAIN.with_("network.hidden", (4, 3)).with_("network.activations", ("tanh", "relu", "sigmoid"))
FLAT = PLAIN.with_("data.name", "and").with_("network.hidden", ())
GIVEN = (
    PLAIN.with_("network.hidden", (2,))
    .with_("network.weights", (((1, 2), (3, 4)), ((5, 6),)))
    .with_("network.initializer", "given")
)
ALL = {"plain": PLAIN, "deep": DEEP, "flat": FLAT, "given": GIVEN}


def named(experiment):
    return {variation.title: variation.experiment for variation in variations(experiment)}


@pytest.mark.parametrize("experiment", ALL.values(), ids=ALL.keys())
def test_every_variation_can_be_run_and_differs(experiment):
    found = (*variations(experiment), *other_activations(experiment))
    assert len(found) >= 4 + len(PHI) - 2
    for variation in found:
        prepare(variation.experiment)
        assert variation.experiment != experiment
        assert variation.name
    assert len({variation.experiment for variation in found}) == len(found)


def test_the_lectures_two_orders_go_both_ways():
    there = named(PLAIN)["Hidden error from v of step t + 1"]
    assert there == PLAIN.with_("training.update", "in-place")
    assert named(there)["Hidden error from v of step t"] == PLAIN


def test_step_sizes_are_halved_and_doubled():
    assert {e.training.step_size for e in named(PLAIN).values()} == {0.5, 0.25, 1.0}
    assert not any("α" in title for title in named(PLAIN.with_("training.step_size", 0.0)))
    largest = PLAIN.with_("training.step_size", 1e6)
    assert [title for title in named(largest) if "α" in title] == ["Half α: α = 5e+05"]


def test_one_more_layer_is_like_the_last_hidden_one():
    def deeper(experiment):
        return named(experiment)["One more hidden layer"].network

    assert (deeper(DEEP).hidden, deeper(DEEP).activations) == ((4, 3, 3), ("tanh", "relu", "relu", "sigmoid"))
    assert (deeper(PLAIN).hidden, deeper(PLAIN).activations) == ((3, 3), ("sigmoid",))
    assert (deeper(GIVEN).initializer, deeper(GIVEN).weights) == ("uniform", ())


def test_another_activation_is_that_of_all_hidden_layers():
    found = {e.title: e.experiment.network.activations for e in other_activations(DEEP)}
    assert found["tanh"] == ("tanh", "tanh", "sigmoid")
    assert found["sigmoid"] == ("sigmoid",)
    assert len(found) == len(PHI)
    assert "sigmoid" not in {e.title for e in other_activations(PLAIN)}
    assert {e.experiment.network.activations for e in other_activations(FLAT)} == {
        (name,) for name in (*PHI, "softmax") if name != "sigmoid"
    }


def test_the_next_seed_stays_in_range():
    assert named(PLAIN)["Seed 5"] == PLAIN.with_("seed", 5)
    assert "Seed 0" in named(PLAIN.with_("seed", LARGEST_SEED))


def test_a_flat_network_has_no_hidden_errors():
    assert not any("Hidden error" in title for title in named(FLAT))
