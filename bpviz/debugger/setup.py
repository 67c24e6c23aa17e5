"""From an experiment's choices to what the engine needs: data, network, settings, starting weights."""

import os
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from bpviz.data.counting import counted
from bpviz.data.csv_numbers import LONGEST_NAME, shorten
from bpviz.data.data_file import read_data
from bpviz.data.dataset import DataError, Dataset
from bpviz.data.holding_out import hold_out
from bpviz.data.library import load_dataset
from bpviz.data.normalization import normalize
from bpviz.data.progress import Progress, untold
from bpviz.debugger.experiment import GIVEN, Experiment, ExperimentError
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.initializers import initial_parameters, start_norms
from bpviz.engine.network import Network
from bpviz.language import tr

LARGEST = 1e100
"""The largest number of a user's data."""


@dataclass(frozen=True, eq=False)
class Setup:
    """An experiment made ready: dataset with normalized inputs, network, and θ at t = 0."""

    dataset: Dataset
    network: Network
    theta: np.ndarray


def prepare(experiment: Experiment, folder: Path | None = None, known: Dataset | None = None) -> Setup:
    """Load the data and lay the network out. folder: where a relative CSV path starts.

    known: the experiment's data, in case that their file is gone, as a saved run's may be.
    Raises ExperimentError, or DataError for the data itself.
    """
    is_gone = known is not None and not _csv(experiment, folder).exists()
    dataset = known if is_gone else load_data(experiment, folder)
    network = lay_out(experiment, dataset)
    return Setup(dataset, network, starting_weights(experiment, network))


def _csv(experiment: Experiment, folder: Path | None) -> Path:
    return (folder or Path()) / Path(experiment.data.path).expanduser()


def load_data(experiment: Experiment, folder: Path | None = None, progress: Progress = untold) -> Dataset:
    """The experiment's data set, some samples held out, and the inputs on the scale of the others.

    progress may raise, which ends the reading of a file. Raises DataError, also for numbers too large to be
    learned from.
    """
    data = experiment.data
    if data.path:
        dataset = read_data(_csv(experiment, folder), data.table, progress)
    else:
        dataset = load_dataset(data.name, data.samples, data.noise, experiment.seed)
    scaled = normalize(data.normalization, hold_out(dataset, data.held_out, experiment.seed))
    if data.path:
        _check_size(scaled, "input_names", scaled.inputs, scaled.held_inputs)
        _check_size(scaled, "target_names", scaled.targets, scaled.held_targets)
    return scaled


def _check_size(dataset: Dataset, names: str, *parts: np.ndarray) -> None:
    """Refuse numbers whose squares, and sums of them, may not be finite."""
    for values in parts:
        large = np.argwhere(np.abs(values) > LARGEST)
        if len(large):
            row, column = large[0]
            raise DataError(
                tr(
                    '{file}, column "{name}": the number {value:g} is too large to be learned from; '
                    "allowed are numbers up to {largest:g}, for inputs once they are scaled.",
                    file=dataset.title,
                    name=shorten(getattr(dataset, names)[column], LONGEST_NAME),
                    value=float(values[row, column]),
                    largest=LARGEST,
                )
            )


def lay_out(experiment: Experiment, dataset: Dataset) -> Network:
    """The network between the data's inputs and targets."""
    choice = experiment.network
    sizes = (dataset.inputs.shape[1], *choice.hidden, dataset.targets.shape[1])
    depth = len(sizes) - 1
    names = choice.activations * depth if len(choice.activations) == 1 else choice.activations
    if len(names) != depth:
        raise ExperimentError(
            tr(
                "network.activations: found {count} names; allowed are one for all layers, or "
                "{depth}, one for each layer of weights",
                count=len(names),
                depth=depth,
            )
        )
    joint = [n for n, name in enumerate(names[:-1], 1) if ACTIVATIONS[name].joint]
    if joint:
        raise ExperimentError(
            tr(
                "network.activations: found {names} in hidden layer {joint}; allowed there are "
                "those of a unit alone",
                names=names[joint[0] - 1],
                joint=joint[0],
            )
        )
    norms = (*for_each("network.norms", choice.norms, depth - 1), "none")
    network = Network(sizes, names, choice.bias, norms if set(norms) != {"none"} else ())
    _check_memory(network, dataset)
    return network


def for_each(field: str, given: tuple, hidden: int) -> tuple:
    """What is given for all hidden layers or each, for each."""
    if len(given) not in (1, hidden):
        raise ExperimentError(
            tr(
                "{field}: found {count} entries; allowed are one for all hidden layers, or "
                "{hidden}, one for each",
                field=field,
                count=len(given),
                hidden=hidden,
            )
        )
    return given * hidden if len(given) == 1 else given


def _check_memory(network: Network, dataset: Dataset) -> None:
    """Refuse what would not fit: θ, its copies and the least number of checkpoints."""
    needed = network.parameter_count * 8 * 80 + dataset.inputs.nbytes * 2
    available = (
        os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_AVPHYS_PAGES") if hasattr(os, "sysconf") else 4 << 30
    )
    if needed > available // 2:
        raise ExperimentError(
            tr(
                "network.hidden: {sizes} has {parameter_count} parameters, which takes about "
                "{needed:,.1f} GB; allowed here is half of the free memory, {available:,.1f} GB",
                sizes="-".join(map(str, network.sizes)),
                parameter_count=counted(network.parameter_count),
                needed=needed / 1000000000.0,
                available=available / 2000000000.0,
            )
        )


def starting_weights(experiment: Experiment, network: Network) -> np.ndarray:
    """θ at t = 0: drawn by the initializer, or as given."""
    choice = experiment.network
    if choice.initializer != GIVEN:
        if choice.weights or choice.biases:
            raise ExperimentError(
                tr('network.weights: are there, so network.initializer must be "{given}"', given=GIVEN)
            )
        seed = experiment.seed if choice.weights_seed < 0 else choice.weights_seed
        return initial_parameters(network, choice.initializer, choice.scale, seed)
    theta = np.zeros(network.parameter_count)
    start_norms(network, theta)
    _check_count("weights", choice.weights, network)
    for layer, rows in enumerate(choice.weights, 1):
        _fill(network.W(theta, layer), rows, f"network.weights[{layer - 1}]")
    if network.bias and choice.biases:
        _check_count("biases", choice.biases, network)
        for layer, values in enumerate(choice.biases, 1):
            _fill(network.b(theta, layer), values, f"network.biases[{layer - 1}]")
    return theta


def _check_count(field: str, given, network: Network) -> None:
    if len(given) != network.depth:
        raise ExperimentError(
            tr(
                "network.{field}: found {count} layers; allowed are {depth}",
                field=field,
                count=len(given),
                depth=network.depth,
            )
        )


def _fill(target: np.ndarray, given, field: str) -> None:
    ragged = target.ndim == 2 and len({len(row) for row in given}) > 1
    values = np.zeros(0) if ragged else np.array(given, dtype=float)
    if values.shape != target.shape:
        wanted = " × ".join(map(str, target.shape))
        found = (
            tr("rows of different lengths") if ragged else " × ".join(map(str, values.shape)) + tr(" numbers")
        )
        raise ExperimentError(
            tr("{field}: found {found}; allowed are {wanted}", field=field, found=found, wanted=wanted)
        )
    if not np.isfinite(values).all():
        raise ExperimentError(
            tr("{field}: found a number that is not finite; allowed are finite numbers", field=field)
        )
    target[:] = values


def fit_to_data(experiment: Experiment, dataset: Dataset) -> Experiment:
    """Sensible training for data that were only named: standardized inputs, a step size that learns.

    Numbers to learn that no sigmoid reaches get linear outputs.
    """
    in_reach = dataset.targets.min() >= 0 and dataset.targets.max() <= 1
    data = msgspec.structs.replace(experiment.data, normalization="standardize")
    network = msgspec.structs.replace(
        experiment.network,
        hidden=(8,),
        activations=("sigmoid",) if in_reach else ("sigmoid", "linear"),
        initializer="xavier",
    )
    training = msgspec.structs.replace(experiment.training, step_size=0.1 if in_reach else 0.01)
    return msgspec.structs.replace(experiment, data=data, network=network, training=training)
