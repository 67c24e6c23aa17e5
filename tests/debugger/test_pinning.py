"""One sample is trained on alone, and then the order is what it was."""

import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.pinning import pin, unpin


@pytest.fixture
def debugger():
    return Debugger(Experiment().with_("training.order", "shuffled").with_("stop.mean_loss", 0.0))


def samples(debugger, steps=8):
    found = []
    for _ in range(steps):
        debugger.step()
        found.append(debugger.trace.sample)
    return found


def test_from_here_on_steps_use_the_pinned_sample_until_it_is_unpinned(debugger):
    debugger.run(5)
    pin(debugger, 2)
    assert samples(debugger) == [2] * 8
    unpin(debugger)
    assert debugger.experiment.training.order == "shuffled"
    assert len(set(samples(debugger))) == 4


def test_another_sample_can_be_pinned_meanwhile(debugger):
    pin(debugger, 2)
    debugger.run(3)
    pin(debugger, 1)
    assert samples(debugger, 2) == [1, 1]
    debugger.run(3)
    unpin(debugger)
    assert debugger.experiment.training.order == "shuffled"


def test_the_order_before_may_have_been_chosen_on_the_way(debugger):
    debugger.run(5)
    debugger.change(debugger.experiment.with_("training.order", "sequential"))
    debugger.run(5)
    pin(debugger, 3)
    debugger.run(5)
    unpin(debugger)
    assert debugger.experiment.training.order == "sequential"


def test_an_order_can_be_given(debugger):
    pin(debugger, 3)
    unpin(debugger, "sequential")
    assert debugger.experiment.training.order == "sequential"


def test_a_run_that_began_with_a_pinned_sample_goes_on_at_random():
    debugger = Debugger(Experiment().with_("training.order", "pinned"))
    unpin(debugger)
    assert debugger.experiment.training.order == "random"


def test_a_sample_that_there_is_not_is_refused(debugger):
    with pytest.raises(ValueError, match="allowed are 1 to 4"):
        pin(debugger, 4)
    assert debugger.experiment.training.order == "shuffled"
