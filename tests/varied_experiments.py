"""Random small experiments of every kind of training: optimizers, batches, norms, dropout, held-out parts."""

import msgspec
from experiments import NEVER, SEEDS, tuples
from hypothesis import strategies as st

from bpviz import Experiment
from bpviz.debugger.experiment import DataChoice, NetworkChoice, TrainingChoice
from bpviz.engine.losses import LOSSES
from bpviz.engine.normalizing import NORMS
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.sampling import ORDERS
from bpviz.engine.schedules import SCHEDULES

DATA = {
    "sigmoid": (
        DataChoice(),
        DataChoice(name="parity3", held_out=0.3),
        DataChoice(name="curve", samples=7),
    ),
    "softmax": (DataChoice(name="iris", normalization="standardize", held_out=0.9),),  # leaves 15 samples
}
MOST_BATCH = 5


@st.composite
def varied_trainings(draw, output, norms):
    """Any training of a network with these outputs and norms; steps so short that it stays finite."""
    losses = [name for name, loss in LOSSES.items() if not loss.outputs or output in loss.outputs]
    batches = [0, *range(2 if "batch" in norms else 1, MOST_BATCH)]
    return TrainingChoice(
        loss=draw(st.sampled_from(losses)),
        batch=draw(st.sampled_from(batches)),
        optimizer=draw(st.sampled_from(tuple(OPTIMIZERS))),
        epsilon=1e-3,
        step_size=draw(st.sampled_from((0.01, 0.05))),
        schedule=draw(st.sampled_from(tuple(SCHEDULES))),
        period=20.0,
        patience=draw(st.integers(0, 2)),
        order=draw(st.sampled_from(tuple(ORDERS))),
        l1=draw(st.sampled_from((0.0, 0.01))),
        l2=draw(st.sampled_from((0.0, 0.1))),
        weight_decay=draw(st.sampled_from((0.0, 0.1))),
        dropout=draw(st.sampled_from(((0.0,), (0.4,)))),
        clip_value=draw(st.sampled_from((0.0, 0.05))),
        clip_norm=draw(st.sampled_from((0.0, 0.1))),
        frozen=draw(tuples(st.sampled_from(("W1", "b2", "biases")), max_size=1)),
    )


@st.composite
def varied_experiments(draw):
    """An experiment, and other trainings that its run may go over to."""
    output = draw(st.sampled_from(tuple(DATA)))
    hidden = draw(tuples(st.integers(1, 3), min_size=1, max_size=2))
    norms = tuple(draw(st.sampled_from(tuple(NORMS))) for _ in hidden)
    first, *others = draw(st.lists(varied_trainings(output, norms), min_size=3, max_size=3))
    data = draw(st.sampled_from(DATA[output]))
    experiment = Experiment(
        seed=draw(SEEDS),
        data=data,
        network=NetworkChoice(
            hidden=hidden,
            activations=(*["tanh"] * len(hidden), output),
            norms=norms,
            bias=draw(st.booleans()),
        ),
        training=first,
        stop=msgspec.structs.replace(NEVER, held_out=draw(st.integers(0, 2)) if data.held_out else 0),
    )
    return experiment, others
