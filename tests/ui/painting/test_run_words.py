"""What stands over two runs: names, what differs, losses."""

import numpy as np
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.painting.run_words import contrast, run_words


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("training.step_size", 0.1, ("α 0.5", "α 0.1")),
        ("training.update", "in-place", ("v of step t", "v of step t + 1")),
        ("network.hidden", [3, 3], ("hidden 3", "hidden 3, 3")),
        ("network.hidden", [], ("hidden 3", "no hidden layer")),
        ("network.activations", ["tanh"], ("sigmoid", "tanh")),
        ("network.bias", False, ("biases", "no biases")),
        ("training.order", "sequential", ("random order", "sequential order")),
        ("training.frozen", ["W1"], ("nothing frozen", "W1 frozen")),
        ("seed", 5, ("seed 4", "seed 5")),
        ("data.name", "and", ("xor", "and")),
        ("data.normalization", "standardize", ("inputs as they are", "inputs standardized")),
        ("data.samples", 100, ("200 samples", "100 samples")),
        ("data.held_out", 0.25, ("nothing held out", "25 % held out")),
        ("network.norms", ["layer"], ("not normalized", "layer-normalized")),
        ("training.loss", "huber", ("squared error", "Huber")),
        ("training.batch", 0, ("batches of one", "all samples a batch")),
        ("training.batch", 8, ("batches of one", "batches of 8")),
        ("training.optimizer", "adam", ("plain SGD", "Adam")),
        ("training.momentum", 0.5, ("β₁ 0.9", "β₁ 0.5")),
        ("training.decay_squares", 0.5, ("β₂ 0.999", "β₂ 0.5")),
        ("training.epsilon", 1e-6, ("ε 1e−8", "ε 1e−6")),
        ("training.patience", 3, ("patience 10", "patience 3")),
        ("training.l1", 0.25, ("λ₁ 0", "λ₁ 0.25")),
        ("training.l2", 0.25, ("λ₂ 0", "λ₂ 0.25")),
        ("training.weight_decay", 0.01, ("weight decay 0", "weight decay 0.01")),
        ("training.dropout", [0.5, 0.25], ("no dropout", "dropout 0.5, 0.25")),
        ("training.clip_value", 5.0, ("none clipped", "each clipped at 5")),
        ("training.clip_norm", 1.0, ("norm not clipped", "norm clipped at 1")),
        ("title", "another", ("", "")),
    ],
)
def test_each_setting_that_differs_is_said_of_both(path, value, words):
    one = Experiment()
    assert contrast(one, one.with_(path, value)) == words


def test_two_differences_are_both_said():
    one = Experiment()
    other = one.with_("training.step_size", 2.0).with_("seed", 9)
    assert contrast(one, other) == ("seed 4 · α 0.5", "seed 9 · α 2")


def pair(path, value, name="", steps=8):
    debugger = Debugger()
    debugger.run_beside(debugger.experiment.with_(path, value), name)
    debugger.run(steps)
    return debugger


def test_the_losses_are_those_of_each_run():
    debugger = pair("training.step_size", 0.1)
    frame = debugger.frame()
    here, there = run_words(frame)
    for words, of_run in ((here, frame), (there, frame.beside)):
        trace = of_run.trace
        assert float(words.loss) == pytest.approx(0.5 * np.sum((trace.a[-1] - trace.target) ** 2), abs=6e-5)
    assert float(here.mean) == pytest.approx(debugger.mean_loss(), abs=6e-5)  # 8 steps end an epoch of 4
    assert here.mean != there.mean


def test_a_loss_is_not_said_before_it_is_computed_nor_while_it_is_hidden():
    debugger = pair("training.step_size", 0.1, steps=4)
    debugger.step_phase()
    assert run_words(debugger.frame())[0].loss == ""
    for _ in range(3):
        debugger.step_phase()
    assert run_words(debugger.frame(), lambda quantity: quantity.kind == "loss")[0].loss == "?"
    assert run_words(debugger.frame())[0].loss != "?"


def test_a_name_that_says_the_difference_stands_alone():
    here, there = run_words(pair("training.update", "in-place", "v of step t + 1").frame())
    assert (here.name, here.differs) == ("run 1", "v of step t")
    assert (there.name, there.differs) == ("v of step t + 1", "")


def test_a_run_with_other_phases_says_where_it_is():
    debugger = pair("network.hidden", [3, 3])
    for _ in range(5):
        debugger.step_phase()
    here, there = run_words(debugger.frame())
    assert here.note == ""
    assert there.note == "other shape: Output error"


def test_an_edit_is_said_where_settings_are_the_same():
    debugger = Debugger()
    debugger.run(5)
    debugger.seek(3)
    debugger.set_weight(0, 2.0)
    debugger.put_beside(1)
    here, there = run_words(debugger.frame())
    assert "w₁,₁ = 2" in here.differs
    assert "3" in here.differs
    assert there.differs == ""


def test_all_is_said_to_screen_readers():
    words = run_words(pair("training.step_size", 0.1).frame())[1]
    assert words.plain == f"run 2, α 0.1, loss {words.loss}, mean loss {words.mean}"
