"""Where a number of a step comes from: its chain rule, in symbols and in this step's numbers."""

from bpviz.debugger.explain.backward import derive_error, derive_gradient
from bpviz.debugger.explain.forward import (
    derive_activation,
    derive_norm,
    derive_sample,
    derive_slope,
    derive_weighted_sum,
)
from bpviz.debugger.explain.loss import derive_loss
from bpviz.debugger.explain.subject import Subject
from bpviz.debugger.explain.terms import Derivation
from bpviz.debugger.explain.update import derive_change, derive_weight
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.language import tr

_DERIVE = {
    "weight": derive_weight,
    "gradient": derive_gradient,
    "change": derive_change,
    "activation": derive_activation,
    "weighted sum": derive_weighted_sum,
    "slope": derive_slope,
    "error": derive_error,
    "loss": derive_loss,
    "sample": derive_sample,
}


def derive(quantity: Quantity, frame: Frame, notation: Notation) -> Derivation:
    """The derivation of a number where a frame stands; what is not computed yet stands as "?".

    Raises ValueError for what the frame's network does not have, and for what its step does not compute.
    """
    if not quantity.fits(frame.network):
        raise ValueError(
            tr(
                "{quantity} is no part of a {sizes} network.",
                quantity=quantity,
                sizes="-".join(map(str, frame.network.sizes)),
            )
        )
    if quantity.kind == "sample loss":
        raise ValueError(
            tr("Only the loss of the sample that a step learns from is derived; ask for the loss.")
        )
    return _DERIVE.get(quantity.kind, derive_norm)(Subject(quantity, frame, notation))
