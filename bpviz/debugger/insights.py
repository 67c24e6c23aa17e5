"""What can be asked for beyond a frame: by name, how it is found. It is computed only while asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from bpviz.debugger.comparison import compare
from bpviz.debugger.explain.changes import Replay, WeightHistory, largest_changes
from bpviz.debugger.flow import FlowRecorder
from bpviz.debugger.interference import interference
from bpviz.debugger.landscape.ground import ground
from bpviz.debugger.maps import MapQuestion, MapRecorder
from bpviz.debugger.next_step import next_frame
from bpviz.debugger.observer import Observer
from bpviz.debugger.results import ResultsRecorder, middle_of
from bpviz.debugger.run import Run
from bpviz.debugger.step_sizes import trainings
from bpviz.debugger.watches import WatchRecorder
from bpviz.engine.gradient_check import check_cost, check_gradient

MOST_MULTIPLICATIONS = 3e8  # of a whole gradient check, about 0.1 s
HURRIED, AT_REST = 0.0015, 0.05  # seconds for an insight: while a run is fast, and while nothing runs
MOST_LOSSES = 2e8  # samples times parameters, for what an update did to all samples


@dataclass(frozen=True)
class Insight:
    """find: from a debugger, what in particular was asked for, and seconds to spend, to what a panel draws.

    live: never takes much longer than these seconds, so that it may go with every frame of a fast run. What
    is then not complete says so, and goes on the next time.
    """

    find: Callable[[Observer, Any, float], Any]
    live: bool = False


_watch_recorders: WeakKeyDictionary[Run, WatchRecorder] = WeakKeyDictionary()
_flows: WeakKeyDictionary[Run, FlowRecorder] = WeakKeyDictionary()
_map_recorders: WeakKeyDictionary[Run, MapRecorder] = WeakKeyDictionary()
_results_recorders: WeakKeyDictionary[Run, ResultsRecorder] = WeakKeyDictionary()


def _changes(debugger: Observer, index: int, _) -> WeightHistory | None:
    """The largest changes of a weight before step t; None for one that the network does not have."""
    run = debugger.present
    if index >= run.network.parameter_count:
        return None
    return WeightHistory(index, largest_changes(index, run.curves, run.t, replay_of(run, index)))


def replay_of(run: Run, index: int) -> Replay:
    """How steps of a run are taken again, to find when a weight changed, by its index in θ."""
    return Replay(
        run.states,
        lambda t: run.sample_of(t) if run.journal.at(t).settings.batch == 1 else None,
        edited=run.journal.edits_of(index),
        left=lambda t: float(run.theta_reached(t)[index]),
    )


def _flow(debugger: Observer, _, seconds: float):
    return _flow_of(debugger.present, seconds)


def _flow_of(run: Run, seconds: float):
    recorder = _flows.setdefault(run, FlowRecorder(run.network))
    recorder.seconds = seconds
    return recorder.flow(run.curves, run.take, run.follow)


def _flow_ghosts(debugger: Observer, _, seconds: float):
    return tuple((run.number, _flow_of(run, seconds)) for run in debugger.ghosts)


def _watch(debugger: Observer, _, seconds: float):
    return _watch_of(debugger, debugger.present, seconds)


def _watch_of(debugger: Observer, run: Run, seconds: float):
    recorder = _watch_recorders.setdefault(run, WatchRecorder(run.network))
    recorder.seconds = seconds
    count = run.dataset.sample_count
    watches = tuple(watch for watch in debugger.fitting_watches if watch.fits(run.network, count))
    return recorder.series(watches, run.curves, run.newest, run.take, run.journal.at)


def _watch_ghosts(debugger: Observer, _, seconds: float):
    return tuple((run.number, _watch_of(debugger, run, seconds)) for run in debugger.ghosts)


def _results(debugger: Observer, _, seconds: float):
    return _results_of(debugger.present, seconds)


def _results_of(run: Run, seconds: float):
    middle = middle_of(run.journal.setup.dataset)
    recorder = _results_recorders.setdefault(run, ResultsRecorder(middle))
    recorder.seconds = seconds
    return recorder.results(run.curves, run.t, run.theta, run.journal.at)


def _result_ghosts(debugger: Observer, _, seconds: float):
    return tuple((run.number, _results_of(run, seconds)) for run in debugger.ghosts)


def _map(debugger: Observer, question: MapQuestion, seconds: float):
    run, trace = debugger.present, debugger.trace
    recorder = _map_recorders.setdefault(run, MapRecorder(run))
    dataset, sample = run.dataset_at(max(0, debugger.shown)), trace.sample if trace else 0
    return recorder.find(run, question, dataset, sample, seconds, live=seconds < AT_REST)


def _gradient_check(debugger: Observer, index: int | None, _):
    """All gradients of the shown step if that is quick, else that of one weight."""
    trace, network = debugger.trace, debugger.present.network
    if trace is None:
        return None
    stretch = debugger.present.journal.at(trace.t)
    batch, settings = stretch.engine.batch_of(trace), stretch.settings
    whole = check_cost(network, len(batch.inputs) if batch else 1) <= MOST_MULTIPLICATIONS
    if not (whole or (index is not None and index < network.parameter_count)):
        return None
    return check_gradient(
        network,
        trace,
        settings.loss,
        in_place=settings.in_place,
        parameters=None if whole else np.array([index]),
        batch=batch,
    )


def _interference(debugger: Observer, *_):
    trace, run = debugger.trace, debugger.present
    if trace is None or len(run.dataset.inputs) * run.network.parameter_count > MOST_LOSSES:
        return None
    stretch = run.journal.at(trace.t)
    return interference(stretch.engine, stretch.dataset, trace)


def _comparison(debugger: Observer, number: int, _):
    other = next((run for run in debugger.runs if run.number == number), None)
    return None if other is None else compare(debugger.present, other, debugger.t, shown=debugger.shown)


def _landscape(debugger: Observer, _, seconds: float):
    return ground(debugger.present, seconds)


def _trainings(debugger: Observer, *_):
    return trainings(debugger.present.journal)


def _training_ghosts(debugger: Observer, *_):
    return tuple((run.number, trainings(run.journal)) for run in debugger.ghosts)


def _next(debugger: Observer, completes: bool, _):
    return next_frame(debugger.present, debugger.revealed, completes=completes)


INSIGHTS: dict[str, Insight] = {
    "changes": Insight(_changes),
    "flow": Insight(_flow, live=True),
    "gradient check": Insight(_gradient_check),
    "flow ghosts": Insight(_flow_ghosts),
    "watches": Insight(_watch, live=True),
    "watch ghosts": Insight(_watch_ghosts),
    "interference": Insight(_interference),
    "comparison": Insight(_comparison),
    "results": Insight(_results, live=True),
    "result ghosts": Insight(_result_ghosts),
    "map": Insight(_map, live=True),
    "landscape": Insight(_landscape, live=True),
    "trainings": Insight(_trainings, live=True),
    "training ghosts": Insight(_training_ghosts),
    "next": Insight(_next),
}
