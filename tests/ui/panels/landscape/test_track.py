from dataclasses import replace

import numpy as np
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.landscape.plane import Plane
from bpviz.ui.panels.landscape.track import MOST_POINTS, Track


class CountingPlane(Plane):
    """Knows how many rows it was asked about."""

    asked = 0

    def coordinates(self, thetas):
        object.__setattr__(self, "asked", self.asked + len(np.atleast_2d(thetas)))
        return super().coordinates(thetas)


@pytest.fixture
def debugger():
    return Debugger(Experiment().with_("stop.mean_loss", 0.0))


def plane_of(debugger):
    directions = np.zeros((2, debugger.present.network.parameter_count))
    directions[0, 3] = directions[1, 5] = 1.0
    return CountingPlane(np.zeros(directions.shape[1]), directions, weights=(3, 5))


def test_the_past_leads_from_the_start_to_the_present_point(debugger):
    debugger.run(100)
    track, frame = Track(plane_of(debugger)), debugger.frame()
    track.follow(frame)
    assert np.array_equal(track.past[:101], frame.curves.thetas[:, [3, 5]])
    assert track.start.tolist() == frame.curves.thetas[0, [3, 5]].tolist()
    assert track.present.tolist() == frame.theta[[3, 5]].tolist()
    assert len(track.future) <= 1


def test_after_going_back_the_rest_is_the_future(debugger):
    debugger.run(100)
    debugger.seek(40)
    track, frame = Track(plane_of(debugger)), debugger.frame()
    track.follow(frame)
    assert np.array_equal(track.past[:-1], frame.curves.thetas[:41, [3, 5]])
    assert np.array_equal(track.future[1:], frame.curves.thetas[41:, [3, 5]])
    assert np.array_equal(track.future[0], frame.theta[[3, 5]])


def test_only_new_rows_are_reckoned(debugger):
    plane = plane_of(debugger)
    track = Track(plane)
    debugger.run(200)
    track.follow(debugger.frame())
    before = plane.asked
    debugger.run(10)
    track.follow(debugger.frame())
    assert plane.asked - before == 10 + 1
    assert np.array_equal(track.past[:-1], debugger.frame().curves.thetas[:, [3, 5]])


def test_a_long_run_has_few_points_and_the_right_ones(debugger):
    track = Track(plane_of(debugger))
    for steps in (3000, 3000, 20_000):
        debugger.run(steps)
        frame = debugger.frame()
        track.follow(frame)
        rows = frame.curves.thetas[:, [3, 5]]
        assert 100 < len(track.past) <= MOST_POINTS + 1
        assert all((rows == point).all(axis=1).any() for point in track.past[:-1])
        assert np.array_equal(track.past[-1], frame.theta[[3, 5]])


def test_another_run_is_another_way(debugger):
    debugger.run(100)
    track = Track(plane_of(debugger))
    track.follow(debugger.frame())
    debugger.seek(50)
    debugger.set_weight(3, 9.0)
    debugger.run(50)
    frame = debugger.frame()
    track.follow(frame)
    assert np.array_equal(track.past[:-1], frame.curves.thetas[:, [3, 5]])


def test_points_that_cannot_be_drawn_are_left_out(debugger):
    debugger.run(3)
    frame = debugger.frame()
    thetas = frame.curves.thetas.copy()
    thetas[1, 3] = np.inf
    track = Track(plane_of(debugger))
    track.follow(replace(frame, curves=replace(frame.curves, thetas=thetas)))
    assert len(track.past) == 4
    assert np.isfinite(track.past).all()


def test_other_runs_lie_on_the_plane_from_where_they_part():
    debugger = Debugger(Experiment())
    debugger.run(120)
    debugger.seek(40)
    debugger.change(debugger.experiment.with_("training.step_size", 0.05))
    debugger.run(20)
    track = Track(plane_of(debugger))
    track.follow(debugger.frame())
    old = debugger.runs[0]
    expected = [track.plane.coordinates(old.theta_at(t)[None])[0] for t in range(40, 121)]
    assert len(track.ghosts) == 1
    assert track.ghosts[0] == pytest.approx(np.array(expected))
    kept = track.ghosts[0]
    debugger.run(1)
    track.follow(debugger.frame())
    assert track.ghosts[0] is kept
