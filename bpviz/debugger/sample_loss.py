"""The loss of any one sample, and of all, for a look between two steps."""

from functools import lru_cache
from threading import get_ident

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.engine.engine import Engine
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings


def sample_loss(network: Network, theta: np.ndarray, dataset: Dataset, sample: int, loss: str) -> float:
    """f of a sample, from 0, with θ, (parameters,) or longer, of the network as it is in use.

    loss: its name in LOSSES. In use nothing is dropped out, and batch normalization takes its averages.
    """
    rows = slice(sample, sample + 1)
    engine = _engine(network, loss, get_ident())
    return float(engine.losses(theta, dataset.inputs[rows], dataset.targets[rows])[0])


def mean_sample_loss(network: Network, theta: np.ndarray, dataset: Dataset, loss: str) -> float:
    """f averaged over the training set, in the same way."""
    engine = _engine(network, loss, get_ident())
    return float(np.mean(engine.losses(theta, dataset.inputs, dataset.targets)))


def held_out_loss(network: Network, theta: np.ndarray, dataset: Dataset, loss: str) -> float:
    """f averaged over the held-out part, in the same way; NaN where there is none."""
    if not len(dataset.held_inputs):
        return float("nan")
    engine = _engine(network, loss, get_ident())
    return float(np.mean(engine.losses(theta, dataset.held_inputs, dataset.held_targets)))


@lru_cache(maxsize=16)
def _engine(network: Network, loss: str, _thread: int) -> Engine:
    """One that is for losses only; views and the debugger ask in threads of their own."""
    no_data = np.zeros((1, network.sizes[0])), np.zeros((1, network.sizes[-1]))
    return Engine(network, *no_data, Settings(loss=loss))
