"""What an edit of the form makes of an experiment, and which fields mean anything."""

import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.panels.experiment_values import irrelevant, name_and_tip, summaries, values_of, with_edit


def made(**fields):
    experiment = Experiment()
    for path, value in fields.items():
        experiment = experiment.with_(path.replace("__", "."), value)
    return experiment


@pytest.mark.parametrize(
    ("loss", "before", "after"),
    [
        ("cross_entropy", ("sigmoid",), ("sigmoid", "softmax")),
        ("cross_entropy", ("tanh", "softmax"), ("tanh", "softmax")),
        ("binary_cross_entropy", ("tanh",), ("tanh", "sigmoid")),
        ("binary_cross_entropy", ("sigmoid", "softmax"), ("sigmoid",)),
        ("huber", ("tanh", "softmax"), ("tanh", "softmax")),
    ],
)
def test_a_loss_brings_the_outputs_that_it_needs(loss, before, after):
    edited = with_edit(made(network__activations=before), "training.loss", loss)
    assert (edited.training.loss, edited.network.activations) == (loss, after)
    Debugger(edited)  # which would refuse what cannot go together


def test_softmax_does_not_get_into_hidden_layers():
    alone = made(network__hidden=(), network__activations=("softmax",))
    deeper = with_edit(alone, "network.hidden", (4, 4))
    assert deeper.network.activations == ("sigmoid", "sigmoid", "softmax")


def test_other_layers_take_norm_and_dropout_of_the_first():
    each = made(network__hidden=(4, 4), network__norms=("layer", "none"), training__dropout=(0.5, 0.25))
    assert values_of(each)["network.norms"] == ""
    deeper = with_edit(each, "network.hidden", (4, 4, 4))
    assert (deeper.network.norms, deeper.training.dropout) == (("layer",), (0.5,))
    wider = with_edit(each, "network.hidden", (8, 8))
    assert (wider.network.norms, wider.training.dropout) == (("layer", "none"), (0.5, 0.25))


def test_a_norm_is_for_all_hidden_layers():
    edited = with_edit(made(network__hidden=(4, 4)), "network.norms", "layer")
    assert (edited.network.norms, values_of(edited)["network.norms"]) == (("layer",), "layer")


MIXED = ("tanh", "relu", "sigmoid")


def test_an_edit_of_one_layer_leaves_the_others_as_they_are():
    mixed = made(network__hidden=(4, 4), network__activations=MIXED)
    assert values_of(mixed)["hidden activation"] == ""
    for path, value, after in (
        ("activation 1", "elu", ("elu", "relu", "sigmoid")),
        ("activation 2", "tanh", ("tanh", "tanh", "sigmoid")),
        ("output activation", "linear", ("tanh", "relu", "linear")),
        ("hidden activation", "sigmoid", ("sigmoid",)),
        ("network.hidden", (2, 5), MIXED),
        ("network.hidden", (2, 5, 6), ("tanh", "tanh", "tanh", "sigmoid")),
    ):
        assert with_edit(mixed, path, value).network.activations == after
    assert with_edit(mixed, "training.loss", "cross_entropy").network.activations == (*MIXED[:2], "softmax")
    assert summaries(mixed)["Each layer"] == "tanh, ReLU"


def test_layers_are_normalized_one_by_one():
    one = with_edit(made(network__hidden=(4, 4)), "norm 2", "layer")
    assert (one.network.norms, summaries(one)["Each layer"]) == (("none", "layer"), "none, layer")
    assert with_edit(one, "norm 1", "layer").network.norms == ("layer",)


def test_without_a_held_out_part_its_loss_ends_nothing():
    held = made(data__held_out=0.25, stop__held_out=5)
    assert with_edit(held, "data.held_out", 0.5).stop.held_out == 5
    assert with_edit(held, "data.held_out", 0.0).stop.held_out == 0


OPTIONAL = {"momentum", "decay_squares", "epsilon", "weight_decay"}


@pytest.mark.parametrize(
    ("optimizer", "read"),
    [
        ("sgd", set()),
        ("momentum", {"momentum"}),
        ("nesterov", {"momentum"}),
        ("adagrad", {"epsilon"}),
        ("rmsprop", {"decay_squares", "epsilon"}),
        ("adam", {"momentum", "decay_squares", "epsilon"}),
        ("adamw", OPTIONAL),
    ],
)
def test_an_optimizer_shows_what_it_reads(optimizer, read):
    hidden = irrelevant(made(training__optimizer=optimizer))
    assert {field for field in OPTIONAL if f"training.{field}" not in hidden} == read


@pytest.mark.parametrize(
    ("schedule", "read"),
    [("constant", set()), ("inverse", {"period"}), ("plateau", {"decay", "patience"})],
)
def test_a_schedule_shows_what_it_reads(schedule, read):
    hidden = irrelevant(made(training__schedule=schedule))
    assert {field for field in ("decay", "period", "patience") if f"training.{field}" not in hidden} == read


def test_only_hidden_layers_have_norms_and_dropout():
    assert {"network.norms", "training.dropout"} <= irrelevant(made(network__hidden=()))
    assert not {"network.norms", "training.dropout"} & irrelevant(Experiment())


def test_names_and_tips_are_those_of_the_fields():
    assert name_and_tip("training.momentum", "β₁") == (
        "Momentum β₁",
        "Share of the earlier gradients that is kept.",
    )
    assert name_and_tip("frozen biases", "Biases") == ("Biases", "Biases")


def test_sections_sum_up_what_is_set():
    plain = {
        "Each layer": "",
        "Start": "seed 4",
        "Optimizer": "plain SGD",
        "Regularization": "",
        "Stop": "loss 0.001",
    }
    assert summaries(Experiment()) == plain
    varied = made(
        seed=3,
        network__weights_seed=5,
        training__optimizer="adam",
        training__clip_norm=1.0,
        training__l2=0.01,
        training__dropout=(0.5,),
        data__held_out=0.25,
        stop__held_out=9,
        stop__mean_loss=0,
    )
    assert summaries(varied) == {
        "Each layer": "",
        "Start": "seed 3, of weights 5",
        "Optimizer": "Adam, clipped",
        "Regularization": "L2 0.01, dropout",
        "Stop": "held-out loss",
    }
