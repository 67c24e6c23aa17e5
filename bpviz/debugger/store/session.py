"""All that is kept of a debugger when it is saved."""

from dataclasses import dataclass
from pathlib import Path

from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.frame import Stop
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.run import Run


@dataclass(frozen=True, eq=False)
class Session:
    """The runs there are, in which of them one stands, what is waited for and followed.

    revealed: phases shown of the step at which the present run stands. beside: number of the run beside
    it. folder: where a relative path of a CSV starts. The way back through edits is no part of it.
    """

    runs: tuple[Run, ...]
    present: Run
    revealed: int
    stop: Stop | None = None
    beside: int | None = None
    breakpoints: tuple[Breakpoint, ...] = ()
    watches: tuple[Quantity, ...] = ()
    folder: Path | None = None
