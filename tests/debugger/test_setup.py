"""From choices to data, network, settings and starting weights; and what cannot be."""

import numpy as np
import pytest

from bpviz import Debugger, Experiment
from bpviz.data.dataset import DataError
from bpviz.data.holding_out import hold_out
from bpviz.data.library import load_dataset
from bpviz.debugger import setup
from bpviz.debugger.edits import SetInput
from bpviz.debugger.experiment import DataChoice, NetworkChoice
from bpviz.debugger.experiment_file import experiment_from
from bpviz.debugger.setup import ExperimentError, fit_to_data, load_data, prepare
from bpviz.engine.initializers import initial_parameters

W = (((1.0, 2.0), (3.0, 4.0)), ((5.0, 6.0),))
B = ((7.0, 8.0), (9.0,))


def given_network(**fields):
    return Experiment(
        network=NetworkChoice(**({"hidden": (2,), "initializer": "given", "weights": W} | fields))
    )


def test_sizes_follow_from_data_and_hidden_layers():
    found = prepare(Experiment(data=DataChoice(name="iris"), network=NetworkChoice(hidden=(5, 4))))
    assert found.network.sizes == (4, 5, 4, 3)
    assert found.network.activations == ("sigmoid",) * 3
    assert prepare(Experiment(network=NetworkChoice(hidden=()))).network.sizes == (2, 1)


def test_each_layer_can_have_its_own_activation():
    network = NetworkChoice(hidden=(3,), activations=("relu", "tanh"))
    assert prepare(Experiment(network=network)).network.activations == ("relu", "tanh")


def test_inputs_are_normalized_and_targets_are_not():
    plain = load_dataset("iris")
    found = prepare(Experiment(data=DataChoice(name="iris", normalization="standardize"))).dataset
    assert found.inputs.mean(axis=0) == pytest.approx(np.zeros(4), abs=1e-12)
    assert found.inputs.std(axis=0) == pytest.approx(np.ones(4))
    assert np.array_equal(found.targets, plain.targets)


def test_held_out_samples_are_not_trained_on_and_lie_on_the_scale_of_the_others():
    experiment = Experiment(seed=3, data=DataChoice(name="iris", normalization="standardize", held_out=0.2))
    found, plain = prepare(experiment).dataset, load_dataset("iris")
    apart = hold_out(plain, 0.2, 3)
    assert (found.sample_count, found.held_count) == (120, 30)
    mean, deviation = apart.inputs.mean(axis=0), apart.inputs.std(axis=0)
    assert found.inputs == pytest.approx((apart.inputs - mean) / deviation)
    assert found.held_inputs == pytest.approx((apart.held_inputs - mean) / deviation)
    assert np.array_equal(found.held_targets, apart.held_targets)


def test_training_sees_the_samples_to_train_on_only():
    experiment = Experiment(data=DataChoice(name="iris", held_out=0.2))
    debugger = Debugger(experiment)
    assert debugger.predict().shape == (120, 3)
    debugger.seek(500)
    traces = [debugger.present.trace_at(t) for t in range(500)]
    assert max(trace.sample for trace in traces) < 120
    inputs = load_data(experiment).inputs
    assert all(np.array_equal(trace.a[0], inputs[trace.sample]) for trace in traces[::50])


def test_an_edit_of_the_data_keeps_the_held_out_part():
    debugger = Debugger(Experiment(data=DataChoice(name="iris", held_out=0.2)))
    before = debugger.frame().dataset
    debugger.edit(SetInput(0, 1, 2, 0.5))
    after = debugger.frame().dataset
    assert after.inputs[1, 2] == 0.5
    assert np.array_equal(after.held_inputs, before.held_inputs)
    assert np.array_equal(after.held_targets, before.held_targets)


def test_reading_a_file_tells_its_progress_and_can_be_ended(tmp_path):
    file, told = tmp_path / "own.csv", []
    file.write_text("a,b\n" + "1,2.5\n2,3.5\n" * 500)
    experiment = Experiment(data=DataChoice(path=str(file)))
    assert load_data(experiment, progress=told.append).sample_count == 1000
    assert told
    assert told == sorted(told)

    def end(share):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        load_data(experiment, progress=end)


def test_whitened_inputs_are_named_for_what_they_are():
    found = prepare(Experiment(data=DataChoice(name="iris", normalization="whiten"))).dataset
    assert found.input_names[0] == "component 1"


def test_seed_draws_data_and_weights():
    data = DataChoice(name="gaussians", samples=10)
    found = [prepare(Experiment(seed=seed, data=data)) for seed in (1, 1, 2)]
    assert np.array_equal(found[0].dataset.inputs, found[1].dataset.inputs)
    assert np.array_equal(found[0].theta, found[1].theta)
    assert not np.array_equal(found[0].dataset.inputs, found[2].dataset.inputs)
    assert not np.array_equal(found[0].theta, found[2].theta)


def test_a_seed_of_their_own_draws_weights_and_nothing_else():
    data = DataChoice(name="gaussians", samples=10)
    own = prepare(Experiment(seed=1, data=data, network=NetworkChoice(weights_seed=2)))
    one, two = (prepare(Experiment(seed=seed, data=data)) for seed in (1, 2))
    assert np.array_equal(own.theta, two.theta)
    assert np.array_equal(own.dataset.inputs, one.dataset.inputs)


def test_weights_are_drawn_by_the_initializer():
    experiment = Experiment(seed=8, network=NetworkChoice(initializer="normal", scale=0.3))
    found = prepare(experiment)
    assert np.array_equal(found.theta, initial_parameters(found.network, "normal", 0.3, 8))


def test_given_weights():
    found = prepare(given_network(biases=B))
    assert found.theta.tolist() == [1, 2, 3, 4, 7, 8, 5, 6, 9]
    assert prepare(given_network()).theta.tolist() == [1, 2, 3, 4, 0, 0, 5, 6, 0]
    assert prepare(given_network(bias=False)).theta.tolist() == [1, 2, 3, 4, 5, 6]


IMPOSSIBLE = {
    "network.activations: found 3 names; allowed are one for all layers, or 2": Experiment(
        network=NetworkChoice(activations=("tanh",) * 3)
    ),
    "network.activations: found 0 names; allowed": Experiment(network=NetworkChoice(activations=())),
    "network.weights: found 0 layers; allowed are 2": given_network(weights=()),
    "network.weights: found 1 layers; allowed are 2": given_network(weights=W[:1]),
    "network.weights[0]: found 1 × 2 numbers; allowed are 2 × 2": given_network(weights=(W[0][:1], W[1])),
    "network.weights[1]: found rows of different lengths; allowed": given_network(
        weights=(W[0], ((5.0,), (6.0, 7.0)))
    ),
    "network.weights[1]: found a number that is not finite": given_network(weights=(W[0], ((5.0, np.inf),))),
    "network.biases: found 1 layers; allowed are 2": given_network(biases=B[:1]),
    "network.biases[1]: found 2 numbers; allowed are 1": given_network(biases=(B[0], B[0])),
    "network.biases[0]: found a number that is not finite": given_network(biases=((np.nan, 1.0), B[1])),
    'network.weights: are there, so network.initializer must be "given"': given_network(initializer="he"),
}


@pytest.mark.parametrize("message", IMPOSSIBLE)
def test_what_cannot_be_is_told_in_one_line(message):
    with pytest.raises(ExperimentError) as caught:
        Debugger(IMPOSSIBLE[message])
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_a_network_that_does_not_fit_into_memory():
    huge = Experiment(network=NetworkChoice(hidden=(100_000, 100_000)))
    with pytest.raises(
        ExperimentError,
        match=r"network.hidden: .*10\u2009000\u2009500\u2009001 parameters.*; allowed here is",
    ):
        prepare(huge)


def test_memory_is_guessed_where_the_system_does_not_tell(monkeypatch):
    monkeypatch.delattr(setup.os, "sysconf")
    assert prepare(Experiment()).theta.size > 0
    with pytest.raises(ExperimentError, match=r"allowed here is half of the free memory, 2\.1 GB"):
        prepare(Experiment(network=NetworkChoice(hidden=(5_000, 5_000))))


@pytest.mark.parametrize("name", ["iris", "wine"])
def test_fit_to_data_learns(name):
    named = Experiment(data=DataChoice(name=name))
    debugger = Debugger(fit_to_data(named, load_data(named)))
    before = debugger.mean_loss()
    debugger.seek(5000)
    assert debugger.mean_loss() < before / 2


def test_a_file_is_read_as_the_experiment_says(tmp_path):
    (tmp_path / "own.txt").write_text("1,5 2 a\n2,5 ? b\n3,5 4 b\n")
    content = {
        "data": {
            "path": "own.txt",
            "delimiter": "space",
            "decimal": ",",
            "header": "no",
            "missing": "drop",
            "inputs": ["column 2", "column 1"],
            "targets": ["column 3"],
            "classes": "yes",
        }
    }
    found = load_data(experiment_from(content), tmp_path)
    assert found.inputs.tolist() == [[2, 1.5], [4, 3.5]]
    assert found.classes == ("a", "b")
    assert found.notes == ("1 of 3 rows is left out, because a value is missing.",)


def test_numbers_whose_squares_may_be_infinite_are_refused_unless_they_are_scaled(tmp_path):
    """The loss would be no number, and neither would be the pictures of the data."""
    (tmp_path / "own.csv").write_text("x,w,y\n1,1e300,0.5\n2,-1e300,0.25\n3,0,0.75\n")
    data = DataChoice(path="own.csv")
    said = r'^own\.csv, column "w": the number 1e300 is too large .* up to 1e100, for inputs .* scaled\.$'
    with pytest.raises(DataError, match=said):
        load_data(Experiment(data=data), tmp_path)
    found = load_data(Experiment(data=DataChoice(path="own.csv", normalization="minmax")), tmp_path)
    assert found.inputs[:, 1].tolist() == [1, 0, 0.5]
    (tmp_path / "own.csv").write_text("x,y\n1,0.5\n2,-1e101\n3,1e100\n")
    with pytest.raises(DataError, match=r'column "y": the number −1e101 is too large'):
        load_data(Experiment(data=data), tmp_path)


def test_so_large_numbers_are_refused_where_they_are_held_out_too(tmp_path):
    (tmp_path / "own.csv").write_text("x,y\n" + "1,0.5\n" * 9 + "1e200,0.25\n")
    for seed in range(6):  # half of them hold it out
        with pytest.raises(DataError, match="the number 1e200 is too large"):
            load_data(Experiment(seed=seed, data=DataChoice(path="own.csv", held_out=0.5)), tmp_path)


def test_arrays_are_data_too(tmp_path):
    np.savez(tmp_path / "own.npz", X=np.eye(3), y=np.array([0.5, 0.25, 1.5]))
    found = load_data(Experiment(data=DataChoice(path="own.npz", held_out=0.34)), tmp_path)
    assert (found.inputs.shape, found.held_inputs.shape) == ((2, 3), (1, 3))
