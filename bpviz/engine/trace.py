"""All that one step computed."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from bpviz.engine.losses import slope_by_output
from bpviz.engine.network import Network
from bpviz.engine.phases import Kind, Phase
from bpviz.engine.plan import Plan, Workspace, first_of_batch, updates_before
from bpviz.engine.rows import KEPT, LOSS, SAMPLE, VECTORS


@dataclass(frozen=True, eq=False)
class Trace:
    """Step t: its sample i_t, all values of its forward and backward pass, and the update.

    a: (units,) of layers 0..L, a[0] = x. z, slope, delta and what follows: (units,) of layers 1..L; index 0
    is empty. slope: φ' at z, or in a normalized layer at γ ẑ + β; hat: ẑ; rate: 1/σ; delta_y: ∂f/∂(γ ẑ + β).
    kept: what dropout lets through, 1 without it. loss_slope: ∂f/∂a, like z.
    gradient, before, after: (parameters,), laid out like θ. committed: False where the update would not have
    been finite, and was not made.
    updates: how many updates came before. batch_place: how many samples its batch had summed before, of
    batch_size in the end. summed: the gradient of all of these and this one, (parameters,). joint_size: how
    many samples a batch's statistics are of; batch_size differs where the batch was changed on its way.
    state_before, state_after: θ and what is kept of each parameter, see Settings.state_size.
    """

    t: int
    sample: int
    alpha: float
    target: np.ndarray
    z: tuple[np.ndarray, ...]
    a: tuple[np.ndarray, ...]
    slope: tuple[np.ndarray, ...]
    kept: tuple[np.ndarray, ...]
    hat: tuple[np.ndarray, ...]
    rate: tuple[np.ndarray, ...]
    loss: float
    loss_slope: tuple[np.ndarray, ...]
    delta: tuple[np.ndarray, ...]
    delta_y: tuple[np.ndarray, ...]
    gradient: np.ndarray
    summed: np.ndarray
    state_before: np.ndarray
    state_after: np.ndarray
    committed: bool
    updates: int
    batch_place: int
    batch_size: int
    joint_size: int

    @property
    def before(self) -> np.ndarray:
        """θ before the step."""
        return self.state_before[: self.gradient.size]

    @property
    def after(self) -> np.ndarray:
        """θ after the step."""
        return self.state_after[: self.gradient.size]

    @property
    def ends_batch(self) -> bool:
        """Whether its batch ends with it, and all is updated."""
        return self.batch_place == self.batch_size - 1

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
        if self.committed:
            return None
        return Phase(Kind.UPDATE, network.depth), int(
            np.argmax(np.abs(self.gradient))
        )  # too large to be summed

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


class Batch(NamedTuple):
    """The samples of a batch that is computed at once.

    inputs: (samples, M). targets: (samples, Q). kept: by layer, (samples, units), as in Trace. place: which
    of them is the step's own.
    """

    inputs: np.ndarray
    targets: np.ndarray
    kept: tuple[np.ndarray, ...]
    place: int


def read_batch(network: Network, plan: Plan, work: Workspace, size: int) -> Batch:
    """Copy the batch of a step out of the workspace that has just computed it."""
    rows, units = work.rows[:size], sum(network.sizes)
    kept = rows[:, KEPT * units : (KEPT + 1) * units]
    ends = [*network.units_at, units]
    layers = [kept[:, ends[layer] : ends[layer + 1]].copy() for layer in range(network.depth + 1)]
    samples = work.picked[:size]
    return Batch(plan.inputs[samples], plan.targets[samples], tuple(layers), int(work.at[0]))


def read_trace(
    network: Network, plan: Plan, work: Workspace, loss: str, t: int, before, after, committed: bool
) -> Trace:
    """Copy step t out of the workspace that has just computed it. before, after: the state."""
    place = int(work.at[0])
    row = work.rows[place]
    sample = int(row[row.size + SAMPLE])
    vectors = {name: _layers(network, row, which) for which, name in enumerate(VECTORS)}
    a, target = vectors["a"], plan.targets[sample]
    vectors["a"] = (row[: network.sizes[0]].copy(), *a[1:])
    read = after if plan.setting["in_place"][0] else before
    with np.errstate(all="ignore"):  # a diverging step shows its infinities and NaN as they are
        gradient = _gradient(network, vectors)
        return Trace(
            t=t,
            sample=sample,
            alpha=float(work.alpha[0]),
            target=target,
            loss=float(row[row.size + LOSS]),
            loss_slope=_loss_slopes(network, loss, vectors, target, read),
            gradient=gradient,
            summed=_summed(plan, before, gradient),
            state_before=before,
            state_after=after,
            committed=committed,
            **_batch(plan, t, before),
            **vectors,
        )


def _layers(network: Network, row: np.ndarray, which: int) -> tuple[np.ndarray, ...]:
    units = sum(network.sizes)
    values = row[which * units : (which + 1) * units]
    layers = range(1, network.depth + 1)
    return values[:0], *(network.layer_units(values, layer).copy() for layer in layers)


def _batch(plan: Plan, t: int, before: np.ndarray) -> dict[str, int]:
    setting, samples = plan.setting[0], len(plan.inputs)
    batch = int(setting["batch"])
    start = first_of_batch(t, batch, samples)
    count = min(batch, samples - start % samples)
    summed = 0 if setting["plain"] else int(before[setting["summed_at"]])
    return {
        "updates": updates_before(t, batch, samples),
        "batch_place": summed,
        "batch_size": summed + start + count - t,
        "joint_size": count,
    }


def _summed(plan: Plan, before: np.ndarray, gradient: np.ndarray) -> np.ndarray:
    at, count = int(plan.setting["gradient_at"][0]), gradient.size
    return gradient if plan.setting["plain"][0] else before[at : at + count] + gradient


def _loss_slopes(network: Network, loss: str, vectors, target, read) -> tuple[np.ndarray, ...]:
    """∂f/∂a^(L) and ∂f/∂a^(l) = W^(l+1)ᵀ δ^(l+1), with the W that the errors were computed with."""
    a, delta = vectors["a"], vectors["delta"]
    hidden = [network.W(read, layer + 1).T @ delta[layer + 1] for layer in range(1, network.depth)]
    return a[0][:0], *hidden, slope_by_output(loss, a[-1], target)


def _gradient(network: Network, vectors) -> np.ndarray:
    """∂f/∂W^(l) = δ^(l) a^(l−1)ᵀ, ∂f/∂b^(l) = δ^(l); ∂f/∂γ = ∂f/∂y ẑ and ∂f/∂β = ∂f/∂y; flat."""
    gradient, delta = np.zeros(network.parameter_count), vectors["delta"]
    for layer in range(1, network.depth + 1):
        np.outer(delta[layer], vectors["a"][layer - 1], out=network.W(gradient, layer))
        network.b(gradient, layer)[:] = delta[layer] if network.bias else 0.0
        if network.norm(layer) != "none":
            delta_y = vectors["delta_y"][layer]
            network.norm_numbers(gradient, layer)[:2] = delta_y * vectors["hat"][layer], delta_y
    return gradient


def _first_bad(*values: np.ndarray) -> int | None:
    bad = np.flatnonzero(~np.isfinite(values).all(axis=0))
    return int(bad[0]) if bad.size else None
