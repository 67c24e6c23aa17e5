from dataclasses import replace

import numpy as np
import pytest
from reference import Reference

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.experiment_file import bundled_experiments, read_experiment
from bpviz.debugger.flow import (
    MEASURES,
    FlowRecorder,
    layer_norms,
    root_mean_square,
    row_steps,
    shown_norms,
    trend,
    typical,
)
from bpviz.debugger.recorder import Curves
from bpviz.debugger.setup import prepare
from bpviz.debugger.training_settings import settings_of
from bpviz.engine.engine import Engine


class Run:
    """A run whose steps are counted when the flow takes them."""

    def __init__(self, experiment):
        self.debugger = Debugger(experiment.with_("stop.mean_loss", 0.0))
        setup = prepare(experiment)
        self.network, self.data = setup.network, setup.dataset
        self.engine = Engine(
            setup.network, self.data.inputs, self.data.targets, settings_of(experiment, setup)
        )
        self.taken = []

    def to(self, t):
        if t > self.debugger.t:
            assert self.debugger.run(t - self.debugger.t) is None
        return self.debugger.frame().curves

    def step(self, theta, t):
        self.taken.append(t)
        return self.engine.step(theta, t)[1]


@pytest.fixture
def run():
    return Run(Experiment().with_("network.hidden", (5, 2)))


def rms(values):
    return (sum(v * v for v in values) / len(values)) ** 0.5


def test_norms_are_those_of_a_slow_backpropagation(run):
    network, t = run.network, 17
    theta = run.to(t).thetas[t]
    trace = run.step(theta, t)
    reference = Reference(network.sizes, network.activations, network.bias)
    x, d = run.data.inputs[trace.sample], run.data.targets[trace.sample]
    step = reference.step(theta, x, d, trace.alpha)
    found = dict(zip(MEASURES, layer_norms(network, trace), strict=True))
    old, new, gradient = (reference.split(values) for values in (theta, step.after, step.gradient))
    for layer in (1, 2, 3):
        weights, biases = gradient[layer - 1]
        assert found["activations"][layer - 1] == pytest.approx(rms(step.a[layer]))
        assert found["errors"][layer - 1] == pytest.approx(rms(step.delta[layer]))
        flat = [w for row in weights for w in row] + list(biases)
        assert found["gradients"][layer - 1] == pytest.approx(rms(flat))
        before, after = (np.array(part[layer - 1][0]) for part in (old, new))
        ratio = np.linalg.norm(after - before) / np.linalg.norm(before)
        assert found["updates"][layer - 1] == pytest.approx(ratio, rel=1e-6)


def test_layers_of_different_width_compare():
    assert root_mean_square(np.full(2, 0.3)) == pytest.approx(root_mean_square(np.full(70, -0.3)))


@pytest.mark.parametrize("size", [1e-250, 1e250])
def test_norms_neither_underflow_nor_overflow(size):
    assert root_mean_square(size * np.array([3.0, 4.0])) == pytest.approx(size * 12.5**0.5)


def test_norms_of_nothing_and_of_infinity():
    assert root_mean_square(np.zeros(3)) == 0.0
    assert root_mean_square(np.array([1.0, np.inf])) == np.inf


def test_weights_that_are_all_zero_have_no_relative_update(run):
    norms = layer_norms(run.network, run.step(np.zeros(run.network.parameter_count), 0))
    assert np.isnan(norms[list(MEASURES).index("updates")]).all()


def test_rows_tell_of_the_steps_from_their_states(run):
    recorder, curves = FlowRecorder(run.network, np.inf), run.to(30)
    flow = recorder.flow(curves, run.step, run.debugger.present.follow)
    assert flow.complete
    assert flow.steps.tolist() == list(range(31))
    trace = run.engine.step(curves.thetas[12], 12)[1]
    for measure, norms in zip(MEASURES, layer_norms(run.network, trace), strict=True):
        assert flow.values(measure)[12].tolist() == norms.tolist()


def test_a_growing_run_computes_only_what_is_new(run):
    recorder = FlowRecorder(run.network, np.inf)
    recorder.flow(run.to(150), run.step, run.debugger.present.follow)
    run.taken.clear()
    flow = recorder.flow(run.to(153), run.step, run.debugger.present.follow)
    assert sorted(run.taken) == [151, 152, 153]
    assert flow.steps.tolist() == list(range(154))
    run.taken.clear()
    recorder.flow(run.to(153), run.step, run.debugger.present.follow)
    assert run.taken == []


def test_rows_stay_when_the_strides_double(run):
    recorder = FlowRecorder(run.network, np.inf)
    recorder.flow(run.to(190), run.step, run.debugger.present.follow)
    run.taken.clear()
    flow = recorder.flow(run.to(9000), run.step, run.debugger.present.follow)
    assert run.to(9000).stride > 1
    spacing = int(np.diff(flow.steps)[0])
    assert set(run.taken) == set(flow.steps.tolist()) - set(range(0, 191, spacing))


def test_no_more_rows_than_are_drawn(run):
    for t in (199, 200, 5000, 20_001):
        steps = row_steps(run.to(t))
        assert len(steps) <= 200
        assert steps[0] == 0
        assert steps[-1] == (len(run.to(t).thetas) - 1) * run.to(t).stride
        assert t < 199 or len(steps) >= 99


def test_a_call_without_time_computes_one_row_the_coarsest_first(run):
    recorder, curves = FlowRecorder(run.network, 0.0), run.to(20)
    flow = recorder.flow(curves, run.step, run.debugger.present.follow)
    assert (flow.steps.tolist(), flow.complete) == ([0], False)
    for _ in range(3):
        flow = recorder.flow(curves, run.step, run.debugger.present.follow)
    assert run.taken == [0, 16, 8, 4]
    assert flow.steps.tolist() == [0, 4, 8, 16]
    for _ in range(17):
        flow = recorder.flow(curves, run.step, run.debugger.present.follow)
    assert flow.complete


def test_a_cut_forgets_the_step_that_is_taken_otherwise_and_all_after(run):
    recorder, curves = FlowRecorder(run.network, np.inf), run.to(20)
    recorder.flow(curves, run.step, run.debugger.present.follow)
    recorder.cut(15)
    run.taken.clear()
    flow = recorder.flow(replace(curves, thetas=curves.thetas[:18]), run.step, run.debugger.present.follow)
    assert sorted(run.taken) == [15, 16, 17]
    assert flow.steps[-1] == 17


def test_the_typical_value_is_a_geometric_mean_of_nine_rows():
    values = np.exp(np.random.default_rng(1).normal(size=(40, 3)))
    found = typical(values)
    for row in (0, 3, 20, 39):
        around = values[max(0, row - 4) : row + 5]
        assert found[row] == pytest.approx(np.prod(around, axis=0) ** (1 / len(around)))


def test_a_few_zeros_do_not_hide_the_rest_and_many_are_zero():
    values = np.full((9, 2), 0.1)
    values[:3, 0] = 0.0
    values[:6, 1] = 0.0
    assert typical(values)[4] == pytest.approx([0.1, 0.0])
    assert np.isnan(typical(np.full((3, 1), np.nan))).all()


@pytest.mark.parametrize(
    ("norms", "word", "factor"),
    [
        ([1e-6, 1e-4, 1e-2], "vanishing", 100.0),
        ([0.02, 0.1, 1.0], "shrink", 50**0.5),
        ([1.1, 3.0, 1.0], "even", 1.1**0.5),
        ([10.0, 3.0, 1.0], "grow", 10**0.5),
        ([1e3, 3.0, 1.0], "exploding", 1000**0.5),
    ],
)
def test_the_trend_of_what_flows_back(norms, word, factor):
    found = trend(np.array(norms), backward=True)
    assert (found.word, found.factor) == (word, pytest.approx(factor))


def test_the_trend_of_what_flows_forward_is_the_other_way():
    assert trend(np.array([1e-3, 1.0]), backward=False).word == "exploding"


def test_trends_that_have_no_factor():
    assert trend(np.array([0.0, 1.0, 0.0]), backward=True).layers == (1, 3)
    assert trend(np.array([1.0]), backward=True).word == "unknown"
    assert trend(np.array([np.inf, 1.0]), backward=True).word == "unknown"


def mean_gradient_norms(run, theta):
    """Norms of each layer over all samples, by the slow backpropagation."""
    network = run.network
    reference = Reference(network.sizes, network.activations, network.bias)
    pairs = zip(run.data.inputs, run.data.targets, strict=True)
    gradients = np.array([reference.step(theta, x, d, 0.0).gradient for x, d in pairs])
    squares = np.mean(gradients**2, axis=0)
    layers = range(1, network.depth + 1)
    return np.array([np.sqrt(np.mean(network.W(squares, layer))) for layer in layers])


@pytest.mark.parametrize("t", [0, 2000])
def test_gradients_vanish_in_six_sigmoid_layers(t):
    run = Run(read_experiment(bundled_experiments()["vanishing"]))
    norms = mean_gradient_norms(run, run.to(t).thetas[-1])
    assert len(norms) == 6
    assert norms[0] < 0.01 * norms[-1]


@pytest.mark.parametrize("t", [0, 2000])
def test_gradients_explode_and_stay_finite(t):
    run = Run(read_experiment(bundled_experiments()["exploding"]))
    norms = mean_gradient_norms(run, run.to(t).thetas[-1])
    assert np.isfinite(run.to(t).thetas).all()
    assert norms[0] > 100 * norms[-1]


def test_exploding_gradients_vanish_after_steps_that_are_too_large():
    experiment = read_experiment(bundled_experiments()["exploding"]).with_("training.step_size", 0.01)
    run = Run(experiment)
    norms = mean_gradient_norms(run, run.to(200).thetas[-1])
    assert norms[0] < 0.01 * norms[-1]


def test_one_row_is_a_flow():
    run = Run(Experiment())
    curves = run.to(0)
    assert isinstance(curves, Curves)
    flow = FlowRecorder(run.network).flow(curves, run.step, run.debugger.present.follow)
    assert flow.gradients.shape == (1, 2)


def test_updates_are_those_that_the_batches_end_with():
    batches = Run(Experiment().with_("training.batch", 4).with_("training.order", "sequential"))
    flow = FlowRecorder(batches.network, seconds=9.0).flow(
        batches.to(12), batches.step, batches.debugger.present.follow
    )
    rows = {}
    for t in (3, 7):
        trace = batches.engine.step(batches.debugger.present.theta_at(t), t)[1]
        assert trace.ends_batch
        W = batches.network.W(trace.before, 1)
        rows[t] = np.linalg.norm(batches.network.W(trace.change, 1)) / np.linalg.norm(W)
    for step, updates in zip(flow.steps.tolist(), flow.updates[:, 0], strict=True):
        if step < 8:
            assert updates == pytest.approx(rows[3 if step < 4 else 7])


def test_the_shown_step_has_no_update_before_its_batch_ends():
    run = Run(Experiment().with_("training.batch", 4))
    run.to(2)
    assert np.isnan(shown_norms(run.debugger.frame(), "updates")).all()
    run.to(4)
    assert (shown_norms(run.debugger.frame(), "updates") > 0).all()


def test_a_batch_is_followed_through_the_edits_made_in_it():
    batches = Run(Experiment().with_("training.batch", 4).with_("training.order", "sequential"))
    batches.to(2)
    batches.debugger.set_weight(0, 3.0)
    curves, edited = batches.to(8), batches.debugger.present
    flow = FlowRecorder(batches.network, seconds=9.0).flow(curves, edited.take, edited.follow)
    trace = edited.take(edited.theta_at(3), 3)
    W = batches.network.W(trace.before, 1)
    assert flow.updates[0, 0] == pytest.approx(
        np.linalg.norm(batches.network.W(trace.change, 1)) / np.linalg.norm(W)
    )
