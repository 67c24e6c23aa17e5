"""What several commands take: an experiment, whole numbers, the size of a picture."""

import argparse

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import naming, open_experiment
from bpviz.debugger.store.run_file import is_run, load
from bpviz.engine.warm_up import prepare
from bpviz.language import tr


def add_experiment(made: argparse.ArgumentParser, **options) -> None:
    """Add the argument to a parser."""
    text = tr(
        "a bundled experiment or data set (see `bpviz list`), a .toml experiment or a "
        ".csv file; the window opens .bpviz runs, too"
    )
    made.add_argument("experiment", metavar="EXPERIMENT", help=text, **options)


def fresh(name: str) -> Debugger:
    """A debugger at the first step of what a word of the command line means."""
    experiment, folder = open_experiment(name)
    with naming(name):
        return Debugger(experiment, folder)


def opened(name: str) -> Debugger:
    """The same, ready to step; but a saved run stands where it was saved."""
    debugger = load(name) if is_run(name) else fresh(name)
    prepare()
    return debugger


def count(text: str) -> int:
    """A whole number of an option, 0 to 10^15."""
    if not text.isascii() or not text.isdigit() or int(text) > 10**15:
        raise argparse.ArgumentTypeError(
            tr("found {text!r}; allowed are whole numbers from 0 to 10^15", text=text)
        )
    return int(text)


def size(text: str) -> tuple[int, int]:
    """Width and height of an option, in pixels."""
    width, _, height = text.lower().partition("x")
    if (
        not (width.isdigit() and height.isdigit())
        or not 320 <= int(width) <= 7680
        or not 240 <= int(height) <= 4320
    ):
        raise argparse.ArgumentTypeError(
            tr("found {text!r}; allowed are WxH from 320x240 to 7680x4320", text=text)
        )
    return int(width), int(height)
