"""Derivations add up line by line, and come to the numbers of an independent reference."""

import math
import re
from dataclasses import replace

import numpy as np
import pytest
from derivation_lines import check_lines_add_up
from hypothesis import given, settings
from hypothesis import strategies as st
from reference import Reference
from setups import setups

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import DataChoice, Experiment, NetworkChoice, TrainingChoice
from bpviz.debugger.explain.derivation import derive
from bpviz.debugger.notation import BIAS, Notation
from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.debugger.shown_value import shown_value
from bpviz.engine.phases import Kind

IN_PLACE = TrainingChoice(update="in-place")
DIGITS = Experiment(data=DataChoice(name="digits"), network=NetworkChoice(hidden=(32,)))
ALL_ACTIVATIONS = Experiment(
    network=NetworkChoice(hidden=(3, 2, 3), activations=("tanh", "relu", "softplus", "leaky_relu"))
)


def frame_of(experiment=None, phases=None, steps=1):
    """After some steps, or with some phases of the next one shown."""
    debugger = Debugger(experiment)
    for _ in range(steps):
        debugger.step()
    for _ in range(phases or 0):
        debugger.step_phase()
    return debugger.frame()


def derived(frame, *quantity, language="auto"):
    return derive(Quantity(*quantity), frame, Notation(frame.network, language))


def all_quantities(network):
    """One of each kind for every weight and unit."""
    yield from (Quantity("loss"), Quantity("sample"))
    for layer in range(network.depth + 1):
        for unit in range(network.sizes[layer]):
            yield Quantity("activation", layer, unit)
            if layer:
                yield from (Quantity(kind, layer, unit) for kind in ("weighted sum", "slope", "error"))
    for index in range(network.parameter_count):
        yield from (Quantity.of_parameter(k, network, index) for k in ("weight", "gradient", "change"))
    for layer in range(1, network.depth + 1):
        yield from (Quantity(kind, layer) for kind in KINDS if kind.endswith("norm"))


def result_of(derivation):
    return [term.value for line in derivation.lines for term in line.terms if term.tone == "result"][-1]


@pytest.mark.parametrize("experiment", [Experiment(), ALL_ACTIVATIONS, Experiment(training=IN_PLACE)])
@pytest.mark.parametrize("language", ["lecture", "general"])
def test_every_line_of_numbers_adds_up(experiment, language):
    frame = frame_of(experiment, steps=3)
    for quantity in all_quantities(frame.network):
        derivation = derive(quantity, frame, Notation(frame.network, language))
        check_lines_add_up(derivation)
        if not quantity.kind.endswith("norm"):
            assert result_of(derivation) == pytest.approx(derivation.value, rel=1e-12)


@settings(max_examples=25)
@given(setups(), st.data())
def test_results_are_those_of_the_slow_reference(setup, data):
    engine, network = setup.engine(), setup.network
    _, trace = engine.step(setup.theta, 0)
    frozen = [f"W{n}" for n in setup.settings.frozen_weights] + [
        f"b{n}" for n in setup.settings.frozen_biases
    ]
    update = "in-place" if setup.settings.in_place else "exact"
    experiment = Experiment(training=TrainingChoice(update=update, frozen=tuple(frozen)))
    base = Debugger().frame()
    changed = {
        "experiment": experiment,
        "settings": setup.settings,
        "network": network,
        "trace": trace,
        "theta": trace.after,
    }
    frame = replace(base, t=1, **changed)
    _, _, step = setup.reference_step(setup.theta, 0)
    index = data.draw(st.integers(0, network.parameter_count - 1))
    layer = data.draw(st.integers(1, network.depth))
    unit = data.draw(st.integers(0, network.sizes[layer] - 1))
    notation = Notation(network, data.draw(st.sampled_from(["auto", "lecture", "general"])))
    expected = {
        Quantity.of_parameter("gradient", network, index): step.gradient[index],
        Quantity.of_parameter("weight", network, index): step.after[index],
        Quantity("error", layer, unit): step.delta[layer][unit],
        Quantity("activation", layer, unit): step.a[layer][unit],
        Quantity("loss"): step.loss,
    }
    for quantity, value in expected.items():
        derivation = derive(quantity, frame, notation)
        check_lines_add_up(derivation)
        found = [t.value for line in derivation.lines for t in line.terms if t.tone == "result"]
        assert found[-1] == pytest.approx(value, rel=1e-9, abs=1e-12) or quantity.kind == "weight"
        assert derivation.value == pytest.approx(value, rel=1e-9, abs=1e-12)


def test_the_gradient_is_the_slope_of_the_loss():
    frame = frame_of(steps=5)
    network, trace = frame.network, frame.trace
    plain = Reference(network.sizes, network.activations, network.bias)
    for index in range(network.parameter_count):
        nudge = np.zeros(network.parameter_count)
        nudge[index] = 1e-5
        high, low = (plain.loss(trace.before + s * nudge, trace.a[0], trace.target) for s in (1, -1))
        gradient = derive(Quantity.of_parameter("gradient", network, index), frame, Notation(network))
        assert gradient.value == pytest.approx((high - low) / 2e-5, abs=1e-8)


def test_a_hidden_weight_has_the_lectures_three_factors():
    frame = frame_of()
    text = derived(frame, "gradient", 1, 0, 1).text
    for label in ("loss/output", "output/hidden", "hidden/weights"):
        assert f"({label})" in text
    assert "∂f/∂w₁,₂ = γ₁ x₂" in text
    assert "∂d̂₁/∂h₁ = d̂₁ (1 − d̂₁) · vᵗ₁,₁" in text


def test_the_sum_over_outputs_is_written_out():
    frame = frame_of(Experiment(data=DataChoice(name="iris")))
    text = derived(frame, "gradient", 1, 0, 0).text
    assert "∂f/∂w₁,₁ = Σₖ ∂f/∂d̂ₖ" in text
    assert all(f"∂f/∂d̂{k} = d̂{k} − d{k}" in text for k in "₁₂₃")
    assert "γ₁ = (Σₖ δₖ vᵗₖ,₁)" in derived(frame, "error", 1, 0).text
    assert "= δ₁ vᵗ₁,₁ + δ₂ vᵗ₂,₁ + δ₃ vᵗ₃,₁" in derived(frame, "error", 1, 0).text


def test_deeper_networks_speak_the_general_language_and_lead_on():
    frame = frame_of(ALL_ACTIVATIONS)
    derivation = derived(frame, "gradient", 1, 0, 1)
    assert "∂f/∂W⁽¹⁾₁,₂ = δ⁽¹⁾₁ x₂" in derivation.text
    assert "(loss/output)" in derivation.text
    assert "(hidden 3/hidden 2)" in derivation.text
    links = {term.link for line in derivation.lines for term in line.terms}
    assert Quantity("error", 1, 0) in links


def test_every_link_can_be_followed():
    for experiment in (Experiment(), ALL_ACTIVATIONS):
        frame = frame_of(experiment)
        for quantity in all_quantities(frame.network):
            derivation = derive(quantity, frame, Notation(frame.network))
            for line in derivation.lines:
                assert all(term.link.fits(frame.network) for term in line.terms if term.link)


@pytest.mark.parametrize(("update", "marks"), [("exact", "vᵗ₁,₂"), ("in-place", "vᵗ⁺¹₁,₂")])
def test_the_weights_that_the_error_read_are_named(update, marks):
    frame = frame_of(Experiment(training=TrainingChoice(update=update)))
    derivation = derived(frame, "error", 1, 1)
    weights = {"exact": frame.trace.before, "in-place": frame.trace.after}[update]
    v = frame.network.W(weights, 2)[0, 1]
    values = [term.value for line in derivation.lines for term in line.terms]
    assert marks in derivation.text
    assert v in values
    assert ("not the exact gradient" in derivation.text) == (update == "in-place")


# What is not computed yet


@pytest.mark.parametrize("training", [TrainingChoice(), IN_PLACE])
@pytest.mark.parametrize("phases", range(1, 9))
def test_no_number_is_shown_before_its_phase(phases, training):
    frame = frame_of(Experiment(training=training), phases=phases)
    for quantity in all_quantities(frame.network):
        derivation = derive(quantity, frame, Notation(frame.network))
        shown = {term.value for line in derivation.lines for term in line.terms}
        later = known_later(frame)
        assert not shown & later, derivation.text
        assert ("?" in derivation.text) or derivation.value is not None


def known_later(frame):
    """Numbers of the step that the frame does not show yet, but for those that show elsewhere too."""
    full = replace(frame, revealed=0, t=frame.t + 1)
    hidden, seen = set(), {0.0, 1.0, 0.5, None}
    for quantity in all_quantities(frame.network):
        if quantity.kind in ("weight", "change", "sample"):
            continue
        value = shown_value(quantity, frame)
        (hidden if value is None else seen).add(shown_value(quantity, full) if value is None else value)
    for index, after in enumerate(frame.trace.after):
        if not frame.shows(Kind.UPDATE, frame.network.locate(index)[0]):
            hidden.add(after)
    return hidden - seen - set(frame.trace.before)


def test_before_the_first_step_there_are_symbols_and_weights_only():
    frame = frame_of(steps=0)
    derivation = derived(frame, "activation", 1, 0)
    assert derivation.value is None
    assert derivation.text.endswith("= ?")
    assert derived(frame, "weight", 1, 0, 0).value == frame.theta[0]
    assert "not picked" in derived(frame, "sample").text


# Sums, frozen weights, numbers that are none


def test_long_sums_tell_what_the_rest_comes_to():
    frame = frame_of(DIGITS)
    derivation = derived(frame, "activation", 1, 3)
    assert "(61 more)" in derivation.text  # 64 pixels and the bias
    check_lines_add_up(derivation)
    trace, W = frame.trace, frame.network.W(frame.trace.before, 1)
    rest = float(W[3, 4:] @ trace.a[0][4:] + frame.network.b(trace.before, 1)[3])
    values = [t.value for line in derivation.lines for t in line.terms if t.label == "61 more"]
    assert values == [pytest.approx(rest)]


def test_many_outputs_add_up_too():
    frame = frame_of(DIGITS)
    weight = derived(frame, "gradient", 1, 3, 20)
    assert "more outputs likewise" in weight.text
    for derivation in (weight, derived(frame, "loss"), derived(frame, "error", 1, 3)):
        check_lines_add_up(derivation)
    assert "(6 more)" in derived(frame, "loss").text


def test_a_frozen_weight_says_so():
    frame = frame_of(Experiment(training=TrainingChoice(frozen=("biases",))))
    derivation = derived(frame, "weight", 1, 0, BIAS)
    assert "frozen" in derivation.sentence
    assert derivation.value == frame.trace.before[frame.network.weight_index(1, 0, BIAS)]
    assert derived(frame, "change", 1, 0, BIAS).value == 0


def test_a_bias_is_a_weight_from_the_constant_one_in_the_lecture():
    frame = frame_of()
    assert "∂f/∂w₁,₀ = γ₁ x₀" in derived(frame, "gradient", 1, 0, BIAS).text
    assert "∂f/∂b⁽¹⁾₁ = δ⁽¹⁾₁" in derived(frame, "gradient", 1, 0, BIAS, language="general").text


def test_numbers_that_are_none_are_written_as_such():
    trace = frame_of().trace
    z = (trace.z[0], np.array([math.inf, math.nan, 1.0]), *trace.z[2:])
    frame = replace(frame_of(), trace=replace(trace, z=z, a=(trace.a[0], z[1], trace.a[2])))
    assert derived(frame, "activation", 1, 0).text.endswith("∞")
    assert derived(frame, "activation", 1, 1).text.endswith("NaN")


def test_an_update_shows_enough_digits_to_see_it():
    frame = frame_of(Experiment(training=TrainingChoice(step_size=1e-4)))
    line = derived(frame, "weight", 2, 0, 1).lines[-1].text
    first, last = re.findall(r"= (\S+) −", line)[0], line.split("= ")[-1]
    assert first != last


def test_what_the_network_does_not_have_is_refused():
    with pytest.raises(ValueError, match="no part of a 2-3-1 network"):
        derived(frame_of(), "activation", 1, 3)


def test_it_prints_as_plain_lines():
    text = str(derived(frame_of(), "weight", 2, 0, 1))
    assert text.splitlines()[0] == "Weight v₁,₂ from h₂ to d̂₁"
    assert "\\" not in text


@pytest.mark.parametrize(("layers", "sums"), [(5, "ₘ ₙ ₚ ᵣ"), (9, "ₘ ₙ ₚ ᵣ ₛ ᵤ ₘ₂ ₙ₂")])
def test_each_sum_of_a_chain_through_many_layers_has_an_index_of_its_own(layers, sums):
    frame = frame_of(Experiment(network=NetworkChoice(hidden=(2,) * layers)))
    chain = next(
        [term.text for term in line.terms]
        for line in derived(frame, "gradient", 1, 0, 0).lines
        if any(term.text.startswith("Σ") for term in line.terms)
    )
    indices = sums.split()
    assert [text[1:] for text in chain if text.startswith("Σ")] == indices
    below = [text.partition("/")[2] for text in chain if text.startswith("∂a")]
    assert [name.partition("⁾")[2] for name in below[: len(indices)]] == indices
