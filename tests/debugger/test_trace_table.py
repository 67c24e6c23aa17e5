"""A step as a row: every number under a name that says what and where it is."""

import pytest

from bpviz import Debugger, Experiment
from bpviz.debugger.trace_table import columns_of, row_of


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
