"""What panels and menus ask of the debugger about breakpoints, as functions of it."""

from collections.abc import Callable

from msgspec.structs import asdict, replace

from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.debugger import Debugger

Command = Callable[[Debugger], object]
NOT_SET = ("number", "hits")


def adding(breakpoint: Breakpoint) -> Command:
    """Set a breakpoint like this one."""
    fields = {name: value for name, value in asdict(breakpoint).items() if name not in NOT_SET}
    return lambda debugger: debugger.break_when(**fields)


def changing(number: int, **fields) -> Command:
    """Let some fields of a breakpoint be other ones; its hits go on being counted meanwhile."""

    def change(debugger: Debugger) -> None:
        kept = next((b for b in debugger.breakpoints if b.number == number), None)
        if kept is not None:
            debugger.change_breakpoint(replace(kept, **fields))

    return change


def removing(number: int) -> Command:
    """Forget a breakpoint."""
    return lambda debugger: debugger.remove_breakpoint(number)
