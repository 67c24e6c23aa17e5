"""Fills the cache of compiled code: run as a process of its own, so that a window stays alive meanwhile."""

import gc
import subprocess
import sys
from pathlib import Path

import bpviz
from bpviz.engine import kernel
from bpviz.engine.activations import activate_all
from bpviz.engine.evaluation import evaluate
from bpviz.engine.passes import backward, forward, forward_four
from bpviz.engine.units import cache_folder
from bpviz.engine.updates import commit
from bpviz.language import tr

PREPARING = tr("Preparing the engine: it is compiled for this machine, once …")
ALL = (kernel.loop, *kernel.UNITS, evaluate, activate_all)
# They take about as long as the loop and all others, and share what they are made of.
HALF = (forward, activate_all, backward, forward_four, commit)
ONLY_HALF = "half"


def is_warm() -> bool:
    """Whether all compiled code lies on disk."""
    return len(list(cache_folder().rglob("*.nbi"))) >= len(ALL)


def warm_up(units=ALL) -> None:
    """Get units from the cache, or compile them into the cache."""
    for unit in units:
        unit.address  # noqa: B018 - to ask for it is to compile it


def warm_up_on_two_cores() -> None:
    """Fill the cache by two processes, for a process compiles on one core only."""
    home = Path(bpviz.__file__).parents[1]  # python -m looks into the present folder first
    other = subprocess.Popen([sys.executable, "-m", "bpviz.engine.warm_up", ONLY_HALF], cwd=home)
    warm_up([unit for unit in ALL if unit not in HALF])
    other.wait()
    warm_up()


def prepare() -> None:
    """Compile all where that was not done yet, and say so on a terminal."""
    if not is_warm():
        if sys.stderr.isatty():
            print(PREPARING, file=sys.stderr)
        warm_up_on_two_cores()


if __name__ == "__main__":
    gc.disable()  # between the units, too: a look through what they left would take half a second
    warm_up(HALF) if ONLY_HALF in sys.argv else warm_up_on_two_cores()
    gc.freeze()  # or all that the compiler made is looked through as the process ends
