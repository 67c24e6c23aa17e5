"""The caption while a phase's values are on their way: question marks for what it works out."""

from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.phases import Kind
from bpviz.ui.painting.caption import Caption, Unit, caption
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.painting.under_way import UnderWay

# The kinds of numbers that a phase works out, as in Quantity.
RESULTS = {
    Kind.FORWARD: ("activation", "weighted sum", "slope"),
    Kind.ERROR: ("error", "gradient"),
    Kind.UPDATE: ("weight", "change"),
}


def arriving_caption(
    frame: UnderWay, notation: Notation, unit: Unit | None = None, hidden: Hidden = None
) -> Caption:
    """What is said of the arriving phase, as in caption(); results are asked for until they are there."""
    results, layer = RESULTS[frame.arriving.kind], frame.arriving.layer

    def is_open(quantity: Quantity) -> bool:
        arrives = quantity.kind in results and quantity.layer == layer
        return arrives or (hidden is not None and hidden(quantity))

    return caption(frame.arrived, notation, unit, is_open)
