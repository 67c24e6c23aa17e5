"""Each optimizer against its formula in numpy, and penalties on weights only."""

import numpy as np
import pytest
from setups import Setup

from bpviz.engine.network import Network
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.plan import Settings, Tuning

NAMES = pytest.mark.parametrize("name", OPTIMIZERS)
ALPHA, TUNING = 0.05, Tuning(beta1=0.8, beta2=0.9, epsilon=1e-3, weight_decay=0.2)
RNG = np.random.default_rng(3)
LINE = Setup(
    Network((2, 1), ("linear",), True),
    RNG.uniform(-1, 1, (5, 2)),
    RNG.uniform(-1, 1, (5, 1)),
    Settings(order="sequential", alpha=ALPHA, tuning=TUNING),
    np.array([0.5, -0.3, 0.1]),
)


def of(name, setup=LINE, **changes):
    """A set-up with this optimizer; changes are of its tuning or else of its settings."""
    tuning = setup.settings.tuning._replace(**{k: v for k, v in changes.items() if hasattr(TUNING, k)})
    rest = {k: v for k, v in changes.items() if not hasattr(TUNING, k)}
    return setup._replace(settings=Settings(**made(setup, name, tuning) | rest))


def made(setup, name, tuning):
    return {"order": setup.settings.order, "alpha": setup.settings.alpha, "optimizer": name, "tuning": tuning}


def taken(setup, steps):
    """θ after so many steps."""
    engine = setup.engine()
    state = engine.state(setup.theta)
    engine.run(state, 0, steps)
    return state[: setup.theta.size]


def gradient(theta, t):
    """Of ½ (w·x + b − d)² for the sample of step t."""
    x, d = LINE.inputs[t % 5], LINE.targets[t % 5, 0]
    return (theta[:2] @ x + theta[2] - d) * np.array([*x, 1.0])


def by_formula(name, steps):
    """As the textbooks have it, with the two running sums apart from each other."""
    w, m, v = LINE.theta.copy(), np.zeros(3), np.zeros(3)
    b1, b2, eps = TUNING.beta1, TUNING.beta2, TUNING.epsilon
    for t in range(steps):
        g = gradient(w, t)
        if name == "sgd":
            w = w - ALPHA * g
        elif name in ("momentum", "nesterov"):
            m = b1 * m + g
            w = w - ALPHA * (m if name == "momentum" else g + b1 * m)
        elif name in ("adagrad", "rmsprop"):
            v = v + g**2 if name == "adagrad" else b2 * v + (1 - b2) * g**2
            w = w - ALPHA * g / (np.sqrt(v) + eps)
        else:
            if name == "adamw":
                w = w * (1 - ALPHA * TUNING.weight_decay * np.array([1, 1, 0]))
            m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
            w = w - ALPHA * (m / (1 - b1 ** (t + 1))) / (np.sqrt(v / (1 - b2 ** (t + 1))) + eps)
    return w


@NAMES
@pytest.mark.parametrize("steps", [1, 2, 40, 500])
def test_steps_are_those_of_the_formula(name, steps):
    assert taken(of(name), steps) == pytest.approx(by_formula(name, steps), rel=1e-11)


def test_the_first_step_of_adam_is_alpha_long():
    """Whatever the gradient: m̂ = g and √v̂ = |g|."""
    moved = taken(of("adam", epsilon=1e-12), 1) - LINE.theta
    assert moved == pytest.approx(-ALPHA * np.sign(gradient(LINE.theta, 0)), rel=1e-9)


@NAMES
def test_bias_correction_starts_where_the_optimizer_took_over(name):
    """From fresh sums, step 5 as the first update is the first step on the sample of step 5."""
    engine = of(name, first_update=5).engine()
    state = engine.state(LINE.theta)
    engine.run(state, 5, 6)
    assert state[:3] == pytest.approx(taken(of(name), 1), rel=1e-13)


@NAMES
def test_penalties_pull_weights_and_leave_biases(name):
    """With inputs and targets of 0 and a bias of 0 only the penalty has a slope."""
    still = LINE._replace(inputs=np.zeros((5, 2)), targets=np.zeros((5, 1)), theta=np.array([0.5, -0.3, 0.0]))
    for penalty in ("l1", "l2"):
        theta = taken(of(name, still, **{penalty: 0.1}), 3)
        assert theta[2] == 0
        assert (np.abs(theta[:2]) < np.abs(still.theta[:2]) * (1 - 1e-3)).all()
    left = taken(of(name, still), 3)
    decayed = (1 - ALPHA * TUNING.weight_decay) ** 3 if name == "adamw" else 1.0
    assert left == pytest.approx(still.theta * decayed, rel=1e-14)


def test_slopes_of_penalties_by_hand():
    """w = 0.5, −0.3 and 0, without a gradient: −α (0.1 sign w), −α 0.1 w."""
    still = LINE._replace(
        inputs=np.zeros((5, 2)), targets=np.full((5, 1), 0.1), theta=np.array([0.5, 0.0, 0.1])
    )
    assert taken(of("sgd", still, l1=0.1), 1) == pytest.approx([0.495, 0.0, 0.1], rel=1e-14)
    assert taken(of("sgd", still, l2=0.1), 1) == pytest.approx([0.4975, 0.0, 0.1], rel=1e-14)


def test_clipping_cuts_gradients_before_penalties():
    """g = (2, −1, 1)·4: each at most 0.5 in size, and then comes 0.1 w."""
    far = LINE._replace(inputs=np.array([[2.0, -1.0]]), targets=np.array([[-2.7]]))
    assert far.theta[:2] @ far.inputs[0] + far.theta[2] - far.targets[0, 0] == pytest.approx(4.1)
    theta = taken(of("sgd", far, clip_value=0.5, l2=0.1), 1)
    expected = far.theta - ALPHA * (np.array([0.5, -0.5, 0.5]) + 0.1 * far.theta * [1, 1, 0])
    assert theta == pytest.approx(expected, rel=1e-14)


@NAMES
@pytest.mark.parametrize("field", ["beta1", "beta2", "epsilon", "weight_decay"])
def test_reads_what_it_says_it_uses_and_nothing_else(name, field):
    changed = taken(of(name, **{field: 0.4}), 5)
    assert (changed.tobytes() != taken(of(name), 5).tobytes()) == (field in OPTIMIZERS[name].uses)
