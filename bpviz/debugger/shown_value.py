"""What a number is where a frame stands."""

from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import KINDS, Quantity, phase_of


def shown_value(quantity: Quantity, frame: Frame) -> float | None:
    """Its value where the frame stands; None while the shown step has not computed it yet.

    A weight always has one: the old one until its update is shown. So has the loss of a given sample,
    with θ of step t.
    """
    kind, network = KINDS[quantity.kind], frame.network
    if kind.of_state is not None:
        theta = frame.parameters(quantity.layer) if quantity.layer else frame.theta
        return kind.of_state(quantity, network, theta, frame.dataset, frame.experiment.training.loss)
    if not frame.shows(*phase_of(quantity)):
        return None
    return kind.read(quantity, network, frame.trace)
