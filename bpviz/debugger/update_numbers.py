"""What an update is made of besides the sample's gradient: batch, penalty, clipping, what is kept."""

import numpy as np

from bpviz.debugger.experiment import TrainingChoice
from bpviz.engine.epochs import MEMORY
from bpviz.engine.network import Network
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.trace import Trace


def is_plain(training: TrainingChoice) -> bool:
    """Whether every sample is followed by w − α ∂f/∂w, and nothing else."""
    others = (training.l1, training.l2, training.clip_value, training.clip_norm)
    return (training.batch, training.optimizer) == (1, "sgd") and not any(others)


def penalty(network: Network, theta: np.ndarray, training: TrainingChoice) -> float:
    """λ₁ Σ |w| + λ₂/2 Σ w² over all weights, biases and γ, β not among them."""
    if not (training.l1 or training.l2):
        return 0.0
    weights = [network.W(theta, layer).ravel() for layer in range(1, network.depth + 1)]
    with np.errstate(over="ignore", invalid="ignore"):
        return float(sum(training.l1 * np.abs(w).sum() + 0.5 * training.l2 * (w @ w) for w in weights))


def is_trained(network: Network, training: TrainingChoice) -> np.ndarray:
    """For each parameter whether it is trained, (parameters,)."""
    trained = np.ones(network.parameter_count)
    for layer in range(1, network.depth + 1):
        if "weights" in training.frozen or f"W{layer}" in training.frozen:
            network.W(trained, layer)[:] = 0.0
            network.norm_numbers(trained, layer)[:] = 0.0
        if "biases" in training.frozen or f"b{layer}" in training.frozen:
            network.b(trained, layer)[:] = 0.0
    return trained.astype(bool)


def full_gradient(network: Network, trace: Trace, training: TrainingChoice, index: int) -> float:
    """g of the weight or bias at an index of θ: that of the batch's mean loss, clipped, and of the penalty.

    It holds where trace ends its batch.
    """
    share = 1.0 / trace.batch_size
    if training.clip_norm:
        norm = float(np.linalg.norm(trace.summed[is_trained(network, training)])) * share
        share *= min(1.0, training.clip_norm / (norm + 1e-6))
    g, most = float(trace.summed[index]) * share, training.clip_value or np.inf
    g = min(max(g, -most), most)
    if network.locate(index)[2] >= 0:
        w = float(trace.before[index])
        g += training.l2 * w + training.l1 * float(np.sign(w))
    return g


def kept_numbers(network: Network, trace: Trace, training: TrainingChoice, index: int) -> dict[str, float]:
    """What the optimizer keeps of the weight or bias at an index of θ after the step: symbol -> number."""
    slots, count = OPTIMIZERS[training.optimizer].slots, network.parameter_count
    return {
        symbol: float(trace.state_after[2 * count + MEMORY + place * count + index])
        for place, symbol in enumerate(slots)
    }
