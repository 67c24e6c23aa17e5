"""The errors and gradients of a step against differences and against PyTorch, for every kind of network."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference import PHI, Reference
from setups import Setup, setups

from bpviz.engine.engine import Outcome
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings

SIZES = {1: (3, 2), 2: (3, 4, 2), 3: (3, 4, 3, 2), 4: (3, 4, 2, 3, 2)}
KINDS = pytest.mark.parametrize(
    ("name", "depth", "bias"),
    [(name, depth, bias) for name in PHI for depth in SIZES for bias in (True, False)],
)
ORDERS = pytest.mark.parametrize("in_place", [False, True], ids=["exact", "in-place"])
ALPHA = 0.7


def take_step(name, depth, bias, in_place):
    """One step of a network at a point away from every kink."""
    network = Network(SIZES[depth], (name,) * depth, bias)
    for seed in range(1000):
        rng = np.random.default_rng(seed)
        theta = rng.uniform(-1, 1, network.parameter_count)
        x, d = rng.uniform(-1, 1, (1, 3)), rng.uniform(-1, 1, (1, 2))
        setup = Setup(network, x, d, Settings(alpha=ALPHA, in_place=in_place), theta)
        _, trace = setup.engine().step(theta, 0)
        z = np.concatenate(trace.z)
        if np.abs(z).min() > 0.02 and (z > 0).any() and np.abs(trace.delta[1]).max() > 0:
            return setup, trace
    raise AssertionError("no point away from the kinks")


def test_the_sizes_are_of_every_depth():
    assert [len(sizes) - 1 for sizes in SIZES.values()] == [1, 2, 3, 4]


@KINDS
def test_exact_gradient_is_the_slope_of_the_loss(name, depth, bias):
    setup, trace = take_step(name, depth, bias, in_place=False)
    expected = slopes(
        lambda theta: setup.reference.loss(theta, setup.inputs[0], setup.targets[0]), trace.before
    )
    assert trace.gradient == pytest.approx(expected, rel=1e-6, abs=1e-9)


@KINDS
@ORDERS
def test_error_is_the_slope_by_what_lies_above(name, depth, bias, in_place):
    """∂/∂z^(l) of Σ_k δ_k^(l+1) Σ_n v_kn φ(z_n), where v is v^t, or v^{t+1} in place."""
    setup, trace = take_step(name, depth, bias, in_place)
    value = PHI[name][0]
    for layer in range(1, depth):
        read = setup.network.W(trace.after if in_place else trace.before, layer + 1)
        above = trace.delta[layer + 1]

        def pull(z, read=read, above=above):
            return float(above @ read @ [value(number) for number in z])

        assert trace.delta[layer] == pytest.approx(slopes(pull, trace.z[layer]), rel=1e-6, abs=1e-9)


@KINDS
@ORDERS
def test_step_is_that_of_the_formulas(name, depth, bias, in_place):
    setup, trace = take_step(name, depth, bias, in_place)
    _, _, expected = setup.reference_step(trace.before, 0)
    assert trace.loss == pytest.approx(expected.loss, rel=1e-12)
    for layer in range(1, depth + 1):
        assert trace.z[layer] == pytest.approx(expected.z[layer], rel=1e-12)
        assert trace.a[layer] == pytest.approx(expected.a[layer], rel=1e-12)
        assert trace.delta[layer] == pytest.approx(expected.delta[layer], rel=1e-11, abs=1e-15)
    assert trace.gradient == pytest.approx(expected.gradient, rel=1e-11, abs=1e-15)
    assert trace.after == pytest.approx(expected.after, rel=1e-12)


@pytest.mark.parametrize("depth", SIZES)
def test_update_orders_differ_below_the_last_layer_only(depth):
    exact, in_place = (take_step("tanh", depth, True, order)[1] for order in (False, True))
    assert np.array_equal(exact.delta[depth], in_place.delta[depth])
    for layer in range(1, depth):
        assert not np.isclose(exact.delta[layer], in_place.delta[layer]).all()


def test_in_place_errors_read_frozen_weights_as_they_stay():
    setup, _ = take_step("tanh", 2, True, in_place=True)
    frozen = setup._replace(settings=Settings(alpha=ALPHA, in_place=True, frozen_weights=frozenset({2})))
    exact = setup._replace(settings=Settings(alpha=ALPHA))
    deltas = [s.engine().step(s.theta, 0)[1].delta[1] for s in (frozen, exact)]
    assert np.array_equal(*deltas)


@settings(max_examples=150)
@given(setups(), st.integers(0, 40))
def test_any_step_is_that_of_the_formulas(setup, t):
    """Of mixed activations, every order, schedule and frozen part."""
    outcome, trace = setup.engine().step(setup.theta, t)
    sample, alpha, expected = setup.reference_step(setup.theta, t)
    assert outcome is Outcome.REACHED
    assert trace.sample == sample
    assert trace.alpha == pytest.approx(alpha, rel=1e-12, abs=1e-300)
    assert trace.after == pytest.approx(expected.after, rel=1e-11, abs=1e-12)


EXPONENTS = st.integers(-30, 30).map(lambda n: 10.0**n) | st.integers(-300, 300).map(lambda n: 10.0**n)


@settings(max_examples=300)
@given(st.lists(EXPONENTS, min_size=11, max_size=11), st.booleans(), st.floats(1e-3, 1e6))
def test_a_step_is_committed_exactly_if_all_its_numbers_are_finite(magnitudes, in_place, alpha):
    network = Network((1, 2, 1), ("linear", "relu"), True)
    theta, (x, d) = np.array(magnitudes[:7]), np.reshape(magnitudes[7:9], (2, 1, 1))
    setup = Setup(network, x, d, Settings(alpha=alpha, in_place=in_place), theta)
    outcome, trace = setup.engine().step(theta, 0)
    _, _, expected = setup.reference_step(theta, 0)
    numbers = [*expected.z, *expected.a, [expected.loss], *expected.delta, expected.after]
    finite = all(math.isfinite(number) for group in numbers for number in group)
    assert trace.committed == finite == (outcome is Outcome.REACHED)
    assert (trace.first_not_finite(network) is None) == finite
    assert np.isfinite(trace.after).all()


@KINDS
@ORDERS
def test_pytorch_agrees(name, depth, bias, in_place):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    setup, trace = take_step(name, depth, bias, in_place)
    layers, z, loss = torch_forward(torch, setup)
    for layer in range(depth, 0, -1):
        if layer == depth or not in_place:
            (error,) = torch.autograd.grad(loss, z[layer], retain_graph=True)
        else:
            read = torch.tensor(setup.network.W(trace.after, layer + 1))
            error = torch_pull(torch, name, read @ torch_phi(torch, name)(z[layer]), error, z[layer])
        assert trace.delta[layer] == pytest.approx(error.numpy(), rel=1e-9, abs=1e-14)
    if not in_place:
        gradients = torch.autograd.grad(loss, [part for pair in layers for part in pair if part is not None])
        flat = torch.cat([gradient.reshape(-1) for gradient in gradients]).numpy()
        assert trace.gradient == pytest.approx(flat, rel=1e-9, abs=1e-14)


def torch_phi(torch, name):
    functions = torch.nn.functional
    others = {
        "linear": lambda z: z,
        "leaky_relu": lambda z: functions.leaky_relu(z, 0.01),
        "hard_sigmoid": lambda z: functions.relu6(z + 3) / 6,  # PyTorch's own has a slope of 1/6 in float32
        "hard_tanh": functions.hardtanh,
        "sine": torch.sin,
    }
    return others.get(name) or getattr(functions, name)


def torch_forward(torch, setup):
    """The layers' (W, b) as leaves, z by layer, and the loss."""
    network, theta = setup.network, setup.theta
    layers, z, a = [], [None], torch.tensor(setup.inputs[0])
    for layer in range(1, network.depth + 1):
        W = torch.tensor(network.W(theta, layer), requires_grad=True)
        b = torch.tensor(network.b(theta, layer), requires_grad=True) if network.bias else None
        layers.append((W, b))
        z.append(torch.nn.functional.linear(a, W, b))
        a = torch_phi(torch, network.activations[layer - 1])(z[layer])
    return layers, z, 0.5 * ((a - torch.tensor(setup.targets[0])) ** 2).sum()


def torch_pull(torch, name, above, error, z):
    (slope,) = torch.autograd.grad(above, z, grad_outputs=error, retain_graph=True)
    return slope


def slopes(function, point):
    """Central differences of a function of a vector."""
    found = np.empty(len(point))
    for p in range(len(point)):
        step = np.zeros(len(point))
        step[p] = 1e-6
        found[p] = (function(point + step) - function(point - step)) / 2e-6
    return found


def test_reference_itself_descends():
    """A network of one linear unit by hand: x = 2, d = 1, w = 3, b = −1: z = 5, δ = 4, f = 8."""
    step = Reference((1, 1), ("linear",), True).step(np.array([3.0, -1.0]), [2.0], [1.0], 0.1)
    assert (step.z[1], step.loss, step.delta[1]) == ([5.0], 8.0, [4.0])
    assert step.after == pytest.approx([3 - 0.1 * 8, -1 - 0.1 * 4])
