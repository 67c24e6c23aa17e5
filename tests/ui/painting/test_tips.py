from dataclasses import replace

from bpviz.debugger.notation import Notation
from bpviz.ui.painting.tips import parameter_tip, unit_tip

V11 = 6  # the index of v₁,₁ in θ of a 2-2-2 network with biases


def test_a_weight_tells_what_is_computed_so_far(worked):
    frames = [worked(phases) for phases in (4, 5, 6)]
    first, second, third = (parameter_tip(frame, Notation(frame.network), V11) for frame in frames)
    assert first == "v₁,₁ = +0.4\nfrom h₁ to d̂₁"
    assert second.startswith("v₁,₁ = +0.4   gradient +0.08217\n")  # 0.082167041
    assert third.startswith("v₁,₁ = +0.358916480"[:-1])
    assert "Δ −0.04108" in third


def test_a_bias_is_a_weight_from_the_constant(worked):
    frame = worked(0)
    assert parameter_tip(frame, Notation(frame.network), 4) == "w₁,₀ = +0.35\nfrom the constant 1 to h₁"


def test_a_unit_tells_what_is_computed_so_far(worked):
    frames = [worked(phases) for phases in (1, 2, 7)]
    first, second, third = (unit_tip(frame, Notation(frame.network), 1, 0) for frame in frames)
    assert first == "h₁"
    assert second == "h₁ = +0.593269992   z⁽¹⁾₁ = +0.3775"
    assert third.endswith("γ₁ = +0.00877135")


def test_inputs_and_outputs_tell_names_and_targets(worked):
    frame = worked(1)
    assert unit_tip(frame, Notation(frame.network), 0, 1) == "x₂ = +0.1\ni2"
    assert unit_tip(frame, Notation(frame.network), 2, 1) == "d̂₂   d₂ = +0.99"


def test_nothing_has_no_sign(worked):
    frame = worked(9)
    gradient = frame.trace.gradient.copy()
    gradient[V11] = -0.0
    frame = replace(frame, trace=replace(frame.trace, gradient=gradient))
    assert "   gradient 0   " in parameter_tip(frame, Notation(frame.network), V11)
