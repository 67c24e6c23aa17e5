"""Which numbers can be changed, and where they stand."""

import pytest
from PySide6.QtCore import QRectF

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.notation import Notation
from bpviz.ui.editable import editable, place_of
from bpviz.ui.painting.layout import layout

BOX = 0.0, 0.0, 800.0, 500.0


def find(debugger, **what):
    frame = debugger.frame()
    what = {"unit": None, "weight": None} | what
    return editable(frame, Notation(frame.network), layout(frame.network, *BOX), **what)


@pytest.fixture
def debugger():
    return Debugger(Experiment())


def test_before_the_first_step_only_weights_can_be_changed(debugger):
    assert find(debugger) is None
    assert all(find(debugger, unit=unit) is None for unit in ((0, 0), (1, 0), (2, 0)))
    theta = debugger.frame().theta
    assert [find(debugger, weight=index).value for index in range(13)] == theta.tolist()


def test_in_a_step_inputs_and_targets_too_but_nothing_that_is_computed(debugger):
    debugger.step_phase()
    trace = debugger.trace
    assert find(debugger, unit=(0, 1)).value == trace.a[0][1]
    assert find(debugger, unit=(2, 0)).value == trace.target[0]
    assert find(debugger, unit=(1, 0)) is None
    assert find(debugger, unit=(0, 1)).title.endswith(f"of sample {trace.sample + 1}")


def test_each_command_changes_its_number_and_no_other(debugger):
    debugger.step()
    sample, before = debugger.trace.sample, debugger.frame()
    find(debugger, unit=(0, 1)).put(0.75, False)(debugger)
    find(debugger, unit=(2, 0)).put(0.25, False)(debugger)
    find(debugger, weight=4).put(-2.0, False)(debugger)
    frame = debugger.frame()
    inputs, targets, theta = before.dataset.inputs.copy(), before.dataset.targets.copy(), frame.theta.copy()
    inputs[sample, 1], targets[sample, 0] = 0.75, 0.25
    assert (frame.dataset.inputs == inputs).all()
    assert (frame.dataset.targets == targets).all()
    assert theta[4] == -2.0
    assert len({find(debugger, weight=index).key for index in range(13)}) == 13


def test_a_command_stays_with_its_sample_when_another_step_is_shown_meanwhile(debugger):
    debugger.step()
    sample = debugger.trace.sample
    found = find(debugger, unit=(0, 0))
    while debugger.trace.sample == sample:
        debugger.step()
    found.put(0.75, False)(debugger)
    assert debugger.present.dataset.inputs[sample, 0] == 0.75


def test_a_weight_has_the_value_that_is_seen_in_the_middle_of_a_step(debugger):
    for _ in range(6):
        debugger.step_phase()
    trace = debugger.trace
    values = [find(debugger, weight=index).value for index in range(13)]
    assert values == [*trace.before[:9], *trace.after[9:]]
    assert trace.before[9] != trace.after[9]


def test_all_stand_in_the_picture_those_that_are_left_out_in_its_middle():
    debugger = Debugger(Experiment().with_("network.hidden", (60,)))
    network = debugger.frame().network
    place = layout(network, *BOX)
    left_out = [i for i in range(network.parameter_count) if place.place_of(i) is None]
    assert 0 < len(left_out) < network.parameter_count
    assert all(place_of(place, weight=index) is None for index in left_out)
    middle = QRectF(*BOX).center()
    for index in range(network.parameter_count):
        at = find(debugger, weight=index).at
        assert QRectF(*BOX).contains(at)
        assert (at == middle) or index not in left_out
    unit = next(unit for unit in range(60) if unit not in place.columns[1].units)
    assert place_of(place, unit=(1, unit)) is None


def test_a_weight_stands_on_its_line_and_a_unit_on_its_disc(debugger):
    place = layout(debugger.frame().network, *BOX)
    for index in range(13):
        at = place_of(place, weight=index)
        edges, edge = place.place_of(index)
        assert edges.distance(at.x(), at.y())[edge] < 1
    for layer, count in enumerate((2, 3, 1)):
        for index in range(count):
            at = place_of(place, unit=(layer, index))
            assert place.unit_at(at.x(), at.y()) == (layer, index)
    assert place_of(place, weight=13) is None
    assert place_of(place, unit=(3, 0)) is None
    assert place_of(place) is None
