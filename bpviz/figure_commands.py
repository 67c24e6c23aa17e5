"""The commands that make pictures without a screen: `bpviz snapshot`, `bpviz figure`, `bpviz animate`."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from tqdm import tqdm

from bpviz.arguments import add_experiment, count, fresh, opened, size
from bpviz.engine.warm_up import prepare
from bpviz.language import tr
from bpviz.ui.paces import PACES

LEAST_SCALE, MOST_SCALE, MOST_FPS = 0.1, 8.0, 60.0


def add_snapshot(commands) -> None:
    """Add `bpviz snapshot`."""
    snapshot = commands.add_parser("snapshot", help=tr("paint the window into a picture, without a screen"))
    add_experiment(snapshot)
    snapshot.add_argument("--steps", type=count, default=0, metavar="N", help=tr("after N steps"))
    snapshot.add_argument(
        "--phase", type=count, default=0, metavar="P", help=tr("with the first P phases of the next step")
    )
    snapshot.add_argument(
        "--size", type=size, default=(1280, 720), metavar="WxH", help=tr("in pixels, 1280x720 if left out")
    )
    _add_theme(snapshot)
    snapshot.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png")
    snapshot.set_defaults(command=_snapshot)


def add_figure(commands) -> None:
    """Add `bpviz figure`."""
    made = commands.add_parser("figure", help=tr("make a figure of a step: SVG, PDF or PNG"))
    add_experiment(made)
    made.add_argument(
        "--step", type=count, metavar="N", help=tr("at step N; left out: step 0, or where a run was saved")
    )
    made.add_argument(
        "--phase", type=count, default=0, metavar="P", help=tr("with the first P phases of that step")
    )
    _add_look(made)
    made.add_argument(
        "--scale", type=_number(LEAST_SCALE, MOST_SCALE), default=1.0, metavar="S",
        help=tr("pixels of a PNG for each pixel of the size, 1 if left out"),
    )  # fmt: skip
    made.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.svg")
    made.set_defaults(command=_figure)


def add_animate(commands) -> None:
    """Add `bpviz animate`."""
    made = commands.add_parser("animate", help=tr("record steps: MP4, GIF or a folder of PNGs"))
    add_experiment(made)
    made.add_argument(
        "--from", dest="first", type=count, default=0, metavar="A", help=tr("from step A, 0 if left out")
    )
    made.add_argument("--to", dest="last", type=count, required=True, metavar="B", help=tr("to step B"))
    made.add_argument(
        "--by", choices=("phase", "sample"), default="sample", help=tr("a picture for each of these")
    )
    made.add_argument("--every", type=count, default=1, metavar="K", help=tr("only for every K of them"))
    made.add_argument(
        "--fps", type=_number(0.1, MOST_FPS), metavar="F",
        help=tr("pictures a second; left out: 30, or 2 where a phase is one picture"),
    )  # fmt: skip
    made.add_argument(
        "--travel", action=argparse.BooleanOptionalAction, default=True,
        help=tr("by phase, let values travel along the weights as on the screen, or be there at once"),
    )  # fmt: skip
    made.add_argument("--pace", choices=tuple(PACES), default="normal", help=tr("how fast they travel"))
    _add_look(made)
    made.add_argument("-o", "--output", required=True, metavar="FILE.mp4")
    made.set_defaults(command=_animate)


def _add_look(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--what", default="network", metavar="NAME",
        help=tr("network, plain (without caption), board, window, or a panel as loss, inspector, map; "
                "a number's name after it selects that, as inspector:v1,2"),
    )  # fmt: skip
    made.add_argument(
        "--size", type=size, metavar="WxH",
        help=tr("in pixels; left out: 1280x720, and for a panel its size in a window of that"),
    )  # fmt: skip
    _add_theme(made)


def _add_theme(made: argparse.ArgumentParser) -> None:
    made.add_argument("--theme", default="light", choices=("light", "dark", "contrast"))


def _number(least: float, most: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = float("nan")
        if not least <= number <= most:
            allowed = tr("allowed are numbers from {least:g} to {most:g}", least=least, most=most)
            raise argparse.ArgumentTypeError(tr("found {text}; {allowed}", text=repr(text), allowed=allowed))
        return number

    return read


def _snapshot(options) -> int:
    from bpviz.app import snapshot

    debugger = fresh(options.experiment)
    prepare()
    debugger.seek(options.steps, options.phase)
    if not snapshot(debugger, options.size, options.theme).save(str(options.output)):
        raise ValueError(
            tr(
                "{output}: cannot be written as a picture; allowed are names like FILE.png",
                output=options.output,
            )
        )
    return 0


def _figure(options) -> int:
    from bpviz.headless import make_figure

    debugger, stop = opened(options.experiment), None
    if options.step is not None or options.phase:
        stop = debugger.seek(debugger.t if options.step is None else options.step, options.phase)
    make_figure(debugger, options)
    return _said(stop)


def _animate(options) -> int:
    from bpviz.headless import make_animation
    from bpviz.ui.animation.places import Stretch

    stretch = Stretch(options.first, options.last, options.by, max(1, options.every))
    debugger = opened(options.experiment)
    with tqdm(unit=tr(" pictures"), disable=None) as bar:

        def tell(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        make_animation(debugger, options, stretch, tell)
    return _said(debugger.stop)


def _said(stop) -> int:
    """Tell why a run could not go on; the exit code, 1 if it could not."""
    is_failure = stop is not None and stop.is_failure
    if is_failure:
        print(f"bpviz: {stop.message}", file=sys.stderr)
    return int(is_failure)
