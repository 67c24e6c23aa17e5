"""Takes a debugger to where a scene is: experiment, settings, step, breakpoint, phase, a run beside."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from bpviz.data.counting import counted
from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.edits import differences
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.experiment_file import experiment_from, open_experiment
from bpviz.debugger.interrupts import Interrupted
from bpviz.engine.phases import phases
from bpviz.language import tr
from bpviz.lessons.lesson import CONVERGED, Beside, Scene, Until
from bpviz.lessons.names import quantity_named
from bpviz.lessons.problems import LessonError, Problem

MOST_STEPS = 2_000_000  # of a run until something happens


def enter(debugger: Debugger, scene: Scene, folder: Path | None) -> None:
    """Go to the place where a scene begins. folder: where its .toml experiments are.

    Raises LessonError, with the way to the field from the scene on, and Interrupted.
    """
    with _telling("experiment"):
        _open(debugger, scene, folder)
    if scene.seek is not None:
        debugger.seek(scene.seek)
    if scene.run_until is not None:
        with _telling("run_until"):
            _run_until(debugger, scene.run_until)
    if scene.steps:
        debugger.seek(debugger.t + scene.steps)
    if scene.phase:
        with _telling("phase"):
            _show_phase(debugger, scene.phase)
    with _telling("beside", "settings"):
        _put_beside(debugger, scene.beside)


@contextmanager
def _telling(*field: str) -> Iterator[None]:
    """Let an error say of which field it is."""
    try:
        yield
    except LessonError:
        raise
    except ValueError as error:
        raise LessonError([Problem(field, str(error).removeprefix(tr("breakpoint, ")))]) from None


def _open(debugger: Debugger, scene: Scene, folder: Path | None) -> None:
    """Start the scene's experiment, or go on with the present one, with what is changed."""
    if scene.experiment:
        is_file = scene.experiment.endswith(".toml") and folder is not None
        name = str(folder / scene.experiment) if is_file else scene.experiment
        experiment, folder = open_experiment(name)
        debugger.open(_changed(experiment, scene.settings, "settings"), folder)
    elif scene.settings:
        debugger.change(_changed(debugger.experiment, scene.settings, "settings"))


def _changed(experiment: Experiment, settings: dict[str, Any], *field: str) -> Experiment:
    """An experiment with some of its fields changed; checked like a file."""
    if not settings:
        return experiment
    try:
        return experiment_from(_merged(msgspec.to_builtins(experiment), settings))
    except ValueError as error:
        name, _, sentence = str(error).partition(": ")
        raise LessonError([Problem((*field, *name.split(".")), sentence)]) from None


def _merged(content: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    merged = dict(content)
    for key, value in changes.items():
        is_table = isinstance(value, dict) and isinstance(content.get(key), dict)
        merged[key] = _merged(content[key], value) if is_table else value
    return merged


def _run_until(debugger: Debugger, until: str | Until) -> None:
    """Run until it happens, whatever else the user's own breakpoints wait for."""
    with _waiting_for(debugger, until) as own:
        stop = debugger.run(MOST_STEPS)
    if stop is not None and stop.reason == "interrupted":
        raise Interrupted
    if own is None and stop is not None and not stop.is_failure:
        return
    if own is None or stop is None or own.number not in stop.breakpoints:
        ended = stop.message if stop else tr("It was run to step {t}.", t=counted(debugger.t))
        raise ValueError(tr("does not happen. {ended}", ended=ended))
    debugger.seek(debugger.t, debugger.revealed)  # the breakpoint is gone, and nothing is to be said of it


@contextmanager
def _waiting_for(debugger: Debugger, until: str | Until) -> Iterator[Breakpoint | None]:
    """Only this breakpoint is there; None: only the experiment's own conditions."""
    others = [kept for kept in debugger.breakpoints if kept.enabled]
    for kept in others:
        debugger.change_breakpoint(msgspec.structs.replace(kept, enabled=False))
    own = None
    try:
        own = None if until == CONVERGED else debugger.break_when(until.kind, **_fields(debugger, until))
        yield own
    finally:
        if own is not None:
            debugger.remove_breakpoint(own.number)
        for kept in others:
            debugger.change_breakpoint(kept)


def _fields(debugger: Debugger, until: Until) -> dict[str, Any]:
    """A breakpoint's own fields."""
    fields = msgspec.structs.asdict(until) | {"sample": until.sample - 1}
    del fields["kind"], fields["of"]
    if until.of:
        quantity = quantity_named(until.of, debugger.present.network)
        fields |= {"layer": quantity.layer, "unit": quantity.unit, "source": quantity.source}
    return fields


def _show_phase(debugger: Debugger, words: str) -> None:
    """Show the phases of step t up to this one; the last one completes the step."""
    all_phases = phases(debugger.present.network.depth)
    names = [f"{kind.value} {layer}" if layer else kind.value for kind, layer in all_phases]
    if words not in names:
        raise ValueError(tr("found {found}; allowed are {names}", found=repr(words), names=", ".join(names)))
    number = names.index(words) + 1
    is_last = number == len(names)
    debugger.seek(debugger.t + is_last, 0 if is_last else number)


def _put_beside(debugger: Debugger, beside: Beside | None) -> None:
    if beside is None:
        debugger.put_beside(None)
        return
    before = debugger.experiment
    experiment = _changed(before, beside.settings, "beside", "settings")
    debugger.run_beside(experiment, beside.name or _difference(before, experiment))


def _difference(before: Experiment, after: Experiment) -> str:
    """In what two experiments differ, in a few words."""
    sections = ("data", "network", "training", "stop")
    pairs = [(getattr(before, name), getattr(after, name)) for name in sections]
    found = [words for old, new in pairs for words in differences(old, new)]
    return ", ".join([*found, *([f"seed = {after.seed}"] if after.seed != before.seed else [])])
