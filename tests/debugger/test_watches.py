import numpy as np
import pytest
from reference import Reference

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.debugger.watches import WatchRecorder, moved, shifted

WEIGHT, ERROR, LOSS = Quantity("weight", 2, 0, 1), Quantity("error", 1, 2), Quantity("loss")
GRADIENT, THIRD = Quantity("gradient", 1, 1, 0), Quantity("sample loss", sample=2)
ALL = (WEIGHT, ERROR, LOSS, GRADIENT, THIRD)


class Watched:
    """A run of XOR, and a recorder that counts the steps it takes."""

    def __init__(self, seconds=np.inf):
        self.debugger = Debugger(Experiment().with_("stop.mean_loss", 0.0))
        self.run = self.debugger.present
        self.recorder = WatchRecorder(self.run.network, seconds)
        self.taken = []

    def to(self, t):
        if t > self.debugger.t:
            assert self.debugger.run(t - self.debugger.t) is None

    def take(self, theta, t):
        self.taken.append(t)
        return self.run.take(theta, t)

    def series(self, *watches):
        run = self.run
        return self.recorder.series(watches, run.curves, run.newest, self.take, run.journal.at)


@pytest.fixture
def watched():
    return Watched()


def reference_run(watched, steps):
    """θ and all numbers of the first steps, by the slow backpropagation on the samples that were picked."""
    run, theta = watched.run, watched.run.curves.thetas[0].copy()
    network, data = run.network, run.dataset
    reference = Reference(network.sizes, network.activations, network.bias)
    for t in range(steps):
        picked = run.take(run.curves.thetas[t], t)
        x, d = data.inputs[picked.sample], data.targets[picked.sample]
        step = reference.step(theta, x, d, picked.alpha)
        yield theta, step
        theta = np.array(step.after)


def test_series_are_those_of_a_slow_backpropagation(watched):
    watched.to(40)
    network, found = watched.run.network, watched.series(*ALL)
    weight, error, loss, gradient, third = found
    assert [series.quantity for series in found] == list(ALL)
    assert all(series.complete for series in found)
    x, d = watched.run.dataset.inputs[2], watched.run.dataset.targets[2]
    reference = Reference(network.sizes, network.activations, network.bias)
    for t, (theta, step) in enumerate(reference_run(watched, 40)):
        assert weight.values[t] == pytest.approx(theta[network.weight_index(2, 0, 1)], rel=1e-9)
        assert error.values[t] == pytest.approx(step.delta[1][2], rel=1e-9)
        assert loss.values[t] == pytest.approx(step.loss, rel=1e-9)
        assert gradient.values[t] == pytest.approx(step.gradient[network.weight_index(1, 1, 0)], rel=1e-9)
        assert third.values[t] == pytest.approx(reference.step(theta, x, d, 0.0).loss, rel=1e-9)


def test_what_a_step_computes_ends_with_the_last_step_taken(watched):
    watched.to(40)
    weight, error, *_, third = watched.series(*ALL)
    assert error.steps.tolist() == list(range(40))
    assert weight.steps.tolist() == third.steps.tolist() == list(range(41))


def test_before_the_first_step_there_are_only_states(watched):
    weight, error, *_, third = watched.series(*ALL)
    assert (len(weight.steps), len(error.steps), len(third.steps)) == (1, 0, 1)
    assert error.complete


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_watched(watched, kind):
    watched.to(9)
    (series,) = watched.series(Quantity(kind, 1, 0, 0))
    assert len(series.steps) in (9, 10)
    assert np.isfinite(series.values).all()


def test_all_watches_share_one_step_a_row(watched):
    watched.to(50)
    watched.series(ERROR, LOSS, GRADIENT)
    assert sorted(watched.taken) == list(range(50))


def test_weights_and_sample_losses_take_no_step(watched):
    watched.to(50)
    watched.series(WEIGHT, THIRD)
    assert watched.taken == []


def test_a_growing_run_computes_only_what_is_new(watched):
    watched.to(50)
    watched.series(ERROR)
    watched.taken.clear()
    watched.to(53)
    (series,) = watched.series(ERROR)
    assert sorted(watched.taken) == [50, 51, 52]
    watched.taken.clear()
    (again,) = watched.series(ERROR)
    assert watched.taken == []
    assert again.values is series.values


def test_a_new_watch_does_not_cost_the_old_ones_a_look(watched):
    watched.to(30)
    watched.series(ERROR)
    (error, loss) = watched.series(ERROR, LOSS)
    assert len(watched.taken) == 60
    assert len(loss.steps) == len(error.steps) == 30


def test_rows_are_few_and_stay_when_the_strides_double(watched):
    watched.to(120)
    watched.series(ERROR)
    watched.taken.clear()
    watched.to(9000)
    assert watched.run.curves.stride > 1
    (series,) = watched.series(ERROR)
    spacing = int(np.diff(series.steps)[0])
    assert 64 <= len(series.steps) <= 128
    assert set(np.diff(series.steps)) == {spacing}
    assert set(watched.taken) == set(series.steps.tolist()) - set(range(0, 120, spacing))


def test_without_time_each_call_computes_one_row_the_coarsest_first():
    watched = Watched(seconds=0.0)
    watched.to(20)
    lengths = [len(watched.series(ERROR, LOSS)[0].steps) for _ in range(4)]
    assert lengths == [1, 2, 3, 4]
    assert watched.taken == [0, 16, 8, 4]
    assert not watched.series(ERROR, LOSS)[1].complete
    for _ in range(16):
        series = watched.series(ERROR, LOSS)[1]
    assert series.complete


def test_a_cut_forgets_the_step_that_is_taken_otherwise_and_all_after(watched):
    watched.to(20)
    watched.series(ERROR, THIRD)
    watched.taken.clear()
    watched.recorder.cut(15)
    error, third = watched.series(ERROR, THIRD)
    assert sorted(watched.taken) == list(range(15, 20))
    assert (len(error.steps), len(third.steps)) == (20, 21)


A, B, C, D = (Quantity("activation", 1, unit) for unit in range(4))


def test_a_watch_takes_the_place_of_another():
    assert moved((A, B, C, D), A, C) == (B, C, A, D)
    assert moved((A, B, C, D), D, B) == (A, D, B, C)
    assert moved((A, B), A, A) == (A, B)


def test_shifting_counts_those_that_are_shown_and_stops_at_the_ends():
    assert shifted((A, B, C, D), (A, C, D), A, 1) == (B, C, A, D)
    assert shifted((A, B, C), (A, B, C), C, -1) == (A, C, B)
    assert shifted((A, B, C), (A, B, C), A, -1) == (A, B, C)
    assert shifted((A, B, C), (A, B, C), C, 5) == (A, B, C)
    assert shifted((A, B), (A, B), D, 1) == (A, B)
