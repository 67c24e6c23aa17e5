"""Numbers of the run in texts: by name, at the place where the run is."""

import numpy as np
import pytest

from bpviz import Debugger, Experiment
from bpviz.debugger.quantities import Quantity
from bpviz.lessons.live_numbers import meant, names_in, value_of, with_numbers


@pytest.fixture
def debugger():
    debugger = Debugger(Experiment())
    debugger.seek(5, 3)
    return debugger


def test_texts_name_their_numbers_and_how_many_digits_they_want():
    text = "{{h1}} and $d = {{delta1:5}}$, {{mean loss:2}}; {h2} is text"
    assert list(names_in(text)) == ["h1", "delta1", "mean loss"]
    said = with_numbers(text, lambda name, digits, in_formula: f"<{name} {digits} {in_formula}>")
    assert said == "<h1 3 False> and $d = <delta1 5 True>$, <mean loss 2 False>; {h2} is text"


def test_values_are_those_of_the_step(debugger):
    frame = debugger.frame()
    trace = frame.trace

    def value(name):
        return value_of(meant(name, frame.network), frame)

    assert value("h2") == trace.a[1][1]
    assert value("dhat1") == trace.a[2][0]
    assert value("d1") == trace.target[0]
    assert (value("t"), value("epoch"), value("alpha")) == (5, 1, frame.experiment.training.step_size)
    assert value("delta1") is None  # its phase is not shown yet


def test_the_mean_loss_is_the_debuggers(debugger):
    debugger.seek(40)
    frame = debugger.frame()
    outputs = np.asarray(debugger.predict())
    by_hand = np.mean(0.5 * ((outputs - frame.dataset.targets) ** 2).sum(axis=1))
    assert value_of(meant("mean loss", frame.network), frame) == pytest.approx(by_hand, rel=1e-12)
    assert by_hand == pytest.approx(debugger.mean_loss(), rel=1e-12)


def test_the_held_out_loss_is_that_of_the_samples_kept_apart():
    debugger = Debugger(Experiment().with_("data.name", "iris").with_("data.held_out", 0.2))
    debugger.seek(200)
    frame = debugger.frame()
    outputs = np.asarray(debugger.predict(frame.dataset.held_inputs))
    by_hand = np.mean(0.5 * ((outputs - frame.dataset.held_targets) ** 2).sum(axis=1))
    assert value_of(meant("held-out loss", frame.network), frame) == pytest.approx(by_hand, rel=1e-12)


def test_without_samples_kept_apart_their_loss_is_no_number(debugger):
    assert np.isnan(value_of(meant("held-out loss", debugger.frame().network), debugger.frame()))


@pytest.mark.parametrize("name", ["d2", "h9", "mean"])
def test_what_is_no_number_is_refused(name, debugger):
    with pytest.raises(ValueError, match="of the run there are t, epoch, alpha, mean loss"):
        meant(name, debugger.frame().network)


def test_a_quantity_goes_before_what_looks_like_a_target(debugger):
    assert meant("dhat1", debugger.frame().network) == Quantity("activation", 2, 0)
