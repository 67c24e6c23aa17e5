"""Training on one sample alone, and the way back to the order before."""

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.edits import ChangeTraining
from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.journal import Journal

PINNED = "pinned"


def pin(debugger: Debugger, sample: int) -> None:
    """Train on a sample alone, from step t on."""
    experiment = debugger.experiment.with_("training.order", PINNED)
    debugger.change(experiment.with_("training.pinned_sample", sample + 1))


def unpin(debugger: Debugger, order: str | None = None) -> None:
    """Take samples in an order again, from step t on; where none is given in the latest one of this run."""
    order = order or order_before(debugger.present.journal, debugger.t)
    debugger.change(debugger.experiment.with_("training.order", order))


def order_before(journal: Journal, t: int) -> str:
    """The latest order up to step t that is not a pinned sample; random where there never was one."""
    changes = [edit for edit in journal.edits if isinstance(edit, ChangeTraining) and edit.t <= t]
    orders = [journal.experiment.training.order, *(edit.training.order for edit in changes)]
    return next((order for order in reversed(orders) if order != PINNED), TrainingChoice().order)
