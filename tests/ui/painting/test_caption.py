"""Captions carry the numbers of a published worked example (M. Mazur, 2015) and say what is so."""

import re
from dataclasses import replace

import pytest

from bpviz.debugger.experiment import DataChoice, Experiment, NetworkChoice, StopChoice, TrainingChoice
from bpviz.debugger.frame import Stop
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.caption import caption


def speak(frame, unit=None):
    return caption(frame, Notation(frame.network), unit)


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize(
    ("phases", "title", "result"),
    [
        (2, "2 of 9 · Forward to the hidden units", "0.593"),  # h₁ = 0.593269992
        (3, "3 of 9 · Forward to the output", "0.751"),  # out₁ = 0.751365070
        (4, "4 of 9 · Loss", "0.298"),  # E = 0.298371109
        (5, "5 of 9 · Output error", "0.138"),  # δ₁ = 0.138498562
        (6, "6 of 9 · Output weights", "0.3589"),  # w5⁺ = 0.358916480
        (7, "7 of 9 · Hidden error", "0.00877"),  # 0.036350306 · 0.241300709
        (8, "8 of 9 · Hidden weights", "0.1498"),  # w1⁺ = 0.149780716
    ],
)
def test_each_phase_says_its_title_and_result(worked, phases, title, result):
    said = speak(worked(phases))
    assert said.title == title
    assert said.formula.endswith(f"<b>{result}</b>")


def test_formulas_go_from_symbols_to_numbers(worked):
    assert plain(speak(worked(2)).formula) == "h1 = σ(Σj w1,j xj) = σ(0.378) = 0.593"
    assert (
        plain(speak(worked(5)).formula)
        == "δ1 = (d̂1 − d1) · d̂1 (1 − d̂1) = (0.751 − 0.01) · 0.751 · (1 − 0.751) = 0.138"
    )
    assert plain(speak(worked(6)).formula) == (
        "v1,1t+1 = v1,1t − α δ1 h1 = 0.4000 − 0.5 · 0.138 · 0.593 = 0.3589"
    )


def test_a_selected_unit_is_the_one_spoken_of(worked):
    assert "<b>0.773</b>" in speak(worked(3), (2, 1)).formula  # out₂ = 0.772928465
    assert "<b>0.751</b>" in speak(worked(3), (1, 1)).formula  # a unit of another layer: unit 1


def test_an_update_speaks_of_the_selected_source(worked):
    assert "<b>0.4087</b>" in speak(worked(6), (1, 1)).formula  # w6⁺ = 0.408666186


def test_the_hidden_error_reads_the_v_that_the_experiment_says(worked):
    exact, in_place = speak(worked(7)), speak(worked(7, "in-place"))
    assert "0.138 · 0.400" in exact.formula
    assert "old v" in exact.sentence
    assert "0.138 · 0.359" in in_place.formula
    assert "<sup>t+1</sup>" in in_place.formula
    assert "just updated" in in_place.sentence


def test_frozen_biases_are_told(worked):
    assert "biases are frozen" in speak(worked(6)).sentence


def test_the_start_teaches_the_key(xor):
    said = speak(xor(0))
    assert "PgDn" in said.sentence
    assert said.tone == "neutral"


@pytest.mark.parametrize(
    ("order", "words"),
    [("random", "at random"), ("sequential", "in order"), ("shuffled", "shuffled"), ("pinned", "pinned")],
)
def test_the_pick_follows_the_sample_order(xor, order, words):
    frame = xor(1, Experiment(training=TrainingChoice(order=order)))
    said = speak(frame)
    assert words in said.sentence
    assert f"sample {frame.trace.sample + 1} of 4" in said.sentence


def test_the_pick_shows_the_sample(xor):
    experiment = Experiment(training=TrainingChoice(order="pinned", pinned_sample=3))
    assert plain(speak(xor(1, experiment)).formula).replace("&nbsp;", "") == "x = (1, 0),  d = 1"


def test_long_samples_are_abbreviated_and_classes_named(xor):
    said = speak(xor(1, Experiment(data=DataChoice(name="wine"))))
    assert "…" in said.formula
    assert "“" in said.sentence


@pytest.mark.parametrize(
    ("activation", "symbols"),
    [("sigmoid", "σ("), ("tanh", "tanh("), ("relu", "ReLU("), ("softplus", "softplus(")],
)
def test_the_activation_is_named(xor, activation, symbols):
    experiment = Experiment(network=NetworkChoice(activations=(activation, "linear")))
    assert symbols in speak(xor(2, experiment)).formula
    assert "(Σ" not in speak(xor(3, experiment)).formula.replace(" (Σ", "")  # a linear output applies nothing


@pytest.mark.parametrize(
    ("activation", "slope"),
    [("sigmoid", "d̂1 (1 − d̂1)"), ("tanh", "(1 − d̂1²)"), ("relu", "ReLU′(z(2)1)"), ("linear", "· 1 =")],
)
def test_the_output_error_uses_the_activations_own_slope(xor, activation, slope):
    experiment = Experiment(network=NetworkChoice(activations=("sigmoid", activation)))
    assert slope in plain(speak(xor(5, experiment)).formula)


def test_deeper_networks_speak_the_general_language(xor):
    said = speak(xor(2, Experiment(network=NetworkChoice(hidden=(2, 2)))))
    assert plain(said.formula).startswith("a(1)1 = σ(Σj W(1)1,j xj + b(1)1)")


def test_frozen_weights_stay(xor):
    experiment = Experiment(training=TrainingChoice(frozen=("W2",)))
    assert "only the biases move" in speak(xor(6, experiment)).sentence
    both = Experiment(training=TrainingChoice(frozen=("W2", "b2")))
    said = speak(xor(6, both))
    assert "frozen" in said.sentence
    assert "α" not in said.formula


def test_the_check_names_the_active_conditions(xor):
    stop = StopChoice(mean_loss=0.01, gradient_norm=0.002, steps=5000)
    said = speak(xor(9, Experiment(stop=stop)))
    assert "mean loss &lt; 0.01" in said.sentence.replace("<", "&lt;")
    assert "gradient norm < 0.002" in said.sentence
    assert "weight change" not in said.sentence
    assert said.sentence.startswith("Not yet. The epoch ends in 3 steps")
    assert said.sentence.endswith("at t = 5\u2009000 in any case.")
    assert plain(said.formula) == "t ← t + 1 = 1"


def test_the_check_without_conditions(xor):
    assert "No stop condition" in speak(xor(9, Experiment(stop=StopChoice(mean_loss=0)))).sentence


def test_a_failure_is_said_in_the_warning_colour(xor):
    said = speak(replace(xor(4), stop=Stop("not finite", "The loss is not a finite number.", 0)))
    assert said.tone == "warning"
    assert said.sentence == "The loss is not a finite number."


def test_a_run_that_ended_well_says_why(xor):
    said = speak(replace(xor(9), stop=Stop("loss", "Converged: the mean loss is small.", 1)))
    assert said.sentence == "Converged: the mean loss is small."
    assert said.tone == "neutral"


def test_a_tiny_update_is_written_with_enough_digits_to_see_it(xor):
    said = plain(speak(xor(6, Experiment(training=TrainingChoice(step_size=1e-4)))).formula)
    before, after = re.search(r"h1 = (\S+) −", said)[1], said.rsplit(" ", 1)[1]
    assert before != after
