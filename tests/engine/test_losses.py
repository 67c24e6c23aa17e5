"""Each loss against worked values, its slope against differences, both where outputs end."""

import math
from decimal import Decimal, localcontext

import numpy as np
import pytest

from bpviz.engine.engine import Engine, Outcome
from bpviz.engine.losses import CODES, LOSSES, is_simple, loss_and_slope
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings


def loss(name, output, target, z=0.0):
    z = math.log(output) if name == "cross_entropy" else z
    return loss_and_slope.py_func(CODES[name], z, output, target)


@pytest.mark.parametrize(
    ("name", "output", "target", "expected"),
    [
        ("squared", 0.75, 0.25, 0.125),
        ("squared", -1.0, 2.0, 4.5),
        ("squared", 3.0, 3.0, 0.0),
        ("absolute", -1.0, 2.0, 3.0),
        ("absolute", 2.0, 2.0, 0.0),
        ("huber", 0.75, 0.25, 0.125),
        ("huber", -1.0, 2.0, 2.5),
        ("huber", 3.0, 2.0, 0.5),
        ("cross_entropy", 0.25, 1.0, math.log(4)),
        ("cross_entropy", 0.25, 0.0, 0.0),
        ("cross_entropy", 0.5, 0.5, 0.5 * math.log(2)),
    ],
)
def test_worked_values(name, output, target, expected):
    assert loss(name, output, target)[0] == pytest.approx(expected, rel=1e-15)


@pytest.mark.parametrize("z", [-800.0, -30.0, -1.0, 0.0, 2.0, 40.0, 800.0])
@pytest.mark.parametrize("d", [0.0, 0.3, 1.0])
def test_binary_cross_entropy_is_exact_where_the_output_is_0_or_1(z, d):
    a = 1 / (1 + math.exp(-z)) if z > -700 else 0.0
    value, slope = loss("binary_cross_entropy", a, d, z)
    softplus = max(z, 0.0) + math.log1p(math.exp(-abs(z)))
    assert value == pytest.approx(softplus - d * z, rel=1e-14)
    assert slope == a - d


@pytest.mark.parametrize("name", [name for name in LOSSES if not is_simple.py_func(CODES[name])])
@pytest.mark.parametrize(("output", "target"), [(0.7, 0.2), (-3.0, 0.5), (2.0, 0.1)])
def test_slope_is_the_derivative(name, output, target):
    step = 1e-6
    difference = loss(name, output + step, target)[0] - loss(name, output - step, target)[0]
    assert loss(name, output, target)[1] == pytest.approx(difference / (2 * step), rel=1e-7)


@pytest.mark.parametrize("name", LOSSES)
def test_those_with_simple_errors_say_with_which_outputs(name):
    assert is_simple.py_func(CODES[name]) == (LOSSES[name].outputs == (LOSSES[name].simple_with,))


@pytest.mark.parametrize("name", ["squared", "absolute", "huber"])
def test_not_a_number_stays_visible(name):
    assert math.isnan(loss(name, math.nan, 0.5)[0])


@pytest.mark.parametrize("scale", [1.0, 30.0, 800.0, 1e5])
def test_categorical_cross_entropy_is_exact_where_a_share_is_rounded_to_0(scale):
    """As PyTorch computes it: ln Σ e^z − z of the right class, here with 50 digits."""
    rng, network = np.random.default_rng(3), Network((1, 4), ("softmax",), False)
    for target in range(4):
        z = scale * rng.normal(size=4)
        d = np.eye(4)[[target]]
        engine = Engine(network, np.ones((1, 1)), d, Settings(loss="cross_entropy"))
        with localcontext() as context:
            context.prec = 50
            powers = [Decimal(float(value)).exp() for value in z]
            exact = float(sum(powers).ln() - Decimal(float(z[target])))
        outcome, trace = engine.step(z, 0)
        assert outcome is Outcome.REACHED
        assert trace.loss == pytest.approx(exact, rel=1e-13, abs=1e-15)
        assert engine.losses(z, np.ones((1, 1)), d)[0] == trace.loss


def test_sums_that_are_no_numbers_stay_visible_in_categorical_cross_entropy():
    network = Network((1, 3), ("softmax",), False)
    engine = Engine(network, np.ones((1, 1)), np.eye(3)[[1]], Settings(loss="cross_entropy"))
    for bad in (np.nan, np.inf):
        z = np.array([0.5, -1.0, bad])
        assert math.isnan(engine.losses(z, np.ones((1, 1)), np.eye(3)[[1]])[0])
    assert engine.losses(np.array([0.5, -np.inf, 0.0]), np.ones((1, 1)), np.eye(3)[[1]])[0] == np.inf
