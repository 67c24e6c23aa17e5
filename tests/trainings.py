"""Trainings of every kind that PyTorch has too: the same data and starting weights wherever they run."""

from itertools import chain

import numpy as np
from setups import Setup

from bpviz.engine.network import Network
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.plan import Settings, Tuning

SAMPLES = 10
EPOCHS = {1: 20, 4: 67, 0: 200}
"""By batch, so that there are 200 updates or one more: the last batch of 4 in an epoch has two samples."""
OUTPUTS = {
    "squared": "linear",
    "binary_cross_entropy": "sigmoid",
    "cross_entropy": "softmax",
    "absolute": "tanh",
    "huber": "linear",
}
ALPHAS = {"sgd": 0.1, "momentum": 0.02, "nesterov": 0.02, "adagrad": 0.05, "adam": 0.005, "adamw": 0.005}
"""So short that training is stable: else rounding grows until two right answers differ."""
SHORT = 0.1
"""Of that, with normalized layers."""
KEPT = Tuning(beta1=0.8, beta2=0.97, epsilon=1e-3)
"""ε is large, for below a batch-normalized layer a bias has no gradient but rounding."""
DECAYED = KEPT._replace(weight_decay=0.05)


def waves(*shape, shift=0.0):
    """Numbers from −1 to 1 without any pattern, the same everywhere."""
    places = np.arange(1, np.prod(shape) + 1)
    return np.sin(places * places * 0.7 + places + shift).reshape(shape)


def targets_of(loss):
    """(N, 2): of any size, from 0 to 1, or shares of 1, as the loss has them."""
    numbers = waves(SAMPLES, 2, shift=2.0)
    if loss == "huber":
        return 3.0 * numbers
    if loss == "binary_cross_entropy":
        return (numbers > 0).astype(float)
    if loss == "cross_entropy":
        shares = 0.5 + 0.5 * numbers[:, :1]
        return np.hstack([shares, 1 - shares])
    return numbers


def training(optimizer, batch, loss, tuning=None, norms=(), output="", bias=True, share=1.0):
    """A network of two hidden layers and how it is trained. share: of its usual step size."""
    network = Network((3, 5, 4, 2), ("tanh", "sigmoid", output or OUTPUTS[loss]), bias, norms)
    settings = Settings(
        order="sequential",
        loss=loss,
        batch=batch,
        optimizer=optimizer,
        alpha=share * ALPHAS.get(optimizer, 0.002),
        tuning=tuning or (DECAYED if optimizer == "adamw" else KEPT),
    )
    theta = 0.8 * waves(network.parameter_count, shift=1.0)
    for layer in range(1, network.depth + 1):
        for row, start in zip(network.norm_numbers(theta, layer), (1.2, -0.1, 0.0, 1.0), strict=False):
            row[:] = start + (0.1 * waves(row.size) if start in (1.2, -0.1) else 0.0)
    return Setup(network, waves(SAMPLES, 3), targets_of(loss), settings, theta)


def _plain():
    for loss in OUTPUTS:
        for batch in EPOCHS:
            for optimizer in OPTIMIZERS:
                yield f"{optimizer}, batch {batch}, {loss}", training(optimizer, batch, loss)


def _normalized():
    kinds = {
        "squared": (("layer", "layer", "none"), ("layer", "none", "none")),
        "huber": (("batch", "batch", "none"), ("none", "batch", "none"), ("layer", "batch", "none")),
    }
    places = [(loss, norms) for loss in kinds for norms in kinds[loss]]
    for optimizer in ("sgd", "nesterov", "rmsprop", "adamw"):
        for loss, norms in places:
            for batch in (4, 0) if "batch" in norms else EPOCHS:
                made = training(optimizer, batch, loss, norms=norms, share=SHORT)
                yield f"{optimizer}, batch {batch}, {' '.join(norms)}", made


def _penalized():
    """But for AdamW, which in PyTorch has no penalty beside its decay."""
    for optimizer in [name for name in OPTIMIZERS if name != "adamw"]:
        for penalty in ({"l2": 0.03}, {"l1": 0.01}):
            (name,) = penalty
            yield f"{optimizer}, {name}", training(optimizer, 4, "squared", KEPT._replace(**penalty))


def _clipped():
    for optimizer in OPTIMIZERS:
        tuning = DECAYED if optimizer == "adamw" else KEPT._replace(l2=0.03)
        for batch in EPOCHS:
            for clip, most in (("clip_value", 0.02), ("clip_norm", 0.1)):
                made = training(optimizer, batch, "huber", tuning._replace(**{clip: most}))
                yield f"{optimizer}, batch {batch}, {clip}", made


def _other():
    for loss in ("squared", "absolute", "huber"):
        yield f"adam, softmax, {loss}", training("adam", 4, loss, output="softmax")
    for optimizer in ("adagrad", "rmsprop", "adam", "adamw"):
        yield f"{optimizer}, usual", training(optimizer, 4, "squared", Tuning(weight_decay=0.01))
    yield "adam, no biases", training("adam", 4, "squared", bias=False)


TRAININGS = dict(chain(_plain(), _normalized(), _penalized(), _clipped(), _other()))
