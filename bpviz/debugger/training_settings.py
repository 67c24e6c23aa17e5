"""From an experiment's choices to how the engine is to train, and what of them cannot go together."""

import math

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.debugger.experiment import Experiment, ExperimentError, TrainingChoice
from bpviz.debugger.setup import Setup, for_each
from bpviz.engine.engine import Engine
from bpviz.engine.losses import LOSSES
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings, Tuning
from bpviz.language import tr


def settings_of(experiment: Experiment, setup: Setup) -> Settings:
    """How the engine is to train. Raises ExperimentError for what cannot go together."""
    training, stop = experiment.training, experiment.stop
    samples = setup.dataset.sample_count
    check_training(experiment, setup)
    weights, biases = _frozen_layers(training.frozen, setup.network.depth)
    return Settings(
        order=training.order,
        seed=experiment.seed,
        pinned=min(training.pinned_sample, samples) - 1,
        in_place=training.update == "in-place",
        loss=training.loss,
        batch=training.batch,
        optimizer=training.optimizer,
        tuning=_tuning(training),
        dropout=_dropout(training, setup.network),
        schedule=training.schedule,
        alpha=training.step_size,
        decay=training.decay,
        period=training.period,
        patience=training.patience,
        frozen_weights=weights,
        frozen_biases=biases,
        loss_below=stop.mean_loss,
        gradient_below=stop.gradient_norm,
        change_below=stop.weight_change,
        held_patience=stop.held_out,
    )


def engine_of(network: Network, dataset: Dataset, settings: Settings) -> Engine:
    """What takes the steps."""
    held = (dataset.held_inputs, dataset.held_targets)
    return Engine(network, dataset.inputs, dataset.targets, settings, held)


def _tuning(training: TrainingChoice) -> Tuning:
    return Tuning(
        beta1=training.momentum,
        beta2=training.decay_squares,
        epsilon=training.epsilon,
        l1=training.l1,
        l2=training.l2,
        weight_decay=training.weight_decay,
        clip_value=training.clip_value or math.inf,
        clip_norm=training.clip_norm or math.inf,
    )


def _dropout(training: TrainingChoice, network: Network) -> tuple[float, ...]:
    rates = (*for_each("training.dropout", training.dropout, network.depth - 1), 0.0)
    return rates if any(rates) else ()


def _frozen_layers(names: tuple[str, ...], depth: int) -> tuple[frozenset[int], frozenset[int]]:
    known = {"weights": ("W", range(1, depth + 1)), "biases": ("b", range(1, depth + 1))}
    known |= {f"{kind}{layer}": (kind, (layer,)) for layer in range(1, depth + 1) for kind in "Wb"}
    frozen = {"W": set(), "b": set()}
    for name in names:
        if name not in known:
            raise ExperimentError(
                tr("training.frozen: found {name!r}; allowed are {known}", name=name, known=", ".join(known))
            )
        kind, layers = known[name]
        frozen[kind].update(layers)
    return frozenset(frozen["W"]), frozenset(frozen["b"])


def check_training(experiment: Experiment, setup: Setup) -> None:
    """Raise ExperimentError, with one sentence, for what cannot go together."""
    for check in (_check_sample, _check_loss, _check_in_place, _check_batch_norm, _check_held_out):
        check(experiment, setup)


def _check_sample(experiment: Experiment, setup: Setup) -> None:
    training, samples = experiment.training, setup.dataset.sample_count
    if training.order == "pinned" and training.pinned_sample > samples:
        raise ExperimentError(
            tr(
                "training.pinned_sample: found {pinned_sample}; allowed are 1 to {samples}",
                pinned_sample=training.pinned_sample,
                samples=samples,
            )
        )


def _check_loss(experiment: Experiment, setup: Setup) -> None:
    name, output = experiment.training.loss, setup.network.activations[-1]
    outputs, targets = LOSSES[name].outputs, setup.dataset.targets
    if outputs and output not in outputs:
        raise ExperimentError(
            tr(
                "training.loss: found {name} with {output} outputs; allowed with it is {outputs}",
                name=name,
                output=output,
                outputs=tr(" or ").join(outputs),
            )
        )
    if outputs and (np.min(targets) < 0 or np.max(targets) > 1):
        raise ExperimentError(
            tr(
                "training.loss: found {name} with targets from {min:g} to {max:g}; allowed "
                "with it are targets from 0 to 1",
                name=name,
                min=np.min(targets),
                max=np.max(targets),
            )
        )


def _check_in_place(experiment: Experiment, setup: Setup) -> None:
    training, depth = experiment.training, setup.network.depth
    is_normalized = any(setup.network.norm(layer) != "none" for layer in range(1, depth + 1))
    if training.update == "in-place" and (is_normalized or not training.is_plain):
        raise ExperimentError(
            tr(
                "training.update: found in-place, where v of step t + 1 is known too late; "
                "allowed with it are batches of 1 and plain SGD, without penalties, clipping "
                "and normalized layers"
            )
        )


def _check_batch_norm(experiment: Experiment, setup: Setup) -> None:
    training, network = experiment.training, setup.network
    if "batch" not in network.norms:
        return
    if training.batch == 1 or setup.dataset.sample_count < 2:
        raise ExperimentError(
            tr(
                "training.batch: found 1 sample to normalize over; allowed with "
                "batch-normalized layers are 2 or more, or 0 for all"
            )
        )
    if experiment.stop.gradient_norm:
        raise ExperimentError(
            tr(
                "stop.gradient_norm: found it with batch-normalized layers, whose gradient "
                "depends on the batch; allowed with them is 0"
            )
        )


def _check_held_out(experiment: Experiment, setup: Setup) -> None:
    if experiment.stop.held_out and not len(setup.dataset.held_inputs):
        raise ExperimentError(
            tr(
                "stop.held_out: found {held_out}, but no samples are held out; allowed is 0, "
                "or a share in data.held_out",
                held_out=experiment.stop.held_out,
            )
        )
