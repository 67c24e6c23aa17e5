"""The commands that write what students take home, without a window: a worked example, a table of steps."""

import argparse
from pathlib import Path

from tqdm import tqdm

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import naming, open_experiment
from bpviz.debugger.store.run_file import is_run, load
from bpviz.export.trace_table import write_trace
from bpviz.language import tr


def add_trace(commands, experiment_argument, count) -> None:
    """Add `bpviz trace`. count: reads a whole number of an option."""
    trace = commands.add_parser("trace", help=tr("write all numbers of some steps as a table"))
    experiment_argument(trace)
    trace.add_argument(
        "--from", dest="first", type=count, default=0, metavar="A", help=tr("the first step, 0 if left out")
    )
    trace.add_argument("--to", dest="last", type=count, required=True, metavar="B", help=tr("the last step"))
    trace.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.csv|.jsonl")
    trace.set_defaults(command=_trace)


def _trace(options: argparse.Namespace) -> int:
    run = opened(options.experiment).present
    with tqdm(total=max(0, options.last - options.first + 1), unit=" steps", disable=None) as bar:
        write_trace(options.output, run, options.first, options.last, lambda _: bar.update())
    return 0


def opened(name: str) -> Debugger:
    """A debugger on what a word of the command line means; a saved run stands where it was saved."""
    if is_run(name):
        return load(name)
    experiment, folder = open_experiment(name)
    with naming(name):
        return Debugger(experiment, folder)
