"""Maps against numpy by hand: which points and units, which others are fixed, and when they are renewed."""

import numpy as np
import pytest

from bpviz.data.dataset import Dataset
from bpviz.debugger import maps
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.insights import AT_REST, HURRIED
from bpviz.debugger.maps import MapQuestion, MapRecorder, hidden_units, limits_of, output_units, spread

BOTH = MapQuestion((0, 1), side=32)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def by_hand(network, theta, x):
    """a of all layers of a network of sigmoids, (n, units)."""
    layers = [x]
    for layer in range(1, network.depth + 1):
        layers.append(sigmoid(layers[-1] @ network.W(theta, layer).T + network.b(theta, layer)))
    return np.concatenate(layers, axis=1)


class Asked:
    """A run and its recorder."""

    def __init__(self, name="xor", steps=10, **fields):
        experiment, folder = open_experiment(name)
        for field, value in fields.items():
            experiment = experiment.with_(field.replace("__", "."), value)
        self.debugger = Debugger(experiment, folder)
        self.debugger.run(steps)
        self.recorder = MapRecorder(self.run)

    @property
    def run(self):
        return self.debugger.present

    def find(self, question=BOTH, seconds=np.inf, *, live=False, sample=0):
        return self.recorder.find(self.run, question, self.run.dataset, sample, seconds, live=live)


def test_xor_is_answered_at_the_middles_of_equal_parts_around_the_data():
    asked = Asked()
    found = asked.find()
    network, theta = asked.run.network, asked.run.theta
    across = np.linspace(-0.12, 1.12, 33)
    middles = (across[1:] + across[:-1]) / 2
    for place in found.places:
        np.testing.assert_allclose(place, middles)
    x, y = np.meshgrid(middles, middles)
    expected = by_hand(network, theta, np.column_stack((x.ravel(), y.ravel())))[:, -1].reshape(32, 32)
    np.testing.assert_allclose(found.of((2, 0)), expected, rtol=1e-12)
    assert found.units == ((2, 0),)
    assert found.sample is None


def test_rows_go_along_the_second_axis():
    """With the axes exchanged the picture is turned over."""
    asked = Asked()
    one, other = asked.find(MapQuestion((0, 1), 16)), asked.find(MapQuestion((1, 0), 16))
    np.testing.assert_array_equal(one.of((2, 0)), other.of((2, 0)).T)
    assert not np.allclose(one.of((2, 0)), other.of((2, 0)))


def test_hidden_units_are_numbered_through_all_layers():
    asked = Asked(network__hidden=(2, 3))
    network, theta = asked.run.network, asked.run.theta
    assert hidden_units(network) == ((1, 0), (1, 1), (2, 0), (2, 1), (2, 2))
    found = asked.find(MapQuestion((0, 1), 16, hidden=(1, 4)))
    assert found.units == ((3, 0), (1, 1), (2, 0), (2, 1))
    x, y = np.meshgrid(*found.places)
    expected = by_hand(network, theta, np.column_stack((x.ravel(), y.ravel())))
    np.testing.assert_allclose(found.of((2, 1)).ravel(), expected[:, 2 + 2 + 1], rtol=1e-12)


def test_other_inputs_are_those_of_the_sample():
    asked = Asked("iris")
    network, run = asked.run.network, asked.run
    found = asked.find(MapQuestion((2, 3), 16), sample=70)
    assert found.sample == 70
    x, y = np.meshgrid(*found.places)
    inputs = np.tile(run.dataset.inputs[70], (256, 1))
    inputs[:, 2], inputs[:, 3] = x.ravel(), y.ravel()
    expected = by_hand(network, run.theta, inputs)[:, -3:]
    np.testing.assert_allclose(found.values.reshape(3, -1).T, expected, rtol=1e-12)
    assert found.units == output_units(network)


def test_over_one_input_there_is_a_curve():
    asked = Asked("curve", network__activations=("sigmoid",))
    found = asked.find(MapQuestion((0,), hidden=(0, 99)))
    hidden = sum(asked.run.network.sizes[1:-1])
    assert found.values.shape == (1 + hidden, 256)
    expected = by_hand(asked.run.network, asked.run.theta, found.places[0][:, None])
    np.testing.assert_allclose(found.of((asked.run.network.depth, 0)), expected[:, -1], rtol=1e-12)
    np.testing.assert_allclose(found.of((1, 0)), expected[:, 1], rtol=1e-12)


def test_samples_are_answered_too():
    asked = Asked()
    found = asked.find()
    expected = by_hand(asked.run.network, asked.run.theta, asked.run.dataset.inputs)[:, -1:]
    np.testing.assert_allclose(found.answers, expected, rtol=1e-12)
    assert found.held_answers.shape == (0, 1)
    assert found.middle == 0.5


def test_inputs_that_there_are_not_have_no_map():
    assert Asked().find(MapQuestion((0, 2))) is None


def test_limits_hold_every_sample_and_a_margin():
    dataset = Asked("iris").run.dataset
    for axis, values in enumerate(dataset.inputs.T):
        low, high = limits_of(dataset, axis)
        assert (values.min() - low) == pytest.approx(0.12 * np.ptp(values))
        assert (high - values.max()) == pytest.approx(0.12 * np.ptp(values))


@pytest.mark.parametrize("apart", [0, 5e-324, 1e-310])
def test_limits_of_what_hardly_differs_are_half_a_unit_away(apart):
    """Else a unit would be infinitely many pixels."""
    inputs = np.array([[0.0], [apart]])
    dataset = Dataset("a", "a", inputs, np.zeros((2, 1)), ("x",), ("y",))
    assert limits_of(dataset, 0) == (-0.5, 0.5)


def test_many_samples_are_stood_for_by_some_of_all():
    assert spread(0).size == 0
    assert spread(4).tolist() == [0, 1, 2, 3]
    some = spread(100_000)
    assert len(set(some.tolist())) == maps.MOST_SAMPLES
    assert (some[0], some[-1]) == (0, 99_999)
    assert np.ptp(np.diff(some)) <= 1


def test_with_less_time_there_are_fewer_points():
    asked = Asked("spirals")
    asked.find()  # to learn how long it takes
    whole = MapQuestion((0, 1))
    sides = []
    for seconds in (1.0, 1e-3, 1e-9):
        asked.debugger.step()
        sides.append(len(asked.find(whole, seconds).places[0]))
    assert sides == sorted(sides, reverse=True)
    assert (sides[0], sides[-1]) == (160, 16)
    asked.debugger.step()
    assert asked.find(whole, 1e-9).answers is None


def test_a_fast_run_has_maps_in_time():
    asked = Asked("digits", 1)
    question = MapQuestion((0, 1))
    asked.find(question, HURRIED, live=True)
    assert len(asked.find(question, HURRIED, live=True).places[0]) < 128
    assert len(asked.find(question, AT_REST).places[0]) >= 96


def test_while_frames_rush_by_the_latest_serves_again(monkeypatch):
    asked, now = Asked(), [0.0]
    monkeypatch.setattr(maps.time, "perf_counter", lambda: now[0])
    first = asked.find(live=True)
    asked.debugger.run(100)
    assert asked.find(live=True) is first
    assert asked.find(MapQuestion((0, 1), 16), live=True) is not first
    now[0] += maps.SECONDS_APART
    later = asked.find(live=True)
    assert later.t == asked.run.t == first.t + 100


def test_at_rest_it_is_of_this_step_and_made_once():
    asked = Asked()
    first = asked.find()
    assert asked.find() is first
    asked.debugger.step()
    assert asked.find().t == asked.run.t


def test_at_rest_there_are_more_points_than_while_frames_rushed_by():
    asked = Asked("spirals")
    question = MapQuestion((0, 1))
    hurried = asked.find(question, 1e-5, live=True)
    rested = asked.find(question, 10.0)
    assert len(rested.places[0]) > len(hurried.places[0])
    assert rested.t == hurried.t


def test_others_stay_while_frames_rush_by_and_follow_steps_and_rest(monkeypatch):
    asked, now = Asked("iris"), [0.0]
    monkeypatch.setattr(maps.time, "perf_counter", lambda: now[0])

    def shown(sample, **more):
        now[0] += 1.0
        return asked.find(MapQuestion((0, 1), 16), sample=sample, **more).sample

    assert shown(5, live=True) == 5
    asked.debugger.run(50)
    assert shown(6, live=True) == 5
    asked.debugger.step()
    assert shown(7, live=True) == 7
    asked.debugger.run(50)
    assert shown(8) == 8


def test_the_insight_speaks_of_the_shown_sample_and_of_this_steps_weights():
    debugger = Debugger(Experiment().with_("data.name", "parity3"))
    debugger.wanted = {"map": MapQuestion((0, 2), 16)}
    assert debugger.frame().insights["map"].sample == 0
    debugger.run(7)
    frame = debugger.frame()
    found = frame.insights["map"]
    assert (found.sample, found.t) == (frame.trace.sample, 7)
    x, y = np.meshgrid(*found.places)
    others = np.full(256, frame.dataset.inputs[found.sample, 1])
    inputs = np.column_stack((x.ravel(), others, y.ravel()))
    expected = by_hand(frame.network, frame.theta, inputs)[:, -1]
    np.testing.assert_allclose(found.values.ravel(), expected, rtol=1e-12)
