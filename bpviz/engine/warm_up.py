"""Fills the cache of compiled code: run as a process of its own, so that a window stays alive meanwhile."""

import numpy as np

from bpviz.engine.compiled import cache_folder
from bpviz.engine.engine import Engine
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings

PREPARING = "Preparing the engine: it is compiled for this machine, once …"


def is_warm() -> bool:
    """Whether the compiled kernel lies on disk."""
    return any(cache_folder().rglob("*run*.nbi"))


def warm_up() -> None:
    """Call everything compiled once: loads it from the cache, or compiles it into the cache."""
    network = Network((1, 1), ("linear",), True)
    engine = Engine(network, np.zeros((1, 1)), np.zeros((1, 1)), Settings())
    theta = np.zeros(network.parameter_count)
    engine.run(theta, 0, 1)
    engine.mean_loss(theta)


if __name__ == "__main__":
    warm_up()
