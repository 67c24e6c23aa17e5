"""What the next steps of a run use: samples, step sizes, dropout masks, and the state they start from."""

from dataclasses import dataclass, replace

import numpy as np

from bpviz.data.counting import counted
from bpviz.data.dataset import Dataset
from bpviz.debugger.experiment import ExperimentError
from bpviz.debugger.journal import Journal
from bpviz.debugger.run import Run
from bpviz.engine.engine import Outcome
from bpviz.engine.epochs import MEMORY, SUMMED
from bpviz.engine.network import Network
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.plan import Settings, first_of_batch, updates_before
from bpviz.engine.trace import Trace
from bpviz.language import tr

MOST_STEPS = 100_000


@dataclass(frozen=True, eq=False)
class Coming:
    """The steps t..end−1 of a run.

    first: where the script starts: at t, or where batches are normalized at the start of t's batch.
    inputs, targets: the samples that a script carries, of `sample_count`. samples: their rows, one for each
    step from `first` on, to the end of the last batch where batches are normalized.
    alphas: like samples. kept: what dropout lets through of layers 1..L, (steps, units), where it drops.
    theta, gradient, slots: laid out like θ; slots by their symbols. gradient: summed over the batch so far,
    over `extra` samples more than the batch has had (fewer below 0), for it was changed on its way.
    updates: how many the optimizer made.
    """

    title: str
    network: Network
    settings: Settings
    t: int
    first: int
    end: int
    sample_count: int
    inputs: np.ndarray
    targets: np.ndarray
    samples: np.ndarray
    alphas: np.ndarray
    kept: dict[int, np.ndarray]
    theta: np.ndarray
    gradient: np.ndarray
    extra: int
    slots: dict[str, np.ndarray]
    updates: int

    @property
    def batch(self) -> int:
        """Samples of a full batch."""
        return min(self.settings.batch, self.sample_count) or self.sample_count

    @property
    def is_joint(self) -> bool:
        """Whether a batch goes through the network at once."""
        return "batch" in self.network.norms

    @property
    def layers(self) -> range:
        """1..L."""
        return range(1, self.network.depth + 1)

    def trained(self) -> list[str]:
        """The names of the parameters that are trained: W1, b1, gamma1, beta1, W2, …"""
        s, names = self.settings, []
        for layer in self.layers:
            has_weights = layer not in s.frozen_weights
            names += [f"W{layer}"] if has_weights else []
            names += [f"b{layer}"] if self.network.bias and layer not in s.frozen_biases else []
            if has_weights and self.network.norm(layer) != "none":
                names += [f"gamma{layer}", f"beta{layer}"]
        return names

    def named(self, numbers: np.ndarray) -> dict[str, np.ndarray]:
        """Numbers laid out like θ as the arrays W1, b1, gamma1, beta1, W2, …; no running averages."""
        parts, network = {}, self.network
        for layer in self.layers:
            parts[f"W{layer}"] = network.W(numbers, layer)
            if network.bias:
                parts[f"b{layer}"] = network.b(numbers, layer)
            if network.norm(layer) != "none":
                parts[f"gamma{layer}"], parts[f"beta{layer}"] = network.norm_numbers(numbers, layer)[:2]
        return parts


def coming(run: Run, steps: int, most_rows: int) -> Coming:
    """Take the next steps of a run beside it. most_rows: of more samples only those used are carried.

    Edits after the step where the run stands are left out. Raises ExperimentError for what a script
    cannot repeat.
    """
    if not 1 <= steps <= MOST_STEPS:
        raise ExperimentError(
            tr(
                "script: found {steps} steps; allowed are 1 to {most_steps}",
                steps=steps,
                most_steps=counted(MOST_STEPS),
            )
        )
    journal = run.journal.up_to(run.t)
    found = _gathered(journal, run.theta, run.t, run.t + steps, most_rows)
    if found.is_joint:
        _check_joint(found, journal, run.theta)
        return replace(found, gradient=np.zeros(found.theta.size))
    return found


def _gathered(journal: Journal, state: np.ndarray, t: int, end: int, most_rows: int) -> Coming:
    here = journal.at(t)
    settings, data, network = here.settings, here.dataset, here.network
    is_joint = "batch" in network.norms
    first, last = _whole_batches(settings, data, t, end) if is_joint else (t, end)
    traces = _traces(journal, state, t, first, last)
    gradient, slots = _kept_of_parameters(network, settings, state)
    return Coming(
        title=here.experiment.title or data.title,
        network=network,
        settings=settings,
        t=t,
        first=first,
        end=end,
        sample_count=data.sample_count,
        theta=state[: network.parameter_count],
        gradient=gradient,
        extra=_extra(network, settings, data, state, t),
        slots=slots,
        updates=updates_before(t, settings.batch, data.sample_count) - settings.first_update,
        alphas=np.array([trace.alpha for trace in traces]),
        kept=_masks(traces, settings),
        **_rows(data, traces, most_rows),
    )


def _whole_batches(settings: Settings, data: Dataset, start: int, end: int) -> tuple[int, int]:
    """From the start of the batch of step `start` to the end of that of step end − 1."""
    samples = data.sample_count
    batch = min(settings.batch, samples) or samples
    last = first_of_batch(end - 1, batch, samples)
    return first_of_batch(start, batch, samples), last + min(batch, samples - last % samples)


def _traces(journal: Journal, state: np.ndarray, t: int, first: int, end: int) -> list[Trace]:
    """The steps first..end−1. Those before t count for their samples alone: θ is that of step t."""
    traces = [journal.at(t).engine.step(state, step)[1] for step in range(first, t)]
    for step in range(t, end):
        outcome, trace = journal.at(step).engine.step(state, step)
        if outcome is Outcome.NOT_FINITE:
            raise ExperimentError(
                tr(
                    "script: found numbers that are not finite at step {step}; allowed are runs "
                    "that stay finite up to step {end}",
                    step=step,
                    end=end,
                )
            )
        traces.append(trace)
        state = trace.state_after
    return traces


def _kept_of_parameters(network: Network, settings: Settings, state: np.ndarray):
    """The gradient of the batch under way and the optimizer's slots, each laid out like θ."""
    count, symbols = network.parameter_count, OPTIMIZERS[settings.optimizer].slots
    if settings.is_plain(network):
        return np.zeros(count), {}
    start = count + MEMORY
    gradient, *slots = state[start : start + count * (1 + len(symbols))].reshape(-1, count)
    return gradient, dict(zip(symbols, slots, strict=True))


def _extra(network: Network, settings: Settings, data: Dataset, state: np.ndarray, t: int) -> int:
    """By how many samples the sum of the batch under way has more than the batch has had before step t."""
    if settings.is_plain(network):
        return 0
    place = t - first_of_batch(t, settings.batch, data.sample_count)
    return int(state[network.parameter_count + SUMMED]) - place


def _masks(traces: list[Trace], settings: Settings) -> dict[int, np.ndarray]:
    dropping = [layer for layer, share in enumerate(settings.dropout, 1) if share > 0]
    return {layer: np.array([trace.kept[layer] for trace in traces]) for layer in dropping}


def _rows(data: Dataset, traces: list[Trace], most: int) -> dict[str, np.ndarray]:
    """The samples that are carried, and which of them each step uses."""
    samples = np.array([trace.sample for trace in traces])
    if data.sample_count <= most:
        return {"inputs": data.inputs, "targets": data.targets, "samples": samples}
    used, rows = np.unique(samples, return_inverse=True)
    return {"inputs": data.inputs[used], "targets": data.targets[used], "samples": rows}


def _check_joint(found: Coming, journal: Journal, state: np.ndarray) -> None:
    """Refuse a batch that does not go through the network with one θ, as where it was edited on its way."""
    t, count = found.t, found.network.parameter_count
    again, place = state.copy(), slice(count + MEMORY, 2 * count + MEMORY)
    again[place] = 0.0
    journal.at(t).engine.run(again, found.first, t)
    is_whole = np.allclose(again[place], found.gradient, rtol=1e-9, atol=1e-12)
    following = _whole_batches(found.settings, journal.at(t).dataset, t, t + 1)[1]
    if not is_whole or found.extra:
        raise ExperimentError(
            tr(
                "script: found an edit in the middle of a batch that is normalized, at step "
                "{t}; allowed are steps without one, as {following}",
                t=t,
                following=following,
            )
        )
