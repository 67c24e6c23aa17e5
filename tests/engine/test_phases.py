"""The order of the phases."""

import pytest

from bpviz.engine.phases import Kind, Phase, phases


def test_one_hidden_layer_follows_the_lecture():
    assert phases(2) == (
        Phase(Kind.PICK),
        Phase(Kind.FORWARD, 1),
        Phase(Kind.FORWARD, 2),
        Phase(Kind.LOSS),
        Phase(Kind.ERROR, 2),
        Phase(Kind.UPDATE, 2),
        Phase(Kind.ERROR, 1),
        Phase(Kind.UPDATE, 1),
        Phase(Kind.CHECK),
    )


@pytest.mark.parametrize("depth", range(1, 6))
def test_every_layer_has_its_three_phases_once(depth):
    found = phases(depth)
    assert len(found) == len(set(found)) == 3 * depth + 3
    for layer in range(1, depth + 1):
        assert {p.kind for p in found if p.layer == layer} == {Kind.FORWARD, Kind.ERROR, Kind.UPDATE}
