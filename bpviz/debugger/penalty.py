"""The penalty that is learned with."""

import numpy as np

from bpviz.debugger.experiment import TrainingChoice
from bpviz.engine.network import Network
from bpviz.engine.plan import Tuning


def penalty(network: Network, theta: np.ndarray, training: TrainingChoice | Tuning) -> float:
    """λ₁ Σ |w| + λ₂/2 Σ w² over all weights, biases and γ, β not among them."""
    if not (training.l1 or training.l2):
        return 0.0
    weights = [network.W(theta, layer).ravel() for layer in range(1, network.depth + 1)]
    with np.errstate(over="ignore", invalid="ignore"):
        return float(sum(training.l1 * np.abs(w).sum() + 0.5 * training.l2 * (w @ w) for w in weights))
