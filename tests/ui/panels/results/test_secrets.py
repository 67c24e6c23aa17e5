"""What results may tell while numbers of a step are hidden, of the step's own sample and of others."""

import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.experiment_file import open_experiment
from bpviz.ui.panels.results.secrets import Secrets


def frame_of(t, phases, **fields):
    experiment = Experiment()
    for field, value in fields.items():
        experiment = experiment.with_(field.replace("__", "."), value)
    debugger = Debugger(experiment)
    debugger.seek(t, phases)
    return debugger.frame()


def everything(quantity):
    """All is hidden."""
    return True


def secret_samples(frame, t, hidden=everything):
    secrets = Secrets(hidden, frame, t)
    count = frame.dataset.sample_count
    losses = [n for n in range(count) if secrets.loss(n)]
    assert losses == [n for n in range(count) if secrets.output(n, 0)]
    return losses


def test_only_the_sample_of_the_shown_step_is_secret():
    frame = frame_of(6, 2)
    assert secret_samples(frame, 6) == [frame.trace.sample]


def test_what_earlier_weights_say_of_it_is_too():
    frame = frame_of(6, 2)
    assert secret_samples(frame, 5) == [frame.trace.sample]


def test_what_the_weights_after_its_update_say_is_not():
    frame = frame_of(7, 0)
    assert frame.trace.t == 6
    assert secret_samples(frame, 7) == []


def test_within_a_batch_the_weights_have_not_moved_and_it_stays_secret():
    frame = frame_of(1, 0, training__batch=4)
    assert (frame.trace.t, frame.trace.ends_batch) == (0, False)
    assert secret_samples(frame, 1) == [frame.trace.sample]


def test_before_the_first_step_and_with_nothing_hidden_there_are_no_secrets():
    assert secret_samples(frame_of(0, 0), 0) == []
    assert secret_samples(frame_of(6, 2), 6, hidden=None) == []


@pytest.mark.parametrize("kind", ["loss", "activation"])
def test_losses_and_outputs_are_hidden_each_by_itself(kind):
    frame = frame_of(6, 2)
    secrets = Secrets(lambda quantity: quantity.kind == kind, frame, 6)
    sample = frame.trace.sample
    assert (secrets.loss(sample), secrets.output(sample, 0)) == (kind == "loss", kind == "activation")


def test_one_of_two_outputs_may_be_secret():
    experiment, folder = open_experiment("two_two_two")
    debugger = Debugger(experiment, folder)
    debugger.seek(3, 2)
    secrets = Secrets(lambda quantity: (quantity.layer, quantity.unit) == (2, 1), debugger.frame(), 3)
    assert [secrets.output(0, output) for output in (0, 1)] == [False, True]


@pytest.mark.parametrize(("phases", "t", "are_secret"), [(2, 3, True), (0, 3, False)])
def test_the_mean_over_a_single_sample_is_its_loss(phases, t, are_secret):
    experiment, folder = open_experiment("two_two_two")
    debugger = Debugger(experiment, folder)
    debugger.seek(3, phases)
    frame = debugger.frame()
    assert frame.dataset.sample_count == 1
    secrets = Secrets(everything, frame, t)
    assert secrets.step == frame.trace.t
    assert secrets.scores is are_secret
    assert Secrets(None, frame, t).step is None


def test_scores_over_many_samples_are_no_secret():
    secrets = Secrets(everything, frame_of(6, 2), 6)
    assert (secrets.step, secrets.scores) == (None, False)
