"""Two networks of different depth side by side: which phase of the one answers to which of the other."""

import pytest

from bpviz import Debugger
from bpviz.debugger.alignment import as_far_as
from bpviz.engine.phases import Kind, Phase, phases

DEPTHS = range(1, 5)


@pytest.mark.parametrize("depth", DEPTHS)
def test_networks_of_one_depth_show_the_same(depth):
    counts = range(3 * depth + 3)
    assert [as_far_as(count, depth, depth) for count in counts] == list(counts)


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("other", DEPTHS)
def test_what_both_have_comes_together_and_nothing_is_hidden_again(depth, other):
    shown = [as_far_as(count, depth, other) for count in range(3 * depth + 3)]
    assert shown == sorted(shown)
    shared = [(Phase(kind), Phase(kind)) for kind in (Kind.PICK, Kind.LOSS)]
    shared += [(Phase(kind, depth), Phase(kind, other)) for kind in (Kind.FORWARD, Kind.ERROR, Kind.UPDATE)]
    for mine, others in shared:
        assert shown[phases(depth).index(mine) + 1] == phases(other).index(others) + 1


def test_a_network_without_hidden_layers_waits_for_the_outputs_of_the_other():
    """Depth 3: pick, forward 1, 2, 3, loss, and so on; depth 1: pick, forward, loss, error, update."""
    assert [as_far_as(count, 3, 1) for count in range(12)] == [0, 1, 1, 1, 2, 3, 4, 5, 5, 5, 5, 5]


def test_the_run_beside_shows_the_phase_that_answers():
    debugger = Debugger()
    debugger.run_beside(debugger.experiment.with_("network.hidden", (3, 2)))
    found = [debugger.step_phase() or debugger.frame().beside.phase for _ in range(5)]
    error = Phase(Kind.ERROR, 3)
    assert found == [
        Phase(Kind.PICK),
        Phase(Kind.FORWARD, 1),
        Phase(Kind.FORWARD, 3),
        Phase(Kind.LOSS),
        error,
    ]
