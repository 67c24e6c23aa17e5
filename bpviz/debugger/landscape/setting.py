"""Goes to another place of a landscape: sets some weights, and leaves the others."""

from collections.abc import Callable, Mapping

from bpviz.debugger.debugger import Debugger
from bpviz.engine.phases import Kind, phases
from bpviz.language import tr

ORIGIN = tr("the landscape")


def setting(values: Mapping[int, float]) -> Callable[[Debugger], None]:
    """A command that sets weights by their index in θ, as one edit before step t.

    Where an update of the shown step is seen already, the step is completed first.
    """

    def command(debugger: Debugger) -> None:
        network = debugger.present.network
        if Kind.UPDATE in (phase.kind for phase in phases(network.depth)[: debugger.revealed]):
            debugger.step()
        theta = debugger.present.theta[: network.parameter_count].copy()
        theta[list(values)] = list(values.values())
        debugger.set_weights(theta, origin=ORIGIN)

    return command
