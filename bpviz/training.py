"""Training without a window: progress on a terminal, trace and weights to files, a result to read."""

import json
import sys
import time
from pathlib import Path

from tqdm import tqdm

from bpviz.data.counting import counted
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.frame import Stop
from bpviz.debugger.setup import ExperimentError
from bpviz.engine.warm_up import prepare
from bpviz.export.trace_table import form_of
from bpviz.export.weights import format_of, write_weights
from bpviz.language import tr

SLICE_SECONDS = 0.1


def train(debugger: Debugger, options) -> int:
    """Do what the options of `bpviz train` ask for; the exit code, 1 if the numbers did not stay finite."""
    steps = _steps(options, debugger)
    # What cannot be written must not be found out after the training.
    if options.weights:
        format_of(options.weights)
    if options.trace:
        form_of(options.trace)
    for path in filter(None, (options.trace, options.weights)):
        path.touch()
    prepare()
    began = time.perf_counter()
    stop = _train_traced(debugger, steps, options.trace) if options.trace else _train(debugger, steps)
    result = _result(debugger, stop, time.perf_counter() - began)
    if options.weights:
        frame = debugger.frame()
        write_weights(options.weights, frame.network, frame.theta)
    print(json.dumps(result, indent=2) if options.json else _sentences(result))
    return 1 if stop and stop.is_failure else 0


def _steps(options, debugger: Debugger) -> int | None:
    if options.until_converged:
        stop = debugger.experiment.stop
        if not (stop.mean_loss or stop.gradient_norm or stop.weight_change or stop.steps):
            raise ExperimentError(
                tr("stop: has no condition, so it would never end; allowed with --steps or --epochs")
            )
        return None
    return options.steps if options.epochs is None else options.epochs * debugger.epoch_length


def _train(debugger: Debugger, steps: int | None) -> Stop | None:
    taken, slice_length = 0, 100
    with tqdm(total=steps, unit=tr(" steps"), unit_scale=True, disable=None, file=sys.stderr) as bar:
        while steps is None or taken < steps:
            began, before = time.perf_counter(), debugger.t
            stop = debugger.run(slice_length if steps is None else min(slice_length, steps - taken))
            bar.update(debugger.t - before)
            taken = debugger.t
            if stop:
                return stop
            elapsed = max(time.perf_counter() - began, 1e-6)
            slice_length = max(1, min(10 * slice_length, int(slice_length * SLICE_SECONDS / elapsed)))
    return None


def _train_traced(debugger: Debugger, steps: int | None, path: Path) -> Stop | None:
    with path.open("w", newline="", encoding="utf-8") as file:
        write_row = form_of(path)(file, debugger.present.network)
        with tqdm(total=steps, unit=tr(" steps"), unit_scale=True, disable=None, file=sys.stderr) as bar:
            while steps is None or debugger.t < steps:
                stop = debugger.run(1)
                write_row(debugger.trace)
                bar.update(1)
                if stop:
                    return stop
    return None


def _result(debugger: Debugger, stop: Stop | None, seconds: float) -> dict:
    frame = debugger.frame()
    return {
        "experiment": frame.experiment.title or frame.dataset.name,
        "network": list(frame.network.sizes),
        "steps": frame.t,
        "epochs": frame.epoch,
        "mean_loss": debugger.mean_loss(),
        "stopped": stop.reason if stop else "steps taken",
        "message": stop.message if stop else "",
        "seconds": round(seconds, 6),
        "steps_per_second": round(frame.t / seconds) if seconds else 0,
    }


def _sentences(result: dict) -> str:
    sizes = "-".join(map(str, result["network"]))
    said = tr(
        "{experiment}, network {sizes}: {steps} steps ({epochs} epochs) in {seconds} s, "
        "mean training loss {loss}.",
        experiment=result["experiment"],
        sizes=sizes,
        steps=counted(result["steps"]),
        epochs=counted(result["epochs"]),
        seconds=f"{result['seconds']:.2f}",
        loss=f"{result['mean_loss']:.6g}",
    )
    return f"{said}\n{result['message']}" if result["message"] else said
