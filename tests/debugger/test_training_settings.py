"""From choices to how the engine trains, and each choice that cannot go together with another."""

import math

import msgspec
import pytest

from bpviz import Debugger, Experiment
from bpviz.debugger.edits import SetTarget
from bpviz.debugger.experiment import DataChoice, ExperimentError, NetworkChoice, StopChoice, TrainingChoice
from bpviz.debugger.setup import prepare
from bpviz.debugger.training_settings import check_training, engine_of, settings_of
from bpviz.engine.losses import LOSSES

TWO_HIDDEN = NetworkChoice(hidden=(3, 2), activations=("tanh",))
NORMALIZED = NetworkChoice(norms=("batch",))
SOFTMAX = NetworkChoice(activations=("tanh", "softmax"))
LINEAR = NetworkChoice(activations=("tanh", "linear"))
HELD = DataChoice(name="iris", held_out=0.2)


def of(network=None, data=None, stop=None, **training):
    """An experiment, like the first one but for what is given."""
    return Experiment(
        network=network or NetworkChoice(),
        data=data or DataChoice(),
        stop=stop or StopChoice(),
        training=TrainingChoice(**training),
    )


def settings_for(*choices, **fields):
    experiment = of(*choices, **fields)
    return settings_of(experiment, prepare(experiment))


# What the engine is told


def test_settings_say_what_the_experiment_says():
    found = settings_for(
        order="pinned", pinned_sample=4, update="in-place", step_size=0.25, decay=0.75, period=9.0
    )
    assert (found.order, found.pinned, found.in_place) == ("pinned", 3, True)
    assert (found.alpha, found.decay, found.period) == (0.25, 0.75, 9.0)
    assert found.seed == Experiment().seed


def test_each_choice_of_training_reaches_the_engine():
    found = settings_for(loss="absolute", batch=3, optimizer="adam", schedule="plateau", patience=7)
    assert (found.loss, found.batch, found.optimizer) == ("absolute", 3, "adam")
    assert (found.schedule, found.patience) == ("plateau", 7)
    assert not found.in_place
    assert found.chosen == ()


def test_what_the_optimizer_reads():
    found = settings_for(
        momentum=0.8, decay_squares=0.99, epsilon=1e-4, l1=0.1, l2=0.2, weight_decay=0.3, clip_value=4.0
    ).tuning
    assert (found.beta1, found.beta2, found.epsilon) == (0.8, 0.99, 1e-4)
    assert (found.l1, found.l2, found.weight_decay) == (0.1, 0.2, 0.3)
    assert (found.clip_value, found.clip_norm) == (4.0, math.inf)
    assert settings_for(clip_norm=5.0).tuning.clip_norm == 5.0


def test_stop_conditions_are_told_by_their_tolerances():
    stop = StopChoice(mean_loss=0.1, gradient_norm=0.2, weight_change=0.3, held_out=4)
    found = settings_for(data=HELD, stop=stop)
    assert (found.loss_below, found.gradient_below, found.change_below) == (0.1, 0.2, 0.3)
    assert found.held_patience == 4


def test_dropout_is_of_hidden_layers_one_for_all_or_one_for_each():
    assert settings_for(TWO_HIDDEN, dropout=(0.5,)).dropout == (0.5, 0.5, 0.0)
    assert settings_for(TWO_HIDDEN, dropout=(0.0, 0.25)).dropout == (0.0, 0.25, 0.0)
    assert settings_for(TWO_HIDDEN, dropout=(0.0,)).dropout == ()


def test_frozen_names():
    found = settings_for(frozen=("weights", "b2"))
    assert (found.frozen_weights, found.frozen_biases) == ({1, 2}, {2})
    found = settings_for(frozen=("biases", "W1", "W1"))
    assert (found.frozen_weights, found.frozen_biases) == ({1}, {1, 2})


def test_a_pinned_sample_matters_only_if_pinned():
    assert settings_for(order="random", pinned_sample=5).pinned == 3


def test_the_engine_gets_the_samples_that_are_trained_on_and_those_held_out():
    experiment = Experiment(data=HELD, stop=StopChoice(held_out=1))
    setup = prepare(experiment)
    engine = engine_of(setup.network, setup.dataset, settings_of(experiment, setup))
    assert engine.sample_count == 120
    assert engine.predict(engine.state(setup.theta)).shape == (120, 3)
    without = msgspec.structs.replace(experiment, data=DataChoice(name="iris"), stop=StopChoice())
    setup = prepare(without)
    engine_without = engine_of(setup.network, setup.dataset, settings_of(without, setup))
    assert engine.state_size > engine_without.state_size == setup.network.parameter_count


# What cannot be


IN_PLACE = "training.update: found in-place, where v of step t + 1 is known too late; allowed with it are"
ONE = "training.batch: found 1 sample to normalize over; allowed with batch-normalized layers are 2 or more"
IMPOSSIBLE = [
    ("training.frozen: found 'W3'; allowed are weights, biases, W1, b1, W2, b2", of(frozen=("W3",))),
    ("training.frozen: found 'b0'; allowed are", of(frozen=("W1", "b0"))),
    ("training.pinned_sample: found 5; allowed are 1 to 4", of(order="pinned", pinned_sample=5)),
    ("training.dropout: found 2 entries; allowed are one for all", of(dropout=(0.1, 0.2))),
    (
        "training.loss: found cross_entropy with sigmoid outputs; allowed with it is softmax",
        of(loss="cross_entropy"),
    ),
    (
        "training.loss: found binary_cross_entropy with linear outputs; allowed with it is sigmoid",
        of(LINEAR, loss="binary_cross_entropy"),
    ),
    (IN_PLACE, of(update="in-place", batch=2)),
    (IN_PLACE, of(update="in-place", batch=0)),
    (IN_PLACE, of(update="in-place", optimizer="momentum")),
    (IN_PLACE, of(update="in-place", l1=0.1)),
    (IN_PLACE, of(update="in-place", l2=0.1)),
    (IN_PLACE, of(update="in-place", clip_value=0.1)),
    (IN_PLACE, of(update="in-place", clip_norm=0.1)),
    (IN_PLACE, of(NetworkChoice(norms=("layer",)), update="in-place")),
    (ONE, of(NORMALIZED, batch=1)),
    (
        "stop.gradient_norm: found it with batch-normalized layers, whose gradient depends on the batch; "
        "allowed with them is 0",
        of(NORMALIZED, stop=StopChoice(gradient_norm=0.1), batch=2),
    ),
    (
        "stop.held_out: found 3, but no samples are held out; allowed is 0, or a share in data.held_out",
        of(stop=StopChoice(held_out=3)),
    ),
]


@pytest.mark.parametrize(("message", "experiment"), IMPOSSIBLE)
def test_what_cannot_go_together_is_told_in_one_line(message, experiment):
    setup = prepare(experiment)
    with pytest.raises(ExperimentError) as caught:
        settings_of(experiment, setup)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("rows", "choices", "message"),
    [
        ("0.5,1\n", {"network": NORMALIZED, "batch": 0}, ONE),
        (
            "0.5,-1\n0.25,2\n",
            {"loss": "binary_cross_entropy"},
            "training.loss: found binary_cross_entropy with targets from −1 to 2; allowed with it are "
            "targets from 0 to 1",
        ),
    ],
)
def test_what_does_not_go_together_with_the_data(rows, choices, message, tmp_path):
    (tmp_path / "own.csv").write_text("x,d\n" + rows)
    experiment = of(data=DataChoice(path=str(tmp_path / "own.csv"), classes="no"), **choices)
    with pytest.raises(ExperimentError) as caught:
        check_training(experiment, prepare(experiment))
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    "experiment",
    [
        of(update="in-place", momentum=0.5, epsilon=0.1, weight_decay=0.5),
        of(NORMALIZED, batch=0),
        of(NORMALIZED, batch=2),
        of(NetworkChoice(norms=("layer",)), stop=StopChoice(gradient_norm=0.1)),
        of(SOFTMAX, DataChoice(name="iris"), loss="cross_entropy"),
        of(data=DataChoice(name="curve"), loss="huber"),
        of(data=HELD, stop=StopChoice(held_out=3)),
    ],
)
def test_what_can_go_together_is_let_through(experiment):
    setup = prepare(experiment)
    check_training(experiment, setup)
    assert settings_of(experiment, setup).loss in LOSSES


def test_a_refused_change_leaves_the_run_as_it_is():
    debugger = Debugger(of(NORMALIZED, batch=2))
    debugger.run(5)
    before, experiment = debugger.frame().theta.tobytes(), debugger.experiment
    with pytest.raises(ExperimentError, match="found 1 sample to normalize over"):
        debugger.change(experiment.with_("training.batch", 1))
    assert (debugger.experiment, debugger.frame().theta.tobytes(), len(debugger.runs)) == (
        experiment,
        before,
        1,
    )
    debugger.edit(SetTarget(debugger.t, 0, 0, 0.5))
    assert debugger.run(3) is None
