"""All that one step computed."""

from dataclasses import dataclass

import numpy as np

from bpviz.engine.network import Network
from bpviz.engine.phases import Kind, Phase
from bpviz.engine.plan import Plan, Workspace


@dataclass(frozen=True, eq=False)
class Trace:
    """Step t: its sample i_t, all values of its forward and backward pass, and the update.

    a: (units,) of layers 0..L, a[0] = x. z and delta: (units,) of layers 1..L; index 0 is empty.
    gradient, before, after: (parameters,), laid out like θ. loss_slope: ∂f/∂a, like z.
    committed: False where the update would not have been finite, and was not made.
    """

    t: int
    sample: int
    alpha: float
    target: np.ndarray
    z: tuple[np.ndarray, ...]
    a: tuple[np.ndarray, ...]
    loss: float
    loss_slope: tuple[np.ndarray, ...]
    delta: tuple[np.ndarray, ...]
    gradient: np.ndarray
    before: np.ndarray
    after: np.ndarray
    committed: bool

    @property
    def change(self) -> np.ndarray:
        """Δ of every parameter: after − before."""
        return self.after - self.before

    def first_not_finite(self, network: Network) -> tuple[Phase, int] | None:
        """The phase where the first number that is not finite appears, None if all are.

        With it the index, from 0, of the unit of the phase's layer; for an update that of the parameter.
        """
        for layer in range(1, network.depth + 1):
            if (bad := _first_bad(self.z[layer], self.a[layer])) is not None:
                return Phase(Kind.FORWARD, layer), bad
        if not np.isfinite(self.loss):
            return Phase(Kind.LOSS), 0
        for layer in range(network.depth, 0, -1):
            if (bad := _first_bad(self.delta[layer])) is not None:
                return Phase(Kind.ERROR, layer), bad
            if (bad := self._first_bad_update(network, layer)) is not None:
                return Phase(Kind.UPDATE, layer), bad
        return None

    def _first_bad_update(self, network: Network, layer: int) -> int | None:
        """The index in θ of the first parameter of a layer whose update is not finite."""
        if self.committed:
            return None
        updated = self.before.copy()
        with np.errstate(all="ignore"):
            step = self.alpha * self.delta[layer]
            network.W(updated, layer)[:] -= np.outer(step, self.a[layer - 1])
            if network.bias:
                network.b(updated, layer)[:] -= step
        return _first_bad(updated)


def read_trace(network: Network, plan: Plan, work: Workspace, t: int, before, after, committed) -> Trace:
    """Copy step t out of the workspace that has just computed it."""
    layers, sample = range(network.depth + 1), int(work.picked[0])
    a = tuple(network.layer_units(work.a, layer).copy() for layer in layers)
    delta = (a[0][:0], *(network.layer_units(work.delta, layer).copy() for layer in layers[1:]))
    target = plan.targets[sample]
    with np.errstate(all="ignore"):  # a diverging step shows its infinities and NaN as they are
        return Trace(
            t=t,
            sample=sample,
            alpha=float(work.alpha[0]),
            target=target,
            z=(a[0][:0], *(network.layer_units(work.z, layer).copy() for layer in layers[1:])),
            a=a,
            loss=float(0.5 * np.sum((a[-1] - target) ** 2)),
            loss_slope=_loss_slopes(network, a, delta, target, after if plan.in_place else before),
            delta=delta,
            gradient=_gradient(network, a, delta),
            before=before,
            after=after,
            committed=committed,
        )


def _loss_slopes(network: Network, a, delta, target, read) -> tuple[np.ndarray, ...]:
    """∂f/∂a^(L) = d̂ − d and ∂f/∂a^(l) = W^(l+1)ᵀ δ^(l+1), with the W that the errors were computed with."""
    hidden = [network.W(read, layer + 1).T @ delta[layer + 1] for layer in range(1, network.depth)]
    return a[0][:0], *hidden, a[-1] - target


def _gradient(network: Network, a, delta) -> np.ndarray:
    """∂f/∂W^(l) = δ^(l) a^(l−1)ᵀ and ∂f/∂b^(l) = δ^(l), flat."""
    gradient = np.empty(network.parameter_count)
    for layer in range(1, network.depth + 1):
        np.outer(delta[layer], a[layer - 1], out=network.W(gradient, layer))
        network.b(gradient, layer)[:] = delta[layer] if network.bias else 0.0
    return gradient


def _first_bad(*values: np.ndarray) -> int | None:
    bad = np.flatnonzero(~np.isfinite(values).all(axis=0))
    return int(bad[0]) if bad.size else None
