"""Steps as rows: every number under a name that says what and where it is; CSV and JSON Lines read back."""

import csv
import json
import struct

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from varied_experiments import varied_experiments

from bpviz import Debugger, Experiment
from bpviz.debugger.setup import ExperimentError
from bpviz.export.trace_table import columns_of, row_of, write_trace


@pytest.fixture
def shown():
    debugger = Debugger(Experiment())
    debugger.seek(6)
    return debugger.frame()


def test_columns_of_the_smallest_network():
    network = Debugger(Experiment().with_("network.hidden", ())).frame().network
    updated = [
        f"{what} {name}"
        for what in ("gradient", "change", "before", "after")
        for name in ("W1[1,1]", "W1[1,2]", "b1[1]")
    ]
    head = ["step", "sample", "alpha", "loss", "x[1]", "x[2]", "d[1]"]
    assert columns_of(network) == [*head, "z1[1]", "a1[1]", "dloss/da1[1]", "delta1[1]", *updated]


def test_every_number_stands_under_its_name(shown):
    trace, network = shown.trace, shown.network
    names = columns_of(network)
    row = dict(zip(names, row_of(trace, network), strict=True))
    assert len(row) == len(names)
    assert (row["step"], row["sample"], row["alpha"], row["loss"]) == (
        5,
        trace.sample + 1,
        trace.alpha,
        trace.loss,
    )
    assert (row["x[2]"], row["d[1]"]) == (trace.a[0][1], trace.target[0])
    assert (row["z1[3]"], row["a2[1]"], row["delta1[2]"]) == (trace.z[1][2], trace.a[2][0], trace.delta[1][1])
    assert row["dloss/da2[1]"] == trace.loss_slope[2][0]
    for what in ("gradient", "change", "before", "after"):
        parameters = getattr(trace, what)
        assert row[f"{what} W1[3,2]"] == network.W(parameters, 1)[2, 1]
        assert row[f"{what} b1[2]"] == network.b(parameters, 1)[1]
        assert row[f"{what} W2[1,3]"] == network.W(parameters, 2)[0, 2]


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        if path.suffix == ".csv":
            return [{name: float(cell) for name, cell in row.items()} for row in csv.DictReader(file)]
        return [{name: float(number) for name, number in json.loads(line).items()} for line in file]


def bits(numbers):
    return [struct.pack("<d", number) for number in numbers]


@pytest.mark.parametrize("ending", [".csv", ".jsonl"])
@given(drawn=varied_experiments(), first=st.integers(0, 9), more=st.integers(0, 5), stand=st.integers(0, 12))
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_table_reads_back_to_the_last_bit(ending, drawn, first, more, stand, tmp_path_factory):
    """What is written from where a run stands is what a debugger meets that walks there."""
    path = tmp_path_factory.mktemp("trace") / f"steps{ending}"
    debugger, walker = Debugger(drawn[0]), Debugger(drawn[0])
    debugger.seek(stand)
    write_trace(path, debugger.present, first, first + more, progress=lambda _: None)
    assert (debugger.t, debugger.newest) == (stand, stand)
    rows = read(path)
    assert len(rows) == more + 1
    for t, row in enumerate(rows, first):
        walker.seek(t + 1)
        network = walker.present.network
        assert list(row) == columns_of(network)
        assert len(set(row)) == len(row)
        assert bits(row.values()) == bits(map(float, row_of(walker.trace, network)))


def test_edits_are_in_the_table(tmp_path):
    debugger = Debugger(Experiment())
    debugger.seek(3)
    debugger.set_weight(2, 7.25)
    debugger.seek(5)
    write_trace(tmp_path / "a.jsonl", debugger.present, 2, 4)
    rows = read(tmp_path / "a.jsonl")
    name = columns_of(debugger.present.network)[-debugger.present.network.parameter_count + 2]
    assert rows[1][name.replace("after", "before")] == 7.25
    assert rows[0][name] != 7.25


def test_infinities_stand_as_words(tmp_path):
    experiment = Experiment().with_("training.step_size", 1e6).with_("network.activations", ("linear",))
    debugger = Debugger(experiment)
    path = tmp_path / "a.jsonl"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(ExperimentError, match="do not stay finite at step"):
        write_trace(path, debugger.present, 0, 10_000)
    assert path.read_text(encoding="utf-8") == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.jsonl"]


@pytest.mark.parametrize(
    ("name", "first", "last", "said"),
    [
        ("a.txt", 0, 1, "found the ending '.txt'; allowed are .csv, .jsonl"),
        ("a.csv", 3, 2, "steps: found 3 to 2; allowed are steps from 0, the last not before the first"),
        ("no/a.csv", 0, 1, "cannot be written: its folder is missing"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(name, first, last, said, tmp_path):
    with pytest.raises(ExperimentError) as error:
        write_trace(tmp_path / name, Debugger(Experiment()).present, first, last)
    assert str(error.value).endswith(said)
    assert not list(tmp_path.iterdir())


def test_normalized_layers_have_columns_of_their_own():
    experiment = Experiment().with_("network.norms", ("layer",))
    names = columns_of(Debugger(experiment).present.network)
    assert {"before gamma1[1]", "after beta1[3]"} <= set(names)
    assert len(set(names)) == len(names)
