"""The records of an experiment: what they refuse, and what a change of one field does."""

import msgspec
import pytest
from experiments import any_experiments
from hypothesis import given, settings

from bpviz import Experiment
from bpviz.debugger.experiment import (
    DataChoice,
    NetworkChoice,
    StopChoice,
    TrainingChoice,
)
from bpviz.debugger.section import metas

RECORDS = (Experiment, DataChoice, NetworkChoice, TrainingChoice, StopChoice)
SECTIONS = ("data", "network", "training", "stop")


@pytest.mark.parametrize("record", RECORDS)
def test_defaults_are_allowed(record):
    assert msgspec.convert(msgspec.to_builtins(record()), record) == record()


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (DataChoice, "name"),
        (DataChoice, "normalization"),
        (NetworkChoice, "initializer"),
        (TrainingChoice, "schedule"),
        (TrainingChoice, "order"),
        (TrainingChoice, "update"),
    ],
)
def test_unknown_names_are_refused_in_python_too(record, field):
    with pytest.raises(ValueError, match=f"`{field}` is 'foo'; allowed are .*{getattr(record(), field)}"):
        record(**{field: "foo"})


def test_one_unknown_name_among_many_is_refused():
    with pytest.raises(ValueError, match="`activations` is 'foo'"):
        NetworkChoice(activations=("tanh", "foo"))


@pytest.mark.parametrize("record", RECORDS[1:])
def test_every_field_but_the_given_weights_has_a_title(record):
    named = metas(record)
    fields = set(record.__struct_fields__) - {"weights", "biases"}
    assert set(named) == fields
    assert all(meta.title for meta in named.values())


def test_a_field_that_says_it_restarts_does():
    """So that a form can tell before."""
    for section in SECTIONS:
        for field, meta in metas(type(getattr(Experiment(), section))).items():
            assert meta.extra["restarts"] == (section in ("data", "network")), field
    assert metas(Experiment)["seed"].extra["restarts"]


def test_records_cannot_be_altered():
    with pytest.raises(AttributeError):
        Experiment().seed = 5


@settings(max_examples=25)
@given(any_experiments(), any_experiments())
def test_restarts_with_data_network_or_seed(one, other):
    expected = one.seed != other.seed or one.data != other.data or one.network != other.network
    assert one.restarts(other) == expected
    same = msgspec.structs.replace(one, training=other.training, stop=other.stop, title=other.title)
    assert not one.restarts(same)


def test_with_changes_one_field():
    changed = Experiment().with_("training.step_size", 0.25)
    assert changed == Experiment(training=TrainingChoice(step_size=0.25))
    assert Experiment().with_("seed", 9) == Experiment(seed=9)
    assert Experiment().with_("network.hidden", (2, 2)).network.hidden == (2, 2)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("training.step_size", -1.0, ">= 0"),
        ("training.step_size", "fast", "float"),
        ("training.order", "foo", "shuffled"),
        ("training.foo", 1, "unknown field `foo`"),
        ("network.hidden", (0,), ">= 1"),
        ("seed", -1, ">= 0"),
        ("seed", 0.5, "int"),
        ("foo", 1, "unknown field `foo`"),
    ],
)
def test_with_checks_like_a_file(path, value, message):
    with pytest.raises(ValueError, match=message):
        Experiment().with_(path, value)


def test_only_generated_sets_are_drawn():
    assert DataChoice(name="curve").is_drawn
    assert not DataChoice(name="iris").is_drawn
    assert not DataChoice(name="xor").is_drawn
    assert not DataChoice(name="curve", path="mine.csv").is_drawn


@pytest.mark.parametrize(
    ("changes", "plain"),
    [
        ({}, True),
        ({"batch": 2}, False),
        ({"optimizer": "adam"}, False),
        ({"l1": 0.1}, False),
        ({"clip_norm": 1.0}, False),
        ({"dropout": (0.5,)}, True),
    ],
)
def test_plain_is_what_only_follows_the_samples_gradient(changes, plain):
    assert TrainingChoice(**changes).is_plain == plain
