"""Gradients over the product of all registries, against differences of a loss that numpy computes."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference import PHI
from setups import Setup

from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.gradient_check import AGREES, DIFFERS, KINK, NOT_CHECKED, VERDICTS, check_gradient
from bpviz.engine.losses import LOSSES
from bpviz.engine.network import Network
from bpviz.engine.normalizing import NORMS
from bpviz.engine.plan import Settings

SIZES, SAMPLES, STEP = (2, 3, 2), 3, 1e-5
HIDDEN = [name for name in ACTIVATIONS if not ACTIVATIONS[name].joint]
HEADS = [  # output activations, each with every loss that goes with it
    (output, loss)
    for output, loss in product(ACTIVATIONS, LOSSES)
    if output in (LOSSES[loss].outputs or ACTIVATIONS)
]
ONLY_WITH = [loss for loss in LOSSES if LOSSES[loss].outputs]
KINKS = np.array([-3.0, -1.0, 0.0, 1.0, 3.0])  # of φ by y, and of a loss by a − d
LOSS = {
    "squared": lambda a, d: (a - d) ** 2 / 2,
    "binary_cross_entropy": lambda a, d: -d * np.log(a) - (1 - d) * np.log(1 - a),
    "cross_entropy": lambda a, d: -d * np.log(a),
    "absolute": lambda a, d: abs(a - d),
    "huber": lambda a, d: np.where(abs(a - d) <= 1, (a - d) ** 2 / 2, abs(a - d) - 0.5),
}


def normalized(z, axis):
    return (z - z.mean(axis, keepdims=True)) / np.sqrt(z.var(axis, keepdims=True) + 1e-5)


def activated(name, y):
    if name == "softmax":
        powers = np.exp(y)
        return powers / powers.sum(-1, keepdims=True)
    return np.frompyfunc(PHI[name][0], 1, 1)(y).astype(float)


def forward(network, thetas, inputs, kept):
    """y by layer and the outputs for many θ, (P, parameters), and all samples of a batch: (P, N, units)."""
    a, at, ys = np.broadcast_to(inputs, (len(thetas), *inputs.shape)), 0, []

    def take(*shape):
        nonlocal at
        start, at = at, at + int(np.prod(shape))
        return thetas[:, start:at].reshape(len(thetas), *shape)

    for layer in range(1, len(network.sizes)):
        fan_in, units = network.sizes[layer - 1 : layer + 1]
        y = np.einsum("puf,pnf->pnu", take(units, fan_in), a)
        y = y + take(1, units) if network.bias else y
        norm = network.norm(layer)
        if norm != "none":
            y = take(1, units) * normalized(y, {"batch": 1, "layer": 2}[norm]) + take(1, units)
            at += 2 * units if norm == "batch" else 0
        ys.append(y)
        a = activated(network.activations[layer - 1], y) * kept[layer]
    return ys, a


def differences(network, theta, inputs, targets, loss, kept):
    """(Σf(θ + ε) − Σf(θ − ε)) / 2ε of the summed loss of a batch, by every parameter."""
    moves = STEP * np.eye(theta.size)
    outputs = forward(network, np.concatenate([theta + moves, theta - moves]), inputs, kept)[1]
    losses = LOSS[loss](outputs, targets).sum(axis=(1, 2))
    return (losses[: theta.size] - losses[theta.size :]) / (2 * STEP)


def setup_of(hidden, output, loss, norm, bias, dropout=0.0):
    """One batch of a small network, at a point away from all kinks."""
    network = Network(SIZES, (hidden, output), bias, (norm, "none"))
    whole = Settings(order="sequential", loss=loss, batch=0, dropout=(dropout, 0.0) if dropout else ())
    for seed in range(1000):
        rng = np.random.default_rng(seed)
        inputs, targets = rng.uniform(-1, 1, (SAMPLES, 2)), rng.uniform(0.1, 0.9, (SAMPLES, 2))
        theta = rng.uniform(-1, 1, network.parameter_count)
        network.norm_numbers(theta, 1)[3:] = 1.0
        ys, a = forward(network, theta[None], inputs, [1.0] * 3)
        places = np.concatenate([*(y.ravel() for y in ys), (a - targets).ravel()])
        if np.abs(places[:, None] - KINKS).min() > 1e-3:
            return Setup(network, inputs, targets, whole, theta)
    raise AssertionError("no point away from the kinks")


def traces_of(setup):
    """All steps of the first batch."""
    engine = setup.engine()
    state, traces = engine.state(setup.theta), []
    for t in range(SAMPLES):
        traces.append(engine.step(state, t)[1])
        state = traces[-1].state_after
    return traces


def check_of(setup, trace):
    batch = setup.engine().batch_of(trace)
    return check_gradient(setup.network, trace, setup.settings.loss, batch=batch)


@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize("hidden", HIDDEN)
def test_gradients_of_every_kind_are_those_of_the_loss(hidden, norm):
    for (output, loss), bias in product(HEADS, (True, False)):
        said = f"{hidden}, {output}, {loss}, {norm} norm, {'with' if bias else 'no'} bias"
        setup = setup_of(hidden, output, loss, norm, bias)
        traces, ones = traces_of(setup), [1.0] * 3
        expected = differences(setup.network, setup.theta, setup.inputs, setup.targets, loss, ones)
        assert traces[-1].summed == pytest.approx(expected, rel=1e-5, abs=1e-7), said
        checks = [check_of(setup, trace) for trace in traces]
        for check in checks:
            assert {VERDICTS[code] for code in check.verdict} == {"agrees"}, f"{said}: {check.counts}"
        summed = sum(check.numeric for check in checks)
        assert summed == pytest.approx(expected[checks[0].parameters], rel=1e-5, abs=1e-7), said


@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize(("output", "loss"), HEADS)
def test_gradients_under_dropout_are_those_of_what_it_let_through(output, loss, norm):
    setup = setup_of("tanh", output, loss, norm, True, dropout=0.4)
    traces = traces_of(setup)
    masks = [1.0, np.array([trace.kept[1] for trace in traces]), 1.0]
    assert {0.0} < set(np.round(masks[1].ravel(), 6).tolist())
    expected = differences(setup.network, setup.theta, setup.inputs, setup.targets, loss, masks)
    assert traces[-1].summed == pytest.approx(expected, rel=1e-5, abs=1e-7)
    for trace in traces:
        check = check_of(setup, trace)
        assert (check.verdict == AGREES).all(), check.counts


@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize(("output", "loss"), HEADS)
def test_a_wrong_gradient_of_any_kind_is_caught(output, loss, norm):
    setup = setup_of("tanh", output, loss, norm, True, dropout=0.4)
    trace = traces_of(setup)[1]
    counts = np.abs(trace.gradient) > 1e-6
    for wrong in (2 * trace.gradient, -trace.gradient, 1.001 * trace.gradient):
        check = check_of(setup, replace(trace, gradient=wrong))
        assert np.array_equal(check.verdict == DIFFERS, counts[check.parameters])


@pytest.mark.parametrize("norm", ["none", "layer"])
def test_the_check_is_that_of_the_loss_it_is_told(norm):
    setup = setup_of("tanh", "sigmoid", "squared", norm, True)
    trace = traces_of(setup)[0]
    assert check_gradient(setup.network, trace, "squared").counts[DIFFERS] == 0
    assert check_gradient(setup.network, trace, "binary_cross_entropy").counts[DIFFERS] > 10


@pytest.mark.parametrize("scale", [1.0, 10.0, 100.0, 1000.0])
@pytest.mark.parametrize(("output", "loss"), [(LOSSES[loss].outputs[0], loss) for loss in ONLY_WITH])
def test_outputs_of_0_and_1_have_their_gradients(output, loss, scale):
    """Where a logarithm of the rounded output would be infinite, or flat."""
    for seed in range(50):
        rng = np.random.default_rng(seed)
        network = Network((2, 3, 4), ("tanh", output), True)
        theta, d = scale * rng.uniform(-1, 1, network.parameter_count), np.eye(4)[[seed % 4]]
        setup = Setup(network, rng.uniform(-1, 1, (1, 2)), d, Settings(loss=loss), theta)
        check = check_of(setup, setup.engine().step(theta, 0)[1])
        assert check.counts[AGREES] == network.parameter_count, (seed, check.counts)


def test_masks_that_the_gradient_forgets_are_missed():
    setup = setup_of("tanh", "linear", "squared", "none", True, dropout=0.4)
    trace = traces_of(setup)[1]
    all_kept = tuple(np.ones_like(kept) for kept in trace.kept)
    assert not np.array_equal(all_kept[1], trace.kept[1])
    assert check_of(setup, replace(trace, kept=all_kept)).counts[DIFFERS] > 0


def test_running_averages_have_no_gradient():
    """In 2-3-2 they are 6 numbers behind 9 weights and biases, γ and β; 8 parameters follow."""
    setup = setup_of("tanh", "linear", "squared", "batch", True)
    trace = traces_of(setup)[0]
    check = check_of(setup, trace)
    assert check.parameters.tolist() == [*range(15), *range(21, 29)]
    assert check.counts == (23, 0, 0, 0, 0, 0)
    only_average = check_gradient(setup.network, trace, parameters=[15])
    assert only_average.worst is None


def mixed_setup(**training):
    """A layer-normalized, a batch-normalized and a plain layer."""
    network = Network((2, 3, 3, 2), ("tanh",) * 3, True, ("layer", "batch", "none"))
    base = setup_of("tanh", "tanh", "squared", "none", True)
    theta = np.random.default_rng(3).uniform(-1, 1, network.parameter_count)
    return base._replace(network=network, theta=theta, settings=replace(base.settings, **training))


def test_without_the_batch_only_gradients_above_it_are_checked():
    """Below the highest batch-normalized layer nothing is, above it all."""
    setup = mixed_setup()
    check = check_gradient(setup.network, traces_of(setup)[1])
    is_known = check.parameters >= setup.network.norms_at[1]
    assert np.array_equal(check.verdict == NOT_CHECKED, ~is_known)
    assert (check.verdict[is_known] == AGREES).all()
    assert not np.isnan(check.relative_error[check.order[0]])
    assert check.verdict[check.order[-1]] == NOT_CHECKED


@pytest.mark.parametrize("dropout", [(), (0.4, 0.4, 0.0)])
@pytest.mark.parametrize("norms", [*product(NORMS, NORMS, ("none",))])
def test_layers_normalized_one_above_another_are_checked(norms, dropout):
    setup = mixed_setup(dropout=dropout)
    network = Network((2, 3, 3, 2), ("tanh", "sigmoid", "linear"), True, norms)
    theta = np.random.default_rng(5).uniform(-1, 1, network.parameter_count)
    setup = setup._replace(network=network, theta=theta)
    for trace in traces_of(setup):
        check = check_of(setup, trace)
        assert (check.verdict == AGREES).all(), check.counts


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 9), st.floats(-4, 4), st.floats(-3, 3))
def test_batches_of_any_size_and_data_of_any_size_pass(seed, samples, data_power, target_power):
    rng = np.random.default_rng(seed)
    network = Network((3, 4, 4, 2), ("tanh", "softplus", "linear"), True, ("batch", "batch", "none"))
    inputs = 10**data_power * rng.normal(1.0, 1.0, (samples, 3))
    targets = 10**target_power * rng.normal(0.0, 1.0, (samples, 2))
    whole = Settings(order="shuffled", batch=min(4, samples), seed=seed)
    theta = rng.uniform(-1, 1, network.parameter_count)
    setup = Setup(network, inputs, targets, whole, theta)
    engine = setup.engine()
    trace = engine.step(engine.state(theta), 0)[1]
    check = check_of(setup, trace)
    assert (check.verdict == AGREES).all(), check.counts


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("output", ["linear", "sigmoid"])
def test_a_batch_of_one_sample_again_and_again_passes(hidden, output):
    """All ẑ are 0, and with β = 0 so are all y, where φ' of some jumps, and φ'' of ELU and softsign."""
    bends = hidden in ("relu", "leaky_relu", "selu", "elu", "softsign")
    network = Network(SIZES, (hidden, output), True, ("batch", "none"))
    for seed, samples in product(range(10), range(2, 5)):
        rng = np.random.default_rng(seed)
        whole = Settings(order="pinned", batch=0)
        inputs, targets = rng.uniform(-1, 1, (samples, 2)), rng.uniform(0.1, 0.9, (samples, 2))
        theta = rng.uniform(-1, 1, network.parameter_count)
        for row, start in zip(network.norm_numbers(theta, 1), (1.0, 0.0, 0.0, 1.0), strict=True):
            row[:] = start
        setup = Setup(network, inputs, targets, whole, theta)
        engine = setup.engine()
        trace = engine.step(engine.state(theta), 0)[1]
        assert trace.gradient[:6] == pytest.approx(0, abs=1e-12)
        check = check_of(setup, trace)
        allowed = (AGREES, KINK) if bends else (AGREES,)
        assert np.isin(check.verdict, allowed).all(), (seed, samples, check.counts)
        wrong = check_of(setup, replace(trace, gradient=trace.gradient + 0.1))
        assert bends or (wrong.verdict == DIFFERS).all()


def test_a_gradient_that_takes_the_statistics_for_fixed_is_caught():
    """δ = γ rate ∂f/∂y, without what μ and σ take back: the mistake that students make."""
    setup = setup_of("tanh", "linear", "squared", "batch", True)
    trace = traces_of(setup)[1]
    gain = setup.network.norm_numbers(setup.theta, 1)[0]
    wrong = trace.gradient.copy()
    delta = gain * trace.rate[1] * trace.delta_y[1]
    setup.network.W(wrong, 1)[:] = np.outer(delta, trace.a[0])
    check = check_of(setup, replace(trace, gradient=wrong))
    assert (check.verdict[:6] == DIFFERS).all()
    assert (check.verdict[9:] == AGREES).all()


def test_the_batch_of_a_step_is_read_as_the_kernel_took_it():
    setup = mixed_setup(order="shuffled", batch=2, dropout=(0.4, 0.0, 0.0), seed=7)
    for trace in traces_of(setup):
        batch = setup.engine().batch_of(trace)
        assert len(batch.inputs) == trace.batch_size
        assert batch.place == trace.batch_place
        assert np.array_equal(batch.inputs[batch.place], setup.inputs[trace.sample])
        assert np.array_equal(batch.targets[batch.place], trace.target)
        assert np.array_equal(batch.kept[1][batch.place], trace.kept[1])
    plain = setup_of("tanh", "linear", "squared", "none", True)
    assert plain.engine().batch_of(traces_of(plain)[0]) is None
