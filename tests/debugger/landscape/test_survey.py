"""The surface against plain numpy, and against a bowl whose shape is known."""

import threading

import numpy as np
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.landscape.slices import SLICES, Slice
from bpviz.debugger.landscape.survey import landscape, survey
from bpviz.engine.engine import interrupt_flag


def numpy_loss(network, theta, inputs, targets):
    """Mean of ½ Σ (d̂ − d)² of a network of sigmoids."""
    a = inputs.T
    for layer in range(1, network.depth + 1):
        a = 1 / (1 + np.exp(-(network.W(theta, layer) @ a + network.b(theta, layer)[:, None])))
    return np.mean(0.5 * np.sum((a.T - targets) ** 2, axis=1))


@pytest.fixture
def debugger():
    made = Debugger(Experiment())
    made.run(300)
    return made


def of_linear(rows, hidden=()):
    """A debugger of a linear network without biases on given rows of inputs and target."""
    experiment = Experiment().with_("network.hidden", hidden).with_("network.activations", ("linear",))
    experiment = experiment.with_("network.bias", False)
    debugger = Debugger(experiment)
    for sample, row in enumerate(rows):
        for index, value in enumerate(row[:-1]):
            debugger.set_input(index, value, sample=sample)
        debugger.set_target(0, row[-1], sample=sample)
    return debugger


@pytest.mark.parametrize("kind", SLICES)
def test_every_point_is_the_mean_loss_of_a_numpy_forward_pass(debugger, kind):
    run = debugger.present
    surface = landscape(run, Slice(kind, first=1, second=9, seed=3), cells=16)
    plane, data = surface.plane, run.dataset
    for row, y in enumerate(surface.ys):
        for column, x in enumerate(surface.xs):
            theta = plane.origin.copy()
            theta[: run.network.parameter_count] += plane.directions.T @ (x, y)
            by_hand = numpy_loss(run.network, theta, data.inputs, data.targets)
            assert surface.losses[row, column] == pytest.approx(by_hand, rel=1e-12)


@pytest.mark.parametrize("kind", SLICES)
def test_the_present_point_has_the_present_loss(debugger, kind):
    run = debugger.present
    surface = landscape(run, Slice(kind, first=1, second=9), cells=16)
    foot = surface.plane.coordinates(run.theta)
    assert run.journal.at(run.t).engine.mean_loss(surface.plane.theta(*foot)) == pytest.approx(
        debugger.mean_loss()
    )


def test_a_linear_network_has_a_bowl_with_the_minimum_of_the_normal_equations():
    rows = np.array([[1.0, 0.0, 2.0], [1.0, 1.0, 1.0], [0.0, 2.0, -1.0], [2.0, 1.0, 3.0]])
    inputs, targets = rows[:, :2], rows[:, 2]
    run = of_linear(rows).present
    surface = landscape(run, Slice("weights", first=0, second=1), cells=32)
    best = np.linalg.solve(inputs.T @ inputs, inputs.T @ targets)
    least = np.mean(0.5 * (inputs @ best - targets) ** 2)
    hessian = inputs.T @ inputs / len(rows)
    for row, y in enumerate(surface.ys):
        away = np.column_stack((surface.xs, np.full(len(surface.xs), y))) - best
        ellipse = least + 0.5 * np.einsum("ni,ij,nj->n", away, hessian, away)
        assert surface.losses[row] == pytest.approx(ellipse)


def test_a_coarse_surface_comes_first_and_no_point_is_taken_twice(debugger):
    seen, shares = [], []
    run = debugger.present
    plane = landscape(run, Slice("random"), cells=16).plane
    surface = survey(
        run.journal.at(run.t), plane, landscape(run, Slice("random"), cells=16).extent, 128, 300,
        refined=seen.append, progress=shares.append,
    )  # fmt: skip
    assert [len(s.losses) for s in seen] == [17, 33, 65, 129]
    assert [s.is_complete for s in seen] == [False, False, False, True]
    assert surface is seen[-1]
    assert surface.t == 300
    assert np.isfinite(surface.losses).all()
    assert np.array_equal(seen[0].losses, surface.losses[::8, ::8])
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_threads_share_the_rows_and_find_the_same(debugger, monkeypatch):
    alone = landscape(debugger.present, Slice("random"))
    monkeypatch.setattr("bpviz.debugger.landscape.survey._threads", lambda stretch: 3)
    assert np.array_equal(landscape(debugger.present, Slice("random")).losses, alone.losses)


def test_it_can_be_interrupted(debugger):
    run, flag = debugger.present, interrupt_flag()
    known = landscape(run, Slice("random"), cells=16)

    def stop(share):
        flag[0] = 1

    stretch = run.journal.at(run.t)
    assert survey(stretch, known.plane, known.extent, progress=stop, interrupt=flag) is None


def test_losses_that_are_not_finite_stay_so_and_nobody_is_warned():
    debugger = of_linear([[1e100, 1.0, 0.0]] * 4)
    debugger.set_weight(0, 1e60)
    surface = landscape(debugger.present, Slice("weights"), cells=16)
    assert not np.isfinite(surface.losses[8, 0])
    assert np.isfinite(surface.losses[:, 8]).all() == (surface.xs[8] == 0)


def test_a_run_goes_on_while_a_surface_is_taken_of_it(debugger):
    alone = landscape(debugger.present, Slice("random"))
    stretch = debugger.present.journal.at(300)
    found = []
    work = threading.Thread(target=lambda: found.append(survey(stretch, alone.plane, alone.extent)))
    work.start()
    debugger.run(5000)
    work.join()
    assert np.array_equal(found[0].losses, alone.losses)
