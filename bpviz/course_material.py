"""The commands that write what students take home, without a window: a worked example, a table of steps."""

import argparse
from pathlib import Path

from tqdm import tqdm

from bpviz.arguments import add_experiment, count, opened
from bpviz.export.trace_table import write_trace
from bpviz.export.worksheet.files import FORMATS, write_worksheet
from bpviz.export.worksheet.worksheet import Request
from bpviz.language import tr


def add_trace(commands) -> None:
    """Add `bpviz trace`."""
    trace = commands.add_parser("trace", help=tr("write all numbers of some steps as a table"))
    add_experiment(trace)
    trace.add_argument(
        "--from", dest="first", type=count, default=0, metavar="A", help=tr("the first step, 0 if left out")
    )
    trace.add_argument("--to", dest="last", type=count, required=True, metavar="B", help=tr("the last step"))
    trace.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.csv|.jsonl")
    trace.set_defaults(command=_trace)


def add_worksheet(commands) -> None:
    """Add `bpviz worksheet`."""
    sheet = commands.add_parser("worksheet", help=tr("write steps as a worked example, or as an exercise"))
    add_experiment(sheet)
    sheet.add_argument(
        "--step", type=count, required=True, metavar="N", help=tr("the first step of it; a run begins with 0")
    )
    sheet.add_argument("--steps", type=count, default=1, metavar="K", help=tr("K steps, 1 if left out"))
    sheet.add_argument("--format", choices=FORMATS, default="", help=tr("that of the file, if left out"))
    sheet.add_argument("--blank", action="store_true", help=tr("leave the numbers that are asked for out"))
    apart = tr("an exercise, with its solution in this file")
    sheet.add_argument("--solution", type=Path, metavar="FILE", help=apart)
    named = tr("how things are called; lecture for one hidden layer if left out")
    sheet.add_argument("--notation", choices=("lecture", "general"), default="auto", help=named)
    units = tr("units to work out in each layer, as 1,3-4, or all; some of a large network if left out")
    sheet.add_argument("--units", default="", metavar="LIST", help=units)
    sheet.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.tex|.md|.html")
    sheet.set_defaults(command=_worksheet)


def _worksheet(options: argparse.Namespace) -> int:
    write_worksheet(
        options.output,
        opened(options.experiment).present,
        Request(options.step, options.steps, options.notation, options.units),
        form=options.format,
        is_blank=options.blank,
        solution=options.solution,
    )
    return 0


def _trace(options: argparse.Namespace) -> int:
    run = opened(options.experiment).present
    with tqdm(total=max(0, options.last - options.first + 1), unit=tr(" steps"), disable=None) as bar:
        write_trace(options.output, run, options.first, options.last, lambda _: bar.update())
    return 0
