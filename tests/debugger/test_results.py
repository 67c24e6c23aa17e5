"""Results over a run: the numbers of the reference, found little by little, each once."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from bpviz.data.dataset import Dataset
from bpviz.debugger import results
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.results import ResultsRecorder, middle_of, most_rows


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def outputs_of(network, theta, x):
    """d̂ of a network of sigmoids, by numpy alone."""
    for layer in range(1, network.depth + 1):
        x = sigmoid(x @ network.W(theta, layer).T + network.b(theta, layer))
    return x


class Watched:
    """A run, its recorder, and the steps at which the recorder asked for data."""

    def __init__(self, experiment=None, seconds=np.inf, folder=None, held=None):
        self.debugger = Debugger(experiment or Experiment().with_("stop.mean_loss", 0.0), folder)
        self.recorder = ResultsRecorder(middle_of(self.run.dataset), seconds)
        self.held, self.evaluated = held, []

    @property
    def run(self):
        return self.debugger.present

    def at(self, t):
        stretch = self.run.journal.at(t)
        if self.held is None:
            return stretch
        dataset = replace(stretch.dataset, held_inputs=self.held[0], held_targets=self.held[1])
        return SimpleNamespace(dataset=dataset, engine=stretch.engine, network=stretch.network)

    def find(self):
        run = self.run
        return self.recorder.results(run.curves, run.t, run.theta, self.at)

    def to(self, t):
        if t > self.debugger.t:
            assert self.debugger.run(t - self.debugger.t) is None
        return self.find()


@pytest.fixture
def counted(monkeypatch):
    """The steps whose θ is evaluated."""
    steps, task = [], results._Task

    def counting(t, pieces):
        steps.append(t)
        return task(t, pieces)

    monkeypatch.setattr(results, "_Task", counting)
    return steps


def test_answers_are_those_of_a_plain_network():
    experiment, folder = open_experiment("iris")
    watched = Watched(experiment, folder=folder)
    found = watched.to(400)
    run, (training, held) = watched.run, found.answers
    outputs = outputs_of(run.network, run.theta, run.dataset.inputs)
    right = outputs.argmax(axis=1) == run.dataset.targets.argmax(axis=1)
    assert found.t == 400
    assert training.outputs == pytest.approx(outputs, rel=1e-12)
    assert training.measure == pytest.approx(right.mean())
    assert training.mean_loss == pytest.approx(0.5 * ((outputs - run.dataset.targets) ** 2).sum() / 150)
    assert training.confusion.trace() == right.sum()
    assert len(held) == 0


def test_curves_tell_of_each_recorded_step():
    watched = Watched()
    found = watched.to(60)
    run, data = watched.run, watched.run.dataset
    assert found.complete
    assert found.steps.tolist() == list(range(61))
    for t, ((accuracy, loss), held) in zip(found.steps, found.scores, strict=True):
        outputs = outputs_of(run.network, run.curves.thetas[t], data.inputs)
        assert accuracy == np.mean((outputs > 0.5) == (data.targets > 0.5))
        assert loss == pytest.approx(0.5 * np.mean((outputs - data.targets) ** 2))
        assert np.isnan(held).all()


def test_the_held_out_part_is_evaluated_on_its_own():
    held = np.array([[0.2, 0.9], [0.8, 0.7], [0.1, 0.1]]), np.array([[1.0], [0.0], [1.0]])
    watched = Watched(held=held)
    found = watched.to(500)
    outputs = outputs_of(watched.run.network, watched.run.theta, held[0])
    answers = found.answers[1]
    assert answers.outputs == pytest.approx(outputs)
    assert answers.measure == np.mean((outputs > 0.5) == (held[1] > 0.5))
    assert found.scores[-1, 1] == pytest.approx((answers.measure, 0.5 * np.mean((outputs - held[1]) ** 2)))


def test_samples_that_an_experiment_holds_out_are_scored():
    experiment, folder = open_experiment("iris")
    watched = Watched(experiment.with_("data.held_out", 0.2), folder=folder)
    found, run = watched.to(300), watched.run
    outputs = outputs_of(run.network, run.theta, run.dataset.held_inputs)
    right = outputs.argmax(axis=1) == run.dataset.held_targets.argmax(axis=1)
    assert [len(answers) for answers in found.answers] == [120, 30]
    assert found.answers[1].measure == pytest.approx(right.mean())


def test_regression_has_root_mean_square_errors():
    watched = Watched(Experiment().with_("data.name", "curve").with_("stop.mean_loss", 0.0))
    found, run = watched.to(100), watched.run
    off = outputs_of(run.network, run.theta, run.dataset.inputs) - run.dataset.targets
    assert run.network.activations == ("sigmoid", "sigmoid")
    assert found.answers[0].measure == pytest.approx(np.sqrt(np.mean(off**2)))


def test_a_growing_run_evaluates_only_what_is_new(counted):
    watched = Watched()
    watched.to(50)
    counted.clear()
    watched.to(53)
    assert sorted(counted) == [51, 52, 53, 53]
    counted.clear()
    assert watched.find().complete
    assert counted == []


def test_rows_stay_when_the_strides_double(counted):
    watched = Watched()
    watched.to(120)
    counted.clear()
    found = watched.to(9000)
    *spaced, end = found.steps.tolist()
    spacing = spaced[1]
    assert watched.run.curves.stride > 1
    assert end == 9000
    assert spaced == list(range(0, 9000, spacing))
    assert 64 <= len(spaced) <= 128
    assert set(counted) == (set(spaced) | {9000}) - set(range(0, 120, spacing))


def test_the_curve_reaches_the_newest_step_whatever_step_is_shown():
    watched = Watched()
    watched.to(777)
    watched.debugger.seek(12)
    watched.recorder = ResultsRecorder(0.5, np.inf)
    found = watched.find()
    assert (found.t, found.complete) == (12, True)
    assert found.steps[-1] == (len(watched.run.curves.thetas) - 1) * watched.run.curves.stride


def test_without_time_a_call_does_one_piece_of_each(counted, monkeypatch):
    monkeypatch.setattr(results, "PIECE", 1)  # four samples at once, which XOR has
    watched = Watched(seconds=0.0)
    watched.debugger.run(20)
    found = watched.find()
    assert (found.answers, found.complete, len(found.steps)) == (None, False, 0)
    lengths = [len(watched.find().steps) for _ in range(60)]
    assert lengths == sorted(lengths)
    assert watched.find().complete
    assert counted[:4] == [20, 0, 16, 8]


def test_a_fast_run_on_much_data_still_gets_answers(monkeypatch):
    """Each call finds another present step, and has time for a part of the data only."""
    monkeypatch.setattr(results, "PIECE", 1)
    experiment, folder = open_experiment("iris")
    watched, told = Watched(experiment, 0.0, folder), []
    for _ in range(200):
        watched.debugger.run(1)
        found = watched.find()
        told.append(found.t if found.answers else -1)
    assert told == sorted(told)
    assert len(set(told)) > 3


def test_data_of_edited_samples_count_from_their_step_on():
    debugger = Debugger(Experiment().with_("stop.mean_loss", 0.0))
    debugger.run(10)
    debugger.seek(5)
    before = debugger.present.dataset.targets.copy()
    debugger.set_target(0, 1.0 - before[debugger.trace.sample, 0])
    debugger.run(10)
    debugger.wanted = {"results": None}
    found, run = debugger.frame().insights["results"], debugger.present
    first = run.journal.edits[0].t
    assert 0 < first < 10
    for t, scores in zip(found.steps, found.scores, strict=True):
        outputs = outputs_of(run.network, run.curves.thetas[t], run.dataset.inputs)
        targets = before if t < first else run.dataset.targets
        assert scores[0] == pytest.approx(
            (np.mean((outputs > 0.5) == (targets > 0.5)), 0.5 * np.mean((outputs - targets) ** 2))
        )


def test_a_fork_has_curves_of_its_own():
    debugger = Debugger(Experiment().with_("stop.mean_loss", 0.0))
    debugger.run(40)
    debugger.wanted = {"results": None}
    old = debugger.frame().insights["results"]
    debugger.seek(20)
    debugger.set_weight(12, 3.0)
    debugger.run(20)
    new = debugger.frame().insights["results"]
    at = debugger.present.origin.t
    assert (old.scores[:at, 0] == new.scores[:at, 0]).all()
    assert (old.scores[at + 1 : 41, 0, 1] != new.scores[at + 1 : 41, 0, 1]).all()
    debugger.switch_to(1)
    assert (debugger.frame().insights["results"].scores[: len(old.scores), 0] == old.scores[:, 0]).all()


def test_after_a_seek_the_answers_are_those_of_that_step():
    watched = Watched()
    watched.to(300)
    watched.debugger.seek(7)
    found = watched.find()
    outputs = outputs_of(watched.run.network, watched.run.curves.thetas[7], watched.run.dataset.inputs)
    assert found.t == 7
    assert found.answers[0].outputs == pytest.approx(outputs)


@pytest.mark.parametrize(("samples", "rows"), [(100, 128), (60_000, 16)])
def test_much_data_has_fewer_rows(samples, rows):
    dataset = Dataset("", "", np.empty((samples, 1)), np.empty((samples, 1)), ("x",), ("d",))
    assert most_rows(SimpleNamespace(dataset=dataset, network=SimpleNamespace(parameter_count=10**5))) == rows
