"""The loss of any one sample, for a look between two steps."""

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.engine.activations import phi
from bpviz.engine.network import Network


def sample_loss(network: Network, theta: np.ndarray, dataset: Dataset, sample: int) -> float:
    """f = ½ Σ (d̂ − d)² of a sample, from 0, with θ, (parameters,)."""
    with np.errstate(all="ignore"):  # θ that diverges shows its infinities and NaN as they are
        off = _outputs(network, theta, dataset.inputs[sample]) - dataset.targets[sample]
        return float(0.5 * (off @ off))


def _outputs(network: Network, theta: np.ndarray, x: np.ndarray) -> np.ndarray:
    """d̂, (Q,), for an input x, (M,)."""
    a = x
    for layer, name in enumerate(network.activations, 1):
        z = network.W(theta, layer) @ a + (network.b(theta, layer) if network.bias else 0.0)
        a = phi(name, z)[0]
    return a
