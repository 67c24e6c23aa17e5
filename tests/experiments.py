"""Random small experiments, as hypothesis draws them."""

import msgspec
from hypothesis import strategies as st
from reference import PHI

from bpviz import Experiment
from bpviz.data.library import dataset_names
from bpviz.data.normalization import NORMALIZATIONS
from bpviz.debugger.experiment import (
    LARGEST_SEED,
    UPDATES,
    DataChoice,
    NetworkChoice,
    StopChoice,
    TrainingChoice,
)
from bpviz.engine.initializers import INITIALIZERS
from bpviz.engine.sampling import ORDERS
from bpviz.engine.schedules import SCHEDULES

SEEDS = st.integers(0, LARGEST_SEED)
NEVER = StopChoice(mean_loss=0.0)
ALWAYS_ON = st.just(NEVER)


def tuples(elements, **sizes):
    return st.lists(elements, **sizes).map(tuple)


def trainings(largest_step=1.0, parts=("W1", "b1", "weights", "biases")):
    """Any training of a network that has these parts, on at least 4 samples."""
    return st.builds(
        TrainingChoice,
        step_size=st.floats(0, largest_step),
        schedule=st.sampled_from([name for name, entry in SCHEDULES.items() if not entry.depends]),
        decay=st.floats(0.01, 1),
        period=st.integers(1, 10**6).map(float),
        order=st.sampled_from(tuple(ORDERS)),
        pinned_sample=st.integers(1, 4),
        update=st.sampled_from(tuple(UPDATES)),
        frozen=tuples(st.sampled_from(parts), max_size=1),
    )


@st.composite
def networks(draw, names=tuple(PHI)):
    hidden = draw(tuples(st.integers(1, 4), max_size=2))
    count = draw(st.sampled_from((1, len(hidden) + 1)))
    return NetworkChoice(
        hidden=hidden,
        activations=draw(tuples(st.sampled_from(names), min_size=count, max_size=count)),
        bias=draw(st.booleans()),
        initializer=draw(st.sampled_from(tuple(INITIALIZERS))),
        scale=draw(st.floats(0, 2)),
    )


@st.composite
def experiments(draw, stop=ALWAYS_ON):
    """Small ones on XOR or on three points of a curve, which stay finite for some hundred steps."""
    data = draw(
        st.sampled_from((DataChoice(), DataChoice(name="curve", samples=4), DataChoice(name="parity3")))
    )
    names = ("sigmoid", "tanh", "softplus", "leaky_relu")
    return Experiment(
        seed=draw(SEEDS),
        data=data,
        network=draw(networks(names)),
        training=draw(trainings(0.05)),
        stop=draw(stop),
    )


ALPHAS = st.sampled_from((0.0, 0.0123, 0.05))
STOPS = st.builds(
    StopChoice,
    mean_loss=st.sampled_from((0.0, 0.0, 0.07, 0.11)),
    weight_change=st.sampled_from((0.0, 0.0, 0.004)),
    steps=st.sampled_from((0, 0, 0, 50)),
)


@st.composite
def tame_experiments(draw, stop=ALWAYS_ON, alphas=ALPHAS):
    """Those that stay finite, and move in steps that can be told from rounding."""
    drawn = draw(experiments(stop))
    names = st.sampled_from(("sigmoid", "tanh", "relu", "leaky_relu"))
    hidden = draw(tuples(st.integers(1, 3), max_size=2))
    network = NetworkChoice(
        hidden=hidden,
        activations=(*(draw(names) for _ in hidden), "sigmoid"),
        bias=draw(st.booleans()),
        initializer=draw(st.sampled_from(("uniform", "normal", "xavier"))),
        scale=draw(st.sampled_from((0.4, 1.0, 2.0))),
    )
    training = msgspec.structs.replace(drawn.training, step_size=draw(alphas), period=50.0, decay=0.5)
    return msgspec.structs.replace(drawn, network=network, training=training)


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=20)
WEIGHTS = st.floats(-1e9, 1e9)


def any_experiments():
    """Whatever the records allow, fitting together or not, for the file format."""
    data = st.builds(
        DataChoice,
        name=st.sampled_from(dataset_names()),
        path=TEXT,
        inputs=tuples(TEXT, max_size=3),
        targets=tuples(TEXT, max_size=3),
        samples=st.integers(2, 1_000_000),
        noise=st.none() | st.floats(0, 10),
        normalization=st.sampled_from(tuple(NORMALIZATIONS)),
    )
    network = st.builds(
        NetworkChoice,
        hidden=tuples(st.integers(1, 100_000), max_size=5),
        activations=tuples(st.sampled_from(tuple(PHI)), max_size=5),
        bias=st.booleans(),
        initializer=st.sampled_from((*INITIALIZERS, "given")),
        scale=st.floats(0, 1e6),
        weights=tuples(tuples(tuples(WEIGHTS, max_size=3), max_size=3), max_size=3),
        biases=tuples(tuples(WEIGHTS, max_size=3), max_size=3),
    )
    tolerance = st.floats(0, 1e300)
    stop = st.builds(
        StopChoice,
        mean_loss=tolerance,
        gradient_norm=tolerance,
        weight_change=tolerance,
        steps=st.integers(0, 10**15),
    )
    parts = ("W1", "b2", "biases", "anything")
    return st.builds(
        Experiment,
        title=TEXT,
        description=TEXT,
        seed=SEEDS,
        data=data,
        network=network,
        training=trainings(1e6, parts),
        stop=stop,
    )
