"""What the last phase says for every way in which a run ends, and while it goes on."""

import re

import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment, StopChoice
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.caption import caption


def spoken(debugger):
    frame = debugger.frame()
    said = caption(frame, Notation(frame.network))
    return said.title.split(" · ")[1], said.sentence, re.sub(r"<[^>]+>", "", said.formula)


def debugger_of(name="xor", **stop):
    experiment, folder = open_experiment(name)
    return Debugger(experiment.with_("stop", StopChoice(**stop)), folder)


@pytest.mark.parametrize(
    ("stop", "why"),
    [
        ({"mean_loss": 0.2}, "mean training loss below 0.2"),
        ({"mean_loss": 0, "gradient_norm": 0.5}, "gradient norm below 0.5"),
        ({"mean_loss": 0, "weight_change": 0.5}, "no weight changed by 0.5 over the epoch"),
    ],
)
def test_a_run_that_converged_says_by_what_and_counts_no_further_step(stop, why):
    debugger = debugger_of(**stop)
    debugger.run()
    title, sentence, formula = spoken(debugger)
    assert title == "Converged"
    assert why in sentence
    assert formula == f"t = {debugger.t:,}".replace(",", "\u2009")


def test_an_early_stop_is_no_convergence():
    debugger = debugger_of("early_stopping", held_out=3, mean_loss=0)
    debugger.run()
    title, sentence, formula = spoken(debugger)
    assert title == "Stopped early"
    assert "held-out loss has not fallen for 3 epochs" in sentence
    assert formula.endswith("held-out loss not lower for 3 of 3 epochs")
    assert "←" not in formula


def test_the_step_limit_is_no_convergence():
    debugger = debugger_of(mean_loss=0, steps=7)
    assert debugger.step() is None
    assert spoken(debugger) == ("Converged?", "Not yet: a run goes on until t = 7.", "t ← t + 1 = 1")
    debugger.run()
    title, sentence, formula = spoken(debugger)
    assert title == "Stopped at the limit"
    assert "step limit, 7" in sentence
    assert formula == "t = 7"


def test_the_held_out_condition_is_named_and_counted():
    """80 samples, half of them held out: an epoch has 40 steps."""
    debugger = debugger_of("early_stopping", held_out=1, mean_loss=0.001)
    debugger.seek(38)
    title, sentence, formula = spoken(debugger)
    assert title == "Converged?"
    assert sentence == (
        "Not yet. The epoch ends in 2 steps, and a run then stops if mean loss < 0.001 or the "
        "held-out loss has not fallen for 1 epoch."
    )
    assert formula == "t ← t + 1 = 38, held-out loss not lower for 0 of 1 epoch"


def test_without_a_held_out_part_it_is_not_named():
    debugger = Debugger(Experiment())
    debugger.step()
    assert "held-out" not in "".join(spoken(debugger))


def test_a_step_that_was_sought_is_not_said_to_go_on():
    """The same step, where a run converged: whoever goes back to it must not read that it has not."""
    debugger = debugger_of(mean_loss=0.2)
    debugger.run()
    converged = debugger.t
    debugger.seek(converged + 40)
    debugger.seek(converged)
    title, sentence, _ = spoken(debugger)
    assert title == "Converged?"
    assert sentence == "An epoch ends: a run stops if mean loss < 0.2."
