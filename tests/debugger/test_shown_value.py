import numpy as np
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.shown_value import shown_value

LOSS = {
    "squared": lambda a, d: (a - d) ** 2 / 2,
    "binary_cross_entropy": lambda a, d: -d * np.log(a) - (1 - d) * np.log(1 - a),
}


def test_watched_sample_losses_are_those_of_the_loss_in_force():
    """XOR by squared error for 20 steps, then by cross-entropy."""
    debugger = Debugger(Experiment().with_("stop.mean_loss", 0.0))
    debugger.run(20)
    debugger.change(debugger.experiment.with_("training.loss", "binary_cross_entropy"))
    debugger.run(20)
    debugger.watch(third := Quantity("sample loss", sample=2))
    debugger.wanted = {"watches": None}
    frame, run = debugger.frame(), debugger.present
    (series,) = frame.insights["watches"]
    x, d = frame.dataset.inputs[2:3], frame.dataset.targets[2, 0]
    for t, value in zip(series.steps, series.values, strict=True):
        output = run.journal.at(0).engine.predict(run.curves.thetas[t], x)[0, 0]
        loss = "squared" if t < 20 else "binary_cross_entropy"
        assert value == pytest.approx(LOSS[loss](output, d), rel=1e-9)
    assert shown_value(third, frame) == series.values[-1]


def test_sample_losses_are_those_that_the_engine_averages():
    debugger = Debugger(Experiment())
    debugger.run(37)
    frame = debugger.frame()
    losses = [shown_value(Quantity("sample loss", sample=sample), frame) for sample in range(4)]
    assert np.mean(losses) == pytest.approx(debugger.mean_loss(), rel=1e-12)
    assert len(set(losses)) == 4


def test_a_sample_loss_has_a_value_before_the_first_step_and_in_the_middle_of_one():
    debugger = Debugger(Experiment())
    third = Quantity("sample loss", sample=2)
    start = shown_value(third, debugger.frame())
    debugger.step_phase()
    assert shown_value(third, debugger.frame()) == start
    debugger.step()
    debugger.run(5)
    assert shown_value(third, debugger.frame()) != start
