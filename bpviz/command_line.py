"""The command line: open the window, or train, paint and list without one."""

import argparse
import sys
from pathlib import Path

from tqdm import tqdm

from bpviz.arguments import add_experiment, count, fresh
from bpviz.course_material import add_trace, add_worksheet
from bpviz.data.csv_text import read_bytes
from bpviz.data.data_file import SUFFIXES
from bpviz.data.library import dataset_names, describe
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import bundled_experiments, naming, open_experiment, read_experiment
from bpviz.debugger.starts.multi_start import STEPS, multi_start
from bpviz.debugger.starts.table import table
from bpviz.debugger.store.run_file import is_run, load
from bpviz.engine.warm_up import prepare
from bpviz.figure_commands import add_animate, add_figure, add_snapshot
from bpviz.language import LANGUAGES, tr, translated
from bpviz.lessons.command import add_lesson, add_lesson_option
from bpviz.lessons.library import is_lesson, readable_lesson


def main(arguments: list[str] | None = None) -> int:
    """Run the program; the exit code is 0, 1 for a run that failed, 2 for bad input."""
    arguments = sys.argv[1:] if arguments is None else arguments
    options = parser(arguments).parse_args(arguments)
    try:
        return options.command(options)
    except BrokenPipeError:  # whoever read our output has seen enough
        sys.stdout = None
        return 0
    except OSError as error:
        print(f"bpviz: {error.filename or ''}: {error.strerror or error}", file=sys.stderr)
        return 2
    except ValueError as error:
        print(f"bpviz: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def parser(arguments: list[str]) -> argparse.ArgumentParser:
    """The parser of a command, or of the window's options where no command is named."""
    made = argparse.ArgumentParser(
        prog="bpviz",
        description=tr("See backpropagation at work, step by step, forward and backward in time."),
        epilog=tr(
            "Commands: {commands}; `bpviz COMMAND --help` tells more. Without a command the window opens.",
            commands=", ".join(COMMANDS),
        ),
    )
    if arguments and arguments[0] in COMMANDS:
        commands = made.add_subparsers(required=True)
        for add in COMMANDS.values():
            add(commands)
    else:
        add_experiment(made, nargs="?", default="xor")
        made.add_argument("--lecture", action="store_true", help=tr("open in lecture mode, as F12 does"))
        add_lesson_option(made)
        spoken = tr("the language of texts and numbers, also after a command; else the system's")
        made.add_argument("--language", choices=LANGUAGES, help=spoken)
        made.set_defaults(command=_window)
    return made


def _add_train(commands) -> None:
    train = commands.add_parser("train", help=tr("train without a window"))
    add_experiment(train)
    length = train.add_mutually_exclusive_group(required=True)
    length.add_argument("--steps", type=count, metavar="N", help=tr("take N steps, one sample each"))
    length.add_argument("--epochs", type=count, metavar="N", help=tr("take N times as many steps as samples"))
    length.add_argument("--until-converged", action="store_true", help=tr("run until a stop condition holds"))
    train.add_argument(
        "--trace", type=Path, metavar="FILE.csv", help=tr("write all numbers of every step; also .jsonl")
    )
    written = tr("write the final weights, as .npz, .safetensors or .csv")
    train.add_argument("--weights", type=Path, metavar="FILE.npz", help=written)
    train.add_argument("--json", action="store_true", help=tr("print the result as JSON"))
    train.set_defaults(command=_train)


def _add_starts(commands) -> None:
    starts = commands.add_parser("starts", help=tr("train from many initial weights, and list the minima"))
    add_experiment(starts)
    starts.add_argument("-k", type=count, default=100, metavar="K", help=tr("from K seeds, 100 if left out"))
    starts.add_argument(
        "--steps",
        type=count,
        default=STEPS,
        metavar="N",
        help=tr("at most N steps each, {steps} if left out", steps=STEPS),
    )
    starts.add_argument(
        "--outputs", action="store_true", help=tr("tell minima apart by what they compute, too")
    )
    starts.set_defaults(command=_starts)


def _add_list(commands) -> None:
    commands.add_parser("list", help=tr("name the bundled experiments and data sets")).set_defaults(
        command=_list
    )


COMMANDS = {  # none of them needs a screen
    "train": _add_train, "starts": _add_starts, "snapshot": add_snapshot, "figure": add_figure,
    "animate": add_animate, "list": _add_list, "lesson": add_lesson, "trace": add_trace,
    "worksheet": add_worksheet,
}  # fmt: skip


def _window(options) -> int:
    from bpviz.app import has_display, run_window

    name = options.experiment
    lesson = readable_lesson(options.lesson or (name if is_lesson(name) else ""))
    name = "xor" if is_lesson(name) else name
    is_saved, is_data = is_run(name), Path(name).suffix.lower() in SUFFIXES
    if is_data:
        read_bytes(Path(name), 1)  # refused here if it cannot be read; the window asks how
    debugger = load(name) if is_saved else Debugger() if is_data else fresh(name)
    if not has_display():
        sentence = tr(
            "there is no display to open a window on; without one, these commands work: {commands}",
            commands=", ".join(COMMANDS),
        )
        print(f"bpviz: {sentence}", file=sys.stderr)
        return 1
    return run_window(
        debugger, name if is_saved else "", data=name if is_data else "", lecture=options.lecture,
        lesson=lesson,
    )  # fmt: skip


def _train(options) -> int:
    from bpviz.training import train

    return train(fresh(options.experiment), options)


def _starts(options) -> int:
    experiment, folder = open_experiment(options.experiment)
    prepare()
    with naming(options.experiment), tqdm(total=options.k, unit=tr(" starts"), disable=None) as bar:
        found = multi_start(
            experiment, range(options.k), options.steps, folder=folder, progress=lambda _: bar.update()
        )
    print("\n".join(table(found, by_outputs=options.outputs)))
    return 0


def _list(options) -> int:
    print(tr("Experiments:"))
    for name, path in bundled_experiments().items():
        print(f"  {name:<20} {translated(read_experiment(path).title)}")
    print(tr("Data sets:"))
    for name in dataset_names():
        print(f"  {name:<20} {describe(name)[1]}")
    return 0
