"""From a user's data to an experiment that is ready to start."""

from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from bpviz.data.csv_export import write_csv
from bpviz.data.dataset import DataError, Dataset
from bpviz.data.progress import Progress, untold
from bpviz.debugger.experiment import DataChoice, Experiment
from bpviz.debugger.setup import Setup, fit_to_data, lay_out, load_data, starting_weights
from bpviz.ui.importing.drawn_points import DrawnPoints
from bpviz.ui.importing.own_files import own_place


@dataclass(frozen=True, eq=False)
class Ready:
    """An experiment, and what it needs to start."""

    experiment: Experiment
    setup: Setup


def ready(data: DataChoice, seed: int, progress: Progress = untold) -> Ready:
    """Read a file and fit a network to it; on the scale that `data` says. progress(share): what is read.

    Raises DataError or ExperimentError, and what progress raises.
    """
    experiment = Experiment(title=Path(data.path).stem, seed=seed, data=data)
    dataset = load_data(experiment, progress=progress)
    return _laid_out(msgspec.structs.replace(fit_to_data(experiment, dataset), data=data), dataset)


def _laid_out(experiment: Experiment, dataset: Dataset) -> Ready:
    network = lay_out(experiment, dataset)
    return Ready(experiment, Setup(dataset, network, starting_weights(experiment, network)))


def raw(experiment: Experiment, folder: Path | None, known: Dataset) -> Dataset:
    """The data before normalization, none held out; as known, edits and all, where that is the same.

    folder: where a relative path starts. Data whose file is gone come as they are known, too.
    """
    data = experiment.data
    if data.normalization == "none" and not known.held_count:
        return known
    plain = msgspec.structs.replace(data, normalization="none", held_out=0.0)
    try:
        return load_data(msgspec.structs.replace(experiment, data=plain), folder)
    except DataError:
        return known


def save_points(path: Path, points: DrawnPoints, names: tuple[str, ...]) -> None:
    """Write points as CSV: x1, x2 and the name of the class, or without names x and d.

    Raises DataError, and then there is no new file.
    """
    with own_place(path):
        write_csv(_classes(path, points, names) if names else _curve(path, points), path)


def _curve(path: Path, points: DrawnPoints) -> Dataset:
    x, d = points.places[:, :1], points.places[:, 1:]
    return Dataset(path.stem, path.name, x.copy(), d.copy(), ("x",), ("d",))


def _classes(path: Path, points: DrawnPoints, names: tuple[str, ...]) -> Dataset:
    used, numbers = np.unique(points.classes, return_inverse=True)
    targets = np.eye(len(used))[numbers] if len(used) > 2 else numbers[:, None].astype(float)
    labels = tuple(names[class_] for class_ in used)
    outputs = labels if len(used) > 2 else ("class",)
    return Dataset(path.stem, path.name, points.places, targets, ("x1", "x2"), outputs, labels)


def ready_points(
    path: Path, points: DrawnPoints, names: tuple[str, ...], present: Experiment, known: Dataset
) -> Ready:
    """Save points, and an experiment of them: the present one, if its network has as many inputs and outputs.

    Raises DataError or ExperimentError.
    """
    save_points(path, points, names)
    data = DataChoice(path=str(path), classes="yes" if names else "no")
    fresh = ready(data, present.seed)
    dataset = fresh.setup.dataset
    fits = (
        dataset.inputs.shape[1] == known.inputs.shape[1]
        and dataset.targets.shape[1] == known.targets.shape[1]
    )
    if not fits or bool(dataset.classes) != bool(known.classes):
        return fresh
    data = msgspec.structs.replace(
        data, normalization=present.data.normalization, held_out=present.data.held_out
    )
    kept = msgspec.structs.replace(present, title=path.stem, description="", data=data)
    return _laid_out(kept, load_data(kept))
