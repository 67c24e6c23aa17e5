"""Ready-made changes of one setting, for a run beside the present one from the same seed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import msgspec

from bpviz.debugger.experiment import GIVEN, LARGEST_SEED, Experiment
from bpviz.engine.activations import ACTIVATIONS
from bpviz.language import localized, tr

ORDER_TITLES = {"in-place": tr("v of step t + 1"), "exact": tr("v of step t")}


@dataclass(frozen=True)
class Variation:
    """An experiment with one setting changed. title: what a menu says; name: what the run is called."""

    title: str
    name: str
    experiment: Experiment


def variations(experiment: Experiment) -> tuple[Variation, ...]:
    """The changes that this experiment allows, except other activations."""
    found = (_varied(experiment, vary) for vary in (_order, _half, _double, _batch, _deeper, _seed))
    return tuple(variation for variation in found if variation)


def other_activations(experiment: Experiment) -> tuple[Variation, ...]:
    """All hidden layers with another activation; the outputs where there are no hidden layers."""
    network = experiment.network
    now = network.activations[:-1] if network.hidden and len(network.activations) > 1 else network.activations
    return tuple(
        Variation(entry.title, f"φ {entry.title}", _activated(experiment, name))
        for name, entry in ACTIVATIONS.items()
        if set(now) != {name} and not (entry.joint and network.hidden)
    )


def _varied(experiment: Experiment, vary: Callable[[Experiment], Variation | None]) -> Variation | None:
    """The variation, None where it cannot be or changes nothing."""
    try:
        variation = vary(experiment)
    except msgspec.ValidationError:
        return None
    return variation if variation and variation.experiment != experiment else None


def _order(experiment: Experiment) -> Variation | None:
    if not experiment.network.hidden:
        return None
    other = "exact" if experiment.training.update == "in-place" else "in-place"
    changed = experiment.with_("training.update", other)
    return Variation(
        tr("Hidden error from {order_titles}", order_titles=ORDER_TITLES[other]), ORDER_TITLES[other], changed
    )


def _half(experiment: Experiment) -> Variation:
    return _step_size(experiment, tr("Half α"), experiment.training.step_size / 2)


def _double(experiment: Experiment) -> Variation:
    return _step_size(experiment, tr("Double α"), experiment.training.step_size * 2)


def _step_size(experiment: Experiment, title: str, value: float) -> Variation:
    name = localized(f"α = {value:.4g}")
    return Variation(f"{title}: {name}", name, experiment.with_("training.step_size", value))


def _batch(experiment: Experiment) -> Variation | None:
    """All samples for each update, or one."""
    if experiment.training.update == "in-place" or "batch" in experiment.network.norms:
        return None
    if experiment.training.batch == 0:
        return Variation(tr("Batches of one sample"), tr("batch 1"), experiment.with_("training.batch", 1))
    return Variation(tr("Full batch"), tr("full batch"), experiment.with_("training.batch", 0))


def _deeper(experiment: Experiment) -> Variation:
    """One more hidden layer like the last one."""
    network = experiment.network
    hidden = (*network.hidden, network.hidden[-1] if network.hidden else 3)
    names = network.activations
    if len(names) > 1 or not network.hidden:
        names = _brief((*names[:-1], names[-2] if len(names) > 1 else "sigmoid", names[-1]))
    changed = _with_drawn_weights(experiment).with_("network.hidden", hidden)
    changed = changed.with_("network.activations", names)
    sizes = ", ".join(map(str, hidden))
    return Variation(tr("One more hidden layer"), tr("hidden {sizes}", sizes=sizes), changed)


def _seed(experiment: Experiment) -> Variation:
    seed = experiment.seed + 1 if experiment.seed < LARGEST_SEED else 0
    return Variation(
        tr("Seed {seed}", seed=seed), tr("seed {seed}", seed=seed), experiment.with_("seed", seed)
    )


def _activated(experiment: Experiment, name: str) -> Experiment:
    """One name for each hidden layer and the outputs' own, or one for all where they are alike."""
    layers, out = len(experiment.network.hidden), experiment.network.activations[-1]
    return experiment.with_("network.activations", _brief((*(name,) * layers, out)) if layers else (name,))


def _brief(names: Iterable[str]) -> tuple[str, ...]:
    names = tuple(names)
    return names[:1] if len(set(names)) == 1 else names


def _with_drawn_weights(experiment: Experiment) -> Experiment:
    """Given weights fit one architecture only: drop them for drawn ones."""
    network = experiment.network
    if network.initializer != GIVEN:
        return experiment
    network = msgspec.structs.replace(network, initializer="uniform", weights=(), biases=())
    return msgspec.structs.replace(experiment, network=network)
