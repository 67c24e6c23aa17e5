"""Experiments as TOML: they read back as they were, and every fault is named in one line."""

import math
import re

import numpy as np
import pytest
from experiments import any_experiments
from hypothesis import HealthCheck, given, settings

from bpviz import Debugger, Experiment, read_experiment, write_experiment
from bpviz.data.library import dataset_names
from bpviz.debugger import experiment_file
from bpviz.debugger.experiment_file import bundled_experiments, experiment_from, open_experiment
from bpviz.debugger.setup import ExperimentError, load_data

IN_ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@IN_ONE_FOLDER
@given(any_experiments())
def test_reads_back_as_it_was(tmp_path, experiment):
    path = tmp_path / "mine.toml"
    write_experiment(experiment, path)
    assert read_experiment(path) == experiment
    assert [file.name for file in tmp_path.iterdir()] == ["mine.toml"]


def test_an_empty_file_is_the_default_experiment(tmp_path):
    (tmp_path / "empty.toml").write_text("")
    assert read_experiment(tmp_path / "empty.toml") == Experiment()
    assert read_experiment(str(tmp_path / "empty.toml")) == Experiment()


def test_as_a_user_writes_it(tmp_path):
    (tmp_path / "mine.toml").write_bytes(
        b'\xef\xbb\xbftitle = "Mein Netz \xe2\x80\x93 1"\r\nseed = 7\r\n\r\n[network]\r\n'
        b'hidden = [8, 8]  # two layers\r\nactivations = "tanh"\r\n\r\n[training]\r\nstep_size = 1\r\n'
    )
    found = read_experiment(tmp_path / "mine.toml")
    assert (found.title, found.seed) == ("Mein Netz – 1", 7)
    assert found.network.hidden == (8, 8)
    assert found.network.activations == ("tanh",)
    assert found.training.step_size == 1.0


def test_a_failed_write_leaves_the_old_file(tmp_path):
    path = tmp_path / "mine.toml"
    write_experiment(Experiment(seed=1), path)
    (tmp_path / "mine.toml.part").mkdir()
    with pytest.raises(OSError, match=r"mine\.toml\.part"):
        write_experiment(Experiment(seed=2), path)
    assert read_experiment(path).seed == 1


# field, TOML that is wrong there, what was found, a piece of what is allowed
FAULTS = [
    ("seed", "seed = -1", "-1", ">= 0"),
    ("seed", "seed = 99999999999", "99999999999", "<= 2147483647"),
    ("seed", "seed = 1.5", "1.5", "a whole number"),
    ("seed", 'seed = "a"', "'a'", "a whole number"),
    ("title", "title = 3", "3", "text in quotes"),
    ("network", "network = 5", "5", "a table of fields"),
    ("data.name", 'data.name = "foo"', "'foo'", "xor"),
    ("data.name", "data.name = 'a - at `$.b'", "'a - at `$.b'", "xor"),
    ("data.name", 'data.name = "a\\nb"', "'a\\nb'", "xor"),
    ("data.samples", "data.samples = 1", "1", ">= 2"),
    ("data.samples", "data.samples = 1000001", "1000001", "<= 1000000"),
    ("data.samples", "data.samples = true", "True", "a whole number"),
    ("data.noise", 'data.noise = "a"', "'a'", "a number"),
    ("data.noise", "data.noise = 11", "11", "<= 10"),
    ("data.noise", "data.noise = nan", "nan", ">= 0"),
    ("data.inputs", 'data.inputs = "x"', "'x'", "a list in brackets"),
    ("data.inputs[1]", 'data.inputs = ["x", 3]', "3", "text in quotes"),
    ("data.normalization", 'data.normalization = "foo"', "'foo'", "standardize"),
    ("data.held_out", "data.held_out = 0.95", "0.95", "<= 0.9"),
    ("data.held_out", "data.held_out = nan", "nan", ">= 0"),
    ("data.delimiter", 'data.delimiter = "\\t"', "'\\t'", 'auto, ",", ";", tab, space, "|"'),
    ("data.header", "data.header = true", "True", "text in quotes"),
    ("data.missing", 'data.missing = "median"', "'median'", "refuse, drop, mean"),
    ("data.classes", 'data.classes = "maybe"', "'maybe'", "auto, yes, no"),
    ("network.hidden", "network.hidden = 3", "3", "a list in brackets"),
    ("network.hidden[0]", "network.hidden = [0]", "0", ">= 1"),
    ("network.hidden[1]", "network.hidden = [3, 2.5]", "2.5", "a whole number"),
    ("network.hidden", f"network.hidden = {[1] * 65}", "[1, 1", "<= 64"),
    ("network.activations", 'network.activations = "foo"', "'foo'", "tanh"),
    ("network.activations", 'network.activations = ["tanh", "foo"]', "'foo'", "tanh"),
    ("network.bias", "network.bias = 1", "1", "true or false"),
    ("network.initializer", 'network.initializer = "foo"', "'foo'", "given"),
    ("network.scale", "network.scale = -1", "-1", ">= 0"),
    ("network.weights_seed", "network.weights_seed = -2", "-2", ">= -1"),
    ("network.weights[0][1][0]", 'network.weights = [[[1], ["a"]]]', "'a'", "a number"),
    ("network.biases", "network.biases = 1.0", "1.0", "a list in brackets"),
    ("training.step_size", 'training.step_size = "a"', "'a'", "a number"),
    ("training.step_size", "training.step_size = -0.1", "-0.1", ">= 0"),
    ("training.step_size", "training.step_size = nan", "nan", ">= 0"),
    ("training.step_size", "training.step_size = inf", "inf", "<= 1000000"),
    ("training.schedule", 'training.schedule = "foo"', "'foo'", "inverse"),
    ("training.decay", "training.decay = 0", "0", "> 0"),
    ("training.decay", "training.decay = 1.5", "1.5", "<= 1"),
    ("training.period", "training.period = 0.0", "0.0", "> 0"),
    ("training.order", 'training.order = "foo"', "'foo'", "shuffled"),
    ("training.pinned_sample", "training.pinned_sample = 0", "0", ">= 1"),
    ("training.update", 'training.update = "foo"', "'foo'", "in-place"),
    ("training.frozen", 'training.frozen = "W1"', "'W1'", "a list in brackets"),
    ("stop.mean_loss", "stop.mean_loss = -1", "-1", ">= 0"),
    ("stop.gradient_norm", 'stop.gradient_norm = "a"', "'a'", "a number"),
    ("stop.weight_change", "stop.weight_change = nan", "nan", ">= 0"),
    ("stop.steps", "stop.steps = 2.0", "2.0", "a whole number"),
    ("stop.steps", "stop.steps = 1979-05-27", "datetime.date(1979, 5, 27)", "a whole number"),
]


@pytest.fixture
def complaint(tmp_path):
    """The one line about a file with this content, without the file's path."""

    def about(content):
        path = tmp_path / "bad.toml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        with pytest.raises(ExperimentError) as caught:
            read_experiment(path)
        message = str(caught.value)
        assert "\n" not in message
        assert message.startswith(f"{path}: ")
        return message.removeprefix(f"{path}: ")

    return about


@pytest.mark.parametrize(("field", "toml", "found", "allowed"), FAULTS)
def test_a_faulty_field_is_named_with_what_was_found_and_is_allowed(complaint, field, toml, found, allowed):
    message = complaint(toml)
    assert message.startswith(f"{field}: found {found}")
    said = re.split("; allowed (?:is|are) ", message)[-1]
    assert allowed in said
    assert not re.search("null|`|array|object", said.replace("array of length", ""))


@pytest.mark.parametrize(
    ("field", "toml", "allowed"),
    [
        ("foo", "foo = 1", "training"),
        ("data.nam", 'data.nam = "xor"', "name, path"),
        ("network.foo", "network.foo = 1", "hidden, activations"),
        ("training.alpha", "training.alpha = 1", "step_size"),
        ("stop.after", "stop.after = 1", "mean_loss"),
    ],
)
def test_an_unknown_field_is_named_with_those_there_are(complaint, field, toml, allowed):
    message = complaint(toml)
    assert message.startswith(f"{field}: is no field; allowed are ")
    assert allowed in message


def test_an_unknown_field_of_two_lines_is_told_in_one(complaint):
    assert complaint('"a\\nb" = 1').startswith(repr("a\nb") + ": is no field; allowed are title")


@pytest.mark.parametrize("content", ["seed = ", "seed = 1\nseed = 2", "[data\n", "= 1", "a b"])
def test_not_toml(complaint, content):
    assert complaint(content).startswith("is not valid TOML: ")


def test_not_text(complaint):
    assert complaint(b"title = '\xff\xfe'") == "is not a text file in UTF-8, as TOML must be"


@pytest.mark.parametrize("name", ["nowhere.toml", "."])
def test_not_readable(tmp_path, name):
    with pytest.raises(ExperimentError, match=r"cannot be read: .+") as caught:
        read_experiment(tmp_path / name)
    assert str(tmp_path) in str(caught.value)


def test_from_dictionaries():
    assert experiment_from({"seed": 9, "data": {"noise": 0.5}}).data.noise == 0.5
    assert math.isinf(experiment_from({"stop": {"mean_loss": math.inf}}).stop.mean_loss)


# What a word on the command line means


def test_bundled_experiments_run():
    found = bundled_experiments()
    assert "xor" in found
    for name in found:
        debugger = Debugger(*open_experiment(name))
        debugger.run(3)
        assert debugger.frame().experiment.title


@pytest.mark.parametrize("name", dataset_names())
def test_every_data_set_opens_by_its_name(name):
    experiment, folder = open_experiment(name)
    assert experiment.data.name == name or name in bundled_experiments()
    assert Debugger(experiment, folder).step() is None


def test_a_data_set_without_an_experiment_of_its_own(monkeypatch):
    monkeypatch.setattr(experiment_file, "bundled_experiments", dict)
    experiment, folder = open_experiment("circles")
    assert (experiment.data.name, folder) == ("circles", None)
    assert experiment.title


def test_a_toml_file_opens_with_its_folder(tmp_path):
    (tmp_path / "data.csv").write_text("x,y\n1,0.5\n2,0.25\n")
    (tmp_path / "mine.toml").write_text('data.path = "data.csv"')
    experiment, folder = open_experiment(str(tmp_path / "mine.toml"))
    assert folder == tmp_path
    debugger = Debugger(experiment, folder)
    assert debugger.frame().dataset.inputs.tolist() == [[1], [2]]


def test_arrays_open_like_a_csv_file(tmp_path):
    np.savez(tmp_path / "own.npz", X=np.eye(3), y=np.array([0, 1, 1]))
    experiment, _ = open_experiment(str(tmp_path / "own.npz"))
    assert load_data(experiment).inputs.shape == (3, 3)


@pytest.mark.parametrize("ending", ["csv", "CSV", "tsv", "txt"])
def test_a_csv_file_opens_from_any_folder(tmp_path, monkeypatch, ending):
    (tmp_path / f"mine.{ending}").write_text("x,y\n1,0.5\n2,0.25\n3,0.5\n")
    monkeypatch.chdir(tmp_path)
    experiment, folder = open_experiment(f"mine.{ending}")
    monkeypatch.chdir("/")
    assert experiment.title == "mine"
    assert Debugger(experiment, folder).epoch_length == 3


@pytest.mark.parametrize("name", ["xo", "zzzzz", "", "xor.tom", "folder/xor"])
def test_an_unknown_word(name):
    with pytest.raises(ExperimentError) as caught:
        open_experiment(name)
    message = str(caught.value)
    assert message.startswith(f"{name!r} is no bundled experiment")
    assert re.search("; allowed are a .toml or .csv file or and, .*xor", message)
    assert "\n" not in message
    assert ("did you mean 'xor'?" in message) == (name in ("xo", "xor.tom"))
