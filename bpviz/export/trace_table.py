"""Steps as rows of a table, in CSV or JSON Lines: all their numbers, under names that say what and where."""

import csv
import io
import json
import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

from bpviz.debugger.run import Run
from bpviz.debugger.setup import ExperimentError
from bpviz.debugger.store.whole_file import write_whole
from bpviz.engine.network import Network
from bpviz.engine.trace import Trace
from bpviz.export.steps import steps_of
from bpviz.language import tr

_KINDS = ("b", "gamma", "beta", "mean", "variance")  # sources −1 to −5


def write_trace(
    path: str | Path, run: Run, first: int, last: int, progress: Callable[[Trace], object] = lambda _: None
) -> None:
    """Write the steps first..last of a run, see steps_of, as its ending says; an old one stays if this fails.

    .csv: a row each, under columns_of. .jsonl: an object each, with the same names. Numbers read back the
    same to the last bit. Raises ExperimentError, with one sentence, and Interrupted.
    """
    path = Path(path)
    opened = form_of(path)

    def write(file):
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        write_row = opened(text, run.network)
        for trace in steps_of(run, first, last):
            write_row(trace)
            progress(trace)
        text.detach()

    write_whole(path, write)


def form_of(path: Path) -> Callable[[TextIO, Network], Callable[[Trace], None]]:
    """What opens a table of this name. Raises ExperimentError for an ending that is not in FORMS."""
    found = FORMS.get(path.suffix.lower())
    if found is None:
        raise ExperimentError(
            tr("{path}: found the ending {ending!r}; allowed are {allowed}",
               path=path, ending=path.suffix, allowed=", ".join(FORMS))
        )  # fmt: skip
    return found


def _open_csv(file: TextIO, network: Network) -> Callable[[Trace], None]:
    writer = csv.writer(file)
    writer.writerow(columns_of(network))

    def write_row(trace: Trace) -> None:
        writer.writerow(row_of(trace, network))

    return write_row


def _open_lines(file: TextIO, network: Network) -> Callable[[Trace], None]:
    names = columns_of(network)

    def write_row(trace: Trace) -> None:
        file.write(f"{_line(names, row_of(trace, network))}\n")

    return write_row


def _line(names: Iterable[str], numbers: Iterable[float]) -> str:
    """One object. JSON has no NaN and no infinities: they stand as "nan", "inf" and "-inf"."""
    kept = (number if math.isfinite(number) else str(number) for number in numbers)
    return json.dumps(dict(zip(names, kept, strict=True)))


FORMS = {".csv": _open_csv, ".jsonl": _open_lines}


def columns_of(network: Network) -> list[str]:
    """The names of the columns of row_of: W2[1,3] is the weight to unit 1 of layer 2 from unit 3 below."""
    units = [(layer, n) for layer, size in enumerate(network.sizes) for n in range(1, size + 1)]
    inputs = [f"x[{n}]" for layer, n in units if layer == 0]
    hidden = [(layer, n) for layer, n in units if layer]
    parameters = [_parameter(network, index) for index in range(network.parameter_count)]
    return [
        "step",
        "sample",
        "alpha",
        "loss",
        *inputs,
        *(f"d[{k}]" for k in range(1, network.sizes[-1] + 1)),
        *(f"{what}{layer}[{n}]" for what in ("z", "a", "dloss/da", "delta") for layer, n in hidden),
        *(f"{what} {name}" for what in ("gradient", "change", "before", "after") for name in parameters),
    ]


def row_of(trace: Trace, network: Network) -> list[float]:
    """The numbers of a step, in full precision; samples count from 1."""
    numbers = [
        trace.t,
        trace.sample + 1,
        trace.alpha,
        trace.loss,
        *trace.a[0].tolist(),
        *trace.target.tolist(),
    ]
    for layers in (trace.z[1:], trace.a[1:], trace.loss_slope[1:], trace.delta[1:]):
        for values in layers:
            numbers += values.tolist()
    for values in (trace.gradient, trace.change, trace.before, trace.after):
        numbers += values.tolist()
    return numbers


def _parameter(network: Network, index: int) -> str:
    layer, unit, source = network.locate(index)
    if source < 0:
        return f"{_KINDS[-1 - source]}{layer}[{unit + 1}]"
    return f"W{layer}[{unit + 1},{source + 1}]"
