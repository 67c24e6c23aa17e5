"""What panels ask the debugger to do with its watches."""

from collections.abc import Callable

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.watches import moved, shifted

Command = Callable[[Debugger], None]


def watching(quantity: Quantity) -> Command:
    """Follow a number."""
    return lambda debugger: debugger.watch(quantity)


def unwatching(quantity: Quantity) -> Command:
    """Follow it no more."""
    return lambda debugger: debugger.unwatch(quantity)


def shifting(quantity: Quantity, by: int) -> Command:
    """Move it down by so many rows, up if negative."""

    def shift(debugger: Debugger):
        debugger.watches = shifted(debugger.watches, debugger.fitting_watches, quantity, by)

    return shift


def placing(quantity: Quantity, place: Quantity | None) -> Command:
    """Put it in the place of another, at the end for None; watch it if it is not watched."""

    def put(debugger: Debugger):
        debugger.watch(quantity)
        debugger.watches = moved(debugger.watches, quantity, place or debugger.watches[-1])

    return put
