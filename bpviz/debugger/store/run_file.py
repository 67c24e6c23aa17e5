"""Runs as one .bpviz file: a zip of bpviz.json, the experiments as TOML and the states as .npy arrays."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.experiment_file import experiment_from, to_toml
from bpviz.debugger.journal import Journal, LostStepError
from bpviz.debugger.recorder import MOST_MEANS, Curves, Recorded, Recorder
from bpviz.debugger.run import Run
from bpviz.debugger.setup import ExperimentError, Setup, for_each, lay_out
from bpviz.debugger.store.archive import Archive, open_archive, write_archive
from bpviz.debugger.store.records import FORMAT, Manifest, SavedRun, SavedSetup, decode, encode, own_version
from bpviz.debugger.store.session import Session
from bpviz.debugger.view import view
from bpviz.engine.network import Network
from bpviz.language import tr

SUFFIX = ".bpviz"
MANIFEST = "bpviz.json"


def save(debugger: Debugger, path: str | Path) -> None:
    """Write all runs, with experiments, data, edits and states, breakpoints, watches, and where we are.

    The way back through edits is not kept. The old file stays if this fails.
    Raises ExperimentError, with one sentence.
    """
    session = debugger.session()
    setups = _distinct(run.journal.setup for run in session.runs)
    members: dict[str, bytes | np.ndarray] = {MANIFEST: encode(_manifest(session, setups))}
    for place, setup in enumerate(setups):
        arrays = {"theta": setup.theta} | _numbers(setup.dataset)
        members |= {f"setups/{place}/{name}.npy": array for name, array in arrays.items()}
    for run in session.runs:
        members |= {f"runs/{run.number}/{name}": content for name, content in _contents(run).items()}
    write_archive(Path(path), members)


def is_run(name: str | Path) -> bool:
    """Whether a name is that of such a file."""
    return Path(name).suffix.lower() == SUFFIX


def load(path: str | Path) -> Debugger:
    """A debugger that goes on where a saved one was. Raises ExperimentError."""
    debugger = Debugger()
    restore(debugger, path)
    return debugger


def restore(debugger: Debugger, path: str | Path) -> None:
    """Let a debugger go on where the saved one was: the same bytes on the machine that saved them.

    On another machine it goes on from the saved states. What was run before is forgotten.
    Raises ExperimentError, with one sentence, and then nothing has changed.
    """
    with open_archive(Path(path)) as archive:
        session = _read(archive)
    debugger.take_up(session)


# Writing


def _numbers(dataset: Dataset) -> dict[str, np.ndarray]:
    numbers = {"inputs": dataset.inputs, "targets": dataset.targets}
    if dataset.held_count:
        numbers |= {"held_inputs": dataset.held_inputs, "held_targets": dataset.held_targets}
    return numbers


def _distinct(setups: Iterable[Setup]) -> list[Setup]:
    return list({id(setup): setup for setup in setups}.values())


def _manifest(session: Session, setups: list[Setup]) -> Manifest:
    needs_folder = session.folder and any(run.experiment.data.path for run in session.runs)
    return Manifest(
        format=FORMAT,
        bpviz=own_version(),
        present=session.present.number,
        revealed=session.revealed,
        stop=session.stop,
        beside=session.beside,
        folder=str(session.folder.absolute()) if needs_folder else None,
        setups=tuple(SavedSetup.of(setup.dataset) for setup in setups),
        runs=tuple(_saved_run(run, setups) for run in session.runs),
        breakpoints=session.breakpoints,
        watches=session.watches,
    )


def _saved_run(run: Run, setups: list[Setup]) -> SavedRun:
    setup, recorded = run.journal.setup, run.recorded
    _check_describes(run.experiment, setup.network)
    return SavedRun(
        number=run.number,
        name=run.name,
        origin=run.origin,
        setup=next(place for place, known in enumerate(setups) if known is setup),
        t=run.t,
        newest=run.newest,
        stride=recorded.curves.stride,
        mean_every=recorded.curves.mean_every,
        capacity=recorded.capacity,
        edits=run.journal.edits,
    )


def _check_describes(experiment: Experiment, network: Network):
    """The file has no other word of the network; a run that was put together by hand may need one."""
    choice, depth = experiment.network, network.depth
    names = choice.activations * depth if len(choice.activations) == 1 else choice.activations
    norms = (*for_each("network.norms", choice.norms, depth - 1), "none")
    described = choice.hidden, names, choice.bias, norms if set(norms) != {"none"} else ()
    if described != (network.sizes[1:-1], network.activations, network.bias, network.norms):
        raise ExperimentError(
            tr("network: is not the one that the experiment describes, and cannot be saved")
        )


def _contents(run: Run) -> dict[str, bytes | np.ndarray]:
    recorded = run.recorded
    return {
        "experiment.toml": to_toml(run.journal.experiment),
        "thetas.npy": recorded.curves.thetas,
        "losses.npy": recorded.curves.losses,
        "mean_losses.npy": recorded.curves.mean_losses,
        "open_row.npy": recorded.open_row,
        "states.npy": np.array([run.theta_at(t) for t in sorted({run.t, run.newest})]),
    }


# Reading


def _read(archive: Archive) -> Session:
    manifest = decode(archive.text(MANIFEST))
    experiments = [_read_experiment(archive, saved) for saved in manifest.runs]
    setups: dict[int, Setup] = {}
    for saved, experiment in zip(manifest.runs, experiments, strict=True):
        if saved.setup not in setups:
            setups[saved.setup] = _read_setup(archive, saved.setup, manifest.setups[saved.setup], experiment)
    pairs = zip(manifest.runs, experiments, strict=True)
    runs = tuple(_read_run(archive, saved, e, setups[saved.setup]) for saved, e in pairs)
    present = next(run for run in runs if run.number == manifest.present)
    _check_shows(present, manifest.revealed)
    return Session(
        runs=runs,
        present=present,
        revealed=manifest.revealed,
        stop=manifest.stop,
        beside=manifest.beside,
        breakpoints=manifest.breakpoints,
        watches=manifest.watches,
        folder=Path(manifest.folder) if manifest.folder else None,
    )


def _read_experiment(archive: Archive, saved: SavedRun) -> Experiment:
    name = f"runs/{saved.number}/experiment.toml"
    try:
        return experiment_from(tomllib.loads(archive.text(name).decode()))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ExperimentError(tr("{name}: is not valid TOML: {error}", name=name, error=error)) from None
    except ExperimentError as error:
        raise ExperimentError(f"{name}: {error}" if name not in str(error) else str(error)) from None


def _read_setup(archive: Archive, place: int, saved: SavedSetup, experiment: Experiment) -> Setup:
    names, outputs = f"setups/{place}", len(saved.target_names)
    if saved.classes and len(saved.classes) != (2 if outputs == 1 else outputs):
        raise ExperimentError(
            tr(
                "{names}: found {count} classes for {outputs} targets",
                names=names,
                count=len(saved.classes),
                outputs=outputs,
            )
        )
    parts = {"": saved.samples} | ({"held_": saved.held} if saved.held else {})
    numbers = {}
    for part, count in parts.items():
        for field, width in (("inputs", len(saved.input_names)), ("targets", outputs)):
            numbers[part + field] = _finite(archive, f"{names}/{part}{field}.npy", count, width).copy()
    dataset = Dataset(
        name=saved.name,
        title=saved.title,
        input_names=saved.input_names,
        target_names=saved.target_names,
        classes=saved.classes,
        origin=saved.origin,
        notes=saved.notes,
        **numbers,
    )
    network = lay_out(experiment, dataset)
    return Setup(dataset, network, _finite(archive, f"{names}/theta.npy", network.parameter_count).copy())


def _read_run(archive: Archive, saved: SavedRun, experiment: Experiment, setup: Setup) -> Run:
    if lay_out(experiment, setup.dataset) != setup.network:
        raise ExperimentError(
            tr("runs/{number}: found another network than that of its setup", number=saved.number)
        )
    journal = Journal(experiment, setup, saved.edits)
    recorded = _read_recorded(archive, saved, journal)
    steps = saved.state_steps
    states = _finite(archive, f"runs/{saved.number}/states.npy", len(steps), journal.state_size)
    run = Run.restored(journal, recorded, dict(zip(steps, states, strict=True)), saved.t, saved.number)
    run.name, run.origin = saved.name, saved.origin
    return run


def _read_recorded(archive: Archive, saved: SavedRun, journal: Journal) -> Recorded:
    names, count = f"runs/{saved.number}", journal.state_size
    most = Recorder(journal.starting_state(), saved.mean_every).recorded.capacity
    if saved.capacity > most or saved.means > MOST_MEANS:
        found = tr("{capacity} rows and {means} mean losses", capacity=saved.capacity, means=saved.means)
        raise ExperimentError(
            tr(
                "{names}: found {found}; allowed are {most} and {most_means}",
                names=names,
                found=found,
                most=most,
                most_means=MOST_MEANS,
            )
        )
    losses = archive.array(f"{names}/losses.npy", (saved.rows, 3))
    open_row = archive.array(f"{names}/open_row.npy", (4,))
    if np.isnan(losses).any() or np.isnan(open_row).any():
        raise ExperimentError(tr("{names}: found a loss that is no number", names=names))
    thetas = _finite(archive, f"{names}/thetas.npy", saved.rows + 1, count)
    means = archive.array(f"{names}/mean_losses.npy", (saved.means,))
    curves = Curves(saved.stride, thetas, losses, saved.mean_every, means)
    return Recorded(curves, saved.newest, saved.capacity, open_row)


def _finite(archive: Archive, name: str, *shape: int) -> np.ndarray:
    array = archive.array(name, shape)
    if not np.isfinite(array).all():
        raise ExperimentError(
            tr("{name}: found a number that is not finite; allowed are finite numbers", name=name)
        )
    return array


def _check_shows(run: Run, revealed: int):
    """What can be read may still be no run: its steps must be possible from the states in it."""
    if revealed >= run.phase_count:
        raise ExperimentError(
            tr(
                "revealed: found {revealed}; allowed are 0 to {phase_count}",
                revealed=revealed,
                phase_count=run.phase_count - 1,
            )
        )
    try:
        run.seek(run.t)
        view(run, revealed)
    except LostStepError as error:
        raise ExperimentError(tr("runs/{number}: {error}", number=run.number, error=error)) from None
